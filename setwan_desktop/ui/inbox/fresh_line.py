"""UI: the quiet line over the inbox that counts what came while it is not to be seen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from setwan_desktop.ui.widgets.announcing import announce
from setwan_desktop.ui.widgets.icon_button import IconButton

_MARGIN = 8


class FreshLine(IconButton):
    """Floats over the top of the list, so that no row has to make room for it. Pressed, it shows what came."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "arrow-up", "fresh", "link", parent)
        self._told = ""
        self.hide()

    def words(self) -> str:
        """Give what is said; empty: nothing."""
        return self._told

    def tell(self, count: int, *, waits: bool) -> None:
        """Say how many cases came out of sight; ``waits``: the list is held still as long as the pointer is on it."""
        words = f"{count} berkas baru" if count else "Perbarui daftar" if waits else ""
        if words == self._told:
            return
        self._told = words
        self.set_words(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if words:
            self.place()
            self.raise_()
            announce(self, words)

    def place(self) -> None:
        """Stand in the middle of the upper edge."""
        self.adjustSize()
        room = self.parentWidget()
        if room is not None:
            self.move((room.width() - self.width()) // 2, _MARGIN)
