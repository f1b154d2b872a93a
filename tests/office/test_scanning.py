"""What is read off a paper leads to its case, and a paper of another history is known."""

from __future__ import annotations

import pytest

from setwan_desktop.domain.checkpoint import Scanned, checkpoint_text
from tests.office.leading import lead
from tests.scenarios.at_desks import Desks


@pytest.fixture
def case(desks: Desks) -> Desks:
    """An audience at its first disposition, beside another case."""
    lead(desks, "pengaduan", "pencatatan")
    lead(desks, "audiensi", "penugasan_telaah")
    return desks


def receipt(desks: Desks) -> str:
    state = desks.desk("sekretaris")._core.case(desks.case_id).state
    return state.letters[0].issued.content.qr


def test_the_receipt_opens_its_case_and_fits_though_the_case_went_on(case: Desks) -> None:
    desk = case.desk("sekretaris")
    number = desk.case(case.case_id).number
    assert desk.scanned(receipt(case)) == Scanned(case.case_id, number, fits=True)
    assert desk.scanned(receipt(case).lower() + "\t") == Scanned(case.case_id, number, fits=True)


def test_a_paper_of_another_history_opens_the_case_and_does_not_fit(case: Desks) -> None:
    number = case.desk("sekretaris").case(case.case_id).number
    found = case.desk("sekretaris").scanned(checkpoint_text(number, "ab" * 32))
    assert found == Scanned(case.case_id, number, fits=False)


def test_number_and_tracking_code_lead_to_the_case(case: Desks) -> None:
    view = case.desk("sekretaris").case(case.case_id)
    for typed in (view.number, view.number.lower(), view.tracking, f" {view.tracking.lower()}\n"):
        found = case.desk("sekretaris").scanned(typed)
        assert found is not None, typed
        assert found.case_id == case.case_id


@pytest.mark.parametrize("sign", ["-", "_", "'", "&", "?"])
def test_another_layout_of_the_keyboard_does_no_harm(case: Desks, sign: str) -> None:
    typed = receipt(case).replace("/", sign)
    found = case.desk("sekretaris").scanned(typed)
    assert found is not None
    assert (found.case_id, found.fits) == (case.case_id, True)


def test_the_number_of_a_letter_leads_to_its_case(desks: Desks) -> None:
    lead(desks, "audiensi", "konsep")
    view = desks.desk("kasubbag_humas").case(desks.case_id)
    number = next(each.number for each in view.letters if each.number)
    found = desks.desk("kasubbag_humas").scanned(number)
    assert found is not None
    assert found.case_id == desks.case_id


@pytest.mark.parametrize("text", ["", "2026", "Rahmat", "AU/0009/XI/2026", "SETWAN1 AU/0009/XI/2026 0123456789abcdef"])
def test_what_belongs_to_no_case_finds_none(case: Desks, text: str) -> None:
    assert case.desk("sekretaris").scanned(text) is None


def test_who_sees_no_cases_finds_none(case: Desks) -> None:
    assert case.desk("admin").scanned(receipt(case)) is None


def test_who_stands_outside_the_chain_opens_no_more_than_the_card(case: Desks) -> None:
    found = case.desk("staf_pengaduan").scanned(receipt(case))
    assert found is not None
    assert case.desk("staf_pengaduan").case(found.case_id).sight == "card"
