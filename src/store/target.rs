//! Which database: `DATABASE_URL`, understood.

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::error::Error;

/// The two databases that Stampbook runs on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Backend {
    /// One file, in this process.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
}

/// Where the database is and how it is to be opened. Shows itself without the password.
#[derive(Clone)]
pub struct Target {
    pub(super) place: Place,
    pub(super) connections: usize,
    pub(super) durable: bool,
    pub(super) patience: Duration,
}

#[derive(Clone)]
pub(super) enum Place {
    Sqlite(PathBuf),
    Postgres { config: Box<tokio_postgres::Config>, tls: Tls },
}

/// How far a PostgreSQL server must prove who it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Tls {
    /// Nothing is encrypted.
    Off,
    /// Encrypted where the server offers it, whoever it is: what `sslmode=prefer` means everywhere.
    Unproven,
    /// Encrypted, and the certificate must be good for the host in the eyes of the machine's own authorities.
    Proven,
    /// The same, with the authorities in this PEM file.
    ProvenBy(PathBuf),
}

impl Target {
    /// Understands `sqlite:PATH` and `postgres://…`.
    ///
    /// PostgreSQL addresses may carry `sslmode` (`disable`, `prefer`, `require`, `verify-full`; the last two are the
    /// same here: the certificate is always checked) and `sslrootcert=FILE`.
    pub fn parse(url: &str) -> Result<Self, Error> {
        let url = url.trim();
        let (place, connections) = if let Some(path) = url.strip_prefix("sqlite:") {
            (Place::Sqlite(sqlite_path(path)?), 4)
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            (postgres(url)?, 8)
        } else {
            // Never the whole text: it may hold a password.
            let scheme = url.split_once(':').map_or("", |(scheme, _)| scheme);
            return Err(Error::Address(match scheme {
                "" => "no database is named".to_owned(),
                scheme => format!("{scheme}: is no database that Stampbook knows"),
            }));
        };
        Ok(Self { place, connections, durable: true, patience: Duration::from_secs(15) })
    }

    /// A SQLite file.
    pub fn sqlite(path: impl Into<PathBuf>) -> Self {
        Self {
            place: Place::Sqlite(path.into()),
            connections: 4,
            durable: true,
            patience: Duration::from_secs(15),
        }
    }

    /// How many threads read (SQLite), or read and write (PostgreSQL). At least one.
    #[must_use]
    pub fn with_connections(mut self, count: usize) -> Self {
        self.connections = count.max(1);
        self
    }

    /// How long one PostgreSQL statement may take before its caller is told that the database is out of reach.
    #[must_use]
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// For databases that are thrown away: a commit does not wait for the disk.
    #[must_use]
    pub fn without_fsync(mut self) -> Self {
        self.durable = false;
        self
    }

    /// Which of the two.
    pub fn backend(&self) -> Backend {
        match self.place {
            Place::Sqlite(_) => Backend::Sqlite,
            Place::Postgres { .. } => Backend::Postgres,
        }
    }

    /// The file, for SQLite.
    pub fn path(&self) -> Option<&Path> {
        match &self.place {
            Place::Sqlite(path) => Some(path),
            Place::Postgres { .. } => None,
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Place::Postgres { config, .. } => {
                f.write_str("postgres://")?;
                for (at, host) in config.get_hosts().iter().enumerate() {
                    let port =
                        config.get_ports().get(at).or(config.get_ports().first()).copied().unwrap_or(5432);
                    let comma = if at == 0 { "" } else { "," };
                    match host {
                        tokio_postgres::config::Host::Tcp(name) => write!(f, "{comma}{name}:{port}")?,
                        #[cfg(unix)]
                        tokio_postgres::config::Host::Unix(path) => write!(f, "{comma}{}", path.display())?,
                    }
                }
                write!(f, "/{}", config.get_dbname().or(config.get_user()).unwrap_or_default())
            }
        }
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Target({self})")
    }
}

fn sqlite_path(path: &str) -> Result<PathBuf, Error> {
    let path = path.strip_prefix("//").unwrap_or(path);
    if path.is_empty() {
        return Err(Error::Address("sqlite: is not followed by a path".to_owned()));
    }
    if path.starts_with(":memory:") || path.starts_with("file:") || path.contains('?') || path.contains('\0')
    {
        return Err(Error::Address(format!("{path} is not the path of a file")));
    }
    Ok(PathBuf::from(path))
}

