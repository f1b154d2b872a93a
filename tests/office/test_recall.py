"""Taking an act back: who did the last one, while nobody has acted since; never what left the house, closed, or was printed."""

from __future__ import annotations

import pytest

from setwan_desktop.domain.projection import NumberRow
from setwan_desktop.domain.refusals import NotOffered
from tests.office.leading import act, lead
from tests.scenarios.at_desks import Desks

RECALL = "tarik_kembali"


def given(desks: Desks) -> list[NumberRow]:
    """List every number of every book and year."""
    core = desks.office._core
    keys = {each.issued.number_key.rsplit("/", 2)[0] for each in core.case(desks.case_id).state.letters}
    return [row for series in keys for row in core.archive.numbers(series, desks.office.now().year)]


def may(desks: Desks, who: str) -> bool:
    return RECALL in {each.action for each in desks.offers(who)}


def test_who_acted_last_may_take_it_back_and_nobody_else(desks: Desks) -> None:
    lead(desks, "pengaduan", "penyampaian")
    everybody = [each.id for each in desks.office.officers_at_door() if each.id != "admin"]
    assert [who for who in everybody if may(desks, who)] == ["kasubbag_pengaduan"]
    act(desks, "kasubbag_pengaduan", RECALL)
    assert desks.desk("kasubbag_pengaduan").case(desks.case_id).step == "nota_dinas"
    told = desks.desk("kasubbag_pengaduan").case(desks.case_id).timeline
    assert [each.sentence for each in told if each.struck] == [
        "mengirim nota dinas kepada Kabag Pengawasan dan Penganggaran"
    ]
    assert "recall" in {each.kind for each in told}
    assert desks.office.check() == []


def test_notes_and_files_do_not_hinder_it_but_an_act_does(desks: Desks) -> None:
    lead(desks, "pengaduan", "penyampaian")
    act(desks, "kabag_wasgar", "catatan", isi_catatan="Sudah dibaca.")
    act(desks, "kabag_wasgar", "lampirkan")
    assert may(desks, "kasubbag_pengaduan")
    act(desks, "kabag_wasgar", "sampaikan")
    assert not may(desks, "kasubbag_pengaduan")
    with pytest.raises(NotOffered):
        desks.desk("kasubbag_pengaduan").act(
            desks.case_id, RECALL, {}, desks.desk("kasubbag_pengaduan").case(desks.case_id).version
        )


def test_not_after_a_dispatch(desks: Desks) -> None:
    lead(desks, "audiensi", "audiensi")
    assert not may(desks, "pelaksana")


def test_not_after_a_closing(desks: Desks) -> None:
    lead(desks, "pengaduan")
    assert not may(desks, "kasubbag_pengaduan")


@pytest.mark.parametrize(("kind", "still"), [("surat_undangan", False), ("lembar_disposisi", True)])
def test_not_once_the_signed_letter_was_printed(desks: Desks, kind: str, still: bool) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    assert may(desks, "ketua")
    view = desks.desk("ketua").case(desks.case_id)
    letter = next(each.letter_id for each in view.letters if each.kind == kind and each.state == "issued")
    desks.desk("sekretaris").printed(desks.case_id, letter)
    assert may(desks, "ketua") is still


def test_a_recalled_signature_leaves_its_number_cancelled_and_the_next_one_is_new(desks: Desks) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    act(desks, "ketua", RECALL)
    act(desks, "ketua", "tandatangani")
    numbers = [
        (each.number, each.state)
        for each in desks.desk("ketua").case(desks.case_id).letters
        if each.kind == "surat_undangan"
    ]
    issued = [number for number, state in numbers if state == "issued"]
    void = [number for number, state in numbers if state == "void" and number]
    assert len(issued) == len(void) == 1
    assert issued != void
    assert desks.office.check() == []


def test_a_case_taken_back_to_its_intake_still_knows_its_visitor(desks: Desks) -> None:
    lead(desks, "pengaduan", "pencatatan", nama="Rukmini")
    act(desks, "resepsionis", RECALL)
    view = desks.desk("resepsionis").case(desks.case_id)
    assert (view.step, view.card.applicant) == ("penerimaan", "Rukmini")
    assert view.due_on is None
    assert may(desks, "resepsionis") is False


def test_cancelling_a_letter_can_be_taken_back_and_its_number_counts_again(desks: Desks) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    act(desks, "sekretaris", "batalkan_surat")
    act(desks, "sekretaris", RECALL)
    view = desks.desk("sekretaris").case(desks.case_id)
    assert view.step == "tindak_lanjut"
    letter = next(each for each in view.letters if each.kind == "surat_undangan" and each.state == "issued")
    assert [row.state for row in given(desks) if row.letter_id == letter.letter_id] == ["used"]
    assert desks.office.check() == []
