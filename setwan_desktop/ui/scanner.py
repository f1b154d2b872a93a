"""UI: a scanner that types: its QR codes open the case wherever the focus is, unless somebody is writing there."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from setwan_desktop.domain.checkpoint import begins_checkpoint, read_checkpoint

_WRITTEN_IN = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
# No person types a whole code with less than this between two keys.
_MOST_BETWEEN_MS = 100

NOT_OF_THIS_ARCHIVE = (
    "Kertas ini tidak cocok dengan riwayat berkas di arsip ini. Mungkin arsip dipulihkan dari cadangan yang lebih lama, atau "
    "kertas dicetak dari arsip lain. Berkas tetap dibuka; bandingkan isinya dengan kertas."
)


class Scanner(QObject):
    """Reads along with what is typed at a window.

    Signals:
        scanned: the text of a QR code of ours.

    Args:
        part: a part of the desk that is to be seen; the scanner ends with it.
    """

    scanned = Signal(str)

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self._typed = ""
        self._between = QElapsedTimer()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_application_focus_window_changed)
        self._on_application_focus_window_changed(application.focusWindow())

    def _on_application_focus_window_changed(self, window: QWindow | None) -> None:
        own = self._part.window().windowHandle()
        if window is not None and window is own:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a code of ours out of the keys, from where it is known for one."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        desk = self._part.parentWidget()
        if desk is None or not desk.isVisible() or isinstance(QApplication.focusWidget(), _WRITTEN_IN):
            self._typed = ""
            return False
        if not self._typed or self._between.elapsed() > _MOST_BETWEEN_MS:
            self._typed = ""
        self._between.start()
        if event.key() in _ENDS:
            text, self._typed = self._typed, ""
            if read_checkpoint(text) is None:
                return False
            self.scanned.emit(text)
            return True
        self._typed += event.text()
        return begins_checkpoint(self._typed)
