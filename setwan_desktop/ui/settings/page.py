"""UI: settings: sections on the left, the chosen one on the right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.domain.office_forms import TOPICS
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import messages
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.settings.backups import BackupSection
from setwan_desktop.ui.settings.display import DisplaySection
from setwan_desktop.ui.settings.letter_texts import LetterTextSection
from setwan_desktop.ui.settings.letterheads import LetterheadSection
from setwan_desktop.ui.settings.numbering import NumberingSection
from setwan_desktop.ui.settings.numbering_book import NumberBookSection
from setwan_desktop.ui.settings.office_forms import OfficeFormSection
from setwan_desktop.ui.settings.office_texts import OfficeSection
from setwan_desktop.ui.settings.own_password import OwnPasswordSection
from setwan_desktop.ui.settings.people import PeopleSection
from setwan_desktop.ui.settings.receipts import ReceiptSection
from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.settings.section_drafts import SectionDrafts
from setwan_desktop.ui.style.appearance import Appearance
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.tokens import scaled

_LIST_WIDTH, _ROOM_FOR_LIST = 204, 760
_ROW, _HEADING = 28, 28
_PLACE = int(Qt.ItemDataRole.UserRole)
"""Where a row of the list keeps the place of its section; a heading has none."""


@dataclass(frozen=True)
class _Planned:
    """A section that is made when it is first shown."""

    title: str
    symbol: str
    make: Callable[[], Section]


class SettingsPage(QWidget):
    """Everything that can be set.

    Signals:
        head_changed: another section is shown, or what is typed in it was kept.
        sign_out_requested: let somebody else sit down.

    Attributes:
        kept: since when what is typed is kept; empty: there is nothing to keep.
    """

    head_changed = Signal()
    sign_out_requested = Signal()

    def __init__(
        self,
        office: Office,
        desk: Desk,
        acting: Acting,
        appearance: Appearance,
        places: Places,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._planned: list[_Planned] = []
        self._made: dict[int, Section] = {}
        self.kept = ""
        self._drafts = SectionDrafts(office, desk, acting, self)
        self._list = QListWidget()
        self._list.setProperty("kind", "sections")
        self._list.setAccessibleName("Bagian pengaturan")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFixedWidth(scaled(_LIST_WIDTH))
        self._chooser = QComboBox()
        self._chooser.setAccessibleName("Bagian pengaturan")
        self._stack = QStackedWidget()
        for heading, planned in _groups(office, desk, acting, appearance, places):
            self._add_group(heading, planned)
        self._narrow_head = _headed(self._chooser)
        self._rule = _upright_rule()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._narrow_head)
        right.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._list)
        layout.addWidget(self._rule)
        layout.addLayout(right, 1)
        self._place = 0
        self._stack.setCurrentWidget(self._section())
        self._drafts.watch(self._section())
        self._list.setCurrentRow(self._row_of(0))
        self._drafts.told.connect(self._on_drafts_told)
        self._list.currentRowChanged.connect(self._on_list_current_row_changed)
        self._chooser.activated.connect(self._on_chooser_activated)

    @property
    def section(self) -> str:
        """The title of the section that is shown."""
        return self._planned[self._place].title

    @property
    def titles(self) -> tuple[str, ...]:
        """The title of every section, in the order of the list."""
        return tuple(each.title for each in self._planned)

    @property
    def sections(self) -> tuple[Section, ...]:
        """Every section that was shown once; the others are not made yet."""
        return tuple(self._made.values())

    def show_section(self, title: str) -> None:
        """Show a section."""
        self._list.setCurrentRow(self._row_of(self.titles.index(title)))

    def refresh(self) -> None:
        """Read the section anew; what is being typed stays."""
        if not self._section().is_changed():
            self._section().refresh()

    def restore_focus(self) -> None:
        """Put the focus into the list of sections."""
        self._shown_list().setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """Give the panes for F6."""
        return [self._shown_list(), self._stack]

    def keep(self) -> None:
        """Keep what is typed without asking anything."""
        self._drafts.save_now()

    def leave(self) -> bool:
        """Ask about what is not saved; False where it is neither saved nor dropped."""
        return self._let_go(self._section())

    def _let_go(self, section: Section) -> bool:
        """Save or drop what a section has not saved; False where it stays: it could not be saved, or nothing was decided."""
        if not section.is_changed():
            return True
        words = f"Yang Anda ubah pada {section.title} belum disimpan."
        wanted = messages.ask_to_save(self, f"Simpan perubahan {section.title.lower()}?", words)
        if wanted:
            section.save()
        elif wanted is not None:
            section.refresh()
        return not section.is_changed()

    def _section(self) -> Section:
        """Give the section that was chosen, made when it is first wanted."""
        if self._place not in self._made:
            section = self._made[self._place] = self._planned[self._place].make()
            self._stack.addWidget(section)
            section.refresh()
        return self._made[self._place]

    def _add_group(self, heading: str, group: Sequence[_Planned]) -> None:
        if not group:
            return
        title = QListWidgetItem(heading)
        title.setFlags(Qt.ItemFlag.NoItemFlags)
        title.setSizeHint(QSize(0, scaled(_HEADING)))
        self._list.addItem(title)
        for each in group:
            item = QListWidgetItem(icon(each.symbol, "text2", 16), each.title)
            item.setData(_PLACE, len(self._planned))
            item.setSizeHint(QSize(0, scaled(_ROW)))
            self._list.addItem(item)
            self._chooser.addItem(item.icon(), each.title)
            self._planned.append(each)

    def _row_of(self, place: int) -> int:
        return next(row for row in range(self._list.count()) if self._list.item(row).data(_PLACE) == place)

    def _on_list_current_row_changed(self, row: int) -> None:
        place = self._list.item(row).data(_PLACE) if row >= 0 else None
        if place is None or place == self._place:
            return
        if not self._let_go(self._section()):
            self._list.setCurrentRow(self._row_of(self._place))
            self._chooser.setCurrentIndex(self._place)
            return
        self._place = place
        self._chooser.setCurrentIndex(place)
        if place in self._made:
            self._section().refresh()
        self._stack.setCurrentWidget(self._section())
        self._drafts.watch(self._section())
        self.head_changed.emit()

    def _on_drafts_told(self, words: str) -> None:
        if words != self.kept:
            self.kept = words
            self.head_changed.emit()

    def _on_chooser_activated(self, place: int) -> None:
        self._list.setCurrentRow(self._row_of(place))

    def _shown_list(self) -> QWidget:
        return self._chooser if self._list.isHidden() else self._list

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the list of sections where the forms need its room."""
        super().resizeEvent(event)
        narrow = self.width() < scaled(_ROOM_FOR_LIST)
        for part in (self._list, self._rule):
            part.setHidden(narrow)
        self._narrow_head.setVisible(narrow)


