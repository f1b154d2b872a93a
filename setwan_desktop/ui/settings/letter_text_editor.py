"""UI: the texts of one letter: the lines of its head, and its blocks one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from setwan_desktop.domain.letter_text_views import LetterTextView
from setwan_desktop.domain.letter_texts import Block, LetterTexts
from setwan_desktop.domain.text_fault import Path, TextFault
from setwan_desktop.ui.settings.letter_text_block import LetterTextBlock
from setwan_desktop.ui.settings.letter_text_box import LetterTextBox
from setwan_desktop.ui.settings.letter_text_parts import LetterTextPart, ListPart, SinglePart
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.wording.letter_texts import condition_sentence, text_fault_sentence

_HEAD_OF = {
    "letter": ("urgency", "enclosures", "subject", "addressees", "agenda"),
    "memo": ("title", "addressees", "urgency", "enclosures", "subject"),
}
_LABELS = {
    "title": "Judul surat",
    "subject": "Hal",
    "agenda": "Acara",
    "urgency": "Sifat",
    "enclosures": "Lampiran",
    "addressees": "Kepada",
    "copies": "Tembusan",
    "appendix": "Judul daftar lampiran, bila penerima lebih dari tiga",
}
_ADDS = {"addressees": "Tambah penerima", "copies": "Tambah tembusan"}


class LetterTextEditor(QWidget):
    """The editor of one letter's texts.

    Signals:
        changed: something was typed, added, moved or removed.
        block_entered: number of the block in which the caret is, from 0; -1 outside the blocks.
    """

    changed = Signal()
    block_entered = Signal(int)

    def __init__(self, view: LetterTextView, texts: LetterTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._base = view, texts
        self._blocks: list[LetterTextBlock] = []
        self._last: LetterTextBox | None = None
        self._before = tuple(self._build_heads(_HEAD_OF.get(view.layout, ("title",))))
        self._after = tuple(self._build_heads(("copies", "appendix") if view.layout in _HEAD_OF else ()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(9)
        for part in self._before:
            layout.addWidget(part)
        layout.addSpacing(6)
        layout.addWidget(labelled("Isi", "section"))
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        layout.addLayout(self._column)
        add = IconButton("Tambah alinea", "plus", "link", "link")
        add.clicked.connect(self._on_add_clicked)
        layout.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        for part in self._after:
            layout.addWidget(part)
        for block in texts.body:
            self._insert(len(self._blocks), block)
        self._others: tuple[str, ...] = ()

    def texts(self) -> LetterTexts:
        """Give the texts as they are typed."""
        heads = {str(part.path[0]): part.value() for part in (*self._before, *self._after)}
        names = ("title", "subject", "agenda", "urgency", "enclosures", "appendix", "addressees", "copies")
        kept = {name: heads.get(name, getattr(self._base, name)) for name in names}
        return LetterTexts(**kept, body=tuple(each.plain() for each in self._blocks))  # type: ignore[arg-type]

    def show_faults(self, faults: Sequence[TextFault]) -> None:
        """Show each fault beside its box, or at its block where it belongs to no box."""
        boxes = dict(self.boxes())
        told: dict[Path, list[str]] = {}
        for fault in faults:
            told.setdefault(_place_of(fault.path, boxes), []).append(text_fault_sentence(fault))
        for path, box in boxes.items():
            box.show_problem("\n".join(dict.fromkeys(told.get(path, []))))
        for place, block in enumerate(self._blocks):
            block.show_problem("\n".join(dict.fromkeys(told.get(("body", place), []))))

    def boxes(self) -> Iterator[tuple[Path, LetterTextBox]]:
        """Give every box with its place in the letter's texts, in order."""
        for part in self._before:
            yield from (((*part.path, *path), box) for path, box in part.boxes())
        for place, block in enumerate(self._blocks):
            yield from ((("body", place, *path), box) for path, box in block.boxes())
        for part in self._after:
            yield from (((*part.path, *path), box) for path, box in part.boxes())

    def blocks(self) -> tuple[LetterTextBlock, ...]:
        """Give the blocks, in order."""
        return tuple(self._blocks)

    def insert(self, text: str) -> None:
        """Put a text where the caret is or was last."""
        box = self._last
        if box is None or not shiboken6.isValid(box) or not box.isVisibleTo(self):
            box = next((each for _, each in self.boxes()), None)
        if box is not None:
            box.insert(text)

    def _build_heads(self, names: Sequence[str]) -> Iterator[LetterTextPart]:
        """Make the boxes of the head's lines: those the letter has, and those every letter of its layout can have."""
        for name in names:
            value, original = getattr(self._base, name), getattr(self._view.original, name)
            if name in {"agenda", "appendix"} and not (value or original):
                continue
            part: LetterTextPart = (
                ListPart((name,), _LABELS[name], value, _ADDS[name], paired=False)
                if isinstance(value, tuple)
                else SinglePart((name,), _LABELS[name], value, breaks=name == "title")
            )
            part.changed.connect(self._on_part_changed)
            part.entered.connect(self._on_head_entered)
            yield part

    def _insert(self, place: int, plain: Block) -> LetterTextBlock:
        block = LetterTextBlock(plain, condition_sentence(plain, self._view))
        block.changed.connect(self._on_part_changed)
        block.entered.connect(self._on_block_entered)
        block.moved.connect(self._on_block_moved)
        block.removed.connect(self._on_block_removed)
        block.added.connect(self._on_block_added)
        self._blocks.insert(place, block)
        self._column.insertWidget(place, block)
        return block

    def _add_paragraph(self, place: int) -> None:
        block = self._insert(place, {"paragraph": ""})
        block.show()
        next(box for _, box in block.boxes()).edit.setFocus()
        self.changed.emit()

    def _sender(self) -> int:
        sender = self.sender()
        return next(place for place, each in enumerate(self._blocks) if each is sender)

    def _on_part_changed(self) -> None:
        self.changed.emit()

    def _on_head_entered(self, box: LetterTextBox) -> None:
        self._last = box
        self.block_entered.emit(-1)

    def _on_block_entered(self, box: LetterTextBox) -> None:
        self._last = box
        self.block_entered.emit(self._sender())

    def _on_add_clicked(self) -> None:
        self._add_paragraph(len(self._blocks))

    def _on_block_added(self) -> None:
        self._add_paragraph(self._sender() + 1)

    def _on_block_moved(self, by: int) -> None:
        place = self._sender()
        goal = place + by
        if 0 <= goal < len(self._blocks):
            block = self._blocks.pop(place)
            self._blocks.insert(goal, block)
            self._column.removeWidget(block)
            self._column.insertWidget(goal, block)
            self.changed.emit()
            self.block_entered.emit(goal)

    def _on_block_removed(self) -> None:
        block = self._blocks.pop(self._sender())
        if self._last is not None and block.isAncestorOf(self._last):
            self._last = None
        self._column.removeWidget(block)
        block.hide()
        block.deleteLater()
        self.block_entered.emit(-1)
        self.changed.emit()


def _place_of(path: Path, boxes: dict[Path, LetterTextBox]) -> Path:
    """Find the box a fault belongs to: its own, else the first below its place, else its block."""
    if path in boxes:
        return path
    below = next((each for each in boxes if each[: len(path)] == path), None)
    above = next((each for each in boxes if path[: len(each)] == each), None)
    return above or (below if below is not None and path[:1] != ("body",) else path[:2])
