"""Domain: the rows of the sheets that grow with a case: dispositions, rounds of a draft, contents of the file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from setwan_desktop.domain import indonesian
from setwan_desktop.domain.case import AttachmentState, LetterState
from setwan_desktop.domain.scene import Level, Scene
from setwan_desktop.domain.values import Row

COVER = "cover"
"""Layout of the cover of a closed file, which lists the others."""

_UNNAMED = "Lampiran"


def levels(scene: Scene) -> tuple[Row, ...]:
    """Give every act that went to somebody; a sheet takes those of the kinds it names."""
    return tuple(_level_row(each) for each in scene.levels if each.receiver)


def receivers(scene: Scene) -> tuple[str, ...]:
    """Give the posts that a disposition went to."""
    assigned = [each for each in scene.levels if each.receiver and each.kind == "assign"]
    return tuple(dict.fromkeys(post for each in assigned for post in (each.receiver, *each.others)))


def rounds(scene: Scene) -> tuple[Row, ...]:
    """Give the rounds a draft went through: given, initialled, sent back, signed."""
    return tuple(_level_row(each) for each in scene.levels if each.version and each.result)


def _level_row(level: Level) -> Row:
    instructions = "; ".join(level.instructions)
    return {
        "sender": level.sender,
        "receiver": ", ".join((level.receiver, *level.others)) if level.receiver else "",
        "instructions": instructions,
        "note": level.note,
        "content": ". ".join(text for text in (instructions, level.note) if text),
        "date": indonesian.figure_date(level.at.date()),
        "time": indonesian.clock_time(level.at),
        "result": level.result,
        "version": str(level.version) if level.version else "",
        "kind": level.kind,
    }


def contents(scene: Scene) -> tuple[Row, ...]:
    """Give the letters that lie in the file: the final ones that stand, oldest first; its cover is none of them."""
    return tuple(
        _letter_row(each)
        for each in scene.case.letters
        if each.issued.content.state == "issued"
        and each.issued.content.layout != COVER
        and not (each.replaced or each.void_why)
    )


def attachments(scene: Scene) -> tuple[Row, ...]:
    """Give what was handed in: for each thing asked for how many files, such as photographs, and the newest one's day."""
    groups: dict[str, list[AttachmentState]] = {}
    for each in scene.case.attachments:
        groups.setdefault(each.label or _UNNAMED, []).append(each)
    return tuple(_group_row(label, files, scene.at.tzinfo) for label, files in groups.items())


def _letter_row(state: LetterState) -> Row:
    content = state.issued.content
    day = content.date or state.at.date()
    return {"title": content.label, "letter": content.number, "date": indonesian.figure_date(day)}


def _group_row(label: str, files: Sequence[AttachmentState], zone: tzinfo | None) -> Row:
    newest = max(each.at for each in files).astimezone(zone).date()
    return {"title": label, "count": f"{len(files)} berkas", "date": indonesian.figure_date(newest)}
