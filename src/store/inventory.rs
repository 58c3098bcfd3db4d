//! What a backup holds of the database, table by table, and what it leaves out and why.
//!
//! Every table is in [`TABLES`] or in [`LEFT_OUT`]: a test sees to it. A table or column that comes with a later migration
//! names it (`since`), so that a backup from before it is read as it was written.

/// What a column holds, the same on both databases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number of 64 bits.
    Number,
    /// A number of 32 bits.
    Small,
    /// Yes or no.
    Truth,
    /// A text.
    Text,
    /// Bytes, written as hexadecimal digits.
    Bytes,
}

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether it may hold nothing.
    pub optional: bool,
    /// The migration that made it, where that came after its table.
    pub since: Option<&'static str>,
}

/// A table that a backup holds.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name, here and in the backup.
    pub name: &'static str,
    /// By what its rows are in order: its key.
    pub key: &'static [&'static str],
    /// Its columns, in the order in which they are written.
    pub columns: &'static [Column],
    /// The migration that made it, where there were backups before.
    pub since: Option<&'static str>,
    /// Whether an instance of which nobody made use yet may have rows in it; they make room for those of the backup.
    pub may_hold: bool,
}

const fn of(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, optional: false, since: None }
}
const fn number(name: &'static str) -> Column {
    of(name, Kind::Number)
}
const fn small(name: &'static str) -> Column {
    of(name, Kind::Small)
}
const fn truth(name: &'static str) -> Column {
    of(name, Kind::Truth)
}
const fn text(name: &'static str) -> Column {
    of(name, Kind::Text)
}
const fn bytes(name: &'static str) -> Column {
    of(name, Kind::Bytes)
}

/// The migration that made devices of writers.
const DEVICES: &str = "2026-12-01-000000_devices";

impl Column {
    const fn since(self, migration: &'static str) -> Self {
        Self { since: Some(migration), ..self }
    }

    const fn or_nothing(self) -> Self {
        Self { optional: true, ..self }
    }
}

const fn table(name: &'static str, key: &'static [&'static str], columns: &'static [Column]) -> Table {
    Table { name, key, columns, since: None, may_hold: false }
}

impl Table {
    const fn since(self, migration: &'static str) -> Self {
        Self { since: Some(migration), ..self }
    }

    const fn or_fresh(self) -> Self {
        Self { may_hold: true, ..self }
    }

    /// What it is called in a backup.
    pub fn member(&self) -> String {
        format!("tables/{}.jsonl", self.name)
    }

    /// Its columns in a database with these migrations; none where it is not there yet.
    pub fn at(&self, migrations: &[String]) -> Option<Vec<&'static Column>> {
        let ran = |since: Option<&str>| since.is_none_or(|name| migrations.iter().any(|ran| ran == name));
        ran(self.since).then(|| self.columns.iter().filter(|column| ran(column.since)).collect())
    }
}

