"""Letters: signatures: the blocks to sign, the table of paraf beside them, and the copies below."""

from __future__ import annotations

from collections.abc import Sequence

from setwan_desktop.domain.letter import Initial, LetterContent, Signature
from setwan_desktop.letters.blocks import listed
from setwan_desktop.letters.cells import BARE, Cell, Ruling, row_of
from setwan_desktop.letters.lines import broken, natural_width
from setwan_desktop.letters.paper import MM, Setting
from setwan_desktop.letters.pieces import Box, Piece, blank, height_of, holding, spaced, written

_DOTS = "." * 34
_ROOM_TO_SIGN = 21 * MM
# Wider blocks are broken into lines; narrower ones begin where the widest line still ends at the margin.
_WIDEST = 0.64
_WIDEST_BESIDE_INITIALS = 0.51
_NARROWEST = 0.46
_SIDE_BY_SIDE = 0.48
_PAIR = 2
_TABLE_OF_INITIALS = 0.47


def signed(content: LetterContent, setting: Setting, room: float = 1.0) -> list[Piece]:
    """Set all signature blocks, those for the left and the right beside each other.

    Args:
        content: the letter.
        setting: of the letter.
        room: share of the usual room to sign in.

    Returns:
        One piece for each row of blocks; the table of paraf stands at the left of the last.
    """
    width = setting.paper.text_width
    limit = setting.paper.text_height
    pairs = _pairs(content.signatures)
    pieces: list[Piece] = []
    for place, pair in enumerate(pairs):
        initials = content.initials if place + 1 == len(pairs) else ()
        beside = bool(initials) and len(pair) == 1 and pair[0].side == "right"
        widest = _SIDE_BY_SIDE if len(pair) == _PAIR else _WIDEST_BESIDE_INITIALS if beside else _WIDEST
        tallest = max(height_of(_above(each, setting, widest)) for each in pair)
        cells = [_block(each, setting, (widest, tallest), room) for each in pair]
        if beside:
            cells.insert(0, Cell(0.0, width * _TABLE_OF_INITIALS, _initials(initials, setting, width)))
        row = row_of(cells, BARE, limit)
        pieces += spaced(row, setting.gap * 2.4)
        if initials and not beside:
            pieces += spaced(_initials(initials, setting, width), setting.gap)
    if content.initials and not pairs:
        pieces += spaced(_initials(content.initials, setting, width), setting.gap)
    return [*holding(pieces[:-1]), *pieces[-1:]]


def _pairs(signatures: Sequence[Signature]) -> list[tuple[Signature, ...]]:
    """Put signatures of opposite sides that follow each other on one row, the left one first."""
    pairs: list[tuple[Signature, ...]] = []
    for each in signatures:
        if pairs and len(pairs[-1]) == 1 and {pairs[-1][0].side, each.side} == {"left", "right"}:
            pairs[-1] = tuple(sorted((pairs[-1][0], each), key=lambda block: block.side))
        else:
            pairs.append((each,))
    return pairs


def _block(signature: Signature, setting: Setting, size: tuple[float, float], room: float) -> Cell:
    """Set one block; without rank and NIP it simply ends with the name.

    Args:
        signature: the block.
        setting: of the letter.
        size: its greatest share of the frame's width, and the height of the lines above the room to sign, so that blocks
            beside each other are signed on one level.
        room: share of the usual room to sign in.

    Returns:
        The block at its side of the frame.
    """
    frame = setting.paper.text_width
    share, tallest = size
    width = _width(signature, setting, share)
    above = _above(signature, setting, share)
    level = blank(tallest - height_of(above)) if tallest < setting.paper.text_height / 2 else blank(0.0)
    signing = blank(_ROOM_TO_SIGN * room * setting.density * setting.size / 12)
    below = [signature.name or _DOTS, *(text for text in signature.below if text)]
    left = {"left": 0.0, "center": (frame - width) / 2}.get(signature.side, frame - width)
    return Cell(left, width, [level, *above, signing, *_lines(below, signature, setting, width)])


def _above(signature: Signature, setting: Setting, share: float) -> list[Piece]:
    """Set place, date and post."""
    texts = [text for text in (signature.place_and_date, *signature.lines) if text]
    return _lines(texts, signature, setting, _width(signature, setting, share))


def _lines(texts: Sequence[str], signature: Signature, setting: Setting, width: float) -> list[Piece]:
    """Set lines of a block, each broken if it must be."""
    box = Box(0.0, width, "center" if signature.side == "center" else "left")
    return [piece for text in texts for piece in written(broken(text, setting.type(), width), setting.tight, box)]


def _width(signature: Signature, setting: Setting, share: float) -> float:
    """Give the width of a block: that of its widest line within bounds."""
    texts = (signature.place_and_date, *signature.lines, signature.name or _DOTS, *signature.below)
    widest = max(natural_width(text, setting.type()) for text in texts) + 0.5
    frame = setting.paper.text_width
    return min(max(widest, frame * _NARROWEST), frame * share)


def _initials(initials: Sequence[Initial], setting: Setting, frame: float) -> list[Piece]:
    """Rule the table of paraf: post and name, and when the paraf was given."""
    own = setting.smaller(0.66)
    ruling = Ruling(pad=3.0, pad_above=2.0)
    width = frame * _TABLE_OF_INITIALS
    last = width * 0.3
    limit = setting.paper.text_height

    def cell(left: float, width: float, texts: Sequence[str], bold: bool = False) -> Cell:
        inner = width - 2 * ruling.pad
        lines = [line for text in texts if text for line in broken(text, own.type(bold=bold), inner)]
        return Cell(left, width, written(lines, own.tight, Box(0.0, inner)))

    pieces = holding(row_of([cell(0.0, width, ["PARAF HIERARKI"], bold=True)], ruling, limit))
    for each in initials:
        cells = [cell(0.0, width - last, [each.post, each.name]), cell(width - last, last, [each.at])]
        pieces += row_of(cells, ruling, limit)
    return pieces


def copies(texts: Sequence[str], setting: Setting) -> list[Piece]:
    """List who gets a copy, at the lower left."""
    if not texts:
        return []
    width = setting.paper.text_width * 0.8
    head = written(broken("Tembusan:", setting.type(), width), setting.tight, Box(0.0, width))
    if len(texts) > 1:
        body = listed(texts, "number", setting, Box(0.0, width), setting.tight)
    else:
        body = written(broken(texts[0], setting.type(), width), setting.tight, Box(0.0, width))
    pieces = [*holding(head), *body]
    short = height_of(pieces) < setting.paper.text_height / 3
    return spaced(holding(pieces[:-1]) + pieces[-1:] if short else pieces, setting.gap * 2)
