"""Who signs: the holder of the letter's day, whatever day it is when the letter is made or shown again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from setwan_desktop.domain.office_profile import Holding, Officer
from setwan_desktop.domain.scene import DEFINITIVE
from setwan_desktop.domain.situation import OfficeNow
from setwan_desktop.domain.workdays import Workdays
from tests.domain.letter_scenes import NOW, profile, services

TODAY = NOW.date()
ZONE = ZoneInfo("Asia/Makassar")
PEOPLE = {name: Officer(name, name, name, f"{name}, S.H.") for name in ("lama", "baru", "pengganti", "kabag")}


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


def post(
    officer: str, begins: int, ends: int | None = None, manner: str = DEFINITIVE, role: str = "sekretaris", **more: str
) -> Holding:
    last = None if ends is None else days(ends)
    return Holding(f"{officer}{role}{begins}", officer, role, days(begins), last, manner, **more)


def office(*holdings: Holding, gone: tuple[str, ...] = (), now: datetime = NOW) -> OfficeNow:
    people = {name: replace(each, active=name not in gone) for name, each in PEOPLE.items()}
    shipped = profile()
    roles = services()["audiensi"].roles
    return OfficeNow(shipped, roles, people, holdings, Workdays(shipped.hours, shipped.holidays, ZONE), now)


def signs(at: OfficeNow, day: int, officer: str = "") -> tuple[str, str]:
    holder = at.holder("sekretaris", days(day), officer)
    assert holder is not None
    return holder.officer, holder.manner


CHANGED = (post("lama", -900, -1), post("baru", 0), post("pengganti", -5, -3, "Plh."))


@pytest.mark.parametrize(
    ("day", "who"),
    [
        (-900, ("lama", "definitif")),
        (-6, ("lama", "definitif")),
        (-5, ("pengganti", "Plh.")),
        (-3, ("pengganti", "Plh.")),
        (-2, ("lama", "definitif")),
        (-1, ("lama", "definitif")),
        (0, ("baru", "definitif")),
        (9, ("baru", "definitif")),
    ],
)
@pytest.mark.parametrize("made", [0, 1, 30, 400])
def test_the_holder_of_the_letters_day_signs_whenever_it_is_shown(day: int, who: tuple[str, str], made: int) -> None:
    at = office(*CHANGED, now=NOW + timedelta(days=made))
    assert signs(at, day) == who


def test_before_the_first_and_after_the_last_day_nobody_signs() -> None:
    at = office(post("lama", -9, -1))
    assert at.holder("sekretaris", days(-10)) is None
    assert at.holder("sekretaris", TODAY) is None


def test_a_new_holder_signs_though_nobody_ended_the_former_ones_post() -> None:
    at = office(post("lama", -900), post("baru", 0))
    assert [signs(at, day)[0] for day in (-1, 0, 9)] == ["lama", "baru", "baru"]


def test_on_the_day_a_post_is_handed_over_the_new_holder_signs() -> None:
    at = office(post("lama", -900, 0), post("baru", 0))
    assert [signs(at, day)[0] for day in (-1, 0, 1)] == ["lama", "baru", "baru"]
    acting = office(post("lama", -900), post("kabag", -9, 0, "Plh."), post("pengganti", 0, 5, "Plt."))
    assert [signs(acting, day)[0] for day in (-1, 0, 5, 6)] == ["kabag", "pengganti", "pengganti", "lama"]


def test_who_stands_in_signs_to_the_end_of_his_last_day() -> None:
    at = office(post("lama", -900), post("pengganti", -2, 0, "Plh."))
    assert [signs(at, day)[0] for day in (-3, -2, 0, 1)] == ["lama", "pengganti", "pengganti", "lama"]


def test_of_two_who_stand_in_the_latest_signs() -> None:
    at = office(post("lama", -900), post("pengganti", -20, None, "Plt."), post("kabag", -2, 2, "Plh."))
    assert [signs(at, day)[0] for day in (-3, 0, 3)] == ["pengganti", "kabag", "pengganti"]


def test_who_acts_signs_himself_if_he_held_the_post_on_that_day() -> None:
    at = office(post("lama", -900), post("baru", -1), post("pengganti", -2, 0, "Plh."))
    assert signs(at, 0, "baru") == ("baru", "definitif")
    assert signs(at, 0, "kabag") == ("pengganti", "Plh.")
    assert signs(at, -2, "baru") == ("pengganti", "Plh.")


def test_who_left_the_office_still_signs_what_bears_a_day_of_his() -> None:
    at = office(post("lama", -900), post("baru", 0), gone=("lama",))
    assert signs(at, -1) == ("lama", "definitif")
    assert signs(at, 0) == ("baru", "definitif")
    assert office(post("lama", -900), gone=("lama",)).holder("sekretaris") is None
    with_successor = office(post("lama", -900), post("baru", -3), gone=("lama",))
    assert signs(with_successor, -1)[0] == "baru"


def test_an_acting_holder_brings_the_post_he_had_on_that_day() -> None:
    at = office(
        post("kabag", -900, -2, role="kabag_wasgar"),
        post("kabag", -1, role="kabag_persidangan"),
        post("kabag", -9, manner="Plt."),
    )
    titles = [at.holder("sekretaris", days(day)).own_post for day in (-2, -1)]  # type: ignore[union-attr]
    assert titles == ["Kepala Bagian Pengawasan dan Penganggaran", "Kepala Bagian Persidangan dan Perundang-undangan"]


def test_a_post_named_with_the_holding_comes_first() -> None:
    at = office(
        post("kabag", -9, role="kabag_wasgar"),
        post("kabag", -9, manner="u.b.", own_post="Kepala Subbagian Tata Usaha", between="Kepala Bagian Umum"),
    )
    holder = at.holder("sekretaris")
    assert holder is not None
    assert (holder.manner, holder.own_post, holder.between) == (
        "u.b.",
        "Kepala Subbagian Tata Usaha",
        "Kepala Bagian Umum",
    )
    assert at.post("kabag", "sekretaris") == "a.n. Sekretaris DPRD"
