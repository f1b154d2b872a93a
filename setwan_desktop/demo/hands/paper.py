"""Demo: what a person does with paper: looks at the preview, opens a case in full, and prints a letter that was made."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton

from setwan_desktop.demo.hands import hand
from setwan_desktop.demo.hands.fields import button, said_on
from setwan_desktop.demo.hands.hand import OutOfReach
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.case.outcome_bar import OutcomeBar
from setwan_desktop.ui.paper.print_dialog import PrintDialog


def preview(page: CasePage) -> bool:
    """Look at what the act will print; tells whether it prints anything."""
    try:
        hand.click(button(page.columns.panel.acts, "Pratinjau"))
    except OutOfReach:
        return False
    return page.columns.preview.isVisible()


def close_preview(page: CasePage) -> None:
    """Put the preview away."""
    for each in page.columns.preview.findChildren(QPushButton):
        if each.accessibleName() == "Tutup pratinjau" and each.isVisible():
            hand.click(each)


def open_in_full(page: CasePage) -> None:
    """Give the case the whole window."""
    hand.click(button(page.header, "Buka penuh"))


def begin_printing(outcome: OutcomeBar) -> PrintDialog | None:
    """Open the first letter that was just made, ready for printing; None: there is none.

    Raises:
        OutOfReach: it does not open.
    """
    ready = QApplication.activeModalWidget()
    if isinstance(ready, PrintDialog):
        return ready  # a computer with a printer shows the receipt by itself
    letters = outcome.letter_buttons()
    if not outcome.isVisible() or not letters:
        return None
    hand.click(letters[0])
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, PrintDialog):
        raise OutOfReach(f"{said_on(letters[0])} opens nothing")
    return dialog


def end_printing(dialog: PrintDialog) -> None:
    """Close the letter."""
    hand.click(button(dialog, "Tutup"))
