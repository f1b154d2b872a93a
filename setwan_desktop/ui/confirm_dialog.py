"""UI: the question before a signature or a closing act: what will happen, and the password where it is a signature."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from setwan_desktop.domain.indonesian import joined
from setwan_desktop.domain.views import Offer
from setwan_desktop.ui.style import tokens
from setwan_desktop.ui.widgets.password_line import PasswordLine
from setwan_desktop.ui.widgets.plain_label import PlainLabel
from setwan_desktop.ui.widgets.primary_button import PrimaryButton

_WIDTH = 440


class ConfirmDialog(QDialog):
    """One question, one password, one button.

    Args:
        offer: the act.
        check: compares a password and gives what to say, or nothing; None asks for no password.
    """

    def __init__(self, offer: Offer, check: Callable[[str], str] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check = check
        label = offer.label.rstrip("…")
        self.setWindowTitle(label)
        title = PlainLabel(f"{label}?")
        title.setProperty("kind", "section")
        title.setWordWrap(True)
        text = PlainLabel(consequence(offer))
        text.setProperty("kind", "second-line")
        text.setWordWrap(True)
        self.password = PasswordLine()
        self.password.setAccessibleName("Kata sandi")
        self.password.setPlaceholderText("Kata sandi")
        self.password.setVisible(check is not None)
        self._told = PlainLabel()
        self._told.setProperty("kind", "problem")
        self._told.hide()
        self.go = PrimaryButton(label.replace("&", "&&"), "signature" if offer.signs else "check", "Enter")
        self.go.setDefault(True)
        self.go.clicked.connect(self._on_go_clicked)
        cancel = QPushButton("&Batal")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.go)
        row.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(10)
        for part in (title, text, self.password, self._told):
            layout.addWidget(part)
        layout.addSpacing(4)
        layout.addLayout(row)
        self._fit()
        self.setWindowModality(Qt.WindowModality.WindowModal)
        (self.password if check is not None else self.go).setFocus()

    def told(self) -> str:
        """Give what is said below the password."""
        return self._told.text() if not self._told.isHidden() else ""

    def _fit(self) -> None:
        """Give the wrapped sentences the height they need."""
        width = tokens.scaled(_WIDTH)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.setFixedSize(width, max(layout.heightForWidth(width), layout.minimumSize().height()))

    def _on_go_clicked(self) -> None:
        words = self._check(self.password.text()) if self._check is not None else ""
        self.password.clear()
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self._fit()
        if words:
            self.password.setFocus()
        else:
            self.accept()


def consequence(offer: Offer) -> str:
    """Say what an act that is asked about will do."""
    told = []
    papers = joined(offer.prints)
    if offer.signs and papers:
        told.append(f"Nomor akan diberikan kepada {papers.lower()} dan isinya dikunci.")
        told.append("Setelah dicetak dan ditandatangani, pindaiannya dapat menyusul.")
    elif offer.signs:
        told.append("Tanda tangan dicatat atas nama Anda.")
    elif papers:
        told.append(f"Yang dicetak: {papers.lower()}.")
    if offer.closes:
        told.append("Berkas akan ditutup dan masuk arsip.")
    return " ".join(told)
