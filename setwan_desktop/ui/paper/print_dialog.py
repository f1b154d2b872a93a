"""UI: a paper before it is printed: its pages, and below them how it is printed; or saved as PDF."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.printing import Printout, pages_in_words
from setwan_desktop.domain.trouble import PdfNotSaved, Trouble
from setwan_desktop.ui import wording
from setwan_desktop.ui.access_key_keeper import AccessKeyKeeper
from setwan_desktop.ui.paper.beside import Beside
from setwan_desktop.ui.paper.document import PdfDocument
from setwan_desktop.ui.paper.page_view import PageView
from setwan_desktop.ui.paper.print_choices import remember, remembered
from setwan_desktop.ui.paper.print_process import PrinterProcess
from setwan_desktop.ui.paper.print_strip import PrintStrip
from setwan_desktop.ui.paper.printers import paper_of_all, printers
from setwan_desktop.ui.paper.printing import AS_SET, PrintJob, Stopped, device_of, print_on
from setwan_desktop.ui.style.look_property import set_look
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import PlainLabel
from setwan_desktop.ui.widgets.primary_button import PrimaryButton
from setwan_desktop.ui.widgets.within_screen import room_of_screen

_SHARE_OF_SCREEN = 0.9
_PATIENCE_MS = 5_000
_WIDEST, _HIGHEST = 880, 900
_NO_PRINTER = "Tidak ada pencetak pada komputer ini. Simpan sebagai PDF; langkah berkas tidak terhambat."

Mark = Callable[[bytes], bytes]


class _Sides(QObject):
    """Carries the progress of a printing to the window's thread, and the wish to stop to the printing.

    Signals:
        counted: how many sides are done, of how many.
    """

    counted = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.stop = threading.Event()

    def asked(self, done: int, of: int) -> bool:
        """Tell how far the printing is; answers whether to go on."""
        self.counted.emit(done, of)
        return not self.stop.is_set()


class PrintDialog(QDialog):
    """Shows the PDF that is printed, saved and kept: one and the same.

    Signals:
        printed: the ``Printout``.

    Args:
        title: of the paper.
        content: its PDF.
        file_name: proposed when it is saved.
        kind: under which its choices are remembered; empty: not.
        mark: stamps it as a copy; None: that is not offered.
    """

    printed = Signal(object)

    def __init__(
        self,
        title: str,
        content: bytes,
        file_name: str,
        parent: QWidget | None = None,
        *,
        kind: str = "",
        mark: Mark | None = None,
    ) -> None:
        super().__init__(parent)
        AccessKeyKeeper(self)
        self.setWindowTitle(f"Cetak {title}")
        self._original, self._content, self._file_name, self._kind, self._mark = content, content, file_name, kind, mark
        self._printout = Printout()
        self._ready: QPrinter | None = None
        self._sides, self._process = _Sides(), PrinterProcess()
        self._beside = Beside(self)
        self.pages = PageView()
        self.pages.show_pdf(content)
        self.strip = PrintStrip(printers(), pages=self.pages.page_count, may_mark=mark is not None)
        self._needed = paper_of_all(PdfDocument(content))
        self.strip.show_needed(self._needed)
        if kind:
            self.strip.show_choices(remembered(kind, self._needed))
        self._told = PlainLabel()
        self._told.setWordWrap(True)
        self._build_buttons()
        self._build_layout()
        self._connect_parts()
        room = room_of_screen(self)
        share = _SHARE_OF_SCREEN
        self.resize(min(_WIDEST, round(room.width() * share)), min(_HIGHEST, round(room.height() * share)))
        self._tell_caution()

    def save_to(self, path: Path) -> None:
        """Write the very PDF that is shown."""
        try:
            path.write_bytes(self._content)
        except OSError as fault:
            trouble = PdfNotSaved(f"{path}: {fault.strerror}" if fault.strerror else str(path))
            self._tell(wording.trouble_sentence(trouble), "problem")
            return
        self._tell(f"PDF tersimpan: {path}", "hint")
        self.printed.emit(Printout(how="file", copy_mark=self.strip.mark.isChecked()))

    def print_with(self, job: PrintJob, printer: QPrinter | None = None) -> None:
        """Print as the job says, beside the window's thread.

        Args:
            job: how.
            printer: one that was made ready by its own dialog, which no other process can take over; None: the job names it.
        """
        content, asked = self._content, self._sides.asked
        self._sides.stop.clear()
        self._printout = Printout(
            job.copies, "file" if job.file else "print", pages_in_words(job.pages), self.strip.mark.isChecked()
        )
        self._show_running(running=True)

        def work() -> int:
            if printer is not None:
                return print_on(printer, content, job, asked)
            with self._process:
                return self._process.print(content, job, asked)

        self._beside.start(work)

    def told(self) -> str:
        """Give what is said below the pages."""
        return self._told.text()

    @property
    def is_printing(self) -> bool:
        """Whether a printing is under way."""
        return self._beside.is_busy

    def _tell(self, words: str, kind: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))
        set_look(self._told, "kind", kind)

    def _tell_caution(self) -> None:
        if self.strip.printer.count():
            self._tell(self.strip.caution(), "caution")
        else:
            self._tell(_NO_PRINTER, "hint")

    def _job(self) -> PrintJob | None:
        """Give the job that is chosen; None: the pages cannot be read, which is told."""
        pages = self.strip.chosen_pages()
        if pages is None:
            count = self.pages.page_count
            self._tell(f"Halaman tidak dimengerti. Contoh: 1-2, atau 1, 3. Surat ini {count} halaman.", "problem")
            return None
        chosen = self.strip.choices()
        return PrintJob(
            chosen.printer,
            chosen.copies,
            pages,
            paper=chosen.paper,
            duplex=chosen.duplex,
            name=self.windowTitle().removeprefix("Cetak "),
        )

    def _show_running(self, *, running: bool) -> None:
        for part in (self.strip, self.strip.mark, self._print, self._save, self._others, self._close):
            part.setEnabled(not running)
        self._print.setEnabled(not running and self.strip.printer.count() > 0)
        self._running.setVisible(running)
        if running:
            self._bar.setRange(0, 0)
            self._tell("Mencetak…", "hint")
            self._cancel.setFocus()

    def _on_sides_counted(self, done: int, of: int) -> None:
        if self._beside.is_busy:
            self._bar.setRange(0, of)
            self._bar.setValue(done)
            self._tell(f"Mencetak halaman {done + 1} dari {of}", "hint")

    def _on_beside_ended(self, fault: object) -> None:
        self._show_running(running=False)
        if isinstance(fault, Trouble):
            self._tell(wording.trouble_sentence(fault), "problem")
        elif isinstance(fault, Stopped):
            self._tell("Pencetakan dibatalkan. Bila sebagian sudah tercetak, sisihkan; nomor surat tetap.", "hint")
        else:
            if self._kind and self._printout.how == "print":
                remember(self._kind, self.strip.choices(), self._needed)
            self.printed.emit(self._printout)
            self.accept()

    def _on_strip_changed(self) -> None:
        self._tell_caution()

    def _on_strip_mark_toggled(self, marked: bool) -> None:
        assert self._mark is not None
        self._content = self._mark(self._original) if marked else self._original
        self.pages.show_pdf(self._content)

    def _on_print_clicked(self) -> None:
        job = self._job()
        if job is not None:
            self.print_with(job)

    def _on_save_clicked(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(self, "Simpan PDF", self._file_name, "PDF (*.pdf)")
        if name:
            self.save_to(Path(name))

    def _on_others_clicked(self) -> None:
        """Leave the choice to the computer's own dialog; it is printed as that says."""
        job = self._job()
        if job is None:
            return
        printer = self._ready = device_of(job)  # its dialog still looks at it while it is taken down
        native = QPrintDialog(printer, self)
        native.setWindowTitle("Cetak")
        native.setMinMax(1, self.pages.page_count)
        accepted = native.exec() == QDialog.DialogCode.Accepted
        native.deleteLater()
        if accepted:
            ranges = printer.printRange() == QPrinter.PrintRange.PageRange
            pages = tuple(range(printer.fromPage(), printer.toPage() + 1)) if ranges else ()
            file = printer.outputFileName()
            self.print_with(replace(job, copies=printer.copyCount(), pages=pages, file=file, paper=AS_SET), printer)

    def _on_cancel_clicked(self) -> None:
        self._call_off()

    def _call_off(self) -> None:
        """Stop at the next page; a printer that does not answer is not waited for."""
        self._sides.stop.set()
        QTimer.singleShot(_PATIENCE_MS, self, self._give_up)

    def _give_up(self) -> None:
        if self._beside.is_busy and self._sides.stop.is_set():
            self._process.kill()

    def _connect_parts(self) -> None:
        self.strip.changed.connect(self._on_strip_changed)
        self.strip.mark_toggled.connect(self._on_strip_mark_toggled)
        self._sides.counted.connect(self._on_sides_counted)
        self._beside.ended.connect(self._on_beside_ended)
        self._print.clicked.connect(self._on_print_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._others.clicked.connect(self._on_others_clicked)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._close.clicked.connect(self.reject)

    def _build_buttons(self) -> None:
        has_printer = self.strip.printer.count() > 0
        self._print = PrimaryButton("&Cetak", "printer", "Enter" if has_printer else "")
        self._print.setEnabled(has_printer)
        self._save = IconButton("&Simpan PDF…", "download")
        self._others = QPushButton("&Lainnya…")
        self._others.setToolTip("Semua pilihan pencetak itu sendiri")
        self._others.setVisible(has_printer)
        self._close = QPushButton("&Tutup")
        self._cancel = QPushButton("&Batalkan")
        for button in (self._others, self._close, self._cancel):
            button.setAutoDefault(False)
        (self._print if has_printer else self._save).setDefault(True)

    def _build_layout(self) -> None:
        self._running = QWidget()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        row = QHBoxLayout(self._running)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        self._running.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._print, self._save, self._others):
            buttons.addWidget(button)
        buttons.addSpacing(6)
        buttons.addWidget(self.strip.mark)
        buttons.addStretch()
        buttons.addWidget(self._close)
        foot = QFrame()
        foot.setProperty("kind", "foot")
        column = QVBoxLayout(foot)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        for part in (self.strip, self._told, self._running):
            column.addWidget(part)
        column.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pages, 1)
        layout.addWidget(foot)

    @override
    def reject(self) -> None:
        """Close; a printing under way is called off first."""
        if self._beside.is_busy:
            self._call_off()
        else:
            super().reject()
