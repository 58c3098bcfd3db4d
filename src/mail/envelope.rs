//! Who a mail goes to and how it travels: addresses, headers, bytes.

use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::str::FromStr;
use std::time::SystemTime;

use jiff::tz::TimeZone;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message as Letter};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use url::Url;

use super::Error;
use super::links::Links;
use super::message::{Kind, Message};
use super::render::{Rendered, render};
use super::words::{clip, one_line};
use crate::clock::Instant;
use crate::ids::PersonId;

/// Everything about a mail but what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The reader's name, in any script; may be empty.
    pub to_name: String,
    /// The reader's address.
    pub to_address: String,
    /// Who sends (`STAMPBOOK_MAIL_FROM`).
    pub from: Sender,
    /// The address of this Stampbook, shown at the foot.
    pub public_url: String,
    /// The reader's language, as a BCP 47 tag.
    pub locale: String,
    /// The one-click address (RFC 8058); used only where the kind may be switched off.
    pub unsubscribe_url: Option<String>,
    /// The page of preferences.
    pub preferences_url: Option<String>,
    /// From [`message_id`]: the same for every attempt.
    pub message_id: String,
    /// From [`thread_id`]: mails about one thing lie together in the reader's mail program.
    pub thread: Option<String>,
    /// What the `Date` header says.
    pub date: Instant,
    /// By which clocks moments in it are told.
    pub zone: TimeZone,
}

/// Who sends: `Name <address>` or a bare address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    name: Option<String>,
    address: Address,
}

impl Sender {
    /// The name, where one was given.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The bare address.
    #[must_use]
    pub fn address(&self) -> &str {
        self.address.as_ref()
    }

    /// What the head of a mail shows.
    pub(super) fn shown_name(&self) -> &str {
        self.name.as_deref().unwrap_or("Stampbook")
    }
}

impl FromStr for Sender {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let (name, address) = match text.trim().strip_suffix('>').and_then(|text| text.rsplit_once('<')) {
            Some((name, address)) => (one_line(name.trim().trim_matches('"')), address),
            None => (String::new(), text),
        };
        let address = parse_address(address).map_err(|_| Error::Sender(one_line(text)))?;
        Ok(Self { name: (!name.is_empty()).then_some(name), address })
    }
}

impl fmt::Display for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => write!(f, "{name} <{}>", self.address),
            None => self.address.fmt(f),
        }
    }
}

