"""Letters: blocks: each kind of block of the body becomes pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from setwan_desktop.domain.letter import (
    Block,
    CutLine,
    Grid,
    Heading,
    Items,
    Lines,
    PageBreak,
    Paragraph,
    Table,
    Ticks,
)
from setwan_desktop.letters.forms import cut_line, grid, ticks
from setwan_desktop.letters.lines import broken, natural_width
from setwan_desktop.letters.paper import Setting
from setwan_desktop.letters.pen import Pen
from setwan_desktop.letters.pieces import Box, Piece, blank, holding, spaced, written
from setwan_desktop.letters.rows import aligned
from setwan_desktop.letters.tables import table
from setwan_desktop.letters.text import paragraphs

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def pieces_of(block: Block, setting: Setting, width: float) -> list[Piece]:
    """Set one block in the given width."""
    match block:
        case Paragraph():
            return _paragraph(block, setting, width)
        case Heading():
            lines = broken(block.text, setting.type(bold=True), width)
            return spaced(holding(written(lines, setting.leading, Box(0.0, width))), setting.gap * 1.4)
        case Lines():
            left = setting.indent if block.indent else 0.0
            return spaced(aligned(block.rows, setting, Box(left, width - left)), setting.gap * 0.7)
        case Items():
            return spaced(listed(block.items, block.style, setting, Box(0.0, width, "justify")), setting.gap * 0.7)
        case Table():
            return spaced(table(block, setting, width), setting.gap)
        case Ticks():
            return spaced(ticks(block, setting, width), setting.gap)
        case Grid():
            return spaced(grid(block, setting, width), setting.gap)
        case CutLine():
            return [cut_line(block, setting, width)]
        case PageBreak():
            return [replace(blank(0.0), breaks=True)]


def _paragraph(block: Paragraph, setting: Setting, width: float) -> list[Piece]:
    """Set running text. One that ends in a colon stays with what it announces."""
    running = block.align in {"justify", "left"}
    indent = setting.indent if block.indent and running else 0.0
    pieces: list[Piece] = []
    for text in paragraphs(block.text):
        lines = broken(text, setting.type(), width, indent)
        pieces += spaced(written(lines, setting.leading, Box(0.0, width, block.align, indent)), setting.gap)
    return holding(pieces, 1) if block.text.rstrip().endswith(":") else pieces


def listed(items: Sequence[str], style: str, setting: Setting, box: Box, leading: float = 0.0) -> list[Piece]:
    """Set a list; the text hangs behind its numbers.

    Args:
        items: the texts.
        style: number, letter or dash.
        setting: of the letter.
        box: where it stands.
        leading: from line to line; 0 for that of the running text.

    Returns:
        The pieces.
    """
    marks = [_mark(place, style) for place in range(len(items))]
    hang = max((natural_width(mark, setting.type()) for mark in marks), default=0.0) + setting.size * 0.45
    inner = Box(box.left + hang, box.width - hang, box.align)
    pieces: list[Piece] = []
    for mark, item in zip(marks, items, strict=True):
        own = written(broken(item, setting.type(), inner.width), leading or setting.leading, inner)
        pieces += marked(mark, own, setting, box.left)
    return pieces


def marked(mark: str, pieces: Sequence[Piece], setting: Setting, left: float) -> list[Piece]:
    """Write a mark before the first of some pieces."""
    (line,) = broken(mark, setting.type(), setting.paper.width)
    first = pieces[0]

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.write(line, x + left, top, first.height)
        first.draw(pen, x, top)

    return [replace(first, draw=draw, word=mark), *pieces[1:]]


def _mark(place: int, style: str) -> str:
    """Give the number, letter or dash of an item; after z comes aa."""
    if style == "dash":
        return "-"
    if style == "letter":
        return _LETTERS[place % 26] * (place // 26 + 1) + "."
    return f"{place + 1}."
