"""Definitions: whether the words of a service's file fit together: every name leads somewhere, every case can end."""

from __future__ import annotations

from collections.abc import Collection

from setwan_desktop.definitions.action_checks import check_action
from setwan_desktop.definitions.form_checks import check_forms
from setwan_desktop.definitions.letter_checks import check_letters
from setwan_desktop.definitions.names import Names
from setwan_desktop.definitions.problem import Problems
from setwan_desktop.definitions.way_checks import check_ways
from setwan_desktop.domain import numbering
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.service import Role, Service, Step


def check(service: Service, profile: Profile, problems: Problems, icons: Collection[str]) -> None:
    """Note every fault of a service's file that only shows when its parts are held together."""
    names = Names(service, profile, problems)
    _check_service(names, icons)
    for role in service.roles.values():
        _check_role(role, names)
    _check_steps(names)
    for action in service.case_actions:
        check_action(action, f"case_actions.{action.id}", None, names)
    check_forms(names)
    check_letters(names)
    check_ways(names)


def _check_service(names: Names, icons: Collection[str]) -> None:
    service, problems = names.service, names.problems
    names.role(service.unit_head, "unit_head")
    if icons and service.icon not in icons:
        problems.unknown("icon", "icon", service.icon, icons)
    for fault in numbering.faults(service.case_number):
        problems.add("case_number", fault.message, fault.nearest)
    names.number_setting(service.promise_workdays, "promise_workdays")
    names.number_setting(service.similar_days, "similar_days")
    problems.twice((step.id for step in service.steps), "steps", "step")
    problems.twice((each.id for each in service.settings), "settings", "setting")
    problems.twice((each.id for each in service.case_actions), "case_actions", "action")
    if service.promise_workdays is not None and not any(each.starts_promise for each in names.actions):
        problems.add("promise_workdays", "a time is promised, but no action starts it (starts_promise)")
    if not service.steps:
        problems.add("steps", "a service needs steps")
    else:
        _check_intake(names)


def _check_intake(names: Names) -> None:
    """Hold that a case has a name, a subject and its confidentiality from its first minute, however it is opened."""
    service, problems = names.service, names.problems
    kinds = {"applicant": {"text"}, "subject": {"text", "long_text"}, "confidential": {"yes_no"}}
    opening = [each for each in service.intake.actions if each.offered_after_days is None and not each.returns]
    for key, wanted in kinds.items():
        name = getattr(service, key)
        if not name:
            continue
        names.asked(name, key, names.all, wanted)
        for action in opening:
            if name in names.all and not any(field.id == name for field in action.fields):
                problems.add(key, f"{action.id!r} opens a case without asking {name!r}")


def _check_role(role: Role, names: Names) -> None:
    place, profile = f"roles.{role.id}", names.profile
    for key, others in (("records_for", role.records_for), ("head", (role.head,)), ("signs_for", (role.signs_for,))):
        for other in filter(None, others):
            names.role(other, f"{place}.{key}")
            if other == role.id:
                names.problems.add(f"{place}.{key}", "a role cannot stand in this relation to itself")
    if role.letterhead and role.letterhead not in profile.letterheads:
        names.problems.unknown(f"{place}.letterhead", "letterhead", role.letterhead, profile.letterheads)
    for line in role.signs_as:
        names.template(line, f"{place}.signs_as", {})


def _check_steps(names: Names) -> None:
    reached = 0
    last = len(names.service.standard.procedure)
    for step in names.service.steps:
        place = f"steps.{step.id}"
        if step.sop < reached:
            names.problems.add(f"{place}.sop", f"stands behind a step of number {reached}: steps follow the procedure")
        if step.sop > last:
            names.problems.add(f"{place}.sop", f"the published procedure has only {last} steps")
        reached = max(reached, step.sop)
        _check_step(step, place, names)


def _check_step(step: Step, place: str, names: Names) -> None:
    problems = names.problems
    known = names.arrivals.get(step.id, names.all)
    common = {each.id for each in names.service.case_actions}
    problems.twice((action.id for action in step.actions), f"{place}.actions", "action")
    names.number_setting(step.remind_workdays, f"{place}.remind_workdays")
    names.primary_setting(step, f"{place}.primary_by")
    if step.remind_on:
        names.asked(step.remind_on, f"{place}.remind_on", known, {"date", "slot"})
    if not step.waits_at:
        problems.add(f"{place}.waits_at", "nobody is waited for")
    for waits in step.waits_at:
        names.role(waits.role, f"{place}.waits_at")
        names.condition(waits.when, f"{place}.waits_at", known)
        if waits.role in names.service.roles and not names.service.roles[waits.role].sees_cases:
            problems.add(f"{place}.waits_at", f"{waits.role!r} sees no cases")
        for field in waits.named:
            names.asked(field, f"{place}.waits_at.named", known, {"officer", "officers"})
    primary = sum(action.primary for action in step.actions)
    if not step.actions:
        problems.add(f"{place}.actions", "nothing can be done here")
    elif primary != 1:
        problems.add(f"{place}.actions", "more than one primary action" if primary else "no primary action")
    for action in step.actions:
        if action.id in common:
            problems.add(f"{place}.actions.{action.id}", "an action of every case has this id")
        check_action(action, f"{place}.actions.{action.id}", step, names)
