"""Definitions: reads the file of a service: its steps, actions, texts and settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields as attributes

from setwan_desktop.definitions.fields import read_fields
from setwan_desktop.definitions.problem import Problems
from setwan_desktop.definitions.table import Plain, Table
from setwan_desktop.domain.service import (
    Action,
    Caution,
    Closing,
    Demand,
    LetterDefinition,
    Print,
    Role,
    Service,
    Setting,
    Standard,
    Step,
    Target,
    Waits,
)
from setwan_desktop.domain.values import Value

TONES = ("move", "assign", "return", "stay", "initial", "sign", "close", "withdraw", "note", "file")
EFFECTS = ("note", "attach", "recall", "reassign", "withdraw", "reopen")
WHO = ("anyone", "last", "head", "withdrawer", "unit_head")
SLOT_STATES = ("ditunda", "batal")
LAYOUTS = ("letter", "memo", "document", "slip", "sheet", "attendance", "cover")
PAPERS = ("A4", "A5", "F4", "A4 landscape", "office")
HUES = ("plum", "teal", "indigo", "rust", "moss", "slate")


def read_service(
    data: Plain,
    problems: Problems,
    roles: Mapping[str, Role],
    letters: Mapping[str, LetterDefinition],
    case_actions: Sequence[Action],
) -> Service:
    """Read a service's file; shared roles and letters are joined by its own."""
    table = Table(data, "", problems)
    shared = table.raw("shared")
    actions: Plain = shared if isinstance(shared, Mapping) else {}
    own_roles = read_roles(table.items("roles"), table)
    own_letters = [
        read_letter(each, f"letters.{_name(each, n)}", problems) for n, each in enumerate(table.items("letters"))
    ]
    service = Service(
        id=table.text("id"),
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
        standard=_standard(Table(table.raw("standard"), "standard", problems)),
        settings=tuple(
            _setting(Table(each, f"settings.{_name(each, n)}", problems))
            for n, each in enumerate(table.items("settings"))
        ),
        steps=tuple(
            _step(each, f"steps.{_name(each, n)}", problems, actions) for n, each in enumerate(table.items("steps"))
        ),
        roles={**roles, **{each.id: each for each in own_roles}},
        letters={**letters, **{each.id: each for each in own_letters}},
        case_actions=tuple(case_actions),
    )
    table.close()
    return service


def read_roles(items: list[object], table: Table) -> list[Role]:
    """Read a list of roles."""
    found = []
    for number, each in enumerate(items):
        role = Table(each, f"roles.{_name(each, number)}", table.problems)
        found.append(
            Role(
                id=role.text("id"),
                title=role.text("title"),
                short=role.text("short"),
                unit=role.text("unit", ""),
                head=role.text("head", ""),
                is_head=role.flag("is_head"),
                records_for=role.texts("records_for"),
                letterhead=role.text("letterhead", ""),
                signs_as=role.texts("signs_as"),
                has_nip=role.flag("has_nip", default=True),
                sees_cases=role.flag("sees_cases", default=True),
            )
        )
        role.close()
    return found


def read_letter(data: object, place: str, problems: Problems) -> LetterDefinition:
    """Read a letter's definition; its blocks are checked where the service that prints it is known."""
    table = Table(data, place, problems)
    read: dict[str, object] = {}
    for each in attributes(LetterDefinition):
        if each.name == "body":
            read["body"] = tuple(block for block in table.items("body") if isinstance(block, Mapping))
        elif each.name == "layout":
            read["layout"] = table.one_of("layout", LAYOUTS, "layout")
        elif each.name == "paper":
            read["paper"] = table.one_of("paper", PAPERS, "paper", "A4")
        elif each.name in {"id", "label"}:
            read[each.name] = table.text(each.name)
        elif each.name == "kind":
            read["kind"] = table.text("kind", str(read["id"]))
        elif isinstance(each.default, bool):
            read[each.name] = table.flag(each.name)
        elif isinstance(each.default, tuple):
            read[each.name] = table.texts(each.name)
        else:
            read[each.name] = table.text(each.name, each.default if isinstance(each.default, str) else "")
    table.close()
    return LetterDefinition(**read)  # type: ignore[arg-type]  # read by the attribute's own type above


