"""Domain: what a text can say of the case's own papers: the letter being written, and those that were issued."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from setwan_desktop.domain.built_in_facts import lookup_of
from setwan_desktop.domain.case import LetterState
from setwan_desktop.domain.conditions import Lookup as Facts
from setwan_desktop.domain.conditions import holds
from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.meanings import Raw, Valued
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import LetterDefinition
from setwan_desktop.domain.signatories import sender_title
from setwan_desktop.domain.values import Draft

Read = Callable[[Scene], Raw]
"""How a name is read from a scene."""

OFFICIAL = "letter"
"""Layout of the letters that leave the house under its kop, to somebody."""


ISSUED_PARTS: Mapping[str, str] = {
    "number": "text",
    "date": "date",
    "subject": "text",
    "label": "text",
    "addressees": "organs",
}
"""Parts of ``issued.<letter>``, the newest letter of that id or kind that still stands."""


OF_DRAFT: Mapping[str, tuple[str, Callable[[Draft], Raw]]] = {
    "draft.subject": ("text", lambda draft: draft.subject),
    "draft.agenda": ("text", lambda draft: draft.agenda),
    "draft.urgency": ("text", lambda draft: draft.urgency),
    "draft.addressees": ("organs", lambda draft: draft.addressees),
    "draft.copies": ("organs", lambda draft: draft.copies),
}
"""Names that speak of a written text -> their kinds, and how they are read from it."""


def facts_of(scene: Scene) -> Facts:
    """Give the plain values behind names, for conditions."""
    given = {**{key: answer.value for key, answer in scene.answers.items()}, **scene.facts}
    return lookup_of(scene.case, scene.on, recorded=scene.recorded_for is not None, given=given)


def _written(scene: Scene) -> Draft | None:
    """Give the letter's text as it stands: given in this act, else the case's."""
    given = [
        answer.value
        for key, answer in scene.answers.items()
        if isinstance(answer.value, Draft) and answer is not scene.case.answers.get(key)
    ]
    return given[-1] if given else scene.case.draft.text if scene.case.draft else None


def of_written(read: Callable[[Draft], Raw]) -> Read:
    """Speak of the written text as it stands."""

    def of(scene: Scene) -> Raw:
        draft = _written(scene)
        return read(draft) if draft is not None else None

    return of


def of_draft(draft: Draft) -> dict[str, Valued]:
    """Give the names that speak of a written text, for the letter made of it."""
    return {name: Valued(read(draft) or None, kind) for name, (kind, read) in OF_DRAFT.items()}


def _draft_definition(scene: Scene) -> LetterDefinition | None:
    """Find the letter that the case's writer writes, as its facts have it now."""
    facts = facts_of(scene)
    for action in (action for step in scene.service.steps for action in step.actions if action.drafts):
        for each in action.prints:
            if each.draft and holds(each.when, facts):
                return scene.service.letters.get(each.letter)
    return None


def draft_label(scene: Scene) -> Raw:
    """Name the letter being written."""
    definition = _draft_definition(scene)
    return definition.label if definition else None


def draft_signer(scene: Scene) -> Raw:
    """Name the post that will sign the letter being written."""
    definition = _draft_definition(scene)
    role = scene.roles.get(definition.signer) if definition else None
    return sender_title(role, None, scene.profile) if role else None


def draft_version(scene: Scene) -> Raw:
    """Count the texts the letter has had so far, this act's included."""
    versions = [each.version for each in scene.levels]
    return max(versions, default=0) or scene.case.draft_version or None


def of_issued(letter: str, part: str, scene: Scene) -> Raw:
    """Give a part of the newest letter of an id or kind that still stands."""
    standing = [each for each in _standing(scene) if letter in {each.issued.letter, each.issued.content.kind}]
    return _said_of(standing[-1].issued.content, part) if standing else None


def newest(part: str) -> Read:
    """Speak of the newest official letter of the case that still stands."""

    def of(scene: Scene) -> Raw:
        standing = [each for each in _standing(scene) if each.issued.content.layout == OFFICIAL]
        return _said_of(standing[-1].issued.content, part) if standing else None

    return of


def _standing(scene: Scene) -> list[LetterState]:
    return [each for each in scene.case.letters if each.issued.content.state == "issued" and not each.void_why]


def _said_of(content: LetterContent, part: str) -> Raw:
    match part:
        case "number":
            return content.number
        case "date":
            return content.date
        case "label":
            return content.label
        case "addressees":
            return content.addressees or None
        case _:
            return next((row.value for row in content.head if row.label == "Hal"), None)
