"""Definitions: what is wrong with the data files: every fault at once, each with its place and the nearest word known."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from typing_extensions import override


@dataclass(frozen=True)
class Problem:
    """A fault of a data file.

    Attributes:
        file: its name.
        place: where in it, in words such as ``steps.telaah.actions.terima.fields.jadwal``.
        message: what is wrong.
        nearest: the word that was probably meant; empty for none.
    """

    file: str
    place: str
    message: str
    nearest: str = ""

    @override
    def __str__(self) -> str:
        """Tell it in one line."""
        hint = f" (did you mean {self.nearest}?)" if self.nearest else ""
        return f"{self.file}: {self.place}: {self.message}{hint}"


class DefinitionsRefused(Exception):
    """The data files cannot be used. ``problems`` lists every fault."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Refuse for ``problems``."""
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the known word that looks most like ``word``; empty if none does."""
    found = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return found[0] if found else ""


class Problems:
    """Collects the faults of one file."""

    def __init__(self, file: str) -> None:
        """Collect for ``file``."""
        self.file = file
        self.found: list[Problem] = []

    def add(self, place: str, message: str, near: str = "") -> None:
        """Note a fault."""
        self.found.append(Problem(self.file, place, message, near))

    def unknown(self, place: str, what: str, word: str, known: Iterable[str]) -> None:
        """Note a word that is not known, with the nearest that is."""
        self.add(place, f"unknown {what} {word!r}", nearest(word, known))

    def twice(self, names: Iterable[str], place: str, what: str) -> None:
        """Note every name that stands more than once."""
        for name, count in Counter(names).items():
            if count > 1:
                self.add(place, f"the {what} {name!r} stands {count} times")
