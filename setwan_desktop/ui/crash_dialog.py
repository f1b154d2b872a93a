"""UI: what is shown when the program itself fails: that work goes on, and a report that can be copied."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

import setwan_desktop
from setwan_desktop.ui.access_key_keeper import AccessKeyKeeper
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.within_screen import resize_within_screen

_MOST_REPORTED = 20


def report_of(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> str:
    """Write a report: versions and where it failed. Nothing that anybody typed is in it."""
    lines = traceback.format_exception(kind, fault, trace)
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}, Qt {qVersion()}"
    return f"Setwan Desktop {setwan_desktop.version()}\n{system}\n\n{''.join(lines)}"


class CrashDialog(QDialog):
    """Says that something failed, and shows the report."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        AccessKeyKeeper(self)
        self.setWindowTitle("Ada kesalahan pada Setwan Desktop")
        self._report = QPlainTextEdit(report)
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setAccessibleName("Laporan kesalahan")
        copy = QPushButton("&Salin laporan")
        copy.clicked.connect(self._on_copy_clicked)
        close = QPushButton("&Tutup")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch()
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(10)
        layout.addWidget(labelled("Tindakan tadi tidak selesai karena kesalahan pada program.", "section", wraps=True))
        sentence = (
            "Yang sudah tersimpan tetap aman, dan isian Anda tersimpan sebagai draf. Anda dapat melanjutkan. "
            "Bila terjadi lagi, salin laporan ini untuk pengelola aplikasi."
        )
        layout.addWidget(labelled(sentence, "second-line", wraps=True))
        layout.addWidget(self._report, 1)
        layout.addLayout(row)
        resize_within_screen(self, 640, 420)

    def add(self, report: str) -> None:
        """Show a further failure below the first."""
        self._report.appendPlainText(f"\n{report}")

    def text(self) -> str:
        """Give the whole report."""
        return self._report.toPlainText()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.text())


class CrashReporter(QObject):
    """Takes what nobody caught, from any thread, and shows it in one dialog.

    Signals:
        reported: a report; crosses to the thread of the windows.
    """

    reported = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: CrashDialog | None = None
        self._count = 0
        self.reported.connect(self._on_reported)

    def install(self) -> None:
        """Take every failure from now on."""
        sys.excepthook = self.take
        threading.excepthook = self._take_of_thread

    def take(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Report a failure; leaving by the keyboard is none."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        sys.__excepthook__(kind, fault, trace)
        self.reported.emit(report_of(kind, fault, trace))

    def dialog(self) -> CrashDialog | None:
        """Give the dialog that is open."""
        return self._dialog

    def _take_of_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self.take(told.exc_type, told.exc_value, told.exc_traceback)

    def _on_reported(self, report: str) -> None:
        self._count += 1
        if self._dialog is not None:
            if self._count <= _MOST_REPORTED:
                self._dialog.add(report)
            return
        self._dialog = CrashDialog(report)
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.open()

    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
            self._count = 0
