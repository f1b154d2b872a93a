"""UI: what roles are called on screens."""

from __future__ import annotations

from setwan_desktop.office import Desk, Office


def full_title(office: Office, role: str) -> str:
    """Give a role's title in full."""
    return next((title for each, title, _services in office.roles() if each == role), "pejabat lain")


def short_titles(office: Office, desk: Desk) -> dict[str, str]:
    """Give role id -> its short title, as held today; the title in full where nobody holds it."""
    titles = {role: title for role, title, _services in office.roles()}
    for officer in desk.officers():
        for role, post in officer.posts.items():
            # "Plh. Kabag …" is one person's post, "Kabag …" the role's.
            titles[role] = post.removeprefix("Plt. ").removeprefix("Plh. ").removeprefix("Pj. ")
    return titles
