"""UI: below a short form at the intake: what can be handed to who came without it, and whom the case goes to."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from setwan_desktop.domain.views import Offer, ServiceEntry
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.paper.published import Published
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.note import Note
from setwan_desktop.ui.widgets.plain_label import PlainLabel


class WhereNext(QWidget):
    """Links to the blank papers of the service, and a note.

    Args:
        service: whose form it is.
        offer: the act the form is for.
        published: prints the blank papers.
        blanks: id and label of each.
        keys: hands out the access keys.
    """

    def __init__(
        self,
        service: ServiceEntry,
        offer: Offer,
        published: Published,
        blanks: tuple[tuple[str, str], ...],
        keys: AccessKeys,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        if blanks:
            row = QHBoxLayout()
            row.setSpacing(4)
            hint = PlainLabel("Belum membawa surat?")
            hint.setProperty("kind", "hint")
            row.addWidget(hint)
            for letter, label in blanks:
                link = IconButton(keys.marked(f"Cetak {label.lower()} kosong"), "printer", "link", "link")
                link.clicked.connect(partial(published.print_blank, service.id, letter, label))
                row.addWidget(link)
            row.addStretch()
            layout.addLayout(row)
        if offer.receiver:
            self.note = Note("info", f"Diteruskan kepada {offer.receiver}.", f"Berikutnya: {offer.goes_to}.")
            layout.addWidget(self.note)
