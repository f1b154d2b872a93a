"""Office tests: a desk hears what other desks wrote, once; and it follows cases of its own choice."""

from datetime import UTC, datetime

import pytest

from setwan_desktop import demo
from setwan_desktop.domain.refusals import FormRefused, NoSuchCase
from setwan_desktop.domain.trouble import ArchiveBusy
from setwan_desktop.domain.views import Change
from setwan_desktop.office import Desk, Office
from tests.robot import Robot


@pytest.fixture
def desk_of(office):
    def sit_down(name: str) -> Desk:
        return office.sign_in(name, demo.PASSWORD)

    return sit_down


def receive(desk: Desk) -> str:
    entry = next(each for each in desk.services() if each.may_open)
    offer = next(each for each in entry.openings if each.primary)
    answers = Robot(3, datetime(2026, 11, 2, tzinfo=UTC).date()).fill(offer.form)
    return desk.receive(entry.id, offer.action, answers).case_id


def test_news_names_the_cases_written_since_the_mark(desk_of) -> None:
    reception, other = desk_of("resepsionis"), desk_of("kabag_wasgar")
    mark, _before = other.news(0)
    assert other.news(mark) == (mark, Change(elsewhere=True))
    first = receive(reception)
    later, change = other.news(mark)
    assert change == Change((first,), elsewhere=True)
    assert other.news(later)[1].case_ids == ()
    second = receive(reception)
    assert other.news(mark)[1].case_ids == (second, first)


def test_what_was_refused_is_no_news(desk_of) -> None:
    reception = desk_of("resepsionis")
    entry = next(each for each in reception.services() if each.may_open)
    mark, _before = reception.news(0)
    with pytest.raises(FormRefused):
        reception.receive(entry.id, next(each for each in entry.openings if each.primary).action, {})
    assert reception.news(mark)[0] == mark


def test_the_offices_own_data_is_news_too(desk_of) -> None:
    admin, other = desk_of("admin"), desk_of("kabag_wasgar")
    mark, _before = other.news(0)
    admin.change_profile("office", {"lock_minutes": 7})
    assert other.news(mark)[1] == Change(profile=True, elsewhere=True)


def test_nobody_else_can_write_unnoticed(office) -> None:
    """Why this is enough: a second connection, of this process or another, is refused at the door."""
    with pytest.raises(ArchiveBusy):
        Office.open(office.place)


def test_any_case_can_be_followed_and_no_more(desk_of) -> None:
    reception, other = desk_of("resepsionis"), desk_of("ketua")
    case_id = receive(reception)
    assert [card.case_id for card in reception.followed()] == [case_id]
    assert other.followed() == []
    assert not other.is_followed(case_id)
    other.follow(case_id)
    assert other.is_followed(case_id)
    assert [card.case_id for card in other.followed()] == [case_id]
    other.follow(case_id, on=False)
    reception.follow(case_id, on=False)
    assert other.followed() == reception.followed() == []
    reception.follow(case_id)
    assert [card.case_id for card in reception.followed()] == [case_id]


def test_following_shows_no_more_of_a_case_than_one_may_see(desk_of) -> None:
    case_id = receive(desk_of("resepsionis"))
    desk_of("ketua").follow(case_id)
    (card,) = desk_of("ketua").followed()
    assert card == next(each for each in desk_of("ketua").cases() if each.case_id == case_id)
    with pytest.raises(NoSuchCase):
        desk_of("admin").follow(case_id)
