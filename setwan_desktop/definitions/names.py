"""Definitions: what the file of a service may name, and the notes about names that lead nowhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from setwan_desktop.definitions.asked import Known, all_actions, everything, known_on_arrival
from setwan_desktop.definitions.problem import Problems
from setwan_desktop.domain import texts
from setwan_desktop.domain.built_in_facts import BUILT_IN_FACTS
from setwan_desktop.domain.forms import Condition, Field
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.service import Service, Step
from setwan_desktop.domain.values import Value


class Names:
    """The names of one service.

    Attributes:
        service, profile, problems: the service, the office it shall run in, and where faults are noted.
        actions: every action, those of every case included.
        all: every name that is asked or set anywhere -> its kind; ``fields``: those that are asked.
        arrivals: step -> what may be known there.
    """

    def __init__(self, service: Service, profile: Profile, problems: Problems) -> None:
        """Collect the names of ``service``."""
        self.service = service
        self.profile = profile
        self.problems = problems
        self.actions = [action for _step, action in all_actions(service)]
        self.all = everything(service)
        self.arrivals = known_on_arrival(service)
        self.fields = {field.id for action in self.actions for field in action.fields}
        self._steps = [step.id for step in service.steps]
        self._letters = {*service.letters, *(each.kind for each in service.letters.values())}
        self._settings = {each.id: each.default for each in service.settings}

    def step(self, name: str, place: str) -> None:
        """Note a step that the service has not."""
        if name not in self._steps:
            self.problems.unknown(place, "step", name, self._steps)

    def role(self, name: str, place: str) -> None:
        """Note a role that nobody defined."""
        if name not in self.service.roles:
            self.problems.unknown(place, "role", name, self.service.roles)

    def letter(self, name: str, place: str) -> None:
        """Note a letter that nobody defined."""
        if name not in self.service.letters:
            self.problems.unknown(place, "letter", name, self.service.letters)

    def listed(self, name: str, place: str) -> None:
        """Note a list that the office has not."""
        if name and name not in self.profile.lists:
            self.problems.unknown(place, "list", name, self.profile.lists)

    def number_setting(self, name: object, place: str) -> None:
        """Note a setting that the service has not, or that is no number; a number by itself is well."""
        if not isinstance(name, str):
            return
        default = self._settings.get(name)
        if name not in self._settings:
            self.problems.unknown(place, "setting", name, self._settings)
        elif isinstance(default, bool) or not isinstance(default, int) or default < 0:
            self.problems.add(place, f"the setting {name!r} must be a whole number, 0 or more")

    def primary_setting(self, step: Step, place: str) -> None:
        """Note a setting that does not name one of a step's actions."""
        if not step.primary_by:
            return
        actions = [each.id for each in step.actions]
        if step.primary_by not in self._settings:
            self.problems.unknown(place, "setting", step.primary_by, self._settings)
        elif self._settings[step.primary_by] not in actions:
            self.problems.unknown(place, "action", str(self._settings[step.primary_by]), actions)

    def asked(self, name: str, place: str, known: Known, kinds: Collection[str] = ()) -> None:
        """Note a field that is not known here, or that is of another kind than wanted."""
        if name not in self.all:
            self.problems.unknown(place, "field", name, self.all)
        elif name not in known:
            self.problems.add(place, f"{name!r} is never asked on any way to here")
        elif kinds and known[name] not in kinds:
            self.problems.add(place, f"{name!r} must be of kind {' or '.join(sorted(kinds))}")

    def own(self, name: str, place: str, fields: Mapping[str, Field], kinds: Collection[str] = ()) -> None:
        """Note a field that the action itself does not ask, or that is of another kind than wanted."""
        if name not in fields:
            self.problems.unknown(place, "field", name, fields)
        elif kinds and fields[name].kind not in kinds:
            self.problems.add(place, f"{name!r} must be of kind {' or '.join(sorted(kinds))}")

    def condition(self, condition: Condition, place: str, known: Known) -> None:
        """Note facts that are not known here, and values they never have."""
        for key, allowed in condition.items():
            if key not in self.all:
                self.problems.unknown(place, "fact", key, self.all)
            elif key not in known:
                self.problems.add(place, f"{key!r} is never asked or set on any way to here")
            possible = self.values_of(key)
            for value in allowed:
                if possible is not None and value not in possible:
                    self.problems.unknown(place, f"value of {key!r}", str(value), map(str, possible))

    def values_of(self, key: str) -> tuple[Value, ...] | None:
        """Give the values a fact or answer can have; None if they cannot be told."""
        if key in BUILT_IN_FACTS:
            return (True, False)
        found: list[Value] = [action.sets[key] for action in self.actions if key in action.sets]
        for field in (field for action in self.actions for field in action.fields if field.id == key):
            if field.kind == "yes_no":
                found.append(True)
            elif field.kind in {"choice", "choices"}:
                found.extend(str.__str__(each) for each in field.choices)
                found.extend(self.profile.lists.get(field.choices_from, ()))
            else:
                return None
        if any(isinstance(each, bool) for each in found):
            found.extend((True, False))
        return tuple(dict.fromkeys(found)) or None

    def template(self, text: str, place: str, known: Known) -> None:
        """Note the placeholders of a text that mean nothing here."""
        for fault in texts.faults_of_text(text, known, self._letters):
            self.problems.add(place, fault.message, fault.near)
