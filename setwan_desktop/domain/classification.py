"""Domain: the classification codes of letters and archives, and finding one by its digits or by words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

_SHAPE = re.compile(r"\d{3}(\.\d{1,3})*")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class ClassificationCode:
    """A code with its name. ``in_force`` False: met in old files alone. ``under``: name of the code it stands under."""

    code: str
    name: str
    in_force: bool = True
    under: str = ""


def is_code(text: str) -> bool:
    """Tell whether a text has the shape of a code, such as ``400.14.6``; an office may have codes of its own."""
    return _SHAPE.fullmatch(text) is not None


def parent_of(code: str) -> str:
    """Give the code that a code stands under; empty for a main group."""
    if "." in code:
        return code.rpartition(".")[0]
    return "" if code.endswith("00") else f"{code[0]}00"


@dataclass(frozen=True)
class Classification:
    """Every code, in order."""

    codes: tuple[ClassificationCode, ...]

    @cached_property
    def _by_code(self) -> Mapping[str, ClassificationCode]:
        # A code that is in force goes before a former one with the same digits.
        return {each.code: each for each in sorted(self.codes, key=lambda each: each.in_force)}

    @cached_property
    def _folded(self) -> tuple[tuple[ClassificationCode, str, str], ...]:
        return tuple((each, each.name.casefold(), each.under.casefold()) for each in self.codes)

    def find(self, code: str) -> ClassificationCode | None:
        """Give a code's entry; None for one that is not listed."""
        return self._by_code.get(code.strip())

    def search(self, text: str, limit: int = 50) -> tuple[ClassificationCode, ...]:
        """Find codes that begin with the digits typed, or whose names hold every word typed; the best first."""
        wanted = " ".join(text.casefold().split())
        if not wanted:
            return ()
        if wanted[0].isdigit():
            return tuple(each for each in self.codes if each.code.startswith(wanted.rstrip(".")))[:limit]
        words = _WORD.findall(wanted)
        ranked = [
            (rank, number, each)
            for number, (each, name, under) in enumerate(self._folded)
            if (rank := _rank(words, name, under)) is not None
        ]
        best: Iterable[tuple[int, int, ClassificationCode]] = sorted(
            ranked, key=lambda found: (not found[2].in_force, found[0], found[1])
        )
        return tuple(each for _rank_of, _number, each in best)[:limit]


def _rank(words: list[str], name: str, under: str) -> int | None:
    """Say how well a name fits, 0 for best; None if a word is neither in it nor in the name it stands under."""
    if not words or not all(word in name or word in under for word in words):
        return None
    if not all(word in name for word in words):
        return 3
    parts = _WORD.findall(name)
    if parts[: len(words)] == words:
        return 0
    return 1 if all(any(part.startswith(word) for part in parts) for word in words) else 2
