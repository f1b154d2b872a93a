"""UI: one's own password."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from setwan_desktop.domain.refusals import Refusal
from setwan_desktop.office import Desk
from setwan_desktop.ui import wording
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.note import Note
from setwan_desktop.ui.widgets.password_line import PasswordLine
from setwan_desktop.ui.widgets.plain_label import PlainLabel


class OwnPasswordSection(Section):
    """The old password, and the new one twice."""

    title = "Kata sandi saya"
    symbol = "key-round"
    saves = "&Ganti kata sandi"

    def __init__(self, desk: Desk, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._acting = desk, acting
        self.introduce("Paling sedikit 6 karakter. Jangan memakai kata sandi yang dikenal orang lain.")
        self.lines: list[QLineEdit] = []
        for words in ("Kata sandi &lama", "Kata sandi &baru", "&Ulangi kata sandi baru"):
            label, line = PlainLabel(words), PasswordLine()
            label.setProperty("kind", "label")
            label.setBuddy(line)
            line.setAccessibleName(words.replace("&", ""))
            line.setMaximumWidth(scaled(320))
            line.textEdited.connect(self.show_changed)
            self.content.addWidget(label)
            self.content.addWidget(line)
            self.lines.append(line)
        self.note = Note("danger", "")
        self.note.hide()
        self.content.addWidget(self.note)
        self.show_changed()

    @override
    def refresh(self) -> None:
        for line in self.lines:
            line.clear()
        self.note.hide()
        self.show_changed()

    @override
    def is_changed(self) -> bool:
        return any(line.text() for line in getattr(self, "lines", ()))

    @override
    def save(self) -> None:
        old, new, again = (line.text() for line in self.lines)
        if new != again:
            self._tell("Kata sandi baru dan ulangannya tidak sama. Ketik ulang keduanya.")
            return
        try:
            changed = self._acting.carried_out(partial(self._desk.change_password, old, new))
        except Refusal as refusal:
            self._tell(wording.refusal_sentence(refusal))
            return
        if changed:
            self.refresh()

    def _tell(self, sentence: str) -> None:
        self.note.show_words(sentence)
        self.note.show()
