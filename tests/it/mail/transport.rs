//! What happens on the way to a mail server, a folder or the database.

use std::time::Duration;

use stampbook::mail::{Failure, Kind, Mailer, Security, Sent, Server};

use super::mail;
use super::receiver::{Arrived, Manner, Receiver};

fn server(receiver: &Receiver) -> Server {
    Server::parse(&format!("smtp://127.0.0.1:{}", receiver.port)).unwrap()
}

/// For servers that never answer: whatever is slow on a busy machine is a timeout too.
fn impatient(receiver: &Receiver) -> Mailer {
    let mut server = server(receiver);
    server.patience.command = Duration::from_millis(200);
    server.patience.connect = Duration::from_millis(200);
    server.patience.delivery = Duration::from_millis(200);
    Mailer::server(server)
}

fn mailer(receiver: &Receiver) -> Mailer {
    Mailer::server(server(receiver))
}

#[tokio::test]
async fn a_mail_arrives_as_it_was_made() {
    let receiver = Receiver::open(Manner::Polite).await;
    let mail = mail(Kind::WeeklyLead);
    let sent = mailer(&receiver).send(&mail).await.unwrap();
    assert_eq!(sent, Sent::Accepted("250 queued as 7".into()));
    let arrived = receiver.mails();
    assert_eq!(arrived.len(), 1);
    assert_eq!((arrived[0].from.as_str(), arrived[0].to.as_str()), (mail.from.as_str(), mail.to.as_str()));
    assert_eq!(arrived[0].source, mail.source);
}

#[tokio::test]
async fn a_hundred_mails_share_the_kept_connections() {
    let receiver = Receiver::open(Manner::Polite).await;
    let mailer = mailer(&receiver);
    let mail = mail(Kind::WeeklyLearner);
    let sends = (0..100).map(|_| {
        let (mailer, mail) = (mailer.clone(), mail.clone());
        tokio::spawn(async move { mailer.send(&mail).await })
    });
    for sent in futures_util::future::join_all(sends).await {
        sent.unwrap().unwrap();
    }
    assert_eq!(receiver.mails().len(), 100);
    assert!(receiver.connections() <= mailer.width(), "{} connections", receiver.connections());
}

#[tokio::test]
async fn a_server_that_restarted_between_two_mails_is_not_noticed() {
    let receiver = Receiver::open(Manner::Polite).await;
    let mailer = mailer(&receiver);
    mailer.send(&mail(Kind::WeeklyLead)).await.unwrap();
    receiver.restart().await;
    mailer.send(&mail(Kind::WeeklyLearner)).await.unwrap();
    assert_eq!((receiver.mails().len(), receiver.connections()), (2, 2));
}

#[tokio::test]
async fn a_server_that_takes_few_mails_per_connection_gets_a_fresh_one() {
    let receiver = Receiver::open(Manner::Polite).await;
    let mailer = mailer(&receiver);
    mailer.send(&mail(Kind::WeeklyLead)).await.unwrap();
    receiver.turns(Manner::SaysOnce("MAIL", "452 4.7.0 enough on this connection"));
    mailer.send(&mail(Kind::WeeklyLearner)).await.unwrap();
    assert_eq!((receiver.mails().len(), receiver.connections()), (2, 2));
}

#[tokio::test]
async fn an_unknown_reader_is_refused_for_good_and_the_next_mail_still_goes() {
    let receiver = Receiver::open(Manner::Says("RCPT", "550 5.1.1 no such mailbox")).await;
    let mailer = mailer(&receiver);
    let failure = mailer.send(&mail(Kind::WeeklyLead)).await.unwrap_err();
    assert!(failure.is_permanent() && !failure.blocks_all(), "{failure}");
    assert_eq!(failure.to_string(), "amara@northwind.example was refused: 550 5.1.1 no such mailbox");
    receiver.turns(Manner::Polite);
    mailer.send(&mail(Kind::WeeklyLead)).await.unwrap();
    assert_eq!(receiver.connections(), 1, "the connection was kept");
}

#[tokio::test]
async fn what_a_server_may_take_later_is_tried_again() {
    for (step, reply) in [
        ("RCPT", "451 4.7.1 greylisted"),
        ("DATA", "452 4.3.1 disk full"),
        (".", "451 4.3.0 try later"),
        ("MAIL", "550 5.7.1 we do not know you"),
        ("RCPT", "530 5.7.0 sign in first"),
        ("greeting", "554 no mail from you"),
        ("MAIL", "421 closing"),
        ("EHLO", "502 what?"),
    ] {
        let receiver = Receiver::open(Manner::Says(step, reply)).await;
        let failure = mailer(&receiver).send(&mail(Kind::WeeklyLead)).await.unwrap_err();
        assert!(!failure.is_permanent(), "{step} {reply}: {failure}");
        assert!(failure.to_string().contains(reply.split_once(' ').unwrap().1), "{failure}");
    }
}

#[tokio::test]
async fn a_mail_whose_content_is_refused_is_refused_for_good() {
    let receiver = Receiver::open(Manner::Says(".", "554 5.6.0 looks like spam")).await;
    let failure = mailer(&receiver).send(&mail(Kind::WeeklyLead)).await.unwrap_err();
    assert!(failure.is_permanent(), "{failure}");
    assert!(receiver.mails().is_empty());
}

