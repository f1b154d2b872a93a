"""Domain: numbers in Indonesian words, in Roman figures, and the two together as letters write them."""

from __future__ import annotations

_UNITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_GROUPS = ((1_000_000_000_000, "triliun"), (1_000_000_000, "miliar"), (1_000_000, "juta"))
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def in_words(number: int) -> str:
    """Write a whole number in words: 0 is ``nol``, 11 ``sebelas``, 1100 ``seribu seratus``.

    Raises:
        ValueError: if the number is negative; a letter never counts below nothing.
    """
    if number < 0:
        raise ValueError(number)
    if number < len(_UNITS):
        return _UNITS[number]
    if number < 20:
        return f"{_UNITS[number - 10]} belas"
    if number < 100:
        return _joined(f"{_UNITS[number // 10]} puluh", number % 10)
    if number < 200:
        return _joined("seratus", number - 100)
    if number < 1_000:
        return _joined(f"{_UNITS[number // 100]} ratus", number % 100)
    if number < 2_000:
        return _joined("seribu", number - 1_000)
    if number < 1_000_000:
        return _joined(f"{in_words(number // 1_000)} ribu", number % 1_000)
    size, name = next(group for group in _GROUPS if number >= group[0])
    return _joined(f"{in_words(number // size)} {name}", number % size)


def in_figures(number: int) -> str:
    """Write a number with dots between thousands: ``12.500``."""
    return f"{number:,}".replace(",", ".")


def counted(number: int) -> str:
    """Write a number in figures and words, as letters count things: ``1 (satu)``."""
    return f"{in_figures(number)} ({in_words(number)})"


def roman(number: int) -> str:
    """Write a number of 1 to 39 in Roman figures, as for months and parts of a paper.

    Raises:
        ValueError: outside that range.
    """
    if not 0 < number < 40:
        raise ValueError(number)
    written = ""
    for value, figure in _ROMAN:
        written += figure * (number // value)
        number %= value
    return written


def _joined(head: str, rest: int) -> str:
    """Add the words of what remains; nothing remains after a round number."""
    return f"{head} {in_words(rest)}" if rest else head
