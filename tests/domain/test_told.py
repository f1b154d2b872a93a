"""A case told to a person: its timeline, the track of the procedure, and the levels of its sheets; and what an act decides."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from setwan_desktop.domain.levels import levels
from setwan_desktop.domain.timeline import timeline
from tests.domain.houses import house, led, opened
from tests.histories import Case


def told(case: Case) -> list:
    return list(timeline(case.history, case.state, case.house.zone))


def test_every_act_is_told_once_in_order_with_its_letters() -> None:
    case = led("audiensi", "closed")
    entries = told(case)
    assert all(earlier.at <= later.at for earlier, later in pairwise(entries))
    assert [each.letters for each in entries if each.letters]
    made = [letter for each in entries for letter in each.letters]
    assert made == [each.letter_id for each in case.letters()]
    assert [each.kind for each in entries].count("initial") == 3
    assert [each.kind for each in entries].count("sign") == 1


def test_how_long_a_step_waited_is_told() -> None:
    case = led("pengaduan", "penyampaian")
    case.house.now += timedelta(hours=5)
    case.take("kabag_wasgar", "sampaikan")
    assert told(case)[-1].took == timedelta(hours=5, minutes=10).total_seconds()


def test_what_was_recorded_shows_both_hands() -> None:
    case = led("audiensi", "disposisi_ketua")
    case.take("tata_usaha", "disposisi", "ketua")
    entry = next(each for each in told(case) if each.recorded_for)
    assert (entry.who, entry.recorded_for) == (case.house.officers["tata_usaha"].name, "Ketua DPRD")


def test_a_void_paraf_and_a_recalled_act_are_struck_through() -> None:
    case = led("audiensi", "periksa_kabag")
    draft = case.state.draft.text
    case.take("kabag_persidangan", "perbaiki", surat=type(draft)(**{**draft.__dict__, "subject": "Lain"}))
    struck = [each for each in told(case) if each.struck]
    assert [(each.kind, "gugur" in each.struck_why) for each in struck] == [("initial", True)]
    case.take("kabag_persidangan", "tarik_kembali")
    struck = [each for each in told(case) if each.struck]
    assert ["ditarik kembali" in each.struck_why for each in struck] == [True]


def test_the_disposition_goes_from_hand_to_hand() -> None:
    case = led("audiensi", "telaah")
    rows = [each for each in levels(case.history, case.house.zone) if each.kind == "assign"]
    assert [(each.sender, each.receiver) for each in rows] == [
        ("Ketua DPRD", "Sekretaris DPRD"),
        ("Sekretaris DPRD", "Kabag Persidangan"),
        ("Kabag Persidangan", "Kasubbag Humas"),
    ]


def test_the_promise_is_counted_from_the_complete_receipt_in_working_days() -> None:
    case = house().open("pengaduan", "resepsionis", "belum_lengkap")
    assert case.state.promise_due is None
    case.house.now += timedelta(days=3)  # Thursday
    case.take("resepsionis", "antar", membawa_surat=True)
    due = case.state.promise_due
    assert due is not None
    assert due.astimezone(case.house.zone).isoformat()[:10] == "2026-11-09"  # Monday
    case.take("staf_pengaduan", "kembalikan")
    case.house.now += timedelta(days=1)
    case.take("resepsionis", "antar", membawa_surat=True)
    assert case.state.promise_due == due


def test_a_step_is_late_by_its_own_time() -> None:
    case = opened("pengaduan")
    due = case.state.arrival.due_on
    assert due is not None
    assert due.astimezone(case.house.zone).isoformat()[:10] == "2026-11-03"
