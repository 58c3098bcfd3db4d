//! Mail over encrypted connections: to a server of ours with a certificate of ours, and to one that is not ours.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use stampbook::mail::{Failure, Kind, Mailer, Server};

use super::mail;
use super::receiver::{Receiver, tls_file};

fn mailer(url: &str) -> Mailer {
    drop(rustls::crypto::ring::default_provider().install_default());
    Mailer::server(Server::parse(url).unwrap())
}

fn with_our_authority(scheme: &str, port: u16) -> String {
    let tls = if scheme == "smtp" { "&tls=required" } else { "" };
    format!("{scheme}://127.0.0.1:{port}?ca={}{tls}", tls_file("ca.pem"))
}

#[tokio::test]
async fn mail_goes_out_encrypted_by_starttls_and_from_the_first_byte() {
    for (scheme, receiver) in
        [("smtp", Receiver::with_starttls("here").await), ("smtps", Receiver::with_tls("here").await)]
    {
        let mailer = mailer(&with_our_authority(scheme, receiver.port));
        let said = mailer.check().await.unwrap();
        assert!(said.contains("answered, encrypted"), "{said}");
        for kind in [Kind::WeeklyLead, Kind::WeeklyLearner] {
            mailer.send(&mail(kind)).await.unwrap();
        }
        assert_eq!((receiver.mails().len(), receiver.safe()), (2, 2), "{scheme}");
        assert_eq!(receiver.mails()[0].source, mail(Kind::WeeklyLead).source, "{scheme}");
    }
}

#[tokio::test]
async fn a_certificate_of_nobody_we_know_and_one_of_another_machine_are_refused() {
    for scheme in ["smtp", "smtps"] {
        for (certificate, known) in [("here", false), ("elsewhere", true)] {
            let receiver = match scheme {
                "smtp" => Receiver::with_starttls(certificate).await,
                _ => Receiver::with_tls(certificate).await,
            };
            let url = match known {
                true => with_our_authority(scheme, receiver.port),
                false if scheme == "smtp" => format!("smtp://127.0.0.1:{}?tls=required", receiver.port),
                false => format!("smtps://127.0.0.1:{}", receiver.port),
            };
            let failure = mailer(&url).send(&mail(Kind::WeeklyLead)).await.unwrap_err();
            assert!(matches!(failure, Failure::Unsafe { .. }), "{scheme} {certificate}: {failure}");
            assert!(!failure.is_permanent() && failure.blocks_all(), "{failure}");
            assert!(receiver.mails().is_empty());
        }
    }
}

/// Where nothing else is said, an open line is encrypted if the server offers it, whatever its certificate: better
/// than nothing against who only listens.
#[tokio::test]
async fn a_server_without_a_proper_certificate_still_gets_mail_encrypted() {
    let receiver = Receiver::with_starttls("elsewhere").await;
    mailer(&format!("smtp://127.0.0.1:{}", receiver.port)).send(&mail(Kind::WeeklyLead)).await.unwrap();
    assert_eq!(receiver.safe(), 1);
}

/// aiosmtpd, from the environment that `./test` makes.
struct Aiosmtpd {
    process: Child,
    port: u16,
    folder: tempfile::TempDir,
}

impl Aiosmtpd {
    fn start(python: &str, options: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let process = Command::new(python)
            .args(["-m", "aiosmtpd", "--nosetuid", "--listen", &format!("127.0.0.1:{port}")])
            .args(options)
            .args(["--class", "aiosmtpd.handlers.Mailbox"])
            .arg(folder.path().join("mailbox"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let since = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(since.elapsed() < Duration::from_mins(1), "aiosmtpd did not start");
            std::thread::sleep(Duration::from_millis(50));
        }
        Self { process, port, folder }
    }

    fn mails(&self) -> Vec<String> {
        let read = |path: &Path| std::fs::read_to_string(path).unwrap();
        let found = std::fs::read_dir(self.folder.path().join("mailbox/new")).unwrap();
        found.map(|entry| read(&entry.unwrap().path())).collect()
    }
}

impl Drop for Aiosmtpd {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

#[tokio::test]
async fn a_mail_server_that_is_not_ours_takes_every_kind_of_mail() {
    let Ok(python) = std::env::var("STAMPBOOK_TEST_AIOSMTPD") else {
        crate::support::skipped(
            "STAMPBOOK_TEST_AIOSMTPD names no python that has aiosmtpd; ./test makes one",
        );
        return;
    };
    let (certificate, key) = (tls_file("here.pem"), tls_file("here.key"));
    let starttls = ["--tlscert", &certificate, "--tlskey", &key];
    let from_the_start = ["--smtpscert", &certificate, "--smtpskey", &key];
    for (scheme, options) in [("smtp", &starttls), ("smtps", &from_the_start)] {
        let server = Aiosmtpd::start(&python, options.as_slice());
        let mailer = mailer(&with_our_authority(scheme, server.port));
        for kind in Kind::ALL {
            mailer.send(&mail(*kind)).await.unwrap_or_else(|failure| panic!("{scheme} {kind}: {failure}"));
        }
        mailer.rest().await;
        let mails = server.mails();
        assert_eq!(mails.len(), Kind::ALL.len(), "{scheme}");
        let subject = |text: &String| {
            let parsed = mail_parser::MessageParser::default().parse(text.as_bytes()).unwrap();
            parsed.subject().unwrap().to_owned()
        };
        let mut subjects: Vec<String> = mails.iter().map(subject).collect();
        let mut expected: Vec<String> = Kind::ALL.iter().map(|kind| mail(*kind).subject).collect();
        subjects.sort();
        expected.sort();
        assert_eq!(subjects, expected, "{scheme}");
    }
}
