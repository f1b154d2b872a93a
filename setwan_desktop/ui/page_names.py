"""UI: what the window calls its pages, and the entries of the sidebar that lead to them."""

from __future__ import annotations

from setwan_desktop.domain.views import InboxCount, ServiceEntry
from setwan_desktop.office import Desk
from setwan_desktop.ui.sidebar import Entry

INBOX, CASES, ARCHIVE, SETTINGS, CASE = "page-inbox", "page-cases", "page-archive", "page-settings", "page-case"
FOLLOW_UPS, INTAKE = "page-follow-ups", "page-intake:"
INBOX_TITLE = "Kotak Masuk"
_ROLE = f"{INBOX}:"


def inbox_of(role: str) -> str:
    """Name the inbox of one role."""
    return f"{_ROLE}{role}"


def role_of(key: str) -> str | None:
    """Give the role whose inbox a key names; None: every role, or another page."""
    return key.removeprefix(_ROLE) if key.startswith(_ROLE) else None


def intake_of(service: str) -> str:
    """Name the intake of a service."""
    return f"{INTAKE}{service}"


def service_of(key: str) -> str:
    """Give the service whose intake a key names; empty: another page."""
    return key.removeprefix(INTAKE) if key.startswith(INTAKE) else ""


def is_inbox(key: str) -> bool:
    """Tell whether a key names an inbox."""
    return key == INBOX or key.startswith(_ROLE)


def kept_as(key: str) -> str:
    """Name what a page is kept as: the inboxes of all roles are one page."""
    return INBOX if is_inbox(key) else key


def entries_of(counts: tuple[InboxCount, ...], *, owes: bool = False) -> list[Entry]:
    """List the entries of an officer: what waits for each of his posts, every case, the archive, and what can be set.

    Args:
        counts: what waits for each role held.
        owes: something agreed upon is still owed by a unit he heads.

    Returns:
        The entries from the top.
    """
    entries = []
    if counts:
        entries.append(Entry(INBOX, f"&{INBOX_TITLE}", "inbox"))
        if len(counts) > 1:
            entries.extend(Entry(inbox_of(each.role), each.title.replace("&", "&&")) for each in counts)
        if owes:
            entries.append(Entry(FOLLOW_UPS, "Tindak Lanjut", "list-checks"))
        entries.append(Entry(CASES, "Semua Berkas", "layers"))
        entries.append(Entry(ARCHIVE, "Arsip", "archive"))
    entries.append(Entry(SETTINGS, "Pengaturan", "settings", apart=bool(counts)))
    return entries


def openings_of(services: tuple[ServiceEntry, ...]) -> list[tuple[str, str]]:
    """List the intakes an officer may start: service and words of the button."""
    return [(each.id, each.opens) for each in services if each.may_open]


def first_page(desk: Desk, last: str) -> str:
    """Choose where the day begins: where it ended, else the intake for whoever receives, else the inbox.

    Args:
        desk: of the officer.
        last: name of the page where he was last; empty: not known.

    Returns:
        The name of a page.
    """
    counts, openings = desk.counts(), openings_of(desk.services())
    entries = entries_of(counts, owes=bool(desk.follow_ups()))
    known = {each.key for each in entries} | {intake_of(service) for service, _words in openings}
    if last in known and last != SETTINGS:
        return last
    if openings and not any(each.recorded_for for each in desk.inbox(recording=True)):
        return intake_of(openings[0][0])
    if not counts:
        return SETTINGS
    return inbox_of(counts[0].role) if len(counts) > 1 else INBOX
