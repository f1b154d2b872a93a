"""Store: the tables. ``event`` and ``payload`` are the history; ``attachment`` its files; most others are derived from them."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, text

from setwan_desktop.store.columns import Day, Hour, Moment, Strings

METADATA = MetaData()

# --- history -------------------------------------------------------------------------------------

EVENT = Table(
    "event",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("header", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    # What follows repeats the header, so that SQL can find an event; ``check`` compares it.
    Column("incarnation", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("stream", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("depth", Integer, nullable=False),
    Index("event_in_chain", "incarnation", "seq", unique=True),
    Index("event_in_stream", "stream", "depth", "id"),
    Index("event_of_destruction", "id", sqlite_where=text("kind = 'payload_destroyed'")),
)

PAYLOAD = Table(
    "payload",
    METADATA,
    Column("event_id", Text, ForeignKey("event.id"), primary_key=True),
    Column("class", Text, primary_key=True, key="payload_class"),
    Column("salt", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

CHAIN_HEAD = Table(
    "chain_head",
    METADATA,
    Column("incarnation", Text, primary_key=True),
    # An incarnation counts its events from 1 without a gap, so this is also how many there must be.
    Column("seq", Integer, nullable=False),
    Column("id", Text, nullable=False),
    Column("signature", LargeBinary, nullable=False),
)

ATTACHMENT = Table(
    "attachment",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("media", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

# --- derived from the history ----------------------------------------------------------------------

STREAM_HEAD = Table(
    "stream_head",
    METADATA,
    Column("stream", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("depth", Integer, nullable=False),
)

CASE_CARD = Table(
    "case_card",
    METADATA,
    Column("case_id", Text, primary_key=True),
    Column("service", Text, nullable=False),
    Column("service_short", Text, nullable=False),
    Column("hue", Text, nullable=False),
    Column("icon", Text, nullable=False),
    Column("number", Text, nullable=False, index=True),
    Column("tracking", Text, nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("applicant", Text, nullable=False),
    Column("initials", Text, nullable=False),
    Column("confidential", Boolean, nullable=False),
    Column("step", Text, nullable=False),
    Column("step_title", Text, nullable=False),
    Column("sop", Integer, nullable=False),
    Column("task", Text, nullable=False),
    Column("waits_for", Text, nullable=False),
    Column("since", Moment, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("due_on", Moment),
    Column("promise_due", Moment),
    Column("step_due", Moment),
    Column("returned", Boolean, nullable=False),
    Column("remark", Text, nullable=False),
    Column("closed", Text, nullable=False),
    Column("meeting", Moment),
    Column("remind_on", Day),
    Column("version", Integer, nullable=False),
    Column("head", Text, nullable=False),
    Index("card_by_opening", "opened_at", "case_id"),
    Index("card_by_service", "service", "opened_at", "case_id"),
    Index("open_card_by_opening", "opened_at", "case_id", sqlite_where=text("closed = ''")),
)

CASE_WAITING = Table(
    "case_waiting",
    METADATA,
    Column("case_id", Text, primary_key=True),
    Column("role", Text, primary_key=True),
    Column("officer", Text, primary_key=True),
    # Of the card, so that an inbox is read in its order; without a time it stands last.
    Column("due_sort", Text, nullable=False),
    Column("since", Moment, nullable=False),
    Index("waiting_by_role", "role", "officer", "due_sort", "since", "case_id"),
)

CASE_SIGHT = Table(
    "case_sight",
    METADATA,
    Column("case_id", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("whole", Boolean, primary_key=True),
    Index("sight_by_key", "key", "whole", "case_id"),
)

CASE_ACTOR = Table(
    "case_actor",
    METADATA,
    Column("case_id", Text, primary_key=True),
    Column("officer", Text, primary_key=True),
    Column("is_open", Boolean, nullable=False),
    Column("since", Moment, nullable=False),
    Index("actor_by_move", "officer", "is_open", "since", "case_id"),
)

CASE_FILE = Table(
    "case_file",
    METADATA,
    Column("case_id", Text, primary_key=True),
    Column("sha256", Text, primary_key=True),
)

NUMBER = Table(
    "number",
    METADATA,
    # Not unique by serial alone: a number given twice on two computers must be storable to be shown.
    Column("book", Text, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("serial", Integer, primary_key=True),
    Column("case_id", Text, primary_key=True, index=True),
    Column("letter_id", Text, primary_key=True),
    Column("number", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Index("number_by_year", "year", "book", "serial", "state"),
)

AGENDA_ENTRY = Table(
    "agenda_entry",
    METADATA,
    Column("entry_id", Text, primary_key=True),
    Column("case_id", Text, nullable=False, index=True),
    Column("day", Day, nullable=False, index=True),
    Column("start", Hour, nullable=False),
    Column("end", Hour, nullable=False),
    Column("room", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("concerns", Strings, nullable=False),
    Column("state", Text, nullable=False),
    Column("follows", Text, nullable=False),
)

FOLLOW_UP = Table(
    "follow_up",
    METADATA,
    Column("case_id", Text, primary_key=True),
    Column("act", Text, primary_key=True),
    Column("index", Integer, primary_key=True),
    Column("what", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("until", Day),
    Column("role", Text, nullable=False),
    Column("done", Boolean, nullable=False),
    Column("note", Text, nullable=False),
    Index("follow_up_by_role", "role", "done", "until"),
)

SEARCH_TEXT = Table(
    "search_text",
    METADATA,
    # The order of opening: search reads the newest first by it.
    Column("id", Integer, primary_key=True),
    Column("case_id", Text, nullable=False),
    Column("part", Text, nullable=False),
    Column("text", Text, nullable=False),
    Index("search_text_of_case", "case_id", "part", unique=True),
)

SEARCH_WORD = Table(
    "search_word",
    METADATA,
    # Words of the texts, numbers apart: where parts of words and misspelt words are looked for.
    Column("word", Text, primary_key=True),
    Column("sound", Text, nullable=False),
    Column("texts", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# --- beside the history: never exchanged, not part of any case -------------------------------------

FORM_DRAFT = Table(
    "form_draft",
    METADATA,
    Column("officer", Text, primary_key=True),
    Column("case_id", Text, primary_key=True),
    Column("service", Text, primary_key=True),
    Column("action", Text, primary_key=True),
    Column("answers", Text, nullable=False),
    Column("saved_at", Moment, nullable=False),
)

CREDENTIAL = Table(
    "credential",
    METADATA,
    Column("officer", Text, primary_key=True),
    Column("password_hash", Text, nullable=False),
)

READ_MARK = Table(
    "read_mark",
    METADATA,
    Column("officer", Text, primary_key=True),
    Column("case_id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
)

LOCAL_VALUE = Table(
    "local_value",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

DERIVED = (
    CASE_CARD, CASE_WAITING, CASE_SIGHT, CASE_ACTOR, CASE_FILE, NUMBER, AGENDA_ENTRY, FOLLOW_UP, SEARCH_TEXT,
)  # fmt: skip
"""What ``rebuild`` empties and fills again, besides ``stream_head`` and ``search_word``."""
