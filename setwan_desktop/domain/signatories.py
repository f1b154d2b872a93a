"""Domain: who signs a letter and under which kop, as the office stands on the letter's day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from setwan_desktop.domain import indonesian
from setwan_desktop.domain.letter import Letterhead, Signature
from setwan_desktop.domain.letterheads import contact_line
from setwan_desktop.domain.office_profile import LetterheadProfile, Profile
from setwan_desktop.domain.scene import DEFINITIVE, ON_BEHALF, Holder
from setwan_desktop.domain.service import Role


def signature(
    post: tuple[str, ...], holder: Holder | None, *, has_nip: bool, place_and_date: str = "", side: str = "right"
) -> Signature:
    """Write a signature block.

    ``Plt.`` and ``Plh.`` stand before the post, and the holder's own post follows; ``a.n.`` lends the power to sign to the
    official one level below, ``u.b.`` to one more below. A definitive holder with a post of his own signs as that.
    Source: docs/SOURCES.md#signing.

    Args:
        post: the lines of the post that signs, without a closing comma.
        holder: who holds it on the letter's day; None where nobody does: dots are left to write on.
        has_nip: whether rank and NIP stand under the name; politicians have none.
        place_and_date: printed over the block; empty for none.
        side: ``right`` or ``left``.

    Returns:
        The block; it closes up where rank or NIP is empty.
    """
    if holder is None:
        return Signature(closed(post), "", (), place_and_date, side)
    below = (holder.rank, f"NIP. {indonesian.nip(holder.nip)}" if holder.nip else "") if has_nip else ()
    # A post in capitals has its holder in capitals, as the forms of letters to the outside show.
    name = indonesian.capital_name(holder.full_name) if post[0].isupper() else holder.full_name
    return Signature(_lines(post, holder), name, tuple(line for line in below if line), place_and_date, side)


def post_lines(role: Role, profile: Profile) -> tuple[str, ...]:
    """Give the lines of a role above the name. An office that renamed the role has its own title in their place."""
    renamed = profile.role_titles.get(role.id)
    if renamed and renamed[0]:
        return (renamed[0].upper(),) if role.signs_as else (renamed[0],)
    regency = profile.regency.upper()
    lines = role.signs_as or (role.title,)
    return tuple(line.rstrip(",").replace("{office.regency}", regency) for line in lines)


def lent(role: Role, roles: Mapping[str, Role], holders: Mapping[str, Holder]) -> tuple[Role, Holder | None]:
    """Say in which role a letter of a role is signed, and by whom.

    A deputy signs in the name of the one he deputises for, and with his own post below; where that one himself stands
    among the deputies, he signs as what he is.
    """
    holder, lender = holders.get(role.id), roles.get(role.signs_for)
    if holder is None or lender is None:
        return role, holder
    first = holders.get(lender.id)
    if first is not None and first.officer == holder.officer:
        return lender, first
    if holder.own_post and holder.manner in {DEFINITIVE, *ON_BEHALF}:
        return lender, replace(holder, manner="a.n.") if holder.manner == DEFINITIVE else holder
    return role, holder


def sender_title(role: Role, holder: Holder | None, profile: Profile) -> str:
    """Name a role in running text, such as behind ``Dari``: with ``Plt.`` or ``Plh.`` where it is so held."""
    renamed = profile.role_titles.get(role.id)
    title = renamed[0] if renamed and renamed[0] else role.title
    if holder is None:
        return title
    if holder.manner == DEFINITIVE:
        return holder.own_post or title
    return f"{holder.manner} {title}" if holder.manner not in ON_BEHALF else f"a.n. {title}"


def short_title(role: Role, profile: Profile) -> str:
    """Name a role in short, as rows of tables do."""
    renamed = profile.role_titles.get(role.id)
    return renamed[1] if renamed and renamed[1] else role.short


def letterhead(kop: str, profile: Profile) -> Letterhead:
    """Make the kop of that id as it stands now; an id the office does not know gives the plain name of the office."""
    head = profile.letterheads.get(kop) or LetterheadProfile(
        profile.regency.upper(), profile.name.upper(), profile.address, phone=profile.phone, site=profile.site
    )
    return letterhead_of(head, profile)


def letterhead_of(head: LetterheadProfile, profile: Profile) -> Letterhead:
    """Make a kop as letters carry it."""
    pemda, unit, address = head.sizes
    lines = (
        (head.pemda, pemda, head.bold_first),
        (head.unit, unit, True),
        (head.third, unit, True),
        (head.address, address, False),
        (contact_line(head), address, False),
    )
    return Letterhead(
        tuple(line for line in lines if line[0]),
        emblem=head.emblem,
        font=head.font,
        paper=head.paper or profile.paper,
        margins_mm=head.margins_mm,
        rule=head.rule,
        emblem_mm=head.emblem_mm,
        colour=head.colour,
    )


def _lines(post: tuple[str, ...], holder: Holder) -> tuple[str, ...]:
    own = holder.own_post.upper() if post[0].isupper() else holder.own_post
    between = holder.between.upper() if post[0].isupper() else holder.between
    match holder.manner:
        case "a.n." | "u.b." if not own:
            return closed((f"a.n. {post[0]}", *post[1:]))
        case "a.n." | "u.b.":
            # The whole post stands in one line here: it is no longer the one that signs.
            lent = (f"a.n. {' '.join(post)}",)
            middle = (f"{between},", "u.b.") if holder.manner == "u.b." and between else ()
            return (*lent, *middle, f"{own},")
        case "Plt." | "Plh.":
            return (*closed((f"{holder.manner} {post[0]}", *post[1:])), *((f"{own},",) if own else ()))
        case "Pj.":
            return closed((f"Pj. {post[0]}", *post[1:]))
        case _:
            return closed((own,) if own and holder.manner == DEFINITIVE else post)


def closed(lines: tuple[str, ...]) -> tuple[str, ...]:
    """End the last line of a block in the comma that stands before a signature."""
    return (*lines[:-1], f"{lines[-1].rstrip(',')},") if lines else ()
