"""The house's agenda as cases fill it: planned, firm, postponed; clashes told before they are made; and what was agreed."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from setwan_desktop.domain.refusals import FormRefused, NotForThisOfficer
from setwan_desktop.office import Slot
from tests.office.leading import act, lead
from tests.scenarios.at_desks import Desks

DAY = date(2026, 11, 26)


def slot(desks: Desks, start: int = 9, room: int = 0, day: date = DAY) -> Slot:
    return Slot(day, time(start), time(start + 2), list(desks.office.profile.rooms)[room])


def states(desks: Desks) -> list[str]:
    rows = desks.desk("banmus").agenda(DAY - timedelta(days=40), DAY + timedelta(days=90))
    return sorted(row.state for row in rows if row.case_id == desks.case_id)


def test_a_plan_blocks_the_room_and_is_told_as_a_plan(desks: Desks) -> None:
    lead(desks, "pengaduan", "penjadwalan")
    act(desks, "banmus", "jadwalkan", jadwal=slot(desks), penanggung_jawab=["Komisi I"])
    assert states(desks) == ["rencana"]
    (told,) = desks.desk("kasubbag_humas").clashes(slot(desks, 10))
    assert "(rencana)" in told
    assert slot(desks).room in told
    assert desks.desk("kasubbag_humas").clashes(slot(desks, 11)) == ()
    (organ,) = desks.desk("kasubbag_humas").clashes(slot(desks, 10, room=1), ["Komisi I"])
    assert "Komisi I sudah terjadwal" in organ
    assert desks.desk("kasubbag_humas").clashes(slot(desks, 10, room=1), ["Komisi II"]) == ()


def test_a_clash_is_remembered_in_the_history_and_never_refuses(desks: Desks) -> None:
    desks.desk("banmus").enter_agenda(slot(desks), "Rapat Paripurna")
    lead(desks, "pengaduan", "penjadwalan")
    act(desks, "banmus", "jadwalkan", jadwal=slot(desks), penanggung_jawab=["Komisi I"])
    told = desks.desk("banmus").case(desks.case_id).timeline
    assert any("Rapat Paripurna" in each.text for each in told)
    assert states(desks) == ["rencana"]


def test_a_case_does_not_clash_with_itself(desks: Desks) -> None:
    lead(desks, "pengaduan", "penjadwalan")
    act(desks, "banmus", "jadwalkan", jadwal=slot(desks), penanggung_jawab=["Komisi I"])
    desk = desks.desk("kasubbag_pengaduan")
    assert desk.clashes(slot(desks), ["Komisi I"])
    assert desk.clashes(slot(desks), ["Komisi I"], case_id=desks.case_id) == ()


def test_a_day_off_is_told(desks: Desks) -> None:
    (told,) = desks.desk("banmus").clashes(slot(desks, day=date(2026, 11, 28)))
    assert "bukan hari kerja" in told


def test_free_slots_clash_with_nothing(desks: Desks) -> None:
    desks.desk("banmus").enter_agenda(slot(desks), "Rapat Paripurna")
    found = desks.desk("banmus").free_slots(slot(desks))
    assert len(found) == 3
    assert all(desks.desk("banmus").clashes(each) == () for each in found)
    assert all(each.room == slot(desks).room for each in found)


@pytest.mark.parametrize(
    ("who", "action", "left"),
    [
        ("kasubbag_pengaduan", "tunda_rapat", ["ditunda"]),
        ("kasubbag_pengaduan", "batal_rapat", ["batal"]),
        ("kasubbag_pengaduan", "lanjutkan_rapat", ["tetap"]),
        ("kasubbag_pengaduan", "cabut", ["batal"]),
        ("banmus", "tarik_kembali", ["batal"]),
    ],
)
def test_what_becomes_of_a_meeting(desks: Desks, who: str, action: str, left: list[str]) -> None:
    lead(desks, "pengaduan", "penjadwalan")
    act(desks, "banmus", "jadwalkan", jadwal=slot(desks), penanggung_jawab=["Komisi I"])
    act(desks, who, action)
    assert states(desks) == left
    if left != ["tetap"]:
        assert desks.desk("banmus").clashes(slot(desks)) == ()
    assert desks.office.check() == []


def test_a_signed_invitation_makes_the_meeting_firm_and_a_cancelled_one_frees_it(desks: Desks) -> None:
    lead(desks, "audiensi", "tanda_tangan", jadwal=slot(desks), pertimbangan_waktu="Menyesuaikan.")
    assert states(desks) == ["rencana"]
    act(desks, "ketua", "tandatangani")
    assert states(desks) == ["tetap"]
    act(desks, "sekretaris", "batalkan_surat")
    assert states(desks) == ["batal"]
    assert desks.desk("banmus").clashes(slot(desks)) == ()


def test_a_meeting_of_a_case_is_not_changed_in_the_agenda(desks: Desks) -> None:
    lead(desks, "pengaduan", "rapat")
    row = next(
        row for row in desks.desk("banmus").agenda(DAY - timedelta(days=40), DAY + timedelta(days=90)) if row.case_id
    )
    with pytest.raises(NotForThisOfficer):
        desks.desk("banmus").enter_agenda(slot(desks), "Lain", entry=row.entry_id)
    with pytest.raises(FormRefused):
        desks.desk("banmus").enter_agenda(Slot(DAY, time(11), time(9), "Ruang"), "Terbalik")
    assert desks.office.check() == []


def test_the_houses_own_meetings_are_moved_and_cancelled_in_the_agenda(desks: Desks) -> None:
    desk = desks.desk("banmus")
    first = desk.enter_agenda(slot(desks), "Rapat Banmus")
    desk.enter_agenda(slot(desks, 13), "Rapat Banmus", entry=first.entry_id)
    assert desk.clashes(slot(desks)) == ()
    desk.enter_agenda(slot(desks, 13), "Rapat Banmus", entry=first.entry_id, state="batal")
    assert desk.clashes(slot(desks, 13)) == ()
    assert desks.office.check() == []


AGREED = [
    {"uraian": "Perbaiki pintu air", "penanggung_jawab": "Dinas PU", "batas_waktu": date(2026, 12, 1)},
    {"uraian": "Laporkan hasilnya", "penanggung_jawab": "Komisi I"},
]


def test_what_was_agreed_outlives_the_case_until_it_is_done(desks: Desks) -> None:
    lead(desks, "pengaduan", "rapat")
    act(desks, "kasubbag_pengaduan", "selesai_rapat", tindak_lanjut=AGREED)
    act(desks, "kasubbag_pengaduan", "arsipkan")
    desk = desks.desk("kasubbag_pengaduan")
    first, second = desk.follow_ups()
    assert (first.what, first.who, first.until, first.done) == (
        "Perbaiki pintu air",
        "Dinas PU",
        date(2026, 12, 1),
        False,
    )
    assert second.until is None
    desk.report_follow_up(first.case_id, first.act, first.index, "Sudah dikerjakan.", done=True)
    assert [(each.what, each.done) for each in desk.follow_ups()] == [("Laporkan hasilnya", False)]
    kept = desk.case(desks.case_id).follow_ups
    assert [(each.what, each.done, each.note) for each in kept] == [
        ("Perbaiki pintu air", True, "Sudah dikerjakan."),
        ("Laporkan hasilnya", False, ""),
    ]
    assert desks.desk("kasubbag_humas").follow_ups() == ()
    with pytest.raises(NotForThisOfficer):
        desks.desk("kasubbag_humas").report_follow_up(first.case_id, second.act, second.index, "x", done=True)
    with pytest.raises(NotForThisOfficer):
        desk.report_follow_up(first.case_id, first.act, 9, "x", done=True)
    assert desks.office.check() == []
