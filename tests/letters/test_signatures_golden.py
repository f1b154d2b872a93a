"""Letters tests: every signature block an office can need, from the holdings to where each line stands on the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from setwan_desktop.domain.compose import compose
from setwan_desktop.domain.office_profile import Holding, Officer
from setwan_desktop.domain.service import LetterDefinition
from setwan_desktop.domain.situation import OfficeNow
from setwan_desktop.domain.workdays import Workdays
from setwan_desktop.letters import render
from setwan_desktop.letters.paper import MM
from tests.domain.letter_scenes import NOW, answers, profile, scene, services
from tests.letters.reading import read

GOLDEN = Path(__file__).parent.parent / "golden" / "signatures"
MANNERS = {"definitif": "definitif", "plt": "Plt.", "plh": "Plh.", "pj": "Pj.", "an": "a.n.", "ub": "u.b."}
POLITICIANS, SERVANTS = ("ketua", "pimpinan"), ("sekretaris", "kasubbag_humas")
OWN_POSTS = {
    "ketua": ("Wakil Ketua I", "Wakil Ketua II"),
    "pimpinan": ("Wakil Ketua I", ""),
    "sekretaris": ("Kepala Subbagian Tata Usaha", "Kepala Bagian Umum"),
    "kasubbag_humas": ("Analis Kebijakan", "Pranata Humas"),
}
NAMES = dict.fromkeys(POLITICIANS, "Hj. Fauziah Noor, S.H.") | dict.fromkeys(SERVANTS, "Ahmad Fikri, S.H., M.H.")
LETTER = LetterDefinition(
    "contoh", "contoh", "letter", "", "Contoh", urgency="Biasa", subject="Contoh", paper="A4",
    body=({"paragraph": "Isi surat."}, {"paragraph": "Demikian disampaikan."}),
)  # fmt: skip
MARK = "Demikian disampaikan."


@pytest.mark.parametrize("name", MANNERS)
def test_blocks_stand_as_they_stood(name: str, update_golden: bool) -> None:
    """Each golden line is the left edge, the upper edge (from the end of the text) and the text of a row, in millimetres."""
    found = "\n\n".join(_described(title, *case) for title, case in _cases(MANNERS[name])) + "\n"
    golden = GOLDEN / f"{name}.txt"
    if update_golden:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(found, encoding="utf-8", newline="\n")
    assert found == golden.read_text(encoding="utf-8")


def _cases(manner: str) -> Iterator[tuple[str, tuple[str, Officer | None, Holding | None]]]:
    """Give every post held so: by whom, with what own post, with or without rank and NIP; and held by nobody."""
    for role in (*POLITICIANS, *SERVANTS):
        own, between = OWN_POSTS[role]
        known = list(product(("", "Pembina (IV/a)"), ("", "197903212003121999"))) if role in SERVANTS else [("", "")]
        posts = [(own, between), ("", "")] if manner == "u.b." else [(own, ""), ("", "")]
        for (rank, nip), (self, middle) in product(known, posts):
            person = Officer("o", "o", "o", NAMES[role], nip, rank)
            holding = Holding(
                "h", "o", role, NOW.date() - timedelta(days=9), None, manner, own_post=self, between=middle
            )
            has = " dan ".join(
                filter(None, ("pangkat" if rank else "", "NIP" if nip else "", "jabatan sendiri" if self else ""))
            )
            yield f"{role}: {manner} dengan {has or 'nama saja'}", (role, person, holding)
        yield f"{role}: tanpa pejabat", (role, None, None)


def _described(title: str, role: str, person: Officer | None, holding: Holding | None) -> str:
    service = services()["audiensi"]
    shipped = profile()
    office = OfficeNow(
        shipped,
        service.roles,
        {person.id: person} if person else {},
        (holding,) if holding else (),
        Workdays(shipped.hours, shipped.holidays, ZoneInfo(shipped.zone)),
        NOW,
    )
    holder = office.holder(role)
    told = scene(service, answers(service), holders={role: holder} if holder else {})
    (page,) = read(render(compose(replace(LETTER, signer=role), told, draft=False)))
    rows = page.rows
    start = next(place for place, row in enumerate(rows) if row.text == MARK)
    lines = [
        f"{row.left / MM:6.1f} {(rows[start].bottom - row.top) / MM:6.1f}  {row.text}" for row in rows[start + 1 :]
    ]
    return "\n".join((title, *lines))
