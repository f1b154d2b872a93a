"""Office: what a letter or a prefill may refer to, gathered from the case and the office as they are now."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.event_parts import Actor, Answer
from setwan_desktop.domain.events import ActionTaken, Recorded
from setwan_desktop.domain.levels import levels
from setwan_desktop.domain.scene import Holder, Scene
from setwan_desktop.domain.service import Service
from setwan_desktop.domain.situation import OfficeNow
from setwan_desktop.domain.values import Value


def holders(now: OfficeNow, on: date, by: Actor | None = None) -> dict[str, Holder]:
    """Give who signs for each role that is held on a day; ``by`` acts in his role himself."""
    found = {role: now.holder(role, on, by.officer if by and by.role == role else "") for role in now.roles}
    return {role: holder for role, holder in found.items() if holder is not None}


def people(now: OfficeNow, on: date) -> dict[str, Holder]:
    """Give every officer as letters name him, with rank, NIP and the title of the post he held on a day."""
    found = {}
    for each in now.officers.values():
        roles = now.roles_of(each.id)
        post = now.own_title(each.id, on) or (now.title(roles[0]) if roles else "")
        found[each.id] = Holder(each.id, each.name, each.full_name, each.nip, each.rank, own_post=post)
    return found


def scene_of(
    service: Service,
    state: CaseState,
    now: OfficeNow,
    by: Actor,
    history: tuple[Recorded, ...],
    act: ActionTaken | None = None,
) -> Scene:
    """Gather a scene.

    Args:
        service: the case's service.
        state: the case before the act.
        now: the office.
        by: who acts or asks.
        history: the case's events, the act under way as the last where there is one.
        act: the act under way; None while its form is only being filled in.
    """
    given: Mapping[str, Answer] = {each.field: each for each in (*act.answers, *act.identity)} if act else {}
    sets: Mapping[str, Value] = act.sets if act else {}
    on = (act.happened_on if act else None) or now.today
    return Scene(
        service=service,
        case=state,
        answers={**state.answers, **given},
        facts={**state.facts, **sets},
        profile=now.profile,
        roles=now.roles,
        holders=holders(now, on, None if act and act.recorded_for else by),
        officers={each.id: each.full_name for each in now.officers.values()},
        by=by,
        recorded_for=act.recorded_for if act else None,
        at=now.now,
        on=on,
        number=state.number,
        tracking=state.tracking,
        promise_due=(act.promise_due if act else None) or state.promise_due,
        history_head=state.head,
        action_label=act.label if act else "",
        levels=levels(history, now.workdays.zone),
        people=people(now, on),
    )
