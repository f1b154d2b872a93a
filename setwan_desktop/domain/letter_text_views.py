"""Domain: what a desk shows of the letters' texts: which there are, what they may name, what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from setwan_desktop.domain.letter_texts import LetterTexts


@dataclass(frozen=True)
class LetterTextEntry:
    """A letter in the list.

    Attributes:
        key: by which the office names it; ``label``: as people call it.
        services: short titles of the services that print it.
        changed: the office words it itself.
        original_changed: the program's own text is another one than when the office worded it.
        unused: the office's words name what the program no longer knows; the program's own are printed.
    """

    key: str
    label: str
    services: tuple[str, ...]
    changed: bool = False
    original_changed: bool = False
    unused: bool = False


@dataclass(frozen=True)
class KnownName:
    """A name that a letter's texts may use.

    Attributes:
        name: as it stands between the braces, such as ``case.number``.
        group: its first word where the program gives it meaning (``case``, ``act``, ``role`` ...); ``field`` for an answer.
        kind: of what it stands for.
        label: as the data file calls it; empty for names of the program.
        sample: what it would put into the sample letter; may be empty.
        parts: part -> what it would put there.
    """

    name: str
    group: str
    kind: str
    label: str
    sample: str
    parts: Mapping[str, str]


@dataclass(frozen=True)
class LetterTextView:
    """A letter's texts with all that its editor needs.

    Attributes:
        entry: the letter.
        layout: how it looks, see ``LetterContent``.
        written: an officer writes its paragraphs; the office's are what he finds proposed.
        texts: as they stand; ``original``: the program's own.
        names: what they may name.
        labels: field id -> its label, for conditions of blocks; ``choices``: field id and value -> label of the choice.
    """

    entry: LetterTextEntry
    layout: str
    written: bool
    texts: LetterTexts
    original: LetterTexts
    names: tuple[KnownName, ...]
    labels: Mapping[str, str]
    choices: Mapping[tuple[str, str], str]
