"""Store: step 0001, the first tables."""

from alembic import op

revision = "0001"
down_revision = None

_STATEMENTS = (
    """CREATE TABLE event (
    id TEXT NOT NULL,
    header BLOB NOT NULL,
    signature BLOB NOT NULL,
    incarnation TEXT NOT NULL,
    seq INTEGER NOT NULL,
    stream TEXT NOT NULL,
    kind TEXT NOT NULL,
    depth INTEGER NOT NULL,
    PRIMARY KEY (id)
)""",
    """CREATE INDEX event_in_stream ON event (stream, depth, id)""",
    """CREATE INDEX event_of_destruction ON event (id) WHERE kind = 'payload_destroyed'""",
    """CREATE UNIQUE INDEX event_in_chain ON event (incarnation, seq)""",
    """CREATE TABLE chain_head (
    incarnation TEXT NOT NULL,
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (incarnation)
)""",
    """CREATE TABLE attachment (
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    media TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (sha256)
)""",
    """CREATE TABLE stream_head (
    stream TEXT NOT NULL,
    id TEXT NOT NULL,
    depth INTEGER NOT NULL,
    PRIMARY KEY (stream, id)
)""",
    """CREATE TABLE case_card (
    case_id TEXT NOT NULL,
    service TEXT NOT NULL,
    service_short TEXT NOT NULL,
    hue TEXT NOT NULL,
    icon TEXT NOT NULL,
    number TEXT NOT NULL,
    tracking TEXT NOT NULL,
    title TEXT NOT NULL,
    applicant TEXT NOT NULL,
    initials TEXT NOT NULL,
    confidential BOOLEAN NOT NULL,
    step TEXT NOT NULL,
    step_title TEXT NOT NULL,
    sop INTEGER NOT NULL,
    task TEXT NOT NULL,
    waits_for TEXT NOT NULL,
    since TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    due_on TEXT,
    promise_due TEXT,
    step_due TEXT,
    returned BOOLEAN NOT NULL,
    remark TEXT NOT NULL,
    closed TEXT NOT NULL,
    meeting TEXT,
    remind_on TEXT,
    version INTEGER NOT NULL,
    head TEXT NOT NULL,
    PRIMARY KEY (case_id)
)""",
    """CREATE INDEX card_by_opening ON case_card (opened_at, case_id)""",
    """CREATE INDEX ix_case_card_tracking ON case_card (tracking)""",
    """CREATE INDEX card_by_service ON case_card (service, opened_at, case_id)""",
    """CREATE INDEX ix_case_card_number ON case_card (number)""",
    """CREATE INDEX open_card_by_opening ON case_card (opened_at, case_id) WHERE closed = ''""",
    """CREATE TABLE case_waiting (
    case_id TEXT NOT NULL,
    role TEXT NOT NULL,
    officer TEXT NOT NULL,
    due_sort TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (case_id, role, officer)
)""",
    """CREATE INDEX waiting_by_role ON case_waiting (role, officer, due_sort, since, case_id)""",
    """CREATE TABLE case_sight (
    case_id TEXT NOT NULL,
    "key" TEXT NOT NULL,
    whole BOOLEAN NOT NULL,
    PRIMARY KEY (case_id, "key", whole)
)""",
    """CREATE INDEX sight_by_key ON case_sight ("key", whole, case_id)""",
    """CREATE TABLE case_actor (
    case_id TEXT NOT NULL,
    officer TEXT NOT NULL,
    is_open BOOLEAN NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (case_id, officer)
)""",
    """CREATE INDEX actor_by_move ON case_actor (officer, is_open, since, case_id)""",
    """CREATE TABLE case_file (
    case_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (case_id, sha256)
)""",
    """CREATE TABLE number (
    book TEXT NOT NULL,
    year INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    letter_id TEXT NOT NULL,
    number TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (book, year, serial, case_id, letter_id)
)""",
    """CREATE INDEX ix_number_case_id ON number (case_id)""",
    """CREATE TABLE agenda_entry (
    entry_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    day TEXT NOT NULL,
    start TEXT NOT NULL,
    "end" TEXT NOT NULL,
    room TEXT NOT NULL,
    title TEXT NOT NULL,
    concerns TEXT NOT NULL,
    state TEXT NOT NULL,
    follows TEXT NOT NULL,
    PRIMARY KEY (entry_id)
)""",
    """CREATE INDEX ix_agenda_entry_day ON agenda_entry (day)""",
    """CREATE INDEX ix_agenda_entry_case_id ON agenda_entry (case_id)""",
    """CREATE TABLE follow_up (
    case_id TEXT NOT NULL,
    act TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    what TEXT NOT NULL,
    who TEXT NOT NULL,
    until TEXT,
    role TEXT NOT NULL,
    done BOOLEAN NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (case_id, act, "index")
)""",
    """CREATE INDEX follow_up_by_role ON follow_up (role, done, until)""",
    """CREATE TABLE search_text (
    id INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    public_text TEXT NOT NULL,
    whole_text TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (case_id)
)""",
    """CREATE TABLE form_draft (
    officer TEXT NOT NULL,
    case_id TEXT NOT NULL,
    service TEXT NOT NULL,
    action TEXT NOT NULL,
    answers TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (officer, case_id, service, action)
)""",
    """CREATE TABLE credential (
    officer TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    PRIMARY KEY (officer)
)""",
    """CREATE TABLE read_mark (
    officer TEXT NOT NULL,
    case_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (officer, case_id)
)""",
    """CREATE TABLE local_value (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
)""",
    """CREATE TABLE payload (
    event_id TEXT NOT NULL,
    class TEXT NOT NULL,
    salt BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (event_id, class),
    FOREIGN KEY(event_id) REFERENCES event (id)
)""",
    """CREATE TRIGGER event_stays_unchanged BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END""",
    """CREATE TRIGGER event_stays BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END""",
    """CREATE TRIGGER payload_stays_unchanged BEFORE UPDATE ON payload
    BEGIN SELECT RAISE(ABORT, 'a payload is never changed'); END""",
    """CREATE TRIGGER payload_stays BEFORE DELETE ON payload
    WHEN NOT EXISTS (
        SELECT 1 FROM event INDEXED BY event_of_destruction
        JOIN payload AS order_given ON order_given.event_id = event.id AND order_given.class = 'main'
        WHERE event.kind = 'payload_destroyed'
        AND event.seq > coalesce((SELECT seq FROM chain_head WHERE chain_head.incarnation = event.incarnation), 0)
        AND json_extract(CAST(order_given.body AS TEXT), '$.event') = OLD.event_id
        AND json_extract(CAST(order_given.body AS TEXT), '$.payload_class') = OLD.class
    )
    BEGIN SELECT RAISE(ABORT, 'a payload is removed only with a record of its destruction'); END""",
    """CREATE TRIGGER attachment_stays_unchanged BEFORE UPDATE ON attachment
    BEGIN SELECT RAISE(ABORT, 'a file is never changed'); END""",
    """CREATE VIRTUAL TABLE search_index USING fts5(
        public_text, whole_text, content = 'search_text', content_rowid = 'id', tokenize = 'trigram', detail = 'none'
    )""",
    """INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1)""",
    """CREATE TRIGGER search_text_added AFTER INSERT ON search_text BEGIN
        INSERT INTO search_index (rowid, public_text, whole_text) VALUES (NEW.id, NEW.public_text, NEW.whole_text);
    END""",
    """CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN
        INSERT INTO search_index (search_index, rowid, public_text, whole_text)
        VALUES ('delete', OLD.id, OLD.public_text, OLD.whole_text);
    END""",
    """CREATE TRIGGER search_text_changed AFTER UPDATE ON search_text BEGIN
        INSERT INTO search_index (search_index, rowid, public_text, whole_text)
        VALUES ('delete', OLD.id, OLD.public_text, OLD.whole_text);
        INSERT INTO search_index (rowid, public_text, whole_text) VALUES (NEW.id, NEW.public_text, NEW.whole_text);
    END""",
)


def upgrade() -> None:
    """Make the tables, their indices, the triggers that guard them, and the search index."""
    for statement in _STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
