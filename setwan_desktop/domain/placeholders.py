"""Domain: the grammar of placeholders in letter texts: ``{name}``, ``{name.part}`` and ``{name|text to fall back on}``.

What a person typed is put in as it is and never read again, whatever braces stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)(?:\|([^{}]*))?\}")


@dataclass(frozen=True)
class Meaning:
    """What a placeholder stands for.

    Attributes:
        text: in running text; never empty.
        entries: each entry of a list, for items and addressees; None where it is no list.
        rows: each row of a table: part -> text; a list gives its entries as ``text``.
    """

    text: str
    entries: tuple[str, ...] | None = None
    rows: tuple[Mapping[str, str], ...] = ()


Lookup = Callable[[str], Meaning | None]
"""Name -> what it stands for; None where there is no value."""


def names(text: str) -> tuple[str, ...]:
    """List the names a text refers to, in order."""
    return tuple(found.group(1) for found in _PLACEHOLDER.finditer(text))


def alone(text: str) -> str:
    """Give the name of a placeholder that is the whole text; empty where it is not."""
    found = _PLACEHOLDER.fullmatch(text)
    return found.group(1) if found else ""


def is_malformed(text: str) -> bool:
    """Tell whether a brace stands in the text that belongs to no placeholder."""
    return any(brace in _PLACEHOLDER.sub("", text) for brace in "{}")


def fill(text: str, lookup: Lookup) -> str | None:
    """Put values in the place of their placeholders.

    Returns:
        The text; None if a placeholder has neither a value nor a text to fall back on.
    """
    missing = False

    def put(found: re.Match[str]) -> str:
        nonlocal missing
        meaning = lookup(found.group(1))
        if meaning is not None:
            return meaning.text
        if found.group(2) is None:
            missing = True
        return found.group(2) or ""

    filled = _PLACEHOLDER.sub(put, text)
    return None if missing else filled.strip()


def fill_entries(text: str, lookup: Lookup) -> tuple[str, ...]:
    """Fill one entry of a list.

    Where its only placeholder means a list itself, the text is repeated for each entry. What a person wrote in several
    lines is several entries, if nothing else stands beside it.

    Returns:
        The entries; none if a placeholder has neither a value nor a text to fall back on.
    """
    found = list(_PLACEHOLDER.finditer(text))
    meaning = lookup(found[0].group(1)) if len(found) == 1 else None
    if meaning is not None and meaning.entries is not None:
        before, after = text[: found[0].start()], text[found[0].end() :]
        return tuple(f"{before}{entry}{after}" for entry in meaning.entries)
    filled = fill(text, lookup) or ""
    parts = filled.split("\n") if alone(text) else (filled,)
    return tuple(part.strip() for part in parts if part.strip())
