"""UI: who belongs to the office, who holds which role, and passwords."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QTableWidgetItem, QWidget
from typing_extensions import override

from setwan_desktop.domain.views import Change, OfficerView
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.settings.people_dialogs import (
    EndPostDialog,
    NewOfficerDialog,
    PasswordDialog,
    PostDialog,
)
from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.act_dialog import ActDialog
from setwan_desktop.ui.widgets.flow_layout import FlowLayout
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.primary_button import KeyButton
from setwan_desktop.ui.widgets.rows_table import rows_table

_ABOUT = "Satu orang boleh memegang beberapa peran; pelaksana harian (Plh.) dapat ditunjuk kapan saja."
_HEADS = ("Nama", "Peran", "Nama masuk")


class PeopleSection(Section):
    """The officers."""

    title = "Pengguna & peran"
    symbol = "users"

    def __init__(self, office: Office, desk: Desk, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._desk, self._acting = office, desk, acting
        self._people: tuple[OfficerView, ...] = ()
        self.introduce(_ABOUT)
        self._empty_roles = labelled("", "caution", wraps=True)
        self.content.addWidget(self._empty_roles)
        row = FlowLayout(gap=8)
        self.end = KeyButton("&Akhiri peran…", "circle-x")
        for button, slot in (
            (KeyButton("&Tambah petugas…", "user-plus"), self._on_add_clicked),
            (KeyButton("&Beri peran…", "user-check"), self._on_post_clicked),
            (self.end, self._on_end_clicked),
            (KeyButton("Kata &sandi baru…", "key-round"), self._on_password_clicked),
        ):
            button.clicked.connect(slot)
            row.addWidget(button)
        self.content.addLayout(row)
        self.table = rows_table("Petugas", _HEADS, (210, 0, 170), 33)
        self.table.itemSelectionChanged.connect(self._on_table_item_selection_changed)
        self.content.addWidget(self.table)

    @override
    def refresh(self) -> None:
        chosen = self._current()
        self._people = self._desk.officers()
        names = [person.id for person in self._people]
        row = names.index(chosen.id) if chosen is not None and chosen.id in names else 0
        self.table.setRowCount(len(self._people))
        for place, person in enumerate(self._people):
            for column, words in enumerate((person.full_name, ", ".join(person.posts.values()) or "–", person.sign_in)):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                self.table.setItem(place, column, item)
        self.table.selectRow(row)
        self._on_table_item_selection_changed()
        self.table.setMinimumHeight(min(len(self._people) + 1, 15) * scaled(33) + 4)
        held = {role for person in self._people for role in person.roles}
        empty = [title for role, title, _services in self._office.roles() if role not in held]
        self._empty_roles.setText(
            f"Belum ada petugas untuk: {', '.join(empty)}. Langkahnya menunggu sampai ada." if empty else ""
        )
        self._empty_roles.setVisible(bool(empty))

    def _current(self) -> OfficerView | None:
        row = self.table.currentRow()
        return self._people[row] if 0 <= row < len(self._people) else None

    def _on_table_item_selection_changed(self) -> None:
        """Let a role be ended only of who holds one."""
        person = self._current()
        self.end.setEnabled(person is not None and bool(self._desk.posts_of(person.id)))

    def _on_add_clicked(self) -> None:
        dialog = NewOfficerDialog(self._office.roles(), self)
        self._ask(dialog, lambda: self._desk.enter_officer(dialog.person()))

    def _on_post_clicked(self) -> None:
        if person := self._current():
            dialog = PostDialog(person, self._office.roles(), self._around(), self)
            self._ask(dialog, lambda: self._desk.hold_post(dialog.post()))

    def _on_end_clicked(self) -> None:
        person = self._current()
        posts = self._desk.posts_of(person.id) if person else ()
        if person is not None and posts:
            dialog = EndPostDialog(person, posts, self._office.roles(), self._around(), self)
            self._ask(dialog, lambda: self._desk.hold_post(dialog.post()))

    def _on_password_clicked(self) -> None:
        if person := self._current():
            dialog = PasswordDialog(person, self)
            self._ask(dialog, lambda: self._desk.set_password(person.id, dialog.password()))

    def _around(self) -> Surroundings:
        return Surroundings(self._desk, self._office.now().date())

    def _ask(self, dialog: ActDialog, deed: Callable[[], Change]) -> None:
        """Show a dialog until what it asks for is done; what is refused is said in it."""
        if dialog.carried_out(partial(self._acting.hindrance, deed)):
            self.refresh()
