"""UI: the letter desk: chain above, text at the left, page in the middle, corrections at the right, buttons below."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QTabBar, QWidget

from setwan_desktop.domain.letter_work import LetterWork
from setwan_desktop.domain.views import CaseView
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.case.case_columns import Arrangement, CaseColumns, Shown
from setwan_desktop.ui.case.case_papers import CasePapers
from setwan_desktop.ui.case.task import Task
from setwan_desktop.ui.forms.corrections_control import CorrectionsControl
from setwan_desktop.ui.letter.chain_bar import ChainBar
from setwan_desktop.ui.letter.comparing import Comparing
from setwan_desktop.ui.letter.guard import ParafGuard
from setwan_desktop.ui.letter.letter_marks import LetterMarks
from setwan_desktop.ui.style.tokens import scaled

_NARROW = 960
_TABS = (Shown.FORM, Shown.PAGE, Shown.NOTES)


class LetterDesk(QObject):
    """Arranges a case's page for work on its letter, while that is what the step asks.

    Signals:
        shape_changed: the desk was opened or put aside; the page lays itself out anew.
    """

    shape_changed = Signal()

    def __init__(
        self, desk: Desk, office: Office, task: Task, papers: CasePapers, columns: CaseColumns, page: QWidget
    ) -> None:
        super().__init__(page)
        self._office, self._task, self._papers, self._columns, self._page = office, task, papers, columns, page
        self._view: CaseView | None = None
        self._is_aside = self._is_open = self._is_begun = False
        self.chain = ChainBar()
        self.tabs = self._build_tabs()
        self.foot = QFrame()
        self.foot.setProperty("kind", "foot")
        self._foot_row = QHBoxLayout(self.foot)
        self._foot_row.setContentsMargins(2, 0, 2, 0)
        self.marks = LetterMarks(desk, task, columns, papers, self)
        self.comparing = Comparing(desk, office, task, columns, self)
        self.guard = ParafGuard(columns.panel, self)
        self.hide()
        self.chain.whole_requested.connect(self._on_chain_whole_requested)
        self.tabs.currentChanged.connect(self._on_tabs_current_changed)
        self.marks.part_picked.connect(self._on_marks_part_picked)
        self.comparing.toggled.connect(self._on_comparing_toggled)
        columns.corrections.version_wanted.connect(self.comparing.compare_with)
        columns.parts.part_wanted.connect(self.comment_on)
        task.offer_shown.connect(self._on_task_offer_shown)
        task.answers_changed.connect(self._on_task_answers_changed)

    # -- what the page asks ------------------------------------------------------------------------

    @property
    def work(self) -> LetterWork | None:
        """The work on the letter of the case that is shown."""
        return self._task.work

    @property
    def is_open(self) -> bool:
        """Whether the page shows the letter desk now."""
        return self._is_open

    def show_case(self, view: CaseView, menu: QMenu) -> None:
        """Show another case, or another state of it.

        Args:
            view: the case.
            menu: the acts that every case has.
        """
        if self._view is None or view.case_id != self._view.case_id:
            self._is_aside = False
        self._view = view
        self.comparing.close()
        self._is_begun = False
        self.chain.show_menu(menu)

    def suits(self, *, alone: bool) -> bool:
        """Tell whether the page shall show the letter desk: it has the room to itself, and the step is about a letter."""
        return alone and self.work is not None and not self._is_aside

    def open(self, width: int) -> None:
        """Lay the page out as the letter desk; what stands on it is made once for each case and act."""
        begun = self._is_begun and self._columns.arrangement is Arrangement.LETTER
        reviewing = not self._columns.panel.writes_letter()
        is_narrow = width < scaled(_NARROW)
        self._is_open = True
        self.chain.show()
        self.foot.show()
        self.tabs.setVisible(is_narrow and not self.comparing.is_open)
        shown = _TABS[self.tabs.currentIndex()] if is_narrow else Shown.ALL
        self._columns.arrange(Arrangement.LETTER, reviewing=reviewing, shown=shown, acts=self._foot_row)
        if not begun:
            self._is_begun = True
            self._begin(reviewing=reviewing)

    def _begin(self, *, reviewing: bool) -> None:
        """Put the letter on the desk: its chain, its text or its page, its corrections and versions."""
        work, view = self.work, self._view
        assert work is not None
        assert view is not None
        self.chain.show_chain(work.chain, self._office.now().date())
        self._name_tabs(reviewing)
        writes = self._corrections() is not None
        self._columns.corrections.title.setVisible(not writes)
        received = len(self._columns.panel.return_box.cards())
        may_ask = reviewing and self._task.place_of_corrections() is not None
        self._columns.corrections.show_count(received + writes, may_ask=may_ask)
        version = f"Versi {work.version}" if reviewing else f"Versi {work.version + 1}, draf"
        for head in (self._columns.parts.head, self._columns.letter_head):
            head.show_letter(work.label, version, view.number, view.card.title)
        self.marks.begin(reviewing=reviewing)
        self.comparing.offer(reviewing=reviewing)

    def close(self) -> None:
        """Give the page back to its usual columns."""
        if self._is_open:
            self._is_open = self._is_begun = False
            self.comparing.close()
            self.marks.end()
        self.hide()

    def hide(self) -> None:
        """Hide what only the letter desk shows."""
        for part in (self.chain, self.tabs, self.foot):
            part.hide()

    def take_up_again(self) -> None:
        """Come back from the whole case."""
        self._is_aside = False
        self.shape_changed.emit()

    def title(self) -> str:
        """Name the task for the window's head."""
        task = self._view.card.task if self._view is not None else ""
        return task[:1].upper() + task[1:] if self._is_open else ""

    def comment_on(self, key: str) -> None:
        """Begin a correction on a part of the letter."""
        place = self._task.place_of_corrections()
        if place is None or self._columns.panel.writes_letter():
            return
        control = self._corrections()
        if control is None:
            self._task.choose(place)
            control = self._corrections()
        if control is not None:
            self.tabs.setCurrentIndex(_TABS.index(Shown.NOTES))
            control.comment_on(self.marks.place_of(key))

    # -- inside ------------------------------------------------------------------------------------

    def _corrections(self) -> CorrectionsControl | None:
        panel = self._columns.panel
        if panel.form is None or panel.offer is None or not panel.offer.reason:
            return None
        control = panel.form.box(panel.offer.reason).control
        return control if isinstance(control, CorrectionsControl) else None

    def _name_main_button(self) -> None:
        """Say on the button with how many corrections the letter goes back."""
        control, offer = self._corrections(), self._columns.panel.offer
        if control is None or offer is None:
            return
        count = control.count()
        self._columns.panel.acts.name_primary(f"Kembalikan dengan {count} koreksi" if count else offer.label)

    def _name_tabs(self, reviewing: bool) -> None:
        control = self._corrections()
        count = control.count() if control is not None else self._columns.panel.return_box.open_count()
        names = ("Naskah" if reviewing else "Isian", "Pratinjau", f"Koreksi ({count})" if count else "Koreksi")
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)

    def _on_task_offer_shown(self) -> None:
        self._is_begun = False
        if self.work is None:
            return
        panel = self._columns.panel
        control = self._corrections()
        if control is not None:
            control.emptied.connect(self._on_corrections_emptied)
        self.guard.watch(self.work)
        if panel.writes_letter():
            panel.acts.add("Simpan draf", "save", self._task.save_draft)
        self._name_main_button()

    def _on_task_answers_changed(self) -> None:
        if not self._is_open:
            return
        self._name_main_button()
        self._name_tabs(not self._columns.panel.writes_letter())
        self.marks.show()

    def _on_corrections_emptied(self) -> None:
        # The card that was taken away is still being handled.
        QTimer.singleShot(0, self, self._task.back_to_main)

    def _on_marks_part_picked(self, key: str) -> None:
        """Write a correction on the part that was clicked, or put the caret into it."""
        if not self._is_open:
            return
        form = self._columns.panel.form
        letter = form.letter() if form is not None else None
        target = letter.part(key) if letter is not None else None
        if target is not None:
            self.tabs.setCurrentIndex(_TABS.index(Shown.FORM))
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.comment_on(key)

    def _on_comparing_toggled(self) -> None:
        self.shape_changed.emit()

    def _on_tabs_current_changed(self) -> None:
        if self._is_open:
            self.shape_changed.emit()

    def _on_chain_whole_requested(self) -> None:
        self._is_aside = True
        self.shape_changed.emit()

    def _build_tabs(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setExpanding(False)
        tabs.setDrawBase(False)
        tabs.setAccessibleName("Bagian halaman")
        for _ in _TABS:
            tabs.addTab("")
        return tabs

    def compare_button(self) -> QPushButton | None:
        """Give the button that compares with the version before."""
        return self.comparing.button
