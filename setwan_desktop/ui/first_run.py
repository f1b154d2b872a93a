"""UI: the first start: a few steps, each of which can be left for later, until there is an office to sign in to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.indonesian import clock_time, short_date
from setwan_desktop.domain.refusals import Refusal
from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.office import Office
from setwan_desktop.ui import wording
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.care.care import Care
from setwan_desktop.ui.care.job import Job, Kind
from setwan_desktop.ui.care.progress import CareProgress
from setwan_desktop.ui.drafts import EVERY_MS
from setwan_desktop.ui.first_run_founding import Founding
from setwan_desktop.ui.first_run_sections import CalendarStep, LetterheadStep, NumberingStep, SectionStep
from setwan_desktop.ui.first_run_side import FirstRunSide
from setwan_desktop.ui.first_run_steps import BackupStep, OfficeStep, PasswordStep, PeopleStep, Step
from setwan_desktop.ui.settings.section_drafts import SectionDrafts
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.note import Note
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.primary_button import KeyButton, PrimaryButton

_ROOM_FOR_SIDE = 900
_PASSWORD = 2
_BACKUPS = "Cadangan (*.db);;Semua file (*)"


class FirstRun(QWidget):
    """The steps.

    Signals:
        founded: there are officers now; the door can be shown.
        restore_requested: path of a verified backup of an office that went on before, here or on another computer.
    """

    founded = Signal()
    restore_requested = Signal(object)

    def __init__(self, office: Office, care: Care | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._care, self._source = care or Care(self), Path()
        self.setProperty("kind", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._office = office
        self._founding = Founding(office)
        self._is_founded = False
        self._drafts: SectionDrafts | None = None
        self.steps: tuple[Step, ...] = (
            OfficeStep(office.profile, self._founding),
            PeopleStep(office.roles(), office.services(), self._founding),
            PasswordStep(self._founding),
            LetterheadStep(),
            NumberingStep(),
            CalendarStep(),
            BackupStep(self._founding),
        )
        # Whoever stopped before the office was founded goes on there; the password is asked for again, nobody keeps it.
        self._place = self._began_at = min(self._founding.place, _PASSWORD)
        self._position = labelled("", "hint")
        self._position.hide()
        self._side = FirstRunSide([step.title for step in self.steps])
        self._stack = QStackedWidget()
        self._question = labelled("", "wizard-title", wraps=True)
        self._about = labelled("", "second-line", wraps=True)
        self._note = Note("danger", "")
        self._note.hide()
        self._kept_note = self._build_kept_note()
        for step in self.steps:
            self._stack.addWidget(step)
        self._build_layout()
        self._care.told.connect(self._on_care_told)
        self._care.ended.connect(self._on_care_ended)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.next)
        self._show()
        self._keeping = QTimer(self)
        self._keeping.setTimerType(Qt.TimerType.PreciseTimer)
        self._keeping.setInterval(EVERY_MS)
        self._keeping.timeout.connect(self.keep)
        self._keeping.start()

    @property
    def place(self) -> int:
        """Which step is shown, from 0."""
        return self._place

    def next(self) -> None:
        """Go on with what is filled in; after the last step found the office."""
        wrong = self.steps[self._place].take()
        if wrong is not None:
            self._note.hide()
            if wrong:
                self._tell(wrong)
            return
        self._side.set_done(self._place, done=True)
        self._go_on()

    def skip(self) -> None:
        """Go on and leave this step for later."""
        self._side.set_done(self._place, done=False)
        self._go_on()

    def before(self) -> None:
        """Go back a step."""
        if self._may_go_back():
            self._place -= 1
            self._show()

    def keep(self) -> None:
        """Keep what is filled in, but for the password, for whoever goes on later."""
        if self._drafts is not None:
            self._drafts.save_now()
        else:
            self._founding.keep(self._place, {step.kept_as: typed for step in self.steps if (typed := step.typed())})

    def _may_go_back(self) -> bool:
        """Tell whether the step before can still be changed here: who was entered at founding is changed in the settings."""
        return self._place > 0 and (not self._is_founded or isinstance(self.steps[self._place - 1], SectionStep))

    def _go_on(self) -> None:
        last = self._place == len(self.steps) - 1
        if last and not self._done(self._founding.keep_backups):
            return
        if last:
            self.founded.emit()
            return
        founds = isinstance(self.steps[self._place + 1], SectionStep) and not self._is_founded
        if founds and not self._done(self._found):
            return
        self._place += 1
        self.keep()
        self._show()

    def _found(self) -> None:
        """Found the office: from here on the steps are the settings' own sections, at the administrator's desk."""
        desk = self._founding.found()
        acting = Acting(desk, self, self._care)
        acting.refused.connect(self._tell)
        acting.troubled.connect(self._on_acting_troubled)
        for step in self.steps:
            if isinstance(step, SectionStep):
                step.open(self._office, desk, acting)
        self._drafts = SectionDrafts(self._office, desk, acting, self)
        self._is_founded = True

    def _done(self, deed: Callable[[], object]) -> bool:
        """Do something that takes a moment; tells what stood in the way."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            deed()
        except Refusal as refusal:
            self._tell(wording.refusal_sentence(refusal))
            return False
        except Trouble as trouble:
            self._tell(wording.trouble_sentence(trouble))
            return False
        finally:
            QGuiApplication.restoreOverrideCursor()
        return True

    def _on_acting_troubled(self, _trouble: Trouble, told: wording.Told) -> None:
        self._tell(f"{told.head} {told.text}")

    def _tell(self, sentence: str) -> None:
        self._note.show_words(sentence)
        self._note.show()

    def _show(self) -> None:
        step = self.steps[self._place]
        self._note.hide()
        self._kept_note.setVisible(self._founding.kept_at is not None and self._place == self._began_at)
        self._side.set_current(self._place)
        self._position.setText(f"Langkah {self._place + 1} dari {len(self.steps)}")
        self._question.setText(step.question)
        self._about.setText(step.about)
        self._hint.setText(step.hint)
        self._stack.setCurrentWidget(step)
        self._back.setVisible(self._may_go_back())
        self._resume.setVisible(self._place == 0)
        last = self._place == len(self.steps) - 1
        following = "" if last else self.steps[self._place + 1].title.lower().replace("&", "&&")
        self._go.set_words("&Mulai bekerja" if last else f"&Lanjut: {following}", "check" if last else "")
        self.setWindowTitle(f"Persiapan awal: {step.title}")
        if self._drafts is not None:
            self._drafts.let_go()
            if isinstance(step, SectionStep) and step.section is not None:
                self._drafts.watch(step.section)
        step.begin()

    def _on_kept_note_dropped(self) -> None:
        self._founding.forget()
        self._began_at = -1
        for step in self.steps:
            step.show_kept()
        self._place = 0
        self._show()

    def _on_resume_clicked(self) -> None:
        """Look through a backup, and let the window put it in the place of the archive that is still empty."""
        name, _filter = QFileDialog.getOpenFileName(self, "Pilih cadangan", str(self._founding.folder), _BACKUPS)
        if name:
            self._note.hide()
            self._source = Path(name)
            self._care.verify(self._source)

    def _on_care_told(self, job: Job) -> None:
        self._let_go_on(job.kind is not Kind.VERIFY)

    def _on_care_ended(self, job: Job) -> None:
        if job.kind is not Kind.VERIFY:
            return
        self._let_go_on(True)
        if isinstance(job.fault, Trouble):
            self._tell(wording.restore_told(job.fault).head)
        elif job.fault is None:
            self.restore_requested.emit(self._source)

    def _let_go_on(self, may: bool) -> None:
        for part in (self._stack, self._foot):
            part.setEnabled(may)

    def _build_layout(self) -> None:
        page = QVBoxLayout()
        page.setContentsMargins(34, 20, 34, 12)
        page.setSpacing(6)
        page.addWidget(self._position)
        page.addWidget(self._kept_note)
        page.addWidget(self._question)
        page.addWidget(self._about)
        page.addSpacing(8)
        page.addWidget(self._stack, 1)
        page.addWidget(self._note)
        page.addWidget(CareProgress(self._care, {Kind.VERIFY}, "&Hentikan", self))
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(page, 1)
        self._foot = self._build_foot()
        right.addWidget(self._foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side)
        layout.addLayout(right, 1)

    def _build_kept_note(self) -> Note:
        """Say since when what is shown was kept, and let it be dropped."""
        at = self._founding.kept_at
        words = ""
        if at is not None:
            day = "" if at.date() == self._office.now().date() else f" {short_date(at)}"
            words = f"Isian{day} pukul {clock_time(at)} dilanjutkan."
        note = Note("info", words)
        note.add_action("&Buang isian", self._on_kept_note_dropped)
        return note

    def _build_foot(self) -> QFrame:
        self._back = QPushButton("&Sebelumnya")
        self._resume = KeyButton("Lanjutkan dari &cadangan…", "folder-open")
        self._resume.setToolTip("Untuk kantor yang sudah memakai aplikasi ini, di komputer ini atau komputer lain.")
        self._resume.clicked.connect(self._on_resume_clicked)
        skip = QPushButton("Le&wati")
        skip.setProperty("kind", "flat")
        self._go = PrimaryButton("", "", "Ctrl+Enter")
        self._hint = labelled("", "hint", wraps=True)
        for button, slot in ((self._back, self.before), (skip, self.skip), (self._go, self.next)):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        foot = QFrame()
        foot.setProperty("kind", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(34, 12, 34, 12)
        row.setSpacing(12)
        row.addWidget(self._back)
        row.addWidget(self._resume)
        row.addWidget(self._hint, 1)
        row.addWidget(skip)
        row.addWidget(self._go)
        return foot

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Put the caret into the step: before it is seen it takes none."""
        super().showEvent(event)
        if not event.spontaneous():
            self.steps[self._place].begin()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say which step it is where there is no room for the list of them."""
        super().resizeEvent(event)
        has_room = self.width() >= scaled(_ROOM_FOR_SIDE) and self.height() >= self._side.least_height()
        self._side.setVisible(has_room)
        self._position.setVisible(not has_room)
