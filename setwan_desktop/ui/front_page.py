"""UI: the page before one is in: the office on the left; on the right the door, or what is happening."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

import setwan_desktop
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.domain.views import OfficerView
from setwan_desktop.ui import wording
from setwan_desktop.ui.sign_in_form import SignInForm
from setwan_desktop.ui.style.icons import emblem, picture
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.note import Note
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled

_NARROW, _LOW, _SHARE, _WIDEST_FORM = 900, 560, 33, 560


@dataclass(frozen=True)
class Door:
    """What the door shows.

    Attributes:
        officers: who may sign in.
        profile: of the office.
        services: title and icon of each.
        today: in words.
        backup: when the last backup was made, in words.
        password: everybody's, where the office is only an example; else empty.
    """

    officers: Sequence[OfficerView]
    profile: Profile
    services: Sequence[tuple[str, str]]
    today: str
    backup: str
    password: str = ""


class FrontPage(QWidget):
    """The door.

    Signals:
        attempted: sign-in name and password.
        retry_requested: open the archive again.
        quit_requested: leave the program.
    """

    attempted = Signal(str, str)
    retry_requested = Signal()
    quit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = SignInForm()
        self.form.attempted.connect(self.attempted)
        self._welcome = labelled("Masuk", "wizard-title")
        self._today = labelled("", "second-line")
        self._backup = labelled("", "hint")
        forgotten = "Lupa kata sandi? Pengelola aplikasi dapat membuatkan yang baru di Pengaturan."
        self._forgotten = labelled(forgotten, "hint", wraps=True)
        self._example = Note("info", "")
        self._example.hide()
        self._note_holder = QVBoxLayout()
        self._note: Note | None = None
        self._happening = labelled("Membuka arsip…", "second-line")
        self._happening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._trouble_holder = QVBoxLayout()
        self._trouble_holder.setSpacing(12)
        self._trouble: Note | None = None
        self._way_out: Note | None = None
        self._services: list[QWidget] = []
        self._services_layout = QVBoxLayout()
        self._services_layout.setSpacing(12)
        self._side = self._build_side()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._happening)
        self._stack.addWidget(self._build_door())
        self._stack.addWidget(self._build_trouble())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side, _SHARE)
        layout.addWidget(self._stack, 100 - _SHARE)

    def show_happening(self, words: str) -> None:
        """Say what the program is doing."""
        self._happening.setText(words)
        self._stack.setCurrentIndex(0)

    def show_door(self, door: Door) -> None:
        """Let people in."""
        profile = door.profile
        self._regency.setText(profile.regency)
        phone = f"telepon {profile.phone}" if profile.phone else ""
        self._address.setText("\n".join(part for part in (profile.address, phone) if part))
        self._show_services(door.services)
        self._today.setText(door.today)
        self._backup.setText(door.backup)
        self._example.setVisible(bool(door.password))
        self._example.show_words(
            "Ini kantor contoh.",
            f"Semua orang dan berkas rekaan. Pilih siapa saja; kata sandinya “{door.password}”, sudah terisi.",
        )
        self._stack.setCurrentIndex(1)
        self._fit()
        self.form.show_officers(door.officers, door.password)
        self._drop_note()

    def show_backup(self, words: str) -> None:
        """Say when the last backup was made, or how far the next one is."""
        self._backup.setText(words)

    def show_note(self, tone: str, strong: str, words: str) -> None:
        """Tell what was done while nobody was in, until the door is shown the next time."""
        self._drop_note()
        self._note = Note(tone, strong, words)
        self._note_holder.addWidget(self._note)
        self._fit()

    def note_words(self) -> str:
        """Give what is told above the names; empty: nothing."""
        return self._note.words() if self._note is not None else ""

    def show_trouble(self, trouble: Trouble, told: wording.Told | None = None) -> None:
        """Say why there is no archive to work in; ``told`` where that is said in other words than usual."""
        self.show_way_out(None)
        if self._trouble is not None:
            self._trouble_holder.removeWidget(self._trouble)
            self._trouble.deleteLater()
        told = told or wording.trouble_told(trouble)
        self._trouble = Note("danger", told.head, told.text)
        self._trouble.add_action("&Coba lagi", self.retry_requested.emit).setDefault(True)
        self._trouble.offer_copy(told.code, wording.trouble_report(trouble))
        self._trouble.add_action("&Tutup", self.quit_requested.emit)
        self._trouble_holder.addWidget(self._trouble)
        self._stack.setCurrentIndex(2)

    def show_way_out(self, note: Note | None) -> None:
        """Offer a way out below the trouble that is told; None: there is none."""
        if self._way_out is not None:
            self._trouble_holder.removeWidget(self._way_out)
            self._way_out.hide()
            self._way_out.deleteLater()
        self._way_out = note
        if note is not None:
            self._trouble_holder.addWidget(note)

    def way_out(self) -> Note | None:
        """Give the way out that is offered."""
        return self._way_out

    def trouble_words(self) -> str:
        """Give what is said about a trouble; empty: there is none."""
        return self._trouble.words() if self._trouble is not None and self._stack.currentIndex() == 2 else ""

    def _drop_note(self) -> None:
        if self._note is not None:
            self._note_holder.removeWidget(self._note)
            self._note.hide()
            self._note.deleteLater()
            self._note = None
            self._fit()

    def _show_services(self, services: Sequence[tuple[str, str]]) -> None:
        for row in self._services:
            self._services_layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._services = [self._build_service(title, symbol) for title, symbol in services]
        for row in self._services:
            self._services_layout.addWidget(row)

    @staticmethod
    def _build_service(title: str, symbol: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        sign = PlainLabel()
        sign.setPixmap(picture(symbol, "side_text", 18))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(labelled(title, "side-line", wraps=True), 1)
        return holder

    def _build_side(self) -> QFrame:
        side = QFrame()
        side.setProperty("kind", "side")
        shield = PlainLabel()
        shield.setPixmap(emblem(84))
        name = labelled("Layanan Sekretariat DPRD", "office-name", wraps=True)
        self._regency = labelled("", "office-second", wraps=True)
        rule = QFrame()
        rule.setProperty("kind", "gold-rule")
        self._address = labelled("", "side-second", wraps=True)
        self._side_layout = layout = QVBoxLayout(side)
        layout.setSpacing(6)
        layout.addWidget(shield)
        layout.addSpacing(22)
        layout.addWidget(name)
        layout.addWidget(self._regency)
        layout.addSpacing(16)
        layout.addWidget(rule)
        layout.addSpacing(18)
        layout.addLayout(self._services_layout)
        layout.addStretch()
        layout.addWidget(self._address)
        return side

    def _build_door(self) -> QWidget:
        door = QWidget()
        column = QWidget()
        column.setMaximumWidth(_WIDEST_FORM)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        inner.addWidget(self._welcome)
        inner.addWidget(self._today)
        inner.addSpacing(10)
        inner.addWidget(self._example)
        inner.addLayout(self._note_holder)
        inner.addSpacing(6)
        inner.addWidget(self.form, 1)
        inner.addSpacing(6)
        inner.addWidget(self._forgotten)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(column, 20)
        centred.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(18)
        drive = PlainLabel()
        drive.setPixmap(picture("hard-drive", "text3", 14))
        foot.addWidget(drive)
        foot.addSpacing(-10)
        foot.addWidget(labelled(f"Komputer: {platform.node() or 'tanpa nama'}", "hint"))
        foot.addWidget(self._backup)
        foot.addStretch()
        foot.addWidget(labelled(f"Versi {setwan_desktop.version()}", "hint"))
        self._door_layout = layout = QVBoxLayout(door)
        layout.addLayout(centred, 1)
        layout.addSpacing(12)
        layout.addLayout(foot)
        return door

    def _build_trouble(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(60, 40, 60, 40)
        layout.addStretch(2)
        layout.addLayout(self._trouble_holder)
        layout.addStretch(3)
        return page

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._side.setVisible(self.width() >= scaled(_NARROW))
        low = self.height() < scaled(_LOW)
        self._welcome.setHidden(low and not (self._example.isHidden() and self._note is None))
        self._today.setHidden(low)
        self._forgotten.setHidden(low)
        self._address.setHidden(low)
        self._side_layout.setContentsMargins(48, 24 if low else 64, 32, 16 if low else 40)
        edge = 12 if low else 40
        self._door_layout.setContentsMargins(28, edge, 28, 14)
