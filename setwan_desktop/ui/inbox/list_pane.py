"""UI: the left pane of the inbox: what waits or is followed, its order, a filter, and what can be recorded for others."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.ui.filter_line import FilterLine
from setwan_desktop.ui.inbox.case_list import CaseList
from setwan_desktop.ui.inbox.rows import DUE, ORDERS
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.empty_state import EmptyState
from setwan_desktop.ui.widgets.lettered_menu import LetteredMenu
from setwan_desktop.ui.widgets.segmented_buttons import SegmentedButtons

WAITING, FOLLOWED = "waiting", "followed"
_ORDER_NAMED_FROM = 380
_TABS = {WAITING: "Menunggu &saya", FOLLOWED: "&Dipantau"}


class ListPane(QWidget):
    """The list with its head.

    Signals:
        asked: the tab, the order, the filter or the recording switch is another.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = SegmentedButtons([(tab, words.replace("&", "")) for tab, words in _TABS.items()], "Daftar")
        self.tabs.set_current(WAITING)
        self.list = CaseList()
        self._order = DUE
        self._build_order()
        self._build_filter()
        self.recording = QPushButton()
        self.recording.setCheckable(True)
        self.recording.setProperty("kind", "small")
        self.recording.setAutoDefault(False)
        self.recording.hide()
        self._empty = EmptyState("inbox", "Tidak ada yang menunggu Anda", "Berkas baru akan muncul di sini.")
        self._see_followed = self._empty.add_action("&Lihat yang dipantau", self._on_see_followed_clicked)
        self._clear = self._empty.add_action("&Hapus saringan", self._on_clear_clicked)
        self._last_done = ""
        self._build_layout()
        self.tabs.chosen.connect(self._on_tabs_chosen)
        self.recording.toggled.connect(self._on_recording_toggled)

    @property
    def tab(self) -> str:
        """``waiting`` or ``followed``."""
        return self.tabs.current()

    @property
    def order(self) -> str:
        """The order of the cards."""
        return self._order

    @property
    def filter_text(self) -> str:
        """What cards have to hold."""
        return self._filter.text().strip() if not self._filter.isHidden() else ""

    def set_order(self, order: str) -> None:
        """Choose an order without telling of it."""
        if order in ORDERS:
            self._order = order
            self._name_order()
            for action in self._order_menu.actions():
                action.setChecked(action.data() == order)

    def set_filter(self, text: str) -> None:
        """Filter by a text, in sight, without telling of it; empty: by none."""
        self.blockSignals(True)
        self._filter.setText(text)
        self._filter_button.setChecked(bool(text))
        self.blockSignals(False)

    def set_last_done(self, words: str) -> None:
        """Say where nothing waits what was done last."""
        self._last_done = words

    def set_counts(self, waiting: int, followed: int) -> None:
        """Show how many cases wait and are followed."""
        for tab, count in ((WAITING, waiting), (FOLLOWED, followed)):
            self.tabs.button(tab).setText(f"{_TABS[tab]}  {count}")
        self._see_followed.setText(f"&Lihat yang dipantau ({followed})")
        self._see_followed.setVisible(followed > 0 and self.tab == WAITING and not self.filter_text)

    def offer_recording(self, count: int) -> None:
        """Offer what can be recorded for others from paper."""
        self.recording.setVisible(count > 0 or self.recording.isChecked())
        shown = "Sembunyikan" if self.recording.isChecked() else "Tampilkan"
        self.recording.setText(f"{shown} berkas &atas nama pejabat lain ({count})")

    def show_content(self, *, empty: bool) -> None:
        """Show the list, or say that it is empty."""
        self._clear.setVisible(bool(self.filter_text))
        if self.filter_text:
            self._empty.show_words(f"Tidak ditemukan “{self.filter_text}”", "Dicari pada nomor, nama, dan perihal.")
        elif self.tab == FOLLOWED:
            self._empty.show_words("Tidak ada yang dipantau", "Berkas yang sudah Anda teruskan akan terlihat di sini.")
        else:
            told = ("Berkas baru akan muncul di sini.", self._last_done)
            self._empty.show_words("Tidak ada yang menunggu Anda", "\n".join(filter(None, told)))
        self._stack.setCurrentWidget(self._empty if empty else self.list)

    def open_filter(self) -> None:
        """Open the line that filters this list, and put the caret into it."""
        self._filter_button.setChecked(True)
        self._filter.setFocus()
        self._filter.selectAll()

    def _on_tabs_chosen(self) -> None:
        self.asked.emit()

    def _on_recording_toggled(self) -> None:
        self.asked.emit()

    def _on_see_followed_clicked(self) -> None:
        self.tabs.set_current(FOLLOWED)
        self.asked.emit()

    def _on_clear_clicked(self) -> None:
        self._filter_button.setChecked(False)

    def _on_order_menu_triggered(self, action: QAction) -> None:
        self.set_order(action.data())
        self.asked.emit()

    def _on_filter_button_toggled(self, opened: bool) -> None:
        self._filter.setVisible(opened)
        if opened:
            self._filter.setFocus()
        else:
            self._filter.clear()
            self.list.setFocus()
            self.asked.emit()

    def _on_filter_text_changed(self) -> None:
        self.asked.emit()

    def _build_order(self) -> None:
        self._order_menu = LetteredMenu(self)
        group = QActionGroup(self)
        for order, words in ORDERS.items():
            action = self._order_menu.addAction(words)
            action.setCheckable(True)
            action.setData(order)
            group.addAction(action)
        self._order_button = QPushButton()
        self._order_button.setProperty("kind", "flat")
        self._order_button.setIcon(icon("arrow-up", "text2", 14))
        self._order_button.setAutoDefault(False)
        self._order_button.setMenu(self._order_menu)
        self._order_button.setAccessibleName("Urutan daftar")
        self._order_menu.triggered.connect(self._on_order_menu_triggered)
        self.set_order(DUE)

    def _build_filter(self) -> None:
        self._filter = FilterLine("Saring daftar ini")
        self._filter.setPlaceholderText("Saring menurut nomor, nama, atau perihal")
        self._filter.hide()
        self._filter_button = QPushButton()
        self._filter_button.setProperty("kind", "flat")
        self._filter_button.setFixedWidth(34)
        self._filter_button.setCheckable(True)
        self._filter_button.setAutoDefault(False)
        self._filter_button.setIcon(icon("funnel", "text2", 16))
        self._filter_button.setToolTip("Saring daftar ini (Ctrl+Shift+F)")
        self._filter_button.setAccessibleName("Saring daftar ini")
        self._filter_button.toggled.connect(self._on_filter_button_toggled)
        self._filter.textChanged.connect(self._on_filter_text_changed)
        self._filter.entered.connect(self.list.setFocus)

    def _build_layout(self) -> None:
        head = QFrame()
        head.setProperty("kind", "list-head")
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.tabs)
        first.addStretch()
        first.addWidget(self._order_button)
        first.addWidget(self._filter_button)
        lines = QVBoxLayout(head)
        lines.setContentsMargins(12, 7, 10, 6)
        lines.setSpacing(6)
        lines.addLayout(first)
        lines.addWidget(self._filter)
        lines.addWidget(self.recording)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the order only where there is room for it."""
        super().resizeEvent(event)
        self._name_order()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the line that filters by Esc, once it is empty."""
        if event.key() == Qt.Key.Key_Escape and self._filter.hasFocus():
            self._filter_button.setChecked(False)
        else:
            super().keyPressEvent(event)

    def _name_order(self) -> None:
        self._order_button.setText(ORDERS[self._order] if self.width() >= scaled(_ORDER_NAMED_FROM) else "")
        self._order_button.setToolTip(f"Urutan: {ORDERS[self._order]}")
