"""UI: the officers at the door: a list that is filtered by typing, each with initials, full name and post."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from setwan_desktop.domain.views import OfficerView
from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.tokens import colour, scaled
from setwan_desktop.ui.widgets.avatar import paint_avatar

_OFFICER = int(Qt.ItemDataRole.UserRole)
_ROW, _DISC = 50, 30
_LAST_HERE = "terakhir di komputer ini"

Index = QModelIndex | QPersistentModelIndex


def post_of(officer: OfficerView) -> str:
    """Give the post that stands under an officer's name: the first held."""
    held = [officer.posts[role] for role in officer.roles if role in officer.posts]
    return held[0] if held else next(iter(officer.posts.values()), "")


class _OfficerModel(QAbstractListModel):
    """The officers whose name or post holds what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[OfficerView, ...] = ()
        self.shown: list[OfficerView] = []

    def show(self, officers: Sequence[OfficerView]) -> None:
        """Show other officers."""
        self._all = tuple(officers)
        self.narrow("")

    def narrow(self, text: str) -> None:
        """Show only those whose name, post or sign-in name holds every word of ``text``."""
        words = text.casefold().split()
        self.beginResetModel()
        self.shown = [each for each in self._all if all(word in _searched(each) for word in words)]
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.shown)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        officer = self.shown[index.row()]
        if role == _OFFICER:
            return officer
        if role in {int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)}:
            told = (officer.full_name, ", ".join(officer.posts.values()), _LAST_HERE if officer.last_here else "")
            return ", ".join(part for part in told if part)
        return None


class _OfficerDelegate(QStyledItemDelegate):
    """Paints one officer."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, scaled(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        officer = index.data(_OFFICER)
        assert isinstance(officer, OfficerView)
        rect = QRect(option.rect)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, colour("sel" if selected else "surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("line"))
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colour("link"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("link"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        paint_avatar(painter, QRect(rect.left() + 12, rect.center().y() - _DISC // 2, _DISC, _DISC), officer.name)
        words = rect.adjusted(54, scaled(7), -12, -scaled(7))
        if officer.last_here:
            words.setRight(words.right() - self._paint_right(painter, words, _LAST_HERE))
        lines = (
            (officer.full_name, font("body", "strong" if selected else "normal"), "text", Qt.AlignmentFlag.AlignTop),
            (post_of(officer), font("hint"), "text2", Qt.AlignmentFlag.AlignBottom),
        )
        for text, face, ink, edge in lines:
            painter.setFont(face)
            painter.setPen(colour(ink))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, int(edge | Qt.AlignmentFlag.AlignLeft), shown)
        painter.restore()

    @staticmethod
    def _paint_right(painter: QPainter, words: QRect, text: str) -> int:
        """Paint a hint at the right edge; give the width it takes."""
        painter.setFont(font("hint"))
        painter.setPen(colour("text2"))
        width = painter.fontMetrics().horizontalAdvance(text)
        if width > words.width() // 2:
            return 0
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), text)
        return width + 12


class OfficerList(QListView):
    """The list. Its ``clicked`` and ``activated`` say that a name was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.officers = _OfficerModel(self)
        self.setModel(self.officers)
        self.setItemDelegate(_OfficerDelegate(self))
        self.setAccessibleName("Petugas")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)

    def officer(self) -> OfficerView | None:
        """Give the officer that is chosen; None: none."""
        chosen = self.currentIndex().data(_OFFICER) if self.currentIndex().isValid() else None
        return chosen if isinstance(chosen, OfficerView) else None

    def narrow(self, text: str) -> None:
        """Show only who fits the text, the first of them chosen."""
        before = self.officer()
        self.officers.narrow(text)
        row = next((at for at, each in enumerate(self.officers.shown) if each == before), 0)
        self.setCurrentIndex(self.officers.index(row))

    def step(self, rows: int) -> None:
        """Choose the officer so many rows on."""
        last = len(self.officers.shown) - 1
        self.setCurrentIndex(self.officers.index(max(0, min(last, self.currentIndex().row() + rows))))

    def below(self) -> int:
        """Count the officers that are not wholly seen, or not at all, further down."""
        room = self.viewport().rect()
        last = self.indexAt(room.bottomLeft())
        if not last.isValid():
            return 0
        cut = self.visualRect(last).bottom() > room.bottom()
        return len(self.officers.shown) - last.row() - (0 if cut else 1)


def _searched(officer: OfficerView) -> str:
    return " ".join((officer.full_name, officer.sign_in, *officer.posts.values())).casefold()
