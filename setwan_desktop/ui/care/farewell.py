"""UI: the window is to close, and the day's backup is still being made: a calm page, that goes away by itself."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from setwan_desktop.ui.care.care import Care
from setwan_desktop.ui.care.job import Job, Kind
from setwan_desktop.ui.care.progress import CareProgress
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.plain_label import labelled

_PATIENCE_MS = 400
_WIDTH = 460


class Farewell(QWidget):
    """The page.

    Args:
        care: makes the backup.
        stack: the window's pages; it shows this one when the backup takes longer than one notices.
    """

    def __init__(self, care: Care, stack: QStackedWidget) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._care, self._stack = care, stack
        self._loop: QEventLoop | None = None
        self._job: Job | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_timeout)
        column = QWidget()
        column.setFixedWidth(scaled(_WIDTH))
        self.progress = CareProgress(care, {Kind.BACKUP}, "&Tutup tanpa cadangan", column)
        self.progress.stop.clicked.connect(self._leave)
        inside = QVBoxLayout(column)
        inside.setSpacing(8)
        inside.addWidget(labelled("Cadangan harian sedang dibuat…", "wizard-title", wraps=True))
        inside.addWidget(labelled("Jendela ini tertutup sendiri sesudah selesai.", "second-line", wraps=True))
        inside.addSpacing(10)
        inside.addWidget(self.progress)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(column)
        centred.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(centred)
        layout.addStretch(3)
        care.ended.connect(self._on_care_ended)

    @property
    def is_waiting(self) -> bool:
        """Whether the window is about to close."""
        return self._loop is not None

    def wait(self, job: Job) -> None:
        """Come back when the backup has ended, or nobody wants to wait for it. Nothing else can be done meanwhile."""
        self._job, self._loop = job, QEventLoop()
        page = self._stack.currentWidget()
        assert page is not None
        # Where it is a matter of a moment, nothing of it is to be seen.
        self._stack.setUpdatesEnabled(False)
        page.setEnabled(False)
        self._patience.start()
        self._loop.exec()
        self._patience.stop()
        self._stack.setUpdatesEnabled(True)
        page.setEnabled(True)
        self._job = self._loop = None

    def _on_patience_timeout(self) -> None:
        self._stack.setCurrentWidget(self)
        self._stack.setUpdatesEnabled(True)
        self.progress.stop.setFocus()

    def _on_care_ended(self, job: Job) -> None:
        if job is self._job:
            self._leave()

    def _leave(self) -> None:
        if self._loop is not None:
            self._loop.quit()
