"""Domain: how words are made alike for search, so that Soekarno, Sukarno and Suakrno meet, and where they stand in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

LONGEST = 200
"""Characters of a question that are looked at."""

_MOST_WORDS = 12
_ANYWHERE = 3
"""From so many letters on a word is found anywhere in another; shorter ones are its beginning, single letters the whole."""

_SHORTEST_MISSPELT, _SHORTEST_BEGINNING = 4, 6

_KEPT = 30_000
"""Words kept at hand with what was made of them: texts of an office use the same ones again and again."""

# The spelling of before 1972. "dj" first: "tdj" must not become "tj" after "tj" was looked for.
_OLD_SPELLING = ((re.compile("d+j"), "j"), (re.compile("t+j"), "c"), (re.compile("oe"), "u"))
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[.\-]+(?=\d)")
_SPACED_NUMBER = re.compile(r"(?<!\d)(?:\d(?: ?\d){15}|(?:62 ?|0)8(?: ?\d){7,11})(?![\d])")
_TYPOGRAPHY = str.maketrans(dict.fromkeys("–—“”·•", " "))
"""Signs of our own letters that only stand between words: most texts are plain without them."""

_BETWEEN_WORDS = re.compile(r"[\W_]+")
_CHUNK = re.compile(r"[^\W_]+(?:(?<=\d)[.\-]+(?=\d)[^\W_]+)*")
# Names keep old letters longest: Jusuf, Achmad, Sjarif, Thamrin, Fauzi, Muhammad.
_SOUNDS = (
    (re.compile("[kc]h"), "h"),
    (re.compile("([dt])h"), r"\1"),
    (re.compile("[yz]"), "j"),
    (re.compile("[fv]"), "p"),
    (re.compile("q"), "k"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def normal(text: str) -> str:
    """Make text alike: small letters without accents, the spelling of today, digits of a number together.

    Args:
        text: anything.

    Returns:
        Words of letters and digits, one space before each and behind the last; one space for no words.
    """
    text = text.translate(_TYPOGRAPHY)
    plain = text.casefold()
    if not text.isascii():
        plain = _without_accents(_without_accents(text).casefold())
    for old, new in _OLD_SPELLING:
        plain = old.sub(new, plain)
    plain = _BETWEEN_WORDS.sub(" ", _BETWEEN_DIGITS.sub("", plain)).strip()
    return f" {plain} " if plain else " "


def words_of(text: str) -> list[str]:
    """Part a question into normal words, each once; identity numbers and telephones are one word, however they are spaced."""
    plain = _SPACED_NUMBER.sub(lambda found: found[0].replace(" ", ""), text[:LONGEST])
    return list(dict.fromkeys(normal(plain).split()))[:_MOST_WORDS]


def bare(text: str) -> str:
    """Give letters and digits alone: a number is the same with and without its slashes."""
    return "".join(normal(text).split())


def has_digit(word: str) -> bool:
    """Tell whether a word is a number, or part of one."""
    return any(map(str.isnumeric, word))


def is_found_anywhere(word: str) -> bool:
    """Tell whether a word of a question is long enough to be looked for inside other words."""
    return len(word) >= _ANYWHERE and not has_digit(word)


@lru_cache(maxsize=_KEPT)
def sound(word: str) -> str:
    """Give how a normal word sounds: what is spelled in several ways, in one."""
    for letters, alike in _SOUNDS:
        word = letters.sub(alike, word)
    return word


def may_be_misspelt(typed: str) -> bool:
    """Tell whether a word is long enough for a letter of it to be wrong."""
    return len(typed) >= _SHORTEST_MISSPELT and not has_digit(typed)


def is_near(word: str, typed: str) -> bool:
    """Tell whether a word was typed with one letter wrong, missing, too much, or two in each other's place.

    Args:
        word: a normal word.
        typed: a normal word; a long one may be the beginning of ``word``, unless its last letter is the wrong one.
    """
    if not may_be_misspelt(typed):
        return False
    same = 0
    while same < min(len(word), len(typed)) and word[same] == typed[same]:
        same += 1
    meant, given = word[same:], typed[same:]
    pairs = [(meant[1:], given[1:]), (meant[1:], given), (meant, given[1:])]
    if len(given) > 1 and meant[:2] == given[1::-1]:
        pairs.append((meant[2:], given[2:]))
    if any(rest == behind for rest, behind in pairs):
        return True
    under_way = len(typed) >= _SHORTEST_BEGINNING and len(given) > 1
    return under_way and any(behind and rest.startswith(behind) for rest, behind in pairs)


def holds(word: str, typed: str) -> bool:
    """Tell whether a normal word has what was typed, as it is spelled: at its beginning or, where long enough, anywhere."""
    if is_found_anywhere(typed):
        return typed in word
    if has_digit(typed):
        return word.startswith(typed) or word.lstrip("0").startswith(typed)
    return word.startswith(typed) if len(typed) > 1 else word == typed


def is_alike(word: str, typed: str) -> bool:
    """Tell whether a normal word has what was typed, as it sounds."""
    return is_found_anywhere(typed) and len(sound(typed)) >= _ANYWHERE and sound(typed) in sound(word)


def stands(text: str, typed: str, *, near: bool = False) -> bool:
    """Tell whether a word of a question stands in a text."""
    return any(_meets(_word_of(each), typed, near) for each in _CHUNK.findall(text))


@lru_cache(maxsize=_KEPT)
def _meets(word: str, typed: str, near: bool) -> bool:
    return holds(word, typed) or is_alike(word, typed) or (near and is_near(word, typed))


def marks(text: str, sought: Sequence[str], *, near: bool = False) -> tuple[tuple[int, int], ...]:
    """Find where the words of a question stand in a text.

    Args:
        text: as it is shown.
        sought: the question's words, as ``words_of`` gives them.
        near: words that are nearly those count too.

    Returns:
        Beginnings and ends, in order, apart from each other.
    """
    found: set[tuple[int, int]] = set()
    chunks = [(each.start(), each.end(), _word_of(each.group())) for each in _CHUNK.finditer(text)]
    for typed in sought:
        own = set(_standing(chunks, typed, near=near))
        found |= own or set(_across(text, typed))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _standing(chunks: list[tuple[int, int, str]], typed: str, *, near: bool) -> Iterator[tuple[int, int]]:
    for start, end, word in chunks:
        if not _meets(word, typed, near):
            continue
        # Where it is spelled otherwise, letters do not stand in their places: the whole word is marked.
        at = word.find(typed) if len(word) == end - start and holds(word, typed) else -1
        yield (start + at, start + at + len(typed)) if at >= 0 else (start, end)


def _across(text: str, typed: str) -> Iterator[tuple[int, int]]:
    """Find a number that was typed without what stands between its parts."""
    if not has_digit(typed) or len(typed) < _SHORTEST_MISSPELT:
        return
    kept = [(at, sign.casefold()) for at, sign in enumerate(text) if sign.isalnum()]
    at = "".join(sign[:1] for _, sign in kept).find(typed)
    if at >= 0:
        yield kept[at][0], kept[at + len(typed) - 1][0] + 1


@lru_cache(maxsize=_KEPT)
def _word_of(chunk: str) -> str:
    return bare(chunk)


def _without_accents(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
