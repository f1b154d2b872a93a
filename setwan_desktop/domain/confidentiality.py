"""Domain: an applicant who asked for confidentiality, as third parties may read of him: by initials alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from setwan_desktop.domain import indonesian
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import Service
from setwan_desktop.domain.values import Value

WITHHELD = "(dirahasiakan)"
_TELLING_KINDS = ("nik", "phone", "email")
_T = TypeVar("_T")


def scene_value(scene: Scene, field_id: str) -> Value:
    """Give what is known under an id: a fact before an answer; None where there is nothing."""
    if field_id in scene.facts:
        return scene.facts[field_id]
    answer = scene.answers.get(field_id)
    return answer.value if answer is not None else None


def is_asked(scene: Scene) -> bool:
    """Tell whether the applicant asked that his identity be kept confidential."""
    return bool(scene.service.confidential) and scene_value(scene, scene.service.confidential) is True


def identity_fields(service: Service) -> frozenset[str]:
    """List the fields whose answers belong to the applicant's identity."""
    actions = (*(action for step in service.steps for action in step.actions), *service.case_actions)
    return frozenset(field.id for action in actions for field in action.fields if field.confidential)


def masked(thing: _T, scene: Scene) -> _T:
    """Give a copy of a letter's content in which every text has passed through the mask: what officers typed as well.

    Sought are name, NIK, telephone and e-mail. Places, dates and sex are not: they are everyday words, and a letter with
    holes in its sentences would betray more than it hides.
    """
    return changed(thing, _mask(scene))


def changed(thing: _T, change: Callable[[str], str]) -> _T:
    """Give a copy of frozen records and tuples in which every text is changed by ``change``."""
    if isinstance(thing, str):
        return change(thing)  # type: ignore[return-value]  # a text for a text
    if isinstance(thing, tuple):
        return tuple(changed(each, change) for each in thing)  # type: ignore[return-value]  # entry by entry
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(thing, **{each.name: changed(getattr(thing, each.name), change) for each in fields(thing)})
    return thing


def withheld(text: str, name: str) -> str:
    """Give a text in which initials stand for an applicant's name: a subject may name whoever wrote it."""
    for pattern, instead in _name_and_initials(name):
        text = pattern.sub(instead, text)
    return text


def _name_and_initials(name: str) -> list[tuple[re.Pattern[str], str]]:
    """Give what finds a name, with its titles and without them, and what is put in its place."""
    if not name.strip():
        return []
    short = indonesian.initials(name)
    return [(_pattern(each), short) for each in dict.fromkeys((name, name.split(",", maxsplit=1)[0])) if each.strip()]


def _mask(scene: Scene) -> Callable[[str], str]:
    name = scene_value(scene, scene.service.applicant)
    private = identity_fields(scene.service)
    hidden = _name_and_initials(name) if isinstance(name, str) else []
    for field_id, answer in scene.answers.items():
        if field_id in private and answer.kind in _TELLING_KINDS and isinstance(answer.value, str):
            shown = (answer.value, indonesian.nik(answer.value), indonesian.phone(answer.value))
            hidden.extend((_pattern(each), WITHHELD) for each in dict.fromkeys(shown) if each)

    def mask(text: str) -> str:
        for pattern, instead in hidden:
            text = pattern.sub(lambda _, put=instead: put, text)  # type: ignore[misc]  # the default binds this turn's value
        return text

    return mask


def _pattern(text: str) -> re.Pattern[str]:
    """Find a text as a word of its own, however it is spaced and capitalised."""
    words = r"\s+".join(map(re.escape, text.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
