"""Domain: a printout: what came out of a printer, or was saved, of one letter."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Printout:
    """How a letter was printed.

    Attributes:
        copies: how many of it.
        how: ``print`` on paper, or ``file``.
        pages: which of them, as ``1-3, 5``; empty: all.
        copy_mark: the mark SALINAN stands on it.
    """

    copies: int = 1
    how: str = "print"
    pages: str = ""
    copy_mark: bool = False


def pages_in_words(pages: tuple[int, ...]) -> str:
    """Write pages as one types them: ``1-3, 5``."""
    parts: list[list[int]] = []
    for page in pages:
        if parts and page == parts[-1][-1] + 1:
            parts[-1][1:] = [page]
        else:
            parts.append([page])
    return ", ".join("-".join(map(str, part)) for part in parts)


def printout_in_words(letter: str, printout: Printout) -> str:
    """Tell a printout: ``mencetak surat undangan, 6 lembar, hanya halaman 2``."""
    saved = printout.how == "file"
    parts = [f"{'menyimpan PDF' if saved else 'mencetak'} {letter}"]
    if not saved or printout.copies > 1:
        parts.append(f"{printout.copies} {'file' if saved else 'lembar'}")
    if printout.pages:
        parts.append(f"hanya halaman {printout.pages}")
    if printout.copy_mark:
        parts.append("bercap SALINAN")
    return ", ".join(parts)
