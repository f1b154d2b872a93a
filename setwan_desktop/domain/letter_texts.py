"""Domain: what the office may word itself in a letter, its structure left as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from setwan_desktop.domain.service import LetterDefinition
from setwan_desktop.domain.values import digest_of_parts

Block = Mapping[str, object]


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


def reworded(held: Mapping[str, OwnTexts], changed: Mapping[str, object]) -> dict[str, OwnTexts]:
    """Put changed texts among those held; a letter without texts goes back to the program's own.

    Args:
        held: key of a letter -> its texts.
        changed: the same as plain data, as ``plain_own`` writes it; what cannot be read changes nothing.

    Returns:
        All that hold from then on.
    """
    found = dict(held)
    for key, data in changed.items():
        if not data:
            found.pop(key, None)
            continue
        texts = read(data.get("texts")) if isinstance(data, Mapping) else None
        if texts is not None and isinstance(data, Mapping):
            found[key] = OwnTexts(texts, str(data.get("original", "")))
    return found


def plain_own(own: OwnTexts) -> dict[str, object]:
    """Write the office's texts of a letter as plain data."""
    return {"texts": plain(own.texts), "original": own.original}


def _ordered(value: object) -> object:
    """Give plain data in an order of its own, whatever order its keys came in."""
    match value:
        case Mapping():
            return tuple((key, _ordered(value[key])) for key in sorted(value))
        case tuple():
            return tuple(_ordered(each) for each in value)
        case _:
            return value
