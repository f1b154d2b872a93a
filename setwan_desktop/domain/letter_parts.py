"""Domain: the parts of a letter that one can point at, such as Hal or the second paragraph, and what changed in them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from setwan_desktop.domain.letter import Items, LetterContent, Lines, Paragraph
from setwan_desktop.domain.values import Draft

_WORDS = re.compile(r"\S+")
_HEAD_KEYS = {"Sifat": "urgency", "Lampiran": "enclosures", "Hal": "subject", "Nomor": "number"}
ADDRESSEES, COPIES, AGENDA = "addressees", "copies", "agenda"
_PARAGRAPH = "paragraph"


@dataclass(frozen=True)
class Part:
    """A part of a letter.

    Attributes:
        key: its stable name, such as ``subject`` or ``paragraph 1`` (counted as the writer's own, from 0).
        place: what a person calls it in a correction, such as ``Hal`` or ``alinea 2``.
        text: what stands there.
    """

    key: str
    place: str
    text: str


@dataclass(frozen=True)
class PartChange:
    """What became of a part.

    Attributes:
        old_key, new_key: the part in the old and in the new text; empty where it is not there.
        place: what a person calls it, as in the new text.
        gone, come: the words that went and those that came, by their places among the words of the old and new part.
    """

    old_key: str
    new_key: str
    place: str
    gone: tuple[int, ...]
    come: tuple[int, ...]


def paragraph_key(place: int) -> str:
    """Name the writer's paragraph of that number, from 0."""
    return f"{_PARAGRAPH} {place}"


def paragraph_of(key: str) -> int | None:
    """Give the number of the paragraph a key names, from 0; None where it names none."""
    word, _, number = key.partition(" ")
    return int(number) if word == _PARAGRAPH and number.isdecimal() else None


def parts_of(content: LetterContent, draft: Draft | None) -> tuple[Part, ...]:
    """List the parts of a letter in the order in which they stand on the page.

    Args:
        content: the letter.
        draft: what its writer gave: his paragraphs are counted by it; None: all paragraphs are.
    """
    found = [*_head(content), *_addressed(content), *_body(content, draft)]
    if content.copies:
        found.append(Part(COPIES, "Tembusan", "\n".join(content.copies)))
    if content.appendix_title:
        found.append(Part(ADDRESSEES, "daftar lampiran", "\n".join(content.addressees)))
    return tuple(found)


def _head(content: LetterContent) -> Iterator[Part]:
    for row in content.head:
        if row.label in _HEAD_KEYS:
            yield Part(_HEAD_KEYS[row.label], row.label, row.value)


def _addressed(content: LetterContent) -> Iterator[Part]:
    """Give the addressees where they stand on the letter itself."""
    if content.addressees and not content.appendix_title:
        yield Part(ADDRESSEES, "Yth.", "\n".join(content.addressees))


def _body(content: LetterContent, draft: Draft | None) -> Iterator[Part]:
    texts = [part.strip() for each in draft.paragraphs for part in each.split("\n")] if draft is not None else []
    owners = (
        [place for place, each in enumerate(draft.paragraphs) for _ in each.split("\n")] if draft is not None else []
    )
    left = [(text, owner) for text, owner in zip(texts, owners, strict=True) if text]
    written = sum(isinstance(each, Paragraph) for each in content.blocks)
    counted: dict[str, list[str]] = {}
    places: dict[str, str] = {}
    fixed = number = 0
    for block in content.blocks:
        match block:
            case Paragraph(text=text):
                owner = number if draft is None else None
                if left and (left[0][0] == text or len(left) >= written):
                    # What is masked on the page is told by its order.
                    owner = left.pop(0)[1]
                written -= 1
                if owner is None:
                    fixed += 1
                    key, place = f"fixed {fixed}", "kalimat baku"
                else:
                    key, place = paragraph_key(owner), f"alinea {owner + 1}"
                number += 1
                counted.setdefault(key, []).append(text)
                places[key] = place
            case Lines(rows=rows):
                label = ""
                for row in rows:
                    label = row.label or label
                    key = AGENDA if draft is not None and label.lower() == "acara" else f"row {label}"
                    counted.setdefault(key, []).append(row.value)
                    places[key] = label[:1].upper() + label[1:]
            case Items(items=items):
                counted.setdefault(f"items {number}", []).extend(items)
                places[f"items {number}"] = "daftar"
            case _:
                pass
    for key, texts_of in counted.items():
        yield Part(key, places[key], "\n".join(texts_of))


def key_of_place(place: str, parts: Sequence[Part]) -> str:
    """Find the part that a correction's place means; empty where it means none of them."""
    wanted = " ".join(place.lower().replace(".", " ").split())
    for part in parts:
        if " ".join(part.place.lower().replace(".", " ").split()) == wanted:
            return part.key
    aliases = {"kepada": ADDRESSEES, "yth": ADDRESSEES, "daftar undangan": ADDRESSEES}
    key = aliases.get(wanted, "")
    return key if any(part.key == key for part in parts) else ""


def words_of(text: str) -> list[tuple[int, int]]:
    """Give where each word of a text begins and ends."""
    return [found.span() for found in _WORDS.finditer(text)]


def changes(old: Sequence[Part], new: Sequence[Part]) -> tuple[PartChange, ...]:
    """Compare two texts of a letter word by word.

    Returns:
        The parts that differ, in the order of the new text as far as they are there.
    """
    found = []
    for first, second in _pairs(old, new):
        compared = _compared(first.text if first else "", second.text if second else "")
        part = second or first
        if compared is not None and part is not None:
            keys = (first.key if first else "", second.key if second else "")
            found.append(PartChange(*keys, part.place, *compared))
    return tuple(found)


def _pairs(old: Sequence[Part], new: Sequence[Part]) -> Iterator[tuple[Part | None, Part | None]]:
    """Pair what belongs together: paragraphs by what they say, all else by its name."""
    before = {each.key: each for each in old}
    after = {each.key: each for each in new}
    written_before = [each for each in old if paragraph_of(each.key) is not None]
    written_after = [each for each in new if paragraph_of(each.key) is not None]
    for each in new:
        if paragraph_of(each.key) is None:
            yield before.get(each.key), each
        elif each is written_after[0]:
            yield from _paired(written_before, written_after)
    if not written_after:
        yield from ((each, None) for each in written_before)
    yield from ((each, None) for each in old if each.key not in after and paragraph_of(each.key) is None)


def _paired(old: Sequence[Part], new: Sequence[Part]) -> Iterator[tuple[Part | None, Part | None]]:
    """Pair paragraphs: those that stayed with themselves, and between them one with the other in turn."""
    same = difflib.SequenceMatcher(None, [each.text for each in old], [each.text for each in new], False)
    for _tag, from_old, to_old, from_new, to_new in same.get_opcodes():
        yield from zip_longest(old[from_old:to_old], new[from_new:to_new])


def _compared(old: str, new: str) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    if old == new:
        return None
    first = [old[start:end] for start, end in words_of(old)]
    second = [new[start:end] for start, end in words_of(new)]
    gone: list[int] = []
    come: list[int] = []
    for tag, from_old, to_old, from_new, to_new in difflib.SequenceMatcher(None, first, second, False).get_opcodes():
        if tag != "equal":
            gone.extend(range(from_old, to_old))
            come.extend(range(from_new, to_new))
    return (tuple(gone), tuple(come)) if gone or come else None
