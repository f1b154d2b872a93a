"""Letters: papers with a title: memo, document, slip, attendance list and cover."""

from __future__ import annotations

from dataclasses import replace

from setwan_desktop.domain.letter import Block, CutLine, LetterContent, Lines
from setwan_desktop.letters.blocks import pieces_of
from setwan_desktop.letters.cells import BARE, Cell, row_of
from setwan_desktop.letters.lines import broken
from setwan_desktop.letters.marks import qr_piece, qr_size
from setwan_desktop.letters.paper import Setting
from setwan_desktop.letters.pen import Pen
from setwan_desktop.letters.pieces import Box, Piece, blank, holding, spaced, written
from setwan_desktop.letters.rows import aligned
from setwan_desktop.letters.signatures import copies, signed

_LINES_WITH_SIGNATURE = 2
_SLIP_ROOM_TO_SIGN = 0.62


def memo(content: LetterContent, setting: Setting) -> list[Piece]:
    """Set a nota dinas or telaahan: title, head, a rule, the body."""
    return [
        *title(content.title, setting),
        *head_rows(content, setting),
        *(_ruled_off(setting) if content.head else []),
        *_body(content, setting),
    ]


def document(content: LetterContent, setting: Setting) -> list[Piece]:
    """Set a titled document: title and number, head if any with a rule below it, the body."""
    first = content.blocks[0] if content.blocks else None
    if content.qr and not content.head and isinstance(first, Lines):
        # The code stands beside rows; without a head these are the first of the body.
        content = replace(content, head=first.rows, blocks=content.blocks[1:])
    width = setting.paper.text_width
    number = broken(f"NOMOR {content.number}", setting.type(), width) if content.number else []
    return [
        *title(content.title, setting),
        *holding(written(number, setting.tight, Box(0.0, width, "center"))),
        *head_rows(content, setting),
        *(_ruled_off(setting) if content.head else []),
        *_body(content, setting),
    ]


def attendance(content: LetterContent, setting: Setting) -> list[Piece]:
    """Set an attendance list: what meeting it is, then the table to sign."""
    return [*title(content.title, setting), *head_rows(content, setting), *_body(content, setting)]


def slip(content: LetterContent, setting: Setting) -> list[Piece]:
    """Set a slip; each part of one that is cut bears the signatures, as each party keeps one."""
    parts: list[list[Block]] = [[]]
    for block in content.blocks:
        if isinstance(block, CutLine):
            parts.append([])
        parts[-1].append(block)
    pieces = [*title(content.title, setting), *head_rows(content, setting)]
    for place, blocks in enumerate(parts):
        own = replace(content, copies=(), initials=() if place + 1 < len(parts) else content.initials)
        pieces += _body(replace(own, blocks=tuple(blocks)), setting, _SLIP_ROOM_TO_SIGN)
    return [*pieces, *copies(content.copies, setting)]


def cover(content: LetterContent, setting: Setting) -> list[Piece]:
    """Set the cover of an archive's file: a large title, what the file is, its contents."""
    large = title(content.title, replace(setting, size=setting.size * 1.5))
    return [
        replace(blank(setting.gap * 5), holds=True),
        *large,
        blank(setting.gap * 3),
        *head_rows(content, setting, setting.leading),
        *spaced(_body(content, setting), setting.gap * 3),
    ]


def title(text: str, setting: Setting) -> list[Piece]:
    """Set a title, bold and centred; every line end in it is kept."""
    width = setting.paper.text_width
    lines = broken(text, setting.type(bold=True), width) if text else []
    return spaced(holding(written(lines, setting.tight, Box(0.0, width, "center"))), setting.gap)


def head_rows(content: LetterContent, setting: Setting, leading: float = 0.0) -> list[Piece]:
    """Set the rows under the title, with the QR code, if any, at their right.

    Args:
        content: the letter.
        setting: of the letter.
        leading: from line to line; 0 for the tight one.

    Returns:
        The pieces; the last holds what follows.
    """
    width = setting.paper.text_width
    if not content.head and not content.qr:
        return [replace(blank(setting.gap), holds=True)]
    if not content.qr:
        rows = aligned(content.head, setting, Box(0.0, width), leading or setting.tight)
    else:
        side = qr_size(setting.paper)
        free = width - side - setting.size
        beside = aligned(content.head, setting, Box(0.0, free), leading or setting.tight)
        cells = [Cell(0.0, free, beside), Cell(width - side, side, [qr_piece(content.qr, side)])]
        rows = row_of(cells, BARE, setting.paper.text_height)
    return spaced(holding(rows, 1), setting.gap * 2)


def _ruled_off(setting: Setting) -> list[Piece]:
    """Rule off the head."""
    width = setting.paper.text_width

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.rule(x, top - setting.gap, width, 0.9)

    return [Piece(setting.gap * 1.6, draw, holds=True)]


def _body(content: LetterContent, setting: Setting, room: float = 1.0) -> list[Piece]:
    """Set the blocks, the signatures held to their last lines, and the copies."""
    width = setting.paper.text_width
    body = [piece for block in content.blocks for piece in pieces_of(block, setting, width)]
    foot = signed(content, setting, room)
    return [
        *(holding(body, _LINES_WITH_SIGNATURE) if foot else body),
        *foot,
        *copies(content.copies, setting),
    ]
