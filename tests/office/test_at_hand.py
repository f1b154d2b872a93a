"""Office tests: a case at hand is the case that is stored, after every write."""

from __future__ import annotations

import pytest

from setwan_desktop import demo
from setwan_desktop.domain.refusals import StaleCase
from setwan_desktop.office import Office
from tests.robot import Robot
from tests.walk import Walkers, taken


def stored(office: Office, case_id: str):
    """Give the case at hand, and the same read anew."""
    core = office._core
    kept = core.case(case_id)
    core._cases.clear()
    return kept, core.case(case_id)


@pytest.mark.parametrize("service", ["pengaduan", "audiensi"])
def test_a_case_is_at_hand_as_it_is_stored(office: Office, service: str) -> None:
    walkers, robot = Walkers(office, demo.PASSWORD), Robot(5, office.now().date())
    case_id = walkers.open_case(service, robot)
    for _ in range(12):
        kept, read = stored(office, case_id)
        assert kept == read
        desk, view, offer = robot.pick(walkers.ways(case_id))
        taken(robot, offer, lambda answers, desk=desk, view=view, offer=offer: desk.act(
            case_id, offer.action, answers, view.version, offer.recorded_for
        ))  # fmt: skip
        if desk.case(case_id).closed:
            break
    assert office.check() == []


def test_what_was_not_stored_is_not_at_hand(office: Office, monkeypatch) -> None:
    walkers, robot = Walkers(office, demo.PASSWORD), Robot(5, office.now().date())
    case_id = walkers.open_case("pengaduan", robot)
    desk, view, offer = walkers.ways(case_id)[0]
    with monkeypatch.context() as patch:
        patch.setattr("setwan_desktop.store.transaction.Transaction.finish", lambda self: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            desk.act(case_id, offer.action, robot.fill(offer.form), view.version, offer.recorded_for)
    kept, read = stored(office, case_id)
    assert kept == read
    assert kept.state.version == view.version
    taken(robot, offer, lambda answers: desk.act(case_id, offer.action, answers, view.version, offer.recorded_for))
    with pytest.raises(StaleCase):
        desk.act(case_id, offer.action, robot.fill(offer.form), view.version, offer.recorded_for)
