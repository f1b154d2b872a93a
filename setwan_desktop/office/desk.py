"""Office: the desk of one officer who signed in: everything he may see and do."""

from __future__ import annotations

from setwan_desktop.domain.refusals import PasswordRefused
from setwan_desktop.domain.views import OfficerView
from setwan_desktop.office.administration import officer_view
from setwan_desktop.office.calendar import Calendar
from setwan_desktop.office.casework import Casework
from setwan_desktop.office.drafts import Drafts
from setwan_desktop.office.everything import Everything
from setwan_desktop.office.following import Following
from setwan_desktop.office.letter_texts import LetterWording
from setwan_desktop.office.letterheads import Letterheads
from setwan_desktop.office.numbers import Numbers
from setwan_desktop.office.own_data import OwnData
from setwan_desktop.office.papers import Papers
from setwan_desktop.office.scanning import Scanning
from setwan_desktop.office.similar_cases import SimilarCases
from setwan_desktop.store import verify_password


class Desk(
    Everything,
    SimilarCases,
    Following,
    Scanning,
    Casework,
    Papers,
    Calendar,
    Drafts,
    Numbers,
    Letterheads,
    LetterWording,
    OwnData,
):
    """What one officer may see and do. Reads return frozen records; writes return a ``Receipt``."""

    @property
    def officer(self) -> OfficerView:
        """Who sits here, with the roles held today."""
        return officer_view(self._core, self._caller.officer)

    def confirm(self, password: str) -> None:
        """Confirm that it is this officer who sits here, as before a signature.

        Raises:
            PasswordRefused: if the password does not match.
        """
        if not verify_password(self._core.archive.credential(self._caller.officer), password):
            raise PasswordRefused
