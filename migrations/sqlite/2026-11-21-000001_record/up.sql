-- The record. Appended through one door; triggers refuse everything else but erasure.
CREATE TABLE facts (
    seq INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    scope TEXT NOT NULL,
    writer TEXT NOT NULL,
    n INTEGER NOT NULL,
    kind TEXT NOT NULL,
    author TEXT NOT NULL,
    happened_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    head BLOB NOT NULL,
    hash BLOB NOT NULL,
    link BLOB NOT NULL,
    sig BLOB,
    salt BLOB,
    body TEXT,
    UNIQUE (scope, writer, n)
) STRICT;
CREATE INDEX facts_by_scope ON facts (scope, seq);

-- The last link of each chain (scope, writer); also when a scope last changed.
CREATE TABLE chains (
    scope TEXT NOT NULL,
    writer TEXT NOT NULL,
    n INTEGER NOT NULL,
    hash BLOB NOT NULL,
    last_seq INTEGER NOT NULL,
    PRIMARY KEY (scope, writer)
) STRICT;

-- One row: the end of the arrival order. Its lock is the lock of the door.
CREATE TABLE log_head (
    id INTEGER NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL,
    link BLOB NOT NULL
) STRICT;

-- Keys of those who append here; a node has one that it may use.
CREATE TABLE writers (
    id TEXT NOT NULL PRIMARY KEY,
    public_key BLOB NOT NULL,
    secret_key BLOB,
    made_at INTEGER NOT NULL,
    retired_at INTEGER
) STRICT;

-- Projections from here: derived from facts, dropped and re-derived at will.
CREATE TABLE people (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    unit_id TEXT,
    added_at INTEGER NOT NULL
) STRICT;
CREATE INDEX people_by_name ON people (name_fold, id);

CREATE TABLE people_words (
    word TEXT NOT NULL,
    name_fold TEXT NOT NULL,
    person_id TEXT NOT NULL,
    PRIMARY KEY (word, name_fold, person_id)
) STRICT;
CREATE INDEX people_words_of ON people_words (person_id, word);

CREATE TABLE units (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    parent_id TEXT
) STRICT;
CREATE INDEX units_by_name ON units (name);

CREATE TABLE grants (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    role TEXT NOT NULL,
    reach TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT,
    ended INTEGER NOT NULL CHECK (ended IN (0, 1))
) STRICT;
CREATE INDEX grants_by_person ON grants (person_id);
CREATE INDEX grants_by_role ON grants (role, person_id);

CREATE TABLE frameworks (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    PRIMARY KEY (id, version)
) STRICT;

CREATE TABLE cohorts (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    framework_id TEXT NOT NULL,
    framework_version INTEGER NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    signs_until TEXT NOT NULL,
    capacity INTEGER NOT NULL,
    unit_id TEXT,
    closed INTEGER NOT NULL CHECK (closed IN (0, 1))
) STRICT;
CREATE INDEX cohorts_by_end ON cohorts (signs_until, id);
CREATE INDEX cohorts_by_unit ON cohorts (unit_id, signs_until, id);
CREATE INDEX cohorts_by_framework ON cohorts (framework_id, closed, framework_version);

CREATE TABLE members (
    cohort_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    role TEXT NOT NULL,
    joined_on TEXT NOT NULL,
    left_on TEXT,
    waiting INTEGER NOT NULL CHECK (waiting IN (0, 1)),
    PRIMARY KEY (cohort_id, person_id, role)
) STRICT;
CREATE INDEX members_by_person ON members (person_id, role);
CREATE INDEX members_by_role ON members (role, person_id);

CREATE TABLE delegations (
    id TEXT NOT NULL PRIMARY KEY,
    cohort_id TEXT NOT NULL,
    lead_id TEXT NOT NULL,
    to_id TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    ended INTEGER NOT NULL CHECK (ended IN (0, 1))
) STRICT;
CREATE INDEX delegations_by_stand_in ON delegations (to_id);
CREATE INDEX delegations_by_cohort ON delegations (cohort_id);

