"""UI: the head of a case: which it is, when it is due, what it is about, who asks; and what can be done to the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.indonesian import clock_time, weekday_date
from setwan_desktop.domain.views import CaseView, Offer
from setwan_desktop.domain.workdays import Workdays
from setwan_desktop.ui import wording
from setwan_desktop.ui.case.act_icons import act_icon
from setwan_desktop.ui.case.action_row import worded
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.look_property import set_look
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.chips import Chip, ServiceTag
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.lettered_menu import LetteredMenu
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_ROOM_FOR_BOTH, _ROOM_FOR_ALL = 900, 600
_DOSSIER, _CORRECT = "Cetak berkas lengkap (PDF)", "Perbaiki isian…"
_FOLLOW, _UNFOLLOW = "Pantau berkas ini", "Berhenti memantau berkas ini"


class CaseHeader(QWidget):
    """The head.

    Signals:
        full_toggled: show the case over the whole page, or beside the list again.
        printing_requested: the whole case as one PDF.
        offer_chosen: the place of one of the acts that every case has.
        follow_toggled: follow the case, or no longer.
        correction_requested: correct an answer given earlier.
    """

    full_toggled = Signal()
    printing_requested = Signal()
    offer_chosen = Signal(int)
    follow_toggled = Signal()
    correction_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "case-head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tag = ServiceTag()
        self._number = PlainLabel()
        self._number.setProperty("kind", "number-line")
        self._number.set_selectable()
        self._due = Chip()
        self._returned = Chip()
        self._came_back = self._is_full = self._is_alone = self._is_low = self._is_one_line = self._may_print = False
        self._is_bare = False
        self._title = ElidedLabel()
        self._title.setProperty("kind", "case-title")
        self._applicant = ElidedLabel()
        self._applicant.setProperty("kind", "second-line")
        self._position = PlainLabel()
        self._position.setProperty("kind", "hint")
        self._full = IconButton("Buka penuh", "maximize-2")
        self._full.clicked.connect(self._on_full_clicked)
        self._print = IconButton("Cetak", "printer")
        self._print.setToolTip("Seluruh berkas sebagai satu PDF (Ctrl+P)")
        self._print.clicked.connect(self._on_print_clicked)
        self._more = IconButton("", "ellipsis", "square")
        self._more.setToolTip("Tindakan lain pada berkas ini")
        self._more.setAccessibleName("Tindakan lain")
        self._menu = LetteredMenu(self)
        self._menu.setToolTipsVisible(True)  # why an act is not possible now
        self._more.setMenu(self._menu)
        self._menu.triggered.connect(self._on_menu_triggered)
        self._build_layout()

    @property
    def menu(self) -> QMenu:
        """The acts that every case has, for whoever shows them elsewhere."""
        return self._menu

    def show_case(self, view: CaseView, now: datetime, workdays: Workdays) -> None:
        """Show the head of a case; ``workdays`` counts what is left."""
        card = view.card
        self._tag.show_service(card.service_short, card.hue, card.icon)
        self._number.setText(card.number)
        words, tone = wording.due_in_header(card, now, workdays)
        # The short words say the same: when it is due, also where a meeting is fixed.
        due = replace(card, meeting=None) if card.due_on else card
        self._due.show_words(words, tone, "clock", wording.due_chip(due, now, workdays)[0])
        self._due.setVisible(bool(words))
        self._returned.show_words("Dikembalikan", "warn", "corner-up-left")
        self._came_back = bool(view.remarks)
        self._show_return()
        self._title.setText(card.title)
        received = f"diterima {weekday_date(card.received_on.date())} pukul {clock_time(card.received_on)}"
        applicant = f"{card.applicant} (dirahasiakan)" if card.masked else card.applicant
        self._applicant.setText(" · ".join(part for part in (applicant, received) if part))

    def show_offers(
        self,
        offers: list[tuple[int, Offer]],
        keys: AccessKeys,
        *,
        full: bool,
        alone: bool,
        may_print: bool,
        may_correct: bool,
        followed: bool,
    ) -> None:
        """Show the acts that every case has, with their places, and the buttons of the page.

        Args:
            offers: the acts.
            keys: hands out the access keys.
            full: the case has the whole page; its number stands in the window's head.
            alone: nothing stands beside it, however narrow the window is.
            may_print: the whole case may be printed.
            may_correct: answers given earlier may be corrected.
            followed: the officer follows it.
        """
        self._is_full, self._is_alone = full, alone
        self._number.setVisible(not full)
        self._full.set_words(keys.marked("Perkecil" if full else "Buka penuh"))
        self._full.set_symbol("minimize-2" if full else "maximize-2")
        self._print.set_words(keys.marked("Cetak"))
        self._may_print = may_print
        self._show_buttons()
        self._menu.clear()
        for place, offer in offers:
            action = self._menu.addAction(icon(act_icon(offer), "text"), worded(offer).replace("&", "&&"))
            action.setData(place)
            action.setEnabled(offer.enabled)
            action.setToolTip(offer.why_not)
        self._menu.addSeparator()
        follow = self._menu.addAction(
            icon("eye-off" if followed else "eye", "text"), _UNFOLLOW if followed else _FOLLOW
        )
        follow.setData(_FOLLOW)
        if may_correct:
            self._menu.addAction(icon("pencil", "text"), _CORRECT).setData(_CORRECT)
        if may_print:
            self._menu.addAction(icon("printer", "text"), _DOSSIER).setData(_DOSSIER)
        self._more.setVisible(not self._menu.isEmpty())

    def set_low(self, low: bool, position: str) -> None:
        """Leave the applicant's line out where the window is low, and say the step instead; the buttons go to the menu."""
        self._is_low = low
        self._show_buttons()
        self._position.setText(position)
        self._show_lines()

    def set_in_one_line(self, in_one_line: bool, *, applicant: bool = False) -> None:
        """Leave the height to what stands below: the subject stands behind the number.

        Args:
            in_one_line: or in a line of its own again.
            applicant: the applicant keeps his line; without him there is really one line, and the step is told in it.
        """
        bare = in_one_line and not applicant
        if (in_one_line, bare) != (self._is_one_line, self._is_bare):
            self._is_one_line, self._is_bare = in_one_line, bare
            if in_one_line:
                self._first.insertWidget(2, self._title, 1)
            else:
                self._lines.insertWidget(1, self._title)
            set_look(self._title, "kind", "strong" if bare else "case-title")
            edge = 6 if bare else 10
            self._lines.setContentsMargins(18, edge, 18, edge)
        self._show_lines()

    def _show_lines(self) -> None:
        self._applicant.setVisible(not self._is_bare and not self._is_low)
        self._position.setVisible(self._is_bare or self._is_low)

    def _show_buttons(self) -> None:
        """Show what there is room for: printing is in the menu too, and the service in the list beside a narrow head."""
        alone, narrow = self._is_alone and not self._is_full, self.width() < scaled(_ROOM_FOR_ALL)
        self._full.setVisible(not alone)
        self._print.setVisible(self._may_print and not self._is_low and not narrow)
        self._tag.setVisible(not (self._is_low and narrow))

    def _show_return(self) -> None:
        """Say that the case came back where there is room; the task says it below in any case."""
        self._returned.setVisible(self._came_back and self.width() >= scaled(_ROOM_FOR_BOTH))

    def _on_full_clicked(self) -> None:
        self.full_toggled.emit()

    def _on_print_clicked(self) -> None:
        self.printing_requested.emit()

    def _on_menu_triggered(self, action: object) -> None:
        place = action.data() if hasattr(action, "data") else None
        if isinstance(place, int):
            self.offer_chosen.emit(place)
        elif place == _DOSSIER:
            self.printing_requested.emit()
        elif place == _FOLLOW:
            self.follow_toggled.emit()
        elif place == _CORRECT:
            self.correction_requested.emit()

    def _build_layout(self) -> None:
        first = self._first = QHBoxLayout()
        first.setSpacing(9)
        for part in (self._tag, self._number, self._due, self._returned):
            first.addWidget(part)
        first.addStretch()
        for button in (self._position, self._full, self._print, self._more):
            first.addWidget(button)
        layout = self._lines = QVBoxLayout(self)
        layout.setContentsMargins(18, 10, 18, 10)
        layout.setSpacing(3)
        layout.addLayout(first)
        layout.addWidget(self._title)
        layout.addWidget(self._applicant)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_return()
        self._show_buttons()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())
