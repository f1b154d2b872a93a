"""Domain: a person about to join the office."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NewOfficer:
    """A person with a name at the door, a password, and the roles held from today on.

    Attributes:
        sign_in: typed at the door; also the officer's id.
        name: without titles; ``full_name``: with them.
        password: at least as long as the office asks.
        roles: held definitively.
        nip, rank: empty for a politician.
        own_post: what he is called where that is not the title of his roles, as ``Wakil Ketua I``.
    """

    sign_in: str
    name: str
    full_name: str
    password: str
    roles: tuple[str, ...] = ()
    nip: str = ""
    rank: str = ""
    own_post: str = ""
