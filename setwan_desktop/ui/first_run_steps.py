"""UI: the steps of the first start: the office, who holds which role, the first password, and backups."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.views import ServiceEntry
from setwan_desktop.office import SHORTEST_PASSWORD, office_text_faults, password_faults
from setwan_desktop.ui.first_run_founding import Founding
from setwan_desktop.ui.settings.lines import Lines
from setwan_desktop.ui.settings.office_texts import OFFICE_LINES
from setwan_desktop.ui.settings.told_lines import ToldLines
from setwan_desktop.ui.style.icons import picture
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.chips import ServiceTag
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled
from setwan_desktop.ui.widgets.primary_button import KeyButton

Roles = Sequence[tuple[str, str, tuple[str, ...]]]


class Step(QWidget):
    """What every step has.

    Attributes:
        title: at the side.
        question: the headline.
        about: below it.
        hint: beside the buttons.
        kept_as: under which name what is typed is kept before it is taken; empty: it must not be, or by the section itself.
    """

    title = question = about = hint = kept_as = ""

    def begin(self) -> None:
        """The step is shown now."""

    def take(self) -> str | None:
        """Take over what is filled in.

        Returns:
            None: it is taken. Else what is wrong, as far as it is not said beside a line: maybe nothing more.
        """
        return None

    def typed(self) -> dict[str, str]:
        """Give what is filled in otherwise than it was taken; empty: nothing."""
        return {}

    def show_kept(self) -> None:
        """Show what was kept, else what was taken, else what is shipped."""


class OfficeStep(Step):
    """The office's name and address."""

    title = "Kantor"
    kept_as = "texts"
    question = "Kantor apa yang memakai aplikasi ini?"
    about = "Nama dan alamat tampil pada layar masuk, bilah samping, dan tanggal surat."

    def __init__(self, profile: Profile, founding: Founding) -> None:
        super().__init__()
        self._founding = founding
        self._shipped = {line.key: str(getattr(profile, line.key)) for line in OFFICE_LINES}
        self.lines = Lines(OFFICE_LINES)
        self.lines.setMaximumWidth(scaled(620))
        self.show_kept()
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.lines)
        rows.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(_scrolled(inside))

    @override
    def begin(self) -> None:
        self.lines.edit("name").setFocus()

    @override
    def take(self) -> str | None:
        values = self.lines.values()
        problems = office_text_faults(values)
        self.lines.told.refuse(problems)
        if problems:
            return ""
        self._founding.texts = values if values != self._shipped else {}
        return None

    @override
    def typed(self) -> dict[str, str]:
        values = self.lines.values()
        return values if values != (self._founding.texts or self._shipped) else {}

    @override
    def show_kept(self) -> None:
        self.lines.show_values(self._founding.typed.get(self.kept_as) or self._founding.texts or self._shipped)


