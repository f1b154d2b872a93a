"""Own copies: a letter to many becomes a letter to each."""

from __future__ import annotations

from datetime import date

from setwan_desktop.domain.letter import LetterContent, Letterhead, Line
from setwan_desktop.domain.own_copies import own_copies

INVITED = ("Komisi I;", "Kepala Dinas Kesehatan;", "Camat Angsana;", "Sdr. Rahmat.")
LETTER = LetterContent(
    kind="undangan_rapat",
    layout="letter",
    title="",
    label="Undangan rapat",
    paper="office",
    letterhead=Letterhead(()),
    number="400.14.6/012/DPRD/XI/2026",
    date=date(2026, 11, 27),
    head=(Line("Nomor", "400.14.6/012/DPRD/XI/2026"), Line("Lampiran", "1 (satu) lembar"), Line("Hal", "Undangan")),
    addressees=INVITED,
    appendix_title="DAFTAR UNDANGAN",
)


def test_everyone_gets_the_same_letter_addressed_to_him_alone() -> None:
    copies = own_copies(LETTER)
    assert [copy.addressees for copy in copies] == [
        ("Komisi I",),
        ("Kepala Dinas Kesehatan",),
        ("Camat Angsana",),
        ("Sdr. Rahmat.",),
    ]
    assert {(copy.number, copy.date, copy.blocks, copy.signatures) for copy in copies} == {
        (LETTER.number, LETTER.date, LETTER.blocks, LETTER.signatures)
    }


def test_without_the_list_nothing_is_enclosed() -> None:
    for copy in own_copies(LETTER):
        assert copy.appendix_title == ""
        assert copy.head[1] == Line("Lampiran", "-")


def test_another_enclosure_stays() -> None:
    head = (Line("Lampiran", "1 (satu) berkas"),)
    (first, *_) = own_copies(LetterContent(**{**vars(LETTER), "head": head}))
    assert first.head == head


def test_a_letter_to_one_is_its_own_copy() -> None:
    one = LetterContent(**{**vars(LETTER), "addressees": INVITED[:1]})
    assert own_copies(one) == (one,)
