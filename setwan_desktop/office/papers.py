"""Office: the papers of a case: letters, files, the dossier, the published standard."""

from __future__ import annotations

from setwan_desktop.domain.events import LetterPrinted
from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.letter_work import LetterWork, letter_work
from setwan_desktop.domain.refusals import NoSuchCase, NotForThisOfficer
from setwan_desktop.domain.views import Receipt
from setwan_desktop.office import reading
from setwan_desktop.office.printing import dossier, render, standard
from setwan_desktop.office.seat import Seat


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
        """Render a letter. Reads nothing but the emblem, and may run beside the archive's thread once that is known."""
        return render(self._core, content)

    def printed(self, case_id: str, letter_id: str, copies: int = 1, how: str = "print") -> Receipt:
        """Remember that a letter was printed or saved."""
        self.letter_content(case_id, letter_id)
        with self._core.archive.transaction() as tx:
            before = self._core.case(case_id).state
            after = self._core.append(
                tx, case_id, (LetterPrinted(letter_id, self._actor(), copies, how),), self._caller.officer
            )
        return self._receipt(after, before)

    def attachment(self, case_id: str, sha256: str) -> bytes:
        """Give a file of a case."""
        case = self._core.case(case_id)
        if not self._whole(case) or all(each.file.sha256 != sha256 for each in case.state.attachments):
            raise NoSuchCase
        return self._core.archive.file(sha256)

    def dossier_pdf(self, case_id: str) -> bytes:
        """Give the whole case as one PDF: cover, history, letters, attachments."""
        case = self._core.case(case_id)
        if not self._whole(case):
            raise NotForThisOfficer
        return dossier(self._core, case, reading.view_of(self._core, case, self._caller))

    def standard_pdf(self, service: str) -> bytes:
        """Give a service's published standard as a page to hang up."""
        return standard(self._core, reading.service_of(self._core, service))
