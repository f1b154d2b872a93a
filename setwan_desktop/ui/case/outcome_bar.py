"""UI: the letters that the last act made, ready to print; it hinders nothing and can be put away.

What the act did is said by the message over the page, with the way to take it back (``ui/recall.py``).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from setwan_desktop.domain.views import LetterEntry, Receipt
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.widgets.clearing import clear_layout
from setwan_desktop.ui.widgets.flow_layout import FlowLayout
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import PlainLabel


class LetterButton(IconButton):
    """Prints one letter.

    Signals:
        wanted: the letter's id.
    """

    wanted = Signal(str)

    def __init__(self, letter: LetterEntry, parent: QWidget | None = None) -> None:
        title = f"{letter.title[:1].lower()}{letter.title[1:]}"
        super().__init__(f"Cetak {title}".replace("&", "&&"), "printer", "small", parent=parent)
        self._letter_id = letter.letter_id
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.wanted.emit(self._letter_id)


class OutcomeBar(QFrame):
    """One line on top of the page.

    Signals:
        letter_wanted: id of the case, and of its letter to print.
    """

    letter_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "outcome")
        self._case_id = ""
        sign = PlainLabel()
        sign.setPixmap(icon("circle-check", "ok", 18).pixmap(QSize(18, 18)))
        self._words = PlainLabel()
        self._words.setWordWrap(True)
        self._holder = QWidget()
        self._letters = FlowLayout(self._holder, gap=6)
        self._buttons: list[LetterButton] = []
        close = QPushButton()
        close.setProperty("kind", "flat")
        close.setIcon(icon("x", "text2", 14))
        close.setFixedSize(28, 28)
        close.setAutoDefault(False)
        close.setToolTip("Tutup pemberitahuan")
        close.setAccessibleName("Tutup pemberitahuan")
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 8, 5)
        row.setSpacing(10)
        row.addWidget(sign)
        row.addWidget(self._words, 2)
        row.addWidget(self._holder, 3, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_receipt(self, receipt: Receipt) -> None:
        """Offer the letters of an act; without any there is nothing to show."""
        self._case_id = receipt.case_id
        letters = [each for each in receipt.letters if each.state != "void"]
        self._words.setText(f"Surat dari {receipt.number} siap dicetak." if letters else f"{receipt.number} tersimpan.")
        self._show_letters(letters)
        self.setVisible(bool(letters))

    def add_words(self, words: str) -> None:
        """Tell what came after."""
        self._words.setText(f"{self._words.text()} {words}")
        self.show()

    def words(self) -> str:
        """Give what is told."""
        return self._words.text()

    def letter_buttons(self) -> list[LetterButton]:
        """Give the buttons that print."""
        return list(self._buttons)

    def _show_letters(self, letters: Sequence[LetterEntry]) -> None:
        clear_layout(self._letters)
        self._buttons = [LetterButton(letter) for letter in letters]
        for button in self._buttons:
            button.wanted.connect(self._on_button_wanted)
            self._letters.addWidget(button)
        self._holder.setVisible(bool(letters))

    def _on_button_wanted(self, letter_id: str) -> None:
        self.letter_wanted.emit(self._case_id, letter_id)
