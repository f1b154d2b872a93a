"""UI: results while typing, under the search line; the caret stays in the line."""

from __future__ import annotations

import time
import weakref

import shiboken6
from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from setwan_desktop.domain.checkpoint import read_checkpoint
from setwan_desktop.domain.refusals import NoSuchCase
from setwan_desktop.domain.search_results import SearchResults
from setwan_desktop.domain.views import CaseCard
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.header import SearchLine
from setwan_desktop.ui.posts import short_titles
from setwan_desktop.ui.scanner import NOT_OF_THIS_ARCHIVE, Scanner
from setwan_desktop.ui.search_delegate import SearchDelegate, height_of
from setwan_desktop.ui.search_rows import ROW_ROLE, FoundRow, Row, SearchRows, recent_rows, rows_of, shown_cases
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.announcing import announce
from setwan_desktop.ui.widgets.empty_state import EmptyState
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled

_WIDTH, _NARROW, _EMPTY, _FOOT, _EDGE = 640, 560, 250, 34, 6
_PAUSE_MS, _FEWEST_LETTERS, _REMEMBERED = 120, 2, 6
NOTHING_TO_OPEN = "Ini agenda DPRD sendiri. Hari, jam, dan ruangnya tertulis pada hasil pencarian; tidak ada berkasnya."


