"""Letters: halves: a slip of two parts on one sheet, cut apart exactly in the middle."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from setwan_desktop.domain.letter import CutLine, LetterContent
from setwan_desktop.letters.forms import CUT_AT
from setwan_desktop.letters.pages import Page, laid_out
from setwan_desktop.letters.paper import MM, Setting
from setwan_desktop.letters.pieces import Piece, blank, height_of

_PARTS = 2
# Nothing stands closer to the cut.
_CLEAR = 3 * MM


def has_halves(content: LetterContent) -> bool:
    """Tell whether a slip is cut into two."""
    return content.layout == "slip" and sum(isinstance(block, CutLine) for block in content.blocks) == _PARTS - 1


def in_halves(
    content: LetterContent, setting: Setting, compose: Callable[[LetterContent, Setting], list[Piece]], top: float
) -> list[Page] | None:
    """Lay a slip out so that the line to cut is the middle of the sheet.

    The first size is tried in which each part fits its half.

    Args:
        content: a slip that is cut once.
        setting: of the slip.
        compose: sets a slip as pieces.
        top: where its text begins, in points above the lower edge.

    Returns:
        The page; None where even small type does not fit, as with very long answers: then the parts follow each other.
    """
    paper = setting.paper
    middle = paper.height / 2
    for size in _sizes(setting):
        pieces = compose(content, size)
        cut = next(place for place, piece in enumerate(pieces) if piece.cuts)
        upper, line, lower = pieces[:cut], pieces[cut], pieces[cut + 1 :]
        # Above what begins a page there is no room.
        free = top - height_of(upper) + upper[0].before - middle - line.height * CUT_AT
        below = height_of(lower) + line.height * (1 - CUT_AT)
        if free >= _CLEAR and below <= middle - paper.bottom:
            return _one_page([*upper, blank(free), replace(line, before=0.0), *lower], paper.height)
    return None


def _sizes(setting: Setting) -> Iterator[Setting]:
    yield setting
    yield setting.finer()
    yield setting.finer().finer()


def _one_page(pieces: Sequence[Piece], room: float) -> list[Page]:
    return laid_out(pieces, room, room)
