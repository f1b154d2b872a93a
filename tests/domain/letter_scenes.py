"""Tests: the shipped letters and services, and scenes made by hand to print them from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo

from setwan_desktop.definitions import Definitions, load
from setwan_desktop.domain.case import AgendaState, CaseState, LetterState
from setwan_desktop.domain.event_parts import Actor, Answer, Booking
from setwan_desktop.domain.events import LetterIssued
from setwan_desktop.domain.letter import LetterContent, Letterhead, Line
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.scene import Holder, Level, Scene
from setwan_desktop.domain.service import LetterDefinition, Service
from setwan_desktop.domain.values import Draft, FileRef, Slot, Value
from setwan_desktop.domain.vocabulary import fields_of

NOW = datetime(2026, 11, 23, 9, 15, tzinfo=ZoneInfo("Asia/Makassar"))
SLOT = Slot(date(2026, 12, 3), time(9), time(11, 30), "Ruang Rapat Komisi I")
FILE = FileRef("surat.pdf", "0" * 64, 3, "application/pdf")
DRAFT = Draft(
    ("Forum Contoh", "Komisi I"), "Segera", "-", "Undangan Audiensi", "Audiensi contoh", ("Pembuka.", "Penutup.")
)

PEOPLE = {
    "p1": Holder(
        "p1", "Muhammad Ilham", "Muhammad Ilham", "199307222015031999", "Pengatur (II/c)", own_post="Pelaksana"
    ),
    "p2": Holder(
        "p2", "Rizky Maulana", "Rizky Maulana, A.Md.", "199506252019021999", "Pengatur (II/c)", own_post="Staf"
    ),
}
OFFICERS = {key: person.full_name for key, person in PEOPLE.items()}


_VALUES: dict[str, Value] = {
    "nik": "6310991203850001",
    "phone": "+6281234567890",
    "number": 12,
    "yes_no": True,
    "date": SLOT.date,
    "time": SLOT.start,
    "slot": SLOT,
    "officer": "p1",
    "officers": ("p1", "p2"),
    "files": (FILE,),
    "letter": DRAFT,
}


@cache
def _shipped() -> Definitions:
    return load(())


def letters() -> Mapping[str, LetterDefinition]:
    """Every shipped letter by its id."""
    return _shipped().letters


def services() -> Mapping[str, Service]:
    """Every shipped service by its id."""
    return _shipped().services


def profile() -> Profile:
    """The office as shipped."""
    return _shipped().profile


def printed_by(service: Service) -> tuple[str, ...]:
    """List the letters a service's actions print."""
    actions = (*(action for step in service.steps for action in step.actions), *service.case_actions)
    return tuple(dict.fromkeys(each.letter for action in actions for each in action.prints))


def value_for(kind: str, text: str = "Kata orang") -> Value:
    """Give a value of a kind; ``text`` where it is typed."""
    typed = {"text": text, "long_text": text, "choice": text, "email": text, "choices": (text,)}
    invited = {"organs": ("Komisi I", text), "agencies": ("Dinas Kesehatan", text)}
    return {**_VALUES, **typed, **invited}[kind]


def answers(service: Service, text: str = "Kata orang") -> dict[str, Answer]:
    """Answer every question of a service."""
    found: dict[str, Answer] = {}
    for key, asked in fields_of(service).items():
        field = asked[0]
        if field.kind == "rows":
            value: Value = ({column.id: value_for(column.kind, text) for column in field.columns},)  # type: ignore[misc]
        else:
            value = value_for(field.kind, text)
        found[key] = Answer(key, field.label, field.kind, value)
    return found


def issued(letter: str, number: str) -> LetterState:
    """A letter of the case that was issued before."""
    definition = letters()[letter]
    content = LetterContent(
        definition.kind, "letter", "", definition.label, "A4", Letterhead(()),
        number=number, date=date(2026, 11, 20), head=(Line("Hal", "Hal surat terdahulu"),),
    )  # fmt: skip
    return LetterState(LetterIssued(f"id-{letter}", letter, content), "act", NOW)


def level(kind: str, result: str = "", version: int = 0) -> Level:
    """One entry of a sheet that grows."""
    return Level("Sekretaris DPRD", "Kabag Persidangan", ("Koordinasikan",), "Segera", NOW, kind, result, version)


def scene(service: Service, given: Mapping[str, Answer], **changes: object) -> Scene:
    """A scene in which an officer acts on a running case."""
    held = {
        role: Holder(f"h-{role}", role, f"Pejabat {role.title()}, S.H.", "198603142010012999", "Penata (III/c)")
        for role in service.roles
    }
    return replace(
        Scene(
            service=service,
            case=CaseState(opened_at=NOW, agenda=(AgendaState("a", Booking(SLOT, "Rapat"), "tetap"),)),
            answers=given,
            facts={},
            profile=profile(),
            roles=service.roles,
            holders=held,
            officers=OFFICERS,
            by=Actor("p1", "Muhammad Ilham", "pelaksana", "Pelaksana"),
            recorded_for=None,
            at=NOW,
            on=NOW.date(),
            number="PM/0031/XI/2026",
            tracking="7K4Q-2M",
            promise_due=NOW.replace(day=25, hour=16, minute=0),
            history_head="ab" * 32,
            people=PEOPLE,
        ),
        **changes,
    )


def texts_of(thing: object) -> Iterator[str]:
    """Give every text that stands on a paper, in order."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for each in thing:
            yield from texts_of(each)
    elif is_dataclass(thing) and not isinstance(thing, type):
        for each in fields(thing):
            if each.name not in {"letterhead", "kind", "layout", "paper", "state", "qr", "align", "style", "side"}:
                yield from texts_of(getattr(thing, each.name))


def read_aloud(content: LetterContent) -> str:
    """Give all that stands on a letter as one text."""
    return "\n".join(texts_of(content))
