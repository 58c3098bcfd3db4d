//! `SMTP_URL`, read: one server and how to talk to it.

use std::fmt;
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use url::Url;

use super::BadSmtpUrl;
use super::words::one_line;

/// How a connection is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte (`smtps://`), certificate checked.
    Implicit,
    /// STARTTLS or nothing is sent, certificate checked.
    Required,
    /// STARTTLS where the server offers it. The certificate is not checked: whoever could forge it could
    /// as well hide the offer. Passwords are never sent this way.
    Opportunistic,
    /// Never encrypted: for a server on the same machine.
    None,
}

/// How long to wait for a server.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For a connection, with its greeting and handshake.
    pub connect: Duration,
    /// For the answer to a command.
    pub command: Duration,
    /// For the answer to the whole mail. Longer: giving up here may mean the mail arrives twice.
    pub delivery: Duration,
    /// How long an unused connection is trusted.
    pub idle: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            command: Duration::from_secs(30),
            delivery: Duration::from_mins(1),
            idle: Duration::from_secs(25),
        }
    }
}

/// One SMTP server and how to talk to it.
#[derive(Clone)]
pub struct Server {
    /// Name or address.
    pub host: String,
    /// Port.
    pub port: u16,
    /// Protection.
    pub security: Security,
    /// Connections at once.
    pub connections: usize,
    /// Waiting times.
    pub patience: Patience,
    pub(super) sign_in: Option<Credentials>,
    pub(super) tls: Option<TlsParameters>,
    pub(super) hello: ClientId,
}

impl Server {
    /// Reads an `smtp://` or `smtps://` address.
    pub fn parse(text: &str) -> Result<Self, BadSmtpUrl> {
        let bad = |why: String| BadSmtpUrl::new(why);
        let url = Url::parse(text)
            .map_err(|why| bad(format!("{why}: write `smtp://host:port`, `smtps://host` or `file:DIR`")))?;
        let implicit = match url.scheme() {
            "smtp" => false,
            "smtps" => true,
            other => return Err(bad(format!("`{other}:` is unknown: it is `smtp:`, `smtps:` or `file:`"))),
        };
        let host = url.host_str().filter(|host| !host.is_empty());
        let host = host.ok_or_else(|| bad("the host is missing".to_owned()))?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let sign_in = match (decode(url.username())?, url.password().map(decode).transpose()?) {
            (user, Some(password)) if !user.is_empty() => Some(Credentials::new(user, password)),
            (user, None) if user.is_empty() => None,
            _ => {
                return Err(bad("a user and a password go together: `smtp://user:password@host`".to_owned()));
            }
        };
        let mut security = match (implicit, &sign_in) {
            (true, _) => Security::Implicit,
            (false, Some(_)) => Security::Required,
            (false, None) => Security::Opportunistic,
        };
        let (mut connections, mut authority, mut hello) = (4, None, None);
        for (name, value) in url.query_pairs() {
            match (name.as_ref(), value.as_ref()) {
                ("tls", _) if implicit => return Err(bad("`tls=` has no meaning with `smtps:`".to_owned())),
                ("tls", "required") => security = Security::Required,
                ("tls", "opportunistic") => security = Security::Opportunistic,
                ("tls", "none") => security = Security::None,
                ("tls", _) => return Err(bad("`tls=` is required, opportunistic or none".to_owned())),
                ("connections", count) => {
                    let count = count.parse().ok().filter(|count| (1..=32).contains(count));
                    connections =
                        count.ok_or_else(|| bad("`connections=` is a number from 1 to 32".to_owned()))?;
                }
                ("ca", file) => authority = Some(read_certificate(file)?),
                ("hello", name) if name.bytes().all(|c| c.is_ascii_alphanumeric() || b".-".contains(&c)) => {
                    hello = Some(ClientId::Domain(name.to_owned()));
                }
                (name, _) => return Err(bad(format!("`{}=` is unknown or has a bad value", one_line(name)))),
            }
        }
        let port = url.port().unwrap_or(match (security, &sign_in) {
            (Security::Implicit, _) => 465,
            (_, Some(_)) => 587,
            (_, None) => 25,
        });
        let tls = match security {
            Security::None => None,
            checked => {
                let mut tls = TlsParameters::builder(host.clone());
                if let Some(authority) = authority {
                    tls = tls.add_root_certificate(authority);
                }
                let tls = tls.dangerous_accept_invalid_certs(checked == Security::Opportunistic);
                let tls = tls.dangerous_accept_invalid_hostnames(checked == Security::Opportunistic);
                Some(tls.build_rustls().map_err(|why| bad(format!("TLS cannot be set up: {why}")))?)
            }
        };
        let hello = hello.unwrap_or_default();
        Ok(Self { host, port, security, connections, patience: Patience::default(), sign_in, tls, hello })
    }
}

