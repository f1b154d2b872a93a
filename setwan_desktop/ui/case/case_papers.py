"""UI: the papers of the case that is shown: looked at beside the form, printed, saved; and the letters of the act, live."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.printing import Printout
from setwan_desktop.domain.views import AttachmentEntry, CaseView
from setwan_desktop.office import Desk
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.case.papers_list import PaperRow
from setwan_desktop.ui.paper.dossier_job import DossierJob
from setwan_desktop.ui.paper.letter_printing import LetterPrinting
from setwan_desktop.ui.paper.live_pages import Drawn, LivePages
from setwan_desktop.ui.paper.preview import Preview
from setwan_desktop.ui.paper.print_dialog import PrintDialog
from setwan_desktop.ui.turns import Turns

_VIEWABLE = ("application/pdf", "image/")


class CasePapers(QObject):
    """Opens, shows and prints the papers of one case.

    Signals:
        beside_requested: a paper was opened and wants room beside the form.
    """

    beside_requested = Signal()

    def __init__(self, desk: Desk, acting: Acting, preview: Preview, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._acting, self._preview, self._page = desk, acting, preview, page
        self._view: CaseView | None = None
        self._letter_id = ""
        self._file: tuple[str, bytes] | None = None
        self._opened = Turns(self)
        self._printer = LetterPrinting(desk, acting, page)
        self._bound_case = ""
        self.dossiers = DossierJob(page)
        self.dossiers.bound.connect(self._on_dossiers_bound)
        self.dossiers.failed.connect(acting.tell_trouble)
        self.live = LivePages(desk.render, self)
        self.live.drawn.connect(self._on_live_drawn)
        self.live.contents_changed.connect(preview.show_letters)
        self.live.place_changed.connect(preview.choose_letter)
        preview.letter_chosen.connect(self.live.choose)
        preview.printing_requested.connect(self.print_shown)

    def _on_live_drawn(self, made: Drawn) -> None:
        self._preview.show_document(made.document)

    def show_case(self, view: CaseView) -> None:
        """Belong to this case from now on."""
        self._view = view

    def forget(self) -> None:
        """Show no paper of the former case."""
        self.stop_live()
        self._letter_id, self._file = "", None
        # The next one's is made in a turn of its own.
        self._preview.pages.show_document(None)

    def show_live(self, contents: Callable[[], tuple[LetterContent, ...]]) -> None:
        """Show what the act would print, anew whenever the form changes."""
        self._letter_id, self._file = "", None
        self._preview.show_title("Pratinjau", may_print=False, may_close=True)
        self.live.show(contents)

    def stop_live(self) -> None:
        """Show the act's letters no more."""
        self.live.show(None)
        self._opened.stop()

    def draw_now(self) -> None:
        """Draw the paper that was opened; else it is drawn in the next turn, for the form beside it is seen first."""
        self._opened.finish()

    def form_changed(self) -> None:
        """Draw the act's letter anew, a moment after the last key."""
        self.live.form_changed()

    def show_first_paper(self, *, draft: bool) -> bool:
        """Show the paper that the form answers, and tell whether there is one.

        Args:
            draft: the present draft is wanted; else the first file handed in, else the newest letter.

        Returns:
            Whether there is any.
        """
        if self._view is None:
            return False
        drafts = [each for each in self._view.letters if draft and each.state == "draft"]
        if drafts:
            self._show_letter(drafts[0].letter_id)
            return True
        files = [each for each in self._view.attachments if each.media.startswith(_VIEWABLE)]
        if files:
            self._show_file(files[0])
        elif self._view.letters:
            self._show_letter(self._view.letters[0].letter_id)
        return bool(files or self._view.letters)

    def open(self, sort: str, paper_id: str) -> None:
        """Show a paper beside the form: ``letter`` and its id, or ``file`` and its content's name."""
        if self._view is None:
            return
        if sort == "letter":
            self._show_letter(paper_id)
        else:
            self._show_file(next(each for each in self._view.attachments if each.sha256 == paper_id))
        self.beside_requested.emit()

    def show_handed_in(self, name: str, content: bytes) -> None:
        """Show a file of the form, which is not in the case yet."""
        self.stop_live()
        self._letter_id, self._file = "", (name, content)
        self._preview.show_file(name, content)

    def print_letter(self, case_id: str, letter_id: str) -> None:
        """Show a letter ready for printing; what is printed is remembered in its case."""
        self._printer.print_letter(case_id, letter_id)

    def print_dossier(self) -> None:
        """Bind the whole case, and show it ready for printing."""
        if self._view is not None and self._view.sight == "whole":
            dossier = self._acting.read(partial(self._desk.dossier, self._view.case_id))
            if dossier is not None:
                self._bound_case = self._view.case_id
                self.dossiers.start(dossier)

    def print_many(self) -> None:
        """Show all letters of the case, to be printed together."""
        if self._view is not None:
            self._printer.print_many([self._view.case_id])

    def print_shown(self) -> None:
        """Print the letter that has the focus, else what is shown beside the form; without either, the whole case."""
        self.draw_now()
        row = QApplication.focusWidget()
        letter_id = (row.letter_id if isinstance(row, PaperRow) else "") or self._letter_id
        if self._view is not None and letter_id:
            self.print_letter(self._view.case_id, letter_id)
        elif self._file is not None and self._preview.pages.page_count:
            self._printer.print_pdf(*self._file, "attachment")
        else:
            self.print_dossier()

    def printing(self) -> PrintDialog | None:
        """Give the dialog that is open."""
        return self._printer.dialog

    def _on_dossiers_bound(self, number: str, pdf: bytes) -> None:
        dialog = self._printer.print_pdf(f"berkas {number}", pdf, "berkas")
        dialog.printed.connect(partial(self._on_dossier_printed, self._bound_case))

    def _on_dossier_printed(self, case_id: str, printout: Printout) -> None:
        self._acting.attempt(partial(self._desk.dossier_printed, case_id, printout))

    def _show_letter(self, letter_id: str) -> None:
        assert self._view is not None
        self.stop_live()
        entry = next(each for each in self._view.letters if each.letter_id == letter_id)
        self._letter_id, self._file = letter_id, None
        title = " ".join(part for part in (entry.title, entry.number) if part)
        self._preview.show_title(title, may_print=True, may_close=True)
        self._opened.begin(partial(self._draw_letter, self._view.case_id, letter_id))

    def _show_file(self, entry: AttachmentEntry) -> None:
        assert self._view is not None
        self.stop_live()
        self._letter_id, self._file = "", None
        self._opened.begin(partial(self._draw_file, self._view.case_id, entry))

    def _draw_letter(self, case_id: str, letter_id: str) -> None:
        self._preview.show_pdf(self._desk.letter_pdf(case_id, letter_id))

    def _draw_file(self, case_id: str, entry: AttachmentEntry) -> None:
        content = self._desk.attachment(case_id, entry.sha256)
        self._file = (entry.name, content)
        self._preview.show_file(entry.name, content)
