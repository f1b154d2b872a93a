"""Letters: a poster: the parts of a published standard in frames, on one page, as large as they fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from setwan_desktop.domain.letter import Block, Heading, Items, LetterContent
from setwan_desktop.letters.blocks import listed, pieces_of
from setwan_desktop.letters.cells import BARE, Cell, row_of
from setwan_desktop.letters.lines import broken
from setwan_desktop.letters.paper import Setting
from setwan_desktop.letters.pen import Pen
from setwan_desktop.letters.pieces import Box, Piece, blank, draw_stack, height_of, spaced, written

_LEFT = 0.36
_TITLE, _SECOND = 1.5, 1.15
_SHADE = 0.9
# Room inside a frame, and between frames, in shares of the type's size.
_PAD, _BETWEEN = 0.6, 0.8


@dataclass(frozen=True)
class _Group:
    """A heading with what stands under it."""

    heading: str
    blocks: tuple[Block, ...]


def poster(content: LetterContent, setting: Setting) -> list[Piece]:
    """Set a title, and its parts in two columns: the longest part at the right, the others at the left."""
    width = setting.paper.text_width
    gap = setting.size * _BETWEEN
    left, right = (width - gap) * _LEFT, (width - gap) * (1 - _LEFT)
    groups = _groups(content.blocks)
    heights = [height_of(_frame(each, setting, right)) for each in groups]
    tallest = heights.index(max(heights)) if groups else 0
    cells = [
        Cell(0.0, left, _stacked([*groups[:tallest], *groups[tallest + 1 :]], setting, left)),
        Cell(left + gap, right, _stacked(groups[tallest : tallest + 1], setting, right)),
    ]
    return [*_title(content, setting), *spaced(row_of(cells, BARE, setting.paper.height * 2), gap)]


def _title(content: LetterContent, setting: Setting) -> list[Piece]:
    """Set the title; its first line is the largest."""
    width = setting.paper.text_width
    pieces: list[Piece] = []
    for place, text in enumerate(content.title.split("\n")):
        own = setting.smaller(_SECOND if place else _TITLE)
        pieces += written(broken(text, own.type(bold=True), width), own.tight, Box(0.0, width, "center"))
    for row in content.head:
        line = broken(f"{row.label} {row.value}", setting.type(), width)
        pieces += written(line, setting.tight, Box(0.0, width, "center"))
    return [replace(each, holds=True) for each in spaced(pieces, setting.gap)]


def _groups(blocks: Sequence[Block]) -> list[_Group]:
    groups: list[_Group] = []
    for block in blocks:
        if isinstance(block, Heading) or not groups:
            groups.append(_Group(block.text if isinstance(block, Heading) else "", ()))
        if not isinstance(block, Heading):
            groups[-1] = replace(groups[-1], blocks=(*groups[-1].blocks, block))
    return groups


def _stacked(groups: Sequence[_Group], setting: Setting, width: float) -> list[Piece]:
    """Stand frames one under the other."""
    between = blank(setting.size * _BETWEEN)
    pieces = [piece for each in groups for piece in (*_frame(each, setting, width), between)]
    return pieces[:-1]


def _frame(group: _Group, setting: Setting, width: float) -> list[Piece]:
    """Frame a part under its shaded heading."""
    pad = setting.size * _PAD
    inner = width - 2 * pad
    head = written(broken(group.heading, setting.type(bold=True), inner), setting.tight, Box(0.0, inner))
    body = [piece for block in group.blocks for piece in _body(block, setting, inner)]
    body = [replace(each, before=each.before if place else 0.0) for place, each in enumerate(body)]
    bar = height_of(head) + pad
    height = bar + height_of(body) + 1.5 * pad

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.canvas.saveState()
        pen.canvas.setFillGray(_SHADE)
        pen.canvas.rect(x, top - bar, width, bar, stroke=0, fill=1)
        pen.canvas.restoreState()
        pen.box(x, top, width, bar)
        pen.box(x, top, width, height)
        draw_stack(pen, head, x + pad, top - pad / 2)
        draw_stack(pen, body, x + pad, top - bar - pad * 0.75)

    return [Piece(height, draw, word=group.heading)]


def _body(block: Block, setting: Setting, width: float) -> list[Piece]:
    """Set a part's text; the steps of a list stand apart, and ragged: in a narrow frame stretched lines look torn."""
    if not isinstance(block, Items):
        return pieces_of(block, setting, width)
    pieces: list[Piece] = []
    number = 1
    for each in listed(block.items, "number", setting, Box(0.0, width), setting.tight):
        begins = each.word == f"{number}."
        pieces.append(replace(each, before=setting.gap if begins else 0.0))
        number += begins
    return pieces
