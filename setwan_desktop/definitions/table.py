"""Definitions: reads one table of a data file key by key; what is missing, of another type, or left over is a fault."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import cast

from setwan_desktop.definitions.problem import Problems
from setwan_desktop.domain.forms import Condition
from setwan_desktop.domain.values import Value

Plain = Mapping[str, object]

_IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")


def place_of(parent: str, data: object, number: int) -> str:
    """Name the place of one of several tables: by its id, or by its number where it has none."""
    name = data.get("id") if isinstance(data, Mapping) else None
    return f"{parent}.{name if isinstance(name, str) and name else number}"


class Table:
    """A table under ``place``. Close it when everything was read: keys nobody asked for are faults."""

    def __init__(self, data: object, place: str, problems: Problems) -> None:
        """Read ``data``; anything but a table is a fault and reads as an empty one."""
        self.place = place
        self.problems = problems
        self._asked: set[str] = set()
        if not isinstance(data, Mapping):
            problems.add(place, "a table is expected")
            data = {}
        self._data: Plain = cast("Plain", data)

    def at(self, key: str) -> str:
        """Name the place of a key."""
        return f"{self.place}.{key}" if self.place else key

    def raw(self, key: str) -> object:
        """Give a value as it stands; None where there is none."""
        self._asked.add(key)
        return self._data.get(key)

    def text(self, key: str, default: str | None = None) -> str:
        """Read a text; without ``default`` it must be there and not be empty."""
        value = self.raw(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, str) or (default is None and not value.strip()):
            self.problems.add(self.at(key), "a text is expected")
            return default or ""
        return value

    def identifier(self, key: str) -> str:
        """Read an id: small letters, digits and underscores."""
        value = self.text(key)
        if value and not _IDENTIFIER.fullmatch(value):
            self.problems.add(self.at(key), f"an id has small letters, digits and underscores only, not {value!r}")
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Read true or false."""
        value = self.raw(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.problems.add(self.at(key), "true or false is expected")
            return default
        return value

    def number(self, key: str, *, least: int | None = None) -> int | None:
        """Read a whole number; None where there is none."""
        value = self.raw(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            self.problems.add(self.at(key), "a whole number is expected")
            return None
        if least is not None and value < least:
            self.problems.add(self.at(key), f"must be at least {least}")
            return None
        return value

    def number_or_name(self, key: str, *, least: int | None = None) -> int | str | None:
        """Read a whole number, or the id of a setting that says it."""
        return self.text(key) if isinstance(self._data.get(key), str) else self.number(key, least=least)

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of texts; one text counts as a list of one."""
        value = self.raw(key)
        if value is None:
            return ()
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, Sequence) or any(not isinstance(each, str) for each in listed):
            self.problems.add(self.at(key), "a list of texts is expected")
            return ()
        return tuple(cast("Sequence[str]", listed))

    def items(self, key: str) -> list[object]:
        """Read a list of anything; one thing counts as a list of one."""
        value = self.raw(key)
        if value is None:
            return []
        return list(value) if isinstance(value, list) else [value]

    def part(self, key: str, data: object, main: str = "") -> Table:
        """Read one of several tables under a key; a text stands for a table that has it under ``main`` alone."""
        plain = isinstance(data, str) and bool(main)
        return Table({main: data} if plain else data, self.at(key), self.problems)

    def facts(self, key: str) -> Condition:
        """Read a condition: fact -> one value, or a list of which one must hold."""
        value = self.raw(key)
        if value is None:
            return {}
        if not isinstance(value, Mapping):
            self.problems.add(self.at(key), "a table of facts is expected")
            return {}
        return {str(fact): self._allowed(f"{self.at(key)}.{fact}", allowed) for fact, allowed in value.items()}

    def _allowed(self, place: str, allowed: object) -> tuple[Value, ...]:
        listed = allowed if isinstance(allowed, list) else [allowed]
        if not listed or any(not isinstance(each, str | bool | int) for each in listed):
            self.problems.add(place, "a text, a number or true/false is expected")
            return ()
        return tuple(cast("list[Value]", listed))

    def values(self, key: str) -> dict[str, Value]:
        """Read a table of plain values."""
        value = self.raw(key)
        if value is None:
            return {}
        plain = isinstance(value, Mapping) and all(
            isinstance(each, str | bool | int | date | time) for each in value.values()
        )
        if not plain:
            self.problems.add(self.at(key), "a table of plain values is expected")
            return {}
        return dict(cast("Mapping[str, Value]", value))

    def one_of(self, key: str, words: Sequence[str], what: str, default: str | None = None) -> str:
        """Read one word of a closed list."""
        value = self.text(key, default)
        if value and value not in words:
            self.problems.unknown(self.at(key), what, value, words)
        return value

    def close(self) -> None:
        """Note the keys that nobody asked for."""
        for key in self._data:
            if key not in self._asked:
                self.problems.unknown(self.at(str(key)), "key", str(key), self._asked)
