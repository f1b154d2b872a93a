"""Demo: the tour: without a display it does the main work at the windows, off screen, and keeps a picture of each.

It names no service: each one that is shipped is walked from its intake to its archive by what the windows offer.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
import tomllib
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from setwan_desktop.demo.example import open_example
from setwan_desktop.demo.filling import Clerk
from setwan_desktop.demo.founding import PASSWORD
from setwan_desktop.domain.views import CaseView
from setwan_desktop.office import Desk, Office
from setwan_desktop.resources import resource

if TYPE_CHECKING:  # the windows and Qt come in only when the tour begins
    from PySide6.QtWidgets import QWidget

    from setwan_desktop.demo.hands.window import AtTheWindow

_SIZE = (1366, 768)
_UNTIL_DRAWN_MS = 120
_NO_SCREEN = "This plugin does not support"


def run(folder: Path | None = None) -> int:
    """Tour the example office; pictures and printed letters stay in a folder.

    Args:
        folder: where they are written; None: ``setwan-demo`` in the current folder.

    Returns:
        0, or 1 if something failed.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    into = (folder or Path("setwan-demo")).resolve()
    started = time.perf_counter()
    print("Kantor contoh: dua layanan dikerjakan dari penerimaan sampai arsip lewat jendela, tanpa layar.")
    try:
        into.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="setwan-contoh-", ignore_cleanup_errors=True) as place:
            office = open_example(Path(place))
            try:
                pictures, papers = _Tour(into, office).walk()
            finally:
                office.close()
    except Exception as fault:  # noqa: BLE001 - whatever it is, a person reads one sentence and the report is kept
        print(f"Tur terhenti: {type(fault).__name__}: {fault}.{_kept(into)}", file=sys.stderr)
        return 1
    seconds = round(time.perf_counter() - started)
    print(f"Selesai dalam {seconds} detik: {pictures} gambar dan {papers} surat PDF di {into}")
    return 0


class _Tour:
    """One walk through the program."""

    def __init__(self, folder: Path, office: Office) -> None:
        from PySide6.QtCore import qInstallMessageHandler

        from setwan_desktop.demo.hands.window import AtTheWindow, OpenAlready
        from setwan_desktop.ui.app import prepared_application
        from setwan_desktop.ui.frame import Frame
        from setwan_desktop.ui.places import Places
        from setwan_desktop.ui.style.appearance import LIGHT, Appearance
        from setwan_desktop.ui.sweeper import Sweeper

        self._folder, self._office = folder, office
        self._pictures = self._papers = 0
        self._faults: list[BaseException] = []
        qInstallMessageHandler(_keep_quiet)
        self._application = prepared_application()
        Sweeper(self._application)
        looks = Appearance(self._application, LIGHT, 1.0)
        places = Places(file=folder / "tampilan.ini")
        self._frame = Frame(OpenAlready(office, PASSWORD), looks, places)
        self._frame.resize(*_SIZE)
        self._person: AtTheWindow = AtTheWindow(self._frame, PASSWORD)

    def walk(self) -> tuple[int, int]:
        """Go everywhere; gives how many pictures and papers there are."""
        from setwan_desktop.demo.hands import hand
        from setwan_desktop.demo.hands.errand import Errand, intakes

        phrases, cases = _words("phrases.toml"), _words("cases.toml")
        former, sys.excepthook = sys.excepthook, self._note_fault
        desks = {each.sign_in: self._office.sign_in(each.sign_in, PASSWORD) for each in self._office.officers_at_door()}
        try:
            self._person.open_window()
            self._grab("pintu masuk")
            for who, entry in intakes(desks):
                print(f"  {entry.title} …")
                errand = Errand(self._person, desks, Clerk(phrases, seed=7), self._office.now().date(), self._grab)
                view = errand.run(who, entry, cases[entry.id][-1])
                self._keep(desks[self._person.who], view)
                print(f"  {view.number}: {errand.acts} langkah, {len(view.letters)} surat.")
            self._look_around(desks)
        finally:
            hand.put_popups_away()
            self._frame.close()
            self._frame.deleteLater()
            hand.settle()
            sys.excepthook = former
        if self._faults:
            raise self._faults[0]
        return self._pictures, self._papers

    def _note_fault(self, _kind: object, fault: BaseException, _trace: object) -> None:
        """Remember what failed inside a slot, which Qt would only print."""
        self._faults.append(fault)
        traceback.print_exception(fault)

    def _look_around(self, desks: Mapping[str, Desk]) -> None:
        """Take a picture of every other page: inboxes, lists, search, settings, lock."""
        for who, desk in desks.items():
            counts = desk.counts()
            if counts:
                self._person.sit_down(who)
                self._person.go_to_inbox(counts[0].role)
                self._grab(f"kotak masuk {who}")
        cards = next(iter(desks.values())).cases(limit=1)
        self._person.look_for(cards[0].title.split()[0] if cards else "surat")
        self._grab("pencarian")
        self._person.put_away()
        for key in self._person.window.sidebar.keys():  # noqa: SIM118 - a method of the sidebar
            self._person.go_to(key)
            self._grab(f"halaman {key.removeprefix('page-')}")
        self._person.lock()
        self._grab("terkunci")
        self._person.unlock()

    def _grab(self, name: str, widget: QWidget | None = None) -> None:
        """Keep a picture of the window or a dialog, with what has been drawn by then.

        Raises:
            OSError: the picture could not be written.
        """
        from setwan_desktop.demo.hands import hand

        hand.wait(_UNTIL_DRAWN_MS)
        words = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        self._pictures += 1
        path = self._folder / f"{self._pictures:03d}-{words}.png"
        if not (widget or self._frame).grab().save(str(path)):
            raise OSError(f"gambar {path} tidak dapat ditulis")

    def _keep(self, desk: Desk, view: CaseView) -> None:
        """Write every paper of a case into the folder."""
        papers = self._folder / "surat" / re.sub(r"[^A-Za-z0-9]+", "-", view.number)
        papers.mkdir(parents=True, exist_ok=True)
        for place, letter in enumerate(view.letters, 1):
            name = re.sub(r"[^a-z0-9]+", "-", f"{letter.title} {letter.number}".lower()).strip("-")
            (papers / f"{place:02d}-{name}.pdf").write_bytes(desk.letter_pdf(view.case_id, letter.letter_id))
            self._papers += 1
        (papers / "berkas-lengkap.pdf").write_bytes(desk.dossier_pdf(view.case_id))
        self._papers += 1


def _kept(folder: Path) -> str:
    """Keep the report of what just failed, where there is a folder for it; says where."""
    path = folder / "gangguan.txt"
    try:
        path.write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        return ""
    return f" Rincian: {path}"


def _words(name: str) -> dict[str, Any]:
    return tomllib.loads(resource("demo", name).read_text(encoding="utf-8"))


def _keep_quiet(_kind: object, _context: object, words: str) -> None:
    """Leave out what Qt says of the screen that is not there; anything else is told."""
    if not words.startswith(_NO_SCREEN):
        print(words, file=sys.stderr)
