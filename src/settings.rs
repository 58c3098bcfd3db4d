//! Settings: one TOML file and the environment, read once at start. The environment wins.
//!
//! An unknown key or a bad value stops the start with its name; every problem is reported at once.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use serde::Deserialize;

use crate::language::Language;

/// Everything that can be set.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `STAMPBOOK_DATA`: folder of the database, files and keys. Default `stampbook-data`.
    pub data: PathBuf,
    /// `DATABASE_URL`: `sqlite:PATH` or `postgres://…`. Default `sqlite:DATA/stampbook.db`.
    pub database_url: String,
    /// Whether the database's place was given rather than derived: then it must exist already.
    pub database_given: bool,
    /// `STAMPBOOK_LISTEN`: address and port. Default `127.0.0.1:8080`.
    pub listen: SocketAddr,
    /// `STAMPBOOK_PUBLIC_URL`: how people reach it; links in mails and documents start with it.
    /// Default `http://` and the listening address.
    pub public_url: Option<String>,
    /// `STAMPBOOK_ORGANISATION`: who issues passports. Default `Stampbook`.
    pub organisation: String,
    /// `SMTP_URL`: `smtp://host:port`, `smtps://…`, `file:DIR`; unset: mail is kept in the database.
    pub smtp_url: Option<Secret>,
    /// `STAMPBOOK_MAIL_FROM`: sender of mails. Default `Stampbook <stampbook@localhost>`.
    pub mail_from: String,
    /// `STAMPBOOK_ZONE`: IANA time zone of the organisation; progress mails go out by its clocks. Default `UTC`.
    pub zone: TimeZone,
    /// `STAMPBOOK_LANGUAGE`: the language of whoever has not chosen one and whose browser asks for none that is spoken
    /// here; mails to people who never signed in are in it. Default `en`.
    pub language: Language,
    /// `STAMPBOOK_DIGEST_HOUR`: the hour at which progress mails go out, 0 to 23. Default `7`.
    pub digest_hour: i8,
    /// `STAMPBOOK_BLOBS`: `file:DIR` or `s3://bucket/prefix`. Default `file:DATA/blobs`.
    pub blobs: String,
    /// `STAMPBOOK_FILE_SIZES`: the largest file of each kind.
    pub file_sizes: FileSizes,
    /// `STAMPBOOK_FILE_QUOTA`: MiB of files that one person may keep; 0: as many as there is room for. Default 2048.
    pub file_quota: u64,
    /// `STAMPBOOK_FILE_DAYS`: days after which a file that is attached to nothing is removed. Default 30.
    pub file_days: u16,
    /// `STAMPBOOK_EXPORT_ROOM`: MiB of finished exports of passports from which on none is begun; 0: no limit. Default 10240.
    pub export_room: u64,
    /// `STAMPBOOK_LOG`: a filter such as `info`, or `json` for lines of JSON. Default `info`.
    pub log: String,
    /// `STAMPBOOK_METRICS_TOKEN`: lets others than loopback read `/metrics`. Unset: loopback only.
    pub metrics_token: Option<Secret>,
    /// `STAMPBOOK_FORWARDED`: `true` behind a proxy that sets `X-Forwarded-For`. Default `false`.
    pub forwarded: bool,
    /// `STAMPBOOK_STALLED_WEEKS`: weeks without evidence after which a learner may need a word, for the leads' pages
    /// and weekly mail. Default 3.
    pub stalled_weeks: u32,
    /// Whether this is the demo.
    pub demo: bool,
    /// Where the value of each of [`VARIABLES`] comes from, in the same order.
    pub origins: Vec<Origin>,
}

/// The largest file of each kind, in MiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileSizes {
    /// Photos.
    pub photo: u64,
    /// PDFs.
    pub document: u64,
    /// Sound.
    pub audio: u64,
    /// Video.
    pub video: u64,
    /// Texts.
    pub text: u64,
}

