"""UI: access keys (the underlined letters) for labels that come from data, each given once on a page."""

from __future__ import annotations

from collections.abc import Iterable


class AccessKeys:
    """Hands out letters; a page makes one and asks for its labels in reading order.

    Args:
        taken: letters that belong to the window around the page.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {letter.lower() for letter in taken}

    def copy(self) -> AccessKeys:
        """Give another that has handed out the same letters, for a part of the page that will be replaced."""
        return AccessKeys(self._taken)

    def marked(self, label: str) -> str:
        """Give the label with ``&`` before its letter; other ``&`` are doubled. Where no letter is free there is none."""
        place = self._place(label)
        if place is None:
            return label.replace("&", "&&")
        self._taken.add(label[place].lower())
        return f"{label[:place].replace('&', '&&')}&{label[place:].replace('&', '&&')}"

    def reserve(self, label: str) -> None:
        """Keep the letter that a ready-made label marks with ``&``."""
        place = label.replace("&&", "  ").find("&")
        if 0 <= place < len(label) - 1:
            self._taken.add(label[place + 1].lower())

    def _place(self, label: str) -> int | None:
        """Find the best letter: the beginning of a word, else any."""
        starts: list[int] = [place for place in range(len(label)) if place == 0 or not label[place - 1].isalnum()]
        candidates: list[int] = [*starts, *range(len(label))]
        for place in candidates:
            letter = label[place].lower()
            if letter.isascii() and letter.isalnum() and letter not in self._taken:
                return place
        return None


def letter_of(words: str) -> str:
    """Give the letter that is marked with ``&``, small; empty: none is."""
    bare = words.replace("&&", "  ")
    place = bare.find("&")
    return bare[place + 1].lower() if 0 <= place < len(bare) - 1 else ""


def plain_of(words: str) -> str:
    """Give what is read: without the mark."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")
