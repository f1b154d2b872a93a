"""Letters tests: the checklist of a registry clerk, measured on the printed PDF: every rule by its name."""

from __future__ import annotations

from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.letters import render
from tests.letters.checklist_letter import LETTER_RULES
from tests.letters.checklist_page import PAGE_RULES
from tests.letters.measuring import Measured

RULES = {rule.__name__: rule for rule in (*PAGE_RULES, *LETTER_RULES)}


def faults(name: str, content: LetterContent, pdf: bytes | None = None) -> list[str]:
    """Measure a paper; each fault names paper, page and rule."""
    paper = Measured(name, content, render(content) if pdf is None else pdf)
    return [f"{name}, page {page + 1}, {rule}: {what}" for rule, check in RULES.items() for page, what in check(paper)]
