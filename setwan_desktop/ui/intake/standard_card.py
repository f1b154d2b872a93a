"""UI: what a service asks of its visitors, promises and costs, as published; to show and to print."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from setwan_desktop.domain.views import ServiceEntry
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.lettered_menu import LetteredMenu
from setwan_desktop.ui.widgets.plain_label import PlainLabel


class StandardCard(QFrame):
    """Requirement, time and fee.

    Attributes:
        menu: the papers to show and print; the page fills it.
    """

    def __init__(self, service: ServiceEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        title = PlainLabel("Standar pelayanan")
        title.setProperty("kind", "section")
        show = IconButton("Tampilkan dan cetak", "printer", "link", "link")
        self.menu = LetteredMenu(self)
        show.setMenu(self.menu)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(show)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 12)
        grid.setHorizontalSpacing(16)
        grid.addLayout(head, 0, 0, 1, 3)
        standard = service.standard
        parts = (
            ("Syarat", "; ".join(standard.requirements)),
            ("Waktu penyelesaian", standard.time),
            ("Biaya", standard.fee),
        )
        for column, (label, words) in enumerate(parts):
            name, value = PlainLabel(label), PlainLabel(words or "–")
            name.setProperty("kind", "hint")
            value.setProperty("kind", "strong")
            value.setWordWrap(True)
            grid.addWidget(name, 1, column)
            grid.addWidget(value, 2, column)
            grid.setColumnStretch(column, 2 if column == 0 else 1)
