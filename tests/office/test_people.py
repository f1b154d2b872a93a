"""People at the door: the first founding, signing in, waiting after failures, posts from day to day, the office's own data."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from setwan_desktop.clock import FixedClock
from setwan_desktop.demo import PASSWORD
from setwan_desktop.domain.office_profile import Holding
from setwan_desktop.domain.refusals import FormRefused, NotForThisOfficer, PasswordRefused, SignInRefused
from setwan_desktop.office import NewOfficer, Office
from tests.office.leading import act, lead
from tests.scenarios.at_desks import Desks

ANI = NewOfficer("ani", "Ani", "Ani, S.H.", "rahasia", ("admin",))


@pytest.fixture
def empty(tmp_path: Path, clock: FixedClock):
    """An office nobody belongs to yet."""
    office = Office.open(tmp_path / "baru.db", clock=clock)
    yield office
    office.close()


def test_an_office_is_founded_once(empty: Office) -> None:
    assert not empty.is_founded()
    assert empty.officers_at_door() == ()
    empty.found([ANI])
    assert empty.is_founded()
    assert empty.sign_in("Ani ", "rahasia").officer.roles == ("admin",)
    with pytest.raises(NotForThisOfficer):
        empty.found([replace(ANI, sign_in="budi")])
    assert empty.check() == []


@pytest.mark.parametrize(
    ("person", "fault"),
    [
        (replace(ANI, sign_in=" "), "missing"),
        (replace(ANI, name=""), "missing"),
        (replace(ANI, password="12345"), "too_short"),
    ],
)
def test_a_founding_that_is_refused_leaves_nobody(empty: Office, person: NewOfficer, fault: str) -> None:
    with pytest.raises(FormRefused) as refused:
        empty.found([replace(ANI, sign_in="budi"), person])
    assert [each.fault for each in refused.value.problems] == [fault]
    assert not empty.is_founded()


def test_two_people_cannot_share_a_name_at_the_door(empty: Office) -> None:
    with pytest.raises(FormRefused):
        empty.found([ANI, replace(ANI, sign_in="ANI")])


def test_a_wrong_name_and_a_wrong_password_are_one_and_the_same(office: Office) -> None:
    said = set()
    for name, password in (("siapa", PASSWORD), ("ketua", "salah")):
        with pytest.raises(SignInRefused) as refused:
            office.sign_in(name, password)
        said.add((str(refused.value), refused.value.wait_seconds))
    assert len(said) == 1


def fail(office: Office, name: str = "ketua") -> float:
    with pytest.raises(SignInRefused) as refused:
        office.sign_in(name, "salah")
    return refused.value.wait_seconds


def test_after_three_failures_the_wait_grows_and_even_the_right_password_waits(
    office: Office, clock: FixedClock
) -> None:
    assert [fail(office) for _ in range(3)] == [0, 0, 5]
    with pytest.raises(SignInRefused) as refused:
        office.sign_in("ketua", PASSWORD)
    assert 0 < refused.value.wait_seconds <= 5
    clock.advance(seconds=6)
    assert fail(office) == 30
    clock.advance(seconds=31)
    assert fail(office) == 120
    clock.advance(seconds=119)
    with pytest.raises(SignInRefused):
        office.sign_in("ketua", PASSWORD)
    clock.advance(seconds=2)
    assert office.sign_in("ketua", PASSWORD).officer.id == "ketua"
    assert fail(office) == 0


def test_the_wait_of_one_is_not_the_wait_of_another_and_outlives_a_restart(office: Office, clock: FixedClock) -> None:
    for _ in range(3):
        fail(office)
    assert office.sign_in("sekretaris", PASSWORD)
    again = Office(office._core)
    with pytest.raises(SignInRefused):
        again.sign_in("KETUA", PASSWORD)


def test_who_sat_here_last_comes_first_at_the_door(office: Office) -> None:
    office.sign_in("kasubbag_humas", PASSWORD)
    first, *others = office.officers_at_door()
    assert (first.id, first.last_here) == ("kasubbag_humas", True)
    assert [each.name for each in others] == sorted(each.name for each in others)


def test_passwords_are_changed_by_oneself_or_the_administrator(office: Office) -> None:
    desk = office.sign_in("ketua", PASSWORD)
    with pytest.raises(PasswordRefused):
        desk.change_password("salah", "sandi baru")
    with pytest.raises(PasswordRefused):
        desk.change_password(PASSWORD, "pende")
    desk.change_password(PASSWORD, "sandi baru")
    assert fail(office) == 0
    desk.confirm("sandi baru")
    with pytest.raises(PasswordRefused):
        desk.confirm(PASSWORD)
    with pytest.raises(NotForThisOfficer):
        desk.set_password("sekretaris", "sandi lain")
    office.sign_in("admin", PASSWORD).set_password("ketua", "sandi lain")
    assert office.sign_in("ketua", "sandi lain")


def test_a_post_is_held_from_its_first_day_to_its_last(desks: Desks, clock: FixedClock) -> None:
    lead(desks, "pengaduan", "penyampaian")
    today = desks.office.now().date()
    admin = desks.desk("admin")
    admin.hold_post(
        Holding(
            "", "kabag_persidangan", "kabag_wasgar", today + timedelta(days=1), today + timedelta(days=2), manner="Plh."
        )
    )
    desk = desks.desk("kabag_persidangan")
    assert desk.case(desks.case_id).sight == "card"
    clock.advance(days=1)
    assert [card.case_id for card in desk.inbox()] == [desks.case_id]
    assert desk.officer.posts["kabag_wasgar"] == "Plh. Kabag Pengawasan"
    clock.advance(days=2)
    assert desk.inbox() == []
    assert desk.case(desks.case_id).sight == "card"


def test_letters_carry_the_acting_form(desks: Desks) -> None:
    lead(desks, "pengaduan", "penyampaian")
    today = desks.office.now().date()
    desks.desk("admin").hold_post(Holding("", "kabag_persidangan", "kabag_wasgar", today, None, manner="Plh."))
    act(desks, "kabag_persidangan", "sampaikan")
    view = desks.desk("kabag_persidangan").case(desks.case_id)
    memo = next(each.letter_id for each in view.letters if each.kind == "nota_dinas")
    signed = desks.desk("sekretaris").letter_content(desks.case_id, memo).signatures[-1]
    assert signed.lines[0].startswith("Plh.")
    assert signed.name == "Ahmad Fikri, S.H., M.H."


def test_who_left_may_not_come_in_and_his_deeds_keep_his_name(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas")
    admin = desks.desk("admin")
    admin.change_officer(replace(desks.office._core.officers["staf_pengaduan"], active=False))
    with pytest.raises(SignInRefused):
        desks.office.sign_in("staf_pengaduan", PASSWORD)
    assert "staf_pengaduan" not in {each.id for each in desks.office.officers_at_door()}
    told = desks.desk("kasubbag_pengaduan").case(desks.case_id).timeline
    assert "Norhasanah" in {each.who for each in told}


@pytest.mark.parametrize("who", ["ketua", "sekretaris", "resepsionis"])
def test_the_offices_own_data_is_the_administrators(office: Office, who: str) -> None:
    desk = office.sign_in(who, PASSWORD)
    for change in (
        lambda: desk.change_profile("office", {"place": "Kota"}),
        lambda: desk.enter_officer(replace(ANI, sign_in="x")),
        lambda: desk.hold_post(Holding("", "ketua", "banmus", office.now().date())),
        lambda: desk.change_officer(office._core.officers["ketua"]),
    ):
        with pytest.raises(NotForThisOfficer):
            change()


def test_a_changed_profile_counts_at_once_and_after_reopening(desks: Desks, founded: Path) -> None:
    lead(desks, "pengaduan", "penyampaian")
    admin = desks.desk("admin")
    change = admin.change_profile("office", {"place": "Batulicin", "name": "Sekretariat DPRD Contoh"})
    assert change.profile
    admin.change_profile("settings", {"pengaduan.janji": 5})
    admin.change_profile("role_titles", {"kabag_wasgar": ["Kepala Bagian Pengawasan", "Kabag Awas"]})
    assert desks.office.profile.place == "Batulicin"
    before = desks.desk("sekretaris").case(desks.case_id)
    lead(desks, "pengaduan", "pencatatan")
    after = desks.desk("resepsionis").case(desks.case_id)
    assert after.due_on is not None
    assert before.due_on is None or (after.due_on - desks.office.now()).days >= 5
    assert desks.desk("kabag_wasgar").officer.posts["kabag_wasgar"] == "Kabag Awas"
    assert desks.office.check() == []


def test_the_offices_texts_are_looked_at_before_they_count(office: Office) -> None:
    admin = office.sign_in("admin", PASSWORD)
    with pytest.raises(FormRefused) as refused:
        admin.change_profile("office", {"name": " ", "place": "x" * 1_000, "phone": ""})
    assert [(each.field, each.fault) for each in refused.value.problems] == [("name", "missing"), ("place", "too_long")]
    for part, content in (("no_such_part", {}), ("office", {"no_such_text": "x"})):
        with pytest.raises(NotForThisOfficer):
            admin.change_profile(part, content)
