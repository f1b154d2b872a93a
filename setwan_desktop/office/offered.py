"""Office: what an officer is offered on a case, the letter's text as it would be issued now considered too."""

from __future__ import annotations

from dataclasses import replace

from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.events import Recorded
from setwan_desktop.domain.exact_text import TEXT_MOVED, text_moved
from setwan_desktop.domain.offers import Opening, openings
from setwan_desktop.domain.service import Service
from setwan_desktop.domain.situation import OfficeNow
from setwan_desktop.office.scenes import scene_of


def offered(
    service: Service, state: CaseState, history: tuple[Recorded, ...], now: OfficeNow, officer: str, *, whole: bool
) -> tuple[Opening, ...]:
    """List what an officer may do on a case; see ``domain.offers.openings``.

    A paraf or a signature is closed while the letter would read otherwise than the draft that is on the desk.
    """
    found = openings(service, state, now, officer, whole=whole)
    binding = [each for each in found if each.action.signs or each.action.initials]
    if not binding:
        return found
    by = now.actor(officer, binding[0].capacity.role)
    if not text_moved(service, state, scene_of(service, state, now, by, history)):
        return found
    return tuple(
        replace(each, why_not=f"{each.why_not} {TEXT_MOVED}".strip()) if each in binding else each for each in found
    )
