"""Domain: a letter made from its definition and a scene, with the text of the office or of the officer who wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from setwan_desktop.domain import confidentiality, indonesian, signatories
from setwan_desktop.domain.letter import Initial, LetterContent, Lines, Paragraph
from setwan_desktop.domain.letter_frame import Frame, Head
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import LetterDefinition
from setwan_desktop.domain.text_blocks import Built, built
from setwan_desktop.domain.values import Draft, digest_of_parts

DRAFT, ISSUED = "draft", "issued"


def compose(
    definition: LetterDefinition, scene: Scene, *, draft: bool, number: str = "", signer: str = ""
) -> LetterContent:
    """Make a letter of the office's own text.

    Args:
        definition: the letter.
        scene: the case, the act and the office.
        draft: whether it is KONSEP, with number and day left open.
        number: as drawn; empty: a gap stands where it will be, if the letter has a number.
        signer: role that signs; empty: as the definition says.

    Returns:
        Everything that stands on it.
    """
    frame = Frame(definition, scene, draft, number, signer)
    return _content(frame, frame.head(), built(definition.body, frame.words))


def compose_draft(
    definition: LetterDefinition,
    scene: Scene,
    given: Draft,
    *,
    issued: bool,
    number: str = "",
    version: int = 0,
    parafs: Sequence[Initial] = (),
) -> LetterContent:
    """Make a letter of a text that an officer wrote.

    After the opening, which is the first paragraph, stand the definition's fixed paragraphs and all its blocks that are no
    paragraphs, such as the day, hour and place of a meeting.

    Args:
        definition: the letter.
        scene: the case, the act and the office.
        given: the written text.
        issued: whether it is final, with number and day.
        number: as drawn; empty: a gap.
        version: of the draft, from 1.
        parafs: those given on this text.

    Returns:
        Everything that stands on it.
    """
    frame = Frame(definition, scene, draft=not issued, given=number, written=given)
    fixed = (each for each in built(definition.body, frame.words) if each.fixed)
    opening, *others = _paragraphs(given.paragraphs) or [()]
    blocks = (*opening, *fixed, *(block for paragraph in others for block in paragraph))
    head = Head(given.addressees, given.urgency, given.enclosures, given.subject, given.copies)
    return _content(frame, head, blocks, version, _initials(definition, scene, parafs, drawn=not issued))


def proposed_draft(definition: LetterDefinition, scene: Scene) -> Draft:
    """Fill in what the writer of a letter finds on his desk; what stands in the letter by itself is not proposed."""
    frame = Frame(definition, scene, draft=True)
    head = frame.head()
    return Draft(
        addressees=head.addressees,
        urgency=head.urgency,
        enclosures=head.enclosures,
        subject=head.subject,
        agenda=frame.text(definition.agenda),
        paragraphs=tuple(_proposed(built(definition.body, frame.words))),
        copies=head.copies,
    )


def text_digest(content: LetterContent) -> str:
    """Name a letter's text, so that an unchanged one is known again when it got another number on another day."""
    dates = () if content.date is None else _dates(content)
    changing = sorted({content.number, *dates} - {""}, key=len, reverse=True)

    def lasting(text: str) -> str:
        for each in changing:
            text = text.replace(each, "")
        return text

    rows = tuple((row.label, row.value) for row in content.head if row.label not in {"Nomor", "Tanggal"})
    signed = tuple((each.lines, each.name) for each in content.signatures)
    listed = (content.appendix_title, content.appendix_of) if content.appendix_title else ()
    text = (content.kind, content.title, rows, content.addressees, content.blocks, signed, content.copies, *listed)
    return digest_of_parts(lasting(repr(each)) for each in text)


def _content(
    frame: Frame, head: Head, body: Iterable[Built], version: int = 0, initials: tuple[Initial, ...] = ()
) -> LetterContent:
    definition, scene = frame.definition, frame.scene
    blocks = tuple(body)
    own_rows = (row for each in blocks if each.head and isinstance(each.block, Lines) for row in each.block.rows)
    content = LetterContent(
        kind=definition.kind,
        layout=definition.layout,
        title=frame.text(definition.title),
        label=frame.text(definition.label),
        paper=definition.paper,
        letterhead=signatories.letterhead(frame.kop, scene.profile),
        number=frame.number,
        place=frame.place,
        date=None if frame.draft else scene.on,
        draft_month=indonesian.month_and_year(scene.on) if frame.draft else "",
        head=(*frame.rows(head), *own_rows),
        addressees=head.addressees,
        address_place=frame.text(definition.address_place),
        blocks=tuple(each.block for each in blocks if not each.head),
        signatures=frame.signatures(),
        # A nota dinas names its copies at the head.
        copies=() if definition.layout == "memo" else head.copies,
        appendix_title=frame.appendix(head),
        appendix_of=frame.text(definition.appendix_of),
        initials=initials,
        state=DRAFT if frame.draft else ISSUED,
        version=version,
        footer=frame.foot(version),
        qr=frame.checkpoint(),
        issued_at=scene.at,
    )
    masks = definition.masks_identity and confidentiality.is_asked(scene)
    return confidentiality.masked(content, scene) if masks else content


def _paragraphs(texts: Iterable[str]) -> list[tuple[Built, ...]]:
    """Set written paragraphs as they are; a line end inside one begins another."""
    written = (tuple(part.strip() for part in text.split("\n") if part.strip()) for text in texts)
    return [tuple(Built(Paragraph(part), fixed=False) for part in parts) for parts in written if parts]


def _proposed(blocks: Iterable[Built]) -> Iterable[str]:
    return (each.block.text for each in blocks if isinstance(each.block, Paragraph) and not each.fixed)


def _initials(
    definition: LetterDefinition, scene: Scene, parafs: Sequence[Initial], *, drawn: bool
) -> tuple[Initial, ...]:
    """Give the table of paraf: those given, and on a draft a blank row for each that is still to come."""
    if not drawn:
        return tuple(parafs)
    chain = (scene.roles[role] for role in definition.chain if role in scene.roles)
    posts = (signatories.short_title(role, scene.profile) for role in chain)
    given = {each.post for each in parafs}
    return (*parafs, *(Initial(post, "", "") for post in posts if post not in given))


def _dates(content: LetterContent) -> tuple[str, ...]:
    day = content.date
    return () if day is None else (indonesian.long_date(day), indonesian.short_date(day), indonesian.figure_date(day))