impl Default for FileSizes {
    fn default() -> Self {
        Self { photo: 25, document: 25, audio: 25, video: 100, text: 2 }
    }
}

impl FileSizes {
    /// Most MiB that any kind may have: each file is looked at in memory.
    const MOST: u64 = 1024;

    fn read(text: &str) -> Result<Self, String> {
        let mut sizes = Self::default();
        for word in text.split_whitespace() {
            let wrong = || {
                format!(
                    "\"{word}\" is not like photo=25; kinds are photo, document, audio, video and text, sizes 1 to {} MiB",
                    Self::MOST
                )
            };
            let (kind, size) = word.split_once('=').ok_or_else(wrong)?;
            let size = size.parse().ok().filter(|size| (1..=Self::MOST).contains(size)).ok_or_else(wrong)?;
            match kind {
                "photo" => sizes.photo = size,
                "document" => sizes.document = size,
                "audio" => sizes.audio = size,
                "video" => sizes.video = size,
                "text" => sizes.text = size,
                _ => return Err(wrong()),
            }
        }
        Ok(sizes)
    }
}

impl std::fmt::Display for FileSizes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { photo, document, audio, video, text } = self;
        write!(f, "photo={photo} document={document} audio={audio} video={video} text={text}")
    }
}

/// Where a setting's value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// An option of the command line.
    CommandLine,
    /// The environment.
    Variable,
    /// The settings file.
    File,
    /// Nobody said: the default.
    Default,
}

/// A value that is never printed.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// The value itself, for the one place that needs it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(secret)")
    }
}

impl From<String> for Secret {
    fn from(value: String) -> Self {
        Self(value)
    }
}

/// What the settings file may hold; the same names in lower case as the variables.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Written {
    data: Option<PathBuf>,
    database_url: Option<String>,
    listen: Option<String>,
    public_url: Option<String>,
    organisation: Option<String>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    zone: Option<String>,
    language: Option<String>,
    digest_hour: Option<i8>,
    blobs: Option<String>,
    file_sizes: Option<String>,
    file_quota: Option<u64>,
    file_days: Option<u16>,
    export_room: Option<u64>,
    log: Option<String>,
    metrics_token: Option<String>,
    forwarded: Option<bool>,
    stalled_weeks: Option<u32>,
}

impl Written {
    /// The variables that the file sets.
    fn names(&self) -> Vec<&'static str> {
        let set = [
            ("STAMPBOOK_DATA", self.data.is_some()),
            ("DATABASE_URL", self.database_url.is_some()),
            ("STAMPBOOK_LISTEN", self.listen.is_some()),
            ("STAMPBOOK_PUBLIC_URL", self.public_url.is_some()),
            ("STAMPBOOK_ORGANISATION", self.organisation.is_some()),
            ("SMTP_URL", self.smtp_url.is_some()),
            ("STAMPBOOK_MAIL_FROM", self.mail_from.is_some()),
            ("STAMPBOOK_ZONE", self.zone.is_some()),
            ("STAMPBOOK_LANGUAGE", self.language.is_some()),
            ("STAMPBOOK_DIGEST_HOUR", self.digest_hour.is_some()),
            ("STAMPBOOK_BLOBS", self.blobs.is_some()),
            ("STAMPBOOK_FILE_SIZES", self.file_sizes.is_some()),
            ("STAMPBOOK_FILE_QUOTA", self.file_quota.is_some()),
            ("STAMPBOOK_FILE_DAYS", self.file_days.is_some()),
            ("STAMPBOOK_EXPORT_ROOM", self.export_room.is_some()),
            ("STAMPBOOK_LOG", self.log.is_some()),
            ("STAMPBOOK_METRICS_TOKEN", self.metrics_token.is_some()),
            ("STAMPBOOK_FORWARDED", self.forwarded.is_some()),
            ("STAMPBOOK_STALLED_WEEKS", self.stalled_weeks.is_some()),
        ];
        set.into_iter().filter(|(_, set)| *set).map(|(name, _)| name).collect()
    }
}

