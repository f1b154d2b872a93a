"""Domain: an action's form as one officer meets it: the office's choices, what is filled in, and the scan of paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from setwan_desktop.domain import known_names
from setwan_desktop.domain.built_in_facts import lookup_of
from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.compose import proposed_draft
from setwan_desktop.domain.conditions import Lookup, holds
from setwan_desktop.domain.decide import arrival_at
from setwan_desktop.domain.forms import Condition, Field, Form
from setwan_desktop.domain.offers import Opening, reassignable
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import Action, Service
from setwan_desktop.domain.situation import OfficeNow
from setwan_desktop.domain.texts import fill, fill_entries
from setwan_desktop.domain.values import Choice, Draft, FileRef, Slot, Value, usual_end

SCAN_FIELD = Field(
    id="pindaian_lembar",
    label="Pindaian lembar yang dicatat",
    kind="files",
    minimum=1,
    hint="disposisi, paraf, atau arahan tertulis dari pejabat",
)
"""Asked of whoever records another's paper, where the procedure wants the scan at once."""

_PROMISE = "{case.promise}"
"""Names the day until which the service promised an answer."""


@dataclass(frozen=True)
class _Desk:
    service: Service
    state: CaseState
    office: OfficeNow
    scene: Scene
    lookup: Lookup


def form_of(service: Service, state: CaseState, office: OfficeNow, opening: Opening, scene: Scene) -> Form:
    """Resolve an action's form.

    Args:
        service: the case's service.
        state: the case; an empty one at intake.
        office: the office now.
        opening: the act and its capacity.
        scene: what texts may refer to, before any answer of this act.

    Returns:
        The form: fields whose conditions on facts can no longer hold are left out; those that depend on other answers stay,
        with the condition.
    """
    action = opening.action
    recorded = bool(opening.capacity.recorded_for)
    desk = _Desk(service, state, office, scene, lookup_of(state, office.today, recorded=recorded))
    asked = {each.id for each in action.fields}
    fields = []
    for each in action.fields:
        facts = {key: allowed for key, allowed in each.when.items() if key not in asked}
        if holds(facts, desk.lookup):
            rest: Condition = {key: allowed for key, allowed in each.when.items() if key in asked}
            fields.append(_resolved(replace(each, when=rest), desk, opening))
    if recorded and action.scan_when_recorded:
        fields.append(SCAN_FIELD)
    return Form(tuple(fields))


_DID_MORE = {"files", "letter", "slot", "officer", "officers"}
"""Kinds whose answers did more than tell something: what they did is undone by an act, not by a correction."""


def corrected_field(service: Service, state: CaseState, office: OfficeNow, field_id: str) -> Field | None:
    """Give the question of an answer once more, for its correction; None where it cannot be corrected."""
    place = state.asked_at.get(field_id, "")
    asked = next(
        (
            field
            for step in service.steps
            for action in step.actions
            for field in action.fields
            if f"{step.id}/{action.id}" == place and field.id == field_id
        ),
        None,
    )
    if asked is None or asked.kind in _DID_MORE:
        return None
    columns = tuple(
        replace(each, choices=each.choices or _choices(each, office))
        for each in asked.columns
        if each.id != asked.ticked
    )
    choices = asked.choices or _choices(asked, office)
    return replace(asked, choices=choices, columns=columns, when={}, explains="", ticked="")


def _resolved(field: Field, desk: _Desk, opening: Opening) -> Field:
    choices = tuple(each for each in field.choices if holds(field.choices_when.get(each, {}), desk.lookup))
    choices = choices or _choices(field, desk.office)
    if field.kind in {"officer", "officers"} and opening.action.effect == "reassign":
        choices = tuple(_officer_choice(each, desk.office) for each in reassignable(desk.state, desk.office))
    columns = tuple(_resolved(column, desk, opening) for column in field.columns)
    field = replace(field, choices=choices, columns=columns)
    if field.id == opening.action.also_to:
        field = _addressed(field, desk, opening)
    proposed = _proposal(field, desk, opening)
    return replace(field, prefill=proposed) if proposed is not None else field


