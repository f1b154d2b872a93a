"""Domain: the grammar of placeholders in letter texts: ``{name}``, ``{name.part}`` and ``{name|text to fall back on}``.

A text to fall back on may hold placeholders itself. What a person typed is put in as it is and never read again, whatever
braces stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

_NAME = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")


@dataclass(frozen=True)
class Meaning:
    """What a placeholder stands for.

    Attributes:
        text: in running text.
        entries: each entry of a list, for items and addressees; None where it is no list.
        rows: each row of a table: part -> text; a list gives its entries as ``text``.
    """

    text: str
    entries: tuple[str, ...] | None = None
    rows: tuple[Mapping[str, str], ...] = ()


Lookup = Callable[[str], Meaning | None]
"""Name -> what it stands for; None where there is no value."""


@dataclass(frozen=True)
class _Placeholder:
    name: str
    fallback: _Template | None


_Template = tuple[str | _Placeholder, ...]


def names(text: str) -> tuple[str, ...]:
    """List the names a text refers to, in order."""
    return tuple(_names(_read(text)[0]))


def is_malformed(text: str) -> bool:
    """Tell whether a brace stands in the text that belongs to no placeholder."""
    return not _read(text)[1]


def alone(text: str) -> str:
    """Give the name of a placeholder that is the whole text; empty where it is not."""
    template = _read(text)[0]
    return template[0].name if len(template) == 1 and isinstance(template[0], _Placeholder) else ""


def fill(text: str, lookup: Lookup) -> str | None:
    """Put values in the place of their placeholders.

    Returns:
        The text; None if a placeholder has neither a value nor a text to fall back on.
    """
    filled = _filled(_read(text)[0], lookup)
    return None if filled is None else filled.strip()


def fill_entries(text: str, lookup: Lookup) -> tuple[str, ...]:
    """Fill one entry of a list.

    Where its only placeholder means a list itself, the text is repeated for each entry. What a person wrote in several
    lines is several entries, if nothing else stands beside it.

    Returns:
        The entries; none if a placeholder has neither a value nor a text to fall back on.
    """
    template = _read(text)[0]
    named = [part for part in template if isinstance(part, _Placeholder)]
    meaning = lookup(named[0].name) if len(named) == 1 else None
    if meaning is not None and meaning.entries is not None:
        around = ["" if isinstance(part, _Placeholder) else part for part in template]
        place = template.index(named[0])
        before, after = "".join(around[:place]), "".join(around[place:])
        return tuple(f"{before}{entry}{after}".strip() for entry in meaning.entries)
    filled = fill(text, lookup) or ""
    parts = filled.split("\n") if alone(text) else (filled,)
    return tuple(part.strip() for part in parts if part.strip())


def _filled(template: _Template, lookup: Lookup) -> str | None:
    words: list[str] = []
    for part in template:
        word = part if isinstance(part, str) else _put(part, lookup)
        if word is None:
            return None
        words.append(word)
    return "".join(words)


def _put(placeholder: _Placeholder, lookup: Lookup) -> str | None:
    meaning = lookup(placeholder.name)
    if meaning is not None:
        return meaning.text
    return None if placeholder.fallback is None else _filled(placeholder.fallback, lookup)


def _names(template: _Template) -> Iterator[str]:
    for part in template:
        if isinstance(part, _Placeholder):
            yield part.name
            yield from _names(part.fallback or ())


@lru_cache(maxsize=2048)
def _read(text: str) -> tuple[_Template, bool]:
    """Part a text at its placeholders; False if a brace belongs to none: it then stands as it is."""
    template, end, sound = _read_from(text, 0, nested=False)
    assert end == len(text)
    return template, sound


def _read_from(text: str, place: int, *, nested: bool) -> tuple[_Template, int, bool]:
    """Read up to the end of the text or, inside a placeholder, to the brace that closes it."""
    parts: list[str | _Placeholder] = []
    sound = True
    while place < len(text):
        character = text[place]
        if character == "}" and nested:
            break
        found = _placeholder_at(text, place) if character == "{" else None
        if found is None:
            sound = sound and character not in "{}"
            parts.append(character)
            place += 1
        else:
            placeholder, place, inner = found
            sound = sound and inner
            parts.append(placeholder)
    return _merged(parts), place, sound


def _placeholder_at(text: str, place: int) -> tuple[_Placeholder, int, bool] | None:
    """Read the placeholder that opens at ``place``, where it ends, and whether its fallback is sound; None for none."""
    name = _NAME.match(text, place + 1)
    if name is None:
        return None
    end = name.end()
    if text[end : end + 1] == "}":
        return _Placeholder(name.group(), None), end + 1, True
    if text[end : end + 1] != "|":
        return None
    fallback, closing, sound = _read_from(text, end + 1, nested=True)
    if text[closing : closing + 1] != "}":
        return None
    return _Placeholder(name.group(), fallback), closing + 1, sound


def _merged(parts: list[str | _Placeholder]) -> _Template:
    """Join neighbouring characters."""
    merged: list[str | _Placeholder] = []
    for part in parts:
        if isinstance(part, str) and merged and isinstance(merged[-1], str):
            merged[-1] += part
        else:
            merged.append(part)
    return tuple(merged)
