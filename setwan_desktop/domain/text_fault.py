"""Domain: a fault of a letter's texts: where it stands, and what is wrong there."""

from __future__ import annotations

from dataclasses import dataclass, field

from typing_extensions import override

Path = tuple[str | int, ...]
"""Where in a letter's texts something stands: keys, and places in lists from 0, such as ``("body", 2, "lines", 0, 1)``."""


@dataclass(frozen=True)
class TextFault:
    """Something wrong with a letter's texts.

    Attributes:
        path: where it stands.
        fault: short stable name, such as ``unknown_name``; those of braces are the names of ``placeholders.Stray``.
        word: the word that is wrong; may be empty.
        near: the known word that looks most like it; empty for none.
        known: what could stand there, where that is few.
        kind: the kind of what is named, where a part of it is wrong.
        telling: the fault in words for whoever writes data files.
    """

    path: Path
    fault: str
    word: str = ""
    near: str = ""
    known: tuple[str, ...] = ()
    kind: str = ""
    telling: str = field(default="", compare=False)

    @property
    def place(self) -> str:
        """Where it stands, in words: ``body 3, table, columns``."""
        keys = [str(each) for each in self.path if isinstance(each, str)]
        number = self.path[1] if self.path[:1] == ("body",) and len(self.path) > 1 else None
        return ", ".join([f"body {number + 1}", *keys[1:]] if isinstance(number, int) else keys)

    @property
    def message(self) -> str:
        """What is wrong, in words, and what could stand there where that is few."""
        return f"{self.telling}; one of {', '.join(self.known)}" if self.known else self.telling

    @override
    def __str__(self) -> str:
        """Tell it in one line."""
        hint = f"; nearest is {self.near}" if self.near else ""
        return f"{self.place}: {self.message}{hint}".removeprefix(": ")
