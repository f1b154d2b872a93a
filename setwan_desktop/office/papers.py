"""Office: the papers of a case: letters, files, the dossier, the published standard."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from setwan_desktop.domain.blank_form import blank_form, blank_papers
from setwan_desktop.domain.events import LetterPrinted
from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.letter_work import LetterWork, letter_work
from setwan_desktop.domain.printing import Printout
from setwan_desktop.domain.refusals import NoSuchCase, NotForThisOfficer
from setwan_desktop.domain.views import Change, Receipt
from setwan_desktop.office import reading
from setwan_desktop.office.dossier import Dossier, dossier
from setwan_desktop.office.printing import render, rendering
from setwan_desktop.office.seat import Seat
from setwan_desktop.office.standard import standard

_ONCE = Printout()


class Papers(Seat):
    """What is printed, and what came on paper."""

    def letter_content(self, case_id: str, letter_id: str) -> LetterContent:
        """Give a letter of a case as it was made.

        Raises:
            NoSuchCase: if the case has no such letter, or this officer does not see it.
        """
        case = self._core.case(case_id)
        found = next((each for each in case.state.letters if each.issued.letter_id == letter_id), None)
        if found is None or not (self._whole(case) or self._made(case, found.act)):
            raise NoSuchCase
        return found.issued.content

    def letter_work(self, case_id: str) -> LetterWork | None:
        """Tell how far the letter is that the case's present step writes, checks or signs; None where there is none."""
        case = self._core.case(case_id)
        if not self._whole(case):
            return None
        now = self._core.office_now(case.service)
        return letter_work(case.history, case.state, case.service, now, self._caller.officer)

    def letter_pdf(self, case_id: str, letter_id: str) -> bytes:
        """Give a letter as PDF: the same bytes each time."""
        return self.render(self.letter_content(case_id, letter_id))

    def render(self, content: LetterContent) -> bytes:
        """Render a letter. Reads nothing but the emblem, and may run beside the archive's thread once that was read."""
        return render(self._core, content)

    def rendering(self, content: LetterContent) -> Callable[[], bytes]:
        """Read what a letter needs of the archive; what is given renders it, on any thread and as often as wanted."""
        return rendering(self._core, content)

    def marked_copy(self, pdf: bytes) -> bytes:
        """Stamp SALINAN over a paper, on any thread; the letter itself stays as it was made."""
        from setwan_desktop import letters

        return letters.mark_copy(pdf)

    def printed(self, case_id: str, letter_id: str, printout: Printout = _ONCE) -> Receipt:
        """Remember that a letter was printed or saved."""
        before = self._core.case(case_id).state
        self.printed_many([(case_id, letter_id, printout)])
        return self._receipt(self._core.case(case_id), before)

    def printed_many(self, printouts: Sequence[tuple[str, str, Printout]]) -> Change:
        """Remember what was printed or saved of many letters, all or nothing.

        Args:
            printouts: case, letter, and how it was printed.

        Returns:
            The cases, whose history has grown.
        """
        by_case: dict[str, list[LetterPrinted]] = {}
        for case_id, letter_id, out in printouts:
            self.letter_content(case_id, letter_id)
            event = LetterPrinted(letter_id, self._actor(), out.copies, out.how, out.pages, out.copy_mark)
            by_case.setdefault(case_id, []).append(event)
        with self._core.archive.transaction() as tx:
            for case_id, events in by_case.items():
                self._core.append(tx, case_id, events, self._caller.officer)
        return Change(tuple(by_case))

    def dossier_printed(self, case_id: str, printout: Printout = _ONCE) -> Change:
        """Remember that the whole case was printed or saved as one PDF."""
        if not self._whole(self._core.case(case_id)):
            raise NotForThisOfficer
        event = LetterPrinted("", self._actor(), printout.copies, printout.how, printout.pages, printout.copy_mark)
        with self._core.archive.transaction() as tx:
            self._core.append(tx, case_id, (event,), self._caller.officer)
        return Change((case_id,))

    def attachment(self, case_id: str, sha256: str) -> bytes:
        """Give a file of a case."""
        case = self._core.case(case_id)
        if not self._whole(case) or all(each.file.sha256 != sha256 for each in case.state.attachments):
            raise NoSuchCase
        return self._core.archive.file(sha256)

    def dossier(self, case_id: str) -> Dossier:
        """Gather the whole case to be bound as one PDF, here or beside the archive's thread.

        Raises:
            NotForThisOfficer: if he does not see it whole.
        """
        case = self._core.case(case_id)
        if not self._whole(case):
            raise NotForThisOfficer
        return dossier(self._core, case, reading.view_of(self._core, case, self._caller))

    def dossier_pdf(self, case_id: str) -> bytes:
        """Give the whole case as one PDF: cover, contents, history, letters, attachments."""
        return self.dossier(case_id).pdf()

    def standard_pdf(self, service: str, paper: str = "A4") -> bytes:
        """Give a service's published standard as a page to hang up, on ``A4`` or ``A3``."""
        return standard(self._core, reading.service_of(self._core, service), paper)

    def blank_forms(self, service: str) -> tuple[tuple[str, str], ...]:
        """List the papers of a service that can be printed empty: id and label."""
        return tuple((each.id, each.label) for each in blank_papers(reading.service_of(self._core, service)))

    def blank_form_pdf(self, service: str, letter: str) -> bytes:
        """Give a paper of a service to be filled in by hand.

        Raises:
            NoSuchCase: if the service has no such paper.
        """
        found = reading.service_of(self._core, service)
        definition = next((each for each in blank_papers(found) if each.id == letter), None)
        if definition is None:
            raise NoSuchCase
        return self.render(blank_form(definition, found, self._core.profile))
