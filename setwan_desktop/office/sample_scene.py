"""Office: a case that never was, from which sample letters are made: every question answered, every paper issued."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

from setwan_desktop.definitions import PrintedLetter
from setwan_desktop.domain import numbering
from setwan_desktop.domain.case import AgendaState, CaseState, LetterState
from setwan_desktop.domain.event_parts import Actor, Answer, Booking
from setwan_desktop.domain.events import LetterIssued
from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.letter import LetterContent, Letterhead, Line
from setwan_desktop.domain.letter_texts import Block
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.scene import Level, Scene
from setwan_desktop.domain.service import LetterDefinition, Service
from setwan_desktop.domain.situation import OfficeNow
from setwan_desktop.domain.values import Draft, FileRef, Row, Scalar, Slot, Value
from setwan_desktop.domain.vocabulary import fields_of
from setwan_desktop.office.scenes import holders, people

_SERIAL, _COUNT = 12, 15
_TRACKING = "7K4Q-2M"
_PLAIN: dict[str, Value] = {
    "nik": "6310991203850001",
    "phone": "+6281234567890",
    "email": "warga@contoh.id",
    "number": _COUNT,
    "yes_no": True,
    "time": time(9),
    "files": (FileRef("surat.pdf", "0" * 64, 1, "application/pdf"),),
}


def sample_scene(printed: PrintedLetter, now: OfficeNow, by: Actor, samples: Mapping[str, str]) -> Scene:
    """Make the scene of a letter.

    Args:
        printed: the letter.
        now: the office: its kop, its posts and its lists are the real ones.
        by: who asks; he acts in the scene.
        samples: field id -> a text that could be its answer.
    """
    service = printed.services[-1]
    answers = _Answers(now, by, samples).of(printed)
    slot = next((each.value for each in answers.values() if isinstance(each.value, Slot)), None) or _slot(now)
    opened = now.now - timedelta(days=4)
    state = CaseState(
        opened_at=opened,
        agenda=(AgendaState("", Booking(slot, service.title), "tetap"),),
        letters=tuple(_issued(each, now) for one in printed.services for each in one.letters.values()),
        draft_version=1,
    )
    return Scene(
        service=service,
        case=state,
        answers=answers,
        facts={},
        profile=now.profile,
        roles=now.roles,
        holders=holders(now, now.today),
        officers={each.id: each.full_name for each in now.officers.values()},
        by=by,
        recorded_for=None,
        at=now.now,
        on=now.today,
        number=numbering.fill(service.case_number, _SERIAL, now.today),
        tracking=_TRACKING,
        promise_due=now.now + timedelta(days=3),
        levels=_levels(service, now),
        people=people(now, now.today),
    )


def settled_facts(scene: Scene, body: Sequence[Block]) -> Scene:
    """Let the first conditions of a letter's blocks hold that no answer decides."""
    facts = dict(scene.facts)
    for block in body:
        when = block.get("when")
        for key, allowed in (when if isinstance(when, Mapping) else {}).items():
            if key not in scene.answers:
                facts.setdefault(str(key), _first(allowed))
    return replace(scene, facts=facts)


def showing(scene: Scene, block: Block, known: Mapping[str, str]) -> Scene:
    """Change a scene so that a block stands in its letter: its conditions hold, what excludes it is missing."""
    answers, facts = dict(scene.answers), dict(scene.facts)
    when = block.get("when")
    for key, allowed in (when if isinstance(when, Mapping) else {}).items():
        if key in answers:
            answers[key] = replace(answers[key], value=_first(allowed))
        else:
            facts[str(key)] = _first(allowed)
    missing = block.get("missing", ())
    for name in (missing,) if isinstance(missing, str) else missing if isinstance(missing, tuple) else ():
        whole = name if name in known else str(name).rpartition(".")[0]
        answers.pop(whole, None)
    return replace(scene, answers=answers, facts=facts)


