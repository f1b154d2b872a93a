"""UI: the desk of an officer who signed in: sidebar, head, and the pages. All pages are connected here and nowhere else."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.views import Change
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import page_names
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.around_page import AroundPage
from setwan_desktop.ui.beginning import Beginning
from setwan_desktop.ui.cases_page import CasesPage
from setwan_desktop.ui.follow_ups_page import FollowUpsPage
from setwan_desktop.ui.header import Header
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.page_maker import made_page
from setwan_desktop.ui.page_names import CASE, CASES
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.recall import Recall
from setwan_desktop.ui.search_popup import SearchPopup
from setwan_desktop.ui.shape import Shape, folded, shape_of
from setwan_desktop.ui.sidebar import Sidebar
from setwan_desktop.ui.standing import standing_on
from setwan_desktop.ui.style import tokens
from setwan_desktop.ui.style.appearance import Appearance
from setwan_desktop.ui.trouble_bar import TroubleBar
from setwan_desktop.ui.widgets.toast import Toast
from setwan_desktop.ui.window_keys import WindowKeys

_LAST_PAGE = "halaman"
_MOST_REMEMBERED = 20

_Page = TypeVar("_Page", bound=QWidget)


class MainWindow(QWidget):
    """What an officer works in.

    Signals:
        lock_requested: lock the desk.
        sign_out_requested: let somebody else sit down.
    """

    lock_requested = Signal()
    sign_out_requested = Signal()

    def __init__(
        self,
        office: Office,
        desk: Desk,
        acting: Acting,
        appearance: Appearance,
        places: Places | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(880)
        self._office, self._desk, self._acting, self._appearance = office, desk, acting, appearance
        self._places = places or Places(desk.officer.id)
        self._pages: dict[str, QWidget] = {}
        self._key, self._before = "", [""]
        self._shape: Shape | None = None
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.around = AroundPage(self, office, desk, acting, self._places)
        self._build_parts()
        self.keys = WindowKeys(self, appearance, office, desk, acting)
        self._connect_self()
        self._connect_parts()

    def begin(self) -> None:
        """Show the first page, unless another is asked for before."""
        Beginning(self, self._desk, self._places.text(_LAST_PAGE))

    # -- the one block where the parts are connected -----------------------------------------------

    def _connect_self(self) -> None:
        self._appearance.changed.connect(self._on_appearance_changed)
        self._acting.changed.connect(self._on_acting_changed)

    def _connect_parts(self) -> None:
        self.sidebar.page_chosen.connect(self.go_to)
        self.sidebar.opening_chosen.connect(self._on_sidebar_opening_chosen)
        self.sidebar.lock_requested.connect(self.lock_requested)
        self.header.back_requested.connect(self.back)
        self.header.help_requested.connect(self._on_header_help_requested)
        self.popup.case_chosen.connect(self.open_case)
        self.popup.all_wanted.connect(self._on_popup_all_wanted)
        self.popup.warned.connect(self.trouble.tell_refused)
        self._acting.refused.connect(self.trouble.tell_refused)
        self._acting.troubled.connect(self.trouble.tell_trouble)
        self.trouble.backup_wanted.connect(self._on_trouble_backup_wanted)
        self.recall.recalled.connect(self.open_case)

    def _connect_page(self, page: QWidget) -> None:
        """Connect a page that was just made."""
        from setwan_desktop.ui.case.case_page import CasePage
        from setwan_desktop.ui.intake.intake_page import IntakePage
        from setwan_desktop.ui.settings.page import SettingsPage

        match page:
            case InboxPage():
                self.around.arrivals.arrived.connect(page.tell_arrived)
                page.head_changed.connect(self._show_head)
            case CasesPage() | FollowUpsPage():
                page.case_chosen.connect(self.open_case)
            case IntakePage():
                page.back_requested.connect(self.back)
                page.case_chosen.connect(self.open_case)
                page.head_changed.connect(self._show_head)
            case CasePage():
                page.back_requested.connect(self.back)
                page.next_requested.connect(self._show_head)
                page.full_requested.connect(self._on_case_full_requested)
                page.title_changed.connect(self._show_head)
            case SettingsPage():
                page.head_changed.connect(self._show_head)
                page.sign_out_requested.connect(self.sign_out_requested)
            case _:
                pass

    # -- going about -------------------------------------------------------------------------------

    @property
    def key(self) -> str:
        """The name of the page that is shown."""
        return self._key

    @property
    def is_rail(self) -> bool:
        """Whether the window is so narrow that the sidebar shows icons only."""
        return self._shape is not None and self._shape.rail

    def page(self, kind: type[_Page]) -> _Page:
        """Give the page that is shown, of which the kind is known."""
        page = self.stack.currentWidget()
        assert isinstance(page, kind)
        return page

    def go_to(self, key: str) -> None:
        """Show a page."""
        self.trouble.hide()
        if self._key and key != self._key:
            self._leave_page()
            self._before = [*self._before, self._key][-_MOST_REMEMBERED:]
        self._show(key)

    def back(self) -> None:
        """Go back: from a case to its list, else to the page before."""
        page = self.stack.currentWidget()
        if isinstance(page, InboxPage) and page.back():
            return
        before = self._before.pop() if self._before else ""
        if before and before != self._key:
            self._leave_page()
            self._show(before)

    def open_case(self, case_id: str) -> None:
        """Show a case: in the inbox where it is listed there, else on a page of its own."""
        page = self.stack.currentWidget()
        if isinstance(page, InboxPage) and page.show_card(case_id):
            return
        from setwan_desktop.ui.case.case_page import CasePage

        self.go_to(CASE)
        page = self.page(CasePage)
        page.set_full(True)
        page.show_case(case_id)

    def receive(self) -> None:
        """Start the first intake this officer may start."""
        openings = page_names.openings_of(self._desk.services())
        if openings:
            self.go_to(page_names.intake_of(openings[0][0]))

    def refresh(self) -> None:
        """Look for changes."""
        self.around.arrivals.look()
        page = self.stack.currentWidget()
        if page is not None and hasattr(page, "refresh"):
            page.refresh()
        if isinstance(page, InboxPage) and page.shown_case():
            page.case.refresh()
        self.around.show_counts()
        self.around.tell_backup()

    def leave(self) -> bool:
        """Keep what is typed; the desk is about to be left. False: the officer was asked, and would rather stay."""
        beginning = self.findChild(Beginning)
        if beginning is not None:
            beginning.end()
        left = self._leave_page()
        self._calm()
        return left

    def keep(self) -> None:
        """Keep what is typed without asking anything; the desk is about to be locked."""
        page = self.stack.currentWidget()
        if page is not None and hasattr(page, "keep"):
            page.keep()
        else:
            self._leave_page()
        self._calm()

    def _calm(self) -> None:
        """Take away what hangs over the page."""
        self.popup.close_results()
        self.toast.hide()

    def restore_focus(self) -> None:
        """Put the caret back into the page."""
        page = self.stack.currentWidget()
        if page is not None and hasattr(page, "restore_focus"):
            page.restore_focus()
        elif page is not None:
            page.setFocus()

    def lock(self) -> None:
        """Ask for the lock."""
        self.lock_requested.emit()

    def step(self, by: int) -> None:
        """Go to the next or the previous case of the list."""
        page = self.stack.currentWidget()
        if isinstance(page, InboxPage):
            page.step(by)

    def open_filter(self) -> None:
        """Filter the list of the page."""
        page = self.stack.currentWidget()
        if isinstance(page, InboxPage | CasesPage):
            page.open_filter()

    def made(self, key: str) -> QWidget:
        """Give a page; it is made first, where it will be shown, if nobody has asked for it before."""
        page = self._pages.get(page_names.kept_as(key))
        if page is None:
            office, desk, acting = self._office, self._desk, self._acting
            page = made_page(key, office, desk, acting, self._appearance, self._places, self.stack)
            self._pages[page_names.kept_as(key)] = page
            self._connect_page(page)
        return page

    def _show(self, key: str) -> None:
        page = self.made(key)
        self._key = key
        if hasattr(page, "prepare"):
            page.prepare()
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if isinstance(page, InboxPage):
            page.show_role(page_names.role_of(key))
        elif isinstance(page, CasesPage):
            page.refresh_if_stale()
        self._fit_page()
        if key != CASE:
            self.sidebar.set_current(key)
            self._places.put(_LAST_PAGE, key)
        self._show_head()
        self.around.show_counts()
        if not isinstance(page, InboxPage):  # it takes the caret when its first case is open
            self.restore_focus()

    def _leave_page(self) -> bool:
        page = self.stack.currentWidget()
        return page is None or not hasattr(page, "leave") or page.leave() is not False

    # -- what is told around the page --------------------------------------------------------------

    def _show_head(self) -> None:
        from setwan_desktop.ui.page_heads import head_of

        narrow = self._shape is not None and self._shape.narrow
        head = head_of(self.stack.currentWidget(), self._desk.officer, self._office.now().date(), narrow=narrow)
        self.header.show_title(head.title, head.second, may_go_back=head.may_go_back)
        if self._shape is not None:
            self.sidebar.set_rail(*folded(self._shape, wants_room=head.wants_room))
        self.around.name_window()

    # -- slots -------------------------------------------------------------------------------------

    def _on_sidebar_opening_chosen(self, service: str) -> None:
        self.go_to(page_names.intake_of(service))

    def _on_trouble_backup_wanted(self) -> None:
        from setwan_desktop.ui.settings.backups import backup_folder

        self.trouble.hide()
        if self._acting.care.job is None:
            self._acting.care.back_up(self._office, backup_folder(self._office.place), thins=True)

    def _on_acting_changed(self, change: Change) -> None:
        if not change.elsewhere:
            self.trouble.forget()

    def _on_header_help_requested(self) -> None:
        self.keys.show_help()

    def _on_appearance_changed(self) -> None:
        """Build every part anew in the new looks, and show the same page, case and section, with what was typed."""
        caret = self.window().focusWidget()
        stood = standing_on(self.stack.currentWidget(), caret)
        self.keep()
        self._pages.clear()
        for part in (self.popup, self._inside):
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self._shape = None
        self._build_parts()
        self._connect_parts()
        self._inside.show()  # now, not in a turn of its own: only what is shown takes the caret
        self._take_shape()
        if self._key:
            self._show(self._key)
        if stood.case_id:
            self.open_case(stood.case_id)
        if stood.section:
            from setwan_desktop.ui.settings.page import SettingsPage

            self.page(SettingsPage).show_section(stood.section)
        if self.isVisible():
            stood.take_caret(self._inside)
        elif caret is not None:
            caret.setFocus()  # the desk is locked: a password must not be typed into a page that nobody sees

    def _on_popup_all_wanted(self, text: str) -> None:
        self.go_to(CASES)
        self.page(CasesPage).search(text)

    def _on_case_full_requested(self, full: bool) -> None:
        if not full:
            self.back()

    # -- shape -------------------------------------------------------------------------------------

    def _fit_page(self) -> None:
        page = self.stack.currentWidget()
        if self._shape is not None and isinstance(page, InboxPage):
            page.arrange(tokens.scaled(self._shape.listed), narrow=self._shape.narrow, low=self._shape.low)

    def _take_shape(self) -> None:
        scale = self._appearance.scale
        shape = shape_of(self.width() / scale, self.height() / scale)
        if shape != self._shape:
            self._shape = shape
            self._show_head()
            self.header.arrange(narrow=shape.narrow, low=shape.low)
            self.around.show_counts()
        self._fit_page()

    def _build_parts(self) -> None:
        self.sidebar = Sidebar(self._office.profile, self._desk.officer)
        self.header = Header()
        self.stack = QStackedWidget()
        self.trouble = TroubleBar()
        self._inside = QWidget()
        columns = QHBoxLayout(self._inside)
        right = QVBoxLayout()
        for layout in (columns, right):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(self.stack, 1)
        right.addWidget(self.trouble)
        columns.addWidget(self.sidebar)
        columns.addLayout(right, 1)
        self._layout.addWidget(self._inside)
        self.toast = Toast(self.stack)
        self.recall = Recall(self._desk, self._acting, self.toast)
        self.popup = SearchPopup(self._desk, self._office, self.header.search, self)
        self.sidebar.show_openings(page_names.openings_of(self._desk.services()))
        self.around.tell_backup()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another shape at another size."""
        super().resizeEvent(event)
        self._take_shape()
        if self.popup.isVisible():
            # The line has not moved yet.
            QTimer.singleShot(0, self.popup, self.popup.place_under_line)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Alt+Left or Esc, where no part of the page took the key."""
        alone = event.key() == Qt.Key.Key_Escape and not event.modifiers()
        if alone or (event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier):
            self.back()
        else:
            super().keyPressEvent(event)
