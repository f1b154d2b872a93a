"""Store tests: one event of every kind with every field filled, and what could be derived from a small case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone

from setwan_desktop.domain import event_parts as parts
from setwan_desktop.domain import events as e
from setwan_desktop.domain import letter as p
from setwan_desktop.domain.projection import (
    AgendaRow,
    CardRow,
    FollowUpRow,
    NumberRow,
    Projection,
    Searched,
    WaitingRow,
)
from setwan_desktop.domain.values import Draft, FileRef, Slot

WITA = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)
BY = parts.Actor("o-7", "Siti Aminah", "penelaah", "Plt. Kabag Umum")

SLOT = Slot(date(2026, 11, 9), time(9, 0), time(11, 30), "Ruang Rapat I")
FILE = FileRef("surat.pdf", "ab" * 32, 1234, "application/pdf")
DRAFT = Draft(
    ("Budi", "Dinas PUPR"), "Segera", "1 berkas", "Undangan", "Jalan rusak", ("Dengan hormat,", "Demikian."), ("Arsip",)
)
STEP = parts.StepMark("telaah", "Telaah", 3, "telaah berkas")
ARRIVAL = parts.Arrival(
    STEP,
    (parts.WaitingAt("penelaah", "Penelaah", ("o-7",), ("o-2",), ("agendaris",)),),
    datetime(2026, 11, 5, 16, 0, tzinfo=WITA),
)

ANSWERS = (
    parts.Answer("hal", "Hal", "text", "Jalan rusak di Simpang Empat"),
    parts.Answer("urut", "Urut", "number", 12),
    parts.Answer("setuju", "Setuju", "yes_no", True),
    parts.Answer("kosong", "Kosong", "text", None),
    parts.Answer("tanggal", "Tanggal", "date", date(2026, 11, 3)),
    parts.Answer("jam", "Jam", "time", time(13, 45)),
    parts.Answer("waktu", "Waktu", "slot", SLOT),
    parts.Answer("naskah", "Naskah", "letter", DRAFT),
    parts.Answer("pilihan", "Pilihan", "choices", ("satu", "dua")),
    parts.Answer("lampiran", "Lampiran", "files", (FILE,)),
    parts.Answer(
        "koreksi", "Koreksi", "rows", ({"tempat": "alinea 2", "catatan": "perbaiki", "~aneh": 1}, {"jam": time(8)})
    ),
)

LETTER = p.LetterContent(
    kind="undangan",
    layout="letter",
    title="UNDANGAN",
    label="Undangan audiensi",
    paper="office",
    letterhead=p.Letterhead(
        (("DPRD", 14.0, True), ("Jl. Raya", 10.0, False)), "cd" * 32, "Bookman", "F4", (1.5, 2, 3, 4), "single"
    ),
    number="005/012/2026",
    place="Batulicin",
    date=date(2026, 11, 3),
    draft_month="November 2026",
    head=(p.Line("Nomor", "005/012/2026"),),
    addressees=("Budi",),
    address_place="Tempat",
    blocks=(
        p.Paragraph("Dengan hormat", False, "left"),
        p.Heading("I. Dasar"),
        p.Lines((p.Line("hari", "Senin"),), False),
        p.Items(("satu", "dua"), "dash"),
        p.Table((p.Column("No", 0.5, "center"),), (("1",), ("2",)), True, "Daftar"),
        p.Ticks("Sifat", (p.Tick("Biasa", True),), 3),
        p.Grid((((p.Line("a", "b"),), (p.Line("c", "d"),)),)),
        p.CutLine("potong"),
        p.PageBreak(),
    ),
    signatures=(p.Signature(("Ketua,",), "H. Ahmad", ("NIP 1",), "Batulicin, 3 November 2026", "left"),),
    copies=("Arsip",),
    appendix_title="Daftar undangan",
    initials=(p.Initial("Kabag", "Siti", "2 November 2026"),),
    state="draft",
    version=2,
    footer="PM/0012",
    qr="setwan:1",
    issued_at=datetime(2026, 11, 3, 9, 0, tzinfo=WITA),
    appendix_of="Surat Ketua DPRD",
)

ACTION = e.ActionTaken(
    action="teruskan",
    label="Teruskan",
    story="meneruskan berkas",
    tone="move",
    at_step=STEP,
    by=BY,
    recorded_for=parts.RecordedFor("pimpinan", "Ketua DPRD", "H. Ahmad"),
    answers=ANSWERS,
    identity=(
        parts.Answer("nama", "Nama", "text", "Budi Santoso"),
        parts.Answer("nik", "NIK", "nik", "6310011212800001"),
    ),
    arrival=ARRIVAL,
    outcome="selesai",
    sets={"ada_rapat": True, "hari": date(2026, 11, 9)},
    returned=True,
    remarks=(parts.Remark("alinea 2", "perbaiki"),),
    reply="sudah",
    draft=parts.DraftGiven("undangan", "undangan", "Undangan", DRAFT, "ef" * 32, "pimpinan", ("penelaah",)),
    initials="11" * 32,
    signs="22" * 32,
    booking=parts.Booking(SLOT, "Audiensi", ("Komisi III",)),
    slot_state="tetap",
    clashes=("bertabrakan dengan rapat",),
    follow_ups=(parts.FollowUp("memperbaiki jalan", "Dinas PUPR", date(2026, 12, 1), "penelaah"),),
    promise_due=datetime(2026, 11, 20, 8, 0, tzinfo=UTC),
    dispatch=True,
    by_head=True,
    remind_on=date(2026, 11, 15),
    happened_on=date(2026, 11, 1),
    effect="reassign",
)

OPENED = e.CaseOpened(
    service="layanan",
    version=1,
    service_title="Layanan",
    service_short="Lay",
    hue="blue",
    icon="inbox",
    number="PM/0012/XI/2026",
    number_key="perkara/2026/12",
    tracking="TRK-1",
    arrival=ARRIVAL,
    intake_role="penerima",
    unit_head="kepala",
    applicant_field="nama",
    subject_field="hal",
    confidential_field="rahasia",
    steps=(STEP,),
)

SPECIMENS: dict[str, e.Event] = {
    "case_opened": OPENED,
    "action_taken": ACTION,
    "letter_issued": e.LetterIssued(
        "l-2", "undangan", LETTER, "surat/2026/12", True, "l-1", "33" * 32, True, True, "pimpinan"
    ),
    "letter_printed": e.LetterPrinted("l-2", BY, 3, "file"),
    "letter_voided": e.LetterVoided("l-2", BY, "salah nama"),
    "note_added": e.NoteAdded(BY, "sudah ditelepon"),
    "file_attached": e.FileAttached(BY, (FILE,), "surat asli"),
    "action_recalled": e.ActionRecalled("44" * 32, BY, "keliru"),
    "entry_corrected": e.EntryCorrected(BY, parts.Answer("nama", "Nama", "text", "Budi Santosa"), "salah ketik", True),
    "identity_viewed": e.IdentityViewed(BY, "nik"),
    "payload_destroyed": e.PayloadDestroyed("55" * 32, "identity", BY, "permintaan pemohon"),
    "number_cancelled": e.NumberCancelled("surat/2026/12", "005/012/2026", BY, "rusak"),
    "follow_up_reported": e.FollowUpReported("66" * 32, 1, BY, "sudah diperbaiki", True),
    "duplicate_declared": e.DuplicateDeclared("c-9", BY, "surat yang sama"),
    "custody_moved": e.CustodyMoved("kantor-2", BY),
    "fork_resolved": e.ForkResolved(("77" * 32, "88" * 32), "77" * 32, BY, "lebih dulu"),
    "profile_changed": e.ProfileChanged(
        "hours",
        {"cut_off": time(15), "rooms": {"Ruang I": 20}, "sizes": (14.0, 16.5), "holiday": date(2026, 12, 25)},
        BY,
    ),
    "officer_entered": e.OfficerEntered("o-7", "siti", "Siti Aminah", "Siti Aminah, S.Sos.", "1980", "III/d", True, BY),
    "post_held": e.PostHeld("h-1", "o-7", "penelaah", date(2026, 1, 1), date(2026, 12, 31), "Plt.", "SK 1", BY),
    "agenda_entered": e.AgendaEntered("a-1", SLOT, "Rapat Badan Anggaran", ("Badan Anggaran",), "tetap", BY),
    "number_inserted": e.NumberInserted(
        "surat/2026/12.a", "005/012.a/2026", date(2026, 11, 3), "Undangan rapat", "lupa dicatat", BY
    ),
    "book_continued": e.BookContinued("surat", 2026, 212, BY),
}
"""Short name of a kind -> an event of it."""


def note(text: str = "catatan") -> e.NoteAdded:
    """Make the smallest event there is."""
    return e.NoteAdded(BY, text)


def case_card(case_id: str = "c-1", **changed: object) -> CardRow:
    """Make a card."""
    parts: dict[str, object] = {
        "case_id": case_id,
        "service": "layanan",
        "service_short": "Lay",
        "hue": "blue",
        "icon": "inbox",
        "number": f"PM/{case_id}",
        "tracking": f"TRK-{case_id}",
        "title": "Jalan rusak",
        "applicant": "Budi Santoso",
        "initials": "B.S.",
        "confidential": True,
        "step": "telaah",
        "step_title": "Telaah",
        "sop": 3,
        "task": "telaah berkas",
        "waits_for": "penelaah",
        "since": NOW,
        "opened_at": NOW,
        "due_on": None,
        "promise_due": None,
        "step_due": None,
        "returned": False,
        "remark": "",
        "closed": "",
        "meeting": None,
        "remind_on": None,
        "version": 1,
        "head": "",
    }
    return CardRow(**{**parts, **changed})


def projection(card: CardRow | None = None, **changed: object) -> Projection:
    """Make everything that could be derived from a small case."""
    card = card or case_card()
    parts: dict[str, object] = {
        "card": card,
        "waiting": () if card.closed else (WaitingRow("penelaah", ""),),
        "sight": ("role:penelaah", "officer:o-7"),
        "desk_sight": ("role:penerima",),
        "agenda": (),
        "numbers": (),
        "follow_ups": (),
        "files": (),
        "searched": Searched((card.number, card.tracking), "", card.title, card.title, texts=(card.applicant,)),
    }
    return Projection(**{**parts, **changed})


def number(serial: int, case_id: str = "c-1", **changed: object) -> NumberRow:
    """Make a row of a number book."""
    parts: dict[str, object] = {
        "book": "surat",
        "year": 2026,
        "serial": serial,
        "number": f"005/{serial:03d}/2026",
        "case_id": case_id,
        "letter_id": "",
        "state": "used",
        "reason": "",
        "at": NOW,
    }
    return NumberRow(**{**parts, **changed})


def derive(stream: str, history: Sequence[e.Recorded]) -> Projection | None:
    """Derive a small case as the office would: from events alone. Streams of the office's own begin with ``kantor``."""
    if stream.startswith("kantor"):
        return None
    texts = [each.event.text for each in history if isinstance(each.event, e.NoteAdded)]
    drawn = [(index, text) for index, text in enumerate(texts) if text.startswith("nomor ")]
    files = [each for one in history if isinstance(one.event, e.FileAttached) for each in one.event.files]
    actions = [(each.id, each.event) for each in history if isinstance(each.event, e.ActionTaken)]
    names = [answer.value for _, action in actions for answer in action.identity if isinstance(answer.value, str)]
    card = case_card(
        stream, applicant=" ".join(names), title=texts[0] if texts else "", version=len(history), head=history[-1].id
    )
    return projection(
        card,
        agenda=tuple(
            AgendaRow(act, stream, SLOT.date, SLOT.start, SLOT.end, SLOT.room, "Audiensi", ("Komisi III",), "tetap")
            for act, action in actions
            if action.booking
        ),
        numbers=tuple(number(int(text.split()[1]), stream, letter_id=str(index)) for index, text in drawn),
        follow_ups=tuple(
            FollowUpRow(act, index, each.what, each.who, each.until, each.role, False, "")
            for act, action in actions
            for index, each in enumerate(action.follow_ups)
        ),
        files=tuple(each.sha256 for each in files),
    )
