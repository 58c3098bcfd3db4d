//! Where mail goes: to an SMTP server, into a folder, or nowhere yet.

use std::fmt;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::SemaphorePermit;

use super::envelope::Mail;
use super::server::Server;
use super::smtp::Smtp;
use super::{BadSmtpUrl, Failure};

/// Sends mail the way `SMTP_URL` says. Cheap to clone; clones share connections.
#[derive(Clone, Debug)]
pub struct Mailer(Route);

#[derive(Clone, Debug)]
enum Route {
    Smtp(Arc<Smtp>),
    Folder(Arc<PathBuf>),
    Keep,
}

/// What became of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// A server took it, with this reply.
    Accepted(String),
    /// It lies in this file.
    Written(PathBuf),
    /// Nothing is set up to send it: whoever asked keeps it, and shows it to the administrator.
    Kept,
}

impl Mailer {
    /// Reads `SMTP_URL`. Unset or empty keeps mail where it is. Nothing is connected yet.
    ///
    /// `smtp://[user:password@]host[:port][?tls=required|opportunistic|none]`, `smtps://…`, `file:DIR`;
    /// further settings after `?`: `connections=4`, `ca=FILE.pem` (a certificate to trust besides the
    /// machine's own), `hello=NAME` (what to call this machine).
    pub fn from_url(url: Option<&str>) -> Result<Self, BadSmtpUrl> {
        let Some(url) = url.map(str::trim).filter(|url| !url.is_empty()) else { return Ok(Self::keep()) };
        if let Some(folder) = url.strip_prefix("file:") {
            let folder = folder.strip_prefix("//").unwrap_or(folder);
            if folder.is_empty() {
                return Err(BadSmtpUrl::new("`file:` needs a folder, as in `file:outgoing`"));
            }
            // A folder without a slash in front lies where the server was started: said in full, so that who reads it
            // elsewhere finds it.
            return Ok(Self::folder(std::path::absolute(folder).unwrap_or_else(|_| folder.into())));
        }
        Ok(Self(Route::Smtp(Arc::new(Smtp::new(Server::parse(url)?)))))
    }

    /// Keeps mail where it is.
    #[must_use]
    pub fn keep() -> Self {
        Self(Route::Keep)
    }

    /// Writes `.eml` files.
    #[must_use]
    pub fn folder(folder: impl Into<PathBuf>) -> Self {
        Self(Route::Folder(Arc::new(folder.into())))
    }

    /// Talks to one server.
    #[must_use]
    pub fn server(server: Server) -> Self {
        Self(Route::Smtp(Arc::new(Smtp::new(server))))
    }

    /// Whether mail only waits in the database.
    #[must_use]
    pub fn keeps(&self) -> bool {
        matches!(self.0, Route::Keep)
    }

    /// How many mails are worth sending at once: the number of connections.
    #[must_use]
    pub fn width(&self) -> usize {
        match &self.0 {
            Route::Smtp(smtp) => smtp.width(),
            Route::Folder(_) | Route::Keep => 1,
        }
    }

    /// Waits until a mail can be handed over: whoever has a time limit looks at the clock once it is their turn.
    pub async fn turn(&self) -> Turn<'_> {
        let permit = match &self.0 {
            Route::Smtp(smtp) => smtp.turn().await,
            Route::Folder(_) | Route::Keep => None,
        };
        Turn { route: &self.0, _permit: permit }
    }

    /// Sends one mail when its turn has come, see [`Turn::send`].
    pub async fn send(&self, mail: &Mail) -> Result<Sent, Failure> {
        self.turn().await.send(mail).await
    }

    /// Tries the way without sending anything, and says in words what was found.
    pub async fn check(&self) -> Result<String, Failure> {
        match &self.0 {
            Route::Smtp(smtp) => smtp.check().await,
            Route::Keep => Ok("mail is kept in the database: set SMTP_URL to send it".to_owned()),
            Route::Folder(folder) => {
                prepare(folder).map_err(|why| failed(folder, &why))?;
                Ok(format!("mail is written to {}", folder.display()))
            }
        }
    }

    /// Says goodbye on connections that nobody is using. Call it when a batch is done.
    pub async fn rest(&self) {
        if let Route::Smtp(smtp) = &self.0 {
            smtp.rest().await;
        }
    }
}

/// The right to hand over one mail.
pub struct Turn<'a> {
    route: &'a Route,
    _permit: Option<SemaphorePermit<'a>>,
}

impl Turn<'_> {
    /// Sends one mail. Nothing is lost when it fails: the caller still has it and tries again, unless
    /// [`Failure::is_permanent`]. The same mail sent twice has the same Message-ID.
    pub async fn send(self, mail: &Mail) -> Result<Sent, Failure> {
        match self.route {
            Route::Smtp(smtp) => smtp.send(mail).await.map(Sent::Accepted),
            Route::Keep => Ok(Sent::Kept),
            Route::Folder(folder) => {
                let (folder, mail) = (Arc::clone(folder), mail.clone());
                let at = folder.as_path().to_owned();
                match tokio::task::spawn_blocking(move || write(&folder, &mail)).await {
                    Ok(written) => written.map(Sent::Written),
                    Err(stopped) => Err(Failure::Folder { folder: at, why: stopped.to_string() }),
                }
            }
        }
    }
}

impl fmt::Display for Mailer {
    /// Without any password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Route::Smtp(smtp) => smtp.fmt(f),
            Route::Folder(folder) => write!(f, "files in {}", folder.display()),
            Route::Keep => f.write_str("kept in the database"),
        }
    }
}

/// A whole file or none: written beside, made durable, then renamed. The same mail is the same file.
fn write(folder: &Path, mail: &Mail) -> Result<PathBuf, Failure> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let safe = |c: char| if c.is_ascii_alphanumeric() || ".-_@".contains(c) { c } else { '_' };
    let name: String = mail.message_id.chars().map(safe).collect();
    let name = name.trim_start_matches('.');
    let path = folder.join(format!("{name}.eml"));
    let turn = NEXT.fetch_add(1, Ordering::Relaxed);
    let draft = folder.join(format!(".{name}.{}.{turn}", std::process::id()));
    let written = prepare(folder).and_then(|()| {
        let mut file = private_file(&draft)?;
        file.write_all(mail.source.as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&draft, &path)
    });
    if let Err(why) = written {
        let _ = std::fs::remove_file(&draft);
        return Err(failed(folder, &why));
    }
    Ok(path)
}

/// Makes the folder, but not its parents: a mistyped path is an error, not a new tree.
fn prepare(folder: &Path) -> std::io::Result<()> {
    match private_folder(folder) {
        Err(why) if why.kind() == std::io::ErrorKind::AlreadyExists => {
            if folder.is_dir() {
                Ok(())
            } else {
                Err(why)
            }
        }
        made => made,
    }
}

/// A file that nobody else on the machine reads: mails carry links that sign in.
fn private_file(path: &Path) -> std::io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A folder that nobody else on the machine enters.
fn private_folder(path: &Path) -> std::io::Result<()> {
    #[cfg_attr(not(unix), allow(unused_mut, reason = "only Unix has modes"))]
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

fn failed(folder: &Path, why: &std::io::Error) -> Failure {
    Failure::Folder { folder: folder.to_owned(), why: why.to_string() }
}
