"""UI: the palette of the names that a letter's texts may use: what each stands for, and what it would print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.letter_text_views import KnownName
from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.tokens import colour, scaled
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.wording.placeholder_names import GROUPS, name_told, part_told

_WIDTH, _HEIGHT, _ROW = 560, 420, 25
_NAME = int(Qt.ItemDataRole.UserRole)
_OPEN = "field"


class NamePalette(QFrame):
    """The palette, over the window until a name is chosen or it is left.

    Signals:
        chosen: the name, as it stands between braces.
    """

    chosen = Signal(str)

    def __init__(self, names: Sequence[KnownName], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "pop-up")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Cari isian, misalnya perihal atau tanggal")
        self.search.setAccessibleName("Cari isian")
        self.search.textChanged.connect(self._on_search_text_changed)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels(["Isian", "Contoh"])
        self.tree.setAccessibleName("Isian yang dapat dipakai")
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setUniformRowHeights(True)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.tree.header().resizeSection(0, scaled(300))
        self.tree.header().setStretchLastSection(True)
        self.tree.itemClicked.connect(self._on_tree_item_clicked)
        self.tree.itemActivated.connect(self._on_tree_item_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(6)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(labelled("Klik isian untuk menyisipkannya di tempat kursor.", "hint"))
        self._fill(names)

    def show_below(self, anchor: QWidget) -> None:
        """Open under a button, inside its window."""
        window = anchor.window()
        corner = anchor.mapTo(window, QPoint(0, anchor.height() + 4))
        width = min(scaled(_WIDTH), window.width() - 24)
        height = min(scaled(_HEIGHT), window.height() - corner.y() - 16)
        left = min(corner.x(), window.width() - width - 12)
        self.resize(width, max(height, scaled(180)))
        self.move(window.mapToGlobal(QPoint(max(12, left), corner.y())))
        self.search.clear()
        self.show()
        self.search.setFocus()

    def _fill(self, names: Sequence[KnownName]) -> None:
        for group, heading in GROUPS.items():
            inside = [each for each in names if each.group == group]
            if not inside:
                continue
            top = QTreeWidgetItem([heading, ""])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            top.setSizeHint(0, QSize(0, scaled(_ROW)))
            top.setFont(0, font("body", "strong"))
            top.setFirstColumnSpanned(True)
            self.tree.addTopLevelItem(top)
            shared = Counter(map(name_told, inside))
            for known in sorted(inside, key=lambda each: name_told(each).casefold()):
                told = name_told(known)
                own = f"{told} ({known.name.replace('_', ' ')})" if shared[told] > 1 else told
                whole = _item(own, known.name, known.sample)
                for part, sample in known.parts.items():
                    whole.addChild(_item(part_told(part), f"{known.name}.{part}", sample))
                top.addChild(whole)
            top.setExpanded(group == _OPEN)

    def _on_search_text_changed(self, text: str) -> None:
        words = text.casefold().split()
        for place, top in enumerate(_children(self.tree.invisibleRootItem())):
            shown = [_filter(each, words, "") for each in _children(top)]
            top.setHidden(not any(shown))
            top.setExpanded(bool(words) or place == 0)

    def _on_tree_item_clicked(self, item: QTreeWidgetItem) -> None:
        name = item.data(0, _NAME)
        if not name:
            item.setExpanded(not item.isExpanded())
            return
        self.hide()
        self.chosen.emit(name)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the search line into the list, and take the first found by Enter."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.tree.setFocus()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.search.hasFocus():
            found = next((item for item in _walk(self.tree) if item.data(0, _NAME)), None)
            if found is not None and self.search.text().strip():
                self._on_tree_item_clicked(found)
        else:
            super().keyPressEvent(event)


def _item(told: str, name: str, sample: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([told, sample.replace("\n", " ")])
    item.setData(0, _NAME, name)
    item.setSizeHint(0, QSize(0, scaled(_ROW)))
    item.setToolTip(0, f"{{{name}}}")
    item.setToolTip(1, sample)
    item.setForeground(1, colour("text2"))
    return item


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (item.child(place) for place in range(item.childCount()))
    return [each for each in found if each is not None]


def _filter(item: QTreeWidgetItem, words: list[str], above: str) -> bool:
    """Hide what does not match; tell whether something of it is shown."""
    own = f"{above} {item.text(0)} {item.data(0, _NAME)}".casefold()
    children = [_filter(each, words, own) for each in _children(item)]
    shown = all(word in own for word in words) or any(children)
    item.setHidden(not shown)
    item.setExpanded(bool(words) and any(children) and not all(word in own for word in words))
    return shown


def _walk(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    """List what is shown, top to bottom."""
    found: list[QTreeWidgetItem] = []
    waiting = _children(tree.invisibleRootItem())
    while waiting:
        item = waiting.pop(0)
        if not item.isHidden():
            found.append(item)
            waiting = [*_children(item), *waiting]
    return found
