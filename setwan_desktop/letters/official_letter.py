"""Letters: the official letter: head with the date at its right, addressee at the left, body, signature, copies."""

from __future__ import annotations

from dataclasses import replace

from setwan_desktop.domain.letter import LetterContent, Line
from setwan_desktop.letters.blocks import listed, marked, pieces_of
from setwan_desktop.letters.dates import date_or_gap, place_and_date
from setwan_desktop.letters.lines import broken, natural_width, single
from setwan_desktop.letters.paper import Setting
from setwan_desktop.letters.pen import Pen
from setwan_desktop.letters.pieces import Box, Piece, holding, spaced, written
from setwan_desktop.letters.rows import aligned, widest_row
from setwan_desktop.letters.signatures import copies, signed

_MOST_ON_LETTER = 3
_YTH = "Yth."
_IN_APPENDIX = "(daftar terlampir)"
_LINES_WITH_SIGNATURE = 2
# Hal and the addressee are broken before they come under the date.
_HEAD_SHARE = 0.62
_APPENDIX_HEAD_FROM = 0.46


def official_letter(content: LetterContent, setting: Setting) -> list[Piece]:
    """Set a letter from below its kop to the end of its appendix."""
    width = setting.paper.text_width
    body = [piece for block in content.blocks for piece in pieces_of(block, setting, width)]
    return [
        *_head(content, setting),
        *_addressee(content, setting),
        *spaced(holding(body, _LINES_WITH_SIGNATURE), setting.gap * 2),
        *signed(content, setting),
        *copies(content.copies, setting),
        *_appendix(content, setting),
    ]


def _head(content: LetterContent, setting: Setting) -> list[Piece]:
    """Set Nomor, Sifat, Lampiran, Hal, with place and date at the right of the first row where both fit."""
    width = setting.paper.text_width
    first = widest_row(content.head, setting, count=1)
    rows = aligned(content.head, setting, Box(0.0, min(max(width * _HEAD_SHARE, first), width)), setting.tight)
    dated = place_and_date(content)
    if not dated:
        return rows
    line = single(dated, setting.type(), width)
    (date_piece,) = written([line], setting.tight, Box(0.0, width, "right"))
    if rows and first + setting.size + line.width <= width:
        return [_on_one_level(rows[0], date_piece), *rows[1:]]
    return [date_piece, *spaced(rows, setting.gap)]


def _on_one_level(left: Piece, right: Piece) -> Piece:
    """Draw two pieces side by side."""

    def draw(pen: Pen, x: float, top: float) -> None:
        left.draw(pen, x, top)
        right.draw(pen, x, top)

    return replace(left, draw=draw)


def _has_appendix(content: LetterContent) -> bool:
    """Tell whether the addressees stand on a list of their own."""
    return bool(content.appendix_title) and len(content.addressees) > _MOST_ON_LETTER


def _addressee(content: LetterContent, setting: Setting) -> list[Piece]:
    """Set Yth. and what follows it, then ``di`` and the place."""
    if not content.addressees:
        return []
    width = setting.paper.text_width
    hang = natural_width(_YTH + " ", setting.type())
    box = Box(hang, width * _HEAD_SHARE)
    if _has_appendix(content):
        lines = written(broken(_IN_APPENDIX, setting.type(), box.width), setting.tight, box)
    elif len(content.addressees) == 1:
        lines = written(broken(content.addressees[0], setting.type(), box.width), setting.tight, box)
    else:
        lines = listed(content.addressees, "number", setting, box, setting.tight)
    pieces = marked(_YTH, lines, setting, 0.0)
    if content.address_place:
        for left, text in ((hang, "di"), (hang * 2, content.address_place)):
            below = Box(left, width - left)
            pieces += written(broken(text, setting.type(), below.width), setting.tight, below)
    return spaced(pieces, setting.gap * 2.4)


def _appendix(content: LetterContent, setting: Setting) -> list[Piece]:
    """Set the list of invited on a page of its own, signed again."""
    if not _has_appendix(content):
        return []
    width = setting.paper.text_width
    head = [
        Line("Lampiran", content.appendix_of or content.label),
        Line("Nomor", content.number),
        Line("Tanggal", date_or_gap(content)),
    ]
    left = max(min(width * _APPENDIX_HEAD_FROM, width - widest_row(head, setting)), 0.0)
    pieces = aligned(head, setting, Box(left, width - left), setting.tight)
    title = written(broken(content.appendix_title, setting.type(bold=True), width), setting.leading, Box(0.0, width))
    people = listed(content.addressees, "number", setting, Box(0.0, width))
    return [
        replace(pieces[0], breaks=True),
        *pieces[1:],
        *spaced(holding(title), setting.gap * 3),
        *spaced(holding(people, _LINES_WITH_SIGNATURE), setting.gap),
        *signed(replace(content, initials=()), setting),
    ]
