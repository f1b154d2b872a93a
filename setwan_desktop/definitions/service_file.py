"""Definitions: reads the file of a service: what it is, its published standard, its settings and its steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from setwan_desktop.definitions.action_file import SharedActions, read_actions
from setwan_desktop.definitions.field_file import read_choices
from setwan_desktop.definitions.letter_file import read_letters
from setwan_desktop.definitions.problem import Problems
from setwan_desktop.definitions.role_file import read_roles
from setwan_desktop.definitions.table import Plain, Table, place_of
from setwan_desktop.definitions.words import HUES
from setwan_desktop.domain.service import Action, LetterDefinition, Role, Service, Setting, Standard, Step, Waits
from setwan_desktop.domain.values import Value


@dataclass(frozen=True)
class Shared:
    """What every service finds already there: roles and letters by id, and the actions of every case."""

    roles: Mapping[str, Role] = field(default_factory=dict)
    letters: Mapping[str, LetterDefinition] = field(default_factory=dict)
    case_actions: tuple[Action, ...] = ()


def read_service(data: Plain, problems: Problems, shared: Shared) -> Service:
    """Read a service's file; its own roles and letters join the shared ones, and may not take their place."""
    table = Table(data, "", problems)
    actions = SharedActions(table.raw("shared"), problems)
    roles = read_roles(table.items("roles"), problems)
    letters = read_letters(table.items("letters"), problems)
    _keep_apart(roles, shared.roles, "roles", "role", problems)
    _keep_apart(letters, shared.letters, "letters", "letter", problems)
    service = Service(
        id=table.identifier("id"),
        version=table.number("version", least=1) or 0,
        title=table.text("title"),
        short=table.text("short"),
        opens=table.text("opens"),
        hue=table.one_of("hue", HUES, "hue"),
        icon=table.text("icon"),
        case_number=table.text("case_number"),
        applicant=table.text("applicant"),
        subject=table.text("subject"),
        confidential=table.text("confidential", ""),
        unit_head=table.text("unit_head"),
        promise_workdays=table.number_or_name("promise_workdays", least=1),
        similar_days=table.number_or_name("similar_days", least=1),
        standard=_standard(Table(table.raw("standard"), "standard", problems)),
        settings=_settings(table),
        steps=_steps(table, actions),
        roles={**shared.roles, **roles},
        letters={**shared.letters, **letters},
        case_actions=shared.case_actions,
    )
    if table.raw("version") is None:
        problems.add("version", "a whole number is expected")
    actions.close()
    table.close()
    return service


def _keep_apart(
    own: Mapping[str, object], shared: Mapping[str, object], key: str, what: str, problems: Problems
) -> None:
    for name in own:
        if name in shared:
            problems.add(f"{key}.{name}", f"a shared {what} has this id already")


def _steps(parent: Table, shared: SharedActions) -> tuple[Step, ...]:
    return tuple(
        _step(Table(each, place_of("steps", each, number), parent.problems), shared)
        for number, each in enumerate(parent.items("steps"))
    )


def _step(table: Table, shared: SharedActions) -> Step:
    step = Step(
        id=table.identifier("id"),
        title=table.text("title"),
        sop=table.number("sop", least=1) or 0,
        task=table.text("task"),
        waits_at=tuple(_waits(each, table) for each in table.items("waits_at")),
        actions=read_actions(table.items("actions"), table.at("actions"), table.problems, shared),
        due_in_workdays=table.number("due_in_workdays", least=1),
        primary_by=table.text("primary_by", ""),
        remind_workdays=table.number_or_name("remind_workdays", least=1),
        remind_on=table.text("remind_on", ""),
    )
    if table.raw("sop") is None:
        table.problems.add(table.at("sop"), "a whole number is expected")
    table.close()
    return step


def _waits(data: object, parent: Table) -> Waits:
    table = parent.part("waits_at", data, "role")
    waits = Waits(table.text("role"), table.texts("named"), table.facts("when"))
    table.close()
    return waits


def _standard(table: Table) -> Standard:
    standard = Standard(
        requirements=table.texts("requirements"),
        procedure=table.texts("procedure"),
        time=table.text("time", None if table.raw("time") is None else ""),
        fee=table.text("fee"),
        product=table.text("product"),
        complaints=table.texts("complaints"),
        decree=table.text("decree", ""),
    )
    for key in ("requirements", "procedure", "complaints"):
        if not getattr(standard, key):
            table.problems.add(table.at(key), "a component of the service standard is missing")
    table.close()
    return standard


def _settings(parent: Table) -> tuple[Setting, ...]:
    found = []
    for number, each in enumerate(parent.items("settings")):
        table = Table(each, place_of("settings", each, number), parent.problems)
        default = table.raw("default")
        plain: Value = default if isinstance(default, str | int | bool) else None
        if plain is None:
            table.problems.add(table.at("default"), "a text, a number or true/false is expected")
        choices, _offered = read_choices(table)
        if choices and plain not in choices:
            table.problems.unknown(table.at("default"), "choice", str(plain), choices)
        found.append(Setting(table.identifier("id"), table.text("label"), plain, choices))
        table.close()
    return tuple(found)
