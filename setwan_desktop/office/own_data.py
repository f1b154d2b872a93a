"""Office: what the office says about itself by its forms: asked, checked whole, and kept in one transaction."""

from __future__ import annotations

from collections.abc import Mapping

from setwan_desktop.domain.answers import check_form
from setwan_desktop.domain.events import ProfileChanged
from setwan_desktop.domain.forms import Form
from setwan_desktop.domain.office_forms import TOPICS, Ground
from setwan_desktop.domain.refusals import FormRefused
from setwan_desktop.domain.views import Change
from setwan_desktop.office import house
from setwan_desktop.office.administration import Administration

_SINGLE = ("lock_minutes",)
"""Single values; they stand together in the part ``office``."""
_PARTS = ("hours", "holidays", "rooms", "organs", "agencies", "lists", "settings", "decrees", "role_titles")


class OwnData(Administration):
    """The office's own lists and terms."""

    def office_form(self, topic: str) -> Form:
        """Give the questions of a topic, filled in with what holds now."""
        return TOPICS[topic].form(self._ground())

    def change_office(self, topic: str, answers: Mapping[str, object]) -> Change:
        """Change what a topic is about; what did not change is not written anew.

        Raises:
            FormRefused: with every problem at once.
            NotForThisOfficer: if this officer does not administer the office.
        """
        self._must_administer()
        asked, ground = TOPICS[topic], self._ground()
        clean, problems = check_form(asked.form(ground), answers, lambda _key: None)
        problems = problems or asked.faults(ground, clean)
        if problems:
            raise FormRefused(problems)
        before, after = ground.profile, asked.applied(ground, clean)
        events = [
            ProfileChanged(part, house.plain_part(after, part), self._actor())
            for part in _PARTS
            if getattr(before, part) != getattr(after, part)
        ]
        single = {part: getattr(after, part) for part in _SINGLE if getattr(before, part) != getattr(after, part)}
        if single:
            events.append(ProfileChanged("office", single, self._actor()))
        if events:
            with self._core.archive.transaction() as tx:
                tx.append(house.PROFILE_STREAM, events, self._caller.officer, self._core.clock.now())
        return self._changed()

    def _ground(self) -> Ground:
        core = self._core
        return Ground(core.profile, core.definitions.services, core.roles, core.now().date())
