"""UI: letters of cases on their way to paper, for any page: one in the dialog, a receipt at once, many in a queue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from setwan_desktop.domain.own_copies import own_copies
from setwan_desktop.domain.printing import Printout
from setwan_desktop.domain.refusals import NoSuchCase
from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.domain.views import Receipt
from setwan_desktop.office import Desk
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.paper.beside import Beside
from setwan_desktop.ui.paper.document import PdfDocument
from setwan_desktop.ui.paper.print_choices import RECEIPT, asks_not, kind_of, remembered
from setwan_desktop.ui.paper.print_dialog import PrintDialog
from setwan_desktop.ui.paper.print_process import PrinterProcess
from setwan_desktop.ui.paper.print_queue import QueuedPaper, Render, file_name
from setwan_desktop.ui.paper.printers import paper_of_all, printers
from setwan_desktop.ui.paper.printing import PrintJob
from setwan_desktop.ui.paper.queue_dialog import ListedLetter, QueueDialog


class LetterPrinting(QObject):
    """Opens what prints, and remembers in the case what was printed.

    Signals:
        told: what was printed without a dialog.
    """

    told = Signal(str)

    def __init__(self, desk: Desk, acting: Acting, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._acting, self._page = desk, acting, page
        self._dialog: PrintDialog | None = None
        self._beside = Beside(self)
        self._beside.ended.connect(self._on_beside_ended)
        self._waiting: list[tuple[str, str]] = []

    @property
    def dialog(self) -> PrintDialog | None:
        """The dialog that is open."""
        return self._dialog

    def print_letter(self, case_id: str, letter_id: str) -> None:
        """Show a letter ready for printing."""
        content = self._acting.read(partial(self._desk.letter_content, case_id, letter_id))
        if content is None:
            return
        title = " ".join(part for part in (content.label, content.number) if part)
        dialog = self.print_pdf(title, self._desk.render(content), kind_of(content), may_mark=content.state == "issued")
        dialog.printed.connect(partial(self._on_dialog_printed, case_id, letter_id))

    def print_pdf(self, title: str, content: bytes, kind: str, *, may_mark: bool = False) -> PrintDialog:
        """Show a PDF ready for printing.

        Args:
            title: of the paper.
            content: the PDF.
            kind: under which its choices are remembered.
            may_mark: whether it can be stamped as a copy.

        Returns:
            The dialog, open.
        """
        mark = self._desk.marked_copy if may_mark else None
        dialog = PrintDialog(title, content, f"{file_name(title)}.pdf", self._page, kind=kind, mark=mark)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()
        return dialog

    def print_receipts(self, receipt: Receipt) -> None:
        """Print what a visitor takes along: at once where this computer is set so, else ready in the dialog.

        Without a printer nothing is opened: the button that prints stands beside the words that the case was received.
        """
        slips = [each.letter_id for each in receipt.letters if self._is_slip(receipt.case_id, each.letter_id)]
        if not slips or not printers():
            return
        if asks_not():
            self._waiting += [(receipt.case_id, letter_id) for letter_id in slips]
            self._print_next()
        else:
            self.print_letter(receipt.case_id, slips[0])

    def print_many(self, case_ids: Sequence[str]) -> QueueDialog | None:
        """Show the letters of cases, to be printed all together; None: there are none, which is told."""
        letters = [letter for case_id in case_ids for letter in self._listed(case_id)]
        if not letters:
            self._acting.refused.emit("Tidak ada surat yang dapat Anda cetak dari berkas itu.")
            return None
        dialog = QueueDialog(letters, self._load, self._desk.marked_copy, self._remember, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        return dialog

    def _listed(self, case_id: str) -> list[ListedLetter]:
        view = self._acting.read(partial(self._desk.case, case_id))
        found = []
        for each in view.letters if view is not None else ():
            if each.state == "void":
                continue
            try:
                content = self._desk.letter_content(case_id, each.letter_id)
            except NoSuchCase:
                continue  # listed for an officer who does not see it
            addressees = content.addressees if len(own_copies(content)) > 1 else ()
            title = " ".join(part for part in (each.title, each.number) if part)
            where = view.number if view is not None else ""
            found.append(ListedLetter(case_id, each.letter_id, title, where, addressees, content.state == "draft"))
        return found

    def _load(self, paper: QueuedPaper, apart: bool) -> Sequence[Render]:
        content = self._desk.letter_content(*paper.letter)
        contents = own_copies(content) if apart else (content,)
        return [self._desk.rendering(each) for each in contents]

    def _remember(self, printouts: Sequence[tuple[str, str, Printout]]) -> object:
        return self._acting.attempt(partial(self._desk.printed_many, printouts))

    def _is_slip(self, case_id: str, letter_id: str) -> bool:
        return self._desk.letter_content(case_id, letter_id).layout == "slip"

    def _print_next(self) -> None:
        if not self._waiting or self._beside.is_busy:
            return
        content = self._desk.letter_content(*self._waiting[0])
        render = self._desk.rendering(content)
        chosen = remembered(RECEIPT)
        job = PrintJob(chosen.printer, chosen.copies, duplex=chosen.duplex, name=content.label)
        self._beside.start(partial(_print_at_once, render, job))

    def _on_beside_ended(self, fault: object) -> None:
        case_id, letter_id = self._waiting.pop(0)
        if isinstance(fault, Trouble):
            self._acting.tell_trouble(fault)
        else:
            copies = remembered(RECEIPT).copies
            self._on_dialog_printed(case_id, letter_id, Printout(copies))
            self.told.emit(f"{self._desk.letter_content(case_id, letter_id).label} dicetak, {copies} lembar.")
        self._print_next()

    def _on_dialog_printed(self, case_id: str, letter_id: str, printout: Printout) -> None:
        self._acting.attempt(partial(self._desk.printed, case_id, letter_id, printout))

    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


def _print_at_once(render: Render, job: PrintJob) -> None:
    """Render a receipt and print it, beside the window's thread."""
    content = render()
    needed = paper_of_all(PdfDocument(content))
    with PrinterProcess() as process:
        process.print(content, replace(job, paper=remembered(RECEIPT, needed).paper or needed))
