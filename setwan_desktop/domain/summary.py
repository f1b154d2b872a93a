"""Domain: what a case is about, in words: its answers grouped as they were asked."""

from __future__ import annotations

from collections.abc import Mapping

from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.event_parts import Answer
from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.indonesian import in_words, masked_nik, masked_phone
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.service import Service
from setwan_desktop.domain.views import Fact

_HIDDEN = {"files", "letter"}


def summary(
    state: CaseState, service: Service, officers: Mapping[str, str], profile: Profile
) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    """Give headings, each with its lines, in the order of the procedure; identity masked.

    A question asked twice stands under the heading where it was answered last.
    """
    groups: dict[str, dict[str, Fact]] = {}
    seen: set[str] = set()
    for step in service.steps:
        for action in step.actions:
            heading, place = step.title, f"{step.id}/{action.id}"
            for field in action.fields:
                heading = field.group or heading
                answer = state.answers.get(field.id)
                if answer is None or field.id in seen or answer.kind in _HIDDEN or not _told(state, field):
                    continue
                if state.asked_at.get(field.id, place) != place:
                    continue
                seen.add(field.id)
                confidential = field.id in state.identity
                words = masked(answer) if confidential else ""
                groups.setdefault(heading, {})[field.id] = Fact(
                    field.id,
                    answer.label,
                    words or in_words(answer, officers, profile, field),
                    confidential=bool(words),
                    long=answer.kind in {"long_text", "rows"},
                )
    return tuple((heading, tuple(facts.values())) for heading, facts in groups.items())


def _told(state: CaseState, field: Field) -> bool:
    answer = state.answers[field.id]
    return answer.value not in (None, "", ()) and answer.kind == field.kind


def masked(answer: Answer) -> str:
    """Mask an identity answer that is masked on screens (NIK and phone); empty for those that are not."""
    if not isinstance(answer.value, str):
        return ""
    if answer.kind == "nik":
        return masked_nik(answer.value)
    return masked_phone(answer.value) if answer.kind == "phone" else ""
