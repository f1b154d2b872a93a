"""UI: results while typing, under the search line; the caret stays in the line."""

from __future__ import annotations

import re
import time

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.domain.checkpoint import read_checkpoint
from setwan_desktop.domain.views import CaseCard
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.cases_model import state_of
from setwan_desktop.ui.header import SearchLine
from setwan_desktop.ui.scanner import NOT_OF_THIS_ARCHIVE, Scanner
from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.tokens import colour, scaled
from setwan_desktop.ui.widgets.chips import chip_width, paint_chip, paint_tag, tag_width
from setwan_desktop.ui.widgets.empty_state import EmptyState
from setwan_desktop.ui.widgets.plain_label import labelled

_CARD = int(Qt.ItemDataRole.UserRole)
_ROW, _WIDTH, _MOST, _PAUSE_MS, _FEWEST_LETTERS = 47, 640, 30, 120, 2
_MOST_SHOWN = 9
_ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class _Results(QAbstractListModel):
    """Cards that were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: list[CaseCard] = []

    def show(self, cards: list[CaseCard]) -> None:
        """Show other results."""
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.cards)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        card = self.cards[index.row()]
        if role == _CARD:
            return card
        if role in {int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)}:
            return f"{card.service_short} {card.number}, {card.applicant}, {card.title}"
        return None


class _ResultDelegate(QStyledItemDelegate):
    """Paints a result: tag, subject with what was found, number and name, and its state as a chip."""

    def __init__(self, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office
        self._words: list[str] = []

    def look_for(self, text: str) -> None:
        """Set off these words in what is painted."""
        self._words = [word for word in text.casefold().split() if word]

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, scaled(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(_CARD)
        assert isinstance(card, CaseCard)
        painter.save()
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("sel"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colour("link"))
        inner = rect.adjusted(14, 0, -14, 0)
        tag = tag_width(card.service_short)
        paint_tag(
            painter, QRect(inner.left(), inner.top(), tag, inner.height()), card.service_short, card.hue, card.icon
        )
        words, tone, symbol = state_of(card, self._office)
        width = chip_width(words, symbol)
        paint_chip(painter, QRect(inner.right() - width + 1, inner.top(), width, inner.height()), words, tone, symbol)
        middle = QRect(inner.left() + tag + 11, inner.top() + scaled(5), inner.width() - tag - width - 24, scaled(19))
        self._paint_found(painter, middle, card.title)
        middle.translate(0, scaled(19))
        painter.setFont(font("hint"))
        painter.setPen(colour("text3"))
        rest = f"{card.number} · {card.applicant}" + (f" · {card.step_title}" if not card.closed else "")
        painter.drawText(middle, int(Qt.AlignmentFlag.AlignVCenter), _elided(painter, rest, middle.width()))
        painter.restore()

    def _paint_found(self, painter: QPainter, rect: QRect, text: str) -> None:
        """Draw a line in which the found words stand out."""
        painter.setFont(font())
        shown = _elided(painter, text, rect.width())
        pattern = "|".join(re.escape(word) for word in self._words) or "(?!)"
        left, normal, strong = rect.left(), font(), font("body", "strong")
        for part in re.split(f"({pattern})", shown, flags=re.IGNORECASE):
            found = bool(part) and re.fullmatch(pattern, part, flags=re.IGNORECASE) is not None
            painter.setFont(strong if found else normal)
            width = painter.fontMetrics().horizontalAdvance(part)
            if found:
                painter.fillRect(QRect(left - 1, rect.top() + 1, width + 2, rect.height() - 1), colour("warn_soft"))
            painter.setPen(colour("text"))
            painter.drawText(
                QRect(left, rect.top(), width + 4, rect.height()), int(Qt.AlignmentFlag.AlignVCenter), part
            )
            left += width


class SearchPopup(QFrame):
    """The results.

    Signals:
        case_chosen: id of the case to open.
        all_wanted: the text whose results are wanted in the table.
        warned: a sentence on the paper that was scanned, told once its case is open.
    """

    case_chosen = Signal(str)
    all_wanted = Signal(str)
    warned = Signal(str)

    def __init__(self, desk: Desk, office: Office, line: SearchLine, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pop-up")
        self._desk, self._line, self._window = desk, line, parent
        self._model = _Results(self)
        self._delegate = _ResultDelegate(office, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._build_layout()
        self._pause.timeout.connect(self._on_pause_timeout)
        line.textEdited.connect(self._on_line_text_edited)
        line.moved.connect(self._on_line_moved)
        line.opened.connect(self._on_line_opened)
        line.listed.connect(self._on_line_listed)
        line.left.connect(self._on_line_left)
        line.tabbed.connect(self._on_line_tabbed)
        self._scanner = Scanner(self)
        self._scanner.scanned.connect(self._on_scanner_scanned)
        line.textChanged.connect(self._on_line_text_changed)
        self._list.clicked.connect(self._on_list_clicked)
        self.hide()

    def results(self) -> list[CaseCard]:
        """Give what was found."""
        return self._model.cards

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
        """Stand under the line, as wide as there is room for."""
        corner = self._line.mapTo(self._window, QPoint(self._line.width(), self._line.height()))
        width = min(scaled(_WIDTH), corner.x() - 12)
        rows = min(len(self._model.cards), _MOST_SHOWN)
        listed = scaled(_ROW) * rows if rows else scaled(210)
        height = min(listed + scaled(64) + 2, self._window.height() - corner.y() - 16)
        self.setGeometry(corner.x() - width, corner.y() + 7, width, max(height, scaled(120)))

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
        cards = self._desk.search(text, limit=_MOST)
        took = f"{time.perf_counter() - started:.2f}".replace(".", ",")
        self._delegate.look_for(text)
        self._model.show(cards)
        more = "lebih dari " if len(cards) == _MOST else ""
        self._took.setText(f"{more}{len(cards)} hasil, {took} detik")
        self._count.setText(str(len(cards)) if cards else "")
        point = read_checkpoint(text)
        self._empty.show_words(
            f"Tidak ditemukan “{point.number if point else text}”",
            "Dicari pada nomor, nama, NIK, perihal, dan isi surat.",
        )
        self._empty.setVisible(not cards)
        self._list.setVisible(bool(cards))
        if cards:
            self._list.setCurrentIndex(self._model.index(0))
        self.place_under_line()
        self.show()
        self.raise_()

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

    def _on_scanner_scanned(self, text: str) -> None:
        if not self.open_scanned(text):
            self._line.setText(text)
            self._line.setFocus()
            self.search_now()

    def _on_line_tabbed(self) -> None:
        self.open_scanned(self._line.text())

    def _on_line_moved(self, by: int) -> None:
        if self.isVisible() and self._model.cards:
            row = (self._list.currentIndex().row() + by) % len(self._model.cards)
            self._list.setCurrentIndex(self._model.index(row))

    def _on_line_opened(self) -> None:
        # Whoever went down the list means what is marked there.
        if self._list.currentIndex().row() <= 0 and self.open_scanned(self._line.text()):
            return
        if self._pause.isActive() or (self.isHidden() and len(self._line.text().strip()) >= _FEWEST_LETTERS):
            self.search_now()
        card = self._list.currentIndex().data(_CARD) if self.isVisible() else None
        if isinstance(card, CaseCard):
            self.close_results()
            self.case_chosen.emit(card.case_id)

    def _on_line_listed(self) -> None:
        text = self._line.text().strip()
        self.close_results()
        self.all_wanted.emit(text)

    def _on_line_left(self) -> None:
        self.close_results()

    def _on_list_clicked(self, index: QModelIndex) -> None:
        card = index.data(_CARD)
        if isinstance(card, CaseCard):
            self.close_results()
            self.case_chosen.emit(card.case_id)

    def _build_layout(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 7, 14, 5)
        head.setSpacing(8)
        head.addWidget(labelled("Berkas", "label"))
        self._count = labelled("", "hint")
        head.addWidget(self._count)
        head.addStretch()
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName("Hasil pencarian")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = EmptyState("search", "Tidak ditemukan")
        self._empty.hide()
        foot = QFrame()
        foot.setProperty("kind", "pop-up-foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 5, 14, 6)
        row.setSpacing(6)
        for keys, words in (
            ("↑ ↓", "pilih"),
            ("Enter", "buka"),
            ("Ctrl+Enter", "tampilkan semua di daftar"),
            ("Esc", "tutup"),
        ):
            row.addWidget(labelled(keys, "key"))
            row.addWidget(labelled(words, "hint"))
            row.addSpacing(6)
        row.addStretch()
        self._took = labelled("", "hint")
        row.addWidget(self._took)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(foot)


def _elided(painter: QPainter, words: str, width: int) -> str:
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
