"""The chain of paraf: bound to the exact text, void for good when it changes; and corrections want an answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from setwan_desktop.domain.refusals import FormRefused, NotOffered
from setwan_desktop.domain.values import Draft
from tests.domain.houses import NAMED, led
from tests.histories import Case

CHAIN = ["kasubbag_humas", "kabag_persidangan", "sekretaris"]


def changed(case: Case) -> Draft:
    assert case.state.draft is not None
    return replace(case.state.draft.text, subject=case.state.draft.text.subject + " (diperbaiki)")


def live(case: Case) -> list[str]:
    return [each.role for each in case.state.live_parafs()]


def correct(case: Case, who: str) -> None:
    case.take(who, "koreksi", koreksi=[{"place": "hal", "remark": "perjelas"}])


def test_every_level_gives_its_paraf_on_the_same_text() -> None:
    case = led("audiensi", "tanda_tangan")
    assert live(case) == CHAIN
    assert {each.digest for each in case.state.live_parafs()} == {case.state.draft.digest}
    assert "tandatangani" in case.offered("ketua")


@pytest.mark.parametrize(
    ("step", "who", "lands"),
    [
        ("periksa_kasubbag", "kasubbag_humas", "periksa_kasubbag"),
        ("periksa_kabag", "kabag_persidangan", "periksa_kasubbag"),
        ("periksa_sekretaris", "sekretaris", "periksa_kasubbag"),
    ],
)
def test_a_mended_text_voids_every_paraf_and_the_chain_is_given_anew(step: str, who: str, lands: str) -> None:
    case = led("audiensi", step)
    case.take(who, "perbaiki", surat=changed(case))
    assert (case.step, live(case)) == (lands, [])
    assert all(each.void for each in case.state.parafs)
    for head in CHAIN:
        case.take(head, "paraf")
    assert "tandatangani" in case.offered("ketua")
    assert live(case) == CHAIN


def test_a_paraf_stays_void_when_the_former_text_comes_back() -> None:
    case = led("audiensi", "periksa_kabag")
    former = case.state.draft.text
    case.take("kabag_persidangan", "perbaiki", surat=changed(case))
    case.take("kasubbag_humas", "perbaiki", surat=former)
    assert case.state.draft.text == former
    assert live(case) == []


@pytest.mark.parametrize(
    ("step", "who", "lands"),
    [
        ("periksa_kasubbag", "kasubbag_humas", "konsep"),
        ("periksa_kabag", "kabag_persidangan", "periksa_kasubbag"),
        ("periksa_sekretaris", "sekretaris", "periksa_kabag"),
        ("tanda_tangan", "ketua", "periksa_sekretaris"),
    ],
)
def test_a_correction_goes_one_level_back_and_is_told_there(step: str, who: str, lands: str) -> None:
    case = led("audiensi", step)
    correct(case, who)
    assert case.step == lands
    assert case.state.returned
    assert [(each.place, each.text) for each in case.state.remarks] == [("hal", "perjelas")]


def test_after_a_correction_a_paraf_wants_a_changed_text_or_a_reply() -> None:
    case = led("audiensi", "periksa_kabag")
    correct(case, "kabag_persidangan")
    assert case.state.correction_open
    opening = next(each for each in case.openings("kasubbag_humas") if each.action.id == "paraf")
    form = case.form(opening, "kasubbag_humas")
    with pytest.raises(FormRefused):
        case.take_with("kasubbag_humas", opening, form, {})
    case.take("kasubbag_humas", "paraf", tanggapan="Sudah benar.")
    assert case.step == "periksa_kabag"
    assert not case.state.correction_open


def test_after_a_correction_a_changed_text_needs_no_reply() -> None:
    case = led("audiensi", "periksa_kabag")
    correct(case, "kabag_persidangan")
    case.take("kasubbag_humas", "perbaiki", surat=changed(case))
    opening = next(each for each in case.openings("kasubbag_humas") if each.action.id == "paraf")
    assert case.form(opening, "kasubbag_humas").field("tanggapan") is None


def test_a_fallen_letter_takes_every_paraf_with_it() -> None:
    case = led("audiensi", "penugasan_pelaksana")
    case.take("kasubbag_humas", "batalkan_surat")
    assert (case.step, live(case), case.state.signed) == ("telaah", [], "")
    case.take("kasubbag_humas", "terima")
    case.take("staf_humas", "ajukan")
    assert live(case) == []


def test_a_paraf_binds_the_meetings_time_and_place_too() -> None:
    case = led("audiensi", "tanda_tangan")
    assert case.state.draft is not None
    before = case.state.draft
    case.take("kasubbag_humas", "cabut")
    case.take("kasubbag_humas", "buka_kembali")
    assert (case.step, case.state.slot, case.state.draft) == ("tanda_tangan", None, before)
    with pytest.raises(NotOffered) as refused:
        case.take("ketua", "tandatangani")
    assert "Waktu dan tempat" in refused.value.reason
    for who in ("ketua", "sekretaris", "kabag_persidangan"):
        correct(case, who)
    assert "paraf" not in case.offered("kasubbag_humas")
    case.take("kasubbag_humas", "telaah_ulang")
    assert case.step == "telaah"


def test_a_text_written_after_its_meeting_was_let_go_gets_no_paraf() -> None:
    case = led("audiensi", "konsep")
    case.take("kasubbag_humas", "cabut")
    case.take("kasubbag_humas", "buka_kembali")
    case.take("staf_humas", "ajukan")
    assert case.step == "periksa_kasubbag"
    assert "paraf" not in case.offered("kasubbag_humas")
    assert "telaah_ulang" in case.offered("kasubbag_humas")


def test_a_letter_of_postponement_without_a_new_date_is_signed_as_it_is() -> None:
    case = led("audiensi", "telaah")
    opening = next(each for each in case.openings("kasubbag_humas") if each.action.id == "tunda")
    form = case.form(opening, "kasubbag_humas")
    raw = case.house.robot.fill(form, only_required=True, konseptor="staf_humas", alasan_tunda="Rapat Paripurna.")
    case.take_with("kasubbag_humas", opening, form, raw)
    assert case.state.slot is None
    case.take("staf_humas", "ajukan")
    for head in CHAIN:
        case.take(head, "paraf")
    case.take("ketua", "tandatangani")
    assert [each.letter for each in case.letters() if each.signed] == ["surat_penundaan"]


def test_a_recalled_paraf_does_not_count() -> None:
    case = led("audiensi", "tanda_tangan")
    case.take("sekretaris", "tarik_kembali")
    assert live(case) == CHAIN[:2]
    assert "tandatangani" not in case.offered("ketua")


def test_a_paraf_on_a_letter_that_was_signed_does_not_count_for_the_next_one() -> None:
    """The audience did not take place, and the new invitation happens to read like the first."""
    case = led("audiensi", "audiensi")
    slot = case.state.slot
    assert slot is not None
    case.take("pencatat", "tidak_terlaksana")
    case.take("kasubbag_humas", "terima", **NAMED, jadwal=slot.booking.slot)
    case.take("staf_humas", "ajukan")
    assert live(case) == []
    for head in CHAIN:
        case.take(head, "paraf")
    case.take("ketua", "tandatangani")
    assert len([each for each in case.letters() if each.signed]) == 2


def regency_renamed(case: Case) -> None:
    case.house.profile = replace(case.house.profile, regency="Kabupaten Tanah Bersujud")
    case.house.forget()


def office_text_changed(case: Case) -> None:
    former = case.service.letters["surat_undangan"]
    body = tuple(
        {**each, "lines": [["hari dan tanggal", "{jadwal.day}"]]} if "lines" in each else each for each in former.body
    )
    letters = {**case.service.letters, "surat_undangan": replace(former, body=body)}
    case.service = replace(case.service, letters=letters)


@pytest.mark.parametrize("behind_the_back", [regency_renamed, office_text_changed])
def test_what_the_office_changes_in_a_letter_is_initialled_anew(behind_the_back: Callable[[Case], None]) -> None:
    case = led("audiensi", "tanda_tangan")
    written = case.state.draft.text
    behind_the_back(case)
    with pytest.raises(NotOffered) as refused:
        case.take("ketua", "tandatangani")
    assert "diparaf ulang" in refused.value.reason
    for who in ("ketua", "sekretaris", "kabag_persidangan"):
        correct(case, who)
    assert "paraf" not in case.offered("kasubbag_humas")
    case.take("kasubbag_humas", "perbaiki", surat=written)
    assert case.state.draft.text == written
    assert live(case) == []
    case.take("kasubbag_humas", "paraf", tanggapan="Naskah diperbarui.")
    for head in CHAIN[1:]:
        case.take(head, "paraf")
    case.take("ketua", "tandatangani")


def test_a_letter_is_signed_though_the_post_passed_to_another_since_its_paraf() -> None:
    case = led("audiensi", "tanda_tangan")
    house = case.house
    house.officers["ketua"] = replace(house.officers["ketua"], full_name="Ketua yang Baru")
    house.forget()
    case.take("ketua", "tandatangani")
    assert [each.content.signatures[0].name for each in case.letters() if each.signed] == ["KETUA YANG BARU"]
