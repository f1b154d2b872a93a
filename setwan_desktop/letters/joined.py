"""Letters: Arabic letters joined as a pen joins them: each in the form that its neighbours ask for.

Pages are drawn glyph by glyph, without a shaper. Unicode itself knows every joined form of a letter, and what it stands for.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Mapping

_FORMS = range(0xFB50, 0xFEFD)
_FIRST_ARABIC, _AFTER_ARABIC = "\u0600", "\u0780"
_TATWEEL = "\u0640"
_LAM, _ALEFS = "\u0644", ("\u0622", "\u0623", "\u0625", "\u0627")


def in_joined_forms(text: str) -> str:
    """Give every Arabic letter its initial, medial, final or isolated form; lam and alef become one. Other text stays."""
    if not any(_FIRST_ARABIC <= each < _AFTER_ARABIC for each in text):
        return text
    out: list[str] = []
    place = 0
    before = ""
    while place < len(text):
        letter = text[place]
        if _is_mark(letter):
            out.append(letter)
            place += 1
            continue
        after = _next_letter(text, place)
        # The alef joins the lam before it, and nothing behind it.
        is_pair = letter == _LAM and after in _ALEFS
        taken = letter + after if is_pair else letter
        joins_after = not is_pair and _reaches_back(after)
        out.append(_formed(taken, joins_before=_reaches_on(before), joins_after=joins_after))
        if is_pair:
            end = text.index(after, place + 1)
            out.append(text[place + 1 : end])
            place = end
        before = taken[-1]
        place += 1
    return "".join(out)


@functools.cache
def _forms() -> Mapping[str, Mapping[str, str]]:
    """Give the joined forms that Unicode knows: letter, or lam and alef -> form -> character."""
    found: dict[str, dict[str, str]] = {}
    for code in _FORMS:
        form, _, codes = unicodedata.decomposition(chr(code)).partition(" ")
        letters = "".join(chr(int(each, 16)) for each in codes.split())
        pair = letters[:1] == _LAM and letters[1:] in _ALEFS
        if form in {"<isolated>", "<initial>", "<medial>", "<final>"} and (len(letters) == 1 or pair):
            found.setdefault(letters, {}).setdefault(form, chr(code))
    return found


def _reaches_on(letter: str) -> bool:
    """Tell whether a letter joins the one behind it."""
    return letter == _TATWEEL or "<initial>" in _forms().get(letter, {})


def _reaches_back(letter: str) -> bool:
    """Tell whether a letter joins the one before it."""
    return letter == _TATWEEL or "<final>" in _forms().get(letter, {})


def _formed(letters: str, *, joins_before: bool, joins_after: bool) -> str:
    """Choose a form; a letter without it stays as it is."""
    forms = _forms().get(letters, {})
    back, on = joins_before and "<final>" in forms, joins_after and "<initial>" in forms
    form = "<medial>" if back and on else "<final>" if back else "<initial>" if on else "<isolated>"
    return forms.get(form, letters)


def _is_mark(character: str) -> bool:
    """Tell whether something is written above or below a letter, and parts no neighbours."""
    return unicodedata.category(character) == "Mn"


def _next_letter(text: str, place: int) -> str:
    """Give the letter behind a place, over the marks between; empty at the end."""
    return next((each for each in text[place + 1 :] if not _is_mark(each)), "")
