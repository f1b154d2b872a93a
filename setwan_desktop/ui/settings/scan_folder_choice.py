"""UI: chooses the folder into which this computer's scanner writes."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from setwan_desktop.ui.forms.scan_folder import SCAN_FOLDER_KEY
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.widgets.elided_label import ElidedLabel

_NONE = "Tidak ada folder yang dipantau."


class ScanFolderChoice(QWidget):
    """The folder, a button to choose another, and one to watch none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = ElidedLabel()
        choose = QPushButton("Pilih &folder…")
        self.none = QPushButton("&Jangan pantau")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button, slot in ((choose, self._on_choose_clicked), (self.none, self._on_none_clicked)):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addWidget(self.folder, 1)
        self._show()

    def watch(self, folder: str) -> None:
        """Watch a folder from now on; empty: none."""
        Places().put(SCAN_FOLDER_KEY, folder)
        self._show()

    def _show(self) -> None:
        folder = Places().text(SCAN_FOLDER_KEY)
        self.folder.setText(folder or _NONE)
        self.none.setVisible(bool(folder))

    def _on_choose_clicked(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Folder pindaian", Places().text(SCAN_FOLDER_KEY))
        if folder:
            self.watch(folder)

    def _on_none_clicked(self) -> None:
        self.watch("")
