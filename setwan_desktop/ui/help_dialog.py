"""UI: the keys of the window, to look up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from setwan_desktop.ui.access_key_keeper import AccessKeyKeeper
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.lettered_menu import LetteredMenu
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.within_screen import resize_within_screen

_KEYS = (
    ("Mengerjakan berkas", (
        ("Ctrl+Enter", "Tindakan utama halaman ini"),
        ("Ctrl+Shift+K", "Kembalikan untuk perbaikan"),
        ("Ctrl+S", "Simpan draf atau pengaturan"),
        ("Ctrl+P", "Cetak"),
        ("Ctrl+O", "Lampirkan berkas"),
        ("Ctrl+Shift+N", "Tambah catatan"),
        ("Ctrl+↓  Ctrl+↑", "Berkas berikutnya, sebelumnya"),
    )),
    ("Berpindah", (
        ("Ctrl+F", "Cari semua berkas"),
        ("Ctrl+Shift+F", "Saring daftar ini"),
        ("Ctrl+N", "Terima yang baru"),
        ("Ctrl+1 … Ctrl+8", "Halaman di bilah samping"),
        ("F6  Shift+F6", "Bagian berikutnya, sebelumnya"),
        ("Alt+←  Esc", "Kembali, tutup"),
        ("Enter", "Buka baris; dalam isian: isian berikutnya"),
    )),
    ("Aplikasi", (
        ("Ctrl+L", "Kunci"),
        ("F5", "Periksa perubahan"),
        ("Ctrl++  Ctrl+-  Ctrl+0", "Ukuran teks"),
        ("F11", "Layar penuh"),
        ("F10", "Menu aplikasi"),
        ("Ctrl+,", "Pengaturan"),
        ("Ctrl+Q", "Tutup aplikasi"),
    )),
)  # fmt: skip


class HelpDialog(QDialog):
    """A list of keys.

    Attributes:
        papers: what can be shown and printed from here, such as the published standards.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        AccessKeyKeeper(self)
        self.setWindowTitle("Bantuan")
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(7)
        row = 0
        for heading, keys in _KEYS:
            grid.addWidget(labelled(heading, "section"), row, 0, 1, 2)
            for key, words in keys:
                row += 1
                grid.addWidget(labelled(key, "key"), row, 0, Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(labelled(words, "second-line"), row, 1)
            row += 1
            grid.setRowMinimumHeight(row, 8)
            row += 1
        content = QWidget()
        content.setLayout(grid)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        close = QPushButton("&Tutup")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        self.papers = LetteredMenu(self)
        self._offered = IconButton("&Standar pelayanan dan formulir", "printer")
        self._offered.setMenu(self.papers)
        foot.addWidget(self._offered)
        foot.addStretch()
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addLayout(foot)
        resize_within_screen(self, 520, 560)
