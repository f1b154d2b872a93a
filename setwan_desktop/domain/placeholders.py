"""Domain: the grammar of placeholders in letter texts: ``{name}``, ``{name.part}`` and ``{name|text to fall back on}``.

A text to fall back on may hold placeholders itself. What a person typed is put in as it is and never read again, whatever
braces stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

_NAME = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")
_DEEPEST = 8
"""Most placeholders one in the other's text to fall back on."""
_EXCERPT = 24
_INSIDE = re.compile(r"([^{}\n]{0,60})}")
_PARTLESS = re.compile(rf"{_NAME.pattern}\.+")
_BEGUN = re.compile(r"[a-z0-9_.]{1,60}", re.IGNORECASE)
_CLOSED = ("partless", "unnamed")
"""Faults of what stands between two braces that belong together."""


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


@dataclass(frozen=True)
class Stray:
    """A brace that belongs to no placeholder.

    Attributes:
        fault: ``unclosed`` (``}`` is missing), ``unopened`` (``{`` is missing), ``unnamed`` (what stands in it is no name),
            ``partless`` (no part stands behind the dot), ``deep`` (too many texts to fall back on, one in another).
        place: where in the text it stands, from 0.
        text: what stands there: the name begun, or a few characters around it; may be empty.
    """

    fault: str
    place: int
    text: str


@dataclass(frozen=True)
class _Open:
    """A placeholder whose text to fall back on is being read."""

    name: str
    place: int
    parts: list[str | _Placeholder] = field(default_factory=list)


def names(text: str) -> tuple[str, ...]:
    """List the names a text refers to, in order."""
    return tuple(_names(_read(text)[0]))


def strays(text: str) -> tuple[Stray, ...]:
    """List the braces that belong to no placeholder, in order."""
    return _read(text)[1]


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
def _read(text: str) -> tuple[_Template, tuple[Stray, ...]]:
    """Part a text at its placeholders; a brace that belongs to none is told, and stands as it is."""
    levels: list[_Open] = [_Open("", 0)]
    strays: list[Stray] = []
    place = 0
    while place < len(text):
        here = levels[-1].parts
        name = _NAME.match(text, place + 1) if text[place] == "{" else None
        follows = text[name.end() : name.end() + 1] if name is not None else ""
        if name is not None and follows == "}":
            here.append(_Placeholder(name.group(), None))
            place = name.end() + 1
        elif name is not None and follows == "|" and len(levels) <= _DEEPEST:
            levels.append(_Open(name.group(), place))
            place = name.end() + 1
        elif text[place] == "}" and len(levels) > 1:
            closed = levels.pop()
            levels[-1].parts.append(_Placeholder(closed.name, _merged(closed.parts)))
            place += 1
        else:
            if text[place] in "{}":
                strays.append(_stray(text, place, follows))
            length = len(strays[-1].text) + 2 if text[place] == "{" and strays[-1].fault in _CLOSED else 1
            here.append(text[place : place + length])
            place += length
    while len(levels) > 1:
        # What was opened and never closed is no placeholder.
        opened = levels.pop()
        strays.append(Stray("unclosed", opened.place, opened.name))
        levels[-1].parts.extend((f"{{{opened.name}|", *opened.parts))
    return _merged(levels[0].parts), tuple(sorted(strays, key=lambda each: each.place))


def _stray(text: str, place: int, follows: str) -> Stray:
    """Tell why a brace belongs to no placeholder; ``follows`` is what stands behind the name after it, if there is one."""
    if text[place] == "}":
        return Stray("unopened", place, text[max(0, place - _EXCERPT) : place + 1])
    if follows == "|":
        return Stray("deep", place, text[place : place + _EXCERPT])
    rest = text[place + 1 :]
    inside = _INSIDE.match(rest)
    if inside is not None:
        return Stray("partless" if _PARTLESS.fullmatch(inside[1]) else "unnamed", place, inside[1])
    begun = _BEGUN.match(rest)
    return Stray("unclosed", place, begun.group() if begun else "")


def _merged(parts: list[str | _Placeholder]) -> _Template:
    """Join neighbouring texts."""
    merged: list[str | _Placeholder] = []
    words: list[str] = []
    for part in parts:
        if isinstance(part, str):
            words.append(part)
            continue
        if words:
            merged.append("".join(words))
            words.clear()
        merged.append(part)
    return (*merged, "".join(words)) if words else tuple(merged)
