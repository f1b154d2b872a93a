"""Domain: the closed set of blocks a letter's body is written in, and what can be wrong with a letter's texts."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping, Sequence

from setwan_desktop.domain import case_papers, known_names, placeholders
from setwan_desktop.domain.built_in_facts import BUILT_IN_FACTS
from setwan_desktop.domain.meanings import LISTS, PARTS
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import LetterDefinition
from setwan_desktop.domain.text_fault import Path, TextFault
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
    "place",
    "address_place",
    "urgency",
    "enclosures",
    "subject",
    "agenda",
    "appendix",
    "appendix_of",
)
_HEAD_LISTS = ("signs_as", "second_signs_as", "addressees", "copies")
_TABLE_KIND = "table"
_NAMED = ("unclosed", "unnamed", "partless")
"""Faults of braces in which a name was begun."""
_GROUP_PARTS: Mapping[str, tuple[str, ...]] = {
    "role": ("",),
    "issued": tuple(f".{part}" for part in case_papers.ISSUED_PARTS),
    "setting": ("",),
}
"""Group of names -> what stands behind its ids where nothing else is said."""


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
    settings: Collection[str] | None = None,
) -> tuple[TextFault, ...]:
    """Name everything that is wrong with a letter's texts.

    Args:
        definition: the letter.
        known: id -> kind of every field asked by a service that prints it; a fact that actions set has the kind ``fact``.
        roles: ids of the roles those services know; None: not checked.
        letters: ids and kinds of the letters they print; None: not checked.
        settings: ids of their settings; None: not checked.

    Returns:
        Every fault with its place and the nearest word known; empty if all is well.
    """
    return tuple(_Reader(known, roles, letters, settings).read(definition))


def faults_of_text(
    text: str, known: Mapping[str, str], letters: Collection[str] | None = None
) -> tuple[TextFault, ...]:
    """Name what is wrong with the placeholders of a text that stands in no letter, such as what a field proposes.

    Args:
        text: the text.
        known: id -> kind of what the case may know by then.
        letters: ids and kinds of the letters it may have; None: not checked.

    Returns:
        Every fault with the nearest word known; empty if all is well.
    """
    return tuple(_Reader(known, None, letters, None).read_text(text))


class _Reader:
    """Reads one definition and tells its faults."""

    def __init__(
        self,
        known: Mapping[str, str],
        roles: Collection[str] | None,
        letters: Collection[str] | None,
        settings: Collection[str] | None,
    ) -> None:
        self._known = known
        self._groups = {"role": roles, "issued": letters, "setting": settings}
        self._in_rows = False

    def read(self, definition: LetterDefinition) -> Iterator[TextFault]:
        for key in _HEAD:
            yield from self._check("text", getattr(definition, key), (key,))
        for key in _HEAD_LISTS:
            yield from self._check("texts", getattr(definition, key), (key,))
        for place, block in enumerate(definition.body):
            yield from self._block(block, ("body", place))

    def read_text(self, text: str) -> Iterator[TextFault]:
        yield from self._text(text, ())

    def _block(self, block: object, path: Path) -> Iterator[TextFault]:
        if not isinstance(block, Mapping):
            yield TextFault(path, "not_table", telling="not a table of keys")
            return
        kinds = [key for key in block if key in BLOCKS]
        if not kinds:
            unknown = next((key for key in block if key not in COMMON), "")
            yield _unknown(path, "unknown_block", str(unknown), BLOCKS, "block")
            return
        if len(kinds) > 1:
            yield TextFault(path, "two_blocks", telling=f"{' and '.join(kinds)} in one block")
        own = dict(pair for kind in kinds for pair in ((kind, BLOCKS[kind][0]), *BLOCKS[kind][1].items()))
        # Which parts a row has is known only when it is filled: its question names the columns.
        self._in_rows = "table" in block or "rows" in block
        yield from self._keys(block, {**own, **COMMON}, path)

    def _keys(self, table: Mapping[str, object], types: Mapping[str, str], path: Path) -> Iterator[TextFault]:
        for key, value in table.items():
            if key in types:
                yield from self._check(types[key], value, (*path, key))
            else:
                yield _unknown(path, "unknown_key", str(key), types, "key")

    def _check(self, wanted: str, value: object, path: Path) -> Iterator[TextFault]:
        match wanted, value:
            case "text", str():
                yield from self._text(value, path)
            case "name", str():
                yield from self._name(value, path)
            case (("texts" | "names"), (str() | list() | tuple())):
                single = "text" if wanted == "texts" else "name"
                for place, each in enumerate((value,) if isinstance(value, str) else value):
                    yield from self._check(single, each, (*path, place))
            case "switch", bool():
                return
            case "number", int() | float() if not isinstance(value, bool) and value > 0:
                return
            case (("align" | "style"), str()):
                if value not in _WORDS[wanted]:
                    yield _unknown(path, "unknown_word", value, _WORDS[wanted], wanted)
            case _:
                yield from self._check_parts(wanted, value, path)

    def _check_parts(self, wanted: str, value: object, path: Path) -> Iterator[TextFault]:
        match wanted, value:
            case "pairs", list() | tuple():
                for place, each in enumerate(value):
                    yield from self._pair(each, (*path, place))
            case "grid", list() | tuple():
                for row, cells in enumerate(value):
                    for place, cell in enumerate(cells if isinstance(cells, list | tuple) else ()):
                        yield from self._check("pairs", cell, (*path, row, place))
            case "condition", Mapping():
                for key in value:
                    yield from self._fact(str(key), path)
            case "columns", list() | tuple():
                for place, each in enumerate(value):
                    yield from self._table(each, COLUMN, (*path, place), ("title",))
            case "table", _:
                yield from self._table(value, TABLE, path, ("rows", "columns"))
            case "ticks", _:
                yield from self._table(value, TICKS, path, ("field",))
            case _:
                yield TextFault(path, "not_of_type", wanted, telling=f"not a {wanted}")

    def _table(self, value: object, types: Mapping[str, str], path: Path, needed: Sequence[str]) -> Iterator[TextFault]:
        if not isinstance(value, Mapping):
            yield TextFault(path, "not_table", telling="not a table of keys")
            return
        for key in needed:
            if key not in value:
                yield TextFault(path, "missing_key", key, telling=f"no {key}")
        rest = {key: each for key, each in value.items() if key != "only"}
        yield from self._keys(rest, types, path)

    def _pair(self, value: object, path: Path) -> Iterator[TextFault]:
        if isinstance(value, list | tuple) and len(value) == 2 and all(isinstance(each, str) for each in value):
            for place, text in enumerate(value):
                yield from self._text(text, (*path, place))
        else:
            yield TextFault(path, "not_pair", telling="not a pair of label and text")

    def _text(self, text: str, path: Path) -> Iterator[TextFault]:
        for stray in placeholders.strays(text):
            near = (
                _nearest(stray.text.lower().replace(" ", "_").rstrip("."), self._all_names())
                if stray.fault in _NAMED
                else ""
            )
            told = f"a brace that belongs to no placeholder in {text!r}"
            yield TextFault(path, stray.fault, stray.text, near, telling=told)
        for name in placeholders.names(text):
            yield from self._name(name, path)
            if self._kind(name) == (_TABLE_KIND, ""):
                yield TextFault(path, "table_in_text", name, telling=f"{{{name}}} is a table, not a text")

    def _fact(self, key: str, path: Path) -> Iterator[TextFault]:
        if key not in self._known and key not in BUILT_IN_FACTS:
            yield _unknown(path, "unknown_fact", key, (*self._known, *BUILT_IN_FACTS), "fact or field")

    def _name(self, name: str, path: Path) -> Iterator[TextFault]:
        if name.startswith("row.") and self._in_rows:
            return
        kind, part = self._kind(name)
        if kind is None:
            names = self._all_names()
            telling = f"unknown placeholder {{{name}}}"
            near = self._nearest_name(name, names)
            yield TextFault(path, "unknown_name", name, near, () if near else _few(names), telling=telling)
        elif part and part not in (parts := {**PARTS.get(kind, {}), **LISTS.get(kind, {})}):
            telling = f"{{{name}}}: {kind} has no part {part}"
            near = _nearest(part, parts)
            yield TextFault(path, "unknown_part", name, near, () if near else _few(parts), kind, telling)

    def _nearest_name(self, name: str, names: Collection[str]) -> str:
        """Find the name that was probably meant, with the part behind it where that is one."""
        head, _, part = name.rpartition(".")
        near = _nearest(head, names) if head else ""
        if near and part in PARTS.get(self._kind(near)[0] or "", {}):
            return f"{near}.{part}"
        return _nearest(name, names)

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
        if group not in self._groups or not rest:
            return None
        ids = self._groups[group]
        if ids is not None and rest[0] not in ids:
            return None, ""
        if group == "setting":
            return "number", ".".join(rest[1:])
        parts = known_names.ROLE_PARTS if group == "role" else case_papers.ISSUED_PARTS
        part = rest[1] if len(rest) > 1 else ""
        if part not in parts or len(rest) > 3:
            return None, ""
        return parts[part], rest[2] if len(rest) == 3 else ""

    def _all_names(self) -> tuple[str, ...]:
        ids = [(group, each) for group, found in self._groups.items() for each in found or ()]
        grouped = (f"{group}.{each}{part}" for group, each in ids for part in _GROUP_PARTS[group])
        return (*self._known, *known_names.BUILT_IN, *known_names.OWN, *grouped)


def _unknown(path: Path, fault: str, word: str, words: Collection[str], what: str) -> TextFault:
    near = _nearest(word, words)
    return TextFault(path, fault, word, near, () if near else _few(words), telling=f"unknown {what} {word}")


def _nearest(word: str, words: Collection[str]) -> str:
    near = difflib.get_close_matches(word, sorted(words), 1)
    return near[0] if near else ""


def _few(words: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted(words)) if 0 < len(words) <= 12 else ()
