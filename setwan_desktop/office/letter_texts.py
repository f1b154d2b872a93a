"""Office: the texts of letters as the office changes them, each with a sample of what it would print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from setwan_desktop.definitions import PrintedLetter
from setwan_desktop.domain import case_papers, known_names, letter_texts
from setwan_desktop.domain.compose import compose
from setwan_desktop.domain.events import ProfileChanged
from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.letter_frame import Frame
from setwan_desktop.domain.letter_law import law_faults
from setwan_desktop.domain.letter_text_views import KnownName, LetterTextEntry, LetterTextView
from setwan_desktop.domain.letter_texts import LetterTexts, OwnTexts
from setwan_desktop.domain.meanings import LISTS, PARTS
from setwan_desktop.domain.placeholders import Lookup
from setwan_desktop.domain.refusals import NotForThisOfficer, TextsRefused
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import LetterDefinition, Service
from setwan_desktop.domain.text_fault import TextFault
from setwan_desktop.domain.views import Change
from setwan_desktop.domain.vocabulary import fields_of
from setwan_desktop.office import house
from setwan_desktop.office.administration import Administration
from setwan_desktop.office.sample_scene import sample_scene, settled_facts, showing
from setwan_desktop.office.wordings import faults

_NO_FIELD = "fact"
_FIELDS = "field"


class LetterWording(Administration):
    """The letters' texts. The administrator words them, and whoever holds a role that words letters."""

    @property
    def may_word_letters(self) -> bool:
        """Whether this officer may change the texts of letters."""
        held = self._core.office_now().roles_of(self._caller.officer)
        return self.may_administer or any(self._core.roles[role].words_letters for role in held)

    def letter_texts(self) -> tuple[LetterTextEntry, ...]:
        """List every letter that is printed, with the services that print it."""
        return tuple(self._entry(each) for each in self._newest().values())

    def letter_text(self, key: str) -> LetterTextView:
        """Show a letter's texts, and what they may name."""
        printed = self._printed(key)
        original = _named(letter_texts.texts_of(printed.definition), printed)
        own = self._core.profile.letter_texts.get(key)
        fields = [each for service in printed.services for group in fields_of(service).values() for each in group]
        return LetterTextView(
            self._entry(printed),
            printed.definition.layout,
            bool(printed.definition.chain),
            _named(own.texts, printed) if own else original,
            original,
            tuple(self._names(printed)),
            {each.id: each.label for each in reversed(fields)},
            {(each.id, str.__str__(choice)): choice.label for each in fields for choice in each.choices},
        )

    def letter_text_faults(self, key: str, texts: LetterTexts) -> tuple[TextFault, ...]:
        """Name everything that is wrong with texts for a letter, while they are typed."""
        printed = self._printed(key)
        own = self._core.profile.letter_texts.get(key)
        kept = (letter_texts.texts_of(printed.definition), *((own.texts,) if own else ()))
        return (*faults(printed, texts), *law_faults(texts, *kept))

    def sample_letter(self, key: str, texts: LetterTexts, block: int | None = None) -> LetterContent:
        """Make a sample of a letter, of a case that never was.

        Args:
            key: the letter.
            texts: as they are typed.
            block: number of a block, from 0, that shall stand on it though it stands on some letters only.

        Raises:
            TextsRefused: if something is wrong with the texts.
        """
        found = self.letter_text_faults(key, texts)
        if found:
            raise TextsRefused(found)
        printed = self._printed(key)
        scene = settled_facts(self._scene(printed), texts.body)
        if block is not None and 0 <= block < len(texts.body):
            scene = showing(scene, texts.body[block], printed.known)
        definition = letter_texts.worded(printed.definition, texts)
        return compose(definition, scene, draft=False, signer=_signer(definition, scene.service))

    def change_letter_text(self, key: str, texts: LetterTexts) -> Change:
        """Word a letter otherwise. Letters already made stay as they are.

        Raises:
            TextsRefused: with everything that is wrong with the texts.
        """
        printed = self._printed(key)
        original = letter_texts.texts_of(printed.definition)
        found = self.letter_text_faults(key, texts)
        if found:
            raise TextsRefused(found)
        if texts in (original, _named(original, printed)):
            return self.reset_letter_text(key)
        own = OwnTexts(texts, letter_texts.digest(original))
        return self._enter_texts({key: letter_texts.plain_own(own)})

    def reset_letter_text(self, key: str) -> Change:
        """Let a letter have the program's own texts again."""
        self._printed(key)
        return self._enter_texts({key: {}})

    def _enter_texts(self, content: Mapping[str, object]) -> Change:
        return self._entered(house.PROFILE_STREAM, ProfileChanged(house.LETTER_TEXTS, content, self._actor()))

    def _newest(self) -> dict[str, PrintedLetter]:
        """Give every letter that a service prints now, by key."""
        if not self.may_word_letters:
            raise NotForThisOfficer
        now = set(map(id, self._core.definitions.services.values()))
        printed = self._core.definitions.printed
        return {each.key: each for each in printed if any(id(service) in now for service in each.services)}

    def _printed(self, key: str) -> PrintedLetter:
        printed = self._newest().get(key)
        if printed is None:
            raise NotForThisOfficer
        return printed

    def _entry(self, printed: PrintedLetter) -> LetterTextEntry:
        own = self._core.profile.letter_texts.get(printed.key)
        original = letter_texts.digest(letter_texts.texts_of(printed.definition))
        return LetterTextEntry(
            printed.key,
            printed.definition.label,
            tuple(dict.fromkeys(each.short for each in printed.services)),
            own is not None,
            own is not None and own.original != original,
            printed.key in self._core.wordings.unused,
        )

    def _scene(self, printed: PrintedLetter) -> Scene:
        now = self._core.office_now(printed.services[-1])
        return sample_scene(printed, now, self._actor(), self._core.definitions.samples)

    def _names(self, printed: PrintedLetter) -> Iterator[KnownName]:
        scene = self._scene(printed)
        look = Frame(printed.definition, scene, draft=False).words
        labels = {
            each.id: each.label
            for service in reversed(printed.services)
            for group in fields_of(service).values()
            for each in group
        }
        for name, kind in printed.known.items():
            if kind != _NO_FIELD:
                yield _known(name, _FIELDS, kind, labels.get(name, name), look)
        for name, (kind, _) in known_names.BUILT_IN.items():
            yield _known(name, name.partition(".")[0], kind, "", look)
        for name, kind in known_names.OWN.items():
            yield _known(name, name.partition(".")[0], kind, "", look)
        for role in sorted(printed.roles & set(scene.roles)):
            for part, kind in known_names.ROLE_PARTS.items():
                name = f"role.{role}.{part}".rstrip(".")
                yield _known(name, "role", kind, scene.roles[role].title, look)
        papers = {
            letter.id: letter.label
            for service in printed.services
            for letter in service.letters.values()
            if letter.id in printed.letters
        }
        for letter, label in papers.items():
            for part, kind in case_papers.ISSUED_PARTS.items():
                yield _known(f"issued.{letter}.{part}", "issued", kind, label, look)
        for service in printed.services:
            for setting in service.settings:
                yield _known(f"setting.{setting.id}", "setting", "number", setting.label, look)


def _named(texts: LetterTexts, printed: PrintedLetter) -> LetterTexts:
    """Write the posts among addressees and copies as placeholders, as everything else that is put in is written."""

    def named(entries: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(f"{{role.{each}}}" if each in printed.roles else each for each in entries)

    return replace(texts, addressees=named(texts.addressees), copies=named(texts.copies))


def _known(name: str, group: str, kind: str, label: str, look: Lookup) -> KnownName:
    parts = {}
    for part in (*PARTS.get(kind, {}), *LISTS.get(kind, {})):
        meaning = look(f"{name}.{part}")
        if meaning is not None:
            parts[part] = meaning.text
    whole = look(name)
    return KnownName(name, group, kind, label, whole.text if whole else "", parts)


def _signer(definition: LetterDefinition, service: Service) -> str:
    """Choose who signs the sample where the definition leaves it to the act."""
    if definition.signer:
        return definition.signer
    others = (each.signer for each in service.letters.values() if each.chain and each.signer in service.roles)
    return next(others, next((each.id for each in service.roles.values() if each.is_head), ""))
