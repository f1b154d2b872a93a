"""UI tests: takes the pictures of one screen, in a process of its own; started by ``tests/ui/pictures.py``."""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, qInstallMessageHandler
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from setwan_desktop.ui.app import prepared_application
from setwan_desktop.ui.style.appearance import LIGHT, Appearance
from setwan_desktop.ui.style.tokens import colour
from tests.ui.every_page import every_page
from tests.ui.looking import Finding, findings
from tests.ui.page_list import Page
from tests.ui.pictures import SCREENS, Screen, file_name, looks_of
from tests.ui.stage import Stage

_NESTED = 4
"""Layouts within layouts, each of which asks the next to lay out anew."""


class Photographer:
    """Brings up each page in each look, keeps its picture, and writes down what it finds."""

    def __init__(self, screen: Screen, folder: Path, example: Path, told: Path) -> None:
        self._screen, self._folder, self._example, self._told = screen, folder, example, told
        self._appearance = Appearance(prepared_application(), LIGHT, 1.0)
        self._page: Page | None = None
        self._name = ""
        self._stage: Stage | None = None
        sys.excepthook = self._on_fault

    def take(self, page: Page, theme: str, text: int) -> None:
        """Take the picture of a page."""
        self._page = page
        self._name = file_name(page.name, self._screen, theme, text)
        self._appearance.choose(theme, text / 100)
        try:
            example = self._example if page.founded else None
            with Stage(example, self._appearance, self._screen.client, self._look) as self._stage:
                window = page.bring(self._stage)
                if window is not None:
                    self._look(window)
        except Exception as fault:  # noqa: BLE001 - whatever it is, the other pages are still looked at
            self._on_fault(type(fault), fault, fault.__traceback__)

    def _look(self, window: QWidget) -> None:
        for _ in range(_NESTED):  # a clock may have rung in the last turn: a screen shows what it changed laid out
            QCoreApplication.sendPostedEvents(None, int(QEvent.Type.LayoutRequest))
        self._composed(window).save(str(self._folder / self._name))
        wanted = self._screen.client if window is self._stage.frame else None
        for each in findings(window, acts=self._page.acts, wanted=wanted):
            self._write(each)

    def _composed(self, window: QWidget) -> QPixmap:
        """Draw the program's window, and over it whatever stands over it."""
        frame = self._stage.frame
        whole = frame.grab()
        if window is frame:
            return whole
        place = window.pos() - frame.pos()
        painter = QPainter(whole)
        painter.drawPixmap(place, window.grab())
        painter.setPen(colour("line2"))
        painter.drawRect(window.rect().translated(place).adjusted(-1, -1, 0, 0))
        painter.end()
        return whole

    def _write(self, finding: Finding) -> None:
        line = {"page": self._page.name, "look": self._name.partition("_")[2].removesuffix(".png"), **vars(finding)}
        with self._told.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")

    def _on_fault(self, kind: type[BaseException], fault: BaseException, trace: object) -> None:
        traceback.print_exception(kind, fault, trace, limit=-4)
        self._write(Finding("fault", "the page", f"{kind.__name__}: {fault}"))


def main(arguments: list[str]) -> int:
    """Take the pictures of one screen."""
    parser = argparse.ArgumentParser()
    for name in ("screen", "folder", "example", "told"):
        parser.add_argument(name)
    parser.add_argument("--theme", action="append", default=[])
    parser.add_argument("--text", action="append", default=[], type=int)
    parser.add_argument("--only", action="append", default=[])
    asked = parser.parse_args(arguments)
    screen = next(each for each in SCREENS if str(each) == asked.screen)
    qInstallMessageHandler(_keep_quiet)
    photographer = Photographer(screen, Path(asked.folder), Path(asked.example), Path(asked.told))
    for page in every_page():
        if not asked.only or any(each in page.name for each in asked.only):
            for theme, text in looks_of(asked.theme, asked.text):
                photographer.take(page, theme, text)
    QApplication.processEvents()
    return 0


def _keep_quiet(_kind: object, _context: object, words: str) -> None:
    """Leave out what Qt says of the screen that is not there; anything else is told."""
    if not words.startswith("This plugin does not support"):
        print(words, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
