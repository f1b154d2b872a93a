"""UI: the question before a signature or a closing act: what will happen, and the password where it is a signature."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from setwan_desktop.domain.indonesian import joined
from setwan_desktop.domain.views import Offer
from setwan_desktop.ui.widgets.act_dialog import ActDialog
from setwan_desktop.ui.widgets.password_line import PasswordLine
from setwan_desktop.ui.widgets.plain_label import labelled


class ConfirmDialog(ActDialog):
    """One question, one password, one button.

    Args:
        offer: the act.
        check: compares a password and gives what to say, or nothing; None asks for no password.
    """

    def __init__(self, offer: Offer, check: Callable[[str], str] | None, parent: QWidget | None = None) -> None:
        label = offer.label.rstrip("…")
        symbol = "signature" if offer.signs else "check"
        super().__init__(label, label.replace("&", "&&"), parent, symbol=symbol, asks=f"{label}?")
        self._check = check
        self.password = PasswordLine(self)
        self.form.addWidget(labelled(consequence(offer), "second-line", wraps=True))
        self.form.addSpacing(4)
        if check is not None:
            self.add_labelled("&Kata sandi", self.password)
        else:
            self.password.hide()
        self.setWindowModality(Qt.WindowModality.WindowModal)

    @override
    def hindrance(self) -> str | None:
        words = self._check(self.password.text()) if self._check is not None else ""
        self.password.clear()
        if words:
            self.password.setFocus()
        return words or None


def consequence(offer: Offer) -> str:
    """Say what an act that is asked about will do."""
    told = []
    if offer.signs and offer.numbers:
        told.append(f"Nomor akan diberikan kepada {joined(offer.numbers).lower()} dan isinya dikunci.")
        told.append("Setelah dicetak dan ditandatangani, pindaiannya dapat menyusul.")
    elif offer.signs:
        told.append("Tanda tangan dicatat atas nama Anda.")
    besides = tuple(each for each in offer.prints if not (offer.signs and each in offer.numbers))
    if besides:
        told.append(f"{'Ikut dicetak' if offer.signs else 'Yang dicetak'}: {joined(besides).lower()}.")
    if offer.closes:
        told.append("Berkas akan ditutup dan masuk arsip.")
    return " ".join(told)
