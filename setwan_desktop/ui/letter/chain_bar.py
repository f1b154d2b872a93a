"""UI: the officers who handle a letter's text, from its writer to its signer, and how far each of them is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.letter_work import HERE, MENDING, ChainLink
from setwan_desktop.ui.letter.chain_words import LinkWords, link_words
from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.icons import picture
from setwan_desktop.ui.style.tokens import colour, scaled
from setwan_desktop.ui.widgets.clearing import clear_layout
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_HEIGHT, _CIRCLE, _ICON, _LEAST, _LEAST_NAME = 54, 24, 13, 100, 44


class LinkCircle(QWidget):
    """The circle of a link: its number, or an icon of how far it is."""

    def __init__(self, number: int, told: LinkWords, *, present: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._told, self._present = number, told, present
        self.setFixedSize(QSize(_CIRCLE + 6, _CIRCLE + 6))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = self.rect().adjusted(3, 3, -3, -3)
        if self._present:
            painter.setPen(QPen(colour("link"), 1.5))
            painter.drawEllipse(self.rect().adjusted(1, 1, -1, -1))
        if self._told.symbol:
            tone = self._told.tone
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(tone))
            painter.drawEllipse(circle)
            sign = picture(self._told.symbol, "surface", _ICON, self.devicePixelRatioF())
            painter.drawPixmap(circle.x() + (_CIRCLE - _ICON) // 2, circle.y() + (_CIRCLE - _ICON) // 2, sign)
        else:
            painter.setPen(QPen(colour("line2"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(circle)
            painter.setFont(font("chip", "strong"))
            painter.setPen(colour("text2"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class LinkCard(QWidget):
    """One officer: circle, role and name, and how far he is."""

    def __init__(self, number: int, link: ChainLink, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = link_words(link, today)
        present = link.state in {HERE, MENDING}
        head = QHBoxLayout()
        head.setSpacing(6)
        title = ElidedLabel(link.title)
        title.setProperty("kind", "strong")
        name = ElidedLabel(link.name)
        name.setProperty("kind", "second-line")
        head.addWidget(title)
        head.addWidget(name, 1)
        self._title, self._name = title, name
        state = ElidedLabel(self.told.words)
        state.setProperty("kind", f"state-{self.told.tone}")
        state.ensurePolished()
        self._state = state
        self.room = _CIRCLE + 16 + max(state.sizeHint().width() + 4, scaled(_LEAST))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(head)
        words.addWidget(state)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(LinkCircle(number, self.told, present=present))
        row.addLayout(words, 1)
        self.setAccessibleName(f"{link.title} {link.name}: {self.told.words}")
        self.setToolTip(f"{link.title}, {link.name}\n{self.told.words}")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the name to the tooltip where there is no room for it."""
        super().resizeEvent(event)
        state_room = self.width() - _CIRCLE - 14
        long = self.fontMetrics().horizontalAdvance(self.told.words) <= state_room
        self._state.setText(self.told.words if long else self.told.short)
        self._name.setVisible(self.width() - _CIRCLE - 20 - self._title.sizeHint().width() >= scaled(_LEAST_NAME))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(72), super().minimumSizeHint().height())


class ChainBar(QFrame):
    """The chain, from left to right.

    Signals:
        whole_requested: show the whole case instead of the letter alone.
    """

    whole_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "header")
        self.setAccessibleName("Rantai paraf")
        self.setFixedHeight(scaled(_HEIGHT))
        self._links = QHBoxLayout()
        self._links.setSpacing(6)
        self._whole = IconButton("", "folder-open", "square")
        self._whole.setToolTip("Seluruh berkas: riwayat, lampiran, langkah prosedur")
        self._whole.setAccessibleName("Seluruh berkas")
        self._whole.clicked.connect(self._on_whole_clicked)
        self.more = IconButton("", "ellipsis", "square")
        self.more.setToolTip("Tindakan lain pada berkas ini")
        self.more.setAccessibleName("Tindakan lain")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addLayout(self._links, 1)
        row.addWidget(self._whole)
        row.addWidget(self.more)

    def show_chain(self, links: Sequence[ChainLink], today: date) -> None:
        """Show the officers of a letter's chain."""
        clear_layout(self._links)
        for number, link in enumerate(links, 1):
            if number > 1:
                arrow = PlainLabel()
                arrow.setPixmap(picture("chevron-right", "line2", 16))
                self._links.addWidget(arrow)
            card = LinkCard(number, link, today)
            self._links.addWidget(card, card.room)

    def show_menu(self, menu: QMenu) -> None:
        """Offer the acts that every case has, as the head of the case does elsewhere."""
        self.more.setMenu(menu)
        self.more.setVisible(not menu.isEmpty())

    def cards(self) -> list[LinkCard]:
        """Give the officers' cards from the left."""
        found = [self._links.itemAt(place) for place in range(self._links.count())]
        return [each.widget() for each in found if each is not None and isinstance(each.widget(), LinkCard)]  # type: ignore[misc]

    def _on_whole_clicked(self) -> None:
        self.whole_requested.emit()
