"""Half-filled forms: kept for who typed them, until they are sent or let go."""

from __future__ import annotations

from datetime import date

from tests.office.leading import act, lead
from tests.scenarios.at_desks import Desks


def test_a_half_filled_form_is_kept_for_its_writer_alone(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas")
    desk = desks.desk("kasubbag_pengaduan")
    answers = {"fakta": "Baru setengah", "tanggal": date(2026, 11, 3)}
    desk.save_draft(desks.case_id, "", "kirim_nota", answers)
    kept = desk.draft(desks.case_id, "", "kirim_nota")
    assert kept is not None
    assert dict(kept.answers) == answers
    assert desks.desk("staf_pengaduan").draft(desks.case_id, "", "kirim_nota") is None
    assert [each.action for each in desk.drafts()] == ["kirim_nota"]


def test_a_later_one_takes_the_former_ones_place(desks: Desks) -> None:
    desk = desks.desk("resepsionis")
    desk.save_draft("", "pengaduan", "antar", {"nama": "A"})
    desk.save_draft("", "pengaduan", "antar", {"nama": "B"})
    assert [dict(each.answers) for each in desk.drafts()] == [{"nama": "B"}]


def test_it_goes_when_the_form_is_sent_or_let_go(desks: Desks) -> None:
    reception = desks.desk("resepsionis")
    reception.save_draft("", "pengaduan", "antar", {"nama": "A"})
    lead(desks, "pengaduan", "nota_dinas")
    assert reception.drafts() == ()
    desk = desks.desk("kasubbag_pengaduan")
    desk.save_draft(desks.case_id, "", "kirim_nota", {"fakta": "x"})
    act(desks, "kasubbag_pengaduan", "kirim_nota")
    assert desk.drafts() == ()
    reception.save_draft("", "pengaduan", "antar", {"nama": "A"})
    reception.discard_draft("", "pengaduan", "antar")
    assert reception.draft("", "pengaduan", "antar") is None
    assert desks.office.check() == []
