"""Domain: the closed set of blocks a letter's body is written in, and what can be wrong with a letter's texts."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping, Sequence

from setwan_desktop.domain import case_papers, known_names, placeholders
from setwan_desktop.domain.built_in_facts import BUILT_IN_FACTS
from setwan_desktop.domain.meanings import LISTS, PARTS
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import LetterDefinition
from setwan_desktop.domain.vocabulary import Vocabulary

BLOCKS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "paragraph": ("text", {"indent": "switch", "align": "align"}),
    "heading": ("text", {}),
    "lines": ("pairs", {"indent": "switch", "rows": "names", "head": "switch"}),
    "items": ("texts", {"style": "style"}),
    "table": ("table", {}),
    "ticks": ("ticks", {}),
    "grid": ("grid", {}),
    "cut": ("text", {}),
    "page": ("switch", {}),
}
"""Key that makes a block -> the type of its value, and the further keys it may have with theirs."""

COMMON = {"when": "condition", "given": "names", "missing": "names", "fixed": "switch"}
"""Keys every block may have: it stands only while ``when`` holds, all names ``given`` have a value, and none of those
``missing`` has; ``fixed`` keeps a paragraph in a letter whose other paragraphs an officer writes."""

TABLE = {
    "rows": "names", "columns": "columns", "blank": "number", "signing": "switch",
    "caption": "text", "otherwise": "text", "only": "condition",
}  # fmt: skip
COLUMN = {"title": "text", "cell": "text", "share": "number", "align": "align"}
TICKS = {"label": "text", "field": "name", "list": "text", "columns": "number"}

_WORDS = {"align": ("justify", "left", "center", "right"), "style": ("number", "letter", "dash")}
_HEAD = (
    "title",
    "label",
    "signer",
    "second_signer",
    "address_place",
    "urgency",
    "enclosures",
    "subject",
    "agenda",
    "appendix",
    "appendix_of",
)
_HEAD_LISTS = ("signs_as", "second_signs_as", "addressees", "copies")


def fill(text: str, scene: Scene) -> str | None:
    """Put the scene's values in the place of placeholders; None if one has neither a value nor a fallback."""
    return placeholders.fill(text, Vocabulary(scene))


def fill_entries(text: str, scene: Scene) -> tuple[str, ...]:
    """Fill a text that means a list: one entry for each of its entries; none if a placeholder has no value."""
    return placeholders.fill_entries(text, Vocabulary(scene))


def faults(
    definition: LetterDefinition,
    known: Mapping[str, str],
    roles: Collection[str] | None = None,
    letters: Collection[str] | None = None,
) -> tuple[str, ...]:
    """Name everything that is wrong with a letter's texts.

    Args:
        definition: the letter.
        known: id -> kind of every field asked by a service that prints it; a fact that actions set has the kind ``fact``.
        roles: ids of the roles those services know; None: not checked.
        letters: ids and kinds of the letters they print; None: not checked.

    Returns:
        One sentence a fault, each with its place and the nearest word known; empty if all is well.
    """
    return tuple(_Reader(known, roles, letters).read(definition))


def faults_of_text(text: str, known: Mapping[str, str], letters: Collection[str] | None = None) -> tuple[str, ...]:
    """Name what is wrong with the placeholders of a text that stands in no letter, such as what a field proposes.

    Args:
        text: the text.
        known: id -> kind of what the case may know by then.
        letters: ids and kinds of the letters it may have; None: not checked.

    Returns:
        One sentence a fault with the nearest word known; empty if all is well.
    """
    return tuple(fault.removeprefix(": ") for fault in _Reader(known, None, letters).read_text(text))


