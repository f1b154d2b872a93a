"""UI: a whole case is bound beside the window's thread; what takes long shows how far it is, and can be called off."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.office import Dossier
from setwan_desktop.ui.paper.printing import Stopped
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.plain_label import labelled

_PATIENCE_MS = 500
_ASK_AGAIN = 0.1
_WIDTH = 420


@dataclass
class _Asked:
    """A file that the binding wants read on the thread that may."""

    read: Callable[[], bytes]
    given: bytes = b""
    fault: Exception | None = None
    answered: threading.Event = field(default_factory=threading.Event)


class _Bridge(QObject):
    """Carries words between the two threads. It has no parent: a binding under way outlives its page.

    Signals:
        counted: how many parts are bound, of how many.
        asked: a file is wanted.
        ended: this bridge, and the PDF or what ended the binding.
    """

    counted = Signal(int, int)
    asked = Signal(object)
    ended = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.stop = threading.Event()

    def tell(self, done: int, of: int) -> None:
        """Tell how far the binding is; ends it where it was called off."""
        if self.stop.is_set():
            raise Stopped
        self.counted.emit(done, of)

    def fetch(self, read: Callable[[], bytes]) -> bytes:
        """Have a file read by the window's thread."""
        asked = _Asked(read)
        self.asked.emit(asked)
        while not asked.answered.wait(_ASK_AGAIN):
            if self.stop.is_set():
                raise Stopped
        if asked.fault is not None:
            raise asked.fault
        return asked.given


class _Progress(QDialog):
    """Tells how far a binding is."""

    def __init__(self, number: str, page: QWidget) -> None:
        super().__init__(page)
        self.setWindowTitle("Berkas lengkap")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._told = labelled("", "hint")
        cancel = QPushButton("&Batalkan")
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._told, 1)
        foot.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(labelled(f"Menyusun berkas lengkap {number}…", "strong"))
        layout.addWidget(self._bar)
        layout.addLayout(foot)
        self.setMinimumWidth(scaled(_WIDTH))

    def show_count(self, done: int, of: int) -> None:
        """Show how many parts are bound."""
        self._bar.setRange(0, max(of, 1))
        self._bar.setValue(done)
        self._told.setText(f"Bagian {min(done + 1, of)} dari {of}" if of else "")

    def words(self) -> str:
        """Give what is told."""
        return self._told.text()


class DossierJob(QObject):
    """Binds one dossier at a time.

    Signals:
        bound: the number of the case, and its PDF.
        failed: a ``Trouble``.
    """

    bound = Signal(str, bytes)
    failed = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._number = ""
        self._count = (0, 0)
        self._bridge: _Bridge | None = None
        self._dialog: _Progress | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_timeout)

    @property
    def dialog(self) -> _Progress | None:
        """What tells how far it is, while it is open."""
        return self._dialog

    def start(self, dossier: Dossier) -> None:
        """Bind a dossier; one that is under way goes on."""
        if self._bridge is not None:
            return
        bridge = _Bridge()
        bridge.counted.connect(self._on_bridge_counted, Qt.ConnectionType.QueuedConnection)
        bridge.asked.connect(self._on_bridge_asked, Qt.ConnectionType.QueuedConnection)
        bridge.ended.connect(self._on_bridge_ended, Qt.ConnectionType.QueuedConnection)
        # Whoever leaves the page lets the binding end.
        self.destroyed.connect(bridge.stop.set)
        self._number, self._bridge, self._count = dossier.number, bridge, (0, 0)
        self._patience.start()
        threading.Thread(target=_bind, args=(dossier, bridge), daemon=True).start()

    def stop(self) -> None:
        """Call the binding off."""
        if self._bridge is not None:
            self._bridge.stop.set()
            self._close()

    def _on_bridge_counted(self, done: int, of: int) -> None:
        self._count = (done, of)
        if self._dialog is not None:
            self._dialog.show_count(done, of)

    def _on_bridge_asked(self, asked: _Asked) -> None:
        try:
            asked.given = asked.read()
        except Trouble as trouble:
            asked.fault = trouble
        finally:
            asked.answered.set()

    def _on_bridge_ended(self, bridge: object, outcome: object) -> None:
        if bridge is not self._bridge:
            return  # it was called off
        self._close()
        if isinstance(outcome, bytes):
            self.bound.emit(self._number, outcome)
        elif isinstance(outcome, Trouble):
            self.failed.emit(outcome)
        elif isinstance(outcome, BaseException):
            raise outcome  # a mistake of the program, for the report that Qt's own thread gives

    def _close(self) -> None:
        self._patience.stop()
        self._bridge = None
        if self._dialog is not None:
            dialog, self._dialog = self._dialog, None
            dialog.hide()
            dialog.deleteLater()

    def _on_patience_timeout(self) -> None:
        self._dialog = _Progress(self._number, self._page)
        self._dialog.show_count(*self._count)
        self._dialog.rejected.connect(self.stop)
        self._dialog.open()


def _bind(dossier: Dossier, bridge: _Bridge) -> None:
    outcome: object
    try:
        outcome = dossier.pdf(bridge.fetch, bridge.tell)
    except BaseException as raised:  # noqa: BLE001  # it is told, or raised again, on the window's thread
        outcome = raised
    bridge.ended.emit(bridge, outcome)