-- Rows of one person lie together: a cohort's standings are read at once.
CREATE TABLE standings (
    person_id TEXT NOT NULL,
    framework_id TEXT NOT NULL,
    competency_id TEXT NOT NULL,
    earned TEXT NOT NULL,
    waiting INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    last_activity TEXT,
    PRIMARY KEY (person_id, framework_id, competency_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE queue (
    person_id TEXT NOT NULL,
    competency_id TEXT NOT NULL,
    level INTEGER NOT NULL,
    cohort_id TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    revision_id TEXT NOT NULL,
    since INTEGER NOT NULL,
    pieces INTEGER NOT NULL,
    PRIMARY KEY (person_id, competency_id, level, cohort_id)
) STRICT;
CREATE INDEX queue_by_cohort ON queue (cohort_id, since, evidence_id);

CREATE TABLE awards (
    signoff_id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    competency_id TEXT NOT NULL,
    framework_id TEXT NOT NULL,
    framework_version INTEGER NOT NULL,
    level INTEGER NOT NULL,
    cohort_id TEXT,
    signer_id TEXT NOT NULL,
    signed_at INTEGER NOT NULL,
    expires_on TEXT,
    state TEXT NOT NULL
) STRICT;
CREATE INDEX awards_by_person ON awards (person_id);
CREATE INDEX awards_by_state ON awards (state, expires_on);

CREATE TABLE appeals (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    decided INTEGER NOT NULL CHECK (decided IN (0, 1))
) STRICT;
CREATE INDEX appeals_by_decision ON appeals (decided, made_at, id);

CREATE TABLE evidence (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    cohort_id TEXT NOT NULL,
    title TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    state TEXT NOT NULL,
    revision_id TEXT NOT NULL,
    waits_in TEXT,
    submitted_at INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_by_person ON evidence (person_id, submitted_at, id);
CREATE INDEX evidence_that_waits ON evidence (waits_in, person_id) WHERE waits_in IS NOT NULL;

CREATE TABLE file_uses (
    hash TEXT NOT NULL,
    evidence_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    quarantined INTEGER NOT NULL CHECK (quarantined IN (0, 1)),
    PRIMARY KEY (hash, evidence_id)
) STRICT;
CREATE INDEX file_uses_by_person ON file_uses (person_id);

-- Plain rows from here: no history, never synced.
CREATE TABLE accounts (
    person_id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_fold TEXT NOT NULL UNIQUE,
    password_hash TEXT,
    locale TEXT,
    created_at INTEGER NOT NULL,
    disabled_at INTEGER,
    signed_out_at INTEGER,
    mail_failed_at INTEGER,
    mail_failure TEXT
) STRICT;
CREATE INDEX accounts_by_sign_out ON accounts (signed_out_at);

CREATE TABLE sign_ins (
    token_hash TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    csrf TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    agent TEXT NOT NULL
) STRICT;
CREATE INDEX sign_ins_by_person ON sign_ins (person_id);
CREATE INDEX sign_ins_by_expiry ON sign_ins (expires_at);

CREATE TABLE one_time_links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    person_id TEXT,
    subject TEXT,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
CREATE INDEX one_time_links_by_expiry ON one_time_links (expires_at);
CREATE INDEX one_time_links_by_person ON one_time_links (person_id);

CREATE TABLE refresh_tokens (
    token_hash TEXT NOT NULL PRIMARY KEY,
    family TEXT NOT NULL,
    person_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    revoked_at INTEGER
) STRICT;
CREATE INDEX refresh_tokens_by_family ON refresh_tokens (family);
CREATE INDEX refresh_tokens_by_person ON refresh_tokens (person_id);
CREATE INDEX refresh_tokens_by_expiry ON refresh_tokens (expires_at);

CREATE TABLE attempts (
    what TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    since INTEGER NOT NULL,
    locked_until INTEGER
) STRICT;
CREATE INDEX attempts_by_age ON attempts (since);

CREATE TABLE invitations (
    code_hash TEXT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL,
    cohort_id TEXT NOT NULL,
    made_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    uses_left INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE INDEX invitations_by_cohort ON invitations (cohort_id);

CREATE TABLE drafts (
    evidence_id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    cohort_id TEXT,
    revision_id TEXT NOT NULL,
    content TEXT NOT NULL,
    private_reflection TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT;
CREATE INDEX drafts_by_person ON drafts (person_id, saved_at);

-- Frameworks that are being written: they are nobody's rule until they are published.
CREATE TABLE framework_drafts (
    id TEXT NOT NULL PRIMARY KEY,
    framework_id TEXT NOT NULL,
    based_on INTEGER,
    made_by TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    revision INTEGER NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT;

-- Files that somebody brought and looks at before taking them in.
CREATE TABLE imports (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    made_by TEXT NOT NULL,
    files TEXT NOT NULL,
    answers TEXT NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT;
CREATE INDEX imports_by_age ON imports (saved_at);

-- Files somebody brought. Doomed: what named them was erased; the bytes go as soon as nothing else needs them.
CREATE TABLE blobs (
    hash TEXT NOT NULL,
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    has_thumbnail INTEGER NOT NULL CHECK (has_thumbnail IN (0, 1)),
    notes TEXT NOT NULL,
    stored_at INTEGER NOT NULL,
    doomed_at INTEGER,
    PRIMARY KEY (hash, person_id)
) STRICT;
CREATE INDEX blobs_by_person ON blobs (person_id);
CREATE INDEX blobs_doomed ON blobs (doomed_at, hash);
CREATE INDEX blobs_by_age ON blobs (stored_at);

-- The hash a file had as its sender sent it, where something was removed from it.
CREATE TABLE sent_files (
    person_id TEXT NOT NULL,
    sent TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (person_id, sent)
) STRICT;

-- Mail to be sent, written in the transaction of its cause.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    person_id TEXT,
    address TEXT,
    cause TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    run_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    lease_until INTEGER,
    last_error TEXT,
    sent_at INTEGER,
    bundle TEXT,
    UNIQUE (kind, cause, person_id)
) STRICT;
CREATE INDEX outbox_due ON outbox (state, run_at, id);
CREATE INDEX outbox_by_state ON outbox (state, id);
CREATE INDEX outbox_by_person ON outbox (person_id, created_at);
CREATE INDEX outbox_by_bundle ON outbox (bundle, created_at, id) WHERE bundle IS NOT NULL;

-- Of which sign-offs somebody was told that they run out, and how many days before.
CREATE TABLE reminders (
    signoff_id TEXT NOT NULL,
    days INTEGER NOT NULL,
    told_at INTEGER NOT NULL,
    PRIMARY KEY (signoff_id, days)
) STRICT;
CREATE INDEX reminders_by_age ON reminders (told_at);

CREATE TABLE mail_preferences (
    person_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    wanted INTEGER NOT NULL CHECK (wanted IN (0, 1)),
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, kind)
) STRICT;

CREATE TABLE portraits (
    person_id TEXT NOT NULL PRIMARY KEY,
    picture BLOB NOT NULL,
    printed INTEGER NOT NULL CHECK (printed IN (0, 1)),
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE jobs (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    dedup TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    run_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    lease_until INTEGER,
    last_error TEXT,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX jobs_due ON jobs (state, run_at, id);
CREATE INDEX jobs_by_kind ON jobs (kind, created_at);

CREATE TABLE idempotency (
    person_id TEXT NOT NULL,
    key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    status INTEGER NOT NULL,
    answer TEXT NOT NULL,
    location TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    erased_at INTEGER,
    PRIMARY KEY (person_id, key)
) STRICT;
CREATE INDEX idempotency_by_age ON idempotency (created_at);

-- The end of an empty record.
INSERT INTO log_head (id, seq, link) VALUES (1, 0, x'');

-- A fact is never changed and never removed. Erasure empties body and salt, and nothing else.
CREATE TRIGGER facts_stay BEFORE DELETE ON facts
BEGIN
    SELECT RAISE(ABORT, 'facts are never deleted');
END;

CREATE TRIGGER facts_hold BEFORE UPDATE ON facts
WHEN NOT (
    new.body IS NULL AND new.salt IS NULL
    AND new.seq IS old.seq AND new.id IS old.id AND new.scope IS old.scope AND new.writer IS old.writer
    AND new.n IS old.n AND new.kind IS old.kind AND new.author IS old.author
    AND new.happened_at IS old.happened_at AND new.received_at IS old.received_at AND new.state IS old.state
    AND new.head IS old.head AND new.hash IS old.hash AND new.link IS old.link AND new.sig IS old.sig
)
BEGIN
    SELECT RAISE(ABORT, 'facts are never changed');
END;

-- INSERT OR REPLACE would remove what is in its way without asking facts_stay.
CREATE TRIGGER facts_once BEFORE INSERT ON facts
WHEN EXISTS (SELECT 1 FROM facts WHERE seq = new.seq)
    OR EXISTS (SELECT 1 FROM facts WHERE id = new.id)
    OR EXISTS (SELECT 1 FROM facts WHERE scope = new.scope AND writer = new.writer AND n = new.n)
BEGIN
    SELECT RAISE(ABORT, 'facts are never replaced');
END;
