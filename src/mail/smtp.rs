//! SMTP over kept connections. A connection is used by one mail at a time and never probed before use:
//! if it died while idle, the first command says so and the mail goes over a fresh one.

use std::fmt;
use std::future::Future;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::DEFAULT_MECHANISMS;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail as MailFrom, Noop, Rcpt, Rset};
use lettre::transport::smtp::extension::{Extension, MailParameter};
use lettre::transport::smtp::response::Response;
use tokio::net::TcpStream;
use tokio::sync::{Semaphore, SemaphorePermit};

use super::Failure;
use super::envelope::{Mail, parse_address};
use super::server::{Security, Server};
use super::words::{clip, one_line};
use crate::clock::Stopwatch;
use crate::language::Sentence;

/// The kept connections to one server.
pub(super) struct Smtp {
    server: Server,
    idle: Mutex<Vec<Idle>>,
    free: Semaphore,
}

struct Idle {
    connection: AsyncSmtpConnection,
    since: Stopwatch,
}

/// A failed delivery, and whether the connection may be used again.
struct Trouble {
    failure: Failure,
    /// The connection ended before the server had heard of the mail.
    stale: bool,
    /// The server answered in order; the connection is fine.
    answered: bool,
}

impl Smtp {
    pub(super) fn new(server: Server) -> Self {
        let free = Semaphore::new(server.connections);
        Self { server, idle: Mutex::default(), free }
    }

    pub(super) fn width(&self) -> usize {
        self.server.connections
    }

