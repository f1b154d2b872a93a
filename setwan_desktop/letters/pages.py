"""Letters: pages: pieces laid out on one page after another before anything is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from setwan_desktop.letters.pieces import Piece

# Sums of many heights must not push the last line of a page over.
_TOLERANCE = 0.05


@dataclass
class Page:
    """A page: pieces, each with its distance from the top of the text."""

    room: float
    placed: list[tuple[Piece, float]] = field(default_factory=list)
    used: float = 0.0

    def put(self, piece: Piece) -> None:
        """Lay a piece below the others."""
        if self.placed:
            self.used += piece.before
        elif piece.again is not None:
            self.put(piece.again)
        self.placed.append((piece, self.used))
        self.used += piece.height

    def holds(self, pieces: Sequence[Piece]) -> bool:
        """Tell whether there is room for all of these."""
        head = pieces[0].again if not self.placed else None
        need = sum(each.before + each.height for each in pieces) + (head.height if head else 0.0)
        if not self.placed:
            need -= pieces[0].before
        return self.used + need <= self.room + _TOLERANCE


def laid_out(pieces: Sequence[Piece], first: float, others: float) -> list[Page]:
    """Lay pieces out.

    Args:
        pieces: in reading order.
        first: room for text on the first page, below the kop.
        others: room on the pages after it.

    Returns:
        The pages, at least one.
    """
    pages = [Page(first)]
    start = 0
    while start < len(pieces):
        end = _end_of_chain(pieces, start)
        chain = pieces[start:end]
        fresh = Page(others)
        page = pages[-1]
        # A page under a tall kop may be too low for what an empty page holds.
        moves = not page.holds(chain) and fresh.holds(chain) and (page.placed or page.room < others)
        if moves or (chain[0].breaks and page.placed):
            pages.append(fresh)
        for piece in chain:
            if not pages[-1].holds([piece]) and (pages[-1].placed or pages[-1].room < others):
                pages.append(Page(others))
            pages[-1].put(piece)
        start = end
    return pages


def _end_of_chain(pieces: Sequence[Piece], start: int) -> int:
    """Find the end of the pieces that have to stand on one page."""
    end = start + 1
    while end < len(pieces) and pieces[end - 1].holds and not pieces[end].breaks:
        end += 1
    return end
