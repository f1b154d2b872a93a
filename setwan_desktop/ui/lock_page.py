"""UI: the lock: whose desk it is, and the password; nothing of any case."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from setwan_desktop.domain.views import OfficerView
from setwan_desktop.ui import wording
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.avatar import Avatar
from setwan_desktop.ui.widgets.password_line import PasswordLine
from setwan_desktop.ui.widgets.plain_label import labelled

_WIDTH = 420


class LockPage(QFrame):
    """Covers the whole window.

    Signals:
        unlock_requested: the password.
        leave_requested: somebody else wants to sign in.
    """

    unlock_requested = Signal(str)
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self._avatar = Avatar("", 40)
        self._name = labelled("", "side-name", wraps=True)
        self._since = labelled("", "side-second", wraps=True)
        self.password = PasswordLine()
        self.password.setPlaceholderText("Kata sandi")
        self.password.setAccessibleName("Kata sandi")
        self.button = QPushButton("&Buka")
        self.button.setProperty("kind", "gold")
        self.button.setAutoDefault(False)
        self._told = labelled("", "side-name", wraps=True)
        self._other = QPushButton("&Masuk sebagai orang lain")
        self._other.setProperty("kind", "link")
        self._other.setAutoDefault(False)
        self._wait = 0
        self._clock = QTimer(self)
        self._clock.setInterval(1_000)
        self._build_layout()
        self.password.returnPressed.connect(self._on_password_return_pressed)
        self.password.caps_lock_noticed.connect(self._on_password_caps_lock_noticed)
        self.button.clicked.connect(self._on_password_return_pressed)
        self._other.clicked.connect(self._on_other_clicked)
        self._clock.timeout.connect(self._on_clock_timeout)

    def show_officer(self, officer: OfficerView, words: str) -> None:
        """Lock the desk of an officer; ``words`` say since when, and why."""
        self._avatar.show_name(officer.name)
        self._name.setText(officer.full_name)
        self._since.setText(words)
        self._told.clear()
        self.password.clear()

    def tell_refused(self, wait_seconds: float) -> None:
        """Say that the password does not match, and wait where it is asked for."""
        self.password.clear()
        self._wait = round(wait_seconds)
        self._show_wait()
        if self._wait > 0:
            self._clock.start()
        else:
            self._told.setText(wording.tries_sentence(0))
        self.password.setFocus()

    def told(self) -> str:
        """Give what is said below the password."""
        return self._told.text()

    def _show_wait(self) -> None:
        self.password.setReadOnly(self._wait > 0)
        self.button.setEnabled(self._wait <= 0)
        words = wording.seconds_in_words(self._wait)
        self._told.setText(f"Kata sandi tidak cocok. Tunggu {words} sebelum mencoba lagi." if self._wait > 0 else "")

    def _on_clock_timeout(self) -> None:
        self._wait -= 1
        self._show_wait()
        if self._wait <= 0:
            self._clock.stop()
            self.password.setFocus()

    def _on_password_caps_lock_noticed(self, on: bool) -> None:
        if self._wait <= 0:
            self._told.setText("Caps Lock menyala" if on else "")

    def _on_password_return_pressed(self) -> None:
        if self._wait <= 0 and self.password.text():
            self.unlock_requested.emit(self.password.text())
        else:
            self.password.setFocus()

    def _on_other_clicked(self) -> None:
        self.leave_requested.emit()

    def _build_layout(self) -> None:
        column = QWidget()
        column.setFixedWidth(scaled(_WIDTH))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._since)
        who = QHBoxLayout()
        who.setSpacing(12)
        who.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        who.addLayout(words, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.password, 1)
        row.addWidget(self.button)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(labelled("Draf Anda tersimpan.", "side-second"))
        foot.addWidget(self._other)
        foot.addStretch()
        inner = QVBoxLayout(column)
        inner.setSpacing(10)
        inner.addLayout(who)
        inner.addLayout(row)
        inner.addWidget(self._told)
        inner.addLayout(foot)
        layout = QVBoxLayout(self)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(column)
        middle.addStretch()
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addStretch(3)