    /// Waits until one of the connections is free.
    pub(super) async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        self.free.acquire().await.ok()
    }

    /// Sends one mail and gives the server's reply. Whoever asks has a [`Smtp::turn`].
    pub(super) async fn send(&self, mail: &Mail) -> Result<String, Failure> {
        loop {
            let (mut connection, kept) = match self.take_idle() {
                Some(connection) => (connection, true),
                None => (self.connect().await?, false),
            };
            match self.deliver(&mut connection, mail).await {
                Ok(reply) => {
                    self.put_idle(connection);
                    return Ok(reply);
                }
                Err(trouble) if trouble.stale && kept => {}
                Err(trouble) => {
                    if trouble.answered && self.ask(&mut connection, Rset).await.is_ok() {
                        self.put_idle(connection);
                    }
                    return Err(trouble.failure);
                }
            }
        }
    }

    /// Connects, signs in and says goodbye.
    pub(super) async fn check(&self) -> Result<String, Failure> {
        let mut connection = self.connect().await?;
        self.ask(&mut connection, Noop).await.map_err(|error| self.lost("NOOP", error))?;
        let lock = if connection.is_encrypted() { "encrypted" } else { "not encrypted" };
        let who = if self.server.sign_in.is_some() { ", signed in" } else { "" };
        let found = format!("{} answered, {lock}{who}", self.server);
        let _ = tokio::time::timeout(Duration::from_secs(2), connection.quit()).await;
        Ok(found)
    }

    /// Says goodbye on every idle connection.
    pub(super) async fn rest(&self) {
        let idle = std::mem::take(&mut *self.idle.lock().unwrap_or_else(PoisonError::into_inner));
        for mut idle in idle {
            let _ = tokio::time::timeout(Duration::from_secs(2), idle.connection.quit()).await;
        }
    }

    fn take_idle(&self) -> Option<AsyncSmtpConnection> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|idle| idle.since.elapsed() < self.server.patience.idle);
        idle.pop().map(|idle| idle.connection)
    }

    fn put_idle(&self, connection: AsyncSmtpConnection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.push(Idle { connection, since: Stopwatch::start() });
    }

    async fn deliver(&self, connection: &mut AsyncSmtpConnection, mail: &Mail) -> Result<String, Trouble> {
        let refuse = |reply: Sentence, permanent: bool, of_address: bool| Failure::Refused {
            address: mail.to.clone(),
            reply,
            permanent,
            of_address,
        };
        let (Ok(from), Ok(to)) = (parse_address(&mail.from), parse_address(&mail.to)) else {
            let failure = refuse(Sentence::of("unsent-no-address"), true, true);
            return Err(Trouble { failure, stale: false, answered: true });
        };
        let mut with = Vec::new();
        if !mail.to.is_ascii() || !mail.from.is_ascii() {
            if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
                let reply = Sentence::of("unsent-ascii-only");
                return Err(Trouble { failure: refuse(reply, true, true), stale: false, answered: true });
            }
            with.push(MailParameter::SmtpUtfEight);
        }
        // The sender is ours for every mail: a refusal says nothing about this reader.
        self.ask(connection, MailFrom::new(Some(from), with)).await.map_err(|error| {
            // A kept connection may have had its share of mails: a fresh one is tried before giving up.
            let stale = error.ended() || matches!(error.reply(), Some((400..500, _)));
            match error.reply() {
                Some((code, reply)) if code != 421 => {
                    Trouble { failure: self.not_in_our_name(reply), stale, answered: true }
                }
                _ => Trouble { failure: self.lost("MAIL FROM", error), stale, answered: false },
            }
        })?;
        let refusal = |step: Step, error: Broken| match error.reply() {
            Some((code, reply)) if code != 421 => {
                let failure = match meaning(step, code, &reply) {
                    Meaning::Later => refuse(Sentence::words(reply), false, false),
                    Meaning::NotFromUs => self.not_in_our_name(reply),
                    Meaning::NoSuchAddress => refuse(Sentence::words(reply), true, true),
                    Meaning::NotThisMail => refuse(Sentence::words(reply), true, false),
                };
                Trouble { failure, stale: false, answered: true }
            }
            // 421: the server hangs up.
            _ => Trouble { failure: self.lost(step.name(), error), stale: false, answered: false },
        };
        let rcpt = self.ask(connection, Rcpt::new(to, vec![])).await;
        rcpt.map_err(|error| refusal(Step::Reader, error))?;
        self.ask(connection, Data).await.map_err(|error| refusal(Step::Data, error))?;
        let whole = stuffed(&mail.source);
        let reply = patiently(self.server.patience.delivery, connection.command(whole)).await;
        let reply = reply.map_err(|error| refusal(Step::Whole, error))?;
        Ok(words_of(&reply))
    }

    async fn ask<C: fmt::Display>(
        &self,
        connection: &mut AsyncSmtpConnection,
        command: C,
    ) -> Result<Response, Broken> {
        patiently(self.server.patience.command, connection.command(command)).await
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Failure> {
        let patience = self.server.patience.connect;
        let connected = tokio::time::timeout(patience, self.connect_at_leisure()).await;
        connected.unwrap_or_else(|_| Err(self.late(Sentence::of("unsent-at-connection"), patience)))
    }

    async fn connect_at_leisure(&self) -> Result<AsyncSmtpConnection, Failure> {
        let server = &self.server;
        let unreachable = |why: String| Failure::Unreachable { server: server.to_string(), why };
        let at = (server.host.as_str(), server.port);
        let opened = |error: SmtpError| match Broken::Smtp(error) {
            error if error.reply().is_some_and(|(code, _)| code != 421) => self.not_allowed(&error),
            error => self.lost(Sentence::of("unsent-at-greeting"), error),
        };
        let mut connection = if server.security == Security::Implicit {
            AsyncSmtpConnection::connect_tokio1(at, None, &server.hello, server.tls.clone(), None)
                .await
                .map_err(|error| match &error {
                    error if from_tls(error) => self.insecure(Sentence::words(root(error))),
                    error if error.status().is_none() => unreachable(root(error)),
                    _ => opened(error),
                })?
        } else {
            let stream = TcpStream::connect(at).await.map_err(|why| unreachable(why.to_string()))?;
            // Without this a mail's last packet waits for the acknowledgement of the one before.
            let _ = stream.set_nodelay(true);
            AsyncSmtpConnection::connect_with_transport(Box::new(stream), &server.hello)
                .await
                .map_err(opened)?
        };
        if let (Security::Required | Security::Opportunistic, Some(tls)) = (server.security, &server.tls) {
            if connection.can_starttls() {
                connection
                    .starttls(tls.clone(), &server.hello)
                    .await
                    .map_err(|error| self.insecure(Sentence::words(root(&error))))?;
            } else if server.security == Security::Required {
                return Err(self.insecure(Sentence::of("unsent-no-starttls")));
            }
        }
        if let Some(sign_in) = &server.sign_in {
            if server.security == Security::Opportunistic {
                return Err(self.insecure(Sentence::of("unsent-password-open")));
            }
            let signed_in = connection.auth(DEFAULT_MECHANISMS, sign_in).await;
            signed_in.map_err(|error| match Broken::Smtp(error) {
                error if error.ended() => self.lost("AUTH", error),
                error => self.not_allowed(&error),
            })?;
        }
        Ok(connection)
    }

    fn not_allowed(&self, error: &Broken) -> Failure {
        Failure::NotAllowed { server: self.server.to_string(), reply: error.why() }
    }

    fn not_in_our_name(&self, reply: String) -> Failure {
        Failure::NotAllowed { server: self.server.to_string(), reply: Sentence::words(reply) }
    }

    fn insecure(&self, why: Sentence) -> Failure {
        Failure::Unsafe { server: self.server.to_string(), why }
    }

    fn late(&self, during: Sentence, waited: Duration) -> Failure {
        Failure::TimedOut { server: self.server.to_string(), during, seconds: waited.as_secs() }
    }

    fn lost(&self, during: impl Into<Sentence>, error: Broken) -> Failure {
        let during = during.into();
        match error {
            Broken::Late(waited) => self.late(during, waited),
            error @ Broken::Smtp(_) => {
                Failure::Dropped { server: self.server.to_string(), during, why: error.why() }
            }
        }
    }
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Smtp({self})")
    }
}

