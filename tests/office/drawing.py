"""Tests: a program with four desks that draws numbers until it is killed: run as ``python -m tests.office.drawing``.

Each desk leads cases along their way, act by act in turn with the others, and prints what it issues. Between the acts, each
draws in the way of ``Desk.act`` without the forms: a case is opened and letters are issued in one transaction.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from setwan_desktop.clock import FixedClock
from setwan_desktop.demo import PASSWORD
from setwan_desktop.domain import numbering
from setwan_desktop.domain.events import LetterIssued
from setwan_desktop.domain.letter import LetterContent, Letterhead, Line, Paragraph, Signature
from setwan_desktop.domain.refusals import Refusal
from setwan_desktop.office import Desk, Office
from setwan_desktop.office.acts import blank
from setwan_desktop.office.core import new_id
from tests.law import STRAIGHT
from tests.scenarios.at_desks import Desks
from tests.scenarios.story import Deed

AT_DESKS = ("resepsionis", "tata_usaha", "kasubbag_pengaduan", "sekretaris")
"""Who draws in the short way: each in a book of his own and one that all share."""

SHARED_BOOK = "dprd_keluar"

LETTERS_EACH = 4
"""How many letters one transaction issues."""

LETTER = LetterContent(
    kind="surat_dinas",
    layout="letter",
    title="",
    label="Surat dinas",
    paper="office",
    letterhead=Letterhead((("DEWAN PERWAKILAN RAKYAT DAERAH", 14.0, True), ("Jalan", 10.0, False))),
    place="Sepunggur",
    addressees=("Camat Satui",),
    blocks=(Paragraph("Bersama ini kami sampaikan."),),
    signatures=(Signature(("KETUA DPRD,",), "H. Andi"),),
)


def lane(office: Office, clock: FixedClock, services: tuple[str, ...]) -> Iterator[Desks]:
    """Lead one case after the other, giving way after every act."""
    desks = Desks(office, clock, PASSWORD)
    while True:
        for service in services:
            for place, way in enumerate(STRAIGHT[service]):
                who, action = way.split()
                answers = {"membawa_surat": True, "rahasia": False}
                try:
                    desks.play(Deed(who, action, service="" if place else service, answers=answers))
                except Refusal:
                    break  # a room that another lane took: the case stays where it is
                yield desks


def draw(desk: Desk, office: Office) -> list[str]:
    """Open a case and issue letters in one transaction, as an act does that prints several; gives the letters' keys."""
    core, caller = office._core, desk._caller
    service = core.definitions.services["pengaduan"]
    book = core.profile.books[SHARED_BOOK]
    keys, issued = [], []
    with core.archive.transaction() as tx:
        now = core.office_now(service)
        serials = core.draws_in(tx)
        case = blank(service, now, caller, serials)
        for _ in range(LETTERS_EACH):
            serial = serials(book.id, now.today.year)
            key = numbering.number_key(book.id, now.today.year, serial)
            number = numbering.fill(book.pattern, serial, now.today, code=book.code, unit=book.unit)
            content = replace(LETTER, number=number, date=now.today, head=(Line("Nomor", number),))
            issued.append(LetterIssued(new_id(), "surat_dinas", content, key, signed=True))
            keys.append(key)
        core.append(tx, new_id(), (case.history[0].event, *issued), caller.officer)
    return keys


def tell(*words: str) -> None:
    """Tell whoever started the program, at once."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def main(place: str, moment: str, short: int) -> None:
    """Draw for ever; ``short`` is how many short draws come between two acts."""
    clock = FixedClock(datetime.fromisoformat(moment))
    office = Office.open(place, clock=clock)
    sitting = [office.sign_in(each, PASSWORD) for each in AT_DESKS]
    lanes = [lane(office, clock, each) for each in (("pengaduan", "audiensi"), ("audiensi", "pengaduan")) * 2]
    tell("ready")
    while True:
        for each in lanes:
            desks = next(each)
            view = desks.desk("sekretaris").case(desks.case_id)
            for letter in view.letters[:1]:
                # The number is drawn and kept; here a kill falls between it and the paper.
                desks.desk("sekretaris").letter_pdf(desks.case_id, letter.letter_id)
            keys = [key for number in range(short) for key in draw(sitting[number % len(sitting)], office)]
            tell(*(keys or ["-"]))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
