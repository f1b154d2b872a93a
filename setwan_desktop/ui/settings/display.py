"""UI: the theme and the text size of this computer, and whether new cases are told on its desktop. All take effect at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from setwan_desktop.ui.notifier import NOTIFY_KEY
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.settings.scan_folder_choice import ScanFolderChoice
from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.style.appearance import DARK, FOLLOW, LIGHT, Appearance
from setwan_desktop.ui.style.tokens import SCALES
from setwan_desktop.ui.widgets.segmented_buttons import SegmentedButtons

_SIZES = dict(zip(("normal", "large", "largest"), SCALES, strict=True))


class DisplaySection(Section):
    """Theme, text size and notices."""

    title = "Tema & ukuran teks"
    symbol = "sliders-horizontal"

    def __init__(self, appearance: Appearance, places: Places, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance, self._places = appearance, places
        self.add_heading("Tema", "Berlaku untuk komputer ini.")
        self.themes = SegmentedButtons([(FOLLOW, "Ikuti Windows"), (LIGHT, "Terang"), (DARK, "Gelap")], "Tema")
        self.content.addWidget(self.themes, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_heading("Ukuran teks", "Surat yang dicetak tidak ikut berubah. Dapat juga dengan Ctrl++ dan Ctrl+-.")
        self.sizes = SegmentedButtons(
            [("normal", "Normal"), ("large", "Besar"), ("largest", "Sangat besar")], "Ukuran teks"
        )
        self.content.addWidget(self.sizes, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_heading("Pemberitahuan", "Hanya nomor dan tugasnya yang disebut, tidak pernah nama pemohon.")
        self.notices = QCheckBox("&Beri tahu di layar komputer bila ada berkas baru saat jendela lain dipakai")
        self.content.addWidget(self.notices, 0, Qt.AlignmentFlag.AlignLeft)
        self.notices.clicked.connect(self._on_notices_clicked)
        self.add_heading(
            "Folder pindaian", "Tempat pemindai menyimpan hasilnya; yang terbaru ditawarkan saat melampirkan."
        )
        self.scans = ScanFolderChoice()
        self.content.addWidget(self.scans)
        self.themes.chosen.connect(self._on_chosen)
        self.sizes.chosen.connect(self._on_chosen)

    @override
    def refresh(self) -> None:
        self.notices.setChecked(self._places.text(NOTIFY_KEY) != "0")
        self.themes.set_current(self._appearance.choice)
        self.sizes.set_current(next((key for key, scale in _SIZES.items() if scale == self._appearance.scale), ""))

    def _on_notices_clicked(self, wanted: bool) -> None:
        self._places.put(NOTIFY_KEY, int(wanted))

    def _on_chosen(self) -> None:
        scale = _SIZES.get(self.sizes.current(), self._appearance.scale)
        self._appearance.choose(self.themes.current() or self._appearance.choice, scale)
