"""Domain: the rows of the sheets that grow with a case: dispositions, rounds of a draft, contents of the file."""

from __future__ import annotations

from datetime import date

from setwan_desktop.domain import indonesian
from setwan_desktop.domain.case import LetterState
from setwan_desktop.domain.scene import Level, Scene
from setwan_desktop.domain.values import Row


def levels(scene: Scene) -> tuple[Row, ...]:
    """Give every act that went to somebody; a sheet takes those of the kinds it names."""
    return tuple(_level_row(each) for each in scene.levels if each.receiver)


def receivers(scene: Scene) -> tuple[str, ...]:
    """Give the posts that a disposition went to."""
    return tuple(dict.fromkeys(each.receiver for each in scene.levels if each.receiver and each.kind == "assign"))


def rounds(scene: Scene) -> tuple[Row, ...]:
    """Give the rounds a draft went through: given, initialled, sent back, signed."""
    return tuple(_level_row(each) for each in scene.levels if each.version and each.result)


def _level_row(level: Level) -> Row:
    instructions = "; ".join(level.instructions)
    return {
        "sender": level.sender,
        "receiver": level.receiver,
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
    """Give what lies in the file: the letters that stand, then the attachments."""
    letters = (_letter_row(each) for each in scene.case.letters if not (each.replaced or each.void_why))
    zone = scene.at.tzinfo
    files = (_file_row(each.file.name, each.label, each.at.astimezone(zone)) for each in scene.case.attachments)
    return (*letters, *files)


def _letter_row(state: LetterState) -> Row:
    content = state.issued.content
    day = content.date or state.at.date()
    final = content.state == "issued"
    title = content.label if final else f"{content.label} (konsep)"
    return {"title": title, "letter": content.number if final else "", "date": indonesian.figure_date(day)}


def _file_row(name: str, label: str, at: date) -> Row:
    return {"title": f"{label}: {name}" if label else name, "letter": "", "date": indonesian.figure_date(at)}
