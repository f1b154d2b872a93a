"""UI: a menu whose entries come from data: each gets an access key when it is opened."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from setwan_desktop.ui.forms.access_keys import AccessKeys, letter_of, plain_of


class LetteredMenu(QMenu):
    """A menu; letters that are marked with ``&`` already stay."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.aboutToShow.connect(self._on_about_to_show)

    def _on_about_to_show(self) -> None:
        keys, without = AccessKeys(), []
        for action in self.actions():
            if letter_of(action.text()):
                keys.reserve(action.text())
            elif action.text():
                without.append(action)
        for action in without:
            words, tab, shortcut = action.text().partition("\t")
            action.setText(f"{keys.marked(plain_of(words))}{tab}{shortcut}")