class _Reader:
    """Reads one definition and tells its faults."""

    def __init__(
        self, known: Mapping[str, str], roles: Collection[str] | None, letters: Collection[str] | None
    ) -> None:
        self._known = known
        self._groups = {"role": roles, "issued": letters}
        self._in_rows = False

    def read(self, definition: LetterDefinition) -> Iterator[str]:
        for key in _HEAD:
            yield from self._check("text", getattr(definition, key), key)
        for key in _HEAD_LISTS:
            yield from self._check("texts", getattr(definition, key), key)
        for number, block in enumerate(definition.body, 1):
            yield from self._block(block, f"body {number}")

    def read_text(self, text: str) -> Iterator[str]:
        yield from self._text(text, "")

    def _block(self, block: object, place: str) -> Iterator[str]:
        if not isinstance(block, Mapping):
            yield f"{place}: not a table of keys"
            return
        kinds = [key for key in block if key in BLOCKS]
        if not kinds:
            unknown = next((key for key in block if key not in COMMON), "")
            yield f"{place}: unknown block {unknown}{_nearest(unknown, BLOCKS)}"
            return
        if len(kinds) > 1:
            yield f"{place}: {' and '.join(kinds)} in one block"
        own = dict(pair for kind in kinds for pair in ((kind, BLOCKS[kind][0]), *BLOCKS[kind][1].items()))
        # Which parts a row has is known only when it is filled: its question names the columns.
        self._in_rows = "table" in block or "rows" in block
        yield from self._keys(block, {**own, **COMMON}, place)

    def _keys(self, table: Mapping[str, object], types: Mapping[str, str], place: str) -> Iterator[str]:
        for key, value in table.items():
            if key in types:
                yield from self._check(types[key], value, f"{place}, {key}")
            else:
                yield f"{place}: unknown key {key}{_nearest(key, types)}"

    def _check(self, wanted: str, value: object, place: str) -> Iterator[str]:
        match wanted, value:
            case "text", str():
                yield from self._text(value, place)
            case "name", str():
                yield from self._name(value, place)
            case (("texts" | "names"), (str() | list() | tuple())):
                single = "text" if wanted == "texts" else "name"
                for each in (value,) if isinstance(value, str) else value:
                    yield from self._check(single, each, place)
            case "switch", bool():
                return
            case "number", int() | float() if not isinstance(value, bool) and value > 0:
                return
            case (("align" | "style"), str()):
                if value not in _WORDS[wanted]:
                    yield f"{place}: unknown {wanted} {value}{_nearest(value, _WORDS[wanted])}"
            case _:
                yield from self._check_parts(wanted, value, place)

    def _check_parts(self, wanted: str, value: object, place: str) -> Iterator[str]:
        match wanted, value:
            case "pairs", list() | tuple():
                for each in value:
                    yield from self._pair(each, place)
            case "grid", list() | tuple():
                for cell in (cell for row in value for cell in (row if isinstance(row, Sequence) else ())):
                    yield from self._check("pairs", cell, place)
            case "condition", Mapping():
                for key in value:
                    yield from self._fact(str(key), place)
            case "columns", list() | tuple():
                for each in value:
                    yield from self._table(each, COLUMN, place, ("title",))
            case "table", _:
                yield from self._table(value, TABLE, place, ("rows", "columns"))
            case "ticks", _:
                yield from self._table(value, TICKS, place, ("field",))
            case _:
                yield f"{place}: not a {wanted}"

    def _table(self, value: object, types: Mapping[str, str], place: str, needed: Sequence[str]) -> Iterator[str]:
        if not isinstance(value, Mapping):
            yield f"{place}: not a table of keys"
            return
        yield from (f"{place}: no {key}" for key in needed if key not in value)
        rest = {key: each for key, each in value.items() if key != "only"}
        yield from self._keys(rest, types, place)

    def _pair(self, value: object, place: str) -> Iterator[str]:
        if isinstance(value, list | tuple) and len(value) == 2 and all(isinstance(each, str) for each in value):
            for text in value:
                yield from self._text(text, place)
        else:
            yield f"{place}: not a pair of label and text"

    def _text(self, text: str, place: str) -> Iterator[str]:
        if placeholders.is_malformed(text):
            yield f"{place}: a brace that belongs to no placeholder in {text!r}"
        for name in placeholders.names(text):
            yield from self._name(name, place)

    def _fact(self, key: str, place: str) -> Iterator[str]:
        if key not in self._known and key not in BUILT_IN_FACTS:
            yield f"{place}: unknown fact or field {key}{_nearest(key, (*self._known, *BUILT_IN_FACTS))}"

    def _name(self, name: str, place: str) -> Iterator[str]:
        if name.startswith("row.") and self._in_rows:
            return
        kind, part = self._kind(name)
        if kind is None:
            yield f"{place}: unknown placeholder {{{name}}}{_nearest(name, self._all_names())}"
        elif part and part not in (parts := {**PARTS.get(kind, {}), **LISTS.get(kind, {})}):
            yield f"{place}: {{{name}}}: {kind} has no part {part}{_nearest(part, parts)}"

    def _kind(self, name: str) -> tuple[str | None, str]:
        """Find the kind of what a name refers to, and the part behind it; None for an unknown name."""
        grouped = self._grouped(name)
        if grouped is not None:
            return grouped
        head, _, part = name.rpartition(".")
        for whole, rest in ((name, ""), (head, part)):
            kind = self._kind_of_whole(whole)
            if kind is not None:
                return kind, rest
        return None, ""

    def _kind_of_whole(self, name: str) -> str | None:
        if name in known_names.BUILT_IN:
            return known_names.BUILT_IN[name][0]
        return known_names.OWN.get(name) or self._known.get(name)

    def _grouped(self, name: str) -> tuple[str | None, str] | None:
        """Read a name of a group whose second word is an id: ``role.<id>``, ``issued.<letter>.number``, ``setting.<id>``."""
        group, *rest = name.split(".")
        if group == "setting" and rest:
            return "number", ".".join(rest[1:])
        if group not in self._groups or not rest:
            return None
        ids = self._groups[group]
        parts = known_names.ROLE_PARTS if group == "role" else case_papers.ISSUED_PARTS
        part = rest[1] if len(rest) > 1 else ""
        if (ids is not None and rest[0] not in ids) or part not in parts or len(rest) > 3:
            return None, ""
        return parts[part], rest[2] if len(rest) == 3 else ""

    def _all_names(self) -> tuple[str, ...]:
        ids = [(group, each) for group, found in self._groups.items() for each in found or ()]
        return (*self._known, *known_names.BUILT_IN, *known_names.OWN, *(f"{group}.{each}" for group, each in ids))


def _nearest(word: str, words: Collection[str]) -> str:
    near = difflib.get_close_matches(word, sorted(words), 1)
    return f"; nearest is {near[0]}" if near else f"; {_one_of(words)}" if 0 < len(words) <= 12 else ""


def _one_of(words: Collection[str]) -> str:
    return f"one of {', '.join(sorted(words))}"
