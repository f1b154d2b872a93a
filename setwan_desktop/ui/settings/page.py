"""UI: settings: sections on the left, the chosen one on the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import messages
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.settings.backups import BackupSection
from setwan_desktop.ui.settings.display import DisplaySection
from setwan_desktop.ui.settings.letter_texts import LetterTextSection
from setwan_desktop.ui.settings.letterheads import LetterheadSection
from setwan_desktop.ui.settings.office_texts import OfficeSection
from setwan_desktop.ui.settings.own_password import OwnPasswordSection
from setwan_desktop.ui.settings.people import PeopleSection
from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.style.appearance import Appearance
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.tokens import scaled

_LIST_WIDTH = 204


class SettingsPage(QWidget):
    """Everything that can be set.

    Signals:
        head_changed: another section is shown.
        sign_out_requested: let somebody else sit down.
    """

    head_changed = Signal()
    sign_out_requested = Signal()

    def __init__(
        self, office: Office, desk: Desk, acting: Acting, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        own = (DisplaySection(appearance), OwnPasswordSection(desk, acting))
        administered: tuple[Section, ...] = ()
        if desk.may_administer:
            administered = (
                OfficeSection(office, desk, acting),
                LetterheadSection(office, desk, acting),
                PeopleSection(office, desk, acting),
                BackupSection(office, acting),
            )
        if desk.may_word_letters:
            administered = (*administered[:2], LetterTextSection(desk, acting), *administered[2:])
        self._sections: tuple[Section, ...] = (*administered, *own)
        self._list = QListWidget()
        self._list.setProperty("kind", "sections")
        self._list.setAccessibleName("Bagian pengaturan")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFixedWidth(scaled(_LIST_WIDTH))
        self._stack = QStackedWidget()
        for section in self._sections:
            item = QListWidgetItem(icon(section.symbol, "text2", 16), section.title)
            item.setSizeHint(QSize(0, scaled(30)))
            self._list.addItem(item)
            self._stack.addWidget(section)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._list)
        layout.addWidget(_upright_rule())
        layout.addWidget(self._stack, 1)
        self._place = 0
        self._list.setCurrentRow(0)
        self._list.currentRowChanged.connect(self._on_list_current_row_changed)

    @property
    def section(self) -> str:
        """The title of the section that is shown."""
        return self._sections[self._place].title

    @property
    def sections(self) -> tuple[Section, ...]:
        """Every section, in the order of the list."""
        return self._sections

    def show_section(self, title: str) -> None:
        """Show a section."""
        self._list.setCurrentRow(next(at for at, each in enumerate(self._sections) if each.title == title))

    def refresh(self) -> None:
        """Read the section anew."""
        self._sections[self._place].refresh()

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
        section.drop()
        return True

    def _on_list_current_row_changed(self, row: int) -> None:
        if row < 0 or row == self._place:
            return
        if not self._let_go(self._sections[self._place]):
            self._list.setCurrentRow(self._place)
            return
        self._place = row
        self._sections[row].refresh()
        self._stack.setCurrentIndex(row)
        self.head_changed.emit()


def _upright_rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("kind", "upright-rule")
    return rule
