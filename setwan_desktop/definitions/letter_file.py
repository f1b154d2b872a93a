"""Definitions: reads the definition of a letter, from a file of its own or inline in a service's file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field as Attribute
from dataclasses import fields as attributes

from setwan_desktop.definitions.problem import Problems
from setwan_desktop.definitions.table import Table, place_of
from setwan_desktop.definitions.words import LAYOUTS, PAPERS
from setwan_desktop.domain.service import LetterDefinition


def read_letters(items: list[object], problems: Problems) -> dict[str, LetterDefinition]:
    """Read the letters that stand in a service's own file, by id; a second one of the same id is a fault."""
    found: dict[str, LetterDefinition] = {}
    for number, each in enumerate(items):
        place = place_of("letters", each, number)
        letter = read_letter(each, place, problems)
        if letter.id in found:
            problems.add(place, f"the letter {letter.id!r} stands twice")
        found[letter.id] = letter
    return found


def read_letter(data: object, place: str, problems: Problems) -> LetterDefinition:
    """Read a letter's definition; its texts are checked where the services that print it are known."""
    table = Table(data, place, problems)
    read = {each.name: _attribute(table, each) for each in attributes(LetterDefinition)}
    table.close()
    return LetterDefinition(**{**read, "kind": read["kind"] or read["id"]})  # type: ignore[arg-type]  # read by its own type


def _attribute(table: Table, attribute: Attribute[object]) -> object:
    """Read one attribute by its name, or by the type of what it is when left out."""
    name, default = attribute.name, attribute.default
    match name, default:
        case "id", _:
            return table.identifier(name)
        case "label", _:
            return table.text(name)
        case "layout", _:
            return table.one_of(name, LAYOUTS, "layout")
        case "paper", _:
            return table.one_of(name, PAPERS, "paper", "A4")
        case "body", _:
            return tuple(_block(table, number, each) for number, each in enumerate(table.items(name), 1))
        case _, bool():
            return table.flag(name, default=default)
        case _, tuple():
            return table.texts(name)
        case _:
            return table.text(name, default if isinstance(default, str) else "")


def _block(table: Table, number: int, block: object) -> Mapping[str, object]:
    """Give a block as it stands; its words are checked with the letter's texts."""
    if isinstance(block, Mapping):
        return block
    table.problems.add(f"{table.at('body')} {number}", "a table is expected")
    return {"page": True}
