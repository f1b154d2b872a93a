"""Letters: tables: ruled, the head repeated on every page, no row torn that fits a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from setwan_desktop.domain.letter import Column, Table
from setwan_desktop.letters.cells import Cell, Ruling, row_of
from setwan_desktop.letters.lines import broken, longest_word
from setwan_desktop.letters.paper import MM, Setting
from setwan_desktop.letters.pieces import Box, Piece, holding, written

_TYPE_SHARE = 0.84
_RULING = Ruling()
# Room to sign in.
_TO_SIGN = Ruling(pad_above=3.2 * MM, least=10.5 * MM)


def table(block: Table, setting: Setting, width: float) -> list[Piece]:
    """Set a table as wide as ``width``, with its caption above."""
    own = setting.smaller(_TYPE_SHARE)
    caption = written(broken(block.caption, setting.type(bold=True), width), setting.tight, Box(0.0, width))
    body = _body(block, own, width)
    return [*(holding(caption) if block.caption else []), *body]


def boxed_table(block: Table, setting: Setting, width: float) -> list[Piece]:
    """Set a table as part of a ruled form: its caption stands in a box of its own."""
    own = setting.smaller(_TYPE_SHARE)
    inner = Box(0.0, width - 2 * _RULING.pad, "center")
    caption = written(broken(block.caption, setting.type(bold=True, share=0.9), inner.width), own.tight, inner)
    head = row_of([Cell(0.0, width, caption)], _RULING, setting.paper.text_height) if block.caption else []
    return [*holding(head), *_body(block, own, width)]


def _body(block: Table, setting: Setting, width: float) -> list[Piece]:
    """Set head and rows."""
    if not block.columns:
        return []
    widths = _widths(block, setting, width)
    titles = [
        Cell(left, each, _cell(column.title, replace(column, align="center"), setting, (each, True)))
        for column, (left, each) in zip(block.columns, widths, strict=True)
    ]
    limit = setting.paper.text_height
    head = holding(row_of(titles, _RULING, limit)) if any(column.title for column in block.columns) else []
    again = head[0] if len(head) == 1 and head[0].height < limit / 3 else None
    ruling = _TO_SIGN if block.signing else _RULING
    room = limit - (again.height if again else 0.0)
    pieces = list(head)
    for number, texts in enumerate(block.rows, start=1):
        cells = _cells(block, texts, widths, setting)
        if block.signing:
            cells[-1] = _place_to_sign(number, texts[len(widths) - 1 : len(widths)], widths[-1], setting)
        pieces += [replace(piece, again=again) for piece in row_of(cells, ruling, room)]
    return pieces


def _cells(block: Table, texts: Sequence[str], widths: Sequence[tuple[float, float]], setting: Setting) -> list[Cell]:
    """Set the texts of a row; a row may be shorter than the head."""
    filled = [*texts, *[""] * len(widths)]
    return [
        Cell(left, width, _cell(text, column, setting, (width, False)))
        for text, column, (left, width) in zip(filled, block.columns, widths, strict=False)
    ]


def _cell(text: str, column: Column, setting: Setting, look: tuple[float, bool]) -> list[Piece]:
    """Set one text; ``look`` is the width of its box and whether it is bold."""
    inner = look[0] - 2 * _RULING.pad
    return written(broken(text, setting.type(bold=look[1]), inner), setting.tight, Box(0.0, inner, column.align))


def _place_to_sign(number: int, texts: Sequence[str], box: tuple[float, float], setting: Setting) -> Cell:
    """Number a place for a signature: odd ones at the left, even ones in the middle, so that two rows share the room."""
    left, width = box
    inner = width - 2 * _RULING.pad
    shift = 0.0 if number % 2 else inner / 2
    text = "".join(texts) or f"{number}."
    return Cell(
        left, width, written(broken(text, setting.type(), inner - shift), setting.tight, Box(shift, inner - shift))
    )


def _widths(block: Table, setting: Setting, width: float) -> list[tuple[float, float]]:
    """Share the width out: as the columns ask, but so that no word of a head or a cell is broken while there is room.

    Returns:
        For every column its left edge and its width.
    """
    count = len(block.columns)
    total = sum(max(column.share, 0.01) for column in block.columns)
    widths = [width * max(column.share, 0.01) / total for column in block.columns]
    needs = [min(_need(block, place, setting), width / count) for place in range(count)]
    missing = sum(max(need - has, 0.0) for need, has in zip(needs, widths, strict=True))
    spare = sum(max(has - need, 0.0) for need, has in zip(needs, widths, strict=True))
    taken = min(missing / spare, 1.0) if spare else 0.0
    widths = [max(need, has - max(has - need, 0.0) * taken) for need, has in zip(needs, widths, strict=True)]
    lefts = [sum(widths[:place]) for place in range(count)]
    return list(zip(lefts, widths, strict=True))


def _need(block: Table, place: int, setting: Setting) -> float:
    """Give the least width of a column in which no word is broken."""
    title = longest_word(block.columns[place].title, setting.type(bold=True))
    texts = [longest_word(row[place], setting.type()) for row in block.rows if place < len(row)]
    if block.signing and place + 1 == len(block.columns):
        # Two places side by side.
        texts = [2 * each for each in [*texts, longest_word(f"{len(block.rows)}.", setting.type())]]
    return max([title, *texts]) + 2 * _RULING.pad + 0.5
