"""Letters: the one door for text: what comes out of ``clean`` is only ever drawn, never read as anything."""

from __future__ import annotations

import re
import unicodedata

# Spaces of every width become the plain one; the narrow unbreakable one becomes the plain unbreakable one.
_SPACES = {
    ord(each): " " for each in "\t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u205f\u3000"
}
_SPACES[ord("\u202f")] = "\u00a0"
_LINE_ENDS = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
# One or two spaces part words. More are a gap to write in, such as the open number of a draft: kept, never broken.
_PARTING = re.compile(r"(?<! ) {1,2}(?! )")
# What is read in one breath stays on one line.
_MONTHS = (
    "Jan(?:uari)?|Feb(?:ruari)?|Mar(?:et)?|Apr(?:il)?|Mei|Juni?|Juli?|Agu(?:stus)?|Sep(?:tember)?|Okt(?:ober)?"
    "|Nov(?:ember)?|Des(?:ember)?"
)
_ONE_BREATH = re.compile(
    rf"\b\d{{1,2}} (?:{_MONTHS})\b(?: \d{{4}}\b)?"
    r"|\b[Pp]ukul \d[\d.:]*(?: WIB\b| WITA\b| WIT\b)?"
    r"|\bRp\.? \d"
    r"|\bNIP\.? \d[\d ]*\d"
    r"|\b(?:Nomor|No\.) \d\S{0,10}(?=\s|$)"
    r"|\(0\d{2,3}\) \d"
)
_UNBREAKABLE = "\u00a0"
# Reduplicated words may part at their hyphen: undang-undang.
_HYPHEN = re.compile(r"(?<=[^\W\d_]-)(?=[^\W\d_])")


def clean(text: str) -> str:
    """Make typed text fit to be drawn: line ends are line feeds, spaces are spaces, what is invisible is gone."""
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text)).translate(_SPACES)
    return "".join(each for each in text if each == "\n" or _visible(each))


def _visible(character: str) -> bool:
    """Tell whether something is to be drawn; lone surrogates are, as a replacement box."""
    category = unicodedata.category(character)
    variation = "\ufe00" <= character <= "\ufe0f"
    return category not in {"Cc", "Cf"} and not variation


def paragraphs(text: str) -> list[str]:
    """Part a text at its line ends, clean; an empty text is one empty paragraph."""
    return clean(text).split("\n")


def words(paragraph: str) -> list[tuple[str, bool]]:
    """Part a clean line of text where it may be broken.

    Returns:
        The parts, each with whether a space stands before it.
    """
    parts: list[tuple[str, bool]] = []
    for word in _PARTING.split(bound(paragraph)):
        if word:
            # The hyphen in the number of a letter parts nothing.
            first, *rest = _HYPHEN.split(word) if "/" not in word else [word]
            parts.append((first, bool(parts)))
            parts.extend((each, False) for each in rest)
    return parts


def bound(line: str) -> str:
    """Make the spaces unbreakable in what stays on one line: day and month, ``pukul 09.00 WITA``, ``Rp 1.000``, a NIP."""
    if line.isalpha():
        return line
    return _ONE_BREATH.sub(lambda found: found[0].replace(" ", _UNBREAKABLE), line)


def in_visual_order(text: str) -> str:
    """Turn stretches of right-to-left letters round, as a page is drawn from left to right."""
    if text.isascii():
        return text
    kinds = [unicodedata.bidirectional(each) for each in text]
    if not {"R", "AL"} & set(kinds):
        return text
    out: list[str] = []
    stretch: list[str] = []
    for character, kind in [*zip(text, kinds, strict=True), ("", "L")]:
        if kind in {"R", "AL"} or (stretch and kind in {"NSM", "WS", "CS", "ON"}):
            # A mark stays behind the letter that carries it.
            stretch[-1:] = [stretch[-1] + character] if kind == "NSM" else [*stretch[-1:], character]
            continue
        # Spaces and signs behind the last such letter belong to what follows.
        end = max((place + 1 for place, each in enumerate(stretch) if _from_the_right(each[0])), default=0)
        out += [*reversed(stretch[:end]), *stretch[end:], character]
        stretch = []
    return "".join(out)


def _from_the_right(character: str) -> bool:
    """Tell whether a letter is written from right to left."""
    return unicodedata.bidirectional(character) in {"R", "AL"}
