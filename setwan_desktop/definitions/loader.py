"""Definitions: reads every data file, or refuses them with all their faults at once."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from setwan_desktop.definitions.action_file import SharedActions, read_actions
from setwan_desktop.definitions.checks import check
from setwan_desktop.definitions.letter_checks import check_texts
from setwan_desktop.definitions.letter_file import read_letter
from setwan_desktop.definitions.office_file import read_books, read_holidays, read_lists, read_profile
from setwan_desktop.definitions.printed_letters import PrintedLetter, printed_letters
from setwan_desktop.definitions.problem import DefinitionsRefused, Problem, Problems
from setwan_desktop.definitions.released import RELEASED, check_released
from setwan_desktop.definitions.role_file import read_roles
from setwan_desktop.definitions.service_file import Shared, read_service
from setwan_desktop.definitions.table import Plain, Table
from setwan_desktop.domain.office_profile import Book, Holiday, Profile
from setwan_desktop.domain.service import Action, LetterDefinition, Role, Service
from setwan_desktop.domain.vocabulary import fields_of
from setwan_desktop.resources import resource

MORE_SERVICES = "SETWAN_SERVICES"
"""Environment variable that names folders with further service files, parted as the system parts its search paths."""


@dataclass(frozen=True)
class Definitions:
    """Everything the data files say.

    Attributes:
        services: the newest version of each service, by id.
        versions: every version, by id and version.
        roles: the shared roles, by id.
        letters: the shared letters, by id.
        profile: what the office is until it says otherwise.
        printed: every letter that is printed, with what its texts may name.
        samples: field id -> a text that could be its answer, for sample letters.
    """

    services: Mapping[str, Service]
    versions: Mapping[tuple[str, int], Service]
    roles: Mapping[str, Role]
    letters: Mapping[str, LetterDefinition]
    profile: Profile
    printed: tuple[PrintedLetter, ...] = ()
    samples: Mapping[str, str] = field(default_factory=dict)

    @property
    def books(self) -> Mapping[str, Book]:
        """The number books, by id."""
        return self.profile.books

    def service(self, service: str, version: int) -> Service:
        """Find a service in a version.

        Raises:
            KeyError: if there is none such.
        """
        return self.versions[service, version]


def load(folders: Iterable[Path] | None = None) -> Definitions:
    """Read the shipped data files, and the service files of further folders.

    Args:
        folders: further folders; None: those that ``SETWAN_SERVICES`` names, if any.

    Raises:
        DefinitionsRefused: with every fault of every file.
    """
    if folders is None:
        folders = [Path(each) for each in os.environ.get(MORE_SERVICES, "").split(os.pathsep) if each]
    loader = _Loader()
    definitions = loader.load([resource("services"), *folders])
    if loader.found:
        raise DefinitionsRefused(loader.found)
    return definitions


@dataclass
class _Loader:
    """Reads file by file and gathers what is wrong with each."""

    found: list[Problem] = field(default_factory=list)

    def load(self, folders: Sequence[Path]) -> Definitions:
        profile = self._profile()
        shared = Shared(self._roles(), self._letters(), self._case_actions())
        icons = {path.stem for path in resource("icons").glob("*.svg")}
        versions: dict[tuple[str, int], Service] = {}
        files: dict[tuple[str, int], str] = {}
        for path in self._service_files(folders):
            data, problems = self._read(path)
            service = read_service(data, problems, shared)
            check(service, profile, problems, icons)
            key = (service.id, service.version)
            if path.name != f"{service.id}.{service.version}.toml":
                problems.add("id", f"the file must be called {service.id}.{service.version}.toml")
            if key in versions:
                problems.add("version", f"{files[key]} is the same service in the same version")
            self.found.extend(problems.found)
            versions[key] = service
            files[key] = path.name
        printed = printed_letters(versions.values(), files, shared)
        self.found.extend(check_texts(printed))
        newest = {service.id: service for _key, service in sorted(versions.items())}
        samples = self._samples(newest.values())
        return Definitions(newest, versions, shared.roles, shared.letters, profile, printed, samples)

    def _service_files(self, folders: Sequence[Path]) -> list[Path]:
        """List the service files of every folder, and hold each folder to what it has released."""
        paths: list[Path] = []
        for folder in folders:
            if not folder.is_dir():
                self.found.append(Problem(str(folder), "", "there is no such folder"))
            paths.extend(sorted(each for each in folder.glob("*.toml") if each.name != RELEASED))
            if (folder / RELEASED).is_file():
                digests, problems = self._read(folder / RELEASED)
                check_released(folder, digests, problems)
                self.found.extend(problems.found)
        return paths

    def _read(self, path: Path) -> tuple[Plain, Problems]:
        """Read a file as plain tables; one that cannot be read is a fault and reads as an empty one."""
        problems = Problems(path.name)
        try:
            return tomllib.loads(path.read_text(encoding="utf-8")), problems
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
            problems.add("", f"cannot be read: {fault}")
            return {}, problems

    def _profile(self) -> Profile:
        data, problems = self._read(resource("books.toml"))
        books = read_books(data, problems)
        self.found.extend(problems.found)
        data, problems = self._read(resource("lists.toml"))
        lists = read_lists(data, problems)
        self.found.extend(problems.found)
        holidays: list[Holiday] = []
        for path in sorted(resource("calendar").glob("*.toml")):
            data, problems = self._read(path)
            holidays.extend(read_holidays(data, problems, path.stem))
            self.found.extend(problems.found)
        data, problems = self._read(resource("office.toml"))
        profile = read_profile(data, problems, books, lists, tuple(holidays))
        self.found.extend(problems.found)
        return profile

    def _roles(self) -> dict[str, Role]:
        data, problems = self._read(resource("roles.toml"))
        table = Table(data, "", problems)
        roles = read_roles(table.items("roles"), problems)
        table.close()
        self.found.extend(problems.found)
        return roles

    def _case_actions(self) -> tuple[Action, ...]:
        data, problems = self._read(resource("case_actions.toml"))
        table = Table(data, "", problems)
        actions = read_actions(table.items("actions"), "actions", problems, SharedActions(None, problems))
        table.close()
        self.found.extend(problems.found)
        return actions

    def _samples(self, services: Iterable[Service]) -> dict[str, str]:
        """Read the answers that sample letters are filled with."""
        data, problems = self._read(resource("samples.toml"))
        fields = [each for service in services for group in fields_of(service).values() for each in group]
        asked = {each.id for one in fields for each in (one, *one.columns)}
        table = Table(data, "", problems)
        samples = {key: table.text(key) for key in data}
        for key in samples:
            if key not in asked:
                problems.unknown(key, "field", key, asked)
        self.found.extend(problems.found)
        return samples

    def _letters(self) -> dict[str, LetterDefinition]:
        letters = {}
        for path in sorted(resource("letters").glob("*.toml")):
            data, problems = self._read(path)
            letter = read_letter(data, "", problems)
            if letter.id != path.stem:
                problems.add("id", f"the file of {letter.id!r} must be called {letter.id}.toml")
            self.found.extend(problems.found)
            letters[letter.id] = letter
        return letters