impl Serialize for Sender {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Sender {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A mail ready to travel: the source is the same for every attempt and may be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The sender's bare address.
    pub from: String,
    /// The reader's bare address.
    pub to: String,
    /// Without angle brackets.
    pub message_id: String,
    /// Shown to the administrator.
    pub subject: String,
    /// The whole message (RFC 5322). ASCII, unless an address is not.
    pub source: String,
}

/// A Message-ID that is the same whenever the same mail is made again, so that a crash between sending
/// and marking as sent repeats a mail that mail programs recognise, not a second one.
///
/// `cause` names what makes the mail one mail: a period such as `2026-W47`, or the causing fact's id. Nobody but this
/// installation can make it, so that a report that names it knows of a mail that was sent.
#[must_use]
pub fn message_id(links: &Links, kind: Kind, person: PersonId, cause: &str, domain: &str) -> String {
    at_domain(kind.as_str(), u128::from_be_bytes(links.mail(kind, person, cause)), domain)
}

/// The thread that all mails to one person about one thing (a piece of evidence, a sign-off) belong to.
#[must_use]
pub fn thread_id(person: PersonId, about: &str, domain: &str) -> String {
    let mut hash = Sha256::new();
    for part in ["thread", &person.to_string(), about] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    at_domain("thread", u128::from_be_bytes(*hash.finalize().first_chunk().unwrap_or(&[0; 16])), domain)
}

fn at_domain(what: &str, name: u128, domain: &str) -> String {
    let domain: String =
        domain.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')).collect();
    let domain = domain.trim_matches(['.', '-']);
    format!("{what}.{name:032x}@{}", if domain.is_empty() { "stampbook.invalid" } else { domain })
}

/// Draws `message` and makes the mail that `envelope` describes.
pub fn compose(message: &Message, envelope: &Envelope) -> Result<Mail, Error> {
    build(&render(message, envelope)?, message.kind(), envelope)
}

/// Makes the mail from what was drawn.
pub fn build(drawn: &Rendered, kind: Kind, envelope: &Envelope) -> Result<Mail, Error> {
    let to =
        parse_address(&envelope.to_address).map_err(|_| Error::Address(one_line(&envelope.to_address)))?;
    let from = &envelope.from;
    let id = checked_id(&envelope.message_id)?;
    let mailbox = |name: Option<&str>, address: &Address| {
        let name = name.map(|name| clip(&one_line(name), 120)).filter(|name| !name.is_empty());
        Mailbox::new(name, address.clone())
    };
    let mut letter = Letter::builder()
        .from(mailbox(from.name(), &from.address))
        .to(mailbox(Some(&envelope.to_name), &to))
        .subject(clip(&one_line(&drawn.subject), 180))
        .date(SystemTime::from(envelope.date))
        .message_id(Some(format!("<{id}>")))
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("X-Auto-Response-Suppress", "All"));
    if let Some(thread) = envelope.thread.as_deref().filter(|thread| *thread != id) {
        let thread = format!("<{}>", checked_id(thread)?);
        letter = letter.raw_header(header("In-Reply-To", &thread)).raw_header(header("References", &thread));
    }
    if let Some(url) = envelope.unsubscribe_url.as_deref().filter(|_| kind.may_be_switched_off()) {
        let url = checked_url(url)?;
        letter = letter
            .raw_header(header("List-Unsubscribe", &format!("<{url}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    let html = SinglePart::builder().header(ContentType::TEXT_HTML);
    let html = match plain_lines(&drawn.html) {
        Some(lines) => html.body(Body::dangerous_pre_encoded(lines, ContentTransferEncoding::SevenBit)),
        None => html.body(drawn.html.clone()),
    };
    let body = MultiPart::alternative()
        .boundary(boundary(id, drawn))
        .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(drawn.text.clone()))
        .singlepart(html);
    let letter = letter.multipart(body).map_err(Error::Build)?;
    Ok(Mail {
        from: from.address().to_owned(),
        to: to.to_string(),
        message_id: id.to_owned(),
        subject: drawn.subject.clone(),
        source: String::from_utf8(letter.formatted()).map_err(|_| Error::Address(one_line(to.as_ref())))?,
    })
}

/// What separates the parts: the same for the same mail, and nowhere in it, whatever somebody typed.
fn boundary(id: &str, drawn: &Rendered) -> String {
    let mut boundary: String = format!("=_{}", id.split('@').next().unwrap_or(id).replace('.', "_"));
    boundary.truncate(60);
    while drawn.text.contains(&boundary) || drawn.html.contains(&boundary) {
        boundary.push('x');
    }
    boundary
}

/// HTML as it travels without further encoding, which is most of the work of making a mail: ASCII, other
/// characters by number, lines that end in CRLF and keep below the 998 octets of RFC 5322. A space that
/// becomes a line's end means the same to HTML. Nothing where a line has no space to break at.
fn plain_lines(html: &str) -> Option<Vec<u8>> {
    const WIDTH: usize = 900;
    let mut wire = Vec::with_capacity(html.len() + html.len() / 8);
    for line in html.lines() {
        let line = if line.is_ascii() { Cow::Borrowed(line) } else { Cow::Owned(numbered(line)) };
        let mut rest = line.as_bytes();
        while rest.len() > WIDTH {
            let space = rest[..WIDTH].iter().rposition(|byte| *byte == b' ')?;
            wire.extend_from_slice(&rest[..space]);
            wire.extend_from_slice(b"\r\n");
            rest = &rest[space + 1..];
        }
        wire.extend_from_slice(rest);
        wire.extend_from_slice(b"\r\n");
    }
    Some(wire)
}

/// Characters outside ASCII by their number.
fn numbered(line: &str) -> String {
    let mut ascii = String::with_capacity(line.len() * 2);
    for c in line.chars() {
        if c.is_ascii() {
            ascii.push(c);
        } else {
            let _ = write!(ascii, "&#{};", u32::from(c));
        }
    }
    ascii
}

/// For values that are ASCII words already checked: written as they are, never folded or encoded.
fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(
        HeaderName::new_from_ascii_str(name),
        value.to_owned(),
        value.to_owned(),
    )
}

/// Judges an address without sending to it.
///
/// # Errors
/// When it is not one.
pub fn check_address(text: &str) -> Result<(), Error> {
    parse_address(text).map(drop)
}

/// An address as SMTP takes it: domains of any script in their ASCII form.
pub(super) fn parse_address(text: &str) -> Result<Address, Error> {
    let text = text.trim();
    let bad = || Error::Address(one_line(text));
    let (user, domain) = text.rsplit_once('@').ok_or_else(bad)?;
    if text.len() > 320 || text.chars().any(|c| c.is_control() || c.is_whitespace() || "<>,;\"".contains(c)) {
        return Err(bad());
    }
    let ascii = match url::Host::parse(domain) {
        Ok(url::Host::Domain(ascii)) => ascii,
        _ => domain.to_owned(),
    };
    Address::new(user, ascii).map_err(|_| bad())
}

fn checked_id(id: &str) -> Result<&str, Error> {
    let fine = |c: u8| c.is_ascii_alphanumeric() || b".-_@+=$".contains(&c);
    let fine = id.len() <= 200 && id.bytes().all(fine) && id.bytes().filter(|c| *c == b'@').count() == 1;
    if fine { Ok(id) } else { Err(Error::MessageId(one_line(id))) }
}

fn checked_url(url: &str) -> Result<String, Error> {
    let bad = || Error::Unsubscribe(one_line(url));
    if url.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return Err(bad());
    }
    let url = Url::parse(url).map_err(|_| bad())?;
    let url = if matches!(url.scheme(), "https" | "http") { url.to_string() } else { return Err(bad()) };
    // Longer lines than 998 octets may not travel (RFC 5322); "<>" cannot be in a parsed path, but may in a query.
    if url.len() > 900 || url.contains(['<', '>']) { Err(bad()) } else { Ok(url) }
}
