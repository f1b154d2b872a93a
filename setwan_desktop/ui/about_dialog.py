"""UI: what this program is: its version, where the archive lies, its licence, and whose work it is built on."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

import setwan_desktop
from setwan_desktop.resources import resource
from setwan_desktop.ui.access_key_keeper import AccessKeyKeeper
from setwan_desktop.ui.style.icons import emblem
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled
from setwan_desktop.ui.widgets.rows_table import rows_table
from setwan_desktop.ui.widgets.within_screen import resize_within_screen

NAME = "Setwan Desktop"
_PURPOSE = (
    "Meja kerja sekretariat DPRD kabupaten dan kota: pengaduan masyarakat dan audiensi, dari penerimaan sampai arsip."
)
_LICENCE = (
    "Lisensi MIT. Hak cipta 2026, para pengembang Setwan Desktop. Boleh dipakai, disalin, dan diubah tanpa biaya."
)
_BESIDES = "Teks lisensinya ada di dalam paketnya."
_SIZE = (700, 690)


class _Part(NamedTuple):
    """Somebody else's work: its name, what it is used for, its licence, and the text of that below ``resources``."""

    name: str
    use: str
    licence: str
    text: str = ""


PARTS = (
    _Part("Qt dan PySide6", "jendela", "LGPL 3", "licences/LGPL-3.txt"),
    _Part("Lucide", "ikon", "ISC", "icons/LICENSE.txt"),
    _Part("Inter (Setwan UI)", "huruf di layar", "SIL OFL 1.1", "fonts/ui/LICENSE.txt"),
    _Part("Liberation Sans", "huruf surat", "SIL OFL 1.1", "fonts/liberation/LICENSE.txt"),
    _Part("TeX Gyre Bonum (Setwan Bonum)", "huruf surat", "GUST Font License", "fonts/bonum/LICENSE.txt"),
    _Part("DejaVu Sans", "huruf lain", "Bitstream Vera", "fonts/dejavu/LICENSE.txt"),
    _Part("ReportLab, rl_accel", "membuat PDF", "BSD"),
    _Part("PDFium, pypdfium2", "menampilkan PDF", "Apache 2.0, BSD"),
    _Part("pypdf", "menyusun berkas lengkap", "BSD"),
    _Part("SQLite, SQLCipher, sqlcipher3", "arsip tersandi", "domain publik, BSD"),
    _Part("SQLAlchemy, Alembic", "membaca dan menulis arsip", "MIT"),
    _Part("cryptography, argon2-cffi", "penyandian dan kata sandi", "Apache 2.0, BSD, MIT"),
    _Part("Pillow", "gambar", "MIT-CMU"),
    _Part("cattrs, appdirs, tzdata, typing-extensions", "bagian kecil", "MIT, Apache 2.0, PSF"),
    _Part("Python", "bahasa program", "PSF"),
)


class AboutDialog(QDialog):
    """The program in one page.

    Args:
        archive: where the archive lies.
        backup: when the last backup was made, in words.
    """

    def __init__(self, archive: Path, backup: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        AccessKeyKeeper(self)
        self.setWindowTitle(f"Tentang {NAME}")
        system = f"{platform.system()} {platform.release()}"
        self._facts = (
            ("Versi", setwan_desktop.version()),
            ("Arsip", str(archive)),
            ("Cadangan", backup),
            ("Komputer", f"{platform.node() or 'tanpa nama'}, {system}"),
            ("Dibangun dengan", f"Qt {qVersion()}, Python {platform.python_version()}"),
        )
        self.table = rows_table("Karya pihak lain", ("Karya pihak lain", "Dipakai untuk", "Lisensi"), (0, 180, 160), 26)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("Teks lisensi")
        self.table.currentCellChanged.connect(self._on_table_current_cell_changed)
        self._fill_table()
        copy, close = QPushButton("&Salin rincian"), QPushButton("&Tutup")
        copy.setAutoDefault(False)
        copy.clicked.connect(self._on_copy_clicked)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(copy)
        foot.addStretch()
        foot.addWidget(close)
        self.table.setMinimumHeight(scaled(120))
        self.text.setMinimumHeight(scaled(90))
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addLayout(self._build_head())
        inside.addWidget(labelled(_LICENCE, "second-line", wraps=True))
        inside.addWidget(self.table, 3)
        inside.addWidget(self.text, 2)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(area, 1)
        layout.addLayout(foot)
        resize_within_screen(self, *_SIZE)

    def report(self) -> str:
        """Give the facts, as they are copied for whoever helps."""
        return "\n".join([NAME, *(f"{head}: {fact}" for head, fact in self._facts)])

    def _build_head(self) -> QHBoxLayout:
        sign = PlainLabel()
        sign.setPixmap(emblem(64))
        facts = QGridLayout()
        facts.setHorizontalSpacing(14)
        facts.setVerticalSpacing(3)
        facts.setColumnStretch(1, 1)
        for row, (head, fact) in enumerate(self._facts):
            told = labelled(fact, "second-line", wraps=True)
            told.set_selectable()
            facts.addWidget(labelled(head, "hint"), row, 0)
            facts.addWidget(told, row, 1)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(labelled(NAME, "page-title"))
        words.addWidget(labelled(_PURPOSE, "second-line", wraps=True))
        words.addSpacing(6)
        words.addLayout(facts)
        head_row = QHBoxLayout()
        head_row.setSpacing(18)
        head_row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head_row.addLayout(words, 1)
        return head_row

    def _fill_table(self) -> None:
        self.table.setRowCount(len(PARTS))
        for row, part in enumerate(PARTS):
            for column, words in enumerate((part.name, part.use, part.licence)):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                self.table.setItem(row, column, item)
        self.table.setCurrentCell(0, 0)

    def _on_table_current_cell_changed(self, row: int) -> None:
        text = PARTS[row].text if 0 <= row < len(PARTS) else ""
        self.text.setPlainText(resource(*text.split("/")).read_text(encoding="utf-8") if text else _BESIDES)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.report())
