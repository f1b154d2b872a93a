"""Definitions: whether an action says a whole and sound thing: where it leads, on what, with which of its answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from setwan_desktop.definitions.asked import Known, given_by, known_before
from setwan_desktop.definitions.names import Names
from setwan_desktop.definitions.words import REMARK_COLUMNS
from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.service import Action, Closing, Step, Target

_POINTERS: Mapping[str, set[str]] = {
    "reason": {"text", "long_text", "rows"},
    "replies": {"text", "long_text"},
    "drafts": {"letter"},
    "books_slot": {"slot"},
    "follow_ups": {"rows"},
    "also_to": {"choices"},
    "guests": {"number", "rows"},
    "reminds": {"date", "slot"},
    "happened_on": {"date"},
}
"""Attribute that names one of the action's own fields -> the kinds that field may be of."""


def check_action(action: Action, place: str, step: Step | None, names: Names) -> None:
    """Note what is wrong with an action of a step, or (``step`` None) with one of every case."""
    before = known_before(names.service, names.arrivals, step)
    after = {**before, **given_by(action)}
    own = {each.id: each for each in action.fields}
    names.problems.twice((each.id for each in action.fields), f"{place}.fields", "field")
    _check_ways(action, place, after, names)
    _check_conditions(action, place, before, after, names)
    _check_pointers(action, place, step, own, names)
    _check_return(action, place, step, own, names)
    _check_prints(action, place, own, after, names)
    _check_letter(action, place, names)
    _check_agenda(action, place, names)
    if step is None and not (action.effect and action.who):
        names.problems.add(place, "an action of every case needs its effect and who may take it")
    if step is not None and (action.effect or action.who):
        names.problems.add(place, "only the actions of every case have an effect")


def _check_ways(action: Action, place: str, after: Known, names: Names) -> None:
    """Hold that an action goes on (``to``) or closes; with neither the case stays where it is."""
    if action.to and action.closes:
        names.problems.add(place, "an action goes on (to) or closes, not both")
    for target in action.to:
        names.step(target.step, f"{place}.to")
        names.condition(target.when, f"{place}.to", after)
    for closing in action.closes:
        names.condition(closing.when, f"{place}.closes", after)
    _check_order(action.to, f"{place}.to", names)
    _check_order(action.closes, f"{place}.closes", names)


def _check_order(ways: Sequence[Target | Closing], place: str, names: Names) -> None:
    if ways and ways[-1].when:
        names.problems.add(place, "the last way must hold without a condition")
    if any(not each.when for each in ways[:-1]):
        names.problems.add(place, "a way behind one without a condition is never taken")


def _check_conditions(action: Action, place: str, before: Known, after: Known, names: Names) -> None:
    names.condition(action.when, f"{place}.when", before)
    names.condition(action.confirms_when, f"{place}.confirms_when", after)
    own = {each.id: each for each in action.fields}
    for key, demands, known in (("needs", action.needs, before), ("requires", action.requires, after)):
        for demand in demands:
            names.condition(demand.when, f"{place}.{key}", known)
            if demand.field:
                names.own(demand.field, f"{place}.{key}.field", own)
    for caution in action.warns:
        names.condition(caution.when, f"{place}.warns", before)
    for key in action.sets:
        if key in names.fields:
            names.problems.add(f"{place}.sets", f"{key!r} is a field: facts and fields are told apart by their names")
    names.number_setting(action.offered_after_days, f"{place}.offered_after_days")


def _check_pointers(action: Action, place: str, step: Step | None, own: Mapping[str, Field], names: Names) -> None:
    for key, kinds in _POINTERS.items():
        name = getattr(action, key)
        if name:
            names.own(name, f"{place}.{key}", own, kinds)
    for name in action.invites:
        names.own(name, f"{place}.invites", own, {"organs", "agencies", "choices", "text"})
    named = {field for waits in (step.waits_at if step else ()) for field in waits.named}
    for name in action.waits_for:
        if name not in named:
            names.problems.unknown(f"{place}.waits_for", "field that names officers of the step", name, named)


def _check_return(action: Action, place: str, step: Step | None, own: Mapping[str, Field], names: Names) -> None:
    """Hold that what comes back always carries its reason."""
    if action.returns and step is not None and not action.to:
        names.problems.add(place, "an action that returns must say where to")
    if action.returns and not action.reason:
        names.problems.add(f"{place}.reason", "a return needs a reason")
    reason = own.get(action.reason)
    if reason is None:
        return
    if action.returns and not reason.required:
        names.problems.add(f"{place}.reason", f"{reason.id!r} is optional, but a return needs its reason")
    if reason.kind == "rows" and tuple(each.id for each in reason.columns) != REMARK_COLUMNS:
        names.problems.add(f"{place}.reason", f"the columns of corrections are {' and '.join(REMARK_COLUMNS)}")


def _check_prints(action: Action, place: str, own: Mapping[str, Field], after: Known, names: Names) -> None:
    for each in action.prints:
        names.letter(each.letter, f"{place}.prints")
        names.condition(each.when, f"{place}.prints", after)
        if not each.signer:
            continue
        names.own(each.signer, f"{place}.prints.signer", own, {"choice"})
        field = own.get(each.signer)
        for choice in field.choices if field is not None else ():
            names.role(str.__str__(choice), f"{place}.fields.{each.signer}.choices")


def _check_letter(action: Action, place: str, names: Names) -> None:
    """Hold that what is initialled, signed or voided can exist."""
    drafting = any(each.drafts for each in names.actions)
    if (action.initials or action.signs) and not drafting:
        names.problems.add(place, "there is nothing to initial or sign: no action drafts a letter")
    if action.voids_letter and not any(each.signs for each in names.actions):
        names.problems.add(f"{place}.voids_letter", "no letter is ever signed")
    if action.drafts and not any(each.draft for each in action.prints):
        names.problems.add(f"{place}.prints", "an action that drafts must print the draft (draft = true)")
    if action.replies and not any(each.returns for each in names.actions):
        names.problems.add(f"{place}.replies", "nothing is ever returned")


def _check_agenda(action: Action, place: str, names: Names) -> None:
    booked = any(each.books_slot for each in names.actions)
    # The actions of every case serve services with and without meetings.
    if not booked and not action.effect:
        for key in ("confirms_slot", "releases_slot"):
            if getattr(action, key):
                names.problems.add(f"{place}.{key}", "no action books a slot")
    if action.confirms_when and not action.confirms_slot:
        names.problems.add(f"{place}.confirms_when", "means nothing without confirms_slot")
    if action.invites and not action.books_slot:
        names.problems.add(f"{place}.invites", "only an action that books a slot invites")
