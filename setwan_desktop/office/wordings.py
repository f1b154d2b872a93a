"""Office: letters as the office words them: which texts stand in a letter now, and which stood when a draft was written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from setwan_desktop.definitions import Definitions, PrintedLetter
from setwan_desktop.domain import letter_texts, texts
from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.events import ProfileChanged, Recorded
from setwan_desktop.domain.letter_texts import LetterTexts, OwnTexts
from setwan_desktop.domain.service import Service
from setwan_desktop.domain.text_fault import TextFault
from setwan_desktop.office import house


def faults(printed: PrintedLetter, wanted: LetterTexts) -> tuple[TextFault, ...]:
    """Name what would be wrong with a letter that had these texts."""
    definition = letter_texts.worded(printed.definition, wanted)
    return texts.faults(definition, printed.known, printed.roles, printed.letters, printed.settings)


@dataclass(frozen=True)
class Wordings:
    """The letters in the office's words.

    Attributes:
        printed: service, version and id of a letter -> the letter as the program ships it.
        held: key of a letter -> the office's texts.
        unused: keys of letters whose office texts name what the program no longer knows: the program's own stand instead.
        former: key of a letter and digest of a wording -> the wording, the program's own included.
    """

    printed: Mapping[tuple[str, int, str], PrintedLetter]
    held: Mapping[str, OwnTexts]
    unused: frozenset[str]
    former: Mapping[tuple[str, str], LetterTexts]

    def present(self, service: Service) -> Service:
        """Give a service with its letters as they are worded now."""
        changed = {
            letter: letter_texts.worded(definition, self.held[printed.key].texts)
            for letter, definition in service.letters.items()
            if (printed := self._printed(service, letter)) is not None
            and printed.key in self.held
            and printed.key not in self.unused
        }
        return replace(service, letters={**service.letters, **changed}) if changed else service

    def bound(self, service: Service, state: CaseState) -> Service:
        """Give the same, the letter in hand as it was worded when its text was written: what is initialled stays as it is.

        Args:
            service: as worded now.
            state: the case.

        Returns:
            The service as it is where no letter is in hand, or its wording of then is not known any more.
        """
        draft = state.draft
        definition = service.letters.get(draft.letter) if draft is not None else None
        if draft is None or definition is None or state.signed or not draft.wording:
            return service
        printed = self._printed(service, draft.letter)
        former = self.former.get((printed.key, draft.wording)) if printed is not None else None
        if former is None or former == letter_texts.texts_of(definition):
            return service
        return replace(service, letters={**service.letters, draft.letter: letter_texts.worded(definition, former)})

    def _printed(self, service: Service, letter: str) -> PrintedLetter | None:
        return self.printed.get((service.id, service.version, letter))


def wordings(definitions: Definitions, held: Mapping[str, OwnTexts], history: Iterable[Recorded]) -> Wordings:
    """Gather how the letters are and were worded.

    Args:
        definitions: the program's own letters.
        held: the office's texts now.
        history: of the office's profile.
    """
    printed: dict[tuple[str, int, str], PrintedLetter] = {}
    former: dict[tuple[str, str], LetterTexts] = {}
    unused = set()
    for each in definitions.printed:
        own = letter_texts.texts_of(each.definition)
        former[each.key, letter_texts.digest(own)] = own
        for service in each.services:
            printed[service.id, service.version, each.definition.id] = each
        if each.key in held and faults(each, held[each.key].texts):
            unused.add(each.key)
    for recorded in history:
        event = recorded.event
        if isinstance(event, ProfileChanged) and event.part == house.LETTER_TEXTS:
            for key, entry in letter_texts.reworded({}, event.content).items():
                former[key, letter_texts.digest(entry.texts)] = entry.texts
    return Wordings(printed, held, frozenset(unused), former)
