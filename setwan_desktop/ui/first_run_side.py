"""UI: the steps of the first start, at the side: done, now, and to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.icons import emblem, picture
from setwan_desktop.ui.style.tokens import colour, scaled
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled

_WIDTH, _CIRCLE, _BETWEEN = 272, 22, 1
_PROMISE = "Setiap langkah boleh dilewati, dan dapat dilanjutkan lain hari. Semua dapat diubah lagi di Pengaturan."
_AHEAD, _NOW, _DONE, _LATER = "", "Sedang diisi", "Selesai", "Diisi nanti"


class _StepMark(QWidget):
    """One step: a circle with its number or a tick, its title, and its state."""

    def __init__(self, number: int, title: str) -> None:
        super().__init__()
        self._number, self._title, self._state = number, title, _AHEAD
        self.setFixedHeight(scaled(46))

    def show_state(self, state: str) -> None:
        """Show another state."""
        self._state = state
        self.setAccessibleName(f"Langkah {self._number}: {self._title}. {state}".strip())
        self.update()

    @property
    def state(self) -> str:
        """What it says below its title."""
        return self._state

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, scaled(46))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_circle(painter, QPointF(_CIRCLE / 2, self.height() / 2))
        title, state = font("body", "strong" if self._state == _NOW else "normal"), font("hint")
        high, low = (QFontMetricsF(each).height() for each in (title, state))
        above = (self.height() - high - (low + _BETWEEN if self._state else 0)) / 2
        words = QRectF(_CIRCLE + 12, above, self.width() - _CIRCLE - 12, high)
        painter.setFont(title)
        painter.setPen(colour("side_strong" if self._state == _NOW else "side_text"))
        painter.drawText(words, 0, self._title)
        painter.setFont(state)
        painter.setPen(colour("side_text2"))
        painter.drawText(QRectF(words.left(), words.bottom() + _BETWEEN, words.width(), low), 0, self._state)

    def _paint_circle(self, painter: QPainter, centre: QPointF) -> None:
        rect = QRectF(centre.x() - _CIRCLE / 2, centre.y() - _CIRCLE / 2, _CIRCLE, _CIRCLE)
        filled = {_NOW: "gold", _DONE: "side_text"}.get(self._state)
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(colour("side_text2"), 1.2))
        painter.setBrush(colour(filled) if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect if filled else rect.adjusted(0.6, 0.6, -0.6, -0.6))
        if self._state == _DONE:
            corner = QPointF(centre.x() - 6, centre.y() - 6)
            painter.drawPixmap(corner, picture("check", "side", 12, self.devicePixelRatioF()))
            return
        painter.setFont(font("chip", "strong"))
        painter.setPen(colour("on_gold" if filled else "side_text"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(self._number))


class FirstRunSide(QFrame):
    """The list of steps."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setFixedWidth(scaled(_WIDTH))
        self._marks = [_StepMark(number, title) for number, title in enumerate(titles, 1)]
        self._states = [_AHEAD for _title in titles]
        sign = PlainLabel()
        sign.setPixmap(emblem(36))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(labelled("Persiapan awal", "side-name"))
        names.addWidget(labelled("sekitar 3 menit", "side-second"))
        head = QHBoxLayout()
        head.setSpacing(11)
        head.addWidget(sign)
        head.addLayout(names, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 22, 24)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addSpacing(22)
        for mark in self._marks:
            layout.addWidget(mark)
        layout.addStretch()
        layout.addWidget(labelled(_PROMISE, "side-second", wraps=True))

    def least_height(self) -> int:
        """Give the height below which the steps would stand over each other."""
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(self.width())

    def set_current(self, place: int) -> None:
        """Mark the step that is being filled in."""
        for at, mark in enumerate(self._marks):
            mark.show_state(_NOW if at == place else self._states[at])

    def set_done(self, place: int, *, done: bool) -> None:
        """Mark a step as filled in, or as left for later."""
        self._states[place] = _DONE if done else _LATER

    def states(self) -> list[str]:
        """Give what each step says."""
        return [mark.state for mark in self._marks]
