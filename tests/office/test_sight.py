"""Who sees how much of a case: the chain whole, the intake role its card and due day, others the card, some by initials."""

from __future__ import annotations

import pytest

from setwan_desktop.domain.refusals import NoSuchCase, NotForThisOfficer
from setwan_desktop.domain.views import CaseCard
from tests.office.leading import act, lead
from tests.scenarios.at_desks import Desks

NAME = "Rahmat Hidayat"
OUTSIDE = ("tata_usaha", "kabag_persidangan", "kasubbag_humas", "staf_humas", "pelaksana", "banmus", "ketua")


def sight(desks: Desks, who: str) -> str:
    return desks.desk(who).case(desks.case_id).sight


def test_the_chain_sees_the_case_whole_as_it_grows(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas")
    assert [sight(desks, who) for who in ("staf_pengaduan", "kasubbag_pengaduan", "kabag_wasgar")] == [
        "whole",
        "whole",
        "card",
    ]
    act(desks, "kasubbag_pengaduan", "kirim_nota")
    assert sight(desks, "kabag_wasgar") == "whole"
    assert sight(desks, "sekretaris") == "card"


def test_the_receptionist_keeps_number_name_state_and_due_day_after_handing_over(desks: Desks) -> None:
    lead(desks, "pengaduan", "pencatatan", nama=NAME)
    view = desks.desk("resepsionis").case(desks.case_id)
    assert view.sight == "desk"
    assert view.number
    assert view.tracking
    assert view.due_on is not None
    assert view.waiting
    assert view.card.applicant == NAME
    assert not view.answers
    assert not view.timeline
    assert not view.summary
    assert not view.attachments
    assert {each.kind for each in view.letters} == {"tanda_terima"}
    with pytest.raises(NotForThisOfficer):
        desks.desk("resepsionis").dossier_pdf(desks.case_id)


def test_others_see_the_card_alone(desks: Desks) -> None:
    lead(desks, "pengaduan", "disposisi", nama=NAME)
    for who in OUTSIDE:
        if who == "tata_usaha":
            continue  # it may enter the Sekretaris's paper
        view = desks.desk(who).case(desks.case_id)
        assert view.sight == "card", who
        assert (view.answers, view.timeline, view.letters, view.attachments, view.due_on) == ({}, (), (), (), None)
        letter = desks.desk("sekretaris").case(desks.case_id).letters[0].letter_id
        with pytest.raises(NoSuchCase):
            desks.desk(who).letter_pdf(desks.case_id, letter)
        with pytest.raises(NotForThisOfficer):
            desks.desk(who).reveal(desks.case_id, "nama")


def test_who_may_enter_the_paper_sees_the_case_while_it_waits_for_it(desks: Desks) -> None:
    lead(desks, "pengaduan", "disposisi")
    assert sight(desks, "tata_usaha") == "whole"
    act(desks, "sekretaris", "disposisi")
    assert sight(desks, "tata_usaha") == "card"


def cards_of(desks: Desks, who: str, word: str) -> list[CaseCard]:
    desk = desks.desk(who)
    found = [*desk.cases(), *desk.search(word), *desk.inbox(recording=True), *desk.followed()]
    return [each for each in [*found, desk.case(desks.case_id).card] if each.case_id == desks.case_id]


@pytest.mark.parametrize("step", ["pencatatan", "nota_dinas", "rapat", "closed"])
def test_a_confidential_applicant_is_shown_by_initials_to_everyone_outside(desks: Desks, step: str) -> None:
    lead(desks, "pengaduan", step, nama=NAME, perihal="Pungutan liar", rahasia=True)
    inside = {
        who
        for who in ("staf_pengaduan", "kasubbag_pengaduan", "kabag_wasgar", "sekretaris", "banmus", *OUTSIDE)
        if sight(desks, who) == "whole"
    }
    assert "kasubbag_pengaduan" in inside
    assert "kasubbag_humas" not in inside
    for who in ("resepsionis", *OUTSIDE):
        if who in inside:
            continue
        cards = cards_of(desks, who, "pungutan")
        assert len(cards) >= 2
        assert {card.applicant for card in cards} == {"R.H."}, who
        assert all(NAME not in repr(card) for card in cards)
        assert desks.desk(who).search("rahmat") == []
    assert {card.applicant for card in cards_of(desks, "kasubbag_pengaduan", "rahmat")} == {NAME}


def test_texts_of_a_case_are_found_only_by_those_who_see_it_whole(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas", uraian="Irigasi tersumbat eceng gondok", perihal="Sawah")
    assert [card.case_id for card in desks.desk("kasubbag_pengaduan").search("eceng")] == [desks.case_id]
    assert desks.desk("kabag_wasgar").search("eceng") == []
    assert [card.case_id for card in desks.desk("kabag_wasgar").search("sawah")] == [desks.case_id]


def test_a_confidential_name_in_the_subject_is_neither_shown_nor_found_outside(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas", nama=NAME, perihal=f"Keluhan {NAME} atas pungutan", rahasia=True)
    for who in ("tata_usaha", "kasubbag_humas", "ketua"):
        (card,) = desks.desk(who).search("pungutan")
        assert (card.masked, card.title) == (True, "Keluhan R.H. atas pungutan")
        for asked in (NAME, "rahmat", "hidaya", "pungutan hidayat"):
            assert desks.desk(who).search(asked) == []
            assert desks.desk(who).cases(text=asked) == []
    for asked in ("rahmat", "pungutan hidayat"):
        assert [card.case_id for card in desks.desk("kasubbag_pengaduan").search(asked)] == [desks.case_id]


def test_the_administrator_sees_no_case_at_all(desks: Desks) -> None:
    lead(desks, "pengaduan", "disposisi", perihal="Sawah")
    admin = desks.desk("admin")
    assert (admin.inbox(recording=True), admin.cases(), admin.search("sawah"), admin.followed(), admin.counts()) == (
        [],
        [],
        [],
        [],
        (),
    )
    assert admin.received_on(desks.office.now().date()) == []
    assert admin.follow_ups() == ()
    with pytest.raises(NoSuchCase):
        admin.case(desks.case_id)


def test_a_look_at_masked_identity_is_remembered(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas", nik="6310991203850001")
    assert desks.desk("kasubbag_pengaduan").reveal(desks.case_id, "nik").replace(" ", "") == "6310991203850001"
    told = desks.desk("staf_pengaduan").case(desks.case_id).timeline[-1]
    assert (told.kind, told.who) == ("view", "Lina Marlina")
