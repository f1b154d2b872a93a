"""UI: the form at the door: who one is, and the password; what was wrong, and how long to wait."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.views import OfficerView
from setwan_desktop.ui import wording
from setwan_desktop.ui.officer_list import OfficerList
from setwan_desktop.ui.style.icons import icon, picture
from setwan_desktop.ui.style.look_property import set_look
from setwan_desktop.ui.widgets.announcing import announce
from setwan_desktop.ui.widgets.password_line import PasswordLine
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled
from setwan_desktop.ui.widgets.primary_button import PrimaryButton

_FREE_TRIES = 3
_ROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class SignInForm(QWidget):
    """Asks for name and password.

    Signals:
        attempted: sign-in name and password.
    """

    attempted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failures: dict[str, int] = {}
        self._wait = 0
        self._password_told = ""
        self.names = OfficerList()
        self.filter = QLineEdit()
        self.filter.setProperty("kind", "bare")
        self.filter.setPlaceholderText("Cari nama atau jabatan")
        self.filter.setAccessibleName("Nama Anda")
        self._glass = self.filter.addAction(icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self.filter.installEventFilter(self)
        self.password = PasswordLine()
        self.button = PrimaryButton("&Masuk", "", "Enter")
        self.told = PlainLabel()
        self.told.setWordWrap(True)
        self._sign = PlainLabel()
        self._more = labelled("", "hint")
        self._clock = QTimer(self)
        self._clock.setInterval(1_000)
        self._build_layout()
        self.filter.textChanged.connect(self._on_filter_text_changed)
        self.filter.returnPressed.connect(self._on_name_chosen)
        self.names.clicked.connect(self._on_name_chosen)
        self.names.activated.connect(self._on_name_chosen)
        self.names.verticalScrollBar().valueChanged.connect(self._show_more)
        self.names.selectionModel().currentChanged.connect(self._on_names_current_changed)
        self.password.returnPressed.connect(self._on_password_return_pressed)
        self.password.caps_lock_noticed.connect(self._on_password_caps_lock_noticed)
        self.button.clicked.connect(self._on_password_return_pressed)
        self._clock.timeout.connect(self._on_clock_timeout)

    def show_officers(self, officers: Sequence[OfficerView], password: str = "") -> None:
        """Show who may sign in; in the example office the password is filled in."""
        self._password_told = password
        self.names.officers.show(officers)
        self.filter.clear()
        self.tell("", "problem")
        if officers:
            self.names.setCurrentIndex(self.names.officers.index(0))
        self._fill_in()
        if officers and officers[0].last_here:
            self.password.setFocus()
        else:
            self.filter.setFocus()

    def tell_refused(self, wait_seconds: float) -> None:
        """Say that name and password do not match, and wait where it is asked for."""
        officer = self.names.officer()
        name = officer.sign_in if officer else ""
        self._failures[name] = self._failures.get(name, 0) + 1
        self.password.clear()
        if wait_seconds > 0:
            self._wait = max(1, round(wait_seconds))
            self._clock.start()
            self._show_wait()
        else:
            self.tell(wording.tries_sentence(_FREE_TRIES - self._failures[name]), "problem")
        self.password.setFocus()

    def forget_failures(self) -> None:
        """Begin to count anew, after somebody was let in."""
        self._failures.clear()
        self.password.clear()

    def tell(self, words: str, kind: str) -> None:
        """Say something below the password, as a ``problem`` or a ``caution``."""
        set_look(self.told, "kind", kind)
        self.told.setText(words)
        symbol, tint = ("triangle-alert", "warn") if kind == "caution" else ("circle-alert", "danger")
        self._sign.setPixmap(picture(symbol, tint, 14))
        self._sign.setVisible(bool(words))
        announce(self, words, urgent=kind == "problem")

    def _fill_in(self) -> None:
        self.password.setText(self._password_told)

    def _show_wait(self) -> None:
        waiting = self._wait > 0
        self.password.setReadOnly(waiting)
        self.button.setDisabled(waiting)
        if waiting:
            words = wording.seconds_in_words(self._wait)
            self.tell(f"Kata sandi tidak cocok. Tunggu {words} sebelum mencoba lagi.", "problem")
        else:
            self.tell("", "problem")

    def _show_more(self) -> None:
        below = self.names.below()
        none = "Tidak ada nama yang cocok." if not self.names.officers.shown else ""
        self._more.setText(f"{below} nama lainnya di bawah" if below > 0 else none)
        self._more.setVisible(bool(self._more.text()))

    def _on_clock_timeout(self) -> None:
        self._wait -= 1
        self._show_wait()
        if self._wait <= 0:
            self._clock.stop()
            self._fill_in()
            self.password.setFocus()

    def _on_filter_text_changed(self, text: str) -> None:
        self.names.narrow(text)
        self._show_more()

    def _on_name_chosen(self) -> None:
        if self.names.officer() is not None:
            self.password.setFocus()

    def _on_names_current_changed(self) -> None:
        if self._wait <= 0:
            self.tell("", "problem")
        self._fill_in()

    def _on_password_caps_lock_noticed(self, on: bool) -> None:
        if self._wait <= 0:
            self.tell("Caps Lock menyala" if on else "", "caution")

    def _on_password_return_pressed(self) -> None:
        officer = self.names.officer()
        if officer is None:
            self.filter.setFocus()
        elif not self.password.text():
            self.tell("Ketik kata sandi Anda.", "problem")
            self.password.setFocus()
        elif self._wait <= 0:
            self.attempted.emit(officer.sign_in, self.password.text())

    def _build_layout(self) -> None:
        name, hint = labelled("&Nama Anda", "label"), labelled("ketik untuk menyaring, atau pilih dengan panah", "hint")
        name.setBuddy(self.filter)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(name)
        head.addWidget(hint, 1)
        box = QFrame()
        box.setProperty("kind", "pop-up")
        boxed = QVBoxLayout(box)
        boxed.setContentsMargins(1, 1, 1, 1)
        boxed.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(8, 2, 8, 2)
        line.addWidget(self.filter)
        rule = QFrame()
        rule.setProperty("kind", "rule")
        self._more.setContentsMargins(12, 6, 12, 6)
        boxed.addLayout(line)
        boxed.addWidget(rule)
        boxed.addWidget(self.names, 1)
        boxed.addWidget(self._more)
        word = labelled("&Kata sandi", "label")
        word.setBuddy(self.password)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.password, 1)
        row.addWidget(self.button)
        told = QHBoxLayout()
        told.setSpacing(6)
        told.addWidget(self._sign)
        told.addWidget(self.told, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(box, 1)
        layout.addSpacing(8)
        layout.addWidget(word)
        layout.addLayout(row)
        layout.addLayout(told)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows choose while one types."""
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            rows = _ROWS.get(Qt.Key(event.key()))
            if rows is not None:
                self.names.step(rows)
                return True
        return super().eventFilter(watched, event)

    @override
    def event(self, event: QEvent) -> bool:
        """Count anew how many names are hidden after the form was laid out."""
        done = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show}:
            QTimer.singleShot(0, self, self._show_more)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_glass"):
            self._glass.setIcon(icon("search", "text3"))
        return done
