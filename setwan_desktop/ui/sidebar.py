"""UI: the sidebar: what can be opened and received, the pages, the last backup, and who sits here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.views import OfficerView
from setwan_desktop.ui.nav_button import NavButton
from setwan_desktop.ui.style.icons import emblem, icon, picture
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.avatar import Avatar
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.plain_label import PlainLabel
from setwan_desktop.ui.widgets.primary_button import KeyButton

RAIL_WIDTH = 56
_RAIL_BUTTON, _UNBOUND = 40, 16_777_215


class Entry(NamedTuple):
    """An entry: its key, words and icon; without an icon it is a child of the one above. ``apart``: a line stands before it."""

    key: str
    words: str
    symbol: str = ""
    apart: bool = False


class OpeningButton(KeyButton):
    """Starts an intake.

    Signals:
        wanted: id of the service.
    """

    ink = "side_strong"
    ink_of_keys = "side_text2"
    wanted = Signal(str)

    def __init__(self, service: str, words: str, keys: str) -> None:
        super().__init__(words.replace("&", "&&"), "plus", keys)
        self._service, self._words = service, words
        self.setAccessibleName(words)
        self.clicked.connect(self._on_clicked)

    def set_rail(self, rail: bool) -> None:
        """Show the icon only."""
        self.set_words("" if rail else self._words.replace("&", "&&"), "plus")
        self.setToolTip(" ".join(part for part in (self._words, self.keys) if part))
        self.setMaximumWidth(scaled(_RAIL_BUTTON) if rail else _UNBOUND)

    def _on_clicked(self) -> None:
        self.wanted.emit(self._service)


class Sidebar(QFrame):
    """The sidebar.

    Signals:
        page_chosen: key of an entry.
        opening_chosen: id of the service whose intake is wanted.
        lock_requested: lock the desk.
        sign_out_requested: let somebody else sit down.
    """

    page_chosen = Signal(str)
    opening_chosen = Signal(str)
    lock_requested = Signal()
    sign_out_requested = Signal()

    def __init__(self, profile: Profile, officer: OfficerView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setAccessibleName("Navigasi")
        self._entries: dict[str, NavButton] = {}
        self._openings: list[OpeningButton] = []
        self._parents: dict[str, str] = {}
        self._is_rail, self._current = False, ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 12)
        self._layout.setSpacing(0)
        self._build_head(profile)
        self._middle = QVBoxLayout()
        self._middle.setContentsMargins(0, 8, 0, 0)
        self._middle.setSpacing(0)
        self._layout.addLayout(self._middle)
        self._shown: list[Entry] = []
        self._list = QWidget()
        self._layout.addWidget(self._list)
        self._layout.addStretch()
        self._build_foot(officer)

    def show_openings(self, services: Sequence[tuple[str, str]]) -> None:
        """Show the buttons that start an intake: service id and words."""
        for place, (service, words) in enumerate(services):
            button = OpeningButton(service, words, "Ctrl+N" if place == 0 else "")
            button.wanted.connect(self._on_button_wanted)
            row = QHBoxLayout()
            row.setContentsMargins(8, 2, 8, 6)
            row.addWidget(button)
            self._middle.addLayout(row)
            self._openings.append(button)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show the pages; nothing happens while they are the same."""
        if list(entries) == self._shown:
            return
        self._shown = list(entries)
        self._entries, self._parents = {}, {}
        former, self._list = self._list, QWidget()
        has_focus = any(button.hasFocus() for button in former.findChildren(NavButton))
        rows = QVBoxLayout(self._list)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        above = ""
        for entry in entries:
            if entry.symbol:
                above = entry.key
            else:
                self._parents[entry.key] = above
            if entry.apart:
                rows.addSpacing(7)
                rows.addWidget(_rule(14))
                rows.addSpacing(7)
            button = NavButton(entry.key, entry.words, entry.symbol)
            button.clicked.connect(self._on_entry_clicked)
            self._entries[entry.key] = button
            rows.addWidget(button)
        self._layout.replaceWidget(former, self._list)
        former.hide()
        former.deleteLater()
        self._fold_entries()
        if has_focus:
            self.focus_entry()

    def _fold_entries(self) -> None:
        for button in self._entries.values():
            button.set_rail(self._is_rail)
            button.setVisible(not self._is_rail or not button.is_child)
        self.set_current(self._current)

    def keys(self) -> list[str]:
        """Give the keys of the entries from the top."""
        return list(self._entries)

    def set_current(self, key: str) -> None:
        """Mark an entry as the page that is shown."""
        self._current = key
        shown = self._parents.get(key, key) if self._is_rail else key
        for each, button in self._entries.items():
            button.setAutoExclusive(False)
            button.setChecked(each == shown)
            button.setAutoExclusive(True)

    def set_count(self, key: str, count: int) -> None:
        """Show how many cases wait behind an entry."""
        if key in self._entries:
            self._entries[key].set_count(count)

    def entry(self, key: str) -> NavButton:
        """Give an entry's button."""
        return self._entries[key]

    def set_backup(self, sentence: str) -> None:
        """Say when the last backup was made."""
        self._backup.setText(sentence)

    def set_rail(self, rail: bool, width: int) -> None:
        """Fold to a rail of icons, or unfold."""
        self._is_rail = rail
        self.setFixedWidth(scaled(width))
        for part in (self._names, self._backup_row, self._who):
            part.setVisible(not rail)
        for opening in self._openings:
            opening.set_rail(rail)
        self._fold_entries()
        self._foot.setDirection(QHBoxLayout.Direction.TopToBottom if rail else QHBoxLayout.Direction.LeftToRight)
        self._centre_in_rail(rail)

    def _centre_in_rail(self, rail: bool) -> None:
        """Put what stays of head and foot into the middle of a rail, as wide as the text makes it."""
        side = 0 if rail else 13
        self._head.setContentsMargins(side, 10, 0 if rail else 10, 10)
        self._foot.setContentsMargins(side, 4, side, 0)
        where = Qt.AlignmentFlag.AlignHCenter if rail else Qt.AlignmentFlag(0)
        for row, part in ((self._head, self._sign), (self._foot, self._avatar), (self._foot, self._lock)):
            row.setAlignment(part, where)

    def focus_entry(self) -> None:
        """Put the focus onto the entry of the page that is shown."""
        target = next((each for each in self._entries.values() if each.isChecked()), None)
        (target or self._lock).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_button_wanted(self, service: str) -> None:
        self.opening_chosen.emit(service)

    def _on_entry_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, NavButton):
            self.page_chosen.emit(button.key)

    def _on_lock_clicked(self) -> None:
        self.lock_requested.emit()

    def _build_head(self, profile: Profile) -> None:
        self._sign = PlainLabel()
        self._sign.setPixmap(emblem(32))
        self._names = QWidget()
        words = QVBoxLayout(self._names)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        for text, kind in ((profile.name, "side-name"), (profile.regency, "side-second")):
            label = ElidedLabel(text)
            label.setProperty("kind", kind)
            words.addWidget(label)
        self._head = QHBoxLayout()
        self._head.setSpacing(10)
        self._head.addWidget(self._sign)
        self._head.addWidget(self._names, 1)
        head = QWidget()
        head.setFixedHeight(scaled(55))
        head.setLayout(self._head)
        self._layout.addWidget(head)
        self._layout.addWidget(_rule(0))

    def _build_foot(self, officer: OfficerView) -> None:
        drive = PlainLabel()
        drive.setPixmap(picture("hard-drive", "side_text2", 14))
        self._backup = ElidedLabel()
        self._backup.setProperty("kind", "side-second")
        self._backup_row = QWidget()
        line = QHBoxLayout(self._backup_row)
        line.setContentsMargins(16, 10, 12, 6)
        line.setSpacing(8)
        line.addWidget(drive)
        line.addWidget(self._backup, 1)
        self._layout.addWidget(_rule(0))
        self._layout.addWidget(self._backup_row)
        self._who = QWidget()
        words = QVBoxLayout(self._who)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        post = next(iter(officer.posts.values()), "")
        for text, kind in ((officer.name, "side-name"), (post, "side-second")):
            label = ElidedLabel(text)
            label.setProperty("kind", kind)
            words.addWidget(label)
        self._avatar = Avatar(officer.name, 30)
        self._avatar.setToolTip(officer.full_name)
        self._lock = QPushButton()
        self._lock.setIcon(icon("lock", "side_strong", 16))
        self._lock.setFixedSize(QSize(30, 30))
        self._lock.setProperty("kind", "square")
        self._lock.setToolTip("Kunci (Ctrl+L)")
        self._lock.setAccessibleName("Kunci")
        self._lock.setAutoDefault(False)
        self._lock.clicked.connect(self._on_lock_clicked)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(9)
        self._foot.addWidget(self._avatar)
        self._foot.addWidget(self._who, 1)
        self._foot.addWidget(self._lock)
        self._layout.addLayout(self._foot)
        self._centre_in_rail(False)


def _rule(margin: int) -> QWidget:
    """Make a thin line."""
    rule = QFrame()
    rule.setProperty("kind", "side-rule")
    if not margin:
        return rule
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(margin, 0, margin, 0)
    row.addWidget(rule)
    return holder
