"""Definitions: reads every data file, or refuses them with all their faults at once."""

from __future__ import annotations

import hashlib
import os
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from setwan_desktop.definitions.checks import check, check_texts
from setwan_desktop.definitions.office_file import read_books, read_holidays, read_lists, read_profile
from setwan_desktop.definitions.problem import DefinitionsRefused, Problem, Problems
from setwan_desktop.definitions.service_file import read_action, read_letter, read_roles, read_service
from setwan_desktop.definitions.table import Plain, Table
from setwan_desktop.domain.office_profile import Holiday, Profile
from setwan_desktop.domain.service import Action, LetterDefinition, Role, Service
from setwan_desktop.resources import resource

MORE_SERVICES = "SETWAN_SERVICES"
"""Environment variable that names a folder with further service files."""


@dataclass(frozen=True)
class Definitions:
    """Everything the data files say.

    Attributes:
        services: the newest version of each service, by id.
        versions: every version, by id and version.
        roles: the shared roles, by id.
        letters: the shared letters, by id.
        profile: what the office is until it says otherwise.
    """

    services: Mapping[str, Service]
    versions: Mapping[tuple[str, int], Service]
    roles: Mapping[str, Role]
    letters: Mapping[str, LetterDefinition]
    profile: Profile

    def service(self, service: str, version: int) -> Service:
        """Find a service in a version.

        Raises:
            KeyError: if there is none such.
        """
        return self.versions[service, version]


def load(folders: Iterable[Path] | None = None) -> Definitions:
    """Read the shipped data files, and the service files of further folders.

    Args:
        folders: further folders; None: the one that ``SETWAN_SERVICES`` names, if any.

    Raises:
        DefinitionsRefused: with every fault of every file.
    """
    if folders is None:
        more = os.environ.get(MORE_SERVICES)
        folders = [Path(more)] if more else []
    return _Loader().load([resource("services"), *folders])


class _Loader:
    def __init__(self) -> None:
        self.found: list[Problem] = []

    def load(self, folders: Sequence[Path]) -> Definitions:
        profile = self._profile()
        roles = self._roles()
        letters = self._letters()
        case_actions = self._case_actions()
        versions: dict[tuple[str, int], Service] = {}
        icons = {path.stem for path in resource("icons").glob("*.svg")}
        for path in sorted(path for folder in folders for path in folder.glob("*.toml") if path.name != _RELEASED):
            problems = Problems(path.name)
            service = read_service(self._toml(path, problems), problems, roles, letters, case_actions)
            if not problems.found:
                check(service, profile, problems, icons)
            if (service.id, service.version) in versions:
                problems.add("version", f"a second file of {service.id!r} version {service.version}")
            self.found.extend(problems.found)
            versions[service.id, service.version] = service
        problems = Problems("letters")
        check_texts(list(versions.values()), problems)
        self.found.extend(problems.found)
        self._released(folders[0])
        if self.found:
            raise DefinitionsRefused(self.found)
        newest = {service.id: service for _key, service in sorted(versions.items())}
        return Definitions(newest, versions, roles, letters, profile)

    def _toml(self, path: Path, problems: Problems) -> Plain:
        try:
            return tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
            problems.add("", f"cannot be read: {fault}")
            return {}

    def _read(self, *parts: str) -> tuple[Plain, Problems]:
        problems = Problems(parts[-1])
        return self._toml(resource(*parts), problems), problems

    def _profile(self) -> Profile:
        data, problems = self._read("books.toml")
        books = read_books(data, problems)
        self.found.extend(problems.found)
        data, problems = self._read("lists.toml")
        lists = read_lists(data, problems)
        self.found.extend(problems.found)
        holidays: list[Holiday] = []
        for path in sorted(resource("calendar").glob("*.toml")):
            problems = Problems(path.name)
            holidays.extend(read_holidays(self._toml(path, problems), problems))
            self.found.extend(problems.found)
        data, problems = self._read("office.toml")
        profile = read_profile(data, problems, books, lists, tuple(holidays))
        self.found.extend(problems.found)
        return profile

    def _roles(self) -> dict[str, Role]:
        data, problems = self._read("roles.toml")
        table = Table(data, "", problems)
        roles = read_roles(table.items("roles"), table)
        table.close()
        self.found.extend(problems.found)
        return {each.id: each for each in roles}

    def _case_actions(self) -> list[Action]:
        data, problems = self._read("case_actions.toml")
        table = Table(data, "", problems)
        actions = [
            read_action(each, f"actions.{number}", problems, {}) for number, each in enumerate(table.items("actions"))
        ]
        table.close()
        self.found.extend(problems.found)
        return actions

    def _letters(self) -> dict[str, LetterDefinition]:
        letters = {}
        for path in sorted(resource("letters").glob("*.toml")):
            problems = Problems(path.name)
            letter = read_letter(self._toml(path, problems), "", problems)
            if letter.id != path.stem:
                problems.add("id", f"the file of {letter.id!r} must be called {letter.id}.toml")
            self.found.extend(problems.found)
            letters[letter.id] = letter
        return letters

    def _released(self, folder: Path) -> None:
        """Hold released files to what they were: a case stays bound to the very text it was opened under."""
        problems = Problems(_RELEASED)
        hashes = self._toml(folder / _RELEASED, problems) if (folder / _RELEASED).exists() else {}
        for name, digest in hashes.items():
            path = folder / name
            if not path.exists():
                problems.add(name, "a released service file is missing")
            elif hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest() != digest:
                problems.add(name, "a released service file was changed; a change is a new version in a new file")
        self.found.extend(problems.found)


_RELEASED = "released.toml"