def _addressed(field: Field, desk: _Desk, opening: Opening) -> Field:
    """Put whom the paper goes to in any case before those it may go to besides; nobody sends it to himself."""
    action, recorded = opening.action, bool(opening.capacity.recorded_for)
    lookup = lookup_of(desk.state, desk.office.today, recorded=recorded, given=action.sets)
    receiver = receiver_of(desk.service, desk.office, action, lookup)
    if receiver is None:
        return field
    sender = desk.office.short(opening.capacity.recorded_for or opening.capacity.role)
    others = tuple(each for each in field.choices if each not in {receiver.id, sender})
    fixed = (receiver.id,)
    return replace(field, choices=(receiver, *others), fixed=fixed, prefill=fixed)


def receiver_of(service: Service, office: OfficeNow, action: Action, lookup: Lookup) -> Choice | None:
    """Give the post a case goes to by an act as things stand, with who is there now; None where that is not known yet.

    ``lookup`` knows of the case what is known, with what the act itself sets.
    """
    target = next((each.step for each in action.to if holds(each.when, lookup)), "")
    waiting = arrival_at(service, service.step(target), office, lookup).waiting if target else ()
    if not waiting:
        return None
    named = [office.officers[each].name for each in waiting[0].officers]
    holder = office.holder(waiting[0].role)
    return Choice(waiting[0].title, detail=", ".join(named) or (holder.name if holder else ""))


def _choices(field: Field, office: OfficeNow) -> tuple[Choice, ...]:
    profile = office.profile
    match field.kind:
        case "officer" | "officers":
            return tuple(_officer_choice(each.id, office, field.names) for each in office.officers_of(field.names))
        case "slot":
            return tuple(Choice(name, name, f"{seats} kursi" if seats else "") for name, seats in profile.rooms.items())
        case "organs":
            return tuple(map(Choice, profile.organs))
        case "agencies":
            return tuple(map(Choice, profile.agencies))
        case _:
            return tuple(map(Choice, profile.lists.get(field.choices_from, ())))


def _officer_choice(officer: str, office: OfficeNow, role: str = "") -> Choice:
    post = office.post(officer, role) if role else ", ".join(map(office.short, office.roles_of(officer)))
    return Choice(officer, office.officers[officer].full_name, post)


def _proposal(field: Field, desk: _Desk, opening: Opening) -> Value:
    """Give what is filled in already: what was answered here before, else what the data file proposes."""
    former = desk.state.answers.get(field.id)
    if former is not None and former.kind == field.kind and _asked_here(field, desk, opening):
        usable = _usable(field, former.value)
        if usable is not None and not _is_past(usable, desk):
            return _ticked(field, usable)
    if field.kind == "letter":
        return _proposed_letter(desk, opening)
    if field.prefill is not None:
        return _usable(field, field.prefill)
    for template in field.templates:
        usable = _usable(field, _filled(field, template, desk))
        if usable is not None and not _is_past(usable, desk, template):
            return usable
    alone = field.kind in {"officer", "choice"} and len(field.choices) == 1 and field.required
    if alone or (field.proposes_first and field.choices):
        return str.__str__(field.choices[0])
    if field.kind == "officers" and len(field.choices) == 1 and field.required:
        return (str.__str__(field.choices[0]),)
    return None


def _ticked(field: Field, value: Value) -> Value:
    """Tick the rows of an earlier answer: only those that counted were kept."""
    if not field.ticked or not isinstance(value, tuple):
        return value
    return tuple({**row, field.ticked: True} for row in value if isinstance(row, dict))


def _is_past(value: Value, desk: _Desk, template: str = "") -> bool:
    """Tell whether a slot, or the day that was promised, lies before today: nothing is proposed for then."""
    promised = value if template == _PROMISE and type(value) is date else None
    day = value.date if isinstance(value, Slot) else promised
    return day is not None and day < desk.office.today


def _asked_here(field: Field, desk: _Desk, opening: Opening) -> bool:
    """Tell whether an earlier answer is one to this very question: reasons, scans and replies are asked afresh.

    Another act of the same step may have asked it, as when a visitor first came without his letter.
    """
    action = opening.action
    assert desk.state.arrival is not None
    return (
        desk.state.asked_at.get(field.id, "").partition("/")[0] == desk.state.arrival.step.id
        and field.kind != "files"
        and field.id not in {action.reason, action.replies}
        and not action.effect
    )


