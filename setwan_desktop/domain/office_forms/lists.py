"""Domain: the choices and ready phrases that the office offers its officers, as its administrator enters them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

from setwan_desktop.domain.forms import Field, Form
from setwan_desktop.domain.office_forms.topic import Clean, Ground, Topic, rows_of, twice
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.domain.values import Row
from setwan_desktop.domain.vocabulary import fields_of

_MOST, _LONGEST = 60, 300
_ENTRY = "entri"
_TYPED = ("text", "long_text")
_CHOSEN, _PHRASES = "Pilihan pada isian", "Kalimat siap pakai"


def _form(ground: Ground) -> Form:
    found = sorted(_used(ground).items(), key=lambda each: (each[1].kind in _TYPED, each[1].label))
    return Form(tuple(_asked(name, each, ground.profile) for name, each in found))


def _asked(name: str, asking: Field, profile: Profile) -> Field:
    held: tuple[Row, ...] = tuple({_ENTRY: entry} for entry in profile.lists[name])
    return Field(
        name,
        asking.label,
        "rows",
        minimum=1,
        maximum=_MOST,
        hint=asking.hint,
        group=_PHRASES if asking.kind in _TYPED else _CHOSEN,
        columns=(Field(_ENTRY, asking.label, "text", max_length=_LONGEST),),
        prefill=held,
    )


def _used(ground: Ground) -> dict[str, Field]:
    """Give each list with the first question that offers it; its hint says where it is asked."""
    found: dict[str, Field] = {}
    for service in ground.services.values():
        for action in (action for step in service.steps for action in step.actions):
            for field in (each for asked in action.fields for each in (asked, *asked.columns)):
                if field.choices_from in ground.profile.lists:
                    found.setdefault(field.choices_from, replace(field, hint=f"pada {service.short}: {action.label}"))
    return found


def _applied(ground: Ground, answers: Clean) -> Profile:
    entered = {name: tuple(str(row[_ENTRY]) for row in rows_of(answers, name)) for name in _used(ground)}
    return replace(ground.profile, lists={**ground.profile.lists, **entered})


def _faults(ground: Ground, answers: Clean) -> tuple[FieldProblem, ...]:
    found: list[FieldProblem] = []
    for name, asking in _used(ground).items():
        found.extend(twice(answers, name, _ENTRY, asking.label))
        entered = {row.get(_ENTRY) for row in rows_of(answers, name)}
        kept = [each for each in ground.profile.lists[name] if each in _of_rules(ground, name) and each not in entered]
        found.extend(FieldProblem(name, asking.label, "of_rules", each) for each in kept)
    return tuple(found)


def _of_rules(ground: Ground, name: str) -> set[object]:
    """Give the entries of a list that the rules of a service name: without them a way would be lost."""
    found: set[object] = set()
    for service in ground.services.values():
        asked = {key for key, group in fields_of(service).items() if any(each.choices_from == name for each in group)}
        found |= {value for key, value in _conditions(service) if key in asked}
    return found


def _conditions(thing: object) -> Iterator[tuple[str, object]]:
    """Give every value that a condition of a service or of its letters names."""
    if is_dataclass(thing) and not isinstance(thing, type):
        for each in fields(thing):
            yield from _conditions(getattr(thing, each.name))
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            for each in value if isinstance(value, tuple | list) else (value,):
                if isinstance(each, str):
                    yield str(key), each
                else:
                    yield from _conditions(each)
    elif isinstance(thing, tuple | list):
        for each in thing:
            yield from _conditions(each)


LISTS = Topic(
    "lists",
    "Pilihan & kalimat",
    "Isi disposisi, bidang, sifat, dan pilihan lain pada isian, serta kalimat siap pakai. Berkas yang sudah ada tidak berubah.",
    "list",
    _form,
    _applied,
    _faults,
)
