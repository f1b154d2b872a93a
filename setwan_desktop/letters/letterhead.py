"""Letters: the kop: emblem at the left, centred lines, the double rule."""

from __future__ import annotations

from collections.abc import Sequence

from setwan_desktop.domain.letter import Letterhead
from setwan_desktop.letters.emblem import emblem_of
from setwan_desktop.letters.faces import Type, measure
from setwan_desktop.letters.lines import TextLine, broken, single
from setwan_desktop.letters.paper import MM, Paper
from setwan_desktop.letters.pen import Pen
from setwan_desktop.letters.pieces import Piece
from setwan_desktop.letters.text import clean

_GAP = 3 * MM
# A line too wide shrinks to this share of its size; wider still, it is broken into two, then cut.
_SMALLEST = 0.7
_MOST_LINES = 3
_LINE_SPACING = 1.17
_UNDER_TEXT = 2 * MM
# Two lines of the smallest sheet lie between the rule and the first line of text.
_UNDER_RULE = 8 * MM


def letterhead_piece(letterhead: Letterhead, paper: Paper, emblem: bytes | None) -> Piece | None:
    """Set the kop as wide as the text; None where the letter has none."""
    if not any(clean(text).strip() for text, _, _ in letterhead.lines):
        return None
    picture = emblem_of(emblem, letterhead.emblem_mm * MM * paper.scale, letterhead.colour)
    gap = _GAP * paper.scale
    left, width = _text_area(letterhead, paper, picture.width + gap)
    lines = _lines(letterhead, paper.scale, width)
    text_height = sum(line.size * _LINE_SPACING for line in lines)
    inner = max(text_height, picture.height)
    height = inner + (_UNDER_TEXT + _UNDER_RULE) * paper.scale

    def draw(pen: Pen, x: float, top: float) -> None:
        picture.draw(pen.canvas, x, top - (inner + picture.height) / 2)
        y = top - (inner - text_height) / 2
        for line in lines:
            pen.write_in(line, x + left, y, line.size * _LINE_SPACING, (width, "center"))
            y -= line.size * _LINE_SPACING
        _rules(pen, letterhead.rule, (x, top - inner - _UNDER_TEXT * paper.scale), paper)

    return Piece(height, draw)


def _text_area(letterhead: Letterhead, paper: Paper, emblem: float) -> tuple[float, float]:
    """Centre the text on the page where it leaves room for the emblem on both sides, else right of the emblem.

    Returns:
        Distance from the left margin, and width.
    """
    widest = max(
        measure(clean(text).replace("\n", " "), Type(letterhead.font, size * paper.scale, bold))
        for text, size, bold in letterhead.lines
    )
    narrow = paper.text_width - 2 * emblem
    if widest <= narrow:
        return emblem, narrow
    return emblem, paper.text_width - emblem


def _lines(letterhead: Letterhead, scale: float, width: float) -> list[TextLine]:
    """Set every line in its size, or smaller where it is too wide."""
    lines: list[TextLine] = []
    for text, points, bold in letterhead.lines:
        words = " ".join(clean(text).split())
        if words:
            lines += _fitted(words, Type(letterhead.font, round(max(points, 4.0) * scale, 2), bold), width)
    return lines


def _fitted(text: str, type_: Type, width: float) -> Sequence[TextLine]:
    """Shrink a line, break it or at last cut it."""
    has = measure(text, type_)
    if has <= width:
        return [single(text, type_, width)]
    smallest = type_.at(type_.size * _SMALLEST)
    if measure(text, smallest) <= width:
        return [single(text, type_.at(type_.size * width / has * 0.999), width)]
    lines = broken(text, smallest, width)
    if len(lines) <= _MOST_LINES:
        return lines
    rest = text[sum(len(run.text) for line in lines[: _MOST_LINES - 1] for run in line.runs) :].strip()
    return [*lines[: _MOST_LINES - 1], single(rest, smallest, width)]


def _rules(pen: Pen, kind: str, place: tuple[float, float], paper: Paper) -> None:
    """Rule off the kop: thick and thin, or one line, or none."""
    x, y = place
    if kind == "double":
        pen.rule(x, y, paper.text_width, 2.25 * paper.scale)
        pen.rule(x, y - 2.6 * paper.scale, paper.text_width, 0.75 * paper.scale)
    elif kind == "single":
        pen.rule(x, y, paper.text_width, 1.5 * paper.scale)
