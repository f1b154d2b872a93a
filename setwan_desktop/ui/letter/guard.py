"""UI: holds the first key back from a text that carries paraf, and says that they will fall."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from setwan_desktop.domain.letter_work import LetterWork
from setwan_desktop.ui.case.task_panel import TaskPanel
from setwan_desktop.ui.forms.letter_control import LetterControl
from setwan_desktop.ui.widgets.note import Note


class ParafGuard(QObject):
    """Locks the text of a letter while paraf stand on it, until the officer says that he will change it."""

    def __init__(self, panel: TaskPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._letter: LetterControl | None = None
        self._note: Note | None = None
        self._button: QPushButton | None = None
        self._before: QWidget | None = None

    def watch(self, work: LetterWork) -> None:
        """Look after the form that is shown now."""
        self._letter = self._panel.form.letter() if self._panel.form is not None else None
        self._note = self._button = self._before = None
        asked_for = bool(work.corrections)
        if self._letter is None or not work.live or asked_for:
            return
        count = len(work.live)
        note = Note("warn", f"{count} paraf akan gugur bila isi surat diubah.", ", ".join(work.live))
        self._button = note.add_action("Tetap ubah", self._on_button_clicked)
        self._button.setAutoDefault(True)  # so that Enter presses it, too
        self._note = note
        self._panel.add_note(note)
        self._letter.set_locked(True)
        self._letter.unlock_wanted.connect(self._on_letter_unlock_wanted)

    def button(self) -> QPushButton | None:
        """Give the button that lets the text be changed; None where nothing is guarded."""
        return self._button

    def _on_letter_unlock_wanted(self) -> None:
        """Ask before the key takes effect: Enter or Space changes the text, Tab leaves it as it is."""
        self._before = QApplication.focusWidget()
        if self._button is not None:
            self._panel.form_area.ensureWidgetVisible(self._button)
            self._button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_button_clicked(self) -> None:
        letter, note, before = self._letter, self._note, self._before
        if letter is None or note is None:
            return
        letter.set_locked(False)
        self._panel.drop_note(note)
        self._note = self._button = None
        target = before if before is not None and letter.isAncestorOf(before) else letter.buddy()
        target.setFocus(Qt.FocusReason.OtherFocusReason)
