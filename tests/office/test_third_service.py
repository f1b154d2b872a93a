"""A third service, one more file: intake, inbox, timeline, letters, due days and lists, without a line of code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from setwan_desktop.clock import FixedClock
from setwan_desktop.definitions import load
from setwan_desktop.demo import PASSWORD, found
from setwan_desktop.office import Office
from tests.robot import Robot
from tests.walk import Walkers, taken

FOLDER = Path(__file__).parent.parent / "definitions" / "services"


@pytest.fixture
def three(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    """An example office that has taken up the third service."""
    office = Office.open(tmp_path / "kantor.db", clock=clock, definitions=load([FOLDER]))
    found(office)
    yield office
    office.close()


def new_service(office: Office) -> str:
    shipped = set(load(()).services)
    (added,) = [each for each in office._core.definitions.services if each not in shipped]
    return added


def test_its_roles_are_held_and_its_intake_stands_beside_the_others(three: Office) -> None:
    added = new_service(three)
    walkers = Walkers(three, PASSWORD)
    assert any(added in services for _role, _title, services in three.roles())
    intake = [
        desk for desk in walkers.desks.values() for entry in desk.services() if entry.id == added and entry.may_open
    ]
    assert len(intake) == 1
    assert intake[0].standard_pdf(added).startswith(b"%PDF")


def test_a_case_goes_its_straight_way_to_the_end(three: Office, clock: FixedClock) -> None:
    added = new_service(three)
    walkers = Walkers(three, PASSWORD)
    robot = Robot(7, three.now().date())
    case_id = walkers.open_case(added, robot)
    seen = set()
    for _ in range(40):
        clock.advance(hours=1)
        ways = [each for each in walkers.ways(case_id) if not each[2].common]
        primary = [each for each in ways if each[2].primary] or ways
        desk, view, offer = primary[0]
        if not view.closed and not offer.recorded_for:
            assert case_id in {card.case_id for card in desk.inbox()} or desk.case(case_id).waiting
        seen.add(view.step)
        receipt = taken(
            robot,
            offer,
            lambda answers, desk=desk, view=view, offer=offer: desk.act(
                case_id, offer.action, answers, view.version, offer.recorded_for
            ),
        )
        walkers.read_letters(desk, receipt)
        if desk.case(case_id).closed:
            break
    view = desk.case(case_id)
    assert view.closed
    assert len(seen) >= 5
    assert view.timeline
    assert view.letters
    assert {each.state for each in view.track} <= {"done", "skipped"}
    assert desk.dossier_pdf(case_id).startswith(b"%PDF")
    assert [card.service for card in desk.cases(closed=True)] == [added]
    assert three.check() == []
