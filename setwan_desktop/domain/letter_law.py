"""Domain: what the office may not do with a letter's texts: its blocks keep their structure, and nothing grows without end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from setwan_desktop.domain.letter_texts import Block, LetterTexts, plain, settled
from setwan_desktop.domain.text_fault import Path, TextFault
from setwan_desktop.domain.texts import BLOCKS

LONGEST_TEXT = 10_000
"""Most characters of one text."""
MOST_BLOCKS, MOST_ENTRIES = 150, 60
"""Most blocks of a letter, and entries of one list in it."""

_PARAGRAPH: Block = {"paragraph": ""}
_WORDS_OF = {"table": ("caption", "otherwise"), "ticks": ("label",)}
_TITLE = "title"


def shape(block: Block) -> object:
    """Give a block without its texts: what the office may not change in it."""
    return settled({key: _shape_of(BLOCKS.get(key, ("",))[0], value) for key, value in block.items()})


def _shape_of(kind: str, value: object) -> object:
    match kind, value:
        case (("text" | "texts" | "pairs"), _):
            return None
        case "grid", tuple():
            return tuple(len(row) if isinstance(row, tuple) else 0 for row in value)
        case (("table" | "ticks"), Mapping()):
            kept = {key: each for key, each in value.items() if key not in _WORDS_OF[kind]}
            return kept | ({"columns": tuple(map(_untitled, _listed(value.get("columns"))))} if kind == "table" else {})
        case _:
            return value


def law_faults(texts: LetterTexts, *others: LetterTexts) -> tuple[TextFault, ...]:
    """Name what the office may not do with texts, beside what ``texts.faults`` names.

    Args:
        texts: as the office wants them.
        others: the texts whose blocks may be kept and moved: the program's own, and the office's former ones.

    Returns:
        Every fault with its place; empty if all is well.
    """
    return tuple(_law_faults(texts, [shape(_PARAGRAPH), *(shape(each) for one in others for each in one.body)]))


def _law_faults(texts: LetterTexts, shapes: list[object]) -> Iterator[TextFault]:
    if len(texts.body) > MOST_BLOCKS:
        yield TextFault(("body",), "too_many", str(MOST_BLOCKS))
    for place, block in enumerate(texts.body):
        if shape(block) not in shapes:
            yield TextFault(("body", place), "foreign_block")
    for path, text in _texts_in(plain(texts), ()):
        if len(text) > LONGEST_TEXT:
            yield TextFault(path, "too_long", str(LONGEST_TEXT))


def _texts_in(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    match value:
        case str():
            yield path, value
        case Mapping():
            for key, each in value.items():
                yield from _texts_in(each, (*path, key))
        case tuple():
            for place, each in enumerate(value):
                yield from _texts_in(each, (*path, place))
        case _:
            return


def _listed(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _untitled(column: object) -> object:
    return {key: each for key, each in column.items() if key != _TITLE} if isinstance(column, Mapping) else column
