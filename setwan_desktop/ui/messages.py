"""UI: message boxes, for acts that cannot be undone and for trouble without a window to show it in."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.ui import wording
from setwan_desktop.ui.forms.access_keys import AccessKeys


def ask(parent: QWidget | None, head: str, text: str, go: str, stay: str = "Batal") -> bool:
    """Ask before an act that cannot be undone.

    Args:
        parent: the window over which the question stands.
        head: the question in one line.
        text: what will happen.
        go: words of the button that goes on, a verb with its object.
        stay: words of the button that does nothing, which is also what Escape does.

    Returns:
        Whether to go on.
    """
    box = QMessageBox(QMessageBox.Icon.Question, head, head, parent=parent)
    box.setInformativeText(text)
    keys = AccessKeys()
    onward = box.addButton(keys.marked(go), QMessageBox.ButtonRole.AcceptRole)
    back = box.addButton(keys.marked(stay), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    box.exec()
    answer: bool = box.clickedButton() is onward
    box.deleteLater()
    return answer


def tell_trouble(trouble: Trouble, parent: QWidget | None = None) -> None:
    """Tell a trouble that leaves no window to work in; its details can be copied."""
    told = wording.trouble_told(trouble)
    box = QMessageBox(QMessageBox.Icon.Warning, "Setwan Desktop", told.head, parent=parent)
    box.setInformativeText(f"{told.text}\n\nKode: {told.code}")
    copy = box.addButton("&Salin rincian", QMessageBox.ButtonRole.ActionRole)
    close = box.addButton("&Tutup", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(close)
    box.exec()
    if box.clickedButton() is copy:
        QApplication.clipboard().setText(wording.trouble_report(trouble))
    box.deleteLater()
