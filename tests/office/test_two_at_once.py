"""Two officers at the same case at once: the second is told, and nothing is lost."""

from __future__ import annotations

import pytest

from setwan_desktop.domain.refusals import FormRefused, NotForThisOfficer, NotOffered, StaleCase
from tests.office.leading import act, lead
from tests.robot import proposed
from tests.scenarios.at_desks import Desks


def offered(desks: Desks, who: str, action: str):
    return next(each for each in desks.offers(who) if each.action == action)


def test_the_second_is_refused_and_told_who_was_first(desks: Desks) -> None:
    lead(desks, "pengaduan", "pencatatan")
    seen = {who: desks.desk(who).case(desks.case_id) for who in ("staf_pengaduan", "kasubbag_pengaduan")}
    form = offered(desks, "kasubbag_pengaduan", "kembalikan").form
    act(desks, "staf_pengaduan", "catat")
    with pytest.raises(StaleCase) as refused:
        desks.desk("kasubbag_pengaduan").act(
            desks.case_id,
            "kembalikan",
            proposed(form, {"alasan_kembali": "kurang"}),
            seen["kasubbag_pengaduan"].version,
        )
    assert refused.value.by == "Norhasanah"
    assert desks.desk("staf_pengaduan").case(desks.case_id).step == "nota_dinas"


def test_a_note_of_another_makes_nothing_stale(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas")
    desk = desks.desk("kasubbag_pengaduan")
    seen = desk.case(desks.case_id).version
    act(desks, "staf_pengaduan", "catatan", isi_catatan="Pengadu menelepon.")
    answers = {"fakta": "Fakta.", "analisis": "Analisis.", "saran": "Saran."}
    desk.act(desks.case_id, "kirim_nota", answers, seen)
    assert desk.case(desks.case_id).step == "penyampaian"


def test_a_note_is_taken_though_the_case_has_moved(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas")
    seen = desks.desk("staf_pengaduan").case(desks.case_id).version
    act(desks, "kasubbag_pengaduan", "kirim_nota")
    desks.desk("staf_pengaduan").act(desks.case_id, "catatan", {"isi_catatan": "Susulan."}, seen)
    assert desks.desk("staf_pengaduan").case(desks.case_id).timeline[-1].text == "Susulan."


def test_a_version_nobody_has_seen_yet_is_stale(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas")
    with pytest.raises(StaleCase):
        desks.desk("kasubbag_pengaduan").act(desks.case_id, "kembalikan", {"alasan_kembali": "x"}, 10_000)


def test_a_refused_act_changes_nothing(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas")
    desk = desks.desk("kasubbag_pengaduan")
    before = desk.case(desks.case_id)
    with pytest.raises(FormRefused):
        desk.act(desks.case_id, "kirim_nota", {"fakta": ""}, before.version)
    with pytest.raises(NotOffered):
        desk.act(desks.case_id, "arsipkan", {}, before.version)
    assert desk.case(desks.case_id) == before
    assert desks.office.check() == []


def test_a_correction_keeps_both_and_is_refused_to_a_stale_or_outside_eye(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas", perihal="Jalan")
    desk = desks.desk("staf_pengaduan")
    seen = desk.case(desks.case_id).version
    kecamatan = desks.office.profile.lists["kecamatan"][1]
    desk.correct(desks.case_id, "kecamatan", kecamatan, "salah pilih", seen)
    view = desk.case(desks.case_id)
    assert view.answers["kecamatan"] == kecamatan
    assert (view.timeline[-1].kind, view.timeline[-1].text) == ("correct", "salah pilih")
    with pytest.raises(StaleCase):
        desk.correct(desks.case_id, "perihal", "Jembatan", "salah", seen)
    with pytest.raises(FormRefused):
        desk.correct(desks.case_id, "perihal", "Jembatan", " ", view.version)
    with pytest.raises(NotForThisOfficer):
        desks.desk("kabag_wasgar").correct(desks.case_id, "perihal", "Jembatan", "salah", view.version)
    assert desks.office.check() == []


@pytest.mark.parametrize("field", ["surat", "jadwal", "konseptor", "alasan_alih", "tidak_ada"])
def test_what_did_more_than_tell_is_not_corrected(desks: Desks, field: str) -> None:
    lead(desks, "audiensi", "periksa_kasubbag")
    view = desks.desk("kasubbag_humas").case(desks.case_id)
    with pytest.raises(NotForThisOfficer):
        desks.desk("kasubbag_humas").correct(desks.case_id, field, view.answers.get(field, "x"), "salah", view.version)
