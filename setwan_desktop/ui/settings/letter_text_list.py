"""UI: every letter of the office by service, those marked that the office words itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from setwan_desktop.domain.letter_text_views import LetterTextEntry
from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.tokens import colour, scaled
from setwan_desktop.ui.widgets.plain_label import labelled

_KEY = int(Qt.ItemDataRole.UserRole)
_ROW = 30
_SEVERAL = "Beberapa layanan"


class LetterTextList(QWidget):
    """The list.

    Signals:
        chosen: key of the letter to open.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(12)
        self.tree.setProperty("kind", "framed")
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setAccessibleName("Daftar surat")
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.itemClicked.connect(self._on_tree_item_chosen)
        self.tree.itemActivated.connect(self._on_tree_item_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(9)
        layout.addWidget(
            labelled(
                "Naskah semua surat yang dicetak. Klik satu surat untuk mengubah kata-katanya. "
                "Penanda tangan, nomor, dan susunan surat tetap; surat yang sudah dibuat tidak ikut berubah.",
                "hint",
                wraps=True,
            )
        )
        layout.addWidget(self.tree, 1)

    def show_entries(self, entries: Sequence[LetterTextEntry]) -> None:
        """Show letters, those of one service under its name."""
        self.tree.clear()
        groups: dict[str, list[LetterTextEntry]] = {}
        for each in entries:
            groups.setdefault(each.services[0] if len(each.services) == 1 else _SEVERAL, []).append(each)
        for group in sorted(groups, key=lambda name: (name == _SEVERAL, name)):
            top = QTreeWidgetItem([group, ""])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            top.setSizeHint(0, QSize(0, scaled(_ROW)))
            top.setFont(0, font("body", "strong"))
            self.tree.addTopLevelItem(top)
            for entry in sorted(groups[group], key=lambda each: each.label.casefold()):
                words, tone = _state(entry)
                item = QTreeWidgetItem([entry.label, words])
                item.setSizeHint(0, QSize(0, scaled(_ROW)))
                item.setIcon(0, icon("file-text", "text2", 16))
                item.setData(0, _KEY, entry.key)
                item.setForeground(1, colour(tone))
                top.addChild(item)
            top.setExpanded(True)

    def choose(self, key: str) -> None:
        """Open a letter as a click does."""
        self.chosen.emit(key)

    def _on_tree_item_chosen(self, item: QTreeWidgetItem) -> None:
        key = item.data(0, _KEY)
        if key:
            self.chosen.emit(key)


def _state(entry: LetterTextEntry) -> tuple[str, str]:
    """Say how a letter stands to the program's own text, and in which colour."""
    if entry.unused:
        return "diubah, tidak terpakai: perlu diperbaiki", "danger"
    if entry.original_changed:
        return "diubah; naskah asli program telah berubah", "warn"
    return ("diubah", "link") if entry.changed else ("", "text3")
