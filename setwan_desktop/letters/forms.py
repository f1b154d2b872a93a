"""Letters: forms: grids, boxes to tick and the line to cut along."""

from __future__ import annotations

from collections.abc import Sequence

from setwan_desktop.domain.letter import CutLine, Grid, Tick, Ticks
from setwan_desktop.letters.cells import BARE, Cell, Ruling, row_of
from setwan_desktop.letters.lines import broken, single
from setwan_desktop.letters.paper import Setting
from setwan_desktop.letters.pen import Pen
from setwan_desktop.letters.pieces import Box, Piece, holding, spaced, written
from setwan_desktop.letters.rows import aligned

_RULING = Ruling(pad=5.0, pad_above=3.0)
# A label is as wide in one column as in two.
_ROOM_FOR_LABEL = 0.5
# A row of boxes to tick may stand in a ruled cell, which must fit a page itself.
_INSIDE_A_BOX = 0.9
CUT_AT = 0.6
"""Where in its height a line to cut along is ruled."""

_TICKED, _OPEN = "\u2611", "\u2610"


def grid(block: Grid, setting: Setting, width: float) -> list[Piece]:
    """Rule a grid: the cells of a row share its width."""
    pieces = []
    for row in block.rows:
        share = width / max(len(row), 1)
        inner = share - 2 * _RULING.pad
        cells = [
            Cell(place * share, share, aligned(lines, setting, Box(0.0, inner), setting.tight))
            for place, lines in enumerate(row)
        ]
        pieces += row_of(cells, _RULING, setting.paper.text_height)
    return pieces


def ticks(block: Ticks, setting: Setting, width: float) -> list[Piece]:
    """Set boxes under their label, reading from left to right."""
    label = written(broken(block.label, setting.type(bold=True), width), setting.tight, Box(0.0, width))
    columns = max(min(block.columns, 6), 1)
    share = width / columns
    pieces: list[Piece] = holding(label) if block.label else []
    for start in range(0, len(block.options), columns):
        options = block.options[start : start + columns]
        cells = [Cell(place * share, share, _tick(each, setting, share)) for place, each in enumerate(options)]
        pieces += spaced(row_of(cells, BARE, setting.paper.text_height * _INSIDE_A_BOX), setting.size * 0.15)
    return pieces


def boxed_ticks(blocks: Sequence[Ticks], setting: Setting, width: float) -> list[Piece]:
    """Rule boxes to tick beside each other, each wide as its columns ask."""
    weights = [max(block.columns, 1) + _ROOM_FOR_LABEL for block in blocks]
    cells = []
    left = 0.0
    for block, weight in zip(blocks, weights, strict=True):
        share = width * weight / sum(weights)
        cells.append(Cell(left, share, ticks(block, setting, share - 2 * _RULING.pad)))
        left += share
    return row_of(cells, _RULING, setting.paper.text_height)


def _tick(option: Tick, setting: Setting, width: float) -> list[Piece]:
    """Set one box and the text behind it."""
    mark = single(_TICKED if option.ticked else _OPEN, setting.type(share=1.1), setting.size * 2)
    hang = setting.size * 1.35
    inner = max(width - hang - setting.size * 0.4, setting.size)
    first, *rest = written(broken(option.text, setting.type(), inner), setting.tight, Box(hang, inner))

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.write(mark, x, top, first.height)
        first.draw(pen, x, top)

    return [Piece(first.height, draw, word=first.word), *rest]


def cut_line(block: CutLine, setting: Setting, width: float) -> Piece:
    """Rule the line to cut along, its note above the dashes at the right."""
    note = single(block.note, setting.type(italic=True, share=0.8), width) if block.note else None
    height = setting.tight * 1.9

    def draw(pen: Pen, x: float, top: float) -> None:
        y = top - height * CUT_AT
        pen.dashes(x, y, width)
        if note:
            pen.write_in(note, x, y, setting.tight * 0.9, (width, "right"))

    return Piece(height, draw, before=setting.gap, cuts=True)
