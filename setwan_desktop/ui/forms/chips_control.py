"""UI: a field of chips: names chosen from a list or typed freely, such as the organs and agencies to invite."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.values import Value
from setwan_desktop.ui.forms.choice_controls import worded
from setwan_desktop.ui.forms.field_control import FieldControl, mark_wrong
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.forms.tab_order import set_before
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.look_property import set_look
from setwan_desktop.ui.widgets.flow_layout import FlowLayout


class Chip(QPushButton):
    """A name that has been chosen; pressing it, Delete or Backspace takes it away.

    What there is no room for is in its tooltip.

    Signals:
        removed: its value.
    """

    removed = Signal(str)

    def __init__(self, value: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label.replace("&", "&&"), parent)
        self._value, self._label = value, label
        self.setProperty("kind", "chip")
        self.setIcon(icon("x", "text2", 12))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setAutoDefault(False)
        self.setAccessibleName(f"Hapus {label}")
        self.setToolTip(f"Hapus {label}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.removed.emit(self._value)

    @override
    def sizeHint(self) -> QSize:
        """Ask for room for the whole name."""
        hint, metrics = super().sizeHint(), self.fontMetrics()
        shown = self.text().replace("&&", "&")
        return hint + QSize(metrics.horizontalAdvance(self._label) - metrics.horizontalAdvance(shown), 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the name to the room there is."""
        super().resizeEvent(event)
        metrics, lacking = self.fontMetrics(), self.sizeHint().width() - self.width()
        room = metrics.horizontalAdvance(self._label) - lacking
        # A width in whole pixels may be a little less than the words: they are measured only where they must give way.
        shown = metrics.elidedText(self._label, Qt.TextElideMode.ElideRight, room) if lacking > 0 else self._label
        self.setText(shown.replace("&", "&&"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the chip away by key."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(self._value)
        else:
            super().keyPressEvent(event)


class ChipBox(QFrame):
    """Chips followed by a line to type the next one.

    Signals:
        changed: a chip came or went.

    Args:
        proposals: value -> label of what is offered while typing.
    """

    changed = Signal()

    def __init__(self, proposals: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chip-box")
        self._proposals = proposals
        self._chips: dict[str, Chip] = {}
        self.line = QLineEdit()
        self.line.setProperty("kind", "bare")
        self.line.setPlaceholderText("Tambah…")
        self.line.setMinimumWidth(120)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._left_over = QStringListModel(list(proposals.values()), self)
        completer = QCompleter(self._left_over, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._on_completer_activated)
        self.line.setCompleter(completer)
        self.line.editingFinished.connect(self._on_line_editing_finished)
        self.line.installEventFilter(self)
        self._flow = FlowLayout(self, margin=5, gap=5)
        self._flow.addWidget(self.line)

    def names(self) -> tuple[str, ...]:
        """Give what is chosen, in order; text still in the line counts."""
        rest = self._value_of(self.line.text().strip())
        return (*self._chips, *([rest] if rest and rest not in self._chips else []))

    def set_names(self, names: Iterable[str]) -> None:
        """Show these chips and no others."""
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips.clear()
        self.line.clear()
        for name in names:
            self._add(name)
        self._propose()
        self.changed.emit()

    def _add(self, text: str) -> None:
        value = self._value_of(text)
        if not value or value in self._chips:
            return
        chip = Chip(value, self._proposals.get(value, value), self)
        chip.removed.connect(self._on_chip_removed)
        self._flow.insert_widget(len(self._chips), chip)
        self._chips[value] = chip
        chip.show()
        if self.isVisible():
            self._order_chips()
        self.updateGeometry()

    def _order_chips(self) -> None:
        """Let Tab go along the chips and then to the line."""
        set_before(self.line, self._chips.values())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order_chips()

    def _value_of(self, text: str) -> str:
        """Give the value whose label was typed, else the text itself."""
        low = text.strip().lower()
        return next((value for value, label in self._proposals.items() if label.lower() == low), text.strip())

    def _propose(self) -> None:
        self._left_over.setStringList([label for value, label in self._proposals.items() if value not in self._chips])

    def _on_completer_activated(self) -> None:
        self._take_line()

    def _on_line_editing_finished(self) -> None:
        popup = self.line.completer().popup()
        if popup is None or not popup.isVisible():
            self._take_line()

    def _take_line(self) -> None:
        text = self.line.text().strip()
        if text:
            self._add(text)
            self._propose()
            # The completer writes its choice into the line after telling us.
            self.line.blockSignals(True)
            self.line.clear()
            self.line.blockSignals(False)
            self.changed.emit()

    def _on_chip_removed(self, value: str) -> None:
        chip = self._chips.pop(value, None)
        if chip is not None:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
            self.line.setFocus()
            self._propose()
            self.updateGeometry()
            self.changed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter adds what is typed and stays; Backspace in the empty line takes the last chip. The box bears the line's focus."""
        if watched is self.line and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            set_look(self, "typing", event.type() == QEvent.Type.FocusIn)
        if watched is self.line and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._chips:
                self._on_chip_removed(next(reversed(self._chips)))
                return True
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain and self.line.text().strip():
                self._take_line()
                return True
        return super().eventFilter(watched, event)


class ChipsControl(FieldControl):
    """Names as chips, chosen from the field's proposals or typed."""

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._box = ChipBox({str.__str__(each): worded(each) for each in field.choices})
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        self._box.changed.connect(self._on_box_changed)

    @override
    def value(self) -> object:
        return self._box.names() or None

    @override
    def set_value(self, value: Value) -> None:
        self._box.set_names(str(each) for each in value) if isinstance(value, tuple) else self._box.set_names(())

    @override
    def buddy(self) -> QWidget:
        return self._box.line

    @override
    def mark(self, wrong: bool) -> None:
        mark_wrong(self._box, wrong)

    def _on_box_changed(self) -> None:
        self.changed.emit()