def _first(allowed: object) -> Value:
    return allowed[0] if isinstance(allowed, tuple) else allowed  # type: ignore[return-value]  # plain values are Values


class _Answers:
    """Answers what a letter may name."""

    def __init__(self, now: OfficeNow, by: Actor, samples: Mapping[str, str]) -> None:
        self._now, self._by, self._samples = now, by, samples

    def of(self, printed: PrintedLetter) -> dict[str, Answer]:
        found: dict[str, Answer] = {}
        for service in printed.services:
            for key, asked in fields_of(service).items():
                if key in printed.known and key != service.confidential:
                    found[key] = Answer(key, asked[0].label, asked[0].kind, self._value(asked[0]))
        return found

    def _value(self, field: Field) -> Value:
        if field.kind == "rows":
            row: Row = {column.id: self._scalar(column) for column in field.columns}
            return (row, dict(row))
        if field.kind in {"organs", "agencies"}:
            listed = self._now.profile.organs if field.kind == "organs" else self._now.profile.agencies
            return listed[1:3] or listed
        if field.kind in {"choices", "officers"}:
            offered = self._choices(field) if field.kind == "choices" else tuple(self._officers(field))
            return offered[:2] or (f"({field.label})",)
        if field.kind in _PLAIN:
            return _PLAIN[field.kind]
        return self._scalar(field)

    def _scalar(self, field: Field) -> Scalar:
        match field.kind:
            case "date":
                return self._now.today - timedelta(days=3)
            case "slot":
                return _slot(self._now)
            case "officer":
                return next(iter(self._officers(field)), self._by.officer)
            case "letter":
                return Draft(("Komisi II",), "Segera", "-", f"({field.label})", "", ())
            case "choice":
                return next(iter(self._choices(field)), f"({field.label})")
            case kind if isinstance(plain := _PLAIN.get(kind), str | int | time):
                return plain
            case _:
                return self._samples.get(field.id) or f"({field.label})"

    def _choices(self, field: Field) -> tuple[str, ...]:
        listed = self._now.profile.lists.get(field.choices_from, ())
        own = tuple(str.__str__(each) for each in field.choices)
        preferred = [each for each in (*own, *listed) if each == self._samples.get(field.id)]
        return (*preferred, *(each for each in (*own, *listed) if each not in preferred))

    def _officers(self, field: Field) -> list[str]:
        held = self._now.officers_of(field.names) if field.names else ()
        return [each.id for each in held] or [self._by.officer]


def _slot(now: OfficeNow) -> Slot:
    rooms = tuple(now.profile.rooms)
    return Slot(now.today + timedelta(days=10), time(9), time(11, 30), rooms[0] if rooms else "Ruang rapat")


def _issued(definition: LetterDefinition, now: OfficeNow) -> LetterState:
    content = LetterContent(
        definition.kind,
        definition.layout,
        "",
        definition.label,
        definition.paper,
        Letterhead(()),
        number=_number(now.profile, definition, now.today) if definition.book else "",
        date=now.today - timedelta(days=2),
        head=(Line("Hal", definition.label),),
        addressees=("Komisi II",),
    )
    return LetterState(LetterIssued(definition.id, definition.id, content), "", now.now)


def _number(profile: Profile, definition: LetterDefinition, day: date) -> str:
    outgoing = (each for each in profile.books.values() if each.letterhead)
    book = profile.books.get(definition.book) or next(outgoing, None)
    if book is None:
        return ""
    return numbering.fill(book.pattern, _SERIAL, day, code=definition.code or book.code, unit=book.unit)


def _levels(service: Service, now: OfficeNow) -> tuple[Level, ...]:
    heads = [now.short(each.id) for each in service.roles.values() if each.is_head]
    kinds = ("assign", "assign", "initial")
    return tuple(
        Level(sender, receiver, (), "", now.now, kind, version=1)
        for (sender, receiver), kind in zip(pairwise(heads), kinds, strict=False)
    )
