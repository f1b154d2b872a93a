"""UI: what the head of the window says of the page below it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from setwan_desktop.domain.indonesian import weekday_date
from setwan_desktop.domain.views import OfficerView
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.case.track_words import position_in_words
from setwan_desktop.ui.cases_page import CasesPage
from setwan_desktop.ui.follow_ups_page import FollowUpsPage
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.intake.intake_page import IntakePage
from setwan_desktop.ui.page_names import INBOX_TITLE
from setwan_desktop.ui.settings.page import SettingsPage


class Head(NamedTuple):
    """The title, the second title, whether there is a way back, and whether the page wants the sidebar's room."""

    title: str
    second: str = ""
    may_go_back: bool = False
    wants_room: bool = False


def head_of(page: QWidget | None, officer: OfficerView, today: date, *, narrow: bool) -> Head:
    """Give the head of a page."""
    match page:
        case InboxPage() if page.is_one_pane and page.case.letter.is_open:
            return _at_letter(page.case)
        case CasePage() if page.letter.is_open:
            return _at_letter(page)
        case InboxPage() if page.is_one_pane:
            number = page.case.view.number if page.case.view is not None else ""
            return Head(INBOX_TITLE if narrow else number, page.position(), may_go_back=True)
        case InboxPage():
            posts = officer.posts
            return Head(INBOX_TITLE, posts.get(page.role, "") if page.role else ", ".join(posts.values()))
        case CasesPage() | FollowUpsPage():
            return Head(page.title)
        case IntakePage():
            return Head(page.title, " · ".join(filter(None, (page.kept, weekday_date(today)))))
        case CasePage():
            return Head(page.view.number if page.view is not None else "", may_go_back=True)
        case SettingsPage():
            return Head("Pengaturan", " · ".join(filter(None, (page.section, page.kept))))
        case _:
            return Head("")


def _at_letter(page: CasePage) -> Head:
    """Give the head of the letter desk: the task, and of which case."""
    view = page.view
    told = (view.number, view.card.applicant, position_in_words(view.track)) if view is not None else ()
    return Head(page.letter.title(), " · ".join(part for part in told if part), may_go_back=True, wants_room=True)
