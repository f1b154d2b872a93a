"""Self-test: tries the whole program in a throw-away office; the built program carries it too.

It finds what the tests of the source tree cannot see: a file that the build left behind. It names no
service: each one that is shipped is walked from its intake to its archive by whatever it offers.
"""

import contextlib
import os
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from datetime import time as hour
from importlib import import_module
from pathlib import Path

from setwan_desktop.clock import FixedClock
from setwan_desktop.domain.answers import is_empty
from setwan_desktop.domain.forms import Field, Form
from setwan_desktop.domain.refusals import NoSuchCase, Refusal
from setwan_desktop.domain.views import CaseView, Offer
from setwan_desktop.office import Desk, Draft, Office, Slot, Upload
from setwan_desktop.resources import resource

MONDAY_AT_NINE = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)  # 09.00 WITA
MOST_ACTS = 120

PLAIN_ANSWERS: dict[str, object] = {
    "text": "Contoh isian",
    "long_text": "Contoh uraian untuk memeriksa program.",
    "number": 1,
    "yes_no": True,
    "nik": "6310051203900001",
    "phone": "081234567890",
    "email": "contoh@example.org",
    "time": hour(9, 0),
    "organs": ["Komisi I"],
    "agencies": ["Dinas Contoh"],
    "files": [Upload("contoh.pdf", b"%PDF-1.4\n%%EOF\n")],
    "letter": Draft(("Contoh Penerima",), "Biasa", "-", "Contoh hal", "", ("Contoh isi surat.",)),
}


