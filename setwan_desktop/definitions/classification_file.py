"""Definitions: reads the classification codes, or refuses them with all their faults at once."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from setwan_desktop.definitions.problem import DefinitionsRefused, Problems
from setwan_desktop.definitions.table import Plain, Table
from setwan_desktop.domain.classification import Classification, ClassificationCode, is_code, parent_of
from setwan_desktop.resources import resource

_LONGEST = 250


@cache
def classification() -> Classification:
    """Read the shipped codes, once and only when they are asked for.

    Raises:
        DefinitionsRefused: with every fault of the file.
    """
    return read_classification(resource("classification.toml"))


def read_classification(path: Path) -> Classification:
    """Read a file of codes.

    Raises:
        DefinitionsRefused: with every fault of the file.
    """
    problems = Problems(path.name)
    try:
        data: Plain = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        problems.add("", f"cannot be read: {fault}")
        raise DefinitionsRefused(problems.found) from fault
    table = Table(data, "", problems)
    in_force = _names(table, "in_force", problems)
    former = _names(table, "former", problems)
    table.close()
    if not in_force:
        problems.add("in_force", "no code is in force")
    for code in in_force:
        if is_code(code) and parent_of(code) and parent_of(code) not in in_force:
            problems.add(f"in_force.{code}", f"it stands under {parent_of(code)}, which is missing")
    if problems.found:
        raise DefinitionsRefused(problems.found)
    return Classification((*_codes(in_force, in_force=True), *_codes(former, in_force=False)))


def _names(parent: Table, key: str, problems: Problems) -> dict[str, str]:
    """Read one table of codes and names."""
    found: dict[str, str] = {}
    table = Table(parent.raw(key), key, problems)
    raw = parent.raw(key)
    for code in raw if isinstance(raw, Mapping) else ():
        place, name = f"{key}.{code}", table.text(code)
        if not is_code(code):
            problems.add(place, "a code is three digits and further numbers behind points")
        if name != " ".join(name.split()) or len(name) > _LONGEST:
            problems.add(place, f"a name is one line of at most {_LONGEST} characters without spaces to spare")
        found[code] = name
    table.close()
    return found


def _codes(names: Mapping[str, str], *, in_force: bool) -> Iterator[ClassificationCode]:
    """Make the entries, in the order of their digits."""
    for code in sorted(names, key=lambda each: [int(part) for part in each.split(".")]):
        yield ClassificationCode(code, names[code], in_force, names.get(parent_of(code), ""))