impl fmt::Debug for Server {
    /// Without the password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Server({self}, {:?})", self.security)
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.host.contains(':') {
            write!(f, "[{}]:{}", self.host, self.port)
        } else {
            write!(f, "{}:{}", self.host, self.port)
        }
    }
}

fn read_certificate(file: &str) -> Result<Certificate, BadSmtpUrl> {
    let pem =
        std::fs::read(file).map_err(|why| BadSmtpUrl::new(format!("`ca={file}` cannot be read: {why}")))?;
    let certificate = Certificate::from_pem(&pem);
    certificate.map_err(|why| BadSmtpUrl::new(format!("`ca={file}` holds no PEM certificate: {why}")))
}

/// `%40` and friends in user names and passwords.
fn decode(text: &str) -> Result<String, BadSmtpUrl> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        bytes.push(if byte == b'%' {
            let (Some(high), Some(low)) = (digit(rest.next()), digit(rest.next())) else {
                return Err(BadSmtpUrl::new("a `%` in the user or password is written `%25`"));
            };
            u8::try_from(high * 16 + low).unwrap_or_default()
        } else {
            byte
        });
    }
    String::from_utf8(bytes).map_err(|_| BadSmtpUrl::new("the user or password is not UTF-8"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(url: &str) -> Server {
        Server::parse(url).unwrap()
    }

    #[test]
    fn an_address_says_port_and_protection() {
        let plain = server("smtp://localhost");
        assert_eq!((plain.port, plain.security), (25, Security::Opportunistic));
        let account = server("smtp://me%40example.org:p%25ss@mail.example.org");
        assert_eq!((account.port, account.security), (587, Security::Required));
        assert_eq!(account.sign_in, Some(Credentials::new("me@example.org".into(), "p%ss".into())));
        let secure = server("smtps://mail.example.org?connections=8");
        assert_eq!((secure.port, secure.security, secure.connections), (465, Security::Implicit, 8));
        assert_eq!(server("smtp://[::1]:2525?tls=none").to_string(), "[::1]:2525");
    }

    #[test]
    fn a_mistake_is_named_and_no_password_repeated() {
        for (url, says) in [
            ("mail.example.org:25", "unknown"),
            ("http://example.org", "`http:` is unknown"),
            ("smtp://", "host"),
            ("smtp://user@host", "go together"),
            ("smtp://host:99999", "port"),
            ("smtp://host?tls=maybe", "required, opportunistic or none"),
            ("smtps://host?tls=none", "no meaning"),
            ("smtp://host?connections=0", "1 to 32"),
            ("smtp://host?ca=/no/such/file", "cannot be read"),
            ("smtp://host?colour=blue", "`colour=`"),
            ("smtp://u:%zz@host", "%25"),
        ] {
            let error = Server::parse(url).unwrap_err().to_string();
            assert!(error.starts_with("SMTP_URL: ") && error.contains(says), "{url}: {error}");
        }
        let error = Server::parse("smtp://me:sesame@host?tls=x").unwrap_err().to_string();
        assert!(!error.contains("sesame"), "{error}");
    }
}
