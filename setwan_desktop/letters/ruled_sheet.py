"""Letters: ruled sheets: forms whose grids, tables and boxes to tick join into one frame."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from setwan_desktop.domain.letter import Block, Grid, LetterContent, Table, Ticks
from setwan_desktop.letters.blocks import pieces_of
from setwan_desktop.letters.forms import boxed_ticks, grid
from setwan_desktop.letters.paper import Setting
from setwan_desktop.letters.pieces import Piece, holding, spaced
from setwan_desktop.letters.signatures import copies, signed
from setwan_desktop.letters.tables import boxed_table
from setwan_desktop.letters.titled import head_rows, title

_RULED = (Grid, Table, Ticks)
_MOST_BESIDE = 2


def ruled_sheet(content: LetterContent, setting: Setting) -> list[Piece]:
    """Set a form: title, head rows, ruled blocks that touch each other, and signatures if it has any."""
    body: list[Piece] = []
    for ruled, group in groupby(content.blocks, lambda block: isinstance(block, _RULED)):
        blocks = list(group)
        body += _frame(blocks, setting) if ruled else _open(blocks, setting)
    foot = signed(content, setting)
    return [
        *title(content.title, setting),
        *head_rows(content, setting),
        *(holding(body, 1) if foot else body),
        *foot,
        *copies(content.copies, setting),
    ]


def _open(blocks: Sequence[Block], setting: Setting) -> list[Piece]:
    """Set what stands outside the frame."""
    return [piece for block in blocks for piece in pieces_of(block, setting, setting.paper.text_width)]


def _frame(blocks: Sequence[Block], setting: Setting) -> list[Piece]:
    """Set ruled blocks without room between them; boxes to tick stand in pairs."""
    width = setting.paper.text_width
    pieces: list[Piece] = []
    pair: list[Ticks] = []
    for block in blocks:
        if pair and (not isinstance(block, Ticks) or len(pair) == _MOST_BESIDE):
            pieces += boxed_ticks(pair, setting, width)
            pair = []
        if isinstance(block, Ticks):
            pair.append(block)
        elif isinstance(block, Grid):
            pieces += grid(block, setting, width)
        elif isinstance(block, Table):
            pieces += boxed_table(block, setting, width)
    if pair:
        pieces += boxed_ticks(pair, setting, width)
    return spaced(pieces, setting.gap)
