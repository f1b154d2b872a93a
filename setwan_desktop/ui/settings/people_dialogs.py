"""UI: what the administrator fills in about people: a new officer, a role, a new password."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from setwan_desktop.domain.views import OfficerView
from setwan_desktop.office import NewOfficer
from setwan_desktop.ui.settings.lines import Line, Lines
from setwan_desktop.ui.widgets.password_line import PasswordLine
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled
from setwan_desktop.ui.widgets.primary_button import PrimaryButton

Roles = Sequence[tuple[str, str, tuple[str, ...]]]

MANNERS = ("definitif", "Plt.", "Plh.", "Pj.")


class Post(NamedTuple):
    """A role to hold: from when to when (None: open), and how."""

    role: str
    begins: date
    ends: date | None
    manner: str


class _Dialog(QDialog):
    """A title, a form, and two buttons of which the first is a verb."""

    def __init__(self, title: str, go: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self.form = QVBoxLayout()
        self.form.setSpacing(6)
        self._go = PrimaryButton(go, "check", "Enter")
        self._go.setDefault(True)
        self._go.clicked.connect(self.accept)
        back = QPushButton("&Batal")
        back.setAutoDefault(False)
        back.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch()
        foot.addWidget(back)
        foot.addWidget(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(labelled(title, "page-title", wraps=True))
        layout.addLayout(self.form)
        layout.addStretch()
        layout.addLayout(foot)

    def add_labelled(self, words: str, control: QWidget) -> None:
        """Add a control with its label."""
        label = PlainLabel(words)
        label.setProperty("kind", "label")
        label.setBuddy(control)
        control.setAccessibleName(words.replace("&", ""))
        self.form.addWidget(label)
        self.form.addWidget(control)


class NewOfficerDialog(_Dialog):
    """A person joins the office."""

    def __init__(self, roles: Roles, parent: QWidget) -> None:
        super().__init__("Tambah petugas", "&Tambah petugas", parent)
        self._lines = Lines(
            (
                Line("full_name", "&Nama dengan gelar"),
                Line("nip", "N&IP", 6),
                Line("rank", "&Pangkat", 6),
                Line("sign_in", "Nama &masuk", 6),
            )
        )
        self.form.addWidget(self._lines)
        self._role = _role_list(roles)
        self._role.insertItem(0, "Belum ada peran", "")
        self._role.setCurrentIndex(0)
        self.add_labelled("P&eran", self._role)
        self._password = PasswordLine()
        self.add_labelled("&Kata sandi pertama, paling sedikit 6 karakter", self._password)
        self._lines.edit("full_name").textEdited.connect(self._on_name_text_edited)

    def person(self) -> NewOfficer:
        """Give the person as filled in."""
        values = self._lines.values()
        role = self._role.currentData()
        return NewOfficer(
            sign_in=values["sign_in"],
            name=bare_name(values["full_name"]),
            full_name=values["full_name"],
            password=self._password.text(),
            roles=(role,) if role else (),
            nip=values["nip"],
            rank=values["rank"],
        )

    def _on_name_text_edited(self, name: str) -> None:
        self._lines.edit("sign_in").setText(sign_in_name(name))


class PostDialog(_Dialog):
    """An officer takes a role."""

    def __init__(self, person: OfficerView, roles: Roles, today: date, parent: QWidget) -> None:
        super().__init__(f"Beri peran kepada {person.name}", "&Beri peran", parent)
        self._role = _role_list(roles)
        self.add_labelled("&Peran", self._role)
        self._manner = QComboBox()
        self._manner.addItems(list(MANNERS))
        self.add_labelled("&Sebagai", self._manner)
        self._begins = _day_edit(today)
        self.add_labelled("&Mulai", self._begins)
        self._is_bound = QCheckBox("Sampai &dengan")
        self._ends = _day_edit(today)
        self._ends.setAccessibleName("Sampai dengan")
        self._ends.setEnabled(False)
        self._is_bound.toggled.connect(self._ends.setEnabled)
        self.form.addWidget(self._is_bound)
        self.form.addWidget(self._ends)

    def post(self) -> Post:
        """Give the role as filled in."""
        begins, ends = (each.date().toPython() for each in (self._begins, self._ends))
        assert isinstance(begins, date)
        assert isinstance(ends, date)
        return Post(
            self._role.currentData(), begins, ends if self._is_bound.isChecked() else None, self._manner.currentText()
        )


class PasswordDialog(_Dialog):
    """An officer gets a new password."""

    def __init__(self, person: OfficerView, parent: QWidget) -> None:
        super().__init__(f"Kata sandi baru untuk {person.name}", "&Simpan kata sandi", parent)
        self._password = PasswordLine()
        self.add_labelled("&Kata sandi baru, paling sedikit 6 karakter", self._password)
        self.form.addWidget(
            labelled("Sampaikan langsung kepada orangnya; ia dapat menggantinya di Pengaturan.", "hint", wraps=True)
        )

    def password(self) -> str:
        """Give what was typed."""
        return self._password.text()


def bare_name(full_name: str) -> str:
    """Give a name without its titles."""
    words = full_name.split(",", maxsplit=1)[0].split()
    kept = [word for word in words if not word.endswith(".") or len(words) == 1]
    return " ".join(kept or words)


def sign_in_name(full_name: str) -> str:
    """Propose a name for the door: small letters, words joined by a dot."""
    plain = unicodedata.normalize("NFKD", bare_name(full_name)).encode("ascii", "ignore").decode().lower()
    return ".".join(re.findall(r"[a-z0-9]+", plain)[:2])


def _role_list(roles: Roles) -> QComboBox:
    choice = QComboBox()
    for role, title, _services in roles:
        choice.addItem(title, role)
    return choice


def _day_edit(day: date) -> QDateEdit:
    edit = QDateEdit(QDate(day.year, day.month, day.day))
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("dd-MM-yyyy")
    return edit
