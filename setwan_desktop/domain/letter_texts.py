"""Domain: what the office may word itself in a letter, its structure left as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace

from setwan_desktop.domain.service import LetterDefinition
from setwan_desktop.domain.texts import BLOCKS, Path, TextFault
from setwan_desktop.domain.values import digest_of_parts

Block = Mapping[str, object]

LONGEST_TEXT = 10_000
"""Most characters of one text."""
MOST_BLOCKS, MOST_ENTRIES = 150, 60
"""Most blocks of a letter, and entries of one list in it."""

_PARAGRAPH: Block = {"paragraph": ""}
_WORDS_OF = {"table": ("caption", "otherwise"), "ticks": ("label",)}
_TITLE = "title"


@dataclass(frozen=True)
class LetterTexts:
    """The texts of a letter that the office may change; each is an attribute of ``LetterDefinition``.

    Attributes:
        title, subject, agenda, urgency, enclosures, appendix: single lines.
        addressees, copies: lists.
        body: the blocks.
    """

    title: str = ""
    subject: str = ""
    agenda: str = ""
    urgency: str = ""
    enclosures: str = ""
    appendix: str = ""
    addressees: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    body: tuple[Block, ...] = ()

    def __post_init__(self) -> None:
        """Keep one shape for what data files, archives and windows give: tuples, dictionaries, clean texts."""
        for each in fields(self):
            object.__setattr__(self, each.name, settled(getattr(self, each.name)))


@dataclass(frozen=True)
class OwnTexts:
    """A letter as the office words it: its texts, and the digest of the program's own ones when it was so worded."""

    texts: LetterTexts
    original: str


def settled(value: object) -> object:
    """Give plain data in one shape: lists as tuples, texts without what neither screen nor archive can hold."""
    match value:
        case str():
            kept = "".join(each for each in value if each >= " " or each in "\n\t")
            return kept.replace("\u2028", "\n").replace("\u2029", "\n").encode(errors="replace").decode()
        case Mapping():
            return {str(key): settled(each) for key, each in value.items()}
        case list() | tuple():
            return tuple(settled(each) for each in value)
        case _:
            return value


def texts_of(definition: LetterDefinition) -> LetterTexts:
    """Take the office's texts out of a definition."""
    return LetterTexts(**{each.name: getattr(definition, each.name) for each in fields(LetterTexts)})


def worded(definition: LetterDefinition, texts: LetterTexts) -> LetterDefinition:
    """Put texts into a definition; signer, book, chain and layout stay."""
    return replace(definition, **{each.name: getattr(texts, each.name) for each in fields(LetterTexts)})


def digest(texts: LetterTexts) -> str:
    """Name a wording."""
    return digest_of_parts((repr(_ordered(plain(texts))),))


def plain(texts: LetterTexts) -> dict[str, object]:
    """Write texts as plain data; ``read`` is the inverse."""
    return {each.name: getattr(texts, each.name) for each in fields(LetterTexts)}


def read(data: object) -> LetterTexts | None:
    """Read texts from plain data; None where they are not what this program writes."""
    if not isinstance(data, Mapping) or not set(data) <= {each.name for each in fields(LetterTexts)}:
        return None
    for each in fields(LetterTexts):
        value = data.get(each.name, each.default)
        listed = isinstance(each.default, tuple)
        wanted = (list, tuple) if listed else str
        if not isinstance(value, wanted):
            return None
        inner = Mapping if each.name == "body" else str
        if listed and not all(isinstance(entry, inner) for entry in value):
            return None
    return LetterTexts(**data)


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


def _ordered(value: object) -> object:
    """Give plain data in an order of its own, whatever order its keys came in."""
    match value:
        case Mapping():
            return tuple((key, _ordered(value[key])) for key in sorted(value))
        case tuple():
            return tuple(_ordered(each) for each in value)
        case _:
            return value


def _listed(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _untitled(column: object) -> object:
    return {key: each for key, each in column.items() if key != _TITLE} if isinstance(column, Mapping) else column
