"""UI: the parts of a letter's text that can be typed: one text, or a list of texts or of labels with texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.text_fault import Path
from setwan_desktop.ui.settings.letter_text_box import LetterTextBox, Unsqueezed
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import labelled


class LetterTextPart(Unsqueezed):
    """A part of a letter's texts.

    Signals:
        changed: something was typed, added or removed.
        entered: the caret came into a box of it.

    Attributes:
        path: where it stands in the letter's texts, without the block's own place.
    """

    changed = Signal()
    entered = Signal(object)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path

    def value(self) -> object:
        """Give what stands in it, as the letter's texts have it."""
        raise NotImplementedError

    def boxes(self) -> Iterator[tuple[Path, LetterTextBox]]:
        """Give every box with its place below ``path``."""
        raise NotImplementedError

    def _watch(self, box: LetterTextBox) -> None:
        box.changed.connect(self._on_box_changed)
        box.entered.connect(self._on_box_entered)

    def _on_box_changed(self) -> None:
        self.changed.emit()

    def _on_box_entered(self, box: LetterTextBox) -> None:
        self.entered.emit(box)


class SinglePart(LetterTextPart):
    """One text.

    Args:
        path: where it stands.
        label: above the box; empty for none.
        text: what stands in it.
        name: what a screen reader says; empty: the label.
        breaks: whether line ends in it count.
    """

    def __init__(self, path: Path, label: str, text: str, name: str = "", *, breaks: bool = False) -> None:
        super().__init__(path)
        self._breaks = breaks
        self.box = LetterTextBox(label, name)
        self.box.set_text(text)
        self._watch(self.box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)

    @override
    def value(self) -> object:
        return self.box.text() if self._breaks else self.box.text().replace("\n", " ")

    @override
    def boxes(self) -> Iterator[tuple[Path, LetterTextBox]]:
        yield (), self.box


class ListPart(LetterTextPart):
    """A list; each entry is one text, or a label with a text. Empty entries are left out.

    Args:
        path: where it stands.
        label: above the list; empty for none.
        entries: the texts, or pairs of texts.
        add: words of the button that adds an entry.
        paired: whether entries are pairs.
    """

    def __init__(self, path: Path, label: str, entries: Sequence[object], add: str, *, paired: bool) -> None:
        super().__init__(path)
        self._label, self._paired = label, paired
        self._lines: list[tuple[QWidget, tuple[LetterTextBox, ...]]] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(5)
        button = IconButton(add, "plus", "link", "link")
        button.clicked.connect(self._on_add_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        if label:
            layout.addWidget(labelled(label, "label"))
        layout.addLayout(self._rows)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for each in entries:
            self._add(tuple(map(str, each)) if isinstance(each, tuple) else (str(each),))

    @override
    def value(self) -> object:
        kept = [tuple(box.text().replace("\n", " ") for box in boxes) for boxes in self._kept()]
        return tuple(kept) if self._paired else tuple(each[0] for each in kept)

    @override
    def boxes(self) -> Iterator[tuple[Path, LetterTextBox]]:
        for place, boxes in enumerate(self._kept()):
            for side, box in enumerate(boxes):
                yield (place, side) if self._paired else (place,), box

    def _kept(self) -> list[tuple[LetterTextBox, ...]]:
        return [boxes for _, boxes in self._lines if any(box.text().strip() for box in boxes)]

    def _add(self, texts: tuple[str, ...]) -> LetterTextBox:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        names = (
            (f"{self._label} label".strip(), f"{self._label} isi".strip())
            if self._paired
            else (self._label or "Butir",)
        )
        boxes = tuple(LetterTextBox("", name) for name in names)
        for place, (box, text) in enumerate(zip(boxes, texts, strict=True)):
            box.set_text(text)
            self._watch(box)
            row.addWidget(box, 3 if self._paired and place else 2, Qt.AlignmentFlag.AlignTop)
        remove = IconButton("", "x", "square")
        remove.setToolTip("Hapus baris ini")
        remove.setAccessibleName("Hapus baris ini")
        remove.clicked.connect(self._on_remove_clicked)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(line)
        self._lines.append((line, boxes))
        return boxes[0]

    def _on_add_clicked(self) -> None:
        box = self._add(("", "") if self._paired else ("",))
        box.show()
        box.edit.setFocus()
        self.changed.emit()

    def _on_remove_clicked(self) -> None:
        sender = self.sender()
        for line, boxes in self._lines:
            if isinstance(sender, QWidget) and sender.parentWidget() is line:
                self._lines.remove((line, boxes))
                self._rows.removeWidget(line)
                line.hide()
                line.deleteLater()
                self.changed.emit()
                return
