"""Domain: the office at one moment, as the rules need it: who holds what, the calendar, the settings, who is acting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from setwan_desktop.domain.office_profile import Holding, Officer, Profile
from setwan_desktop.domain.scene import Holder
from setwan_desktop.domain.service import Role, Service
from setwan_desktop.domain.values import Value
from setwan_desktop.domain.workdays import Workdays

DEFINITIVE = "definitif"


@dataclass(frozen=True)
class OfficeNow:
    """The office at a moment.

    Attributes:
        profile: its own data.
        roles: by id, those of the service at hand included.
        officers: by id, former ones included.
        holdings: who held and holds what.
        workdays: its calendar.
        now: aware, in the office's zone.
    """

    profile: Profile
    roles: Mapping[str, Role]
    officers: Mapping[str, Officer]
    holdings: tuple[Holding, ...]
    workdays: Workdays
    now: datetime

    @property
    def today(self) -> date:
        """The day in the office's calendar."""
        return self.now.date()

    @cached_property
    def _held_today(self) -> tuple[Holding, ...]:
        """Holdings of active officers that cover today, definitive ones first."""
        held = [
            each
            for each in self.holdings
            if each.covers(self.today) and each.officer in self.officers and self.officers[each.officer].active
        ]
        return tuple(sorted(held, key=lambda each: each.manner != DEFINITIVE))

    @cached_property
    def _roles_today(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for each in self._held_today:
            found.setdefault(each.officer, {})[each.role] = None
        return {officer: tuple(roles) for officer, roles in found.items()}

    def roles_of(self, officer: str) -> tuple[str, ...]:
        """Give the roles an officer holds today, definitive ones first."""
        return self._roles_today.get(officer, ())

    def officers_of(self, role: str) -> tuple[Officer, ...]:
        """Give who holds a role today, definitive holders first, then by name."""
        held = [each for each in self._held_today if each.role == role]
        ordered = sorted(held, key=lambda each: (each.manner != DEFINITIVE, self.officers[each.officer].name))
        return tuple(dict.fromkeys(self.officers[each.officer] for each in ordered))

    def holder(self, role: str) -> Holder | None:
        """Give who signs for a role today: an acting holder before the one he stands in for; None if nobody holds it."""
        held = [each for each in self._held_today if each.role == role]
        if not held:
            return None
        acting = [each for each in held if each.manner != DEFINITIVE]
        holding = (acting or held)[0]
        officer = self.officers[holding.officer]
        own = [each for each in self._held_today if each.officer == officer.id and each.manner == DEFINITIVE]
        return Holder(
            officer=officer.id,
            name=officer.name,
            full_name=officer.full_name,
            nip=officer.nip,
            rank=officer.rank,
            manner=holding.manner,
            own_post=self.title(own[0].role) if own and holding.manner != DEFINITIVE else "",
        )

    def title(self, role: str) -> str:
        """Give a role's title as the office calls it, in full."""
        named = self.profile.role_titles.get(role)
        if named:
            return named[0]
        return self.roles[role].title if role in self.roles else role

    def short(self, role: str) -> str:
        """Give a role's title as screens show it."""
        named = self.profile.role_titles.get(role)
        if named:
            return named[1]
        return self.roles[role].short if role in self.roles else role

    def post(self, officer: str, role: str) -> str:
        """Give the post an officer acts in, with ``Plt.``/``Plh.`` where he holds it so."""
        manner = next(
            (each.manner for each in self._held_today if (each.officer, each.role) == (officer, role)), DEFINITIVE
        )
        return self.short(role) if manner == DEFINITIVE else f"{manner} {self.short(role)}"

    def setting(self, service: Service, name: int | str | None) -> Value:
        """Give a number as it stands, or a setting's value by its id: the office's, else the file's default."""
        if not isinstance(name, str):
            return name
        own = self.profile.settings.get(f"{service.id}.{name}")
        if own is not None:
            return own
        return next((each.default for each in service.settings if each.id == name), None)
