"""Letters: rows: ``label : value``, aligned at the colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from setwan_desktop.domain.letter import Line
from setwan_desktop.letters.lines import TextLine, broken, natural_width, single
from setwan_desktop.letters.paper import MM, Setting
from setwan_desktop.letters.pen import Pen
from setwan_desktop.letters.pieces import Box, Piece
from setwan_desktop.letters.text import paragraphs

# A label takes at most this share; a longer one is broken into lines.
_WIDEST_LABEL = 0.42
_COLON_ROOM = 0.7
_TOLERANCE = 0.5
# A value of dots alone is a line to write on, as long as there is room; handwriting is taller than type.
_TO_WRITE_ON = re.compile(r"\.{20,}")
_BY_HAND = re.compile(r"\.{8,}|\u2610")
_HAND = 7.5 * MM
# "1. first\n2. second" in a value: the text hangs behind the number, as in a list.
_NUMBERED = re.compile(r"(\d{1,3}\.|[a-z]\.|-) +(?=\S)")


def label_width(rows: Sequence[Line], setting: Setting) -> float:
    """Give the room that the labels take, the gap before the colon included."""
    widest = max((natural_width(row.label, setting.type()) for row in rows), default=0.0)
    return widest + setting.size * 0.7


def widest_row(rows: Sequence[Line], setting: Setting, count: int | None = None) -> float:
    """Give the width of the widest row, or of the first ``count``, if nothing had to be broken."""
    value = max((natural_width(row.value, setting.type()) for row in rows[:count]), default=0.0)
    return label_width(rows, setting) + setting.size * _COLON_ROOM + value + _TOLERANCE


def aligned(rows: Sequence[Line], setting: Setting, box: Box, leading: float = 0.0) -> list[Piece]:
    """Set rows aligned at the colon.

    Args:
        rows: an empty label continues the row before; without value it is an empty row.
        setting: of the letter.
        box: where they stand.
        leading: from line to line; 0 for that of the running text.

    Returns:
        The pieces, one for each line.
    """
    labels = min(label_width(rows, setting), box.width * _WIDEST_LABEL)
    if not any(row.label for row in rows):
        labels = 0.0
    pieces: list[Piece] = []
    for row in rows:
        pieces += _row(row, setting, box, labels, leading or setting.leading)
    return pieces


def _row(row: Line, setting: Setting, box: Box, labels: float, leading: float) -> list[Piece]:
    """Set one row; its lines stay together unless there are many."""
    colon_room = setting.size * _COLON_ROOM if labels else 0.0
    value_left = labels + colon_room
    type_ = setting.type()
    colon = single(":", type_, setting.size) if row.label else None
    label = broken(row.label, type_, labels - setting.size * 0.3) if row.label else []
    values = [level for part in paragraphs(row.value) for level in _value(part, setting, box.width - value_left)]
    if _BY_HAND.match(row.value):
        leading = max(leading, _HAND)
    pieces = []
    for place, (left, right) in enumerate(zip_longest(label, values)):
        parts: list[tuple[float, TextLine]] = [(0.0, left)] if left else []
        if colon and not place:
            parts.append((labels, colon))
        parts += [(value_left + x, line) for x, line in right or ()]
        word = next((line.word for _, line in parts if line.word), "")
        pieces.append(_piece([(box.left + x, line) for x, line in parts], leading, word))
    return pieces


def _value(text: str, setting: Setting, width: float) -> list[list[tuple[float, TextLine]]]:
    """Break a paragraph of a value; what begins with a number hangs behind it."""
    type_ = setting.type()
    if _TO_WRITE_ON.fullmatch(text):
        return [[(0.0, single("." * int(width / natural_width(".", type_)), type_, width))]]
    numbered = _NUMBERED.match(text)
    hang = natural_width(numbered[1], type_) + setting.size * 0.35 if numbered else 0.0
    if not numbered or hang > width / 2:
        return [[(0.0, line)] for line in broken(text, type_, width)]
    levels = [[(hang, line)] for line in broken(text[numbered.end() :], type_, width - hang)]
    levels[0].insert(0, (0.0, single(numbered[1], type_, hang)))
    return levels


def _piece(parts: Sequence[tuple[float, TextLine]], leading: float, word: str) -> Piece:
    """Make a piece of lines that stand on one level."""

    def draw(pen: Pen, x: float, top: float) -> None:
        for left, line in parts:
            pen.write(line, x + left, top, leading)

    return Piece(leading, draw, word=word)
