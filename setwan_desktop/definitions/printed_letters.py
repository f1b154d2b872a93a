"""Definitions: the letters that services print, each with everything its texts may name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from setwan_desktop.definitions.asked import given_by, known_before, known_on_arrival, printing_actions
from setwan_desktop.definitions.service_file import Shared
from setwan_desktop.domain.service import LetterDefinition, Service


@dataclass(frozen=True)
class PrintedLetter:
    """A letter with what any service that prints it knows by then.

    Attributes:
        key: by which the office names it: its id; for a letter of one service ``service/id``.
        definition: as its file has it.
        file, place: where it is defined: the file, and for a service's own letter the place in it.
        services: those that print it, every version.
        known: id -> kind of every field asked and every fact set by then.
        roles, letters, settings: ids of the roles, letters (and kinds) and settings of those services.
    """

    key: str
    definition: LetterDefinition
    file: str
    place: str
    services: tuple[Service, ...]
    known: Mapping[str, str]
    roles: frozenset[str]
    letters: frozenset[str]
    settings: frozenset[str]


def key_of(service: Service, letter: str, shared: Mapping[str, LetterDefinition]) -> str:
    """Name a letter of a service as the office does."""
    return letter if shared.get(letter) is service.letters[letter] else f"{service.id}/{letter}"


def printed_letters(
    services: Iterable[Service], files: Mapping[tuple[str, int], str], shared: Shared
) -> tuple[PrintedLetter, ...]:
    """Gather the letters that are printed; one that several services share knows what any of them knows."""
    found: dict[int, PrintedLetter] = {}
    for service in services:
        printing = printing_actions(service)
        arrivals = known_on_arrival(service)
        letters = {name for each in printing if each in service.letters for name in (each, service.letters[each].kind)}
        for letter in sorted(set(printing) & set(service.letters)):
            definition = service.letters[letter]
            known: dict[str, str] = {}
            for step, action in printing[letter]:
                known |= {**known_before(service, arrivals, step), **given_by(action)}
            common = shared.letters.get(letter) is definition
            former = found.get(id(definition))
            found[id(definition)] = PrintedLetter(
                key_of(service, letter, shared.letters),
                definition,
                f"{letter}.toml" if common else files[service.id, service.version],
                "" if common else f"letters.{letter}",
                (*(former.services if former else ()), service),
                {**(former.known if former else {}), **known},
                frozenset(service.roles) | (former.roles if former else frozenset()),
                frozenset(letters) | (former.letters if former else frozenset()),
                frozenset(each.id for each in service.settings) | (former.settings if former else frozenset()),
            )
    return tuple(found.values())
