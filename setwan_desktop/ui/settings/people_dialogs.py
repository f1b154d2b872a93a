"""UI: what the administrator fills in about people: a new officer, a role, a new password."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from setwan_desktop.domain.indonesian import short_date
from setwan_desktop.domain.office_profile import Holding
from setwan_desktop.domain.scene import DEFINITIVE
from setwan_desktop.domain.views import OfficerView
from setwan_desktop.office import SHORTEST_PASSWORD, NewOfficer
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.settings.asked_day import AskedDay
from setwan_desktop.ui.settings.lines import Line, Lines
from setwan_desktop.ui.widgets.act_dialog import ActDialog
from setwan_desktop.ui.widgets.password_line import PasswordLine

Roles = Sequence[tuple[str, str, tuple[str, ...]]]

_MANNERS = (
    (DEFINITIVE, "Definitif"),
    ("Plt.", "Plt. – jabatan kosong"),
    ("Plh.", "Plh. – pejabat berhalangan"),
    ("Pj.", "Pj. – penjabat"),
    ("a.n.", "a.n. – atas nama pejabat"),
    ("u.b.", "u.b. – untuk beliau, dua tingkat di bawah"),
)
"""How a post is held -> how the choice is worded."""

_KEYS_OF_POST, _KEYS_OF_END = "psnjtb", "pab"
"""Letters that other lines and buttons of the dialogs have."""


class NewOfficerDialog(ActDialog):
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
        self.add_labelled(f"&Kata sandi pertama, paling sedikit {SHORTEST_PASSWORD} karakter", self._password)
        self._proposed = ""
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
        """Propose a name for the door, as long as nobody typed another one."""
        if self._lines.values()["sign_in"] == self._proposed:
            self._proposed = sign_in_name(name)
            self._lines.edit("sign_in").setText(self._proposed)


class PostDialog(ActDialog):
    """An officer takes a role: from when to when, how, by which order, and as what he signs in it."""

    def __init__(self, person: OfficerView, roles: Roles, around: Surroundings, parent: QWidget) -> None:
        super().__init__(f"Beri peran kepada {person.name}", "&Beri peran", parent)
        self._officer = person.id
        self._role = _role_list(roles)
        self.add_labelled("&Peran", self._role)
        self._manner = QComboBox()
        for manner, words in _MANNERS:
            self._manner.addItem(words, manner)
        self.add_labelled("&Sebagai", self._manner)
        self._begins = AskedDay("Mulai", around.today, around, _KEYS_OF_POST)
        self._ends = AskedDay("Sampai dengan", None, around, _KEYS_OF_POST + "m")
        self.form.addWidget(self._begins)
        self.form.addWidget(self._ends)
        self._lines = Lines(
            (
                Line("order", "&Nomor dan tanggal surat perintah (boleh kosong)"),
                Line("own_post", "&Jabatan sendiri, mis. Wakil Ketua I (boleh kosong)"),
            )
        )
        self._between = Lines((Line("between", "Jabatan di an&tara keduanya"),))
        self.form.addWidget(self._lines)
        self.form.addWidget(self._between)
        self.add_hint("Pada a.n., u.b., Plt., dan Plh. jabatan sendiri tercetak di bawah jabatan itu.")
        self._manner.currentIndexChanged.connect(self._on_manner_changed)
        self._on_manner_changed()

    def post(self) -> Holding:
        """Give the role as filled in."""
        begins = self._begins.day()
        assert begins is not None
        values = {**self._lines.values(), **self._between.values()}
        manner = self._manner.currentData()
        return Holding(
            id="",
            officer=self._officer,
            role=self._role.currentData(),
            begins=begins,
            ends=self._ends.day(),
            manner=manner,
            order=values["order"],
            own_post=values["own_post"],
            between=values["between"] if manner == "u.b." else "",
        )

    @override
    def hindrance(self) -> str | None:
        clear = [each.is_clear() for each in (self._begins, self._ends)]
        return super().hindrance() if all(clear) else ""

    def _on_manner_changed(self) -> None:
        """Ask for the post between only where two levels sign below."""
        self._between.setVisible(self._manner.currentData() == "u.b.")


class EndPostDialog(ActDialog):
    """An officer's role ends on a day; what he did in it stays his."""

    def __init__(
        self, person: OfficerView, posts: Sequence[Holding], roles: Roles, around: Surroundings, parent: QWidget
    ) -> None:
        super().__init__(f"Akhiri peran {person.name}", "&Akhiri peran", parent)
        titles = {role: title for role, title, _services in roles}
        self._posts = tuple(posts)
        self._post = QComboBox()
        for each in self._posts:
            manner = "" if each.manner == DEFINITIVE else f"{each.manner} "
            self._post.addItem(f"{manner}{titles.get(each.role, each.role)}, sejak {short_date(each.begins)}")
        self.add_labelled("&Peran", self._post)
        self._ends = AskedDay("Hari terakhir", around.today, around, _KEYS_OF_END)
        self.form.addWidget(self._ends)
        self.add_hint("Surat yang bertanggal sampai hari itu tetap ditandatanganinya.")

    def post(self) -> Holding:
        """Give the role with its end."""
        ends = self._ends.day()
        assert ends is not None
        return replace(self._posts[self._post.currentIndex()], ends=ends)

    @override
    def hindrance(self) -> str | None:
        return super().hindrance() if self._ends.is_clear() else ""


class PasswordDialog(ActDialog):
    """An officer gets a new password."""

    def __init__(self, person: OfficerView, parent: QWidget) -> None:
        super().__init__(f"Kata sandi baru untuk {person.name}", "&Simpan kata sandi", parent)
        self._password = PasswordLine()
        self.add_labelled(f"&Kata sandi baru, paling sedikit {SHORTEST_PASSWORD} karakter", self._password)
        self.add_hint("Sampaikan langsung kepada orangnya; ia dapat menggantinya di Pengaturan.")

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
