"""UI: the inbox: the list on the left, the case it stands on at the right; after an act the next case opens by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget
from typing_extensions import override

from setwan_desktop.domain.views import CaseCard, Change, Receipt
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import wording
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.calendar_of_office import workdays_of
from setwan_desktop.ui.inbox.list_pane import FOLLOWED, WAITING, ListPane
from setwan_desktop.ui.inbox.rows import matching, rows_of
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.posts import short_titles
from setwan_desktop.ui.turns import Turns
from setwan_desktop.ui.widgets.empty_state import EmptyState

_ORDER, _FILTER, _RECORDING = "urutan-kotak-masuk", "saringan-kotak-masuk", "atas-nama-kotak-masuk"
_SPLITTER = "kotak-masuk"


class InboxPage(QWidget):
    """What waits for an officer.

    Signals:
        head_changed: the title, the second title or the way back is another.
    """

    head_changed = Signal()

    def __init__(
        self, desk: Desk, acting: Acting, office: Office, places: Places, parent: QWidget | None = None
    ) -> None:
        from setwan_desktop.ui.case.case_page import CasePage

        super().__init__(parent)
        self._desk, self._office, self._places = desk, office, places
        self._role: str | None = None
        self._place, self._list_width, self._is_stale = 0, 0, True
        self._is_narrow = self._is_full = False
        self._turns = Turns(self)
        self._titles = short_titles(office, desk)
        self._build_columns()
        self.pane.set_order(places.text(_ORDER))
        self.pane.set_filter(places.text(_FILTER))
        self.pane.recording.setChecked(places.text(_RECORDING) == "1")
        self._waiting: list[CaseCard] = []
        self._followed: list[CaseCard] = []
        self._has_read = False
        self.case = CasePage(desk, acting, office, places, self._right)
        self._nothing = EmptyState(
            "inbox", "Tidak ada berkas yang dipilih", "Pilih berkas di daftar untuk mengerjakannya."
        )
        self._build_layout()
        self.pane.asked.connect(self._on_pane_asked)
        self.pane.list.chosen.connect(self._on_list_chosen)
        self.pane.list.clicked.connect(self._on_list_clicked)
        self.pane.list.entered.connect(self._on_list_entered)
        self.case.case_opened.connect(self._on_case_opened)
        self.case.gives_way = True
        self.case.next_requested.connect(self._on_case_next_requested)
        self.case.back_requested.connect(self._on_case_back_requested)
        self.case.full_requested.connect(self._on_case_full_requested)
        self.case.title_changed.connect(self.head_changed)
        # The case opens by itself while the caret is still in the list; the main act is one chord away.
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            within = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(keys), self.pane, context=within).activated.connect(self.case.task.act)
        acting.changed.connect(self._on_acting_changed)
        acting.done.connect(self._on_acting_done)

    # -- what the window asks ----------------------------------------------------------------------

    @property
    def role(self) -> str | None:
        """The role whose inbox is shown; None: all roles held."""
        return self._role

    def show_role(self, role: str | None) -> None:
        """Show what waits for one role held, or for all."""
        if role != self._role or self._is_stale:
            self._role = role
            self.refresh()
        # The list is drawn, and the window answers, before the first case is opened.
        self._turns.begin(self._open_first)

    def show_card(self, case_id: str) -> bool:
        """Show a case that is in the list; tells whether it is."""
        if not self.pane.list.select(case_id):
            return False
        if self._is_narrow:
            self._on_list_entered(case_id)
        else:
            self._open(case_id)
        return True

    def open_filter(self) -> None:
        """Filter the list, which a case over the whole page gives way to."""
        self.back()
        self.pane.open_filter()

    def refresh(self, *, quietly: bool = False) -> None:
        """Read the list anew and keep its place; ``quietly``: nothing moves under the pointer, for nobody asked for it."""
        self._is_stale, self._has_read = False, True
        self._waiting = self._desk.inbox(self._role, recording=True)
        self._followed = self._desk.followed()
        self._show_rows(quietly=quietly)

    def tell_time(self) -> None:
        """Sort anew by what has become late meanwhile."""
        self.refresh(quietly=True)

    def tell_arrived(self, cards: Sequence[CaseCard]) -> None:
        """Count above the list what came and is not in sight."""
        if not self._is_stale and self.pane.tab == WAITING:
            self.pane.list.add_fresh((card.case_id, card.role) for card in cards)

    def refresh_if_stale(self) -> None:
        """Read anew what changed while the page was hidden."""
        if self._is_stale:
            self.refresh()

    def leave(self) -> None:
        """Keep what is typed."""
        self.case.leave()

    def restore_focus(self) -> None:
        """Put the caret into the list, or onto the tabs above it where it is empty."""
        (self.pane.list if self.pane.list.isVisibleTo(self) else self.pane.tabs).setFocus()

    def panes(self) -> list[QWidget]:
        """Give the panes for F6: the list, the task, and what there is to read."""
        return [self.pane.list, self.case.columns.panel, self.case.columns.tabs]

    def step(self, by: int) -> None:
        """Open the next or the previous case of the list."""
        place = self.pane.list.place_among_cards(self.shown_case())
        self._open_near(place + by if place >= 0 else 0)

    def shown_case(self) -> str:
        """Give the id of the case at the right; empty: none."""
        view = self.case.view
        return view.case_id if view is not None and not self.case.isHidden() else ""

    # -- shape -------------------------------------------------------------------------------------

    def arrange(self, list_width: int, *, narrow: bool, low: bool) -> None:
        """Fit the page to the window.

        Args:
            list_width: of the list, where it stands beside the case.
            narrow: there is room for one pane only.
            low: there is little height.
        """
        self.pane.list.set_low(low)
        was_narrow, self._is_narrow = self._is_narrow, narrow
        if narrow and not was_narrow and self.shown_case():
            self._is_full = True
        if not narrow and was_narrow:
            self._is_full = False
        if list_width != self._list_width:
            self._list_width = list_width
            if not self._places.restore_splitter(f"{_SPLITTER}-{list_width}", self._columns):
                self._columns.setSizes([list_width, max(1, self.width() - list_width)])
        self._share()

    @property
    def is_one_pane(self) -> bool:
        """Whether only the case is to be seen."""
        return self._is_full

    def position(self) -> str:
        """Say where in the list the case stands: ``2 dari 7``."""
        place = self.pane.list.place_among_cards(self.shown_case())
        return f"{place + 1} dari {len(self.pane.list.cards.looks())}" if place >= 0 else ""

    def back(self) -> bool:
        """Go from the case back to the list; tells whether there was a way."""
        if not self._is_full:
            return False
        self._is_full = False
        self._share()
        self.restore_focus()
        return True

    def _share(self) -> None:
        shows_case = bool(self.shown_case()) or not self._is_narrow
        self.pane.setVisible(not self._is_full)
        self._right.setVisible(self._is_full or (shows_case and not self._is_narrow))
        self.case.set_full(self._is_full and not self._is_narrow, alone=self._is_full)
        self.head_changed.emit()

    # -- cases -------------------------------------------------------------------------------------

    def _task_of(self, card: CaseCard) -> str:
        if self.pane.tab == FOLLOWED:
            return f"Menunggu {self._titles.get(card.waits_for, 'petugas lain')}: {card.task or card.step_title}"
        if card.recorded_for:
            return f"Atas nama {self._titles.get(card.recorded_for, 'pejabat lain')}: {card.task or card.step_title}"
        return wording.task_sentence(card)

    def _show_rows(self, *, quietly: bool = False) -> None:
        """Show of what was read what the tab, the filter and the order ask for."""
        own = [card for card in self._waiting if not card.recorded_for]
        shows_recording = self.pane.recording.isChecked()
        cards = self._followed if self.pane.tab == FOLLOWED else self._waiting if shows_recording else own
        place = self.pane.list.place_among_cards(self.shown_case())
        self._place = place if place >= 0 else self._place
        shown = matching(cards, self.pane.filter_text)
        rows = rows_of(shown, self._office.now(), workdays_of(self._office), self.pane.order, self._task_of)
        self.pane.list.show_rows(rows, quietly=quietly)
        self.pane.set_counts(len(own), len(self._followed))
        self.pane.offer_recording(len(self._waiting) - len(own) if self.pane.tab == WAITING else 0)
        self.pane.show_content(empty=not rows)
        self.pane.list.select(self.shown_case(), scroll=False)

    def _open(self, case_id: str) -> None:
        self._turns.stop()  # a case that is chosen comes before one that would open by itself
        self.case.show()
        self._nothing.hide()
        self.case.show_case(case_id)
        self.pane.list.select(case_id)
        self._place = max(0, self.pane.list.place_among_cards(case_id))
        self.head_changed.emit()

    def _open_near(self, place: int) -> None:
        case_id = self.pane.list.near(place)
        if case_id and not (self._is_narrow and not self._is_full):
            self._open(case_id)
        elif not case_id:
            self.case.leave()
            self.case.hide()
            self._nothing.show()
            self._is_full = False
            self._share()

    def _open_first(self) -> None:
        if not self.isVisible():
            return  # left within the moment
        first = self.pane.list.near(0)
        if first and self.pane.list.place_among_cards(self.shown_case()) >= 0:
            return
        if first and self._is_narrow:
            self._on_list_entered(first)
        else:
            self._open_near(0)
            self.restore_focus()

    def _on_case_opened(self, case_id: str) -> None:
        """Take the mark of the unread from its row alone."""
        self.pane.list.show_read(case_id)
        self._waiting = [replace(card, unread=card.unread and card.case_id != case_id) for card in self._waiting]

    def _on_pane_asked(self) -> None:
        self._places.put(_ORDER, self.pane.order)
        self._places.put(_FILTER, self.pane.filter_text)
        self._places.put(_RECORDING, int(self.pane.recording.isChecked()))
        self._show_rows()
        if not self.pane.list.current_case() and not self.pane.filter_text:
            self._open_near(0)

    def _on_list_chosen(self, case_id: str) -> None:
        if not self._is_narrow or self._is_full:
            self._open(case_id)

    def _on_list_clicked(self) -> None:
        """Show the case where it would stay hidden: with room for one pane, a click goes to it."""
        if self._is_narrow and self.pane.list.current_case():
            self._on_list_entered(self.pane.list.current_case())

    def _on_list_entered(self, case_id: str) -> None:
        if self.shown_case() != case_id:
            self._open(case_id)
        self._is_full = True
        self._share()
        self.case.restore_focus()

    def _on_case_next_requested(self) -> None:
        # The window answers between what was done and what comes next.
        self._turns.begin(self._open_next)

    def _open_next(self) -> None:
        self._open_near(self._place)
        if not self._is_full:
            self.restore_focus()

    def _on_case_back_requested(self) -> None:
        self.back()

    def _on_case_full_requested(self, full: bool) -> None:
        self._is_full = full
        self._share()

    def _on_acting_changed(self, change: Change) -> None:
        if not change.case_ids:
            return
        if self.isVisible():
            self.refresh(quietly=change.elsewhere)
        else:
            self._is_stale = True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what came while the page was hidden, such as behind the lock."""
        super().showEvent(event)
        if self._has_read and self._is_stale:
            self.refresh(quietly=True)

    def _on_acting_done(self, receipt: Receipt) -> None:
        if receipt.act:
            done = wording.near_moment(self._office.now(), self._office.now())
            self.pane.set_last_done(f"Terakhir selesai: {receipt.number}, {done}.")

    def _on_columns_moved(self) -> None:
        self._places.keep_splitter(f"{_SPLITTER}-{self._list_width}", self._columns)

    def _build_columns(self) -> None:
        self._columns = QSplitter(Qt.Orientation.Horizontal, self)
        self._columns.setChildrenCollapsible(False)
        self._columns.setHandleWidth(1)
        self.pane = ListPane(self._columns)
        self._right = QWidget(self._columns)
        self._columns.addWidget(self.pane)
        self._columns.addWidget(self._right)
        self._columns.splitterMoved.connect(self._on_columns_moved)
        self._columns.setStretchFactor(0, 0)
        self._columns.setStretchFactor(1, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._columns)

    def _build_layout(self) -> None:
        inside = QHBoxLayout(self._right)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.case)
        inside.addWidget(self._nothing)
        self.case.hide()
        self._nothing.hide()
