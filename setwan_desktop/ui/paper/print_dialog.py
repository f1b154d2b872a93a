"""UI: a paper before it is printed: its pages, and below them printer, copies and pages; or saved as PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.ui import wording
from setwan_desktop.ui.forms.choice_controls import StillComboBox
from setwan_desktop.ui.paper.page_view import PageView
from setwan_desktop.ui.paper.printing import PrintJob, print_pdf, printers
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.widgets.plain_label import PlainLabel
from setwan_desktop.ui.widgets.primary_button import PrimaryButton

_SHARE_OF_SCREEN = 0.9

Printed = Callable[[int, str], None]


def read_pages(text: str, count: int) -> tuple[int, ...] | None:
    """Read ``1-3, 5`` as pages; an empty text means all and gives (); None if it cannot be read."""
    found: list[int] = []
    for part in text.replace("–", "-").split(","):
        first, dash, last = part.strip().partition("-")
        if not part.strip():
            continue
        if not first.strip().isdecimal() or (dash and not last.strip().isdecimal()):
            return None
        found.extend(range(int(first), int(last if dash else first) + 1))
    return tuple(found) if all(1 <= page <= count for page in found) else None


class PrintDialog(QDialog):
    """Shows the PDF that is printed, saved and kept: one and the same.

    Signals:
        printed: how many copies, and ``print`` or ``file``.

    Args:
        title: of the paper.
        content: its PDF.
        file_name: proposed when it is saved.
    """

    printed = Signal(int, str)

    def __init__(self, title: str, content: bytes, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Cetak {title}")
        self._content, self._file_name = content, file_name
        self.pages = PageView()
        self.pages.show_pdf(content)
        self._printer = StillComboBox()
        self._printer.setAccessibleName("Pencetak")
        self._printer.addItems(printers())
        self._copies = QSpinBox()
        self._copies.setRange(1, 99)
        self._copies.setSuffix(" rangkap")
        self._copies.setAccessibleName("Rangkap")
        self._range = QLineEdit()
        self._range.setPlaceholderText("Semua halaman")
        self._range.setAccessibleName("Halaman, misalnya 1-3, 5")
        self._range.setMaximumWidth(140)
        self._told = PlainLabel()
        self._told.setProperty("kind", "hint")
        self._told.setWordWrap(True)
        self._build_layout()
        room = self.screen().availableGeometry()
        self.resize(min(820, round(room.width() * _SHARE_OF_SCREEN)), min(900, round(room.height() * _SHARE_OF_SCREEN)))
        if not self._printer.count():
            self._tell(
                "Tidak ada pencetak pada komputer ini. Simpan sebagai PDF; langkah berkas tidak terhambat.", "hint"
            )

    def save_to(self, path: Path) -> None:
        """Write the very PDF that is shown."""
        try:
            path.write_bytes(self._content)
        except OSError as fault:
            self._tell(
                f"PDF belum tersimpan di {path}: {fault.strerror or 'tempat itu tidak dapat ditulisi'}.", "problem"
            )
            return
        self._tell(f"PDF tersimpan: {path}", "hint")
        self.printed.emit(1, "file")

    def print_with(self, job: PrintJob) -> None:
        """Print as the job says."""
        try:
            print_pdf(self._content, job)
        except Trouble as trouble:
            self._tell(wording.trouble_sentence(trouble), "problem")
            return
        self.printed.emit(job.copies, "print")
        self.accept()

    def told(self) -> str:
        """Give what is said below the pages."""
        return self._told.text()

    def _tell(self, words: str, kind: str) -> None:
        self._told.setText(words)
        self._told.setProperty("kind", kind)
        self._told.style().unpolish(self._told)
        self._told.style().polish(self._told)

    def _on_print_clicked(self) -> None:
        pages = read_pages(self._range.text(), self.pages.page_count)
        if pages is None:
            self._tell(
                f"Halaman tidak dimengerti. Contoh: 1-2, atau 1, 3. Surat ini {self.pages.page_count} halaman.",
                "problem",
            )
            self._range.setFocus()
            return
        self.print_with(PrintJob(self._printer.currentText(), self._copies.value(), pages))

    def _on_save_clicked(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(self, "Simpan PDF", self._file_name, "PDF (*.pdf)")
        if name:
            self.save_to(Path(name))

    def _build_layout(self) -> None:
        strip = QHBoxLayout()
        strip.setSpacing(8)
        print_button = PrimaryButton("&Cetak", "printer", "")
        print_button.setEnabled(self._printer.count() > 0)
        print_button.clicked.connect(self._on_print_clicked)
        save = QPushButton("&Simpan PDF…")
        save.setIcon(icon("download", "text"))
        save.clicked.connect(self._on_save_clicked)
        close = QPushButton("&Tutup")
        close.clicked.connect(self.reject)
        if self._printer.count():
            for part in (self._printer, self._copies, self._range):
                strip.addWidget(part)
        strip.addStretch()
        for button in (print_button, save, close):
            strip.addWidget(button)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 10, 14, 12)
        foot.setSpacing(8)
        foot.addWidget(self._told)
        foot.addLayout(strip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pages, 1)
        layout.addLayout(foot)