def _groups(
    office: Office, desk: Desk, acting: Acting, appearance: Appearance, places: Places
) -> Iterator[tuple[str, tuple[_Planned, ...]]]:
    """Give what this officer may set, group by group."""

    def own(kind: type[Section], *needs: object) -> _Planned:
        make: Callable[..., Section] = kind
        return _Planned(kind.title, kind.symbol, partial(make, *needs))

    def asked(*topics: str) -> tuple[_Planned, ...]:
        found = (TOPICS[each] for each in topics)
        return tuple(
            _Planned(each.title, each.symbol, partial(OfficeFormSection, each, office, desk, acting)) for each in found
        )

    administers = desk.may_administer
    if administers:
        texts = (own(OfficeSection, office, desk, acting), own(LetterheadSection, office, desk, acting))
        yield "Kantor", (*texts, *asked("calendar", "rooms", "invited", "lists", "terms"))
        yield "Orang", (own(PeopleSection, office, desk, acting), *asked("titles", "security"))
    yield (
        "Naskah",
        (
            *((own(NumberingSection, office, desk, acting),) if administers else ()),
            *((own(NumberBookSection, office, desk, acting),) if desk.may_read_numbers else ()),
            *((own(LetterTextSection, desk, acting),) if desk.may_word_letters else ()),
        ),
    )
    if administers:
        yield "Data", (own(BackupSection, office, acting),)
    receives = any(each.may_open for each in desk.services())
    receipts = (own(ReceiptSection),) if receives else ()
    yield "Milik Anda", (own(DisplaySection, appearance, places), *receipts, own(OwnPasswordSection, desk, acting))


def _headed(chooser: QComboBox) -> QWidget:
    head = QFrame()
    head.setProperty("kind", "list-head")
    row = QHBoxLayout(head)
    row.setContentsMargins(16, 8, 16, 8)
    row.addWidget(chooser)
    row.addStretch()
    return head


def _upright_rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("kind", "upright-rule")
    return rule