class SearchPopup(QFrame):
    """The results.

    Signals:
        case_chosen: id of the case to open.
        all_wanted: the text whose results are wanted in the table; empty: every case.
        warned: a sentence on the paper that was scanned, told once its case is open, or on what cannot be opened.
    """

    case_chosen = Signal(str)
    all_wanted = Signal(str)
    warned = Signal(str)

    def __init__(self, desk: Desk, office: Office, line: SearchLine, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pop-up")
        self._desk, self._office, self._line, self._window = desk, office, line, parent
        self._titles: dict[str, str] | None = None
        self._found = SearchResults()
        self._recent: list[str] = []
        self._was_here: weakref.ref[QWidget] | None = None
        self._model = SearchRows(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._hints: list[PlainLabel] = []
        self._build_layout()
        self._pause.timeout.connect(self._on_pause_timeout)
        line.textEdited.connect(self._on_line_text_edited)
        line.moved.connect(self._on_line_moved)
        line.opened.connect(self._on_line_opened)
        line.listed.connect(self._on_line_listed)
        line.left.connect(self._on_line_left)
        line.tabbed.connect(self._on_line_tabbed)
        line.textChanged.connect(self._on_line_text_changed)
        self._scanner = Scanner(self)
        self._scanner.scanned.connect(self._on_scanner_scanned)
        self._list.clicked.connect(self._on_list_clicked)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]  # it runs
        self.hide()

    def results(self) -> list[CaseCard]:
        """Give the cases that are listed."""
        return list(shown_cases(self._found))

    def rows(self) -> list[Row]:
        """Give the rows that are shown."""
        return self._model.rows

    def search_now(self) -> None:
        """Search without waiting for a pause in typing."""
        self._pause.stop()
        self._on_pause_timeout()

    def close_results(self) -> None:
        """Close, and empty the line."""
        self._pause.stop()
        self._line.clear()
        self.hide()

    def place_under_line(self) -> None:
        """Stand under the line, as wide and high as there is room for."""
        corner = self._line.mapTo(self._window, QPoint(self._line.width(), self._line.height()))
        width = min(scaled(_WIDTH), corner.x() - 12)
        listed = sum(height_of(row) for row in self._model.rows) or scaled(_EMPTY)
        height = min(listed + scaled(_FOOT) + _EDGE, self._window.height() - corner.y() - 16)
        self.setGeometry(corner.x() - width, corner.y() + 7, width, max(height, scaled(120)))
        for hint in self._hints:
            hint.setVisible(width >= scaled(_NARROW))

    def open_scanned(self, text: str) -> bool:
        """Open the case of a paper straight away, by its QR code or a number given whole; tells whether there is one."""
        found = self._desk.scanned(text)
        if found is None:
            return False
        self.close_results()
        self.case_chosen.emit(found.case_id)
        if not found.fits:
            self.warned.emit(NOT_OF_THIS_ARCHIVE)
        return True

    def is_waiting(self) -> bool:
        """Tell whether what is typed has not been searched for yet."""
        return self._pause.isActive()

    # -- what is typed ---------------------------------------------------------------------------------------------------

    def _on_line_text_edited(self, text: str) -> None:
        if len(text.strip()) >= _FEWEST_LETTERS:
            self._pause.start()
        else:
            self._pause.stop()
            self.hide()

    def _on_line_text_changed(self, text: str) -> None:
        if not text:
            self.hide()

    def _on_pause_timeout(self) -> None:
        text = self._line.text().strip()
        started = time.perf_counter()
        self._found = self._desk.search_everything(text)
        took = f"{time.perf_counter() - started:.2f}".replace(".", ",")
        self._show_rows(rows_of(self._found, self._office, self._short_titles()))
        count = self._found.case_count + self._found.text_count + len(self._found.agenda) + len(self._found.people)
        more = "lebih dari " if self._found.more else ""
        alike = ", ejaan mirip" if self._found.near and count else ""
        self._told.setText(f"{more}{count} hasil{alike}, {took} detik")
        point = read_checkpoint(text)
        self._empty.show_words(
            f"Tidak ditemukan “{point.number if point else text}”",
            "Dicari pada nomor, nama, perihal, isi surat, notulen, dan agenda; NIK utuh atau empat angka terakhirnya.",
        )
        announce(self, self._told.text() if count else self._empty.words())

    def _show_rows(self, rows: list[Row]) -> None:
        self._model.show(rows)
        self._empty.setVisible(not rows)
        self._list.setVisible(bool(rows))
        first = self._model.next_place(-1, 1)
        if first >= 0:
            self._list.setCurrentIndex(self._model.index(first))
            self._list.scrollToTop()
        self.place_under_line()
        self.show()
        self.raise_()

    def _short_titles(self) -> dict[str, str]:
        """Give the posts' titles; who holds them seldom changes while one window stands."""
        if self._titles is None:
            self._titles = short_titles(self._office, self._desk)
        return self._titles

    # -- keys of the line ------------------------------------------------------------------------------------------------

    def _on_line_moved(self, by: int) -> None:
        if not self.isVisible():
            if not self._line.text():
                self._show_recent()
            return
        place = self._model.next_place(self._list.currentIndex().row(), by)
        if place >= 0:
            index = self._model.index(place)
            self._list.setCurrentIndex(index)
            if place == self._model.next_place(-1, 1):
                self._list.scrollToTop()
            announce(self, str(index.data()))

    def _show_recent(self) -> None:
        """List the cases that were opened from here, where nothing is typed."""
        cards = []
        for case_id in self._recent:
            try:
                cards.append(self._desk.case(case_id).card)
            except NoSuchCase:
                continue
        rows = recent_rows(cards, self._office, self._short_titles())
        if rows:
            self._found = SearchResults()
            self._told.setText("")
            self._show_rows(rows)

    def _on_line_opened(self) -> None:
        # Whoever went down the list means what is marked there.
        is_first = self._list.currentIndex().row() <= self._model.next_place(-1, 1)
        if is_first and self.open_scanned(self._line.text()):
            return
        if self._pause.isActive() or (self.isHidden() and len(self._line.text().strip()) >= _FEWEST_LETTERS):
            self.search_now()
        if self.isVisible():
            self._open(self._list.currentIndex())

    def _on_line_listed(self) -> None:
        text = self._line.text().strip()
        # Where nothing was found, a table of nothing helps nobody.
        nothing = self.isVisible() and not self._pause.isActive() and not self._model.rows
        self.close_results()
        self.all_wanted.emit("" if nothing else text)

    def _on_line_left(self) -> None:
        """Close, and go back to where one was."""
        self.close_results()
        back = self._was_here() if self._was_here is not None else None
        if back is not None and shiboken6.isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_line_tabbed(self) -> None:
        self.open_scanned(self._line.text())

    def _on_scanner_scanned(self, text: str) -> None:
        if not self.open_scanned(text):
            self._line.setText(text)
            self._line.setFocus()
            self.search_now()

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is self._line and before is not None and before is not self._line:
            self._was_here = weakref.ref(before) if self._window.isAncestorOf(before) else None

    # -- what is chosen --------------------------------------------------------------------------------------------------

    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._open(index)

    def _on_every_clicked(self) -> None:
        self.close_results()
        self.all_wanted.emit("")

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, FoundRow):
            return
        if row.case_id:
            self.close_results()
            self._remember(row.case_id)
            self.case_chosen.emit(row.case_id)
        elif row.wanted:
            self.close_results()
            self.all_wanted.emit(row.wanted)
        else:
            self.warned.emit(NOTHING_TO_OPEN)

    def _remember(self, case_id: str) -> None:
        self._recent = [case_id, *(each for each in self._recent if each != case_id)][:_REMEMBERED]

    # -- parts -----------------------------------------------------------------------------------------------------------

    def _build_layout(self) -> None:
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(SearchDelegate(self))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName("Hasil pencarian")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._empty = EmptyState("search", "Tidak ditemukan")
        if self._desk.counts():
            every = self._empty.add_action("Buka Semua Berkas (Ctrl+Enter)", self._on_every_clicked)
            every.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 3, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._build_foot())

    def _build_foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("kind", "pop-up-foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 5, 14, 6)
        row.setSpacing(6)
        for keys, words in (("↑ ↓", "pilih"), ("Enter", "buka"), ("Ctrl+Enter", "semua di daftar"), ("Esc", "tutup")):
            row.addWidget(labelled(keys, "key"))
            hint = labelled(words, "hint")
            self._hints.append(hint)
            row.addWidget(hint)
            row.addSpacing(6)
        row.addStretch()
        self._told = labelled("", "hint")
        row.addWidget(self._told)
        return foot