/// What the command line says; wins over everything.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// `--config`.
    pub config: Option<PathBuf>,
    /// `--data`.
    pub data: Option<PathBuf>,
    /// `--listen`.
    pub listen: Option<String>,
    /// `--demo`.
    pub demo: bool,
}

/// All that is wrong with the settings.
#[derive(Debug, thiserror::Error)]
#[error("the settings are not usable:\n{}", .0.iter().map(|p| format!("  {p}")).collect::<Vec<_>>().join("\n"))]
pub struct Problems(pub Vec<String>);

/// Weeks without evidence after which a learner may need a word, unless the settings say otherwise.
const STALLED_WEEKS: u32 = 3;

/// Who issues passports where nobody said who does.
pub const NAMELESS: &str = "Stampbook";

/// Name, meaning and default of every variable, for `--help` and the operators' guide.
pub const VARIABLES: &[(&str, &str, &str)] = &[
    ("DATABASE_URL", "sqlite:PATH or postgres://…", "sqlite:DATA/stampbook.db"),
    ("STAMPBOOK_DATA", "folder of the database, files and keys", "stampbook-data"),
    ("STAMPBOOK_LISTEN", "address and port to listen on", "127.0.0.1:8080"),
    (
        "STAMPBOOK_PUBLIC_URL",
        "how people reach it; links in mails and documents start with it",
        "http://LISTEN",
    ),
    ("STAMPBOOK_ORGANISATION", "the organisation that issues passports", "Stampbook"),
    ("SMTP_URL", "smtp://host:port, smtps://…, file:DIR; unset: mail is kept in the database", "unset"),
    ("STAMPBOOK_MAIL_FROM", "sender of mails", "Stampbook <stampbook@localhost>"),
    ("STAMPBOOK_ZONE", "IANA time zone of the organisation; progress mails go out by its clocks", "UTC"),
    ("STAMPBOOK_LANGUAGE", "language of whoever has chosen none: en, de, es, fr or ar", "en"),
    ("STAMPBOOK_DIGEST_HOUR", "hour of the day at which progress mails go out, 0 to 23", "7"),
    ("STAMPBOOK_BLOBS", "file:DIR or s3://bucket/prefix", "file:DATA/blobs"),
    (
        "STAMPBOOK_FILE_SIZES",
        "the largest file of each kind, in MiB",
        "photo=25 document=25 audio=25 video=100 text=2",
    ),
    ("STAMPBOOK_FILE_QUOTA", "MiB of files that one person may keep; 0: no limit", "2048"),
    ("STAMPBOOK_FILE_DAYS", "days after which a file that is attached to nothing is removed", "30"),
    ("STAMPBOOK_EXPORT_ROOM", "MiB of finished exports from which on none is begun; 0: no limit", "10240"),
    ("STAMPBOOK_LOG", "a filter such as info or debug, or json for lines of JSON", "info"),
    ("STAMPBOOK_METRICS_TOKEN", "lets others than loopback read /metrics", "unset: loopback only"),
    ("STAMPBOOK_FORWARDED", "true behind a proxy that sets X-Forwarded-For", "false"),
    ("STAMPBOOK_STALLED_WEEKS", "weeks without evidence after which a learner may need a word", "3"),
];

