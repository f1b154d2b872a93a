"""UI: makes the pages of the window, each when it is first wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import page_names
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.cases_page import CasesPage
from setwan_desktop.ui.follow_ups_page import FollowUpsPage
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.page_names import ARCHIVE, CASE, CASES, FOLLOW_UPS
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.style.appearance import Appearance


def made_page(
    key: str, office: Office, desk: Desk, acting: Acting, appearance: Appearance, places: Places, parent: QWidget
) -> QWidget:
    """Make the page that a key names, in its place: a page that is moved there takes its looks a second time."""
    if page_names.is_inbox(key):
        return InboxPage(desk, acting, office, places, parent)
    if key in {CASES, ARCHIVE}:
        return CasesPage(desk, acting, office, places, parent, archive=key == ARCHIVE)
    if service := page_names.service_of(key):
        from setwan_desktop.ui.intake.intake_page import IntakePage

        return IntakePage(desk, acting, office, service, parent)
    if key == FOLLOW_UPS:
        return FollowUpsPage(desk, acting, office, places, parent)
    if key == CASE:
        from setwan_desktop.ui.case.case_page import CasePage

        return CasePage(desk, acting, office, places, parent)
    from setwan_desktop.ui.settings.page import SettingsPage

    return SettingsPage(office, desk, acting, appearance, places, parent)
