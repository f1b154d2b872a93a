"""Letters: pieces: what a page is filled with, from top to bottom; a piece is never torn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from setwan_desktop.letters.lines import TextLine
from setwan_desktop.letters.pen import Pen


@dataclass(frozen=True)
class Piece:
    """Something with a height that can draw itself.

    Attributes:
        height: in points.
        draw: called with the pen, the left edge and the top.
        before: room above it, unless it begins a page.
        word: its first word, for the catchword of the page before.
        holds: the next piece stands on the same page.
        again: drawn anew above this piece where it begins a page, such as the head of its table.
        breaks: it begins a new page.
        cuts: it is a line to cut along.
    """

    height: float
    draw: Callable[[Pen, float, float], None]
    before: float = 0.0
    word: str = ""
    holds: bool = False
    again: Piece | None = None
    breaks: bool = False
    cuts: bool = False


@dataclass(frozen=True)
class Box:
    """Where the lines of a text stand: ``left`` of the frame's edge, in ``width``, aligned so, ``indent`` at first."""

    left: float
    width: float
    align: str = "left"
    indent: float = 0.0


def written(lines: Sequence[TextLine], leading: float, box: Box) -> list[Piece]:
    """Make a piece of every line; a paragraph's first two and last two lines stay together."""
    pieces = []
    begins = True
    for place, line in enumerate(lines):
        left = box.indent if begins else 0.0
        nearly_last = place + 2 == len(lines) or (place + 2 < len(lines) and lines[place + 1].ends)
        holds = not line.ends and (begins or nearly_last)
        pieces.append(Piece(leading, _writer(line, leading, box, left), word=line.word, holds=holds))
        begins = line.ends
    return pieces


def _writer(line: TextLine, leading: float, box: Box, indent: float) -> Callable[[Pen, float, float], None]:
    """Remember how a line is written."""

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.write_in(line, x + box.left + indent, top, leading, (box.width - indent, box.align))

    return draw


def spaced(pieces: Sequence[Piece], before: float) -> list[Piece]:
    """Put room above the first piece."""
    return [replace(pieces[0], before=before), *pieces[1:]] if pieces else []


def holding(pieces: Sequence[Piece], last: int | None = None) -> list[Piece]:
    """Bind pieces to what follows: all of them, or the last few."""
    start = 0 if last is None else max(len(pieces) - last, 0)
    return [*pieces[:start], *(replace(each, holds=True) for each in pieces[start:])]


def height_of(pieces: Iterable[Piece]) -> float:
    """Add up pieces that stand on one another, room between them included."""
    return sum(each.height + each.before for each in pieces)


def blank(height: float) -> Piece:
    """Make room."""
    return Piece(height, lambda _pen, _x, _top: None)


def draw_stack(pen: Pen, pieces: Iterable[Piece], x: float, top: float) -> None:
    """Draw pieces one under the other."""
    for piece in pieces:
        top -= piece.before
        piece.draw(pen, x, top)
        top -= piece.height