#[tokio::test]
async fn a_server_that_drops_or_stalls_loses_nothing() {
    for step in ["greeting", "EHLO", "MAIL", "RCPT", "DATA", "."] {
        for manner in [Manner::Drops(step), Manner::Stalls(step)] {
            let receiver = Receiver::open(manner.clone()).await;
            let stalled = matches!(manner, Manner::Stalls(_));
            let first = if stalled { impatient(&receiver) } else { mailer(&receiver) };
            let mail = mail(Kind::WeeklyLead);
            let failure = first.send(&mail).await.unwrap_err();
            assert!(!failure.is_permanent() && failure.blocks_all(), "{manner:?}: {failure}");
            assert_eq!(matches!(failure, Failure::TimedOut { .. }), stalled, "{manner:?}: {failure}");
            receiver.turns(Manner::Polite);
            mailer(&receiver).send(&mail).await.unwrap();
            assert_eq!(receiver.mails(), [Arrived { from: mail.from, to: mail.to, source: mail.source }]);
        }
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_said_to_be_unreachable() {
    let receiver = Receiver::open(Manner::Polite).await;
    let mut nobody = server(&receiver);
    nobody.port = 1;
    let failure = Mailer::server(nobody).send(&mail(Kind::WeeklyLead)).await.unwrap_err();
    assert!(matches!(failure, Failure::Unreachable { .. }) && !failure.is_permanent(), "{failure}");
    assert!(failure.to_string().contains("check SMTP_URL"), "{failure}");
}

#[tokio::test]
async fn no_password_and_no_mail_goes_over_an_open_line_where_safety_is_asked_for() {
    let receiver = Receiver::open(Manner::Polite).await;
    for address in ["smtp://me:sesame@127.0.0.1", "smtp://127.0.0.1?tls=required"] {
        let mut safe = Server::parse(address).unwrap();
        safe.port = receiver.port;
        assert_eq!(safe.security, Security::Required);
        let failure = Mailer::server(safe).send(&mail(Kind::WeeklyLead)).await.unwrap_err();
        assert!(matches!(failure, Failure::Unsafe { .. }), "{failure}");
        assert!(!format!("{failure} {failure:?}").contains("sesame"));
    }
    let mut hopeful = Server::parse("smtp://me:sesame@127.0.0.1?tls=opportunistic").unwrap();
    hopeful.port = receiver.port;
    let failure = Mailer::server(hopeful).send(&mail(Kind::WeeklyLead)).await.unwrap_err();
    assert!(matches!(failure, Failure::Unsafe { .. }), "{failure}");
    assert!(receiver.mails().is_empty());
}

#[tokio::test]
async fn the_doctor_hears_what_the_server_says() {
    let receiver = Receiver::open(Manner::Polite).await;
    let found = mailer(&receiver).check().await.unwrap();
    assert_eq!(found, format!("127.0.0.1:{} answered, not encrypted", receiver.port));
    assert!(receiver.mails().is_empty());
}

#[tokio::test]
async fn a_folder_gets_one_whole_file_per_mail_even_when_it_is_sent_twice() {
    let folder = tempfile::tempdir().unwrap();
    let outgoing = folder.path().join("outgoing");
    let mailer = Mailer::from_url(Some(&format!("file:{}", outgoing.display()))).unwrap();
    let mail = mail(Kind::WeeklyLead);
    let Sent::Written(first) = mailer.send(&mail).await.unwrap() else { panic!("not a file") };
    assert_eq!(mailer.send(&mail).await.unwrap(), Sent::Written(first.clone()));
    assert_eq!(std::fs::read_to_string(&first).unwrap(), mail.source);
    assert_eq!(std::fs::read_dir(&outgoing).unwrap().count(), 1);
    assert_eq!(first.file_name().unwrap().to_str().unwrap(), format!("{}.eml", mail.message_id));
}

#[tokio::test]
async fn a_mistyped_folder_is_an_error_and_not_a_new_tree() {
    let folder = tempfile::tempdir().unwrap();
    let mailer = Mailer::folder(folder.path().join("no/such/place"));
    let failure = mailer.send(&mail(Kind::WeeklyLead)).await.unwrap_err();
    assert!(matches!(failure, Failure::Folder { .. }) && !failure.is_permanent(), "{failure}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn without_a_server_mail_is_kept() {
    for unset in [None, Some(""), Some("  ")] {
        let mailer = Mailer::from_url(unset).unwrap();
        assert!(mailer.keeps());
        assert_eq!(mailer.send(&mail(Kind::WeeklyLead)).await.unwrap(), Sent::Kept);
    }
}

/// Who reads where mail lies does not have to know where the server was started.
#[test]
fn a_folder_is_named_in_full() {
    let mailer = Mailer::from_url(Some("file:outgoing")).unwrap();
    let here = std::env::current_dir().unwrap().join("outgoing");
    assert_eq!(mailer.to_string(), format!("files in {}", here.display()));
}

#[test]
fn a_mailer_never_shows_its_password() {
    let mailer = Mailer::from_url(Some("smtp://me:sesame@mail.northwind.example")).unwrap();
    assert_eq!(mailer.to_string(), "mail.northwind.example:587 (STARTTLS)");
    assert!(!format!("{mailer:?}").contains("sesame"));
}

/// Mails carry links that sign in: nobody else on the machine reads them.
#[cfg(unix)]
#[tokio::test]
async fn mails_in_a_folder_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("outgoing");
    let Sent::Written(file) = Mailer::folder(&folder).send(&mail(Kind::WeeklyLead)).await.unwrap() else {
        panic!("not written")
    };
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&folder), mode(&file)), (0o700, 0o600));
}
