"""UI: settings: sections on the left, the chosen one on the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

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
from setwan_desktop.ui.style.appearance import Appearance
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.tokens import scaled

_LIST_WIDTH = 204
_ROW, _HEADING = 30, 32
_PLACE = int(Qt.ItemDataRole.UserRole)
"""Where a row of the list keeps the place of its section; a heading has none."""


class SettingsPage(QWidget):
    """Everything that can be set.

    Signals:
        head_changed: another section is shown.
        sign_out_requested: let somebody else sit down.
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
        self._sections: list[Section] = []
        self._list = QListWidget()
        self._list.setProperty("kind", "sections")
        self._list.setAccessibleName("Bagian pengaturan")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFixedWidth(scaled(_LIST_WIDTH))
        self._stack = QStackedWidget()
        for heading, sections in _groups(office, desk, acting, appearance, places):
            self._add_group(heading, sections)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._list)
        layout.addWidget(_upright_rule())
        layout.addWidget(self._stack, 1)
        self._place = 0
        self._list.setCurrentRow(self._row_of(0))
        self._list.currentRowChanged.connect(self._on_list_current_row_changed)

    @property
    def section(self) -> str:
        """The title of the section that is shown."""
        return self._sections[self._place].title

    @property
    def sections(self) -> tuple[Section, ...]:
        """Every section, in the order of the list."""
        return tuple(self._sections)

    def show_section(self, title: str) -> None:
        """Show a section."""
        place = next(at for at, each in enumerate(self._sections) if each.title == title)
        self._list.setCurrentRow(self._row_of(place))

    def refresh(self) -> None:
        """Read the section anew; what is being typed stays."""
        section = self._sections[self._place]
        if not section.is_changed():
            section.refresh()

    def restore_focus(self) -> None:
        """Put the focus into the list of sections."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """Give the panes for F6."""
        return [self._list, self._stack]

    def leave(self) -> None:
        """Ask about what is not saved."""
        self._let_go(self._sections[self._place])

    def _let_go(self, section: Section) -> bool:
        """Save or drop what a section has not saved; what could not be saved stays in it, and False is given."""
        if not section.is_changed():
            return True
        words = f"Yang Anda ubah pada {section.title} belum disimpan."
        if messages.ask(
            self, f"Simpan perubahan {section.title.lower()}?", words, "Simpan perubahan", "Buang perubahan"
        ):
            section.save()
            return not section.is_changed()
        section.refresh()
        return True

    def _add_group(self, heading: str, sections: Sequence[Section]) -> None:
        if not sections:
            return
        title = QListWidgetItem(heading)
        title.setFlags(Qt.ItemFlag.NoItemFlags)
        title.setSizeHint(QSize(0, scaled(_HEADING)))
        self._list.addItem(title)
        for section in sections:
            item = QListWidgetItem(icon(section.symbol, "text2", 16), section.title)
            item.setData(_PLACE, len(self._sections))
            item.setSizeHint(QSize(0, scaled(_ROW)))
            self._list.addItem(item)
            self._stack.addWidget(section)
            self._sections.append(section)

    def _row_of(self, place: int) -> int:
        return next(row for row in range(self._list.count()) if self._list.item(row).data(_PLACE) == place)

    def _on_list_current_row_changed(self, row: int) -> None:
        place = self._list.item(row).data(_PLACE) if row >= 0 else None
        if place is None or place == self._place:
            return
        if not self._let_go(self._sections[self._place]):
            self._list.setCurrentRow(self._row_of(self._place))
            return
        self._place = place
        self._sections[place].refresh()
        self._stack.setCurrentIndex(place)
        self.head_changed.emit()


def _groups(
    office: Office, desk: Desk, acting: Acting, appearance: Appearance, places: Places
) -> Iterator[tuple[str, tuple[Section, ...]]]:
    """Give what this officer may set, group by group."""

    def asked(*topics: str) -> tuple[Section, ...]:
        return tuple(OfficeFormSection(TOPICS[each], office, desk, acting) for each in topics)

    administers = desk.may_administer
    if administers:
        own = (OfficeSection(office, desk, acting), LetterheadSection(office, desk, acting))
        yield "Kantor", (*own, *asked("calendar", "rooms", "invited", "lists", "terms"))
        yield "Orang", (PeopleSection(office, desk, acting), *asked("titles", "security"))
    yield (
        "Naskah",
        (
            *((NumberingSection(office, desk, acting),) if administers else ()),
            *((NumberBookSection(office, desk, acting),) if desk.may_read_numbers else ()),
            *((LetterTextSection(desk, acting),) if desk.may_word_letters else ()),
        ),
    )
    if administers:
        yield "Data", (BackupSection(office, acting),)
    receives = any(each.may_open for each in desk.services())
    receipts = (ReceiptSection(),) if receives else ()
    yield "Milik Anda", (DisplaySection(appearance, places), *receipts, OwnPasswordSection(desk, acting))


def _upright_rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("kind", "upright-rule")
    return rule
