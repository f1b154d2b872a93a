"""UI: keeps what is typed in a section of the settings and not saved, and offers it again in a later sitting."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.domain.views import SavedDraft
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.draft_note import DraftNote
from setwan_desktop.ui.drafts import DraftKeeper, DraftKey
from setwan_desktop.ui.settings.section import Section

_OF_SETTINGS = "pengaturan"
"""What stands in a draft's key where else the service stands; no service is called so."""


class SectionDrafts(QObject):
    """Watches the section that is shown.

    Signals:
        told: since when what is typed is kept, in words; empty: there is nothing to keep.
    """

    told = Signal(str)

    def __init__(self, office: Office, desk: Desk, acting: Acting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office, self._acting = office, acting
        self._section: Section | None = None
        self._keeper = DraftKeeper(desk, acting.own_drafts, self)
        self._keeper.saved.connect(self._on_keeper_saved)
        self._keeper.failed.connect(self._on_keeper_failed)

    def watch(self, section: Section) -> None:
        """Keep this section from now on, and offer in it what another sitting left of it."""
        self.let_go()
        if not section.kept_as:
            return
        self._section = section
        draft = self._keeper.watch(section, DraftKey("", _OF_SETTINGS, section.kept_as))
        section.changed.connect(self._on_section_changed)
        if draft is not None:
            note = DraftNote(draft, self._office.now().date())
            note.restored.connect(self._on_note_restored)
            note.discarded.connect(self._on_note_discarded)
            section.show_note(note)

    def let_go(self) -> None:
        """Keep the section a last time and watch it no more."""
        self._keeper.let_go()
        if self._section is not None:
            self._section.changed.disconnect(self._on_section_changed)
            self._section.show_note(None)
        self._section = None
        self.told.emit("")

    def save_now(self) -> None:
        """Keep what has changed since the last time."""
        self._keeper.save_now()

    def _on_section_changed(self) -> None:
        """Let the draft go as soon as everything is saved or put back."""
        if self._section is not None and not self._section.is_changed():
            self._keeper.touch()
            self._keeper.save_now()
            self.told.emit("")

    def _on_note_restored(self, draft: SavedDraft) -> None:
        if self._section is not None:
            # A section may be read anew before it is filled in; that is no reason to let the draft go.
            self._section.blockSignals(True)
            self._keeper.restore(draft)
            self._section.blockSignals(False)
            self._section.show_note(None)
            if not self._section.is_changed():
                # It was saved just before the program ended, or holds what is gone since.
                self._keeper.discard()
            self._keeper.touch()
            self._keeper.save_now()

    def _on_note_discarded(self) -> None:
        self._keeper.discard()
        self._keeper.save_now()
        if self._section is not None:
            self._section.show_note(None)

    def _on_keeper_saved(self, hour: str) -> None:
        self.told.emit(f"Draf tersimpan {hour}")

    def _on_keeper_failed(self, trouble: Trouble) -> None:
        self.told.emit("Draf belum tersimpan")
        self._acting.tell_trouble(trouble)
