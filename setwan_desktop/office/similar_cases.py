"""Office: earlier cases that look like the one whose form is being filled in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from setwan_desktop.domain import identity_number
from setwan_desktop.domain.service import Service
from setwan_desktop.domain.similar import SimilarCase, alike, same_name
from setwan_desktop.domain.views import CaseCard
from setwan_desktop.office.listing import Lists

_LOOKED_AT = 40
_SHOWN = 3


class SimilarCases(Lists):
    """Looks behind while somebody is received."""

    def similar(self, service: str, answers: Mapping[str, object], case_id: str = "") -> tuple[SimilarCase, ...]:
        """Find earlier cases of a service of the same person, or of the same name.

        Args:
            service: the service.
            answers: of the form, as far as they are typed.
            case_id: the case the form belongs to; empty at the intake.

        Returns:
            At most three, the most alike first, then the newest; none where the service does not look.
        """
        definition = self._core.definitions.services[service]
        now = self._core.office_now(definition)
        days = now.setting(definition, definition.similar_days)
        if not isinstance(days, int) or not self._sees_cases():
            return ()
        since = now.now - timedelta(days=days)
        kept = self._core.case(case_id).state if case_id else None

        def answer(field: str) -> str:
            value = answers.get(field)
            if value is None and kept is not None:
                value = kept.value(field)
            return value.strip() if isinstance(value, str) else ""

        applicant, subject = answer(definition.applicant), answer(definition.subject)
        numbers = [str(answers[each]) for each in _number_fields(definition) if answers.get(each)]
        by_number = self._found(*(each for each in numbers if len(each) == identity_number.LENGTH))
        by_name = self._found(applicant)
        found = [
            SimilarCase(card, each in by_number, same_name(card.applicant, applicant), alike(card.title, subject))
            for each, card in {**by_name, **by_number}.items()
            if card.service == service and each != case_id and card.received_on >= since
        ]
        likely = [each for each in found if each.same_number or each.same_applicant]
        return tuple(sorted(likely, key=lambda each: (-each.weight, -each.card.received_on.timestamp()))[:_SHOWN])

    def _found(self, *texts: str) -> dict[str, CaseCard]:
        return {card.case_id: card for text in texts if text for card in self.search(text, _LOOKED_AT)}


def _number_fields(service: Service) -> set[str]:
    """Name the fields that ask for a NIK, wherever the service does."""
    fields = (field for step in service.steps for action in step.actions for field in action.fields)
    return {field.id for field in fields if field.kind == "nik"}
