"""UI: the theme and the text size of this computer. Both take effect at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.style.appearance import DARK, FOLLOW, LIGHT, Appearance
from setwan_desktop.ui.style.tokens import SCALES
from setwan_desktop.ui.widgets.segmented_buttons import SegmentedButtons

_SIZES = dict(zip(("normal", "large", "largest"), SCALES, strict=True))


class DisplaySection(Section):
    """Theme and text size."""

    title = "Tema & ukuran teks"
    symbol = "sliders-horizontal"

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.add_heading("Tema", "Berlaku untuk komputer ini.")
        self.themes = SegmentedButtons([(FOLLOW, "Ikuti Windows"), (LIGHT, "Terang"), (DARK, "Gelap")])
        self.content.addWidget(self.themes, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_heading("Ukuran teks", "Surat yang dicetak tidak ikut berubah. Dapat juga dengan Ctrl++ dan Ctrl+-.")
        self.sizes = SegmentedButtons([("normal", "Normal"), ("large", "Besar"), ("largest", "Sangat besar")])
        self.content.addWidget(self.sizes, 0, Qt.AlignmentFlag.AlignLeft)
        self.themes.chosen.connect(self._on_chosen)
        self.sizes.chosen.connect(self._on_chosen)
        self.refresh()

    @override
    def refresh(self) -> None:
        self.themes.set_current(self._appearance.choice)
        self.sizes.set_current(next((key for key, scale in _SIZES.items() if scale == self._appearance.scale), ""))

    def _on_chosen(self) -> None:
        scale = _SIZES.get(self.sizes.current(), self._appearance.scale)
        self._appearance.choose(self.themes.current() or self._appearance.choice, scale)
