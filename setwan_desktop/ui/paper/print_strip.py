"""UI: what is chosen before printing, in one strip that breaks into lines: printer, copies, pages, sheet, sides, mark."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from setwan_desktop.ui.forms.choice_controls import StillComboBox
from setwan_desktop.ui.forms.field_control import mark_wrong
from setwan_desktop.ui.paper.print_choices import PrintChoices
from setwan_desktop.ui.paper.printers import PAPERS, PrinterTraits, traits_of
from setwan_desktop.ui.style.tokens import INPUT, scaled
from setwan_desktop.ui.widgets.flow_layout import FlowLayout
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.spin_box import number_box

_PAPER_WORDS = {"A4": "A4", "F4": "F4 (21,5 x 33 cm)", "A5": "A5", "A3": "A3", "": "Sesuai aslinya"}
_SIDES = (("Satu sisi", "none"), ("Bolak-balik, sisi panjang", "long"), ("Bolak-balik, sisi pendek", "short"))
_MOST_COPIES = 99
_WIDTHS = {"printer": 216, "copies": 78, "pages": 118, "paper": 158, "sides": 200}


def read_pages(text: str, count: int) -> tuple[int, ...] | None:
    """Read ``1-3, 5`` as pages; an empty text means all and gives (); None if it cannot be read."""
    found: list[int] = []
    for part in text.replace("–", "-").split(","):
        first, dash, last = part.strip().partition("-")
        if not part.strip():
            continue
        if not first.strip().isdecimal() or (dash and not last.strip().isdecimal()):
            return None
        if not 1 <= int(first) <= int(last if dash else first) <= count:
            return None
        found.extend(range(int(first), int(last if dash else first) + 1))
    return tuple(found)


def caution(needed: str, chosen: str, traits: PrinterTraits) -> str:
    """Say what would go wrong on paper; empty: nothing.

    Args:
        needed: the sheet the paper was made for; empty: none of an office's.
        chosen: the sheet to print on; empty: what each page needs.
        traits: of the printer.
    """
    if traits.stopped:
        return "Pencetak ini melaporkan gangguan. Periksa kertas, tinta, dan sambungannya sebelum mencetak."
    if needed and chosen and chosen != needed:
        cut = any(has < wants for has, wants in zip(PAPERS[chosen], PAPERS[needed], strict=True))
        fits = "tepinya tidak tercetak" if cut else "sisanya kosong"
        return f"Surat ini berukuran {needed}, dan dicetak menurut ukurannya. Pada {chosen} {fits}."
    wanted = chosen or needed
    if wanted and wanted not in traits.papers:
        return f"Pencetak ini tidak mencantumkan kertas {wanted}. Pilih pencetak lain, atau simpan PDF."
    if wanted and traits.loaded and traits.loaded != wanted:
        return f"Pencetak ini disetel untuk kertas {traits.loaded}. Masukkan kertas {wanted} sebelum mencetak."
    return ""


class PrintStrip(QWidget):
    """The strip.

    Signals:
        changed: something else was chosen.
        mark_toggled: whether SALINAN is to stand on the paper.

    Args:
        names: of the printers; none: there is nothing to choose but the mark.
        pages: how many pages there are; 0: pages cannot be chosen.
        may_mark: whether the mark is offered.

    Attributes:
        mark: the tick for the mark; it stands wherever the window has room for it, also without a printer.
    """

    changed = Signal()
    mark_toggled = Signal(bool)

    def __init__(
        self, names: list[str], *, pages: int = 0, may_mark: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._needed, self._page_count = "", pages
        self.printer, self.paper, self.sides = StillComboBox(), StillComboBox(), StillComboBox()
        self.printer.addItems(names)
        self.copies = number_box()
        self.copies.setRange(1, _MOST_COPIES)
        self.pages = QLineEdit()
        self.pages.setPlaceholderText("Semua")
        self.pages.setToolTip("Misalnya 1-3, 5")
        self.mark = QCheckBox("C&ap SALINAN")
        self.mark.setToolTip("SALINAN dicetak di sudut kanan atas; isi surat tidak berubah")
        for words, sides in _SIDES:
            self.sides.addItem(words, sides)
        self._traits = PrinterTraits("")
        if not may_mark:
            self.mark.hide()
        self._build_layout()
        self.show_needed("")
        self._connect_parts()
        self._ask_printer()

    def show_needed(self, paper: str) -> None:
        """Say which sheet the paper was made for, and choose it."""
        self._needed = paper
        self.paper.clear()
        for name in PAPERS if paper else ("", *PAPERS):
            self.paper.addItem(_PAPER_WORDS[name], name)
        self.paper.setCurrentIndex(max(0, self.paper.findData(paper)))

    def show_choices(self, choices: PrintChoices) -> None:
        """Choose what was chosen the last time, where it still exists."""
        for box, place in (
            (self.printer, self.printer.findText(choices.printer)),
            (self.sides, self.sides.findData(choices.duplex)),
            (self.paper, self.paper.findData(choices.paper or self._needed)),
        ):
            box.setCurrentIndex(max(0, place))
        self.copies.setValue(choices.copies)
        self._forbid_sides()

    def choices(self) -> PrintChoices:
        """Give what is chosen."""
        return PrintChoices(
            self.printer.currentText(),
            self.copies.value(),
            self.paper.currentData() or "",
            self.sides.currentData() or "none",
        )

    def chosen_pages(self) -> tuple[int, ...] | None:
        """Give the pages, () for all; None if what is typed cannot be read, which the field shows."""
        pages = read_pages(self.pages.text(), self._page_count)
        mark_wrong(self.pages, pages is None)
        if pages is None:
            self.pages.setFocus(Qt.FocusReason.OtherFocusReason)
        return pages

    def caution(self) -> str:
        """Say what would go wrong on paper; empty: nothing."""
        return caution(self._needed, self.paper.currentData() or "", self._traits) if self.printer.count() else ""

    def _ask_printer(self) -> None:
        name = self.printer.currentText()
        self._traits = traits_of(name) if name else PrinterTraits("")
        self._forbid_sides()

    def _forbid_sides(self) -> None:
        """Leave out what the printer cannot do."""
        rows = self.sides.model()
        assert isinstance(rows, QStandardItemModel)
        for place in range(1, rows.rowCount()):
            rows.item(place).setEnabled(self._traits.duplex)
        if not self._traits.duplex:
            self.sides.setCurrentIndex(0)
        self.sides.setToolTip("" if self._traits.duplex else "Pencetak ini tidak mencetak bolak-balik sendiri")

    def _on_printer_changed(self) -> None:
        self._ask_printer()
        self.changed.emit()

    def _on_choice_changed(self) -> None:
        self.changed.emit()

    def _connect_parts(self) -> None:
        self.printer.currentIndexChanged.connect(self._on_printer_changed)
        self.paper.currentIndexChanged.connect(self._on_choice_changed)
        self.sides.currentIndexChanged.connect(self._on_choice_changed)
        self.mark.toggled.connect(self.mark_toggled)

    def _build_layout(self) -> None:
        flow = FlowLayout(self, gap=10)
        fields: list[tuple[str, QWidget, str]] = [
            ("&Pencetak", self.printer, "printer"),
            ("&Rangkap", self.copies, "copies"),
        ]
        if self._page_count:
            fields.append(("&Halaman", self.pages, "pages"))
        fields += [("&Kertas", self.paper, "paper"), ("S&isi", self.sides, "sides")]
        for words, control, width in fields:
            flow.addWidget(_under(words, control, width))
        self.setVisible(self.printer.count() > 0)


def _under(words: str, control: QWidget, width: str) -> QWidget:
    """Put a control under its label."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    label = labelled(words, "label")
    label.setBuddy(control)
    control.setAccessibleName(words.replace("&", ""))
    control.setFixedSize(scaled(_WIDTHS[width]), scaled(INPUT))
    if isinstance(control, QComboBox):
        control.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    column.addWidget(label)
    column.addWidget(control)
    return box