impl Settings {
    /// Reads the settings.
    ///
    /// # Errors
    /// Every problem found, with the name of its key.
    pub fn load(given: &Given, environment: impl Fn(&str) -> Option<String>) -> Result<Self, Problems> {
        let mut problems = Vec::new();
        let set = |name: &str| environment(name).filter(|v| !v.is_empty());
        let data = given.data.clone().or_else(|| set("STAMPBOOK_DATA").map(PathBuf::from));
        let nobody_said = || PathBuf::from("stampbook-data");
        let file = match given.config.clone() {
            Some(path) => read_file(&path, &mut problems),
            None => match data.clone().unwrap_or_else(nobody_said).join("stampbook.toml") {
                path if path.exists() => read_file(&path, &mut problems),
                _ => Written::default(),
            },
        };
        let data = data.or_else(|| file.data.clone()).unwrap_or_else(nobody_said);
        let in_file = file.names();
        let origins = VARIABLES
            .iter()
            .map(|(name, ..)| match *name {
                "STAMPBOOK_DATA" if given.data.is_some() => Origin::CommandLine,
                "STAMPBOOK_LISTEN" if given.listen.is_some() => Origin::CommandLine,
                name if set(name).is_some() => Origin::Variable,
                name if in_file.contains(&name) => Origin::File,
                _ => Origin::Default,
            })
            .collect();
        let database_url = set("DATABASE_URL").or(file.database_url);
        let listen = given
            .listen
            .clone()
            .or_else(|| set("STAMPBOOK_LISTEN"))
            .or(file.listen)
            .unwrap_or_else(|| "127.0.0.1:8080".to_owned());
        let listen = listen.parse().unwrap_or_else(|_| {
            problems.push(format!(
                "STAMPBOOK_LISTEN: \"{listen}\" is not an address and port like 127.0.0.1:8080"
            ));
            SocketAddr::from(([127, 0, 0, 1], 8080))
        });
        let public_url = set("STAMPBOOK_PUBLIC_URL").or(file.public_url).map(|url| {
            let url = url.trim_end_matches('/').to_owned();
            if !is_site(&url) {
                problems.push(format!(
                    "STAMPBOOK_PUBLIC_URL: {url:?} does not look like https://passports.example.org: \
                     http:// or https://, a host, perhaps a port, and nothing else"
                ));
            }
            url
        });
        let forwarded = match set("STAMPBOOK_FORWARDED").as_deref() {
            None => file.forwarded.unwrap_or(false),
            Some("true" | "1") => true,
            Some("false" | "0") => false,
            Some(other) => {
                problems.push(format!("STAMPBOOK_FORWARDED: \"{other}\" is neither true nor false"));
                false
            }
        };
        let weeks = set("STAMPBOOK_STALLED_WEEKS").map(|typed| typed.parse::<u32>().map_err(|_| typed));
        let weeks = weeks.or(file.stalled_weeks.map(Ok)).unwrap_or(Ok(STALLED_WEEKS));
        let stalled_weeks = match weeks {
            Ok(weeks @ 1..=52) => weeks,
            Ok(_) | Err(_) => {
                let said = weeks.map_or_else(|typed| typed, |weeks| weeks.to_string());
                problems.push(format!(
                    "STAMPBOOK_STALLED_WEEKS: \"{said}\" is not a number of weeks from 1 to 52"
                ));
                STALLED_WEEKS
            }
        };
        let language = set("STAMPBOOK_LANGUAGE").or(file.language).map_or(Some(Language::default()), |tag| {
            let language = Language::of_tag(&tag);
            if language.is_none() {
                let spoken: Vec<String> = Language::all().map(|one| one.to_string()).collect();
                problems.push(format!("STAMPBOOK_LANGUAGE: \"{tag}\" is none of {}", spoken.join(", ")));
            }
            language
        });
        let zone = set("STAMPBOOK_ZONE").or(file.zone).unwrap_or_else(|| "UTC".to_owned());
        let zone = TimeZone::get(&zone).unwrap_or_else(|_| {
            problems.push(format!(
                "STAMPBOOK_ZONE: \"{zone}\" is not a time zone this machine knows, like UTC or Europe/Paris"
            ));
            TimeZone::UTC
        });
        let hour = match set("STAMPBOOK_DIGEST_HOUR") {
            Some(text) => text.parse().map_err(|_| text),
            None => Ok(file.digest_hour.unwrap_or(7)),
        };
        let digest_hour = match hour {
            Ok(hour) if (0..24).contains(&hour) => hour,
            Ok(hour) => {
                problems.push(format!("STAMPBOOK_DIGEST_HOUR: {hour} is no hour from 0 to 23"));
                7
            }
            Err(text) => {
                problems.push(format!("STAMPBOOK_DIGEST_HOUR: \"{text}\" is no hour from 0 to 23"));
                7
            }
        };
        let file_sizes = set("STAMPBOOK_FILE_SIZES").or(file.file_sizes).unwrap_or_default();
        let file_sizes = FileSizes::read(&file_sizes).unwrap_or_else(|problem| {
            problems.push(format!("STAMPBOOK_FILE_SIZES: {problem}"));
            FileSizes::default()
        });
        let mut number =
            |name: &str, file: Option<u64>, default: u64, allowed: std::ops::RangeInclusive<u64>| {
                let text = set(name).or(file.map(|number| number.to_string()));
                let Some(text) = text else { return default };
                text.parse().ok().filter(|number| allowed.contains(number)).unwrap_or_else(|| {
                    let (from, to) = (allowed.start(), allowed.end());
                    problems.push(format!("{name}: \"{text}\" is not a whole number from {from} to {to}"));
                    default
                })
            };
        let file_quota = number("STAMPBOOK_FILE_QUOTA", file.file_quota, 2048, 0..=1 << 30);
        let file_days = number("STAMPBOOK_FILE_DAYS", file.file_days.map(u64::from), 30, 1..=3650);
        let export_room = number("STAMPBOOK_EXPORT_ROOM", file.export_room, 10_240, 0..=1 << 30);
        let organisation =
            set("STAMPBOOK_ORGANISATION").or(file.organisation).unwrap_or_else(|| NAMELESS.to_owned());
        if organisation.trim().is_empty() || organisation.contains(char::is_control) {
            problems.push(format!("STAMPBOOK_ORGANISATION: {organisation:?} is not a name in one line"));
        }
        let log = set("STAMPBOOK_LOG").or(file.log).unwrap_or_else(|| "info".to_owned());
        if !is_log_filter(&log) {
            problems.push(format!(
                "STAMPBOOK_LOG: {log:?} is neither json nor a filter of error, warn, info, debug, trace or off, \
                 like info or warn,stampbook=debug"
            ));
        }
        let settings = Self {
            zone,
            digest_hour,
            file_sizes,
            file_quota,
            file_days: u16::try_from(file_days).unwrap_or(30),
            export_room,
            database_given: database_url.is_some(),
            database_url: database_url
                .unwrap_or_else(|| format!("sqlite:{}", data.join("stampbook.db").display())),
            listen,
            language: language.unwrap_or_default(),
            public_url,
            organisation,
            smtp_url: set("SMTP_URL").or(file.smtp_url).map(Secret),
            mail_from: set("STAMPBOOK_MAIL_FROM")
                .or(file.mail_from)
                .unwrap_or_else(|| "Stampbook <stampbook@localhost>".to_owned()),
            blobs: set("STAMPBOOK_BLOBS")
                .or(file.blobs)
                .unwrap_or_else(|| format!("file:{}", data.join("blobs").display())),
            log,
            metrics_token: set("STAMPBOOK_METRICS_TOKEN").or(file.metrics_token).map(Secret),
            forwarded,
            stalled_weeks,
            demo: given.demo,
            origins,
            data,
        };
        if problems.is_empty() { Ok(settings) } else { Err(Problems(problems)) }
    }

