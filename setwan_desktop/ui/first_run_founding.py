"""UI: what was filled in at the first start, and founding the office with it."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from setwan_desktop.domain.office_profile import LetterheadProfile, Profile
from setwan_desktop.office import Desk, NewOfficer, Office, default_backups
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.settings.backups import FOLDER
from setwan_desktop.ui.settings.people_dialogs import bare_name, sign_in_name

_KEPT = "persiapan"
_NOBODY = "Pengelola Aplikasi"
_WORDS = ("jati", "kapur", "lontar", "meranti", "nipah", "pandan", "rotan", "sungkai", "ulin", "waru")


class Founding:
    """What is known of the office so far.

    Attributes:
        texts: part of the office's own data -> text; empty: as shipped.
        people: role id -> full name.
        password: everybody's first password.
        folder: where backups go.
        backs_up: make one at once.
        place: the step at which one stopped the last time.
        typed: name of a step -> what stood in its lines then, as far as the step was not left.
        kept_at: when that was kept; None: nothing was, this is the beginning.
    """

    def __init__(self, office: Office) -> None:
        self._office = office
        self.texts: dict[str, str] = {}
        self.people: dict[str, str] = {}
        self.password = f"{secrets.choice(_WORDS)}-{secrets.choice(_WORDS)}-{secrets.randbelow(90) + 10}"
        self.folder = default_backups()
        self.backs_up = True
        self.place = 0
        self.typed: dict[str, dict[str, str]] = {}
        self.kept_at: datetime | None = None
        self._resume()
        self._kept = self._told(self.place, self.typed)

    def officers(self) -> list[NewOfficer]:
        """Make the officers: one for each name, with all the roles that were given to it."""
        found: dict[str, NewOfficer] = {}
        for role, full_name in self._named().items():
            person = found.get(full_name)
            if person is None:
                name = self._free_name(full_name, found)
                person = NewOfficer(name, bare_name(full_name), full_name, self.password)
            found[full_name] = replace(person, roles=(*person.roles, role))
        return list(found.values())

    def found(self) -> Desk:
        """Found the office with its people and its texts.

        Returns:
            The desk of whoever administers it: there always is one.
        """
        officers = self.officers()
        if not self._office.is_founded():
            self._office.found(officers)
        desks = (self._office.sign_in(each.sign_in, each.password) for each in officers)
        desk = next(each for each in desks if each.may_administer)
        if self.texts:
            shipped = self._office.profile
            desk.change_profile("office", self.texts)
            desk.change_letterheads(_follow(shipped, self.texts), ())
        Places().put(_KEPT, "")
        return desk

    def keep(self, place: int, typed: Mapping[str, dict[str, str]]) -> None:
        """Keep what is filled in before there is an office, for whoever goes on later; never the password.

        Args:
            place: the step that is shown.
            typed: name of a step -> what stands in its lines otherwise than it was taken.
        """
        told = self._told(place, typed)
        if told != self._kept and not self._office.is_founded():
            Places().put(_KEPT, json.dumps({**told, "at": self._office.now().isoformat()}))
            self._kept = told

    def forget(self) -> None:
        """Let go what was filled in, here and where it was kept."""
        self.texts, self.people, self.typed, self.place = {}, {}, {}, 0
        self._kept = self._told(0, {})
        Places().put(_KEPT, "")

    def _told(self, place: int, typed: Mapping[str, dict[str, str]]) -> dict[str, object]:
        return {"texts": dict(self.texts), "people": dict(self.people), "place": place, "typed": dict(typed)}

    def _resume(self) -> None:
        try:
            told = json.loads(Places().text(_KEPT) or "{}")
            self.kept_at = datetime.fromisoformat(told["at"]) if "at" in told else None
        except ValueError:
            return
        self.texts = _texts_of(told.get("texts", {}))
        self.people = _texts_of(told.get("people", {}))
        self.place = int(told.get("place", 0))
        self.typed = {step: _texts_of(lines) for step, lines in told.get("typed", {}).items()}

    def keep_backups(self) -> None:
        """Remember where backups go, and make the first one if it is wanted."""
        Places().put(FOLDER, str(self.folder))
        if self.backs_up:
            Path(self.folder).mkdir(parents=True, exist_ok=True)
            self._office.backup(Path(self.folder))

    def _named(self) -> dict[str, str]:
        """Give role -> name; somebody always takes care of the application: the roles that take part in no service."""
        care = [role for role, _title, services in self._office.roles() if not services]
        named = {role: name for role, name in self.people.items() if name}
        if care and not any(role in named for role in care):
            named[care[0]] = _NOBODY
        return named

    @staticmethod
    def _free_name(full_name: str, taken: dict[str, NewOfficer]) -> str:
        wanted = sign_in_name(full_name) or "petugas"
        used = {each.sign_in for each in taken.values()}
        number = 2
        name = wanted
        while name in used:
            name, number = f"{wanted}{number}", number + 1
        return name


def _texts_of(told: Mapping[str, object]) -> dict[str, str]:
    return {key: str(text) for key, text in told.items()}


def _follow(shipped: Profile, texts: Mapping[str, str]) -> dict[str, LetterheadProfile]:
    """Write every kop with what the office said of itself, where it still says what was shipped."""
    regency, former = texts["regency"].upper(), shipped.regency.upper()

    def followed(head: LetterheadProfile) -> LetterheadProfile:
        return replace(
            head,
            pemda=head.pemda.replace(former, regency),
            unit=head.unit.replace(former, regency),
            address=texts["address"] if texts["address"] != shipped.address else head.address,
            phone=texts["phone"],
            site=texts["site"],
        )

    return {key: followed(head) for key, head in shipped.letterheads.items()}