def run() -> int:
    """Run every check, the rest too when one fails, and say how each went.

    Returns:
        0 when all went well, 1 when anything failed.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    failed = 0
    with tempfile.TemporaryDirectory(prefix="setwan-self-test-", ignore_cleanup_errors=True) as folder:
        os.environ["SETWAN_DATA"] = folder
        for title, check in CHECKS.items():
            failed += not _passes(title, check, Path(folder))
    print(f"{failed} pemeriksaan gagal." if failed else "Semua pemeriksaan baik.")
    return 1 if failed else 0


def _passes(title: str, check: Callable[[Path], str], folder: Path) -> bool:
    """Run one check and say how it went."""
    started = time.perf_counter()
    try:
        seen = check(folder)
    except Exception:  # noqa: BLE001 - whatever fails, the other checks still have something to tell
        print(f"GAGAL  {title}")
        traceback.print_exc(file=sys.stdout)
        return False
    print(f"baik   {title}: {seen} ({time.perf_counter() - started:.1f} s)")
    return True


def _resources(_folder: Path) -> str:
    """Every folder of resources came along, and none is empty."""
    kinds = sorted(path.name for path in resource().iterdir() if path.is_dir())
    _demand(all(any((resource() / kind).rglob("*.*")) for kind in kinds), f"empty folder among {kinds}")
    return ", ".join(kinds)


def _read_ahead(_folder: Path) -> str:
    """Every module that is read behind the door came along."""
    from setwan_desktop.ui import warming

    for each in warming.MODULES:
        import_module(each)
    return f"{len(warming.MODULES)} modul"


def _services(folder: Path) -> str:
    """Every service can be walked to its archive, and every letter on the way is printed."""
    from setwan_desktop import demo

    clock = FixedClock(MONDAY_AT_NINE)
    office = Office.open(folder / "kantor.db", clock=clock)
    try:
        demo.found(office)
        desks = [office.sign_in(role, demo.PASSWORD) for role, _title, _services in office.roles()]
        told = []
        for service, opening in _intakes(desks):
            walk = _Walk(desks, clock, service)
            ended = walk.to_the_end(opening)
            told.append(f"{service} {ended.closed} ({walk.acts} langkah, {walk.print_all(ended)} surat)")
        findings = office.check()
        _demand(not findings, "; ".join(str(each) for each in findings))
    finally:
        office.close()
    _demand(bool(told), "no service was walked")
    return ", ".join(told)


def _backup(folder: Path) -> str:
    """A backup can be made, restored elsewhere and found sound."""
    office = Office.open(folder / "kantor.db")
    try:
        made = office.backup(folder)
    finally:
        office.close()
    Office.restore(made, folder / "pulih" / "kantor.db")
    restored = Office.open(folder / "pulih" / "kantor.db")
    try:
        findings = restored.check()
        _demand(not findings, "; ".join(str(each) for each in findings))
    finally:
        restored.close()
    return made.name


def _pages(folder: Path) -> str:
    """Every window opens off screen, and both mouse and keyboard lead through it."""
    from setwan_desktop.demo import tour

    seen = folder / "halaman"
    _demand(tour.run(seen) == 0, "the tour did not end well")
    pictures, papers = list(seen.glob("*.png")), list(seen.rglob("*.pdf"))
    _demand(bool(pictures) and bool(papers), "the tour kept nothing")
    _demand(all(paper.read_bytes().startswith(b"%PDF-") for paper in papers), "a printed paper is no PDF")
    return f"{len(pictures)} gambar, {len(papers)} surat"


CHECKS: dict[str, Callable[[Path], str]] = {
    "sumber daya": _resources,
    "modul": _read_ahead,
    "layanan dan surat": _services,
    "cadangan": _backup,
    "halaman": _pages,
}


def _demand(holds: bool, otherwise: str) -> None:
    """Fail the check where something does not hold; unlike ``assert`` also in an optimised program.

    Raises:
        AssertionError: it does not hold.
    """
    if not holds:
        raise AssertionError(otherwise)


def _intakes(desks: list[Desk]) -> list[tuple[str, tuple[Desk, str]]]:
    """List each service once, with a desk that may open its cases and the act by which it does."""
    found: dict[str, tuple[Desk, str]] = {}
    for desk in desks:
        for service in desk.services():
            if service.openings:
                found.setdefault(service.id, (desk, service.openings[0].action))
    return list(found.items())


@dataclass
class _Walk:
    """One case on its way, acted on by whoever is offered something.

    Attributes:
        taken: how often each act was tried at each step, so that the walk does not go in circles.
    """

    desks: list[Desk]
    clock: FixedClock
    service: str
    acts: int = 0
    taken: Counter[tuple[str, str]] = field(default_factory=Counter)

    def to_the_end(self, opening: tuple[Desk, str]) -> CaseView:
        """Open a case and act until it is closed."""
        desk, action = opening
        case_id = desk.receive(self.service, action, self._answers(desk.opening_form(self.service, action))).case_id
        while (view := desk.case(case_id)).closed is None:
            _demand(self.acts < MOST_ACTS, f"{self.service}: still at {view.step} after {self.acts} acts")
            self._act_once(view)
        return next(view for _desk, view in self._readers(case_id))

    def print_all(self, view: CaseView) -> int:
        """Print every letter of the case and its dossier; gives how many letters there were."""
        reader, _view = next(iter(self._readers(view.case_id)))
        papers = [reader.letter_pdf(view.case_id, each.letter_id) for each in view.letters]
        papers.append(reader.dossier_pdf(view.case_id))
        _demand(all(paper.startswith(b"%PDF-") for paper in papers), f"{self.service}: a paper is no PDF")
        return len(papers) - 1

    def _readers(self, case_id: str) -> list[tuple[Desk, CaseView]]:
        """List the desks that see the case whole, with what they see."""
        found = []
        for desk in self.desks:
            with contextlib.suppress(NoSuchCase):
                found.append((desk, desk.case(case_id)))
        return [(desk, view) for desk, view in found if view.sight == "whole"]

    def _act_once(self, view: CaseView) -> None:
        """Take the first act that anybody is offered and that is not refused."""
        refused = []
        for desk, offer in self._offers(view):
            self.taken[view.step, offer.action] += 1
            self.clock.advance(hours=1)
            try:
                desk.act(view.case_id, offer.action, self._answers(offer.form), seen=view.version)
            except Refusal as refusal:
                refused.append(f"{offer.action}: {type(refusal).__name__} {refusal}")
                continue
            self.acts += 1
            return
        _demand(False, f"{self.service}: nobody can act at {view.step}; {refused}")

    def _offers(self, view: CaseView) -> list[tuple[Desk, Offer]]:
        """List what the officers are offered in their own right: the main way first, returns and what led nowhere last."""
        offers = [
            (desk, offer)
            for desk, seen in self._readers(view.case_id)
            for offer in seen.offers
            if offer.enabled and not offer.common and offer.recorded_for is None
        ]
        return sorted(offers, key=lambda each: self._weight(view.step, each[1]))

    def _weight(self, step: str, offer: Offer) -> tuple[bool, bool, bool, int]:
        """Order the offers of a step; one that was taken three times is leading in a circle."""
        taken = self.taken[step, offer.action]
        return taken >= 3, not offer.primary, bool(offer.reason), taken

    def _answers(self, form: Form) -> dict[str, object]:
        """Answer every question with what is proposed, or with the plainest answer of its kind."""
        return {each.id: self._answer(each) for each in form.fields}

    def _answer(self, asked: Field) -> object:
        if asked.kind == "rows":
            return self._rows(asked)
        if not is_empty(asked.prefill):
            return asked.prefill
        day = self.clock.now().date() + timedelta(days=7)
        match asked.kind:
            case "choice" | "officer":
                return asked.choices[0] if asked.choices else None
            case "choices" | "officers":
                return list(asked.choices[: asked.minimum or 1])
            case "date":
                return day
            case "slot":
                return Slot(day + timedelta(days=self.acts), hour(9, 0), hour(11, 0), asked.choices[0])
            case _:
                return PLAIN_ANSWERS[asked.kind]

    def _rows(self, asked: Field) -> list[dict[str, object]]:
        """Fill the rows that are proposed, whose columns may be open, or as many as are asked."""
        proposed = asked.prefill if isinstance(asked.prefill, tuple) else ()
        rows = [row for row in proposed if isinstance(row, dict)] or [{}] * (asked.minimum or 1)
        return [{column.id: row.get(column.id) or self._answer(column) for column in asked.columns} for row in rows]