/// `sslmode` and `sslrootcert` are taken out of the address, because the driver knows three modes and no authorities.
fn postgres(url: &str) -> Result<Place, Error> {
    let (mut mode, mut authorities) = (None, None);
    let (base, query) = url.split_once('?').unwrap_or((url, ""));
    let rest: Vec<&str> = query
        .split('&')
        .filter(|pair| match pair.split_once('=') {
            Some(("sslmode", value)) => {
                mode = Some(value);
                false
            }
            Some(("sslrootcert", value)) => {
                authorities = Some(value);
                false
            }
            _ => !pair.is_empty(),
        })
        .collect();
    let proven = || -> Result<Tls, Error> {
        Ok(match authorities {
            Some(file) => Tls::ProvenBy(PathBuf::from(percent_decoded(file)?)),
            None => Tls::Proven,
        })
    };
    let tls = match mode {
        Some("disable") => Tls::Off,
        Some("prefer" | "allow") => Tls::Unproven,
        None if authorities.is_none() => Tls::Unproven,
        None | Some("require" | "verify-ca" | "verify-full") => proven()?,
        Some(other) => {
            return Err(Error::Address(format!(
                "sslmode={other} is not one of disable, prefer, require, verify-full"
            )));
        }
    };
    let url = if rest.is_empty() { base.to_owned() } else { format!("{base}?{}", rest.join("&")) };
    let mut config: tokio_postgres::Config =
        url.parse().map_err(|error: tokio_postgres::Error| Error::Address(in_full(&error)))?;
    if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
        return Err(Error::Address("no host is named".to_owned()));
    }
    config
        .ssl_mode(match tls {
            Tls::Off => tokio_postgres::config::SslMode::Disable,
            Tls::Unproven => tokio_postgres::config::SslMode::Prefer,
            Tls::Proven | Tls::ProvenBy(_) => tokio_postgres::config::SslMode::Require,
        })
        .keepalives(true)
        .keepalives_idle(Duration::from_secs(30))
        .keepalives_interval(Duration::from_secs(10))
        .keepalives_retries(3)
        .tcp_user_timeout(Duration::from_secs(20));
    if config.get_application_name().is_none() {
        config.application_name("stampbook");
    }
    Ok(Place::Postgres { config: Box::new(config), tls })
}

fn percent_decoded(text: &str) -> Result<String, Error> {
    let wrong = || Error::Address("sslrootcert is not a path".to_owned());
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte == b'%' {
            let digits =
                rest.get(..2).and_then(|digits| std::str::from_utf8(digits).ok()).ok_or_else(wrong)?;
            bytes.push(u8::from_str_radix(digits, 16).map_err(|_| wrong())?);
            rest = &rest[2..];
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).map_err(|_| wrong())
}

/// An error and its causes on one line: the driver's own texts say little without them.
pub(super) fn in_full(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let said = inner.to_string();
        if !text.contains(&said) {
            text.push_str(": ");
            text.push_str(&said);
        }
        cause = inner.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tls(url: &str) -> Tls {
        match Target::parse(url).unwrap().place {
            Place::Postgres { tls, .. } => tls,
            Place::Sqlite(_) => panic!("not PostgreSQL"),
        }
    }

    #[test]
    fn an_operator_names_a_file_in_any_usual_spelling() {
        for (url, path) in [
            ("sqlite:data/passports.db", "data/passports.db"),
            ("sqlite:/srv/passports.db", "/srv/passports.db"),
            ("sqlite:///srv/passports.db", "/srv/passports.db"),
            (" sqlite://data/passports.db\n", "data/passports.db"),
        ] {
            assert_eq!(Target::parse(url).unwrap().path(), Some(Path::new(path)), "{url}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused_without_repeating_a_password() {
        for url in [
            "",
            "passports.db",
            "mysql://ada:secret@host/db",
            "sqlite:",
            "sqlite::memory:",
            "sqlite:a?mode=ro",
        ] {
            let error = Target::parse(url).unwrap_err().to_string();
            assert!(error.starts_with("DATABASE_URL: ") && !error.contains("secret"), "{error}");
        }
        for url in ["postgres://", "postgres://ada:secret@host/db?sslmode=perhaps", "postgres://h:port/db"] {
            assert!(matches!(Target::parse(url), Err(Error::Address(_))), "{url}");
        }
    }

    #[test]
    fn the_password_is_never_shown() {
        let target =
            Target::parse("postgres://ada:secret@db.example.org:5433/passports?sslmode=require").unwrap();
        assert_eq!(target.to_string(), "postgres://db.example.org:5433/passports");
        assert_eq!(format!("{target:?}"), "Target(postgres://db.example.org:5433/passports)");
    }

    #[test]
    fn the_modes_of_encryption_are_honoured() {
        assert_eq!(tls("postgres://h/db"), Tls::Unproven);
        assert_eq!(tls("postgres://h/db?sslmode=prefer"), Tls::Unproven);
        assert_eq!(tls("postgres://h/db?sslmode=disable&connect_timeout=3"), Tls::Off);
        assert_eq!(tls("postgres://h/db?sslmode=require"), Tls::Proven);
        assert_eq!(tls("postgres://h/db?sslmode=verify-full"), Tls::Proven);
        assert_eq!(
            tls("postgres://h/db?sslmode=require&sslrootcert=%2Fetc%2Four%20ca.pem"),
            Tls::ProvenBy(PathBuf::from("/etc/our ca.pem"))
        );
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC*", tail in "\\PC*") {
            let _ = Target::parse(&text);
            let _ = Target::parse(&format!("sqlite:{text}"));
            let _ = Target::parse(&format!("postgres://{text}?sslrootcert={tail}"));
        }
    }
}
