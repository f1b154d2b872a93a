"""Letters: the ruler sheet: millimetres along the edges, the margins and a square, to find out how true a printer prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from setwan_desktop.domain.letter import Block, LetterContent
from setwan_desktop.letters.blocks import pieces_of
from setwan_desktop.letters.faces import Type
from setwan_desktop.letters.lines import single
from setwan_desktop.letters.paper import MM, Setting
from setwan_desktop.letters.pen import Pen
from setwan_desktop.letters.pieces import Piece
from setwan_desktop.letters.titled import title

_SQUARE = 100 * MM
# Printers leave the outermost millimetres of the paper white.
_FROM_EDGE = 5 * MM
_FROM_CORNER = 12
_SHORT, _HALF, _LONG = 1.4 * MM, 2.2 * MM, 3.0 * MM
_DIGITS = 6.5
_CROSS = 5 * MM
_AROUND_SQUARE = 3 * MM
_FROM_FRAME = 3 * MM
_THIN, _THICK = 0.25, 0.8


def ruler_sheet(content: LetterContent, setting: Setting) -> list[Piece]:
    """Set the sheet: title, what to do, the square, and below it the last block, to be filled in by hand."""
    above, below = (_inside_frame(blocks, setting) for blocks in (content.blocks[:-1], content.blocks[-1:]))
    return [_edges(setting), *title(content.title, setting), *above, _square(setting), *below]


def _inside_frame(blocks: Sequence[Block], setting: Setting) -> list[Piece]:
    """Set blocks a little away from the frame of the margins."""
    width = setting.paper.text_width - 2 * _FROM_FRAME
    pieces = [piece for block in blocks for piece in pieces_of(block, setting, width)]
    return [replace(piece, draw=_moved(piece)) for piece in pieces]


def _moved(piece: Piece) -> Callable[[Pen, float, float], None]:
    def draw(pen: Pen, x: float, top: float) -> None:
        piece.draw(pen, x + _FROM_FRAME, top)

    return draw


def _edges(setting: Setting) -> Piece:
    """Rule the page itself: a ruler at each edge, and the frame of the margins."""
    paper = setting.paper
    digits = Type(setting.family, _DIGITS)

    def number(pen: Pen, millimetres: int, x: float, top: float, align: str) -> None:
        width = 8 * MM
        left = x - {"center": width / 2, "right": width}.get(align, 0.0)
        pen.write_in(single(str(millimetres), digits, width), left, top, _DIGITS, (width, align))

    def draw(pen: Pen, _x: float, _top: float) -> None:
        pen.canvas.setDash(3, 2)
        pen.box(paper.left, paper.height - paper.top, paper.text_width, paper.text_height)
        pen.canvas.setDash()
        pen.canvas.setLineWidth(_THIN)
        for millimetres, tick in _ticks(paper.width):
            x = millimetres * MM
            pen.canvas.line(x, _FROM_EDGE, x, _FROM_EDGE + tick)
            pen.canvas.line(x, paper.height - _FROM_EDGE, x, paper.height - _FROM_EDGE - tick)
            if tick == _LONG:
                number(pen, millimetres, x, _FROM_EDGE + _LONG + _DIGITS + 1, "center")
                number(pen, millimetres, x, paper.height - _FROM_EDGE - _LONG - 1, "center")
        for millimetres, tick in _ticks(paper.height):
            y = paper.height - millimetres * MM
            pen.canvas.line(_FROM_EDGE, y, _FROM_EDGE + tick, y)
            pen.canvas.line(paper.width - _FROM_EDGE, y, paper.width - _FROM_EDGE - tick, y)
            if tick == _LONG:
                number(pen, millimetres, _FROM_EDGE + _LONG + 2, y + _DIGITS / 2, "left")
                number(pen, millimetres, paper.width - _FROM_EDGE - _LONG - 2, y + _DIGITS / 2, "right")

    return Piece(0.0, draw)


def _ticks(length: float) -> Iterator[tuple[int, float]]:
    """Count the millimetres of an edge from its beginning, each with the length of its tick."""
    for millimetres in range(_FROM_CORNER, round(length / MM) - _FROM_CORNER + 1):
        yield millimetres, _SHORT if millimetres % 5 else _HALF if millimetres % 10 else _LONG


def _square(setting: Setting) -> Piece:
    """Rule the square to measure, with a cross in its middle and its size at two sides."""
    words = single("100 mm", setting.type(share=0.85), _SQUARE)

    def draw(pen: Pen, x: float, top: float) -> None:
        left, high = x + (setting.paper.text_width - _SQUARE) / 2, top - _AROUND_SQUARE
        pen.canvas.setLineWidth(_THICK)
        pen.canvas.rect(left, high - _SQUARE, _SQUARE, _SQUARE)
        pen.canvas.setLineWidth(_THIN)
        middle_x, middle_y = left + _SQUARE / 2, high - _SQUARE / 2
        pen.canvas.line(middle_x - _CROSS, middle_y, middle_x + _CROSS, middle_y)
        pen.canvas.line(middle_x, middle_y - _CROSS, middle_x, middle_y + _CROSS)
        pen.write_in(words, left, high - setting.size * 0.4, setting.tight, (_SQUARE, "center"))
        pen.canvas.saveState()
        pen.canvas.translate(left, high - _SQUARE)
        pen.canvas.rotate(90)
        pen.write_in(words, 0.0, -setting.size * 0.4, setting.tight, (_SQUARE, "center"))
        pen.canvas.restoreState()

    return Piece(_SQUARE + 2 * _AROUND_SQUARE, draw)
