"""Earlier cases of the same person or name are told while somebody is received, and never stand in the way."""

from __future__ import annotations

from setwan_desktop.clock import FixedClock
from tests.office.leading import lead
from tests.scenarios.at_desks import Desks

NAME, NIK = "Rahmat Hidayat", "6310991203850001"
SUBJECT = "Debu angkutan tambang di permukiman"


def received(desks: Desks, **given: object) -> str:
    return lead(desks, "pengaduan", "nota_dinas", nama=NAME, nik=NIK, perihal=SUBJECT, **given)


def told(desks: Desks, who: str = "resepsionis", case: str = "", **answers: object) -> list[tuple[str, str]]:
    return [(each.card.case_id, each.why) for each in desks.desk(who).similar("pengaduan", answers, case)]


def test_the_same_name_is_told_at_the_intake(desks: Desks) -> None:
    first = received(desks)
    assert told(desks, nama="rahmat  hidayat.") == [(first, "nama sama")]
    assert told(desks, nama=NAME, perihal="Debu tambang di permukiman warga") == [(first, "nama sama dan hal serupa")]
    assert told(desks, nama="Rahmat Hidayatullah") == []
    assert told(desks, nama="", perihal=SUBJECT) == []


def test_the_same_nik_is_told_to_those_who_may_see_it(desks: Desks) -> None:
    first = received(desks)
    second = lead(desks, "pengaduan", "pencatatan", nama="R. Hidayat", perihal="Jalan rusak")
    assert told(desks, "staf_pengaduan", second, nik=NIK, nama="R. Hidayat") == [(first, "NIK sama")]
    assert told(desks, "resepsionis", second, nik=NIK) == []


def test_the_likeliest_comes_first_and_a_case_is_not_like_itself(desks: Desks) -> None:
    first = received(desks)
    other = lead(desks, "pengaduan", "nota_dinas", nama=NAME, nik="6310994101900002", perihal="Lampu jalan padam")
    found = told(desks, "staf_pengaduan", nama=NAME, nik=NIK, perihal=SUBJECT)
    assert found == [(first, "NIK sama dan hal serupa"), (other, "nama sama")]
    assert told(desks, "staf_pengaduan", first, nama=NAME, nik=NIK) == [(other, "nama sama")]


def test_only_as_far_back_as_the_office_says(desks: Desks, clock: FixedClock) -> None:
    first = received(desks)
    clock.advance(hours=24 * 80)
    assert told(desks, nama=NAME) == [(first, "nama sama")]
    clock.advance(hours=24 * 20)
    assert told(desks, nama=NAME) == []
    desks.desk("admin").change_profile("settings", {"pengaduan.serupa": 365})
    assert told(desks, nama=NAME) == [(first, "nama sama")]


def test_a_name_that_shall_not_be_known_is_not_told(desks: Desks) -> None:
    received(desks, rahasia=True)
    assert told(desks, "resepsionis", nama=NAME) == []
    assert told(desks, "kasubbag_pengaduan", nama=NAME) != []