/// The tables of a backup.
pub const TABLES: &[Table] = &[
    table(
        "facts",
        &["seq"],
        &[
            number("seq"),
            text("id"),
            text("scope"),
            text("writer"),
            number("n"),
            text("kind"),
            text("author"),
            number("happened_at"),
            number("received_at"),
            text("state"),
            bytes("head"),
            bytes("hash"),
            bytes("link"),
            bytes("sig").or_nothing(),
            bytes("salt").or_nothing(),
            text("body").or_nothing(),
        ],
    ),
    table(
        "chains",
        &["scope", "writer"],
        &[text("scope"), text("writer"), number("n"), bytes("hash"), number("last_seq")],
    ),
    table(
        "log_head",
        &["id"],
        &[small("id"), number("seq"), bytes("link"), text("log"), number("tree_size"), bytes("peaks")],
    )
    .or_fresh(),
    table(
        "checkpoints",
        &["log", "size"],
        &[text("log"), number("size"), bytes("root"), number("at"), text("writer"), bytes("sig")],
    )
    .or_fresh(),
    table(
        "incarnations",
        &["log"],
        &[text("log"), text("previous"), number("size"), number("copied_at"), number("began_at")],
    )
    .since("2026-12-01-000001_incarnations"),
    table(
        "writers",
        &["id"],
        &[
            text("id"),
            bytes("public_key"),
            number("made_at"),
            number("retired_at").or_nothing(),
            text("person_id").or_nothing().since(DEVICES),
            text("name").since(DEVICES),
            number("seen_at").or_nothing().since(DEVICES),
        ],
    )
    .or_fresh(),
    table("settings", &["name"], &[text("name"), text("value")]).or_fresh(),
    table(
        "accounts",
        &["person_id"],
        &[
            text("person_id"),
            text("email"),
            text("email_fold"),
            text("password_hash").or_nothing(),
            text("locale").or_nothing(),
            number("created_at"),
            number("disabled_at").or_nothing(),
            number("signed_out_at").or_nothing(),
            number("mail_failed_at").or_nothing(),
            text("mail_failure").or_nothing(),
            text("hints_off"),
        ],
    ),
    table(
        "invitations",
        &["code_hash"],
        &[
            text("code_hash"),
            text("id"),
            text("code"),
            text("cohort_id"),
            text("made_by"),
            number("created_at"),
            number("expires_at"),
            small("uses_left"),
            number("ended_at").or_nothing(),
        ],
    ),
    table(
        "drafts",
        &["evidence_id"],
        &[
            text("evidence_id"),
            text("person_id"),
            text("cohort_id").or_nothing(),
            text("revision_id"),
            text("content"),
            text("private_reflection"),
            number("created_at"),
            number("saved_at"),
        ],
    ),
    table(
        "framework_drafts",
        &["id"],
        &[
            text("id"),
            text("framework_id"),
            small("based_on").or_nothing(),
            text("made_by"),
            text("title"),
            text("body"),
            small("revision"),
            number("saved_at"),
        ],
    ),
    table(
        "imports",
        &["id"],
        &[text("id"), text("kind"), text("made_by"), text("files"), text("answers"), number("saved_at")],
    ),
    table(
        "blobs",
        &["hash", "person_id"],
        &[
            text("hash"),
            text("person_id"),
            text("name"),
            text("media_type"),
            number("size"),
            truth("has_thumbnail"),
            text("notes"),
            number("stored_at"),
            number("doomed_at").or_nothing(),
        ],
    ),
    table("sent_files", &["person_id", "sent"], &[text("person_id"), text("sent"), text("hash")]),
    table(
        "outbox",
        &["id"],
        &[
            text("id"),
            text("kind"),
            text("person_id").or_nothing(),
            text("address").or_nothing(),
            text("cause"),
            text("payload"),
            number("created_at"),
            text("state"),
            number("run_at"),
            small("attempts"),
            number("lease_until").or_nothing(),
            text("last_error").or_nothing(),
            number("sent_at").or_nothing(),
            text("bundle").or_nothing(),
        ],
    )
    .or_fresh(),
    table("reminders", &["signoff_id", "days"], &[text("signoff_id"), small("days"), number("told_at")]),
    table(
        "mail_preferences",
        &["person_id", "kind"],
        &[text("person_id"), text("kind"), truth("wanted"), number("changed_at")],
    ),
    table(
        "portraits",
        &["person_id"],
        &[text("person_id"), bytes("picture"), truth("printed"), number("changed_at")],
    ),
    table(
        "jobs",
        &["id"],
        &[
            text("id"),
            text("kind"),
            text("payload"),
            text("dedup"),
            text("state"),
            number("run_at"),
            small("attempts"),
            number("lease_until").or_nothing(),
            text("last_error").or_nothing(),
            number("created_at"),
        ],
    )
    .or_fresh(),
    table(
        "idempotency",
        &["person_id", "key"],
        &[
            text("person_id"),
            text("key"),
            text("request_hash"),
            small("status"),
            text("answer"),
            text("location"),
            number("created_at"),
            number("erased_at").or_nothing(),
        ],
    ),
];

/// What follows from the facts.
const DERIVED: &str = "derived from the facts, and derived anew when they are brought back";
/// What lets somebody in.
const SIGN_IN: &str = "lets somebody in: whoever finds a backup shall not be, and people sign in again";
/// Files that were made on demand.
const ON_DEMAND: &str = "files made on demand, which are in no backup: they are asked for again";

/// Tables and columns (`table.column`) that no backup holds, and why.
pub const LEFT_OUT: &[(&str, &str)] = &[
    ("writers.secret_key", "the key that signs the record never leaves its database: a new one is made"),
    ("sign_ins", SIGN_IN),
    ("refresh_tokens", SIGN_IN),
    ("one_time_links", SIGN_IN),
    ("attempts", "wrong passwords and codes of the last two days are counted anew"),
    ("exports", ON_DEMAND),
    ("export_people", ON_DEMAND),
    ("log_nodes", DERIVED),
    ("holds", DERIVED),
    ("people", DERIVED),
    ("people_words", DERIVED),
    ("units", DERIVED),
    ("grants", DERIVED),
    ("frameworks", DERIVED),
    ("cohorts", DERIVED),
    ("cohort_words", DERIVED),
    ("members", DERIVED),
    ("delegations", DERIVED),
    ("standings", DERIVED),
    ("queue", DERIVED),
    ("awards", DERIVED),
    ("appeals", DERIVED),
    ("certificates", DERIVED),
    ("evidence", DERIVED),
    ("evidence_words", DERIVED),
    ("title_words", DERIVED),
    ("file_uses", DERIVED),
];

/// Rows of table `settings` that no backup holds, by name: a key that lets somebody in, codes of a first start, how far
/// something came that begins anew, when this instance was last copied.
pub const SETTINGS_LEFT_OUT: &[&str] = &[
    "token_key",
    "first_run_codes",
    "verification_under_way",
    "verification_stop",
    "words_until",
    LAST_BACKUP,
];

/// The setting that remembers when the last backup was made.
pub const LAST_BACKUP: &str = "last_backup";
