"""UI: what is told around the page, and kept true while one works: entries, counts, the backup, and what others send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.domain.views import InboxCount
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import page_names, wording
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.arrivals import Arrivals
from setwan_desktop.ui.care.job import Job, Kind
from setwan_desktop.ui.notifier import Notifier
from setwan_desktop.ui.page_names import FOLLOW_UPS, INBOX, INBOX_TITLE
from setwan_desktop.ui.places import Places

if TYPE_CHECKING:
    from setwan_desktop.ui.main_window import MainWindow

_CLOCK_EVERY_MS = 60_000


class AroundPage(QObject):
    """Keeps the sidebar and the window's title true, and listens for what others write."""

    def __init__(self, window: MainWindow, office: Office, desk: Desk, acting: Acting, places: Places) -> None:
        super().__init__(window)
        self._window, self._office, self._desk, self._acting = window, office, desk, acting
        self._counts: tuple[InboxCount, ...] = ()
        self.arrivals = Arrivals(desk, acting, self)
        self._notifier = Notifier(window, places)
        self._clock = QTimer(self)
        self._clock.setInterval(_CLOCK_EVERY_MS)
        self._clock.timeout.connect(self._on_clock_timeout)
        self._clock.start()
        self.arrivals.arrived.connect(self._notifier.tell_arrived)
        acting.changed.connect(self.show_counts)
        acting.care.ended.connect(self._on_care_ended)

    def show_counts(self) -> None:
        """Show which pages there are now, and how many cases wait behind each."""
        window = self._window
        counts = self._counts = self._desk.counts()
        owed = len(self._desk.follow_ups())
        window.sidebar.show_entries(page_names.entries_of(counts, owes=owed > 0 or window.key == FOLLOW_UPS))
        single = len(counts) == 1 or window.is_rail
        window.sidebar.set_count(INBOX, sum(each.waiting for each in counts) if single else 0)
        window.sidebar.set_count(FOLLOW_UPS, owed)
        for each in counts:
            window.sidebar.set_count(page_names.inbox_of(each.role), each.waiting)
        self.name_window()

    def name_window(self) -> None:
        """Name the window after its page; an inbox with how many cases wait."""
        window = self._window
        title = window.header.title()
        if page_names.is_inbox(window.key) and title == INBOX_TITLE:
            role = page_names.role_of(window.key)
            waiting = sum(each.waiting for each in self._counts if role in {None, each.role})
            title = f"{title} ({waiting})" if waiting else title
        window.setWindowTitle(f"{title} – Layanan {self._office.profile.name}")

    def tell_backup(self) -> None:
        """Tell when the last backup was made."""
        self._window.sidebar.set_backup(wording.backup_sentence(self._office.last_backup(), self._office.now()))

    def _on_care_ended(self, job: Job) -> None:
        """Tell what came of a backup, whoever had it made."""
        if job.kind is not Kind.BACKUP:
            return
        self.tell_backup()
        if isinstance(job.fault, Trouble):
            self._acting.tell_trouble(job.fault)
        elif job.fault is None and self._window.toast.isHidden():  # an act may still be offered there to be taken back
            self._window.toast.tell("Cadangan dibuat dan diperiksa.")

    def _on_clock_timeout(self) -> None:
        """Tell how late it has become: of the backup, and of what is due."""
        if not self._window.isVisible():
            return
        self.tell_backup()
        page = self._window.stack.currentWidget()
        if page is not None and hasattr(page, "tell_time"):
            page.tell_time()
            self.show_counts()
