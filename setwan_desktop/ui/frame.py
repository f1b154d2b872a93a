"""UI: the one window of the program: the door, an officer's desk, or the lock; it sees to who is let in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.indonesian import clock_time, weekday_date
from setwan_desktop.domain.refusals import SignInRefused
from setwan_desktop.domain.trouble import ArchiveDamaged, Trouble
from setwan_desktop.ui import messages, wording
from setwan_desktop.ui.access_key_keeper import AccessKeyKeeper
from setwan_desktop.ui.care.archive_reader import Stopped
from setwan_desktop.ui.care.care import Care
from setwan_desktop.ui.care.farewell import Farewell
from setwan_desktop.ui.care.job import Job, Kind
from setwan_desktop.ui.curtain import Curtain
from setwan_desktop.ui.daily_backup import DailyBackup
from setwan_desktop.ui.front_page import Door, FrontPage
from setwan_desktop.ui.input_watch import InputWatch
from setwan_desktop.ui.lock_page import LockPage
from setwan_desktop.ui.opening import Opening
from setwan_desktop.ui.places import TEXT_KEY, THEME_KEY, Places
from setwan_desktop.ui.rescue import Rescue
from setwan_desktop.ui.style.appearance import Appearance
from setwan_desktop.ui.style.icons import app_icon
from setwan_desktop.ui.widgets.note import Note
from setwan_desktop.ui.widgets.within_screen import room_of_screen

if TYPE_CHECKING:  # the office brings SQL and paper with it; the window shows itself before
    from setwan_desktop.office import Desk, Office
    from setwan_desktop.ui.first_run import FirstRun
    from setwan_desktop.ui.main_window import MainWindow

_NAME = "Layanan Sekretariat DPRD"
_SMALLEST, _USUAL = (880, 420), (1366, 724)


class Frame(QMainWindow):
    """The window.

    Args:
        opening: which archive it shows.
        appearance: the looks.
        places: where the window stood.
    """

    def __init__(self, opening: Opening, appearance: Appearance, places: Places) -> None:
        super().__init__()
        self._opening, self._appearance, self._places = opening, appearance, places
        self._office: Office | None = None
        self._desk: Desk | None = None
        self._window: MainWindow | None = None
        self._first_run: FirstRun | None = None
        self._care = Care(self)
        self._daily_backup = DailyBackup(self._care)
        self._restoring = ("", Path())
        self._focused: QWidget | None = None
        self._curtain = Curtain(self)
        self.front = FrontPage()
        self._rescue = Rescue(self.front, self._care)
        self.lock_page = LockPage()
        self.watch = InputWatch(self)
        AccessKeyKeeper(self)
        self._warning = Note("warn", "")
        self._warning.add_action("&Tetap bekerja", self._on_warning_dismissed)
        self._warning.hide()
        self._stack = QStackedWidget()
        self._farewell = Farewell(self._care, self._stack)
        self._build_layout()
        self._connect_parts()

    @property
    def window_inside(self) -> MainWindow | None:
        """The desk's window; None before somebody is let in."""
        return self._window

    @property
    def is_locked(self) -> bool:
        """Whether the lock covers the desk."""
        return self._stack.currentWidget() is self.lock_page

    def open_archive(self) -> None:
        """Open the archive, and show the door."""
        self.front.show_happening("Menyiapkan kantor contoh…" if self._opening.demo else "Membuka arsip…")
        self.front.repaint()
        self._opening.prepare()

    def lock(self, why: str = "") -> None:
        """Keep what is typed, and cover everything until the officer is back."""
        if self._desk is None or self._window is None or self._office is None or self.is_locked:
            return
        self._focused = QApplication.focusWidget()
        self._window.keep()
        self._curtain.draw()
        self._warning.hide()
        self.watch.stop()
        self.lock_page.show_officer(self._desk.officer, f"Terkunci pukul {clock_time(self._office.now())}{why}")
        self._stack.setCurrentWidget(self.lock_page)
        self.setWindowTitle(f"Terkunci – {_NAME}")
        self.lock_page.password.setFocus()

    def sign_out(self) -> None:
        """Keep what is typed, and show the door; the day's backup is begun. Who was asked and would rather stay, stays."""
        if not self._may_leave():
            return
        self._leave_desk()
        self._begin_backup(closing=False)
        self._show_door()

    def _may_leave(self) -> bool:
        """Keep what is typed; False where the officer is asked and stays. A locked desk keeps nobody."""
        return self._window is None or self._window.leave() or self.is_locked

    def _leave_desk(self) -> None:
        """Take the desk away."""
        if self._window is not None:
            self._stack.removeWidget(self._window)
            self._window.deleteLater()
        self._window, self._desk, self._focused = None, None, None
        self._curtain.drop()
        self.watch.stop()
        self._warning.hide()

    def _begin_backup(self, *, closing: bool) -> Job | None:
        """Begin the day's backup of a real office; gives it, or one that was under way."""
        if self._office is None or self._opening.demo or not self._opening.is_open:
            return None
        return self._daily_backup.begin(self._office, closing=closing)

    def _show_door(self) -> None:
        assert self._office is not None
        now = self._office.now()
        door = Door(
            self._office.officers_at_door(),
            self._office.profile,
            tuple((each.title, each.icon) for each in self._office.services()),
            weekday_date(now.date()),
            self._backup_told(),
            self._opening.password(),
        )
        self._stack.setCurrentWidget(self.front)
        self.setWindowTitle(_NAME)
        self.front.show_door(door)

    def _backup_told(self) -> str:
        """Tell at the door of the backup that is under way, or when the last one was made."""
        if self._office is None or self._opening.demo:
            return ""
        job = self._care.job
        if job is not None and job.kind is Kind.BACKUP:
            told = job.told()
            return f"Cadangan harian: {told[:1].lower()}{told[1:]}"
        at = self._office.last_backup()
        return f"Cadangan terakhir: {wording.near_moment(at, self._office.now())}" if at else "Belum ada cadangan"

    def _show_first_run(self) -> None:
        from setwan_desktop.ui.first_run import FirstRun

        assert self._office is not None
        self._leave_first_run()
        page = FirstRun(self._office, self._care)
        page.founded.connect(self._on_first_run_founded)
        # Queued: the page that asks is gone when the archive is closed.
        page.restore_requested.connect(self._on_first_run_restore_requested, Qt.ConnectionType.QueuedConnection)
        self._first_run = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def _enter(self, desk: Desk) -> None:
        from setwan_desktop.ui.acting import Acting
        from setwan_desktop.ui.main_window import MainWindow

        assert self._office is not None
        self._desk = desk
        folder = self._opening.example_folder()
        places = Places(desk.officer.id, folder / "tampilan.ini" if folder else None)
        acting = Acting(desk, care=self._care)
        # Queued: the page that asks is gone when the archive is closed.
        acting.restore_requested.connect(self._on_restore_requested, Qt.ConnectionType.QueuedConnection)
        window = MainWindow(self._office, desk, acting, self._appearance, places)
        acting.setParent(window)
        window.lock_requested.connect(self._on_window_lock_requested)
        window.sign_out_requested.connect(self.sign_out)
        window.windowTitleChanged.connect(self._on_window_title_changed)
        self._window = window
        self._stack.addWidget(window)
        self._stack.setCurrentWidget(window)
        self._on_window_title_changed(window.windowTitle())
        window.begin()
        self.watch.start(self._office.profile.lock_minutes)

    def _unlock(self) -> None:
        assert self._window is not None
        assert self._office is not None
        self._stack.setCurrentWidget(self._window)
        self._on_window_title_changed(self._window.windowTitle())
        self._curtain.lift()
        if self._focused is not None and shiboken6.isValid(self._focused):
            self._focused.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.restore_focus()
        self._focused = None
        self.watch.start(self._office.profile.lock_minutes)

    def _on_opening_ready(self) -> None:
        try:
            self._office = self._opening.open()
            if self._office.is_founded():
                self._show_door()
            else:
                self._show_first_run()
        except Trouble as trouble:
            self._office = None
            self._opening.let_go()
            self._show_trouble(trouble)

    def _show_trouble(self, trouble: Trouble) -> None:
        """Say why there is no archive to work in, and look for a way out of a damaged one."""
        self.front.show_trouble(trouble)
        place = self._opening.place()
        if isinstance(trouble, ArchiveDamaged) and place is not None:
            from setwan_desktop.ui.settings.backups import backup_folder

            self._rescue.look(backup_folder(place))

    def _on_front_attempted(self, name: str, password: str) -> None:
        assert self._office is not None
        try:
            desk = self._office.sign_in(name, password)
        except SignInRefused as refused:
            self.front.form.tell_refused(refused.wait_seconds)
            return
        except Trouble as trouble:
            self.front.form.tell(wording.trouble_sentence(trouble), "problem")
            return
        self.front.form.forget_failures()
        self._enter(desk)

    def _on_lock_unlock_requested(self, password: str) -> None:
        assert self._office is not None
        assert self._desk is not None
        try:
            self._office.sign_in(self._desk.officer.sign_in, password)
        except SignInRefused as refused:
            self.lock_page.tell_refused(refused.wait_seconds)
            return
        self._unlock()

    def _on_first_run_founded(self) -> None:
        self._leave_first_run()
        self._show_door()

    def _on_first_run_restore_requested(self, backup: Path) -> None:
        self._leave_first_run()
        self._on_restore_requested(backup)

    def _leave_first_run(self) -> None:
        if self._first_run is not None:
            self._stack.removeWidget(self._first_run)
            self._first_run.deleteLater()
            self._first_run = None

    def _on_restore_requested(self, backup: Path) -> None:
        """Close the archive, and have the backup made ready to take its place."""
        if self._window is not None:
            self._window.leave()
        self._leave_desk()
        self._care.stop()
        self._office = None
        self._restoring = (backup.name, self._opening.make_way())
        self.front.show_happening("Memulihkan arsip…")
        self._stack.setCurrentWidget(self.front)
        self._care.prepare(backup, self._restoring[1])

    def _on_care_told(self, job: Job) -> None:
        if job.kind is Kind.BACKUP and self._window is None:
            self.front.show_backup(self._backup_told())

    def _on_care_ended(self, job: Job) -> None:
        """Tell at the door what came of a backup, or put what was made ready in the archive's place."""
        if job.kind is Kind.RESTORE and not isinstance(job.fault, Stopped):
            self._restore(job)
        elif job.kind is Kind.BACKUP and self._window is None:
            self.front.show_backup(self._backup_told())
            if isinstance(job.fault, Trouble) and not self._farewell.is_waiting:
                self._tell_at_door("warn", wording.trouble_told(job.fault))

    def _restore(self, job: Job) -> None:
        """Put the backup in the archive's place, and begin at the door; where that fails, the archive is as it was."""
        name, place = self._restoring
        trouble = job.fault if isinstance(job.fault, Trouble) else None
        aside: Path | None = None
        if isinstance(job.result, Path):
            try:
                aside = self._opening.put_restored(job.result, place)
            except Trouble as raised:
                trouble = raised
        self._on_opening_ready()
        if trouble is None:
            self._tell_restored(name, aside)
        elif self._office is None:
            self.front.show_trouble(trouble, wording.restore_told(trouble))
        else:
            self._tell_at_door("danger", wording.restore_told(trouble))

    def _tell_at_door(self, tone: str, told: wording.Told) -> None:
        self.front.show_note(tone, told.head, f"{told.text} Kode: {told.code}.")

    def _tell_restored(self, name: str, aside: Path | None) -> None:
        former = f"Arsip sebelumnya disimpan sebagai {aside}." if aside else ""
        self.front.show_note("ok", f"Arsip dipulihkan dari cadangan {name}.", former)

    def _on_window_lock_requested(self) -> None:
        self.lock()

    def _on_window_title_changed(self, title: str) -> None:
        if not self.is_locked:
            self.setWindowTitle(f"{title} – {_NAME}" if title and _NAME not in title else title or _NAME)

    def _on_watch_idled(self) -> None:
        self.lock(f" setelah {self.watch.minutes} menit tidak dipakai")

    def _on_watch_warned(self, seconds: int) -> None:
        self._warning.show_words(f"Layar ini terkunci dalam {seconds} detik karena tidak dipakai.")
        self._warning.setVisible(seconds > 0)

    def _on_warning_dismissed(self) -> None:
        self._warning.hide()

    def _on_appearance_changed(self) -> None:
        """Remember the looks for the next start; the pages draw themselves anew."""
        self._places.put(THEME_KEY, self._appearance.choice)
        self._places.put(TEXT_KEY, round(self._appearance.scale * 100))

    def _connect_parts(self) -> None:
        self._appearance.changed.connect(self._on_appearance_changed)
        self._opening.ready.connect(self._on_opening_ready)
        self._rescue.restore_requested.connect(self._on_restore_requested)
        self._care.told.connect(self._on_care_told)
        self._care.ended.connect(self._on_care_ended)
        self._opening.failed.connect(self.front.show_trouble)
        self.front.attempted.connect(self._on_front_attempted)
        self.front.retry_requested.connect(self.open_archive)
        self.front.quit_requested.connect(self.close)
        self.lock_page.unlock_requested.connect(self._on_lock_unlock_requested)
        self.lock_page.leave_requested.connect(self.sign_out)
        self.watch.idled.connect(self._on_watch_idled)
        self.watch.warned.connect(self._on_watch_warned)
        for keys, slot in (("Ctrl+L", self._on_window_lock_requested), ("Ctrl+Q", self.close)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _build_layout(self) -> None:
        self.setWindowTitle(_NAME)
        self.setWindowIcon(app_icon())
        self.setMinimumSize(*_SMALLEST)
        self._stack.addWidget(self.front)
        self._stack.addWidget(self.lock_page)
        self._stack.addWidget(self._farewell)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._warning)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(centre)
        if not self._places.restore_window(self):
            room = room_of_screen(self)
            self.resize(min(_USUAL[0], room.width()), min(_USUAL[1], room.height()))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is typed, remember where the window stood, make the day's backup, and close the archive."""
        if self._farewell.is_waiting or not self._may_leave():
            event.ignore()
            return
        if self._first_run is not None:
            self._first_run.keep()
        self.watch.stop()
        self._curtain.drop()
        self._places.keep_window(self)
        job = self._begin_backup(closing=True)
        if job is not None:
            self._farewell.wait(job)
        self._care.close()
        self._office = None
        if job is not None and isinstance(job.fault, Trouble):
            messages.tell_trouble(job.fault, self)
        super().closeEvent(event)
        QTimer.singleShot(0, self, self._opening.close)
