"""UI: what there is to read about a case, in tabs: answers, history, papers, procedure."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.views import CaseView
from setwan_desktop.ui.case.papers_list import PapersList, scrolled
from setwan_desktop.ui.case.summary_tab import SummaryTab
from setwan_desktop.ui.case.timeline import Timeline
from setwan_desktop.ui.case.track_list import TrackList
from setwan_desktop.ui.forms.access_keys import AccessKeys


class CaseTabs(QTabWidget):
    """The tabs.

    Signals:
        wanted: the officer turned to one, by the mouse or by a key.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "case-tabs")
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.summary = SummaryTab()
        self.timeline = Timeline()
        self.papers = PapersList()
        self.track = TrackList()
        self._pages = {
            "Ringkasan": _padded(self.summary),
            "Riwayat": _padded(self.timeline),
            "Surat && lampiran": _padded(scrolled(self.papers)),
            "Langkah prosedur": _padded(self.track),
        }
        self._marked = dict.fromkeys(self._pages, "")
        for title, page in self._pages.items():
            self.addTab(page, title)
        self._is_arranging = self._is_reduced = False
        self.tabBarClicked.connect(self.wanted)
        self.currentChanged.connect(self._on_current_changed)

    def name_tabs(self, keys: AccessKeys) -> None:
        """Give the tabs their access keys."""
        self._marked = {title: keys.marked(title.replace("&&", "&")) for title in self._pages}

    def show_case(self, view: CaseView) -> None:
        """Show a case in every tab, and how much there is behind each."""
        self.summary.show_case(view)
        self.timeline.show_case(view)
        self.papers.show_case(view)
        self.track.show_steps(view.track)
        counts = (0, len(view.timeline), len(view.letters) + len(view.attachments), len(view.track))
        for (title, page), count in zip(self._pages.items(), counts, strict=True):
            words = self._marked[title] or title
            self.setTabText(self.indexOf(page), f"{words}  {count}" if count else words)

    def set_reduced(self, reduced: bool) -> None:
        """Leave the papers and the procedure out where they stand beside, and begin anew; else the tab stays as it is."""
        if reduced is not self._is_reduced:
            self._is_reduced = reduced
            self._is_arranging = True
            for title in list(self._pages)[2:]:
                self.setTabVisible(self.indexOf(self._pages[title]), not reduced)
            self.begin()

    def begin(self) -> None:
        """Show the first tab, as for another case: where papers and procedure stand beside, the history."""
        self._is_arranging = True
        self.setCurrentWidget(self._pages["Riwayat" if self._is_reduced else "Ringkasan"])
        self._is_arranging = False

    def _on_current_changed(self) -> None:
        if not self._is_arranging:
            self.wanted.emit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.tabBar().sizeHint().height() + 2)


def _padded(content: QWidget) -> QWidget:
    page = QWidget()
    page.setProperty("kind", "plain")
    layout = QVBoxLayout(page)
    layout.setContentsMargins(14, 4, 14, 0)
    layout.addWidget(content)
    return page
