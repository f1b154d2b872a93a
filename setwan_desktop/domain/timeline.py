"""Domain: the history of a case told to a person: the same events, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import tzinfo

from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.events import (
    ActionRecalled,
    ActionTaken,
    CaseOpened,
    DuplicateDeclared,
    EntryCorrected,
    FileAttached,
    FollowUpReported,
    IdentityViewed,
    LetterIssued,
    LetterPrinted,
    LetterVoided,
    NoteAdded,
    NumberCancelled,
    Recorded,
    Unknown,
)
from setwan_desktop.domain.printing import Printout, printout_in_words
from setwan_desktop.domain.values import FileRef
from setwan_desktop.domain.views import TimelineEntry


def timeline(
    history: Iterable[Recorded], state: CaseState, zone: tzinfo, *, recallable: bool = False
) -> tuple[TimelineEntry, ...]:
    """Tell a case's events, oldest first.

    Args:
        history: the events, ancestors first.
        state: their fold.
        zone: the office's zone.
        recallable: whether the reader may take back the last act.
    """
    events = tuple(history)
    recalled = {each.event.act: each.event for each in events if isinstance(each.event, ActionRecalled)}
    void = {each.act for each in state.parafs if each.void}
    labels = {each.event.letter_id: _letter_name(each.event) for each in events if isinstance(each.event, LetterIssued)}
    entries: list[TimelineEntry] = []
    reached = None
    for each in events:
        if isinstance(each.event, LetterIssued):
            # A letter is told with the act that made it.
            if entries:
                told = entries[-1]
                letters, papers = (*told.letters, each.event.letter_id), (*told.papers, each.event.content.label)
                entries[-1] = replace(told, letters=letters, papers=papers)
            continue
        entry = _told(each, labels, zone)
        if entry is None:
            continue
        if isinstance(each.event, ActionTaken):
            if reached is not None and (each.event.arrival is not None or each.event.outcome):
                entry = replace(entry, took=(each.at - reached).total_seconds())
            if each.id in recalled:
                by = recalled[each.id].by
                entry = replace(entry, struck=True, struck_why=f"ditarik kembali oleh {by.name}")
            elif each.id in void:
                entry = replace(entry, struck=True, struck_why="gugur karena isi surat diubah")
            last = bool(state.acts) and state.acts[-1].event == each.id
            entry = replace(entry, recallable=recallable and last)
            if each.event.arrival is not None:
                reached = each.at
        elif isinstance(each.event, CaseOpened):
            # Who took the first act opened it.
            opener = next((later.event.by for later in events if isinstance(later.event, ActionTaken)), None)
            if opener is not None:
                entry = replace(entry, who=opener.name, post=opener.title)
            reached = each.at
        entries.append(entry)
    return tuple(entries)


def _letter_name(event: LetterIssued) -> str:
    number = f" {event.content.number}" if event.number_key else ""
    draft = " (konsep)" if event.content.state == "draft" else ""
    return f"{event.content.label}{number}{draft}"


def _told(each: Recorded, labels: dict[str, str], zone: tzinfo) -> TimelineEntry | None:
    event = each.event
    base = TimelineEntry(each.id, each.at.astimezone(zone), "other", "", "", "")
    by = getattr(event, "by", None)
    if by is not None:
        base = replace(base, who=by.name, post=by.title)
    match event:
        case CaseOpened():
            return replace(base, kind="open", sentence=f"membuka berkas {event.number}", sop=event.arrival.step.sop)
        case ActionTaken():
            return _act_told(base, event)
        case NoteAdded():
            return replace(base, kind="note", sentence="menambahkan catatan", text=event.text)
        case FileAttached():
            return replace(
                base,
                kind="file",
                sentence="melampirkan",
                text=event.note,
                files=tuple(file.name for file in event.files),
            )
        case LetterPrinted():
            name = labels.get(event.letter_id, "surat") if event.letter_id else "berkas lengkap"
            printout = Printout(event.copies, event.how, event.pages, event.copy_mark)
            shown, papers = ((event.letter_id,), (name,)) if event.letter_id else ((), ())
            told = printout_in_words(name, printout)
            return replace(base, kind="print", sentence=told, letters=shown, papers=papers)
        case LetterVoided():
            return replace(
                base, kind="void", sentence=f"{labels.get(event.letter_id, 'surat')} batal", text=event.reason
            )
        case NumberCancelled():
            return replace(base, kind="void", sentence=f"nomor {event.number} dibatalkan", text=event.reason)
        case ActionRecalled():
            return replace(base, kind="recall", sentence="menarik kembali langkahnya", text=event.reason)
        case EntryCorrected():
            return replace(base, kind="correct", sentence=f"memperbaiki isian {event.answer.label}", text=event.reason)
        case IdentityViewed():
            return replace(base, kind="view", sentence="menampilkan identitas pemohon")
        case FollowUpReported():
            done = "selesai" if event.done else "belum selesai"
            return replace(base, kind="stay", sentence=f"melaporkan tindak lanjut: {done}", text=event.note)
        case DuplicateDeclared():
            return replace(base, kind="note", sentence="menandai berkas ganda", text=event.note)
        case Unknown():
            return replace(base, sentence="kejadian dari aplikasi yang lebih baru; perlu pembaruan aplikasi")
        case _:
            return None


def _act_told(base: TimelineEntry, event: ActionTaken) -> TimelineEntry:
    notes = [
        answer.value
        for answer in event.answers
        if answer.kind == "long_text" and isinstance(answer.value, str) and not event.remarks
    ]
    files = [
        file.name
        for answer in event.answers
        if answer.kind == "files" and isinstance(answer.value, tuple)
        for file in answer.value
        if isinstance(file, FileRef)
    ]
    text = "\n".join(
        (*(f"Berbenturan: {clash}" for clash in event.clashes), *([f"Tanggapan: {event.reply}"] if event.reply else []))
    )
    return replace(
        base,
        kind=event.tone,
        sentence=event.story or event.label.lower(),
        to=", ".join(each.title for each in event.arrival.waiting)
        if event.arrival and event.arrival.step != event.at_step
        else "",
        recorded_for=event.recorded_for.title if event.recorded_for else "",
        remarks=event.remarks,
        text=text or (notes[0] if len(notes) == 1 else ""),
        files=tuple(files),
        happened_on=event.happened_on if event.happened_on and event.happened_on != base.at.date() else None,
        sop=event.at_step.sop,
    )
