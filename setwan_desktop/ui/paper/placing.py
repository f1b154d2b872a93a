"""UI: where the parts of a letter stand on its pages, found by their words: texts in, stretches of characters out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from setwan_desktop.domain.letter_parts import Part, words_of

_FOUND_BY, _GOES_ON_BY, _REPEATED, _LOOK_AHEAD, _SIGNS_BETWEEN = 20, 10, 30, 400, 8


@dataclass(frozen=True)
class Stretch:
    """Characters of one page that follow one another: from ``start``, ``count`` of them."""

    page: int
    start: int
    count: int


@dataclass(frozen=True)
class Placed:
    """Where one part stands.

    Attributes:
        stretches: all of it.
        words: each word of its text; empty where it is not found.
    """

    stretches: tuple[Stretch, ...]
    words: tuple[tuple[Stretch, ...], ...]


def _plain(text: str) -> str:
    """Give the letters and digits of a text, small, one for one."""
    bare = "".join(filter(str.isalnum, text))
    small = bare.lower()
    return small if len(small) == len(bare) else "".join(each.lower()[0] for each in bare)


class _Reading:
    """The letters and digits of all pages in reading order, each with its page and its place there."""

    def __init__(self, pages: Sequence[str]) -> None:
        self.spots = [
            (number, place) for number, text in enumerate(pages) for place, each in enumerate(text) if each.isalnum()
        ]
        self.text = "".join(_plain(text) for text in pages)


def placed(parts: Sequence[Part], pages: Sequence[str], *, words: bool = False) -> Mapping[str, Placed]:
    """Find each part on the pages.

    Only letters and digits count, so that lines may break anywhere; what stands between two pages (their numbers, the
    catchword, the foot) is stepped over.

    Args:
        parts: in the order in which they stand.
        pages: the text of each page, as it is read from the PDF.
        words: each word is wanted, too.

    Returns:
        The parts that were found, by their keys; one that stands in several places has all of them.
    """
    reading = _Reading(pages)
    found: dict[str, Placed] = {}
    begin = 0
    for part in parts:
        places = [place for place, each in enumerate(part.text) if each.isalnum()]
        wanted = _plain(part.text)
        if not wanted:
            continue
        at = _found(wanted, reading.text, begin)
        if not at:
            continue
        begin = at[-1] + 1
        whole = _stretches([reading.spots[spot] for spot in at])
        former = found.get(part.key)
        if former is not None:
            found[part.key] = Placed((*former.stretches, *whole), former.words)
            continue
        spots = {place: reading.spots[spot] for place, spot in zip(places, at, strict=False)} if words else {}
        spans = words_of(part.text) if words else []
        found[part.key] = Placed(
            whole, tuple(_stretches([spots[a] for a in range(*span) if a in spots]) for span in spans)
        )
    return found


def _found(wanted: str, text: str, begin: int) -> list[int]:
    """Find where each character of a part stands, from ``begin`` on; empty: it is not there."""
    start = text.find(wanted[:_FOUND_BY], begin)
    if start < 0:
        return []
    at: list[int] = []
    place = start
    while len(at) < len(wanted):
        if place < len(text) and text[place] == wanted[len(at)]:
            at.append(place)
            place += 1
            continue
        # The catchword repeats what the next page begins with: then it goes on from there.
        backs = range(min(_REPEATED, len(at)) + 1)
        rests = [(back, wanted[len(at) - back : len(at) + _GOES_ON_BY]) for back in backs]
        ways = [(text.find(rest, place, place + _LOOK_AHEAD), back) for back, rest in rests]
        place, back = min((way for way in ways if way[0] >= 0), default=(-1, 0))
        if place < 0:
            break
        del at[len(at) - back :]
    return at


def _stretches(spots: Sequence[tuple[int, int]]) -> tuple[Stretch, ...]:
    """Join places that lie on one page with nothing but a few signs between them."""
    found: list[Stretch] = []
    for page, place in spots:
        last = found[-1] if found else None
        if last is not None and last.page == page and last.start <= place <= last.start + last.count + _SIGNS_BETWEEN:
            found[-1] = Stretch(page, last.start, place - last.start + 1)
        else:
            found.append(Stretch(page, place, 1))
    return tuple(found)
