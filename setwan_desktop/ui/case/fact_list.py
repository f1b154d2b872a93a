"""UI: what is known of a case, label and value; what identifies the applicant is masked until it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from setwan_desktop.domain.views import Fact
from setwan_desktop.ui.widgets.clearing import clear_layout
from setwan_desktop.ui.widgets.plain_label import PlainLabel
from setwan_desktop.ui.widgets.when_seen import WhenSeen

SHOWN_MS = 30_000
_LABEL_WIDTH, _NARROW_LABEL_WIDTH = 124, 92


class MaskedValue(QWidget):
    """A masked value with the button that shows it for half a minute.

    Signals:
        reveal_requested: id of the field.
    """

    reveal_requested = Signal(str)

    def __init__(self, fact: Fact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fact = fact
        self._value = PlainLabel(fact.value)
        self._show = QPushButton("Tampilkan")
        self._show.setProperty("kind", "link")
        self._show.setAutoDefault(False)
        self._show.setAccessibleName(f"Tampilkan {fact.label}")
        self._show.setToolTip("Tampil 30 detik; tercatat pada riwayat berkas")
        self._show.clicked.connect(self._on_show_clicked)
        self._countdown = QTimer(self)
        self._countdown.setSingleShot(True)
        self._countdown.setInterval(SHOWN_MS)
        self._countdown.timeout.connect(self.hide_again)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._value)
        row.addWidget(self._show)
        row.addStretch(1)

    def text(self) -> str:
        """Give what can be read now."""
        return self._value.text()

    def reveal(self, value: str) -> None:
        """Show the value itself, for half a minute."""
        self._value.setText(value)
        self._show.hide()
        self._countdown.start()

    def hide_again(self) -> None:
        """Mask it again."""
        self._value.setText(self.fact.value)
        self._show.show()

    def _on_show_clicked(self) -> None:
        self.reveal_requested.emit(self.fact.field)


class FactList(WhenSeen):
    """Some groups of facts; a narrow column gives their labels less room.

    Signals:
        reveal_requested: id of a masked field.
    """

    reveal_requested = Signal(str)

    def __init__(self, *, narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label_width = _NARROW_LABEL_WIDTH if narrow else _LABEL_WIDTH
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(14)
        self._masked: list[MaskedValue] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_groups(self, groups: Sequence[tuple[str, Sequence[Fact]]]) -> None:
        """Show these groups and no others."""
        self.fill_by(partial(self._show_groups, groups))

    def _show_groups(self, groups: Sequence[tuple[str, Sequence[Fact]]]) -> None:
        clear_layout(self._layout)
        self._masked = []
        for title, facts in groups:
            if facts:
                self._layout.addWidget(self._build_group(title, facts))

    def reveal(self, field: str, value: str) -> None:
        """Show a masked value for half a minute."""
        for each in self.masked():
            if each.fact.field == field:
                each.reveal(value)

    def masked(self) -> list[MaskedValue]:
        """Give the masked values."""
        self.fill_now()
        return self._masked

    def _on_masked_reveal_requested(self, field: str) -> None:
        self.reveal_requested.emit(field)

    def _build_group(self, title: str, facts: Sequence[Fact]) -> QWidget:
        group = QWidget()
        # A form layout would keep the heights of another width: the last line of a value was cut.
        layout = QGridLayout(group)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(6)
        layout.setColumnStretch(1, 1)
        if title:
            heading = PlainLabel(title)
            heading.setProperty("kind", "section")
            layout.addWidget(heading, 0, 0, 1, 2)
        for fact in facts:
            label = PlainLabel(fact.label)
            label.setProperty("kind", "hint")
            # Beside a masked value stands a button, which makes its line higher.
            beside = Qt.AlignmentFlag.AlignVCenter if fact.confidential else Qt.AlignmentFlag.AlignTop
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | beside)
            label.setWordWrap(True)
            row, value = layout.rowCount(), self._build_value(fact)
            if fact.long:
                layout.addWidget(label, row, 0, 1, 2)
                layout.addWidget(value, row + 1, 0, 1, 2)
            else:
                label.setFixedWidth(self._label_width)
                layout.addWidget(label, row, 0)
                layout.addWidget(value, row, 1)
        return group

    def _build_value(self, fact: Fact) -> QWidget:
        if fact.confidential:
            masked = MaskedValue(fact)
            masked.reveal_requested.connect(self._on_masked_reveal_requested)
            self._masked.append(masked)
            return masked
        value = PlainLabel(fact.value)
        value.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        value.setWordWrap(True)
        value.set_selectable()
        return value
