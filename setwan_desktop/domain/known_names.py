"""Domain: the names every letter knows, whatever its service asks: of the case, the act, the office and its papers."""

from __future__ import annotations

from collections.abc import Mapping

from setwan_desktop.domain import case_papers, indonesian, sheet_rows
from setwan_desktop.domain.case_papers import Read
from setwan_desktop.domain.confidentiality import scene_value
from setwan_desktop.domain.meanings import Raw, Valued
from setwan_desktop.domain.scene import Holder, Scene
from setwan_desktop.domain.service import Role
from setwan_desktop.domain.signatories import sender_title

APPLICANT = "case.applicant"
"""The name that goes by initials where third parties read a confidential case."""


def _received(scene: Scene) -> Raw:
    return (scene.case.opened_at or scene.at).astimezone(scene.at.tzinfo)


def _promise(scene: Scene) -> Raw:
    return scene.promise_due.astimezone(scene.at.tzinfo) if scene.promise_due else None


def _period(scene: Scene) -> Raw:
    opened = scene.case.opened_at or scene.at
    return indonesian.days(opened.astimezone(scene.at.tzinfo).date(), scene.on)


def _applicant(scene: Scene) -> Raw:
    return scene_value(scene, scene.service.applicant)


def _subject(scene: Scene) -> Raw:
    return scene_value(scene, scene.service.subject)


def _slot(scene: Scene) -> Raw:
    return scene.case.slot.booking.slot if scene.case.slot else None


def _attachments(scene: Scene) -> Raw:
    return tuple(each.file for each in scene.case.attachments)


def _officer(scene: Scene) -> Raw:
    own = scene.people.get(scene.by.officer)
    return own or Holder(scene.by.officer, scene.by.name, scene.officers.get(scene.by.officer, scene.by.name))


def _post(scene: Scene) -> Raw:
    return scene.recorded_for.title if scene.recorded_for else scene.by.title


BUILT_IN: Mapping[str, tuple[str, Read]] = {
    "case.number": ("text", lambda scene: scene.number),
    "case.tracking": ("text", lambda scene: scene.tracking),
    "case.received": ("moment", _received),
    "case.promise": ("moment", _promise),
    "case.period": ("text", _period),
    APPLICANT: ("text", _applicant),
    "case.subject": ("text", _subject),
    "case.slot": ("slot", _slot),
    "case.files": ("files", _attachments),
    "case.levels": ("table", sheet_rows.levels),
    "case.receivers": ("organs", sheet_rows.receivers),
    "case.rounds": ("table", sheet_rows.rounds),
    "case.contents": ("table", sheet_rows.contents),
    "case.attachments": ("table", sheet_rows.attachments),
    "service.title": ("text", lambda scene: scene.service.title),
    "service.short": ("text", lambda scene: scene.service.short),
    "service.fee": ("text", lambda scene: scene.service.standard.fee),
    "service.time": ("text", lambda scene: scene.service.standard.time),
    "service.complaints": ("choices", lambda scene: scene.service.standard.complaints),
    "office.name": ("text", lambda scene: scene.profile.name),
    "office.regency": ("text", lambda scene: scene.profile.regency),
    "office.region": ("text", lambda scene: scene.profile.regency.partition(" ")[2] or scene.profile.regency),
    "office.place": ("text", lambda scene: scene.profile.place),
    "office.address": ("text", lambda scene: scene.profile.address),
    "office.phone": ("text", lambda scene: scene.profile.phone),
    "office.site": ("text", lambda scene: scene.profile.site),
    "office.zone": ("text", lambda scene: scene.profile.zone_label),
    "act.date": ("date", lambda scene: scene.on),
    "act.at": ("moment", lambda scene: scene.at),
    "act.officer": ("officer", _officer),
    "act.post": ("text", _post),
    **{name: (kind, case_papers.of_written(read)) for name, (kind, read) in case_papers.OF_DRAFT.items()},
    **{f"newest.{part}": (kind, case_papers.newest(part)) for part, kind in case_papers.ISSUED_PARTS.items()},
    "draft.label": ("text", case_papers.draft_label),
    "draft.signer": ("text", case_papers.draft_signer),
    "draft.version": ("number", case_papers.draft_version),
}
"""Name -> its kind, and how it is read from the scene."""

OWN: Mapping[str, str] = {
    "letter.number": "text",
    "letter.date": "date",
    "letter.label": "text",
    "letter.signer": "text",
}
"""Names of the letter itself, given by whoever composes it -> their kinds."""

ROLE_PARTS: Mapping[str, str] = {"": "text", "name": "text", "nip": "text", "rank": "text", "sender": "text"}
"""Parts of ``role.<id>``: its title; its holder's full name, NIP and rank; the title with ``Plt.`` where so held."""


def value(name: str, scene: Scene) -> Valued | None:
    """Give what a built-in name stands for; None where the name is unknown or has no value."""
    if name in BUILT_IN:
        kind, read = BUILT_IN[name]
        raw = read(scene)
        return Valued(raw, kind) if raw not in (None, "", ()) else None
    group, *rest = name.split(".")
    part = rest[1] if len(rest) == 2 else ""
    if group == "role" and rest[0] in scene.roles and part in ROLE_PARTS:
        return _filled(_of_role(scene.roles[rest[0]], part, scene), "text")
    if group == "issued" and part in case_papers.ISSUED_PARTS:
        return _filled(case_papers.of_issued(rest[0], part, scene), case_papers.ISSUED_PARTS[part])
    if group == "setting" and not part:
        setting = _setting(rest[0], scene)
        return _filled(setting, "number" if isinstance(setting, int) else "text")
    return None


def _filled(raw: Raw, kind: str) -> Valued | None:
    return Valued(raw, kind) if raw not in (None, "") else None


def _of_role(role: Role, part: str, scene: Scene) -> Raw:
    holder = scene.holders.get(role.id)
    match part:
        case "name":
            return holder.full_name if holder else None
        case "nip":
            return indonesian.nip(holder.nip) if holder and role.has_nip else None
        case "rank":
            return holder.rank if holder and role.has_nip else None
        case "sender":
            return sender_title(role, holder, scene.profile)
        case _:
            return sender_title(role, None, scene.profile)


def _setting(name: str, scene: Scene) -> Raw:
    own = scene.profile.settings.get(f"{scene.service.id}.{name}")
    if own is not None:
        return own
    return next((each.default for each in scene.service.settings if each.id == name), None)
