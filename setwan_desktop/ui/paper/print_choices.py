"""UI: how this computer printed a kind of paper last, and whether receipts are printed without asking."""

from __future__ import annotations

from dataclasses import dataclass

from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.ui.places import Places

RECEIPT = "tanda-terima"
"""The kind under which every receipt is remembered."""

_ASK_NOT = "cetak/langsung"
_COPIES_OF_RECEIPT = 2
_MOST_COPIES = 99


@dataclass(frozen=True)
class PrintChoices:
    """What was chosen.

    Attributes:
        printer: its name; empty: the usual one.
        copies: at least one.
        paper: what was chosen in place of the paper's own; empty: nothing else.
        duplex: as of a ``PrintJob``.
    """

    printer: str = ""
    copies: int = 1
    paper: str = ""
    duplex: str = "none"


def kind_of(content: LetterContent) -> str:
    """Name the kind under which choices are remembered: receipts are one kind, whatever they confirm."""
    return RECEIPT if content.layout == "slip" else content.kind or content.layout


def remembered(kind: str, paper: str = "") -> PrintChoices:
    """Give what was chosen last for a kind of paper.

    Args:
        kind: of the paper.
        paper: the sheet that the paper has.
    """
    places = Places()
    copies = places.number(f"cetak/{kind}/rangkap", _COPIES_OF_RECEIPT if kind == RECEIPT else 1)
    return PrintChoices(
        places.text(f"cetak/{kind}/pencetak"),
        min(max(1, copies), _MOST_COPIES),
        places.text(f"cetak/{kind}/kertas-{paper}"),
        places.text(f"cetak/{kind}/bolak-balik", "none"),
    )


def remember(kind: str, choices: PrintChoices, paper: str = "") -> None:
    """Keep what was chosen for a kind of paper that has this sheet."""
    places = Places()
    places.put(f"cetak/{kind}/pencetak", choices.printer)
    places.put(f"cetak/{kind}/rangkap", choices.copies)
    places.put(f"cetak/{kind}/kertas-{paper}", choices.paper if choices.paper != paper else "")
    places.put(f"cetak/{kind}/bolak-balik", choices.duplex)


def asks_not() -> bool:
    """Tell whether receipts go to the printer without asking."""
    return Places().text(_ASK_NOT) == "ya"


def ask_not(*, wanted: bool) -> None:
    """Let receipts go to the printer without asking, or show them first."""
    Places().put(_ASK_NOT, "ya" if wanted else "tidak")
