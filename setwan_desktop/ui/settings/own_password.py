"""UI: one's own password."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from setwan_desktop.domain.refusals import FieldProblem, PasswordRefused
from setwan_desktop.office import SHORTEST_PASSWORD, Desk
from setwan_desktop.ui import wording
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.settings.told_lines import ToldLines
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.password_line import PasswordLine
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_OLD, _NEW, _AGAIN = "old", "new", "again"
_DIFFERENT = "Kata sandi baru dan ulangannya tidak sama. Ketik ulang keduanya."


class OwnPasswordSection(Section):
    """The old password, and the new one twice."""

    title = "Kata sandi saya"
    symbol = "key-round"
    saves = "&Ganti kata sandi"

    def __init__(self, desk: Desk, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._acting = desk, acting
        self.introduce(
            f"Paling sedikit {SHORTEST_PASSWORD} karakter. Jangan memakai kata sandi yang dikenal orang lain."
        )
        self.lines: list[QLineEdit] = []
        self.told = ToldLines()
        for key, words in ((_OLD, "Kata sandi &lama"), (_NEW, "Kata sandi &baru"), (_AGAIN, "&Ulangi kata sandi baru")):
            label, line = PlainLabel(words), PasswordLine()
            told = self.told.add(key, label, line)
            line.setMaximumWidth(scaled(320))
            line.textEdited.connect(self.show_changed)
            for each in (label, line, told):
                self.content.addWidget(each)
            self.lines.append(line)
        self.show_changed()

    @override
    def refresh(self) -> None:
        for line in self.lines:
            line.clear()
        self.told.show_problems(())
        self.show_changed()

    @override
    def is_changed(self) -> bool:
        return any(line.text() for line in getattr(self, "lines", ()))

    @override
    def save(self) -> None:
        old, new, again = (line.text() for line in self.lines)
        if new != again:
            self._tell(_AGAIN, _DIFFERENT)
            return
        try:
            changed = self._acting.carried_out(partial(self._desk.change_password, old, new))
        except PasswordRefused as refused:
            self._tell(_NEW if refused.shortest else _OLD, wording.refusal_sentence(refused))
            return
        if changed:
            self.refresh()

    def _tell(self, key: str, sentence: str) -> None:
        self.told.refuse([FieldProblem(key, "", "demand", sentence)])
