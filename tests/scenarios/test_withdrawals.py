"""The applicant withdraws, at each step of both services: by whom, how it ends, and who must be told."""

from __future__ import annotations

import pytest

from setwan_desktop.domain.refusals import NotOffered
from tests.domain.houses import NAMED, at_step, led
from tests.law import HEADS, INTAKE, LAW, UNIT_HEAD

STEPS = [(service, step) for service, steps in LAW.items() for step in steps]


@pytest.mark.parametrize(("service", "step"), STEPS)
def test_a_case_is_withdrawn_at_any_step(service: str, step: str) -> None:
    case = at_step(service, step)
    acted = any(act.role in HEADS for act in case.state.acts)
    right, wrong = (UNIT_HEAD, INTAKE) if acted else (INTAKE, UNIT_HEAD)
    with pytest.raises(NotOffered):
        case.take(wrong[service], "cabut")
    invited = any(each.names_slot and each.content.state == "issued" for each in case.letters())
    numbers = [each.number_key for each in case.letters() if each.number_key]
    case.take(right[service], "cabut", alasan_cabut="Sudah selesai di desa.")
    assert case.state.outcome == "dicabut"
    assert case.state.slot is None
    assert all(each.state in {"batal", "ditunda"} for each in case.state.agenda)
    told = [each for each in case.letters() if each.letter == "pemberitahuan_pembatalan"]
    assert bool(told) is invited
    standing = [each.issued.number_key for each in case.state.letters if not each.void_why and each.issued.number_key]
    assert standing[: len(numbers)] == numbers
    assert all(each.action.effect != "withdraw" for who in case.house.officers for each in case.openings(who))


@pytest.mark.parametrize("signer", ["ketua", "sekretaris"])
def test_who_was_invited_to_a_meeting_is_told_by_who_invited_him(signer: str) -> None:
    case = led("pengaduan", "rapat")
    case.take("kasubbag_pengaduan", "terbitkan_surat", surat_terbit="undangan_rapat", penanda_tangan=signer)
    invitation = [each for each in case.letters() if each.number_key][-1]
    case.take("kasubbag_pengaduan", "cabut")
    told = next(each for each in case.letters() if each.letter == "pemberitahuan_pembatalan")
    assert told.signer == signer
    assert told.number_key
    assert invitation.content.number in repr(told.content.blocks)
    assert not [each for each in case.state.letters if each.issued.letter_id == invitation.letter_id and each.void_why]


def test_an_invitation_that_was_only_drafted_is_not_taken_back() -> None:
    case = led("audiensi", "tanda_tangan")
    case.take("kasubbag_humas", "cabut")
    assert not [each for each in case.letters() if each.letter == "pemberitahuan_pembatalan"]


def test_a_postponed_audience_is_rescheduled_with_a_slot_that_follows_the_former() -> None:
    case = at_step("audiensi", "menunggu_jadwal")
    case.take("kasubbag_humas", "jadwalkan_ulang")
    case.take("kasubbag_humas", "terima", **NAMED)
    assert case.state.slot is not None
    former = [each for each in case.state.agenda if each.id == case.state.slot.follows]
    assert not former or former[0].state == "ditunda"


def test_a_withdrawn_case_is_reopened_where_it_was() -> None:
    case = led("pengaduan", "disposisi")
    case.take("kasubbag_pengaduan", "cabut")
    case.take("kasubbag_pengaduan", "buka_kembali", alasan_buka="Pengadu berubah pikiran.")
    assert (case.step, case.state.outcome) == ("disposisi", "")
    assert "disposisi" in case.offered("sekretaris")
