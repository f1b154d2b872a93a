"""UI: a few words in several fonts, broken into lines and painted; for delegates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption


@dataclass(frozen=True)
class Words:
    """A run of text: in the font's weight or bold, struck through or not, in a colour."""

    text: str
    colour: QColor
    bold: bool = False
    struck: bool = False


class Written:
    """Runs of text laid out for one width.

    Attributes:
        height: of all lines.
        width: of the longest line.
    """

    def __init__(self, runs: Sequence[Words], font: QFont, width: float) -> None:
        self._layout = QTextLayout("".join(run.text for run in runs), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(_formats(runs))
        self.height, self.width = self._break_lines(width)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it with its upper left corner there."""
        self._layout.draw(painter, QPointF(x, y))

    def _break_lines(self, width: float) -> tuple[float, float]:
        height = longest = 0.0
        self._layout.beginLayout()
        while True:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(20.0, width))
            line.setPosition(QPointF(0, height))
            height += line.height() + 1
            longest = max(longest, line.naturalTextWidth())
        self._layout.endLayout()
        return height, longest


def _formats(runs: Sequence[Words]) -> list[QTextLayout.FormatRange]:
    """Make the formats of the runs; Qt counts in UTF-16 units."""
    formats, start = [], 0
    for run in runs:
        length = len(run.text.encode("utf-16-le")) // 2
        part = QTextLayout.FormatRange()
        part.start, part.length = start, length
        look = QTextCharFormat()
        look.setForeground(run.colour)
        if run.bold:
            look.setFontWeight(QFont.Weight.DemiBold)
        look.setFontStrikeOut(run.struck)
        part.format = look
        formats.append(part)
        start += length
    return formats
