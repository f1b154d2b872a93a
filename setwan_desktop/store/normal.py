"""Store: how text is made alike for search, so that Soekarno finds Sukarno."""

from __future__ import annotations

import re
import unicodedata

# The spelling of before 1972. "dj" first: "tdj" must not become "tj" after "tj" was looked for.
_OLD_SPELLING = ((re.compile("d+j"), "j"), (re.compile("t+j"), "c"), (re.compile("oe"), "u"))
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[.\-]+(?=\d)")


def normal(text: str) -> str:
    """Make text alike: small letters without accents, the new spelling, digits of a number together.

    Args:
        text: anything.

    Returns:
        Words of letters, digits and ``/``, one space before each and behind the last; one space for no words.
        The space before a word makes its first two letters three characters, which the index can find.
    """
    plain = _without_accents(_without_accents(text).casefold())
    for old, new in _OLD_SPELLING:
        plain = old.sub(new, plain)
    plain = _BETWEEN_DIGITS.sub("", plain)
    words = "".join(each if each.isalnum() or each == "/" else " " for each in plain).split()
    return f" {' '.join(words)} " if words else " "


def _without_accents(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