def read_action(data: object, place: str, problems: Problems, shared: Plain) -> Action:
    """Read an action; with ``use`` it begins as the shared one of that name."""
    if isinstance(data, Mapping) and "use" in data:
        base = shared.get(str(data["use"]))
        if not isinstance(base, Mapping):
            problems.unknown(f"{place}.use", "shared action", str(data["use"]), shared)
            base = {}
        data = {**base, **{key: value for key, value in data.items() if key != "use"}}
    table = Table(data, place, problems)
    action = Action(
        id=table.text("id"),
        label=table.text("label"),
        story=table.text("story", ""),
        tone=table.one_of("tone", TONES, "tone", "move"),
        fields=read_fields(table.items("fields"), table.at("fields"), table),
        to=_targets(table),
        closes=_closings(table),
        sets=table.values("sets"),
        when=table.facts("when"),
        needs=_demands(table, "needs"),
        requires=_demands(table, "requires"),
        warns=_cautions(table),
        prints=_prints(table),
        drafts=table.text("drafts", ""),
        initials=table.flag("initials"),
        signs=table.flag("signs"),
        returns=table.flag("returns"),
        reason=table.text("reason", ""),
        replies=table.text("replies", ""),
        books_slot=table.text("books_slot", ""),
        invites=table.texts("invites"),
        confirms_slot=table.flag("confirms_slot"),
        releases_slot=table.one_of("releases_slot", SLOT_STATES, "slot state", ""),
        voids_letter=table.flag("voids_letter"),
        waits_for=table.texts("waits_for"),
        scan_when_recorded=table.flag("scan_when_recorded"),
        starts_promise=table.flag("starts_promise"),
        dispatch=table.flag("dispatch"),
        offered_after_days=table.number_or_name("offered_after_days", least=1),
        follow_ups=table.text("follow_ups", ""),
        primary=table.flag("primary"),
        effect=table.one_of("effect", EFFECTS, "effect", ""),
        who=table.one_of("who", WHO, "who", ""),
        reminds=table.text("reminds", ""),
        happened_on=table.text("happened_on", ""),
    )
    table.close()
    return action


def _name(data: object, number: int) -> str:
    return str(data.get("id", number)) if isinstance(data, Mapping) else str(number)


def _step(data: object, place: str, problems: Problems, shared: Plain) -> Step:
    table = Table(data, place, problems)
    step = Step(
        id=table.text("id"),
        title=table.text("title"),
        sop=table.number("sop", least=1) or 0,
        task=table.text("task"),
        waits_at=tuple(_waits(each, table) for each in table.items("waits_at")),
        actions=tuple(
            read_action(each, f"{place}.actions.{_name(each, n)}", problems, shared)
            for n, each in enumerate(table.items("actions"))
        ),
        due_in_workdays=table.number("due_in_workdays", least=1),
        remind_workdays=table.number_or_name("remind_workdays", least=1),
    )
    table.close()
    return step


def _waits(data: object, parent: Table) -> Waits:
    if isinstance(data, str):
        return Waits(data)
    table = Table(data, parent.at("waits_at"), parent.problems)
    waits = Waits(table.text("role"), table.texts("named"), table.facts("when"))
    table.close()
    return waits


def _targets(parent: Table) -> tuple[Target, ...]:
    found = []
    for each in parent.items("to"):
        if isinstance(each, str):
            found.append(Target(each))
        else:
            table = Table(each, parent.at("to"), parent.problems)
            found.append(Target(table.text("step"), table.facts("when")))
            table.close()
    return tuple(found)


def _closings(parent: Table) -> tuple[Closing, ...]:
    found = []
    for each in parent.items("closes"):
        if isinstance(each, str):
            found.append(Closing(each))
        else:
            table = Table(each, parent.at("closes"), parent.problems)
            found.append(Closing(table.text("outcome"), table.facts("when")))
            table.close()
    return tuple(found)


def _demands(parent: Table, key: str) -> tuple[Demand, ...]:
    found = []
    for each in parent.items(key):
        table = Table(each, parent.at(key), parent.problems)
        found.append(Demand(table.facts("when"), table.text("otherwise"), table.text("field", "")))
        table.close()
    return tuple(found)


def _cautions(parent: Table) -> tuple[Caution, ...]:
    found = []
    for each in parent.items("warns"):
        table = Table(each, parent.at("warns"), parent.problems)
        found.append(Caution(table.facts("when"), table.text("text")))
        table.close()
    return tuple(found)


def _prints(parent: Table) -> tuple[Print, ...]:
    found = []
    for each in parent.items("prints"):
        if isinstance(each, str):
            found.append(Print(each))
        else:
            table = Table(each, parent.at("prints"), parent.problems)
            found.append(
                Print(table.text("letter"), table.facts("when"), table.flag("draft"), table.text("signer", ""))
            )
            table.close()
    return tuple(found)


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


def _setting(table: Table) -> Setting:
    default = table.raw("default")
    if not isinstance(default, str | int | bool):
        table.problems.add(table.at("default"), "a text, a number or true/false is expected")
    setting = Setting(table.text("id"), table.text("label"), _plain(default))
    table.close()
    return setting


def _plain(value: object) -> Value:
    return value if isinstance(value, str | int | bool) else None