class PeopleStep(Step):
    """Who holds each role."""

    title = "Pengguna & peran"
    kept_as = "people"
    question = "Siapa yang mengisi setiap peran?"
    about = (
        "Pekerjaan berjalan dari satu peran ke peran berikutnya. Satu orang boleh memegang beberapa peran: "
        "ketik nama yang sama."
    )
    hint = "Peran yang masih kosong dapat diisi kemudian; langkahnya menunggu sampai ada petugas."

    def __init__(self, roles: Roles, services: Sequence[ServiceEntry], founding: Founding) -> None:
        super().__init__()
        self._founding = founding
        self.edits: dict[str, QLineEdit] = {}
        self._signs: dict[str, PlainLabel] = {}
        self._bar = QProgressBar()
        self._bar.setRange(0, len(roles))
        self._bar.setFixedWidth(scaled(220))
        self._bar.setAccessibleName("Peran yang terisi")
        self._count = labelled("", "strong")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._bar)
        head.addWidget(self._count)
        head.addStretch()
        table = QFrame()
        table.setProperty("kind", "card")
        grid = QGridLayout(table)
        grid.setContentsMargins(14, 8, 14, 10)
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(16)
        for column, words in enumerate(("Peran dalam prosedur", "Layanan", "Nama pejabat / petugas dengan gelar"), 1):
            grid.addWidget(labelled(words, "label"), 0, column)
        for row, (role, title, serves) in enumerate(roles, 1):
            label, edit = PlainLabel(title), QLineEdit()
            label.setWordWrap(True)
            edit.setPlaceholderText("Ketik nama pejabat")
            edit.setAccessibleName(title)
            label.setBuddy(edit)
            edit.textEdited.connect(self._show_count)
            self._signs[role] = PlainLabel()
            grid.addWidget(self._signs[role], row, 0)
            grid.addWidget(label, row, 1)
            grid.addWidget(_tags([each for each in services if each.id in serves]), row, 2)
            grid.addWidget(edit, row, 3)
            self.edits[role] = edit
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 4)
        grid.setRowStretch(len(roles) + 1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(_scrolled(table), 1)
        self.show_kept()

    @override
    def begin(self) -> None:
        next(iter(self.edits.values())).setFocus()

    @override
    def take(self) -> str | None:
        self._founding.people = self._names()
        return None

    @override
    def typed(self) -> dict[str, str]:
        names = self._names()
        return names if any(name != self._founding.people.get(role, "") for role, name in names.items()) else {}

    @override
    def show_kept(self) -> None:
        names = self._founding.typed.get(self.kept_as) or self._founding.people
        for role, edit in self.edits.items():
            edit.setText(names.get(role, ""))
        self._show_count()

    def _names(self) -> dict[str, str]:
        return {role: edit.text().strip() for role, edit in self.edits.items()}

    def _show_count(self) -> None:
        for role, edit in self.edits.items():
            sign = ("circle-check", "ok") if edit.text().strip() else ("circle", "line2")
            self._signs[role].setPixmap(picture(*sign, 16))
        filled = sum(bool(edit.text().strip()) for edit in self.edits.values())
        self._bar.setValue(filled)
        self._count.setText(f"{filled} dari {len(self.edits)} peran terisi")


class PasswordStep(Step):
    """Everybody's first password."""

    title = "Kata sandi"
    question = "Apa kata sandi pertama semua petugas?"
    about = "Setiap petugas masuk dengan kata sandi ini, lalu menggantinya sendiri di Pengaturan."
    hint = "Catat kata sandi ini sebelum melanjutkan."

    def __init__(self, founding: Founding) -> None:
        super().__init__()
        self._founding = founding
        label = PlainLabel(f"&Kata sandi pertama, paling sedikit {SHORTEST_PASSWORD} karakter")
        self.line = QLineEdit(founding.password)
        self.line.setMaximumWidth(scaled(320))
        self.told = ToldLines()
        told = self.told.add("password", label, self.line)
        self.line.setAccessibleName("Kata sandi pertama")
        self._names = labelled("", "second-line", wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label)
        layout.addWidget(self.line)
        layout.addWidget(told)
        layout.addSpacing(14)
        layout.addWidget(labelled("Nama masuk", "section"))
        layout.addWidget(self._names)
        layout.addStretch()

    @override
    def begin(self) -> None:
        told = [f"{each.full_name}: {each.sign_in}" for each in self._founding.officers()]
        self._names.setText("\n".join(told))
        self.line.setFocus()
        self.line.selectAll()

    @override
    def take(self) -> str | None:
        problems = password_faults(self.line.text())
        self.told.refuse(problems)
        if problems:
            return ""
        self._founding.password = self.line.text()
        return None


class BackupStep(Step):
    """Where backups go."""

    title = "Cadangan"
    question = "Ke mana cadangan disimpan?"
    about = "Cadangan adalah salinan lengkap arsip. Pilih drive lain atau flashdisk, bukan hanya komputer ini."

    def __init__(self, founding: Founding) -> None:
        super().__init__()
        self._founding = founding
        self._folder = ElidedLabel(str(founding.folder))
        self._folder.setProperty("kind", "strong")
        choose = KeyButton("&Pilih folder…", "folder-open")
        choose.clicked.connect(self._on_choose_clicked)
        self.now = QCheckBox("&Buat cadangan pertama sekarang")
        self.now.setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._folder)
        layout.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.now)
        layout.addStretch()

    @override
    def take(self) -> str | None:
        self._founding.backs_up = self.now.isChecked()
        return None

    def _on_choose_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Pilih folder cadangan", self._folder.text())
        if chosen:
            self._founding.folder = Path(chosen)
            self._folder.setText(chosen)


def _tags(services: Sequence[ServiceEntry]) -> QWidget:
    """Show the tags of the services a role takes part in."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for each in services:
        tag = ServiceTag()
        tag.show_service(each.short, each.hue, each.icon)
        row.addWidget(tag)
    row.addStretch()
    return holder


def _scrolled(content: QWidget) -> QScrollArea:
    """Let a step that is higher than the window scroll."""
    if not content.property("kind"):
        content.setProperty("kind", "plain")
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(content)
    return area
