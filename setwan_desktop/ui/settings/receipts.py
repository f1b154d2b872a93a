"""UI: how this computer prints receipts: at once or after a look, on which printer, how many. It takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.ui.forms.choice_controls import StillComboBox
from setwan_desktop.ui.paper.print_choices import RECEIPT, PrintChoices, ask_not, asks_not, remember, remembered
from setwan_desktop.ui.paper.printers import printers
from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.style.tokens import INPUT, scaled
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.spin_box import number_box

_PRINTER_WIDTH, _COPIES_WIDTH, _MOST_COPIES = 280, 90, 99


class ReceiptSection(Section):
    """Printing of receipts."""

    title = "Cetak tanda terima"
    symbol = "printer"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.introduce("Berlaku untuk komputer ini.")
        self.at_once = QCheckBox("Cetak &langsung tanpa tanya setelah berkas diterima")
        self.printer, self.copies = StillComboBox(), number_box()
        self.copies.setRange(1, _MOST_COPIES)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addLayout(_under("&Pencetak", self.printer, _PRINTER_WIDTH))
        row.addLayout(_under("&Rangkap", self.copies, _COPIES_WIDTH))
        row.addStretch()
        self._told = labelled("", "hint", wraps=True)
        self.content.addWidget(self.at_once, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addLayout(row)
        self.content.addWidget(self._told)
        self.at_once.toggled.connect(self._on_at_once_toggled)
        self.printer.activated.connect(self._on_choice_changed)
        self.copies.valueChanged.connect(self._on_choice_changed)

    @override
    def refresh(self) -> None:
        chosen, names = remembered(RECEIPT), printers()
        for part in (self.at_once, self.printer, self.copies):
            part.blockSignals(True)
        self.at_once.setChecked(asks_not())
        self.printer.clear()
        self.printer.addItems(names)
        self.printer.setCurrentIndex(max(0, self.printer.findText(chosen.printer)))
        self.copies.setValue(chosen.copies)
        for part in (self.at_once, self.printer, self.copies):
            part.blockSignals(False)
        for part in (self.at_once, self.printer):
            part.setEnabled(bool(names))
        self._tell()

    def _tell(self) -> None:
        if not self.printer.count():
            words = (
                "Tidak ada pencetak pada komputer ini. Tanda terima dapat disimpan sebagai PDF setelah berkas diterima."
            )
        elif self.at_once.isChecked():
            words = "Tanda terima keluar dari pencetak ini segera setelah berkas diterima."
        else:
            words = "Tanda terima ditampilkan dahulu setelah berkas diterima; tekan Enter untuk mencetaknya."
        self._told.setText(words)

    def _keep(self) -> None:
        before = remembered(RECEIPT)
        chosen = PrintChoices(self.printer.currentText(), self.copies.value(), before.paper, before.duplex)
        remember(RECEIPT, chosen)

    def _on_at_once_toggled(self, wanted: bool) -> None:
        ask_not(wanted=wanted)
        self._keep()
        self._tell()

    def _on_choice_changed(self) -> None:
        self._keep()


def _under(words: str, control: QWidget, width: int) -> QVBoxLayout:
    """Put a control under its label."""
    column = QVBoxLayout()
    column.setSpacing(3)
    label = labelled(words, "label")
    label.setBuddy(control)
    control.setAccessibleName(words.replace("&", ""))
    control.setFixedSize(scaled(width), scaled(INPUT))
    column.addWidget(label)
    column.addWidget(control)
    return column
