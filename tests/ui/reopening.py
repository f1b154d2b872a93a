"""UI tests: pages opened and closed again and again in one sitting, and what is counted of them afterwards."""

from __future__ import annotations

import ctypes
import gc
from collections import Counter
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from setwan_desktop.demo.hands import hand
from setwan_desktop.ui import page_names
from setwan_desktop.ui.beginning import Beginning
from setwan_desktop.ui.frame import Frame
from setwan_desktop.ui.main_window import MainWindow
from tests.ui.stage import Stage, dismiss

_STEP_MS = 10


class Reopening(Stage):
    """A stage on which whoever sits there stays: a page that is brought up again is opened again in the same window."""

    _who = _first = ""
    _is_example = False

    @override
    def sit_down(self, who: str) -> MainWindow:
        window = self.frame.window_inside
        if window is not None and self._who == who:
            window.go_to(self._first)
            self.settle()
            return window
        window = super().sit_down(who)
        while (
            window.findChild(Beginning) is not None
        ):  # a page that comes a little later would be taken for one that stays
            hand.wait(_STEP_MS)
        self._who, self._first = who, window.key
        return window

    @override
    def show_door(self, *, example: bool = False) -> Frame:
        self.rise()
        # The program makes its window once; the door of the example stays in the one that shows it.
        anew, self._is_example = example and not self._is_example, example or self._is_example
        return super().show_door(example=anew)

    def rise(self) -> None:
        """Let whoever sits there go."""
        if self.frame.window_inside is not None:
            self.frame.sign_out()
        self._who = ""

    def close_page(self) -> None:
        """Close every dialog and pop-up, and go to the first page; whatever is asked meanwhile is told no."""
        refusal = QTimer()
        refusal.setInterval(_STEP_MS)
        refusal.timeout.connect(dismiss)
        refusal.start()
        hand.put_popups_away()
        for each in QApplication.topLevelWidgets():
            if each is not self.frame and each.isVisible():
                each.close()
        for kept in self._kept:  # what a page would have let go itself
            if isinstance(kept, QWidget) and shiboken6.isValid(kept):
                kept.deleteLater()
        self._kept.clear()
        window = self.frame.window_inside
        if window is not None:
            if self.frame.is_locked:
                self.rise()
            else:
                window.popup.close_results()
                window.go_to(page_names.SETTINGS if window.key != page_names.SETTINGS else page_names.CASES)
        self.settle()
        refusal.stop()
        free()


def free() -> None:
    """Free what only waits for it."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()


def living() -> Counter[str]:
    """Count what lives: widgets by class, and every object of a class of the program."""
    counted: Counter[str] = Counter(type(each).__qualname__ for each in QApplication.allWidgets())
    for each in gc.get_objects():
        kind = type(each)
        if str(kind.__module__).startswith("setwan_desktop.ui") or (issubclass(kind, QObject) and _is_bare(each)):
            counted[f"{kind.__module__}.{kind.__qualname__}"] += 1
    return counted


def _is_bare(each: object) -> bool:
    """Tell whether a Qt object is alive and no widget, which are counted already."""
    return not isinstance(each, QWidget) and shiboken6.isValid(each)


def resident() -> int:
    """Give the memory of this process in KiB, without what was freed already; 0 where that cannot be told."""
    QPixmapCache.clear()  # keeps every picture once shown, up to a bound of its own
    _give_back()
    try:
        words = Path("/proc/self/statm").read_text(encoding="ascii").split()
    except OSError:
        return 0
    return int(words[1]) * 4


def _give_back() -> None:
    """Let the allocator give back what it holds of freed memory, where it can be asked to."""
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError, TypeError):  # only the GNU library has it
        return
