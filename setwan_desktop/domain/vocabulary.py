"""Domain: what the names in a letter's text stand for in one scene: every field of the case, and the built-in names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from setwan_desktop.domain import case_papers, confidentiality, indonesian, known_names
from setwan_desktop.domain.conditions import Lookup as Facts
from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.meanings import PARTS, Surroundings, Valued, meaning
from setwan_desktop.domain.placeholders import Meaning
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import Service
from setwan_desktop.domain.values import Value


class Vocabulary:
    """What names stand for in one scene. Calling it looks a name up, as ``placeholders.Lookup`` asks."""

    def __init__(self, scene: Scene, *, masks: bool = False, own: Mapping[str, Valued] | None = None) -> None:
        """Speak of ``scene``.

        Args:
            scene: what the letter is made from.
            masks: whether third parties read it, so that a confidential applicant goes by initials.
            own: names of this letter alone, such as its number.
        """
        self.scene = scene
        profile = scene.profile
        self._own = own or {}
        self._masked = masks and confidentiality.is_asked(scene)
        self._around = Surroundings(scene.officers, scene.people, profile.zone_label, profile.regency)

    def __call__(self, name: str) -> Meaning | None:
        """Look a name up, a part behind it included; None where it has no value."""
        valued, part = self._found(name)
        return meaning(valued, part, self._around) if valued is not None else None

    def choices(self, field_id: str, listed: str = "") -> tuple[str, ...]:
        """Give what could be chosen, in words: the office's list of that name, else what the question offers."""
        if listed:
            return self.scene.profile.lists.get(listed, ())
        asked = self._fields.get(field_id, ())
        labels = (choice.label for field in asked for choice in field.choices)
        lists = (entry for field in asked for entry in self.scene.profile.lists.get(field.choices_from, ()))
        return tuple(dict.fromkeys((*labels, *lists)))

    @cached_property
    def facts(self) -> Facts:
        """The plain values behind names, for conditions."""
        return case_papers.facts_of(self.scene)

    def _found(self, name: str) -> tuple[Valued | None, str]:
        for head, part in _splits(name):
            if head in self._own:
                return self._own[head], part
            if "." in head:
                built_in = known_names.value(head, self.scene)
                if built_in is not None:
                    return self._shown(head, built_in), part
            elif confidentiality.scene_value(self.scene, head) is not None:
                return self._answer(head), part
        return None, ""

    def _shown(self, name: str, valued: Valued) -> Valued:
        if self._masked and name == known_names.APPLICANT and isinstance(valued.value, str):
            return Valued(indonesian.initials(valued.value), "text")
        return valued

    def _answer(self, field_id: str) -> Valued | None:
        value = confidentiality.scene_value(self.scene, field_id)
        if self._masked and field_id in self._identity:
            is_name = field_id == self.scene.service.applicant and isinstance(value, str)
            return Valued(indonesian.initials(str(value)), "text") if is_name else None
        field = self._field(field_id, value)
        answer = self.scene.answers.get(field_id)
        kind = answer.kind if answer is not None else field.kind if field is not None else _plain_kind(value)
        return Valued(value, kind if kind in PARTS else "text", field)

    @cached_property
    def _identity(self) -> frozenset[str]:
        return confidentiality.identity_fields(self.scene.service) | {self.scene.service.applicant}

    @cached_property
    def _fields(self) -> Mapping[str, tuple[Field, ...]]:
        return fields_of(self.scene.service)

    def _field(self, field_id: str, value: Value) -> Field | None:
        """Find the question that was answered: of several with one id, the one that offers what was chosen."""
        asked = self._fields.get(field_id, ())
        offering = (each for each in asked if isinstance(value, str) and value in each.choices)
        return next(offering, asked[0] if asked else None)


def fields_of(service: Service) -> dict[str, tuple[Field, ...]]:
    """Give every question of a service by its id."""
    found: dict[str, tuple[Field, ...]] = {}
    for action in (*(action for step in service.steps for action in step.actions), *service.case_actions):
        for field in action.fields:
            found[field.id] = (*found.get(field.id, ()), field)
    return found


def _splits(name: str) -> tuple[tuple[str, str], ...]:
    """Give the ways to read a name: all of it, and without its last word as a part."""
    head, dot, part = name.rpartition(".")
    return ((name, ""), (head, part)) if dot else ((name, ""),)


def _plain_kind(value: Value) -> str:
    return {"bool": "yes_no", "int": "number", "date": "date", "time": "time", "Slot": "slot", "tuple": "choices"}.get(
        type(value).__name__, "text"
    )