def _filled(field: Field, template: str, desk: _Desk) -> Value:
    """Make a proposal of one template: the value itself where it names but one, else text, names, or a slot."""
    key = template[1:-1]
    if template[:1] == "{" and template[-1:] == "}" and "{" not in key and "|" not in key:
        if key == "today":
            return desk.office.today
        if key == "now":
            return desk.office.now.time().replace(second=0, microsecond=0)
        if field.kind == "date" and key in known_names.BUILT_IN:
            moment = known_names.BUILT_IN[key][1](desk.scene)
            return moment.date() if isinstance(moment, datetime) else moment if isinstance(moment, date) else None
        value = desk.lookup(key)
        if value is not None and (field.kind != "text" or isinstance(value, str)):
            return value
    if field.kind == "slot":
        return _filled_slot(field, template, desk)
    if field.kind in {"rows", "organs", "agencies"}:
        return fill_entries(template, desk.scene)
    return fill(template, desk.scene) or None


def _filled_slot(field: Field, template: str, desk: _Desk) -> Value:
    """Make a slot from a template that names a day, an hour and perhaps a room, such as ``{tanggal} {jam} {ruang}``."""
    values = [desk.lookup(part.strip("{}")) for part in template.split()]
    day = next((each for each in values if type(each) is date), None)
    hour = next((each for each in values if isinstance(each, time)), None)
    ready = next((each for each in values if isinstance(each, Slot)), None)
    if ready is not None or day is None:
        return ready
    start = hour or time(9, 0)
    rooms = [str(each) for each in field.choices]
    room = next((each for each in values if isinstance(each, str) and each in rooms), rooms[0] if rooms else "")
    return Slot(day, start, usual_end(start), room)


def _proposed_letter(desk: _Desk, opening: Opening) -> Draft | None:
    """Propose the letter's text: the present draft if it is of the same letter, else from the office's text."""
    letter_id = next(
        (each.letter for each in opening.action.prints if each.draft and holds(each.when, desk.lookup)), ""
    )
    if desk.state.draft is not None and desk.state.draft.letter == letter_id:
        return desk.state.draft.text
    definition = desk.service.letters.get(letter_id)
    return proposed_draft(definition, desk.scene) if definition is not None else None


def _usable(field: Field, value: Value) -> Value:
    """Give a proposal only if the field could take it now."""
    if value is None or value in ("", ()):
        return None
    choices = set(map(str.__str__, field.choices))
    match field.kind:
        case "choice" | "officer":
            return value if isinstance(value, str) and value in choices else None
        case "choices" | "officers":
            kept = (
                tuple(each for each in value if isinstance(each, str) and each in choices)
                if isinstance(value, tuple)
                else ()
            )
            return kept or None
        case "files":
            return value if isinstance(value, tuple) and all(isinstance(each, FileRef) for each in value) else None
        case "organs" | "agencies":
            return value if isinstance(value, tuple) else (value,) if isinstance(value, str) else None
        case "date":
            return value if type(value) is date else None
        case "time":
            return value if isinstance(value, time) else None
        case "number":
            return value if type(value) is int else int(value) if isinstance(value, str) and value.isdecimal() else None
        case "yes_no":
            return value if isinstance(value, bool) else None
        case "slot":
            return value if isinstance(value, Slot) else None
        case "rows":
            return _usable_rows(field, value)
        case "letter":
            return value if isinstance(value, Draft) else None
        case _:
            return value if isinstance(value, str) else None


def _usable_rows(field: Field, value: Value) -> Value:
    """Keep rows as they are; make rows of a list of names, each in the first column."""
    if not isinstance(value, tuple) or not field.columns:
        return None
    first = field.columns[0].id
    rows = tuple(
        each if isinstance(each, Mapping) else {first: each} for each in value if isinstance(each, str | Mapping)
    )
    return rows or None  # type: ignore[return-value]  # a row made here is a Row