impl fmt::Display for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lock = match self.server.security {
            Security::Implicit => "TLS",
            Security::Required => "STARTTLS",
            Security::Opportunistic => "STARTTLS where offered",
            Security::None => "not encrypted",
        };
        write!(f, "{} ({lock})", self.server)
    }
}

/// Where a mail is on its way to the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Reader,
    Data,
    Whole,
}

impl Step {
    fn name(self) -> Sentence {
        match self {
            Self::Reader => "RCPT TO".into(),
            Self::Data => "DATA".into(),
            Self::Whole => Sentence::of("unsent-at-mail"),
        }
    }
}

/// What a refusal means for this mail and for others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Later,
    NotFromUs,
    NoSuchAddress,
    NotThisMail,
}

/// Reads a refusal by its enhanced status code (RFC 3463) where it has one. A server that does not relay for us
/// says so reader by reader, as if each address were wrong (Postfix: `554 5.7.1 Relay access denied`), and takes all
/// of them once it is set right.
fn meaning(step: Step, code: u16, reply: &str) -> Meaning {
    let enhanced = reply.split_whitespace().nth(1).and_then(|word| {
        let mut parts = word.split('.').map(|part| part.parse::<u16>().ok());
        let (class, subject, _) = (parts.next()??, parts.next()??, parts.next()??);
        (parts.next().is_none() && matches!(class, 4 | 5)).then_some(subject)
    });
    if matches!(code, 530 | 534 | 535 | 538) {
        return Meaning::NotFromUs;
    }
    if code < 500 {
        return Meaning::Later;
    }
    // What a server has against the words of a mail, it says once it has them.
    let relays = enhanced == Some(7) || (enhanced.is_none() && reply.to_ascii_lowercase().contains("relay"));
    match (step, enhanced) {
        (Step::Reader | Step::Data, _) if relays => Meaning::NotFromUs,
        (_, Some(1)) => Meaning::NoSuchAddress,
        (Step::Reader, _) if matches!(code, 550 | 551 | 553) => Meaning::NoSuchAddress,
        _ => Meaning::NotThisMail,
    }
}

/// Why a command got no good answer.
enum Broken {
    Smtp(SmtpError),
    Late(Duration),
}

impl Broken {
    /// The server's negative reply, if it gave one.
    fn reply(&self) -> Option<(u16, String)> {
        let Self::Smtp(error) = self else { return None };
        let code = u16::from(error.status()?);
        let words = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
        Some((code, clip(one_line(&format!("{code} {words}")).trim(), 500)))
    }