    /// How people reach it, without a slash at the end.
    #[must_use]
    pub fn address(&self) -> String {
        self.public_url.clone().unwrap_or_else(|| format!("http://{}", self.listen))
    }

    /// The value of each of [`VARIABLES`] that is in force, with its name and where it comes from. Secrets are
    /// never among them: of a URL its password is left out, of a token only whether it is set.
    #[must_use]
    pub fn in_force(&self) -> Vec<(&'static str, String, Origin)> {
        let unset = || "unset".to_owned();
        let values = [
            without_password(&self.database_url),
            self.data.display().to_string(),
            self.listen.to_string(),
            self.address(),
            self.organisation.clone(),
            self.smtp_url.as_ref().map_or_else(unset, |url| without_password(url.reveal())),
            self.mail_from.clone(),
            self.zone.iana_name().unwrap_or("UTC").to_owned(),
            self.language.to_string(),
            self.digest_hour.to_string(),
            without_password(&self.blobs),
            self.file_sizes.to_string(),
            self.file_quota.to_string(),
            self.file_days.to_string(),
            self.export_room.to_string(),
            self.log.clone(),
            self.metrics_token.as_ref().map_or_else(unset, |_| "set".to_owned()),
            self.forwarded.to_string(),
            self.stalled_weeks.to_string(),
        ];
        let named = VARIABLES.iter().map(|(name, ..)| *name).zip(values).zip(&self.origins);
        named.map(|((name, value), origin)| (name, value, *origin)).collect()
    }

