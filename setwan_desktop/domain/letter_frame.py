"""Domain: what stands around a letter's text: number, place and day, head rows, addressees, signatures, foot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from setwan_desktop.domain import case_papers, indonesian, numbering, signatories
from setwan_desktop.domain.books import BY_SIGNER, book_of, code_of, unit_of
from setwan_desktop.domain.checkpoint import checkpoint_text
from setwan_desktop.domain.letter import Line, Signature
from setwan_desktop.domain.meanings import Valued
from setwan_desktop.domain.placeholders import alone, fill, fill_entries
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import LetterDefinition, Role
from setwan_desktop.domain.values import Draft
from setwan_desktop.domain.vocabulary import Vocabulary

ON_THE_LETTER = 3
"""Most addressees on the letter itself; more stand on an appendix."""


NO_ENCLOSURE = "-"
ONE_SHEET, ONE_LIST = "1 (satu) lembar", "1 (satu) daftar"
"""What ``Lampiran`` says of the list of addressees: that it takes a sheet, or more."""

_LINES_ON_A_SHEET, _LETTERS_IN_A_LINE = 30, 72
_OPEN_DAY = " " * 6


@dataclass(frozen=True)
class Head:
    """What an officer may write himself on a letter: to whom, and the lines of its head."""

    addressees: tuple[str, ...]
    urgency: str
    enclosures: str
    subject: str
    copies: tuple[str, ...]


@dataclass(frozen=True)
class Frame:
    """One letter about to be written.

    Attributes:
        definition, scene: what it is and what it is made from.
        draft: number and day are left open.
        given: its number; empty: none yet.
        signer: role that signs; empty: as the definition says.
        written: the text an officer wrote; None where the office's own stands.
    """

    definition: LetterDefinition
    scene: Scene
    draft: bool
    given: str = ""
    signer: str = ""
    written: Draft | None = None

    @cached_property
    def words(self) -> Vocabulary:
        """The names its text may use, those of the letter itself included."""
        scene = self.scene
        role = signatories.lent(self.role, scene.roles, scene.holders)[0] if self.role else None
        own = {
            "letter.label": Valued(self.definition.label, "text"),
            "letter.number": Valued(self.number or None, "text"),
            "letter.date": Valued(None if self.draft else scene.on, "date"),
            "letter.signer": Valued(signatories.sender_title(role, None, scene.profile) if role else None, "text"),
        }
        if self.written is not None:
            own |= case_papers.of_draft(self.written)
        return Vocabulary(scene, masks=self.definition.masks_identity, own=own)

    @property
    def signs(self) -> str:
        """Who signs: a role's id, or in words. A paper that nobody signs stays so, whoever signed before it."""
        chosen = self.signer if self.definition.signer or self.definition.book == BY_SIGNER else ""
        return chosen or self.definition.signer

    @property
    def role(self) -> Role | None:
        """The role that signs; None where a person signs in words, or nobody."""
        return self.scene.roles.get(self.signs)

    @property
    def number(self) -> str:
        """Its number; where none was drawn yet, the number with a gap for the running one; empty for none."""
        return self.given or open_number(self.definition, self.role, self.scene)

    @property
    def kop(self) -> str:
        """Id of its letterhead: the definition's, else that of the signer."""
        return self.definition.letterhead or (self.role.letterhead if self.role else "")

    @property
    def day(self) -> str:
        """Its day as printed; the day of a draft is left open."""
        on = self.scene.on
        return f"{_OPEN_DAY}{indonesian.month_and_year(on)}" if self.draft else indonesian.long_date(on)

    @property
    def place(self) -> str:
        """Where it is signed, before its day."""
        return self.text(self.definition.place) or self.scene.profile.place

    def text(self, template: str) -> str:
        """Fill one line of the frame; empty if it has no value."""
        return fill(template, self.words) or ""

    def entries(self, templates: Iterable[str]) -> tuple[str, ...]:
        """Fill a list, naming nobody twice; a role's id gives its title."""
        titles = {role.id: f"{{role.{role.id}}}" for role in self.scene.roles.values()}
        found = (entry for each in templates for entry in fill_entries(titles.get(each, each), self.words))
        return tuple(dict.fromkeys(found))

    def head(self) -> Head:
        """Give the head as the definition proposes it."""
        return Head(
            addressees=self.entries(self.definition.addressees),
            urgency=self.text(self.definition.urgency),
            enclosures=self.text(self.definition.enclosures) or NO_ENCLOSURE,
            subject=self.text(self.definition.subject),
            copies=self.entries(self.definition.copies),
        )

    def rows(self, head: Head) -> tuple[Line, ...]:
        """Give the head rows of a letter or a nota dinas in their fixed order; other papers have their own or none."""
        listed = self.appendix(head) and head.enclosures == NO_ENCLOSURE
        enclosures = _sheets(head.addressees) if listed else head.enclosures
        common = (("Sifat", head.urgency), ("Lampiran", enclosures), ("Hal", head.subject))
        rows: Sequence[tuple[str, str]] = ()
        if self.definition.layout == "letter":
            rows = (("Nomor", self.number), *common)
        elif self.definition.layout == "memo":
            holder = self.scene.holders.get(self.signs)
            sender = signatories.sender_title(self.role, holder, self.scene.profile) if self.role else ""
            named = (*_listed("Yth.", head.addressees), ("Dari", sender), *_listed("Tembusan", head.copies))
            rows = (*named, ("Tanggal", self.day), ("Nomor", self.number), *common)
        return tuple(Line(label, value) for label, value in rows if value)

    def appendix(self, head: Head) -> str:
        """Give the heading of the list of addressees; empty where they fit on the letter."""
        return self.definition.appendix if len(head.addressees) > ON_THE_LETTER else ""

    def signatures(self) -> tuple[Signature, ...]:
        """Give the signature blocks: the second signer's at the left comes first."""
        definition = self.definition
        second = self._signature(definition.second_signer, definition.second_signs_as, side="left")
        first = self._signature(self.signs, definition.signs_as, side="right")
        return tuple(each for each in (second, first) if each is not None)

    def foot(self, version: int) -> str:
        """Give the small line at the foot: the case, and on a draft which one; a letter that goes out has none."""
        if self.definition.layout in {"letter", "slip"} and not self.draft:
            return ""
        draft = f", konsep ke-{version}" if self.draft and version else ""
        return f"{self.scene.number}{draft}" if self.scene.number else ""

    def checkpoint(self) -> str:
        """Give the text of the QR code: the case and the head of its history, a checkpoint on paper.

        A receipt always has one; a letter that goes out, where the office wants it.
        """
        scene = self.scene
        on_letter = self.definition.layout == "letter" and scene.profile.letter_qr and not self.draft
        wanted = self.definition.layout == "slip" or on_letter
        return checkpoint_text(scene.number, scene.history_head) if wanted else ""

    def _signature(self, who: str, signs_as: tuple[str, ...], *, side: str) -> Signature | None:
        if not who and not signs_as:
            return None
        # An empty line keeps the other block level with the one under place and date.
        dated = f"{self.place}, {self.day}" if side == "right" else " "
        dated = dated if self.definition.dates_signature else ""
        post = self.entries(signs_as)
        role = self.scene.roles.get(who)
        if role is not None:
            role, holder = signatories.lent(role, self.scene.roles, self.scene.holders)
            lines = post or signatories.post_lines(role, self.scene.profile)
            return signatories.signature(lines, holder, has_nip=role.has_nip, place_and_date=dated, side=side)
        name = self.text(who)
        person = alone(who)
        nip = self.words(f"{person}.nip") if person else None
        below = (f"NIP. {nip.text}",) if nip else ()
        return Signature(signatories.closed(post), name, below, dated, side)


def open_number(definition: LetterDefinition, signer: Role | None, scene: Scene) -> str:
    """Write a letter's number with a gap where the running number will stand; empty where it gets none."""
    book = book_of(definition, signer, scene.profile)
    if book is None:
        return ""
    code = code_of(definition, book, scene.profile)
    return numbering.fill(book.pattern, None, scene.on, code=code, unit=unit_of(book, signer))


def _sheets(addressees: Sequence[str]) -> str:
    """Say what the list of addressees is: with its head and signature a sheet holds some thirty lines."""
    lines = sum(1 + len(each) // _LETTERS_IN_A_LINE for each in addressees)
    return ONE_SHEET if lines <= _LINES_ON_A_SHEET else ONE_LIST


def _listed(label: str, entries: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Give a head row that continues under itself."""
    return tuple((label if place == 0 else "", entry) for place, entry in enumerate(entries))