    /// The server closed the connection, or said that it does.
    fn ended(&self) -> bool {
        match (self, self.reply()) {
            (_, Some((code, _))) => code == 421,
            (Self::Smtp(error), None) => !error.is_client(),
            (Self::Late(_), None) => false,
        }
    }

    fn why(&self) -> Sentence {
        match (self.reply(), self) {
            (Some((_, reply)), _) => Sentence::words(reply),
            (None, Self::Smtp(error)) => Sentence::words(root(error)),
            (None, Self::Late(waited)) => Sentence::of("unsent-no-answer").with("seconds", waited.as_secs()),
        }
    }
}

async fn patiently(
    patience: Duration,
    answer: impl Future<Output = Result<Response, SmtpError>>,
) -> Result<Response, Broken> {
    match tokio::time::timeout(patience, answer).await {
        Ok(answer) => answer.map_err(Broken::Smtp),
        Err(_) => Err(Broken::Late(patience)),
    }
}

fn words_of(reply: &Response) -> String {
    let words = reply.message().collect::<Vec<_>>().join(" ");
    clip(&one_line(&format!("{} {words}", reply.code())), 200)
}

/// What lies at the bottom of an error, in one line: the layers above only say "connection error".
fn root(error: &(dyn std::error::Error + 'static)) -> String {
    let mut deepest = error;
    while let Some(cause) = deepest.source() {
        deepest = cause;
    }
    clip(&one_line(&deepest.to_string()), 500)
}

/// Whether an error comes from TLS: a certificate, or no TLS at the other end.
fn from_tls(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(cause) = next {
        let inner = cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        if let Some(inner) = inner
            && inner.is::<rustls::Error>()
        {
            return true;
        }
        next = cause.source();
    }
    false
}

/// The mail as it goes over the wire: in one piece, so that it is one write; a dot at the start of a line
/// doubled; the lonely dot at its end.
fn stuffed(source: &str) -> String {
    let mut wire = String::with_capacity(source.len() + source.len() / 64 + 8);
    for line in source.lines() {
        if line.starts_with('.') {
            wire.push('.');
        }
        wire.push_str(line);
        wire.push_str("\r\n");
    }
    wire.push_str(".\r\n");
    wire
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_read_by_where_it_came_and_what_it_says() {
        for (step, code, reply, expected) in [
            (Step::Reader, 450, "450 4.1.1 not sure", Meaning::Later),
            (Step::Reader, 451, "451 4.7.1 greylisted", Meaning::Later),
            (Step::Reader, 554, "554 5.7.1 <a@b.example>: Relay access denied", Meaning::NotFromUs),
            (Step::Reader, 550, "550 5.7.1 Relaying denied", Meaning::NotFromUs),
            (Step::Reader, 550, "550 relay not permitted", Meaning::NotFromUs),
            (Step::Data, 554, "554 5.7.0 no", Meaning::NotFromUs),
            (Step::Reader, 535, "535 sign in", Meaning::NotFromUs),
            (Step::Reader, 550, "550 5.1.1 no such mailbox", Meaning::NoSuchAddress),
            (Step::Reader, 550, "550 nobody of that name", Meaning::NoSuchAddress),
            (Step::Reader, 553, "553 1.2.3.4 is no code", Meaning::NoSuchAddress),
            (Step::Whole, 550, "550 5.1.1 no such mailbox", Meaning::NoSuchAddress),
            (Step::Reader, 552, "552 5.2.2 mailbox full", Meaning::NotThisMail),
            (Step::Whole, 554, "554 5.7.1 looks like spam", Meaning::NotThisMail),
            (Step::Whole, 554, "554", Meaning::NotThisMail),
        ] {
            assert_eq!(meaning(step, code, reply), expected, "{step:?} {reply}");
        }
    }

    #[test]
    fn a_dot_at_the_start_of_a_line_does_not_end_the_mail() {
        assert_eq!(stuffed("a\r\n.\r\n..b\r\nc"), "a\r\n..\r\n...b\r\nc\r\n.\r\n");
    }
}