    /// Whether people reach it encrypted.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }
}

/// Whether this is where a site is, and not a page of one: links begin with it, and tokens are made for it.
fn is_site(url: &str) -> bool {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let strange = |c: char| c.is_whitespace() || c.is_control() || "/\\?#@\"<>%".contains(c);
    host.is_some_and(|host| !host.is_empty() && !host.starts_with(':') && !host.contains(strange))
}

/// Whether a log can be filtered by this: a level, or levels of parts of the program. A word that is no level would
/// be taken for a part, and silence everything else.
fn is_log_filter(filter: &str) -> bool {
    let is_level = |word: &str| {
        ["off", "error", "warn", "info", "debug", "trace"]
            .iter()
            .any(|level| level.eq_ignore_ascii_case(word))
    };
    filter == "json"
        || filter.split(',').map(str::trim).all(|part| match part.rsplit_once('=') {
            Some((target, level)) => {
                let word = |c: char| c.is_alphanumeric() || ":_-".contains(c);
                !target.is_empty() && target.chars().all(word) && is_level(level)
            }
            None => is_level(part),
        })
}

/// What is wrong with variables that begin as ours do and are none of ours: a slip of the pen must not leave a setting
/// at its default. Those of the tests, and those that Kubernetes sets beside a service called stampbook, are let be.
#[must_use]
pub fn unknown_variables(names: impl Iterator<Item = String>) -> Vec<String> {
    const OTHERS: [&str; 4] =
        ["STAMPBOOK_TEST_", "STAMPBOOK_SHARED_DATA", "STAMPBOOK_SERVICE_", "STAMPBOOK_PORT"];
    let is_known = |name: &str| VARIABLES.iter().any(|(known, ..)| *known == name);
    let mut unknown: Vec<String> = names
        .filter(|name| name.starts_with("STAMPBOOK_") && !is_known(name))
        .filter(|name| !OTHERS.iter().any(|start| name.starts_with(start)))
        .collect();
    unknown.sort_unstable();
    unknown
        .into_iter()
        .map(|name| format!("{name}: there is no such setting; `stampbook serve --help` lists them"))
        .collect()
}

/// An address without the password in it.
fn without_password(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else { return address.to_owned() };
    // What follows a question mark may hold a password, too.
    let rest = rest.split_once('?').map_or(rest, |(before, _)| before);
    match rest.rsplit_once('@') {
        Some((who, place)) => {
            let (user, had) = who.split_once(':').map_or((who, false), |(user, _)| (user, true));
            format!("{scheme}://{user}@{place}{}", if had { " (password set)" } else { "" })
        }
        None => format!("{scheme}://{rest}"),
    }
}

fn read_file(path: &Path, problems: &mut Vec<String>) -> Written {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            problems.push(format!("{}: {error}", path.display()));
            return Written::default();
        }
    };
    toml::from_str(&text).unwrap_or_else(|error| {
        problems.push(format!("{}: {}", path.display(), error.to_string().trim()));
        Written::default()
    })
}

#[cfg(test)]
mod tests;
