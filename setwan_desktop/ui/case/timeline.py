"""UI: the history of a case: a list that can be filtered and turned round, spoken sentence by sentence."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.views import CaseView, TimelineEntry
from setwan_desktop.ui.case.timeline_delegate import TimelineDelegate
from setwan_desktop.ui.case.timeline_model import ALL, CORRECTIONS, MOVES, ROW_ROLE, TimelineModel
from setwan_desktop.ui.forms.choice_controls import StillComboBox
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.widgets.empty_state import EmptyState
from setwan_desktop.ui.widgets.lettered_menu import LetteredMenu

_NEWEST = "newest"
_SORT, _ORDER = "kejadian-riwayat", "urutan-riwayat"


class TimelineList(QListView):
    """The rows.

    Signals:
        pressed: id of a letter, ``file:`` with a name, or ``recall:``.
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "timeline")
        self.setAccessibleName("Riwayat berkas")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.rows = TimelineModel(self)
        self.setModel(self.rows)
        self.painter_of_rows = TimelineDelegate(self)
        self.setItemDelegate(self.painter_of_rows)
        self.painter_of_rows.pressed.connect(self._on_delegate_pressed)
        self.customContextMenuRequested.connect(self._on_context_menu_requested)

    def _on_delegate_pressed(self, target: str) -> None:
        self.pressed.emit(target)

    def _on_context_menu_requested(self, place: QPoint) -> None:
        entry = self.indexAt(place).data(ROW_ROLE)
        if not isinstance(entry, TimelineEntry):
            return
        menu = LetteredMenu(self)
        for letter_id in entry.letters:
            menu.addAction(f"Buka {self.rows.letter_title(letter_id)}".replace("&", "&&")).setData(letter_id)
        if entry.recallable:
            menu.addAction("Tarik kembali…").setData("recall:")
        menu.addAction("Salin kalimat").setData("copy:")
        chosen = cast("QAction | None", menu.exec(self.viewport().mapToGlobal(place)))  # none, if the menu was left
        target = "" if chosen is None else str(chosen.data())
        if target == "copy:":
            self._copy(self.indexAt(place))
        elif target:
            self.pressed.emit(target)
        menu.deleteLater()

    def _copy(self, index: QModelIndex) -> None:
        QGuiApplication.clipboard().setText(str(index.data(Qt.ItemDataRole.DisplayRole)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the event's first letter, Ctrl+C copies its sentence."""
        entry = self.currentIndex().data(ROW_ROLE)
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy(self.currentIndex())
        elif (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(entry, TimelineEntry) and entry.letters
        ):
            self.pressed.emit(entry.letters[0])
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be pressed."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        button = self.painter_of_rows.button_at(index, self.visualRect(index).toRectF(), event.position())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if button else Qt.CursorShape.ArrowCursor)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows anew for another width."""
        if event.size().width() != event.oldSize().width():
            self.painter_of_rows.forget()
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)


class Timeline(QWidget):
    """The list with its filters; both choices are remembered.

    Signals:
        letter_chosen: id of a letter to open.
        file_chosen: name of an attachment to open.
        recall_requested: take back the last act.
    """

    letter_chosen = Signal(str)
    file_chosen = Signal(str)
    recall_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: Places | None = None
        self._sort = self._build_list({ALL: "Semua kejadian", MOVES: "Hanya langkah", CORRECTIONS: "Hanya koreksi"})
        self._sort.setAccessibleName("Kejadian yang ditampilkan")
        self._order = self._build_list({_NEWEST: "Terbaru di atas", "oldest": "Terlama di atas"})
        self._order.setAccessibleName("Urutan riwayat")
        self.list = TimelineList()
        self.list.setMinimumHeight(
            1
        )  # a long form leaves it a line or two; it shall not rise over the choices above it
        self.list.pressed.connect(self._on_list_pressed)
        self.empty = EmptyState("clock", "")
        self.empty.hide()
        head = QHBoxLayout()
        head.addStretch()
        head.addWidget(self._sort)
        head.addWidget(self._order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.empty, 1)

    def remember_in(self, places: Places) -> None:
        """Begin with the choices of last time, and remember them from now on."""
        for choice, key, default in ((self._sort, _SORT, ALL), (self._order, _ORDER, _NEWEST)):
            choice.setCurrentIndex(max(0, choice.findData(places.text(key, default))))
        self._places = places

    def show_case(self, view: CaseView) -> None:
        """Show the history of a case."""
        self.list.painter_of_rows.forget()
        self.list.rows.show_entries(view.timeline, {each.letter_id: each.title for each in view.letters})
        for choice in (self._sort, self._order):
            choice.setVisible(bool(view.timeline))
        if view.timeline:
            self.empty.show_words("Tidak ada kejadian yang cocok", "Pilih “Semua kejadian” untuk melihat semuanya.")
        else:
            self.empty.show_words("Riwayat tidak ditampilkan", "Hanya yang menangani berkas ini melihat riwayatnya.")
        self._show_whether_empty()

    def _show_whether_empty(self) -> None:
        none = not self.list.rows.rowCount()
        self.list.setHidden(none)
        self.empty.setVisible(none)

    def _on_list_pressed(self, target: str) -> None:
        if target.startswith("recall:"):
            self.recall_requested.emit()
        elif target.startswith("file:"):
            self.file_chosen.emit(target.removeprefix("file:"))
        else:
            self.letter_chosen.emit(target)

    def _on_choice_changed(self) -> None:
        sort, order = self._sort.currentData(), self._order.currentData()
        self.list.rows.show_only(sort, newest_first=order == _NEWEST)
        self._show_whether_empty()
        if self._places is not None:
            self._places.put(_SORT, sort)
            self._places.put(_ORDER, order)

    def _build_list(self, choices: dict[str, str]) -> QComboBox:
        choice = StillComboBox()
        choice.setProperty("kind", "flat")
        for value, label in choices.items():
            choice.addItem(label, value)
        choice.currentIndexChanged.connect(self._on_choice_changed)
        return choice
