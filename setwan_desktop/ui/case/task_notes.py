"""UI: the notes of a task: for whom it is recorded, cautions, a draft to restore, a case that moved, a refusal."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from setwan_desktop.domain.indonesian import clock_time
from setwan_desktop.domain.views import CaseView, Offer, SavedDraft
from setwan_desktop.office import Office
from setwan_desktop.ui.case.task_panel import TaskPanel
from setwan_desktop.ui.case.timeline_model import leads_on, told
from setwan_desktop.ui.draft_note import DraftNote
from setwan_desktop.ui.posts import full_title
from setwan_desktop.ui.widgets.note import Note

_MOVED_NOTHING = {"note", "file", "print", "view"}


class TaskNotes(QObject):
    """Puts notes into the task panel.

    Signals:
        restore_requested: the draft to fill in.
        discard_requested: let the draft go.
        reload_requested: show the case as it is now.
    """

    restore_requested = Signal(object)
    discard_requested = Signal()
    reload_requested = Signal()

    def __init__(self, panel: TaskPanel, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._office = panel, office
        self._draft_note: Note | None = None

    def show_for(self, offer: Offer) -> None:
        """Show what an offer brings: for whom it is recorded, and its cautions."""
        notes = []
        if offer.recorded_for:
            whom = full_title(self._office, offer.recorded_for)
            notes.append(Note("info", f"Anda mencatat atas nama {whom}.", "Isi sesuai lembar yang ditulis beliau."))
        notes.extend(Note("warn", caution) for caution in offer.cautions)
        self._panel.show_notes(notes)

    def offer_draft(self, draft: SavedDraft) -> None:
        """Offer what was typed in another sitting."""
        note = DraftNote(draft, self._office.now().date())
        note.restored.connect(self._on_note_restored)
        note.discarded.connect(self._on_note_discarded)
        self._draft_note = note
        self._panel.add_note(note)

    def tell_moved(self, view: CaseView) -> None:
        """Say who moved the case, when, and what he did."""
        last = next((each for each in reversed(view.timeline) if each.kind not in _MOVED_NOTHING), None)
        if last is None:
            self.tell_stale("")
            return
        whole = f"{told(last)}{last.to if leads_on(last) else ''}".strip()
        self.tell_stale(f"{last.who}, pukul {clock_time(last.at)}", f"{whole[:1].upper()}{whole[1:]}.")

    def tell_stale(self, by: str, what: str = "") -> None:
        """Say that the case moved; the act waits until its new state has been shown."""
        who = f" oleh {by}" if by else ""
        kept = "Yang sedang Anda tulis tetap disimpan." if self._panel.form is not None else ""
        note = Note("warn", f"Berkas ini baru saja diubah{who}.", f"{what} {kept}".strip())
        note.add_action("&Muat keadaan terbaru", self._on_reload_clicked)
        self._panel.clear_notes_above_buttons()
        self._panel.add_note(note, above_buttons=True)
        self._panel.acts.set_can_act(False)

    def tell_refused(self, sentence: str) -> None:
        """Say why the act was refused."""
        self._panel.clear_notes_above_buttons()
        self._panel.add_note(Note("danger", sentence), above_buttons=True)

    def _on_note_restored(self, draft: SavedDraft) -> None:
        self.restore_requested.emit(draft)
        self._put_away()

    def _on_note_discarded(self) -> None:
        self.discard_requested.emit()
        self._put_away()

    def _on_reload_clicked(self) -> None:
        self.reload_requested.emit()

    def _put_away(self) -> None:
        if self._draft_note is not None:
            self._panel.drop_note(self._draft_note)
            self._draft_note = None
