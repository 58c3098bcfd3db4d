//! A small SMTP server that behaves as badly as it is told.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

/// A connection, encrypted or not.
trait Line: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Line for T {}

/// How a server encrypts.
#[derive(Clone)]
enum Lock {
    Open,
    /// When asked by STARTTLS.
    OnDemand(TlsAcceptor),
    /// From the first byte.
    Always(TlsAcceptor),
}

/// A file of `tests/it/mail/tls`: an authority (`ca.pem`), and certificates for this machine (`here`) and for another
/// one (`elsewhere`) that it has signed.
pub fn tls_file(name: &str) -> String {
    format!("{}/tests/it/mail/tls/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn acceptor(name: &str) -> TlsAcceptor {
    drop(rustls::crypto::ring::default_provider().install_default());
    let certificate = CertificateDer::from_pem_file(tls_file(&format!("{name}.pem"))).unwrap();
    let key = PrivateKeyDer::from_pem_file(tls_file(&format!("{name}.key"))).unwrap();
    let config = rustls::ServerConfig::builder().with_no_client_auth();
    Arc::new(config.with_single_cert(vec![certificate], key).unwrap()).into()
}

/// How the server treats the next commands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Takes everything.
    Polite,
    /// Answers this command (`MAIL`, `RCPT`, `DATA`, `.`, or `greeting`) with this line.
    Says(&'static str, &'static str),
    /// Answers this command with this line once, and is polite from then on.
    SaysOnce(&'static str, &'static str),
    /// Closes the connection instead of answering this command.
    Drops(&'static str),
    /// Never answers this command.
    Stalls(&'static str),
}

/// A mail that arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    pub from: String,
    pub to: String,
    pub source: String,
}

/// The server.
#[derive(Clone)]
pub struct Receiver {
    pub port: u16,
    manner: Arc<Mutex<Manner>>,
    mails: Arc<Mutex<Vec<Arrived>>>,
    connections: Arc<AtomicUsize>,
    open: Arc<AtomicUsize>,
    hang_up: tokio::sync::broadcast::Sender<()>,
    lock: Lock,
    /// Mails that came over an encrypted connection.
    safe: Arc<AtomicUsize>,
}

impl Receiver {
    pub async fn open(manner: Manner) -> Self {
        Self::locked(manner, Lock::Open).await
    }

    /// One that encrypts when asked, with the certificate of that name.
    pub async fn with_starttls(certificate: &str) -> Self {
        Self::locked(Manner::Polite, Lock::OnDemand(acceptor(certificate))).await
    }

    /// One that encrypts from the first byte, with the certificate of that name.
    pub async fn with_tls(certificate: &str) -> Self {
        Self::locked(Manner::Polite, Lock::Always(acceptor(certificate))).await
    }

    async fn locked(manner: Manner, lock: Lock) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let receiver = Self {
            port: listener.local_addr().unwrap().port(),
            manner: Arc::new(Mutex::new(manner)),
            mails: Arc::default(),
            connections: Arc::default(),
            open: Arc::default(),
            hang_up: tokio::sync::broadcast::channel(4).0,
            lock,
            safe: Arc::default(),
        };
        let host = receiver.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                host.connections.fetch_add(1, Ordering::SeqCst);
                host.open.fetch_add(1, Ordering::SeqCst);
                let (host, mut hang_up) = (host.clone(), host.hang_up.subscribe());
                tokio::spawn(async move {
                    tokio::select! {
                        _ = host.serve(stream) => {}
                        _ = hang_up.recv() => {}
                    }
                    host.open.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        receiver
    }

    pub fn turns(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    pub fn mails(&self) -> Vec<Arrived> {
        self.mails.lock().unwrap().clone()
    }

    /// Mails that came over an encrypted connection.
    pub fn safe(&self) -> usize {
        self.safe.load(Ordering::SeqCst)
    }

    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    /// Closes every connection, as a restarted server does.
    pub async fn restart(&self) {
        let _ = self.hang_up.send(());
        while self.open.load(Ordering::SeqCst) > 0 {
            tokio::task::yield_now().await;
        }
    }

    async fn serve(&self, stream: TcpStream) -> Option<()> {
        let (mut encrypted, line): (bool, Box<dyn Line>) = match &self.lock {
            Lock::Always(acceptor) => (true, Box::new(acceptor.accept(stream).await.ok()?)),
            _ => (false, Box::new(stream)),
        };
        let mut stream = BufReader::new(line);
        self.answer(&mut stream, "greeting", "220 receiver").await?;
        let (mut from, mut to) = (String::new(), String::new());
        loop {
            let line = read(&mut stream).await?;
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            let _fine = match verb.as_str() {
                "EHLO" => {
                    let offers = match &self.lock {
                        Lock::OnDemand(_) if !encrypted => "250-receiver\r\n250-STARTTLS\r\n250 8BITMIME",
                        _ => "250-receiver\r\n250 8BITMIME",
                    };
                    self.answer(&mut stream, "EHLO", offers).await?
                }
                "STARTTLS" => {
                    let Lock::OnDemand(acceptor) = &self.lock else { return None };
                    self.answer(&mut stream, "STARTTLS", "220 go on").await?;
                    let line = acceptor.accept(stream.into_inner()).await.ok()?;
                    stream = BufReader::new(Box::new(line));
                    encrypted = true;
                    true
                }
                "MAIL" => {
                    from = between(&line);
                    self.answer(&mut stream, "MAIL", "250 ok").await?
                }
                "RCPT" => {
                    to = between(&line);
                    self.answer(&mut stream, "RCPT", "250 ok").await?
                }
                "DATA" => {
                    if self.answer(&mut stream, "DATA", "354 go on").await? {
                        let mut source = String::new();
                        loop {
                            let line = read(&mut stream).await?;
                            if line == "." {
                                break;
                            }
                            source.push_str(line.strip_prefix('.').unwrap_or(&line));
                            source.push_str("\r\n");
                        }
                        let arrived = Arrived { from: from.clone(), to: to.clone(), source };
                        if self.answer(&mut stream, ".", "250 queued as 7").await? {
                            self.mails.lock().unwrap().push(arrived);
                            self.safe.fetch_add(usize::from(encrypted), Ordering::SeqCst);
                        }
                    }
                    true
                }
                "QUIT" => {
                    self.answer(&mut stream, "QUIT", "221 bye").await?;
                    return None;
                }
                _ => self.answer(&mut stream, "other", "250 ok").await?,
            };
        }
    }

    /// Whether the good answer was given; nothing once the connection is gone.
    async fn answer(&self, stream: &mut BufReader<Box<dyn Line>>, step: &str, good: &str) -> Option<bool> {
        let manner = self.manner.lock().unwrap().clone();
        let (line, fine) = match manner {
            Manner::Says(at, line) if at == step => (line, false),
            Manner::SaysOnce(at, line) if at == step => {
                self.turns(Manner::Polite);
                (line, false)
            }
            Manner::Drops(at) if at == step => return None,
            Manner::Stalls(at) if at == step => std::future::pending().await,
            _ => (good, true),
        };
        stream.get_mut().write_all(format!("{line}\r\n").as_bytes()).await.ok()?;
        stream.get_mut().flush().await.ok()?;
        Some(fine)
    }
}

async fn read(stream: &mut BufReader<Box<dyn Line>>) -> Option<String> {
    let mut line = String::new();
    let length = stream.read_line(&mut line).await.ok()?;
    (length > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned())
}

fn between(line: &str) -> String {
    line.split(['<', '>']).nth(1).unwrap_or_default().to_owned()
}
