"""Letters: cells: stacks of pieces side by side, ruled or not, as in tables, grids and rows of signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from setwan_desktop.letters.pen import Pen
from setwan_desktop.letters.pieces import Piece, draw_stack, height_of


@dataclass(frozen=True)
class Cell:
    """A stack of pieces ``left`` of the frame's edge; its box is as wide as ``width``."""

    left: float
    width: float
    pieces: Sequence[Piece]


@dataclass(frozen=True)
class Ruling:
    """How a row of cells looks: lines around them or not, the room inside, the least height."""

    ruled: bool = True
    pad: float = 4.0
    pad_above: float = 2.5
    least: float = 0.0


BARE = Ruling(ruled=False, pad=0.0, pad_above=0.0)


def row_of(cells: Sequence[Cell], ruling: Ruling, limit: float) -> list[Piece]:
    """Set cells side by side.

    Args:
        cells: left to right.
        ruling: how they look.
        limit: the height of a page; only a row taller than that is parted.

    Returns:
        One piece, or several where no page could hold the row.
    """
    room = limit - 2 * ruling.pad_above
    stacks = [_parts(cell.pieces, room) for cell in cells]
    rows = []
    for parts in zip_longest(*stacks, fillvalue=[]):
        part = [Cell(cell.left, cell.width, pieces) for cell, pieces in zip(cells, parts, strict=True)]
        rows.append(_row(part, ruling))
    return rows


def _parts(pieces: Sequence[Piece], room: float) -> list[list[Piece]]:
    """Part a stack so that every part fits a page."""
    parts: list[list[Piece]] = [[]]
    used = 0.0
    for piece in pieces:
        need = piece.before + piece.height
        if parts[-1] and used + need > room:
            parts.append([])
            used = 0.0
        parts[-1].append(piece)
        used += need
    return parts


def _row(cells: Sequence[Cell], ruling: Ruling) -> Piece:
    """Make one piece of cells that fit a page."""
    height = max([height_of(cell.pieces) + 2 * ruling.pad_above for cell in cells] + [ruling.least])

    def draw(pen: Pen, x: float, top: float) -> None:
        for cell in cells:
            if ruling.ruled:
                pen.box(x + cell.left, top, cell.width, height)
            draw_stack(pen, cell.pieces, x + cell.left + ruling.pad, top - ruling.pad_above)

    word = next((piece.word for cell in cells for piece in cell.pieces if piece.word), "")
    return Piece(height, draw, word=word)
