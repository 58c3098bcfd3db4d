//! Settings: one TOML file and the environment, read once at start. The environment wins.
//!
//! An unknown key or a bad value stops the start with its name; every problem is reported at once.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use serde::Deserialize;

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
    database_url: Option<String>,
    listen: Option<String>,
    public_url: Option<String>,
    organisation: Option<String>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    zone: Option<String>,
    digest_hour: Option<i8>,
    blobs: Option<String>,
    file_sizes: Option<String>,
    file_quota: Option<u64>,
    file_days: Option<u16>,
    log: Option<String>,
    metrics_token: Option<String>,
    forwarded: Option<bool>,
    stalled_weeks: Option<u32>,
}

impl Written {
    /// The variables that the file sets.
    fn names(&self) -> Vec<&'static str> {
        let set = [
            ("DATABASE_URL", self.database_url.is_some()),
            ("STAMPBOOK_LISTEN", self.listen.is_some()),
            ("STAMPBOOK_PUBLIC_URL", self.public_url.is_some()),
            ("STAMPBOOK_ORGANISATION", self.organisation.is_some()),
            ("SMTP_URL", self.smtp_url.is_some()),
            ("STAMPBOOK_MAIL_FROM", self.mail_from.is_some()),
            ("STAMPBOOK_ZONE", self.zone.is_some()),
            ("STAMPBOOK_DIGEST_HOUR", self.digest_hour.is_some()),
            ("STAMPBOOK_BLOBS", self.blobs.is_some()),
            ("STAMPBOOK_FILE_SIZES", self.file_sizes.is_some()),
            ("STAMPBOOK_FILE_QUOTA", self.file_quota.is_some()),
            ("STAMPBOOK_FILE_DAYS", self.file_days.is_some()),
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
    ("STAMPBOOK_DIGEST_HOUR", "hour of the day at which progress mails go out, 0 to 23", "7"),
    ("STAMPBOOK_BLOBS", "file:DIR or s3://bucket/prefix", "file:DATA/blobs"),
    (
        "STAMPBOOK_FILE_SIZES",
        "the largest file of each kind, in MiB",
        "photo=25 document=25 audio=25 video=100 text=2",
    ),
    ("STAMPBOOK_FILE_QUOTA", "MiB of files that one person may keep; 0: no limit", "2048"),
    ("STAMPBOOK_FILE_DAYS", "days after which a file that is attached to nothing is removed", "30"),
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
        let data = given
            .data
            .clone()
            .or_else(|| set("STAMPBOOK_DATA").map(PathBuf::from))
            .unwrap_or_else(|| PathBuf::from("stampbook-data"));
        let file = match given.config.clone() {
            Some(path) => read_file(&path, &mut problems),
            None => match data.join("stampbook.toml") {
                path if path.exists() => read_file(&path, &mut problems),
                _ => Written::default(),
            },
        };
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
            let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
            if host
                .is_none_or(|h| h.is_empty() || h.contains(|c: char| c.is_whitespace() || "\"<>".contains(c)))
            {
                problems.push(format!(
                    "STAMPBOOK_PUBLIC_URL: \"{url}\" does not look like https://passports.example.org"
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
        let settings = Self {
            zone,
            digest_hour,
            file_sizes,
            file_quota,
            file_days: u16::try_from(file_days).unwrap_or(30),
            database_given: database_url.is_some(),
            database_url: database_url
                .unwrap_or_else(|| format!("sqlite:{}", data.join("stampbook.db").display())),
            listen,
            public_url,
            organisation: set("STAMPBOOK_ORGANISATION")
                .or(file.organisation)
                .unwrap_or_else(|| NAMELESS.to_owned()),
            smtp_url: set("SMTP_URL").or(file.smtp_url).map(Secret),
            mail_from: set("STAMPBOOK_MAIL_FROM")
                .or(file.mail_from)
                .unwrap_or_else(|| "Stampbook <stampbook@localhost>".to_owned()),
            blobs: set("STAMPBOOK_BLOBS")
                .or(file.blobs)
                .unwrap_or_else(|| format!("file:{}", data.join("blobs").display())),
            log: set("STAMPBOOK_LOG").or(file.log).unwrap_or_else(|| "info".to_owned()),
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
            self.digest_hour.to_string(),
            without_password(&self.blobs),
            self.file_sizes.to_string(),
            self.file_quota.to_string(),
            self.file_days.to_string(),
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
mod tests {
    use super::*;

    #[test]
    fn every_problem_is_said_at_once_and_by_name() {
        let environment = |name: &str| match name {
            "STAMPBOOK_LISTEN" => Some("everywhere".to_owned()),
            "STAMPBOOK_FORWARDED" => Some("perhaps".to_owned()),
            "STAMPBOOK_ZONE" => Some("Middle/Earth".to_owned()),
            "STAMPBOOK_DIGEST_HOUR" => Some("24".to_owned()),
            "STAMPBOOK_FILE_SIZES" => Some("photo=25 film=3".to_owned()),
            "STAMPBOOK_FILE_QUOTA" => Some("plenty".to_owned()),
            "STAMPBOOK_FILE_DAYS" | "STAMPBOOK_STALLED_WEEKS" => Some("0".to_owned()),
            _ => None,
        };
        let problems = Settings::load(&Given::default(), environment).unwrap_err().to_string();
        assert!(
            [
                "LISTEN",
                "FORWARDED",
                "ZONE",
                "DIGEST_HOUR",
                "FILE_SIZES",
                "FILE_QUOTA",
                "FILE_DAYS",
                "STALLED_WEEKS"
            ]
            .map(|name| format!("STAMPBOOK_{name}: "))
            .iter()
            .all(|n| problems.contains(n.as_str())),
            "{problems}"
        );
    }

    #[test]
    fn sizes_of_files_are_said_for_the_kinds_that_differ() {
        let environment = |name: &str| match name {
            "STAMPBOOK_FILE_SIZES" => Some("video=300 photo=10".to_owned()),
            "STAMPBOOK_FILE_QUOTA" => Some("0".to_owned()),
            _ => None,
        };
        let settings = Settings::load(&Given::default(), environment).unwrap();
        assert_eq!(settings.file_sizes.to_string(), "photo=10 document=25 audio=25 video=300 text=2");
        assert_eq!((settings.file_quota, settings.file_days), (0, 30));
        let default = VARIABLES.iter().find(|(name, ..)| *name == "STAMPBOOK_FILE_SIZES").unwrap().2;
        assert_eq!(FileSizes::default().to_string(), default);
    }

    #[test]
    fn an_unknown_key_in_the_file_is_refused_with_its_line() {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("stampbook.toml");
        std::fs::write(&config, "listen = \"127.0.0.1:1\"\nsmpt_url = \"smtp://x\"\n").unwrap();
        let given = Given { config: Some(config), ..Given::default() };
        let problems = Settings::load(&given, |_| None).unwrap_err().to_string();
        assert!(problems.contains("smpt_url") && problems.contains("line 2"), "{problems}");
    }

    #[test]
    fn secrets_are_not_printed() {
        let settings =
            Settings::load(&Given::default(), |n| (n == "SMTP_URL").then(|| "smtp://u:hunter2@h".to_owned()))
                .unwrap();
        assert!(!format!("{settings:?}").contains("hunter2"));
        let said = settings.in_force();
        assert_eq!(said.len(), VARIABLES.len());
        let smtp = said.iter().find(|(name, ..)| *name == "SMTP_URL").unwrap();
        assert_eq!((smtp.1.as_str(), smtp.2), ("smtp://u@h (password set)", Origin::Variable));
        assert!(said.iter().all(|(_, value, _)| !value.contains("hunter2")));
        assert_eq!(
            without_password("postgres://me:p@ss@db.example.org/book?password=x"),
            "postgres://me@db.example.org/book (password set)"
        );
        assert_eq!(without_password("sqlite:/var/x.db"), "sqlite:/var/x.db");
    }
}
