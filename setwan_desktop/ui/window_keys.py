"""UI: the keys that hold on every page, and the list of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabBar, QWidget

from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import wording
from setwan_desktop.ui.access_key_keeper import letters_on
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.help_dialog import HelpDialog
from setwan_desktop.ui.page_names import SETTINGS
from setwan_desktop.ui.style.appearance import Appearance
from setwan_desktop.ui.widgets.lettered_menu import LetteredMenu

if TYPE_CHECKING:
    from setwan_desktop.ui.case.case_page import CasePage
    from setwan_desktop.ui.main_window import MainWindow

_MOST_ENTRIES = 8


class WindowKeys(QObject):
    """Binds the keys to the desk's window; locking and closing belong to the frame around it."""

    def __init__(self, window: MainWindow, appearance: Appearance, office: Office, desk: Desk, acting: Acting) -> None:
        super().__init__(window)
        self._window, self._office, self._desk, self._acting = window, office, desk, acting
        for keys, slot in (
            ("Ctrl+F", self._on_search_pressed),
            ("Ctrl+Shift+F", window.open_filter),
            ("Ctrl+N", window.receive),
            ("F5", window.refresh),
            ("F1", self.show_help),
            ("F10", self._on_menu_pressed),
            ("F11", self._on_full_screen_pressed),
            ("F6", partial(self._step_pane, 1)),
            ("Shift+F6", partial(self._step_pane, -1)),
            ("Ctrl+Down", partial(window.step, 1)),
            ("Ctrl+Up", partial(window.step, -1)),
            ("Ctrl++", partial(appearance.zoom, 1)),
            ("Ctrl+=", partial(appearance.zoom, 1)),
            ("Ctrl+-", partial(appearance.zoom, -1)),
            ("Ctrl+0", partial(appearance.zoom, 0)),
            ("Ctrl+,", partial(window.go_to, SETTINGS)),
            ("Ctrl+Z", self._on_recall_pressed),
            ("Ctrl+Tab", partial(self._step_tab, 1)),
            ("Ctrl+Shift+Tab", partial(self._step_tab, -1)),
        ):
            self._bind(keys, slot)
        for number in range(_MOST_ENTRIES):
            self._bind(f"Ctrl+{number + 1}", partial(self._on_entry_pressed, number))

    def show_help(self) -> None:
        """List the keys, and offer the papers for everybody."""
        from setwan_desktop.ui.paper.published import Published

        dialog = HelpDialog(letters_on(self._window.window()), self._window)
        dialog.about.clicked.connect(self.show_about)
        Published(self._desk, self._acting, dialog).fill_all(dialog.papers)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_about(self) -> None:
        """Tell what the program is."""
        from setwan_desktop.ui.about_dialog import AboutDialog

        backup = self._office.last_backup()
        told = wording.near_moment(backup, self._office.now()) if backup else "Belum ada"
        dialog = AboutDialog(self._office.place, told, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _bind(self, keys: str, slot: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self._window, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)

    def _step_pane(self, by: int) -> None:
        """Put the focus into the next pane."""
        window = self._window
        page = window.stack.currentWidget()
        parts = [window.sidebar, *(self._panes_of(page) if page else []), window.header]
        panes = [each for each in parts if each.isVisible()]
        focus: QWidget | None = window.window().focusWidget()
        now = next((at for at, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))), -1)
        target = panes[(now + by) % len(panes)]
        if target is window.sidebar:
            window.sidebar.focus_entry()
        else:
            _focus_inside(target)

    def _step_tab(self, by: int) -> None:
        """Show the next tab of the page."""
        for bar in self._window.stack.findChildren(QTabBar):
            tabs = [place for place in range(bar.count()) if bar.isTabVisible(place)]
            if bar.isVisible() and len(tabs) > 1:
                bar.setCurrentIndex(tabs[(tabs.index(bar.currentIndex()) + by) % len(tabs)])
                return

    def _on_recall_pressed(self) -> None:
        """Ask whether the last act shall be taken back: of the case that is shown, else of the one moved last from here.

        In a field the same keys undo what was typed; the field takes them first.
        """
        window = self._window
        case = _case_of(window.stack.currentWidget())
        if case is not None and case.recall():
            return
        if window.recall.case_id:
            window.open_case(window.recall.case_id)
            case = _case_of(window.stack.currentWidget())
            if case is None or not case.recall():
                window.recall.tell_too_late()

    @staticmethod
    def _panes_of(page: QWidget) -> list[QWidget]:
        panes = getattr(page, "panes", None)
        return list(panes()) if panes is not None else [page]

    def _on_search_pressed(self) -> None:
        self._window.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.header.search.selectAll()

    def _on_entry_pressed(self, number: int) -> None:
        keys = self._window.sidebar.keys()
        if number < len(keys):
            self._window.go_to(keys[number])

    def _on_full_screen_pressed(self) -> None:
        top = self._window.window()
        if top.isFullScreen():
            top.showNormal()
        else:
            top.showFullScreen()

    def _on_menu_pressed(self) -> None:
        window = self._window
        menu = LetteredMenu(window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("&Kunci\tCtrl+L", window.lock)
        menu.addAction("Masuk sebagai &orang lain", window.sign_out_requested.emit)
        menu.addAction("&Pengaturan\tCtrl+,", partial(window.go_to, SETTINGS))
        menu.addAction("&Bantuan\tF1", self.show_help)
        menu.addAction("Tentan&g aplikasi", self.show_about)
        menu.addSeparator()
        menu.addAction("&Tutup aplikasi\tCtrl+Q", self._on_quit_pressed)
        foot = window.sidebar.mapToGlobal(window.sidebar.rect().bottomRight())
        menu.popup(foot - QPoint(0, menu.sizeHint().height()))

    def _on_quit_pressed(self) -> None:
        self._window.window().close()


def _case_of(page: QWidget | None) -> CasePage | None:
    """Give the case that a page shows, or that is the page; None where it shows none."""
    from setwan_desktop.ui.case.case_page import CasePage

    case = getattr(page, "case", page)
    # Where the inbox is empty the case that was shown last is kept, unseen.
    return case if isinstance(case, CasePage) and case.isVisible() else None


def _focus_inside(pane: QWidget) -> None:
    """Put the focus onto a pane, or onto the first thing inside it that takes it."""
    candidates = [pane, *pane.findChildren(QWidget)]
    for each in candidates:
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled() and each.isVisible():
            each.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
