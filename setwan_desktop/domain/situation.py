"""Domain: the office at one moment, as the rules need it: who holds what, the calendar, the settings, who is acting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from setwan_desktop.domain.event_parts import Actor
from setwan_desktop.domain.office_profile import Holding, Officer, Profile
from setwan_desktop.domain.scene import DEFINITIVE, ON_BEHALF, Holder
from setwan_desktop.domain.service import Role, Service
from setwan_desktop.domain.values import Value
from setwan_desktop.domain.workdays import Workdays


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

    def holder(self, role: str, day: date | None = None, officer: str = "") -> Holder | None:
        """Give who signs for a role.

        Args:
            role: the role.
            day: of the letter; None for today.
            officer: who acts in the role: he signs himself if he held it on that day.

        Returns:
            An acting holder before the one he stands in for, and on the day a post is handed over the new one before the
            former; None if nobody held it.
        """
        day = day or self.today
        held = [each for each in self._held_on(day) if each.role == role]
        if not held:
            return None
        own = [each for each in held if each.officer == officer]
        holding = min(own or held, key=lambda each: _precedence(each, held, day))
        person = self.officers[holding.officer]
        title = holding.own_post
        if not title and holding.manner != DEFINITIVE:
            title = self.own_title(person.id, day)
        return Holder(
            officer=person.id,
            name=person.name,
            full_name=person.full_name,
            nip=person.nip,
            rank=person.rank,
            manner=holding.manner,
            own_post=title,
            between=holding.between,
        )

    def own_title(self, officer: str, day: date | None = None) -> str:
        """Name the post of his own that an officer held on a day; empty if he only stood in for others, or held none."""
        own = [
            each for each in self._held_on(day or self.today) if each.officer == officer and each.manner == DEFINITIVE
        ]
        return own[0].own_post or self.title(own[0].role) if own else ""

    def _held_on(self, day: date) -> tuple[Holding, ...]:
        """Give the holdings that cover a day: those of active officers; of a past day else those of whoever left since."""
        if day == self.today:
            return self._held_today
        held = [each for each in self.holdings if each.covers(day) and each.officer in self.officers]
        active = {each.role for each in held if self.officers[each.officer].active}
        return tuple(
            each
            for each in held
            if self.officers[each.officer].active or (each.role not in active and day < self.today)
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
        if manner == DEFINITIVE:
            return self.short(role)
        return f"{'a.n.' if manner in ON_BEHALF else manner} {self.short(role)}"

    def actor(self, officer: str, role: str) -> Actor:
        """Name an officer as events remember who acted: in a role of his, or in none where it is empty."""
        return Actor(officer, self.officers[officer].name, role, self.post(officer, role))

    def setting(self, service: Service, name: int | str | None) -> Value:
        """Give a number as it stands, or a setting's value by its id: the office's, else the file's default."""
        if not isinstance(name, str):
            return name
        own = self.profile.settings.get(f"{service.id}.{name}")
        if own is not None:
            return own
        return next((each.default for each in service.settings if each.id == name), None)


def _precedence(holding: Holding, held: Sequence[Holding], day: date) -> tuple[bool, bool, int]:
    """Order the holders of one role: who stands in first, then the latest; who hands over that day comes last of his kind."""
    definitive = holding.manner == DEFINITIVE
    rivals = [each for each in held if (each.manner == DEFINITIVE) == definitive]
    hands_over = holding.ends == day and any(each.begins == day for each in rivals if each is not holding)
    return definitive, hands_over, -holding.begins.toordinal()
