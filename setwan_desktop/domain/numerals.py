"""Domain: numbers in Indonesian words, in Roman figures, and the two together as letters write them."""

from __future__ import annotations

_UNITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_GROUPS = (
    (1_000_000_000_000, "triliun"),
    (1_000_000_000, "miliar"),
    (1_000_000, "juta"),
    (1_000, "ribu"),
    (100, "ratus"),
    (10, "puluh"),
)
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def in_words(number: int) -> str:
    """Write a whole number in words: 0 is ``nol``, 11 ``sebelas``, 1100 ``seribu seratus``; below 0 stands ``minus``."""
    if number < 0:
        return f"minus {in_words(-number)}"
    if number < len(_UNITS):
        return _UNITS[number]
    if number < 20:
        return f"{_UNITS[number - 10]} belas"
    size, name = next(group for group in _GROUPS if number >= group[0])
    count, rest = divmod(number, size)
    # One hundred and one thousand are one word; a million is counted like everything else.
    head = f"se{name}" if count == 1 and size in {100, 1_000} else f"{in_words(count)} {name}"
    return f"{head} {in_words(rest)}" if rest else head


def in_figures(number: int) -> str:
    """Write a number with dots between thousands: ``12.500``."""
    return f"{number:,}".replace(",", ".")


def counted(number: int) -> str:
    """Write a number in figures and words, as letters count things: ``1 (satu)``."""
    return f"{in_figures(number)} ({in_words(number)})"


def roman(number: int) -> str:
    """Write a number of 1 to 39 in Roman figures, as for months and parts of a paper."""
    written = ""
    for value, figure in _ROMAN:
        written += figure * (number // value)
        number %= value
    return written
