"""UI: a table of cases: all that are open to be seen, or those that are closed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.domain.views import Change
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.cases_delegate import CasesDelegate
from setwan_desktop.ui.cases_model import COLUMNS, CasesModel, Column
from setwan_desktop.ui.filter_line import FilterLine
from setwan_desktop.ui.style import tokens
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.empty_state import EmptyState
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.segmented_buttons import SegmentedButtons

_OPEN, _CLOSED, _EVERY = "open", "closed", "every"
_PAUSE_MS = 200


class CasesTable(QTableView):
    """The table.

    Signals:
        entered: id of the case that Enter or a double click asks to see.
    """

    entered = Signal(str)

    def __init__(self, rows: CasesModel, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(CasesDelegate(office, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setAccessibleName("Tabel berkas")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(tokens.TABLE_ROW))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place, column in enumerate(COLUMNS):
            self.setColumnWidth(place, scaled(column.width))
        head.setSectionResizeMode(COLUMNS.index(Column.SUBJECT), QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._on_double_clicked)

    def current_case(self) -> str:
        """Give the id of the case in the current row; empty: none."""
        card = self._rows.card_at(self.currentIndex().row())
        return card.case_id if card is not None else ""

    def marked_cases(self) -> list[str]:
        """Give the ids of the cases whose rows are marked, from the top."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return [card.case_id for row in rows if (card := self._rows.card_at(row)) is not None]

    def fit(self, width: int) -> None:
        """Leave columns out where there is no room for them."""
        for place, column in enumerate(COLUMNS):
            self.setColumnHidden(place, width < scaled(column.from_width))

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.entered.emit(self.current_case())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter; copy the marked rows as text."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_case():
            self.entered.emit(self.current_case())
        elif event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted({index.row() for index in self.selectedIndexes()})
            QGuiApplication.clipboard().setText("\n".join(self._rows.line_of(row) for row in rows))
        else:
            super().keyPressEvent(event)


class CasesPage(QWidget):
    """A table with its filters.

    Signals:
        case_chosen: id of the case to open.
        head_changed: the second title is another.
    """

    case_chosen = Signal(str)
    head_changed = Signal()

    def __init__(
        self, desk: Desk, acting: Acting, office: Office, *, archive: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._archive, self._is_stale = archive, True
        self._rows = CasesModel(desk, office, self)
        self.table = CasesTable(self._rows, office)
        self._states = SegmentedButtons([(_EVERY, "Semua"), (_OPEN, "Berjalan"), (_CLOSED, "Ditutup")])
        self._states.set_current(_EVERY)
        self._states.setVisible(not archive)
        self._build_filters(desk)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._empty = EmptyState("archive" if archive else "layers", "Belum ada berkas")
        self._clear = self._empty.add_action("&Hapus saringan", self._on_clear_clicked)
        self._count = labelled("", "hint")
        self._build_layout()
        self._pause.timeout.connect(self.refresh)
        self._states.chosen.connect(self._on_filters_changed)
        self._filter.textChanged.connect(self._on_filter_text_changed)
        self._services.currentIndexChanged.connect(self._on_filters_changed)
        self.table.entered.connect(self.case_chosen)
        self._rows.rowsInserted.connect(self._on_rows_inserted)
        self._desk, self._acting = desk, acting
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+P"), self, context=within).activated.connect(self._on_print_pressed)
        acting.changed.connect(self._on_acting_changed)

    @property
    def title(self) -> str:
        """What the page is called."""
        return "Arsip" if self._archive else "Semua Berkas"

    def search(self, text: str) -> None:
        """Show the cases that hold a text."""
        self._filter.setText(text)
        self.refresh()

    def refresh(self) -> None:
        """Read the table anew."""
        self._pause.stop()
        self._is_stale = False
        closed = True if self._archive else {_OPEN: False, _CLOSED: True}.get(self._states.current())
        current = self.table.current_case()
        self._rows.read(closed=closed, text=self._filter.text().strip(), service=self._services.currentData() or "")
        place = self._rows.place_of(current)
        self.table.selectRow(max(0, place))
        self._tell()

    def refresh_if_stale(self) -> None:
        """Read anew what changed while the page was hidden."""
        if self._is_stale:
            self.refresh()

    def restore_focus(self) -> None:
        """Put the focus into the table."""
        self.table.setFocus()

    def open_filter(self) -> None:
        """Put the caret into the filter."""
        self._filter.setFocus()
        self._filter.selectAll()

    def _tell(self) -> None:
        rows = self._rows.rowCount()
        more = "lebih dari " if self._rows.canFetchMore() else ""
        self._count.setText(f"{more}{rows} berkas" if rows else "")
        filtered = bool(self._filter.text().strip() or self._services.currentData() or self._states.current() != _EVERY)
        self._clear.setVisible(filtered)
        if filtered:
            self._empty.show_words("Tidak ada berkas yang sesuai", "Ubah atau hapus saringan.")
        elif self._archive:
            self._empty.show_words("Belum ada berkas yang ditutup", "Berkas yang selesai tersimpan di sini.")
        else:
            self._empty.show_words("Belum ada berkas", "Berkas yang diterima akan tercantum di sini.")
        self._stack.setCurrentWidget(self.table if rows else self._empty)

    def _on_filters_changed(self) -> None:
        self.refresh()

    def _on_filter_text_changed(self) -> None:
        self._pause.start()

    def _on_clear_clicked(self) -> None:
        self._filter.clear()
        self._services.setCurrentIndex(0)
        self._states.set_current(_EVERY)
        self.refresh()

    def _on_rows_inserted(self) -> None:
        self._tell()

    def _on_print_pressed(self) -> None:
        """Print the letters of the marked cases together."""
        from setwan_desktop.ui.paper.letter_printing import LetterPrinting

        LetterPrinting(self._desk, self._acting, self).print_many(self.table.marked_cases())

    def _on_acting_changed(self, change: Change) -> None:
        if change.case_ids or change.profile:
            self._is_stale = True
            if self.isVisible():
                self.refresh()

    def _build_filters(self, desk: Desk) -> None:
        self._filter = FilterLine("Saring tabel")
        self._filter.setPlaceholderText("Saring menurut nomor, nama, atau perihal")
        self._filter.setToolTip("Ctrl+Shift+F")
        self._filter.setMaximumWidth(360)
        self._services = QComboBox()
        self._services.setAccessibleName("Layanan")
        self._services.addItem("Semua layanan", "")
        for each in desk.services():
            self._services.addItem(each.short, each.id)

    def _build_layout(self) -> None:
        bar = QFrame()
        bar.setProperty("kind", "list-head")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(10)
        row.addWidget(self._states)
        row.addWidget(self._services)
        row.addWidget(self._filter, 1)
        row.addStretch()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        foot = QFrame()
        foot.setProperty("kind", "foot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(16, 6, 16, 6)
        line.addWidget(self._count)
        line.addStretch()
        line.addWidget(labelled("Enter membuka berkas · Ctrl+P mencetak surat dari berkas yang ditandai", "hint"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self._stack, 1)
        layout.addWidget(foot)

    @override
    def resizeEvent(self, event: object) -> None:
        """Leave out columns for which there is no room."""
        self.table.fit(self.width())
