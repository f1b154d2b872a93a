"""UI: comparing the present text of a letter with an earlier version of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.letter_parts import changes, parts_of
from setwan_desktop.domain.letter_work import DraftVersion
from setwan_desktop.domain.values import Draft
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.case.case_columns import CaseColumns
from setwan_desktop.ui.case.task import Task
from setwan_desktop.ui.letter.chain_words import hour_of
from setwan_desktop.ui.letter.compare_view import CompareView, Version
from setwan_desktop.ui.paper.live_pages import drawn


class Comparing(QObject):
    """Offers the earlier versions, and shows one beside the present text.

    Signals:
        toggled: the comparison was opened or closed.
    """

    toggled = Signal()

    def __init__(self, desk: Desk, office: Office, task: Task, columns: CaseColumns, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._office, self._task, self._columns = desk, office, task, columns
        self._is_reviewing = False
        self.view = CompareView()
        self.view.hide()
        self.button: QPushButton | None = None
        self.view.closed.connect(self._on_view_closed)
        task.offer_shown.connect(self._on_task_offer_shown)

    @property
    def is_open(self) -> bool:
        """Whether two versions stand beside each other now."""
        return not self.view.isHidden()

    def offer(self, *, reviewing: bool) -> None:
        """Offer what there is to compare with.

        Args:
            reviewing: the newest stored text is the present one; else what is being written.
        """
        self._is_reviewing = reviewing
        work = self._task.work
        numbers = [each.number for each in self._earlier()]
        present = "" if work is None else f"{work.version}" if reviewing else f"{work.version + 1} draf"
        self._columns.corrections.show_versions(present, numbers[::-1])
        since = work.initialled if work is not None and reviewing and work.initialled < work.version else 0
        self._columns.corrections.show_since(since, self._places_since(since))
        if self.button is None and numbers:
            words = f"Bandingkan dengan versi {numbers[-1]}"
            self.button = self._columns.panel.acts.add(words, "files", self._on_button_clicked, "flat")

    def compare_with(self, number: int) -> None:
        """Show a version beside the present text."""
        old = next((each for each in self._earlier() if each.number == number), None)
        new = self._present()
        if old is None or new is None:
            return
        self.view.show_versions(self._stored(old), new)
        self.view.show()
        self.toggled.emit()

    def close(self) -> None:
        """Compare no more."""
        if self.is_open:
            self.view.hide()
            self.toggled.emit()

    def _earlier(self) -> list[DraftVersion]:
        """Give the versions before the present text, oldest first, of which the paper is kept."""
        work = self._task.work
        if work is None:
            return []
        last = work.version if self._is_reviewing else work.version + 1
        return [each for each in work.versions if each.number < last and each.letter_id]

    def _places_since(self, number: int) -> list[str]:
        """Say which parts changed since a version."""
        work = self._task.work
        old = next((each for each in self._earlier() if each.number == number), None)
        new = work.versions[-1] if work is not None and work.versions else None
        if old is None or new is None or not new.letter_id:
            return []
        found = changes(*(parts_of(self._content(each), each.text) for each in (old, new)))
        return list(dict.fromkeys(each.place for each in found))

    def _content(self, version: DraftVersion) -> LetterContent:
        return self._desk.letter_content(self._task.case_id, version.letter_id)

    def _stored(self, version: DraftVersion) -> Version:
        content = self._content(version)
        when = hour_of(version.at, self._office.now().date())
        document = drawn(content, self._desk.render).document
        return f"Versi {version.number}, {version.who}, {when}", document, parts_of(content, version.text)

    def _present(self) -> Version | None:
        """Give the present text: as it is being written, else the newest that is stored."""
        work = self._task.work
        if work is None:
            return None
        if self._is_reviewing:
            return self._stored(work.versions[-1]) if work.versions and work.versions[-1].letter_id else None
        form = self._columns.panel.form
        letter = form.letter() if form is not None else None
        text = letter.value() if letter is not None else None
        content = next((each for each in self._task.contents() if each.state == "draft"), None)
        if content is None:
            return None
        parts = parts_of(content, text if isinstance(text, Draft) else None)
        return f"Versi {work.version + 1}, draf", drawn(content, self._desk.render).document, parts

    def _on_task_offer_shown(self) -> None:
        # The buttons of the act before are gone with it.
        self.button = None

    def _on_button_clicked(self) -> None:
        if self.is_open:
            self.close()
        elif earlier := self._earlier():
            self.compare_with(earlier[-1].number)

    def _on_view_closed(self) -> None:
        self.close()
