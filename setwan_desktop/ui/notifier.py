"""UI: tells on the desktop what came while the officer works in another window; it names nobody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from setwan_desktop.domain.views import CaseCard
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.style.icons import app_icon

NOTIFY_KEY = "pemberitahuan"
"""Under this an officer's choice is remembered: ``0`` for no notice on the desktop."""

_SHOWN_MS = 10_000
_MOST_LISTED = 3


class Notifier(QObject):
    """Gives notice through the system, where it can show any, and by the window's entry in the taskbar."""

    def __init__(self, window: QWidget, places: Places) -> None:
        super().__init__(window)
        self._window, self._places = window, places
        self._tray: QSystemTrayIcon | None = None

    def tell_arrived(self, cards: list[CaseCard]) -> None:
        """Tell what came, unless the officer has the window before him or wants no notice."""
        top = self._window.window()
        if not cards or top.isActiveWindow() or self._places.text(NOTIFY_KEY) == "0":
            return
        QApplication.alert(top)
        self._show(*notice_of(cards, named=self._window.isVisible()))

    def _show(self, head: str, words: str) -> None:
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(app_icon(), self)
            self._tray.messageClicked.connect(self._on_tray_pressed)
            self._tray.activated.connect(self._on_tray_pressed)
        self._tray.show()
        self._tray.showMessage(head, words, app_icon(), _SHOWN_MS)

    def _on_tray_pressed(self) -> None:
        """Bring the window forward; the icon has done its work."""
        top = self._window.window()
        top.setWindowState(top.windowState() & ~top.windowState().WindowMinimized)
        top.show()
        top.raise_()
        top.activateWindow()
        if self._tray is not None:
            self._tray.hide()


def notice_of(cards: Sequence[CaseCard], *, named: bool) -> tuple[str, str]:
    """Word a notice: anybody may read it, so it tells number and task, never whom a case concerns.

    Args:
        cards: what came.
        named: with the numbers; not while the desk is locked.

    Returns:
        The head, and the words below it.
    """
    head = "1 berkas baru menunggu Anda" if len(cards) == 1 else f"{len(cards)} berkas baru menunggu Anda"
    if not named:
        return head, "Buka kunci untuk melihatnya."
    lines = [f"{card.service_short} {card.number}: {card.task or card.step_title}" for card in cards[:_MOST_LISTED]]
    if len(cards) > _MOST_LISTED:
        lines.append(f"dan {len(cards) - _MOST_LISTED} lainnya")
    return head, "\n".join(lines)
