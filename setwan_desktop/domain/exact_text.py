"""Domain: whether a letter would still read as the draft on which its paraf are given."""

from __future__ import annotations

from dataclasses import replace

from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.compose import DRAFT, compose_draft, text_digest
from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import Service

TEXT_MOVED = (
    "Bunyi surat ini berubah sesudah konsepnya dicetak, karena isian berkas atau naskah kantor diubah. Konsepnya perlu "
    "diperbarui dan diparaf ulang."
)


def text_moved(service: Service, state: CaseState, scene: Scene) -> bool:
    """Tell whether the letter in hand would be issued with another text than its printed draft has.

    An officer writes only a part of a letter; answers that were corrected since, or texts the office changed, would alter the
    rest behind the paraf. Number, day, kop and who holds the signing post are no part of what is initialled.

    Args:
        service: the case's service.
        state: the case.
        scene: what the letter's texts refer to now.

    Returns:
        False also where no draft is printed.
    """
    draft = state.draft
    if draft is None:
        return False
    shown = [
        each.issued.content
        for each in state.letters
        if each.issued.letter == draft.letter
        and each.issued.content.state == DRAFT
        and not each.void_why
        and not each.replaced
    ]
    if not shown:
        return False
    now = compose_draft(service.letters[draft.letter], scene, draft.text, issued=False)
    return _initialled(now) != _initialled(shown[-1])


def _initialled(content: LetterContent) -> str:
    return text_digest(replace(content, signatures=()))
