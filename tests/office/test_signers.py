"""Who signs, through the door: deputies, acting holders, and letters that bear an earlier day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from setwan_desktop.clock import FixedClock
from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.office_profile import Holding
from tests.office.leading import act, lead
from tests.scenarios.at_desks import Desks


def invitation(desks: Desks, **answers: object) -> LetterContent:
    act(desks, "kasubbag_pengaduan", "terbitkan_surat", "", surat_terbit="undangan_rapat", **answers)
    desk = desks.desk("kasubbag_pengaduan")
    found = [each for each in desk.case(desks.case_id).letters if each.kind == "undangan_rapat" and each.number]
    return desk.letter_content(desks.case_id, found[0].letter_id)


def test_a_deputy_signs_the_chairs_letter(desks: Desks) -> None:
    lead(desks, "pengaduan", "rapat")
    letter = invitation(desks, penanda_tangan="pimpinan")
    assert letter.signatures[0].lines == ("a.n. KETUA DPRD KABUPATEN TANAH BUMBU", "WAKIL KETUA I,")
    assert (letter.signatures[0].name, letter.signatures[0].below) == ("Hj. FAUZIAH NOOR, S.H.", ())
    assert letter.letterhead.lines[0][0] == "DEWAN PERWAKILAN RAKYAT DAERAH"
    assert "/DPRD/" in letter.number


@pytest.mark.parametrize("days", [0, 3])
def test_a_letter_that_bears_an_earlier_day_is_signed_by_the_holder_of_that_day(
    desks: Desks, clock: FixedClock, days: int
) -> None:
    lead(desks, "pengaduan", "rapat")
    today = desks.office.now().date()
    admin = desks.desk("admin")
    admin.hold_post(Holding("", "pimpinan", "ketua", today, today, "Plh.", "100/1/2026", "Wakil Ketua I"))
    clock.advance(days=days)
    letter = invitation(desks, penanda_tangan="ketua", tanggal_terbit=today)
    assert letter.date == today
    assert letter.signatures[0].lines == ("Plh. KETUA DPRD", "KABUPATEN TANAH BUMBU,", "WAKIL KETUA I,")
    again = invitation(desks, penanda_tangan="ketua", tanggal_terbit=today + timedelta(days=days)) if days else letter
    assert again.signatures[0].lines[0] == ("KETUA DPRD" if days else "Plh. KETUA DPRD")


def test_a_letter_stays_as_it_was_signed_when_the_holder_changes(desks: Desks, clock: FixedClock) -> None:
    lead(desks, "pengaduan", "rapat")
    letter = invitation(desks, penanda_tangan="ketua")
    today = desks.office.now().date()
    desks.desk("admin").hold_post(Holding("", "pimpinan", "ketua", today, None, "Plt.", "", "Wakil Ketua I"))
    clock.advance(days=2)
    desk = desks.desk("kasubbag_pengaduan")
    kept = [each for each in desk.case(desks.case_id).letters if each.kind == "undangan_rapat" and each.number]
    assert desk.letter_content(desks.case_id, kept[0].letter_id) == letter
