"""UI: one block of a letter: its texts in boxes; it can be moved and removed, its structure stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from setwan_desktop.domain.letter_texts import Block
from setwan_desktop.domain.text_fault import Path
from setwan_desktop.ui.settings.letter_text_box import LetterTextBox, Unsqueezed
from setwan_desktop.ui.settings.letter_text_parts import LetterTextPart, ListPart, SinglePart
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import labelled

_KINDS = {
    "paragraph": "Alinea",
    "heading": "Judul bagian",
    "lines": "Baris label dan isi",
    "items": "Butir",
    "table": "Tabel",
    "ticks": "Kotak centang",
    "grid": "Kotak bergaris",
    "cut": "Garis potong",
    "page": "Pindah halaman",
}
_ADD_LINE, _ADD_ITEM = "Tambah baris", "Tambah butir"


class LetterTextBlock(Unsqueezed):
    """A block.

    Args:
        plain: the block as the letter's texts have it.
        condition: on which letters it stands, in words; empty for all.

    Signals:
        changed: something was typed.
        entered: the caret came into a box of it.
        moved: it shall stand higher (-1) or lower (1).
        removed: it shall go.
        added: a paragraph shall stand below it.
    """

    changed = Signal()
    entered = Signal(object)
    moved = Signal(int)
    removed = Signal()
    added = Signal()

    def __init__(self, plain: Block, condition: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "group")
        self._plain = plain
        kind = next((key for key in _KINDS if key in plain), "")
        self._parts = tuple(_parts(plain))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 5, 6, 8)
        layout.setSpacing(5)
        layout.addLayout(self._build_head(_KINDS.get(kind, "Bagian")))
        if condition:
            layout.addWidget(labelled(condition, "hint", wraps=True))
        for part in self._parts:
            part.changed.connect(self._on_part_changed)
            part.entered.connect(self._on_part_entered)
            layout.addWidget(part)
        self._problem = labelled("", "problem", wraps=True)
        self._problem.hide()
        layout.addWidget(self._problem)

    def plain(self) -> Block:
        """Give the block with what was typed."""
        found: object = self._plain
        for part in self._parts:
            found = _put(found, part.path, part.value())
        return found if isinstance(found, Mapping) else self._plain

    def boxes(self) -> Iterator[tuple[Path, LetterTextBox]]:
        """Give every box with its place in the block."""
        for part in self._parts:
            for path, box in part.boxes():
                yield (*part.path, *path), box

    def show_problem(self, sentence: str) -> None:
        """Show what is wrong with the block as a whole."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _build_head(self, kind: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(labelled(kind, "strong"))
        row.addStretch()
        signs: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("plus", "Tambah alinea di bawahnya", self._on_add_clicked),
            ("chevron-up", "Naikkan", self._on_up_clicked),
            ("chevron-down", "Turunkan", self._on_down_clicked),
            ("x", "Hapus bagian ini", self._on_remove_clicked),
        )
        for symbol, words, slot in signs:
            button = IconButton("", symbol, "square")
            button.setToolTip(words)
            button.setAccessibleName(f"{words}: {kind}")
            button.clicked.connect(slot)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _on_part_changed(self) -> None:
        self.changed.emit()

    def _on_part_entered(self, box: LetterTextBox) -> None:
        self.entered.emit(box)

    def _on_add_clicked(self) -> None:
        self.added.emit()

    def _on_up_clicked(self) -> None:
        self.moved.emit(-1)

    def _on_down_clicked(self) -> None:
        self.moved.emit(1)

    def _on_remove_clicked(self) -> None:
        self.removed.emit()


def _parts(plain: Block) -> Iterator[LetterTextPart]:
    """Make the boxes of a block."""
    for key in ("paragraph", "heading", "cut"):
        if key in plain:
            yield SinglePart((key,), "", str(plain[key]), _KINDS[key], breaks=key == "paragraph")
    if "lines" in plain:
        yield ListPart(("lines",), "", _listed(plain["lines"]), _ADD_LINE, paired=True)
    if "items" in plain:
        value = plain["items"]
        yield ListPart(("items",), "", (value,) if isinstance(value, str) else _listed(value), _ADD_ITEM, paired=False)
    for key in ("table", "ticks"):
        inside = plain.get(key)
        if isinstance(inside, Mapping):
            yield from _parts_of(key, inside)
    for row, cells in enumerate(_listed(plain.get("grid"))):
        for place, cell in enumerate(_listed(cells)):
            yield ListPart(("grid", row, place), f"Kotak {row + 1}.{place + 1}", _listed(cell), _ADD_LINE, paired=True)


def _parts_of(key: str, inside: Mapping[str, object]) -> Iterator[LetterTextPart]:
    labels = {"caption": "Judul tabel", "label": "Tulisan di atas kotak", "otherwise": "Bila tidak ada isinya"}
    for part, label in labels.items():
        if part in inside:
            yield SinglePart((key, part), label, str(inside[part]))
    for place, column in enumerate(_listed(inside.get("columns"))):
        if isinstance(column, Mapping):
            yield SinglePart((key, "columns", place, "title"), f"Judul kolom {place + 1}", str(column.get("title", "")))


def _listed(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _put(whole: object, path: Path, value: object) -> object:
    """Give plain data with another value at a place."""
    if not path:
        return value
    key, *rest = path
    if isinstance(whole, Mapping):
        return {**whole, str(key): _put(whole.get(str(key)), tuple(rest), value)}
    if isinstance(whole, tuple) and isinstance(key, int):
        return (*whole[:key], _put(whole[key], tuple(rest), value), *whole[key + 1 :])
    return whole
