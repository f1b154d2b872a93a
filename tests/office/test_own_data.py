"""What the office says about itself by its forms: asked with what holds, refused whole, kept at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from setwan_desktop.clock import FixedClock
from setwan_desktop.domain.office_forms import TOPICS
from setwan_desktop.domain.refusals import FormRefused, NotForThisOfficer
from setwan_desktop.domain.values import Slot
from tests.office.leading import lead
from tests.scenarios.at_desks import Desks


def held(desks: Desks, topic: str) -> dict[str, object]:
    return {each.id: each.prefill for each in desks.desk("admin").office_form(topic).fields}


def faults(desks: Desks, topic: str, **answers: object) -> list[tuple[str, str]]:
    with pytest.raises(FormRefused) as refused:
        desks.desk("admin").change_office(topic, {**held(desks, topic), **answers})
    return [(each.field, each.fault) for each in refused.value.problems]


@pytest.mark.parametrize("topic", TOPICS)
def test_what_is_given_back_unchanged_changes_nothing(desks: Desks, topic: str) -> None:
    before = desks.office.profile
    desks.desk("admin").change_office(topic, held(desks, topic))
    after = desks.office.profile
    assert after.hours == before.hours
    assert (after.rooms, after.organs, after.agencies) == (before.rooms, before.organs, before.agencies)
    assert set(after.holidays) == set(before.holidays)
    assert after.role_titles == before.role_titles
    for service in desks.office._core.definitions.services.values():
        for setting in service.settings:
            assert desks.office._core.office_now(service).setting(service, setting.id) == setting.default


@pytest.mark.parametrize("topic", TOPICS)
def test_only_the_administrator_may(desks: Desks, topic: str) -> None:
    with pytest.raises(NotForThisOfficer):
        desks.desk("sekretaris").change_office(topic, held(desks, topic))


def test_a_local_day_off_moves_the_promise_and_clashes(desks: Desks) -> None:
    days = held(desks, "calendar")["days_2026"]
    assert isinstance(days, tuple)
    local = {"day": date(2026, 11, 3), "name": "Hari jadi kabupaten", "kind": "local"}
    desks.desk("admin").change_office("calendar", {**held(desks, "calendar"), "days_2026": (*days, local)})
    lead(desks, "pengaduan", "pencatatan")
    due = desks.desk("resepsionis").case(desks.case_id).due_on
    assert due is not None
    assert due.date() == date(2026, 11, 5)
    told = desks.desk("banmus").clashes(Slot(date(2026, 11, 3), time(9), time(11), "Ruang Rapat Komisi I"))
    assert "Hari jadi kabupaten" in told[0]


def test_days_off_of_years_that_are_not_asked_are_kept(desks: Desks, clock: FixedClock) -> None:
    before = desks.office.profile.holidays
    clock.advance(hours=24 * 365 * 2)
    local = {"day": date(2028, 12, 8), "name": "Hari jadi kabupaten", "kind": "local"}
    desks.desk("admin").change_office("calendar", {**held(desks, "calendar"), "days_2028": (local,)})
    after = desks.office.profile.holidays
    assert set(before) < set(after)
    assert [each.name for each in after if each not in before] == ["Hari jadi kabupaten"]


def test_faults_of_the_calendar_are_told_all_at_once(desks: Desks) -> None:
    first = {"day": date(2026, 12, 24), "name": "Cuti bersama", "kind": "joint"}
    other = {"day": date(2025, 12, 24), "name": "Salah tahun", "kind": "local"}
    assert faults(
        desks, "calendar", opens_0=time(16), closes_0=time(8), closes_1=None, days_2026=(first, first, other)
    ) == [
        ("closes_0", "closes_first"),
        ("closes_1", "missing"),
        ("days_2026[2].day", "other_year"),
        ("days_2026[1].day", "twice"),
    ]


def test_a_new_room_can_be_chosen_at_once_and_no_room_stands_twice(desks: Desks) -> None:
    rooms = held(desks, "rooms")["rooms"]
    assert isinstance(rooms, tuple)
    desks.desk("admin").change_office("rooms", {"rooms": (*rooms, {"name": "Aula", "seats": None})})
    assert desks.office.profile.rooms["Aula"] == 0
    assert faults(desks, "rooms", rooms=({"name": "Aula"}, {"name": "aula"})) == [("rooms[1].name", "twice")]
    assert faults(desks, "rooms", rooms=()) == [("rooms", "missing")]


def test_a_promise_of_the_office_counts_from_the_next_case(desks: Desks) -> None:
    answers = {**held(desks, "terms"), "pengaduan.janji": 5, "pengaduan:sk": "188/12/2026"}
    desks.desk("admin").change_office("terms", answers)
    lead(desks, "pengaduan", "pencatatan")
    due = desks.desk("resepsionis").case(desks.case_id).due_on
    assert due is not None
    assert due.date() == date(2026, 11, 9)
    assert desks.office.profile.decrees["pengaduan"] == "188/12/2026"
    assert faults(desks, "terms", **{"pengaduan.janji": -1}) == [("pengaduan.janji", "too_small")]


def test_a_post_goes_by_the_offices_own_title(desks: Desks) -> None:
    answers = {**held(desks, "titles"), "kasubbag_humas:title": "Analis Humas", "kasubbag_humas:short": "Analis"}
    desks.desk("admin").change_office("titles", answers)
    assert dict(desks.office.profile.role_titles) == {"kasubbag_humas": ("Analis Humas", "Analis")}
    assert desks.desk("kasubbag_humas").officer.posts["kasubbag_humas"] == "Analis"


def test_how_long_a_desk_may_be_left(desks: Desks) -> None:
    assert faults(desks, "security", minutes=4) == [("minutes", "too_small")]
    desks.desk("admin").change_office("security", {"minutes": 30})
    assert desks.office.profile.lock_minutes == 30


def entries(*texts: str) -> tuple[dict[str, str], ...]:
    return tuple({"entri": each} for each in texts)


def test_what_the_office_offers_is_what_its_officers_choose_from(desks: Desks) -> None:
    changed = {
        **held(desks, "lists"),
        "instruksi": entries("Telusuri", "Undang"),
        "kalimat_saran": entries("Sarankan."),
    }
    before = desks.office.profile.lists
    desks.desk("admin").change_office("lists", changed)
    lead(desks, "pengaduan", "disposisi")
    offer = next(each for each in desks.offers("sekretaris") if each.action == "disposisi")
    asked = next(each for each in offer.form.fields if each.choices_from == "instruksi")
    assert [str(each) for each in asked.choices] == ["Telusuri", "Undang"]
    after = desks.office.profile.lists
    assert {name for name in after if after[name] != before[name]} == {"instruksi", "kalimat_saran"}


def test_a_list_is_neither_empty_nor_twofold(desks: Desks) -> None:
    assert faults(desks, "lists", instruksi=()) == [("instruksi", "missing")]
    assert faults(desks, "lists", instruksi=entries("Undang", "undang")) == [("instruksi[1].entri", "twice")]


def test_an_entry_that_a_rule_names_stays(desks: Desks) -> None:
    definitions = desks.office._core.definitions
    service = definitions.services["pengaduan"]
    first, *others = service.steps
    ruled = replace(
        service, steps=(replace(first, actions=(replace(first.actions[0], when={"bidang": ("Kesehatan",)}),)), *others)
    )
    desks.office._core.definitions = replace(definitions, services={**definitions.services, "pengaduan": ruled})
    kept = [row["entri"] for row in held(desks, "lists")["bidang"] if row["entri"] != "Kesehatan"]
    assert faults(desks, "lists", bidang=entries(*kept)) == [("bidang", "of_rules")]
    desks.desk("admin").change_office("lists", {**held(desks, "lists"), "bidang": entries("Kesehatan")})
    assert desks.office.profile.lists["bidang"] == ("Kesehatan",)
