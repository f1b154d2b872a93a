"""Domain: the names every letter knows, whatever its service asks: of the case, the act, the office and its papers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from setwan_desktop.domain import indonesian
from setwan_desktop.domain.built_in_facts import lookup_of
from setwan_desktop.domain.case import LetterState
from setwan_desktop.domain.conditions import Lookup as Facts
from setwan_desktop.domain.conditions import holds
from setwan_desktop.domain.confidentiality import scene_value
from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.meanings import Raw, Valued
from setwan_desktop.domain.scene import Holder, Level, Scene
from setwan_desktop.domain.service import LetterDefinition, Role
from setwan_desktop.domain.signatories import sender_title
from setwan_desktop.domain.values import Draft, Row

APPLICANT = "case.applicant"
"""The name that goes by initials where third parties read a confidential case."""


OFFICIAL = "letter"
"""Layout of the letters that leave the house under its kop, to somebody."""


def facts_of(scene: Scene) -> Facts:
    """Give the plain values behind names, for conditions."""
    given = {**{key: answer.value for key, answer in scene.answers.items()}, **scene.facts}
    return lookup_of(scene.case, scene.on, recorded=scene.recorded_for is not None, given=given)


_Read = Callable[[Scene], Raw]


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


def _levels(scene: Scene) -> Raw:
    """Give every act that went to somebody; a sheet takes those of the kinds it names."""
    return tuple(_level_row(each) for each in scene.levels if each.receiver)


def _receivers(scene: Scene) -> Raw:
    """Give the posts that a disposition went to."""
    return tuple(dict.fromkeys(each.receiver for each in scene.levels if each.receiver and each.kind == "assign"))


def _rounds(scene: Scene) -> Raw:
    """Give the rounds a draft went through: given, initialled, sent back, signed."""
    return tuple(_level_row(each) for each in scene.levels if each.version and each.result)


def _level_row(level: Level) -> Row:
    instructions = "; ".join(level.instructions)
    return {
        "sender": level.sender,
        "receiver": level.receiver,
        "instructions": instructions,
        "note": level.note,
        "content": ". ".join(text for text in (instructions, level.note) if text),
        "date": indonesian.figure_date(level.at.date()),
        "time": indonesian.clock_time(level.at),
        "result": level.result,
        "version": str(level.version) if level.version else "",
        "kind": level.kind,
    }


def _contents(scene: Scene) -> Raw:
    letters = (_letter_row(each) for each in scene.case.letters if not (each.replaced or each.void_why))
    zone = scene.at.tzinfo
    files = (_file_row(each.file.name, each.label, each.at.astimezone(zone)) for each in scene.case.attachments)
    return (*letters, *files)


def _letter_row(state: LetterState) -> Row:
    content = state.issued.content
    day = content.date or state.at.date()
    final = content.state == "issued"
    title = content.label if final else f"{content.label} (konsep)"
    return {"title": title, "letter": content.number if final else "", "date": indonesian.figure_date(day)}


def _file_row(name: str, label: str, at: date) -> Row:
    return {"title": f"{label}: {name}" if label else name, "letter": "", "date": indonesian.figure_date(at)}


def _written(scene: Scene) -> Draft | None:
    """Give the letter's text as it stands: given in this act, else the case's."""
    given = [
        answer.value
        for key, answer in scene.answers.items()
        if isinstance(answer.value, Draft) and answer is not scene.case.answers.get(key)
    ]
    return given[-1] if given else scene.case.draft.text if scene.case.draft else None


def _draft(read: Callable[[Draft], Raw]) -> _Read:
    def of(scene: Scene) -> Raw:
        draft = _written(scene)
        return read(draft) if draft is not None else None

    return of


_OF_DRAFT: Mapping[str, tuple[str, Callable[[Draft], Raw]]] = {
    "draft.subject": ("text", lambda draft: draft.subject),
    "draft.agenda": ("text", lambda draft: draft.agenda),
    "draft.urgency": ("text", lambda draft: draft.urgency),
    "draft.addressees": ("organs", lambda draft: draft.addressees),
    "draft.copies": ("organs", lambda draft: draft.copies),
}


def of_draft(draft: Draft) -> dict[str, Valued]:
    """Give the names that speak of a written text, for the letter made of it."""
    return {name: Valued(read(draft) or None, kind) for name, (kind, read) in _OF_DRAFT.items()}


def _draft_definition(scene: Scene) -> LetterDefinition | None:
    """Find the letter that the case's writer writes, as its facts have it now."""
    facts = facts_of(scene)
    for action in (action for step in scene.service.steps for action in step.actions if action.drafts):
        for each in action.prints:
            if each.draft and holds(each.when, facts):
                return scene.service.letters.get(each.letter)
    return None


def _draft_label(scene: Scene) -> Raw:
    definition = _draft_definition(scene)
    return definition.label if definition else None


def _draft_signer(scene: Scene) -> Raw:
    definition = _draft_definition(scene)
    role = scene.roles.get(definition.signer) if definition else None
    return sender_title(role, None, scene.profile) if role else None


def _draft_version(scene: Scene) -> Raw:
    versions = [each.version for each in scene.levels]
    return max(versions, default=0) or scene.case.draft_version or None


ISSUED_PARTS: Mapping[str, str] = {
    "number": "text",
    "date": "date",
    "subject": "text",
    "label": "text",
    "addressees": "organs",
}
"""Parts of ``issued.<letter>``, the newest letter of that id or kind that still stands."""


def _of_issued(letter: str, part: str, scene: Scene) -> Raw:
    standing = [each for each in _standing(scene) if letter in {each.issued.letter, each.issued.content.kind}]
    return _said_of(standing[-1].issued.content, part) if standing else None


def _newest(part: str) -> _Read:
    """Speak of the newest official letter of the case that still stands."""

    def of(scene: Scene) -> Raw:
        standing = [each for each in _standing(scene) if each.issued.content.layout == OFFICIAL]
        return _said_of(standing[-1].issued.content, part) if standing else None

    return of


def _standing(scene: Scene) -> list[LetterState]:
    return [each for each in scene.case.letters if each.issued.content.state == "issued" and not each.void_why]


def _said_of(content: LetterContent, part: str) -> Raw:
    match part:
        case "number":
            return content.number
        case "date":
            return content.date
        case "label":
            return content.label
        case "addressees":
            return content.addressees or None
        case _:
            return next((row.value for row in content.head if row.label == "Hal"), None)


BUILT_IN: Mapping[str, tuple[str, _Read]] = {
    "case.number": ("text", lambda scene: scene.number),
    "case.tracking": ("text", lambda scene: scene.tracking),
    "case.received": ("moment", _received),
    "case.promise": ("moment", _promise),
    "case.period": ("text", _period),
    APPLICANT: ("text", _applicant),
    "case.subject": ("text", _subject),
    "case.slot": ("slot", _slot),
    "case.files": ("files", _attachments),
    "case.levels": ("table", _levels),
    "case.receivers": ("organs", _receivers),
    "case.rounds": ("table", _rounds),
    "case.contents": ("table", _contents),
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
    **{name: (kind, _draft(read)) for name, (kind, read) in _OF_DRAFT.items()},
    **{f"newest.{part}": (kind, _newest(part)) for part, kind in ISSUED_PARTS.items()},
    "draft.label": ("text", _draft_label),
    "draft.signer": ("text", _draft_signer),
    "draft.version": ("number", _draft_version),
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
    if group == "issued" and part in ISSUED_PARTS:
        return _filled(_of_issued(rest[0], part, scene), ISSUED_PARTS[part])
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
