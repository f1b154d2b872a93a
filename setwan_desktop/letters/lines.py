"""Letters: lines: text broken to a width. Only what comes from here can be drawn."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from setwan_desktop.letters.faces import Run, Type, measure, runs
from setwan_desktop.letters.text import paragraphs, words

# Where a word too long for its line is broken by choice: addresses, file names, numbers of letters.
_GOOD_ENDS = frozenset("/\\-_.,;:@&=?#)|")
_TOO_SMALL_A_SHARE = 0.5
_ELLIPSIS = "\u2026"
# Rounding must not push a word to the next line that was measured to fit.
_TOLERANCE = 0.01


@dataclass(frozen=True)
class TextLine:
    """One line.

    Attributes:
        runs: its glyphs, left to right.
        size: of its letters, in points.
        width: as it stands, unstretched.
        spaces: how many can be stretched.
        ends: the paragraph ends here, so the line is not stretched.
        word: its first word.
    """

    runs: tuple[Run, ...]
    size: float
    width: float
    spaces: int
    ends: bool
    word: str


def broken(text: str, type_: Type, width: float, indent: float = 0.0) -> list[TextLine]:
    """Break text into lines no wider than ``width``.

    Args:
        text: as typed; every line end in it begins a new paragraph.
        type_: how it looks.
        width: of a line.
        indent: of the first line of every paragraph; kept free by the caller.

    Returns:
        The lines; an empty text gives one empty line.
    """
    lines: list[TextLine] = []
    for paragraph in paragraphs(text):
        texts = list(_greedy(paragraph, type_, width, indent)) or [""]
        made = [_line(each, type_) for each in texts]
        made[-1] = replace(made[-1], ends=True)
        lines += made
    return lines


def single(text: str, type_: Type, width: float) -> TextLine:
    """Set text on one line; what does not fit ends in an ellipsis."""
    text = " ".join(paragraphs(text)).strip()
    if measure(text, type_) > width + _TOLERANCE:
        room = max(width - measure(_ELLIPSIS, type_), 0.0)
        text = text[: _fitting(text, type_, room)].rstrip() + _ELLIPSIS
    return replace(_line(text, type_), ends=True)


def natural_width(text: str, type_: Type) -> float:
    """Give the width of the longest line of a text that is not broken."""
    return max(measure(each, type_) for each in paragraphs(text))


def longest_word(text: str, type_: Type) -> float:
    """Give the width of the widest part of a text that is not broken without need."""
    parts = (part for paragraph in paragraphs(text) for part, _ in words(paragraph))
    return max((measure(part, type_) for part in parts), default=0.0)


def _line(text: str, type_: Type) -> TextLine:
    """Measure a line."""
    # Broken into lines, no space has to hold any more: copied and searched text has plain ones.
    text = text.replace("\u00a0", " ")
    parts = runs(text, type_)
    spaces = text.count(" ")
    first = text.split(maxsplit=1)
    return TextLine(parts, type_.size, sum(part.width for part in parts), spaces, False, first[0] if first else "")


def _greedy(paragraph: str, type_: Type, width: float, indent: float) -> Iterator[str]:
    """Fill line after line; a word wider than a line is broken where it must be."""
    line = ""
    room = width - indent
    for word, spaced in words(paragraph):
        longer = f"{line} {word}" if line and spaced else line + word
        if measure(longer, type_) <= room + _TOLERANCE:
            line = longer
            continue
        if line:
            yield line
            room = width
        line = word
        while measure(line, type_) > room + _TOLERANCE:
            end = _good_end(line, _fitting(line, type_, room))
            yield line[:end].rstrip("\u00a0")
            line, room = line[end:], width
    if line:
        yield line


def _fitting(text: str, type_: Type, room: float) -> int:
    """Find how many characters fit, at least one."""
    low, high = 1, min(len(text), int(room / (type_.size * 0.1)) + 2)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(text[:middle], type_) <= room + _TOLERANCE else (low, middle - 1)
    # A mark is not parted from the letter that carries it.
    end = low
    while end > 1 and end < len(text) and unicodedata.combining(text[end]):
        end -= 1
    return end if end > 1 else low


def _good_end(word: str, end: int) -> int:
    """Move the end of a broken word back to an unbreakable space, else to a slash, a dot or the like that is near."""
    space = word.rfind("\u00a0", 1, end + 1)
    if space > 0:
        return space + 1
    for place in range(end, int(end * _TOO_SMALL_A_SHARE), -1):
        if word[place - 1] in _GOOD_ENDS:
            return place
    return end
