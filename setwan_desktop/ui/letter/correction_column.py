"""UI: the column beside a letter's page: what changed since one's own paraf, the corrections, the versions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.clearing import clear_layout
from setwan_desktop.ui.widgets.note import Note
from setwan_desktop.ui.widgets.plain_label import labelled

_NOTHING = "Belum ada koreksi."
_HOW = "Belum ada koreksi. Klik alinea di halaman, atau satu bagian di kiri, untuk menulisnya."
_MOST_VERSIONS = 6


class VersionButton(QPushButton):
    """One version that can be compared with the present one.

    Signals:
        wanted: its number.
    """

    wanted = Signal(int)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(str(number), parent)
        self._number = number
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        self.setAccessibleName(f"Bandingkan dengan versi {number}")
        self.setToolTip(f"Bandingkan dengan versi {number}")
        self.setMinimumWidth(scaled(28))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.wanted.emit(self._number)


class CorrectionColumn(QWidget):
    """The column.

    Signals:
        version_wanted: number of a version to compare the present text with.
    """

    version_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = labelled("Koreksi", "section")
        self._nothing = labelled(_NOTHING, "hint", wraps=True)
        self._since = Note("info")
        self._since.add_action("Lihat", self._on_since_clicked)
        self._since_version = 0
        self.received = QVBoxLayout()
        self.received.setSpacing(8)
        content = QWidget()
        content.setProperty("kind", "ground")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addLayout(self.received)
        inside.addStretch()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(content)
        self.writing = QVBoxLayout()
        self._versions = QHBoxLayout()
        self._versions.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self._since)
        layout.addWidget(self._nothing)
        layout.addWidget(self.area, 1)
        layout.addLayout(self.writing, 1)
        layout.addLayout(self._versions)
        self._since.hide()

    def set_reviewing(self, reviewing: bool) -> None:
        """Make room for the form of who checks, in place of the corrections of who mends."""
        self.area.setVisible(not reviewing)

    def show_count(self, count: int, *, may_ask: bool) -> None:
        """Say so where there is no correction, and how one is written by who may."""
        self._nothing.setText(_HOW if may_ask else _NOTHING)
        self._nothing.setVisible(not count)

    def show_since(self, version: int, places: Sequence[str]) -> None:
        """Say what changed since the officer's own paraf; nothing for version 0 or no change."""
        self._since_version = version
        told = ", ".join(places)
        self._since.show_words(f"Berubah sejak paraf Anda (versi {version})", told)
        self._since.setVisible(bool(version and places))

    def show_versions(self, present: str, numbers: Sequence[int]) -> None:
        """Offer the earlier versions.

        Args:
            present: what the present one is called.
            numbers: of the earlier ones, newest first.
        """
        clear_layout(self._versions)
        if not present:
            return
        self._versions.addWidget(labelled("Versi", "label"))
        self._versions.addSpacing(4)
        self._versions.addWidget(labelled(present, "strong"))
        for number in numbers[:_MOST_VERSIONS]:
            button = VersionButton(number)
            button.wanted.connect(self.version_wanted)
            self._versions.addWidget(button)
        self._versions.addStretch()

    def since_words(self) -> str:
        """Give what is said of the changes since the officer's own paraf; empty if nothing is."""
        return self._since.text() if not self._since.isHidden() else ""

    def _on_since_clicked(self) -> None:
        self.version_wanted.emit(self._since_version)
