"""UI: a section of the settings: a form that scrolls, and under it the button that saves, shown when something changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.answers import Clean
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.chips import Chip
from setwan_desktop.ui.widgets.note import Note
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.primary_button import PrimaryButton

_WIDEST = 620
_KEYS = ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter")


class Section(QWidget):
    """What every section has.

    Signals:
        changed: something was typed, saved or put back.
        left: a field was left.

    Attributes:
        title: in the list and in the window's head.
        symbol: icon in the list.
        kept_as: under which name what is typed is kept as a draft; empty: nothing of it may be kept, or is worth it.
        saves: words of the button that saves; empty: everything takes effect at once.
        room_for_both: width from which the form and what is shown beside it stand side by side.
        content: what scrolls, in ``area``.
        form: that with the button that saves.
        both: the form with what is shown beside it.
        tabs: choose one of the two where there is no room for both.
        rows: the whole section, top to bottom.
    """

    changed = Signal()
    left = Signal()

    title = ""
    symbol = "settings"
    kept_as = ""
    saves = ""
    room_for_both = 700

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = QVBoxLayout()
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(9)
        column = QWidget()
        column.setMaximumWidth(scaled(_WIDEST))
        column.setLayout(self.content)
        holder = QWidget()
        holder.setProperty("kind", "plain")
        self._introduction: QWidget | None = None
        self._inside = QVBoxLayout(holder)
        self._inside.setContentsMargins(20, 14, 20, 14)
        row = QHBoxLayout()
        row.addWidget(column, 10)
        row.addStretch(1)
        self._inside.addLayout(row)
        self._inside.addStretch()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(holder)
        self._foot = self._build_foot()
        self._foot.hide()
        self.form = QWidget()
        left = QVBoxLayout(self.form)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.area, 1)
        left.addWidget(self._foot)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(0)
        self._columns.addWidget(self.form, 1)
        self._beside: QWidget | None = None
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.hide()
        self.tabs.currentChanged.connect(self._share)
        self.both = QWidget()
        self._stacked = QVBoxLayout(self.both)
        self._stacked.setContentsMargins(0, 0, 0, 0)
        self._stacked.setSpacing(0)
        self._stacked.addWidget(self.tabs)
        self._stacked.addLayout(self._columns, 1)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)
        self.rows.addWidget(self.both, 1)
        self._note: QWidget | None = None
        self.show_changed()

    def refresh(self) -> None:
        """Show what holds, without what was typed."""

    def is_changed(self) -> bool:
        """Tell whether something is not saved."""
        return False

    def save(self) -> None:
        """Save."""

    def typed(self) -> Mapping[str, Clean]:
        """Give what stands otherwise than it holds, field by field, as ``set_values`` takes it."""
        return {}

    def values(self) -> Mapping[str, Clean]:
        """Give what is typed and not saved: what others save meanwhile is not in a draft, and is not undone by it."""
        return self.typed() if self.is_changed() else {}

    def set_values(self, answers: Mapping[str, object]) -> None:
        """Fill in what ``typed`` gave; what has no field any more is left out."""

    def show_note(self, note: Note | None) -> None:
        """Show a note above everything in place of the one before; None takes it away."""
        if self._note is not None:
            self._note.hide()
            self.rows.removeWidget(self._note)
            self._note.deleteLater()
            self._note = None
        if note is not None:
            self._note = QWidget()
            self._note.setProperty("kind", "plain")
            self._note.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            box = QVBoxLayout(self._note)
            box.setContentsMargins(20, 14, 20, 0)
            box.addWidget(note)
            self.rows.insertWidget(0, self._note)
            self._note.show()

    def introduce(self, sentence: str) -> None:
        """Say at the top what the section is about; its title stands in the window's head, and is not said again."""
        self._introduction = labelled(sentence, "hint", wraps=True)
        self.content.addWidget(self._introduction)

    def add_heading(self, words: str, sentence: str = "") -> None:
        """Add a heading, and what it is about."""
        if self.content.count():
            self.content.addSpacing(8)
        self.content.addWidget(labelled(words, "section"))
        if sentence:
            self.content.addWidget(labelled(sentence, "hint", wraps=True))

    def join_wizard(self) -> None:
        """Stand on a page that says itself what it is about, that has its own margins, and that saves the section."""
        self.saves = ""
        self._foot.hide()
        if self._introduction is not None:
            self._introduction.hide()
        self._inside.setContentsMargins(0, 0, 14, 0)
        self._stacked.setSpacing(8)
        for each in self._keys:
            each.setEnabled(False)

    def show_beside(self, widget: QWidget, title: str = "Pratinjau") -> None:
        """Show a widget at the right of the form; in a narrow section behind a tab of that title."""
        self._columns.addWidget(widget, 1)
        if not self.form.isHidden():
            self._beside = widget
            for each in ("Isian", title):
                self.tabs.addTab(each)

    def _share(self) -> None:
        """Show form and what stands beside it, or one of the two where there is no room for both."""
        if self._beside is None:
            return
        narrow = self.width() < scaled(self.room_for_both)
        self.tabs.setVisible(narrow)
        self.form.setVisible(not narrow or self.tabs.currentIndex() == 0)
        self._beside.setVisible(not narrow or self.tabs.currentIndex() == 1)

    def show_changed(self) -> None:
        """Show the button that saves as long as something is not saved."""
        changed = self.is_changed()
        self._foot.setVisible(changed and bool(self.saves))
        self._save.setEnabled(changed)
        self._drop.setEnabled(changed)
        self._state.setVisible(changed)
        self.changed.emit()

    def _on_save_clicked(self) -> None:
        if self.is_changed():
            self.save()

    def _on_drop_clicked(self) -> None:
        self.refresh()

    def _build_foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("kind", "foot")
        self._save = PrimaryButton(self.saves or "Simpan", "save", "Ctrl+S")
        self._save.clicked.connect(self._on_save_clicked)
        self._drop = QPushButton("Ke&mbalikan")
        self._drop.setAutoDefault(False)
        self._drop.clicked.connect(self._on_drop_clicked)
        self._state = Chip()
        self._state.show_words("Belum disimpan", "warn", "circle-dot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(8)
        row.addWidget(self._save)
        row.addWidget(self._drop)
        row.addStretch()
        row.addWidget(self._state)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self._keys = [QShortcut(QKeySequence(each), self, context=within) for each in _KEYS]
        for each in self._keys:
            each.activated.connect(self._on_save_clicked)
        return foot

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share()
