"""UI: the keys of the window and the letters of the page, to look up."""

from __future__ import annotations

from collections.abc import Sequence

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
        ("Ctrl+Z  Ctrl+Y", "Urungkan, ulangi dalam isian"),
        ("Ctrl+Z", "Di luar isian: tarik kembali (ditanya dahulu)"),
        ("1 … 0", "Centang isi disposisi"),
        ("F4  Alt+↓", "Kalender; kalimat siap pakai"),
    )),
    ("Berpindah", (
        ("Ctrl+F", "Cari semua berkas"),
        ("Ctrl+Shift+F", "Saring daftar ini"),
        ("Ctrl+N", "Terima yang baru"),
        ("Ctrl+1 … Ctrl+8", "Halaman di bilah samping"),
        ("F6  Shift+F6", "Bagian berikutnya, sebelumnya"),
        ("Alt+←  Esc", "Kembali, tutup"),
        ("Enter", "Buka baris; dalam isian: isian berikutnya"),
        ("Spasi", "Centang, pilih"),
        ("Ctrl+Tab", "Lembar berikutnya, seperti Riwayat"),
    )),
    ("Aplikasi", (
        ("Ctrl+L", "Kunci"),
        ("F4", "Lihat kata sandi yang diketik"),
        ("F5", "Periksa perubahan"),
        ("Ctrl++  Ctrl+-  Ctrl+0", "Ukuran teks"),
        ("F11", "Layar penuh"),
        ("F1", "Bantuan ini"),
        ("F10", "Menu aplikasi"),
        ("Ctrl+,", "Pengaturan"),
        ("Ctrl+Q", "Tutup aplikasi"),
    )),
)  # fmt: skip
_OF_PAGE = "Huruf bergaris bawah di halaman ini"


class HelpDialog(QDialog):
    """A list of keys.

    Args:
        letters: letter and words of what Alt leads to on the page that is shown.

    Attributes:
        papers: what can be shown and printed from here, such as the published standards.
        about: leads to what the program is.
    """

    def __init__(self, letters: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        AccessKeyKeeper(self)
        self.setWindowTitle("Bantuan")
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        row = 0
        of_page = tuple((f"Alt+{letter.upper()}", words) for letter, words in letters)
        for heading, keys in (*_KEYS, *([(_OF_PAGE, of_page)] if of_page else [])):
            grid.addWidget(labelled(heading, "section"), row, 0, 1, 2)
            for key, words in keys:
                row += 1
                grid.addWidget(labelled(key, "key"), row, 0, Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(labelled(words, "second-line", wraps=True), row, 1)
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
        self.about = QPushButton("Tentan&g aplikasi…")
        self.about.setAutoDefault(False)
        foot.addWidget(self._offered)
        foot.addWidget(self.about)
        foot.addStretch()
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addLayout(foot)
        resize_within_screen(self, 560, 600)
