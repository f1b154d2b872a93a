"""UI: message boxes, for acts that cannot be undone and for trouble without a window to show it in."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.ui import wording
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.style.icons import picture

_SIGN = 32


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
    box, keys = _box("circle-question-mark", "link", head, head, text, parent), AccessKeys()
    onward = box.addButton(keys.marked(go), QMessageBox.ButtonRole.AcceptRole)
    back = box.addButton(keys.marked(stay), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    box.exec()
    answer: bool = box.clickedButton() is onward
    box.deleteLater()
    return answer


def ask_to_save(parent: QWidget | None, head: str, text: str) -> bool | None:
    """Ask what becomes of something that is not saved; Enter saves it.

    Args:
        parent: the window over which the question stands.
        head: the question in one line.
        text: what was changed.

    Returns:
        Whether to save it; None where nothing was decided, by "Batal", Escape or because the desk was locked: it stays as it is.
    """
    box, keys = _box("circle-question-mark", "link", head, head, text, parent), AccessKeys()
    save = box.addButton(keys.marked("Simpan perubahan"), QMessageBox.ButtonRole.AcceptRole)
    drop = box.addButton(keys.marked("Buang perubahan"), QMessageBox.ButtonRole.DestructiveRole)
    later = box.addButton(keys.marked("Batal"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(later)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return None if clicked not in {save, drop} else clicked is save


def tell_trouble(trouble: Trouble, parent: QWidget | None = None) -> None:
    """Tell a trouble that leaves no window to work in; its details can be copied."""
    told = wording.trouble_told(trouble)
    words = f"{told.text}\n\nKode: {told.code}"
    box = _box("triangle-alert", "warn", "Setwan Desktop", told.head, words, parent)
    copy = box.addButton("&Salin rincian", QMessageBox.ButtonRole.ActionRole)
    close = box.addButton("&Tutup", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(close)
    box.exec()
    if box.clickedButton() is copy:
        QApplication.clipboard().setText(wording.trouble_report(trouble))
    box.deleteLater()


def _box(symbol: str, tint: str, title: str, head: str, text: str, parent: QWidget | None) -> QMessageBox:
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, head, parent=parent)
    box.setIconPixmap(picture(symbol, tint, _SIGN))
    box.setInformativeText(text)
    return box
