"""Domain: own copies: one letter to many, as a letter to each of them, with the same number, day and text."""

from __future__ import annotations

from dataclasses import replace

from setwan_desktop.domain.letter import LetterContent, Line
from setwan_desktop.domain.letter_frame import NO_ENCLOSURE, ONE_LIST, ONE_SHEET


def own_copies(content: LetterContent) -> tuple[LetterContent, ...]:
    """Address a letter to each of its addressees alone.

    The list of all of them, which stands on an appendix of the common letter, is left out; where it was the only enclosure,
    ``Lampiran`` says so.

    Args:
        content: the letter to all.

    Returns:
        One letter for each addressee, in their order; the letter itself where it goes to one or to nobody.
    """
    if len(content.addressees) < 2:
        return (content,)
    head = tuple(_without_list(row) for row in content.head) if content.appendix_title else content.head
    return tuple(
        replace(content, addressees=(each.rstrip("; "),), appendix_title="", head=head) for each in content.addressees
    )


def _without_list(row: Line) -> Line:
    """Say that nothing is enclosed where it was the list alone."""
    is_list = row.label == "Lampiran" and row.value in {ONE_SHEET, ONE_LIST}
    return replace(row, value=NO_ENCLOSURE) if is_list else row
