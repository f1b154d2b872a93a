"""UI: keeps a half-filled form every few seconds and whenever a field is left, and offers it again after a crash."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance

from setwan_desktop.domain.answers import Clean
from setwan_desktop.domain.indonesian import clock_time
from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.domain.values import Draft, FileRef, Slot, Upload
from setwan_desktop.domain.views import SavedDraft
from setwan_desktop.office import Desk

EVERY_MS = 4_000
"""At most five seconds of typing may be lost: so much is left for a slow disk."""


class DraftKey(NamedTuple):
    """Which form a draft belongs to: of a case, of a service's intake (``case_id`` empty), or of the settings."""

    case_id: str
    service: str
    action: str


class Keepable(Protocol):
    """What a keeper can watch: the form of an act, or a section of the settings.

    Attributes:
        changed: an answer may have changed.
        left: a field was left.
    """

    changed: SignalInstance
    left: SignalInstance

    def values(self) -> Mapping[str, object]:
        """Give the answers, field by field."""

    def set_values(self, answers: Mapping[str, object]) -> None:
        """Show the answers of a draft; fields that are not named keep theirs."""


class DraftKeeper(QObject):
    """Watches one form at a time.

    Signals:
        saved: the hour at which the form was kept, in words.
        failed: the ``Trouble`` why it could not be kept; told once, until it can be again.
        found: the answers of a draft of this or another sitting, before anything is filled in.

    Args:
        own: the forms that were begun in this sitting, whichever page was made anew since; more are noted here.
        beside: gives what is kept besides the form's answers, such as which corrections are ticked off.
    """

    saved = Signal(str)
    failed = Signal(object)
    found = Signal(object)

    def __init__(
        self,
        desk: Desk,
        own: set[tuple[str, str, str]],
        parent: QObject | None = None,
        beside: Callable[[], Mapping[str, Clean]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._beside = beside
        self._desk = desk
        self._form: Keepable | None = None
        self._key = DraftKey("", "", "")
        self._kept: dict[str, Clean] = {}
        self._first: dict[str, Clean] = {}
        self._offered: Mapping[str, Clean] = {}
        self._own = own
        self._touched = self._has_failed = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def watch(self, form: Keepable, key: DraftKey) -> SavedDraft | None:
        """Keep this form from now on.

        Returns:
            A draft of another sitting, to be offered; one of this sitting is filled in at once, and None is given.
        """
        self.let_go()
        found = self._desk.draft(*key)
        if found is not None:
            self.found.emit(found.answers)
            shown = self._answers(form)
            same = all(field in shown and shown[field] == value for field, value in found.answers.items())
            if key in self._own or same:
                form.set_values(found.answers)
                self.saved.emit(clock_time(found.saved_at))
                found = None
        self._form, self._key = form, key
        self._kept = self._first = self._answers(form)
        self._offered = found.answers if found is not None else {}
        self._touched = False
        form.changed.connect(self._on_form_changed)
        form.left.connect(self._on_form_left)
        self._timer.start()
        return found

    def restore(self, draft: SavedDraft) -> None:
        """Fill a draft of another sitting in."""
        self._own.add(self._key)
        self._offered, self._kept = {}, dict(draft.answers)
        if self._form is not None:
            self._form.set_values(draft.answers)

    def discard(self) -> None:
        """Let the draft of the form watched go; what was typed since is kept again."""
        self._own.discard(self._key)
        self._offered, self._kept = {}, self._first
        self._desk.discard_draft(*self._key)

    def touch(self) -> None:
        """Take note that something beside the form changed."""
        self._touched = True

    def save_now(self) -> None:
        """Keep what has changed since the last time; where that fails it is tried again, and told once."""
        if self._form is None or not self._touched:
            return
        answers = self._answers(self._form)
        if answers == self._kept:
            return
        kept = {**answers, **self._unanswered(answers)}
        try:
            at = self._put(kept)
        except Trouble as trouble:
            if not self._has_failed:
                self._has_failed = True
                self.failed.emit(trouble)
            return
        self._has_failed = False
        self._kept = answers
        if at is not None:
            self._own.add(self._key)
            self.saved.emit(clock_time(at))

    def _put(self, answers: Mapping[str, Clean]) -> datetime | None:
        """Keep a draft, or let it go where nothing is left of it; gives the time it was kept."""
        if answers:
            return self._desk.save_draft(*self._key, answers)
        self._own.discard(self._key)
        self._desk.discard_draft(*self._key)
        return None

    def _unanswered(self, answers: Mapping[str, Clean]) -> dict[str, Clean]:
        """Give what a draft holds that is offered still, where nothing else was typed: the next crash must not take it."""
        return {field: value for field, value in self._offered.items() if answers.get(field) == self._first.get(field)}

    def _answers(self, form: Keepable) -> dict[str, Clean]:
        return {**storable(form.values()), **(self._beside() if self._beside is not None else {})}

    def let_go(self) -> None:
        """Keep the form a last time and watch it no more."""
        self.save_now()
        if self._form is not None:
            self._form.changed.disconnect(self._on_form_changed)
            self._form.left.disconnect(self._on_form_left)
        self._form = None
        self._timer.stop()

    def forget(self) -> None:
        """Watch the form no more without keeping it: it has been sent."""
        self._own.discard(self._key)
        self._touched = False
        self.let_go()

    def _on_form_changed(self) -> None:
        self._touched = True

    def _on_form_left(self) -> None:
        self.save_now()

    def _on_timer_timeout(self) -> None:
        self.save_now()


def storable(answers: Mapping[str, object]) -> dict[str, Clean]:
    """Give the answers that a draft can keep: whatever a control holds, but not what is half a value."""
    kept: dict[str, Clean] = {}
    for field_id, value in answers.items():
        if isinstance(value, tuple):
            parts = tuple(each for each in value if isinstance(each, str | FileRef | Upload | dict))
            kept[field_id] = parts or None  # type: ignore[assignment]  # all parts are of one kind, as the field is
        elif value is None or isinstance(value, str | bool | int | date | time | Slot | Draft):
            kept[field_id] = value
    return kept
