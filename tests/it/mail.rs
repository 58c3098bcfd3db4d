//! What people find in their mailbox.

use stampbook::clock::Instant;
use stampbook::ids::PersonId;
use stampbook::mail::examples::example;
use stampbook::mail::{Envelope, Kind, Mail, compose, message_id, render};

const PUBLIC_URL: &str = "https://learn.northwind.example";

fn amara() -> PersonId {
    PersonId(uuid::Uuid::from_u128(0x0193_a000_0000_7000_8000_0000_0000_0001))
}

fn envelope(kind: Kind) -> Envelope {
    Envelope {
        to_name: "Amara Okafor".into(),
        to_address: "amara@northwind.example".into(),
        from: "Northwind Library <passport@northwind.example>".parse().unwrap(),
        public_url: PUBLIC_URL.into(),
        locale: "en".into(),
        unsubscribe_url: Some(format!("{PUBLIC_URL}/unsubscribe/abc123")),
        preferences_url: Some(format!("{PUBLIC_URL}/preferences")),
        message_id: message_id(kind, amara(), "2026-W47", "northwind.example"),
        thread: None,
        date: "2026-11-23T07:00:00Z".parse::<Instant>().unwrap(),
    }
}

fn mail(kind: Kind) -> Mail {
    compose(&example(kind, PUBLIC_URL), &envelope(kind)).unwrap()
}

/// With `STAMPBOOK_MAILS=DIR`, leaves every mail there to look at.
#[test]
fn every_mail_can_be_looked_at() {
    let Some(folder) = std::env::var_os("STAMPBOOK_MAILS").map(std::path::PathBuf::from) else { return };
    for kind in Kind::ALL {
        let mut envelope = envelope(*kind);
        if !kind.may_be_switched_off() {
            envelope.unsubscribe_url = None;
        }
        let drawn = render(&example(*kind, PUBLIC_URL), &envelope).unwrap();
        std::fs::write(folder.join(format!("{kind}.html")), &drawn.html).unwrap();
        std::fs::write(folder.join(format!("{kind}.txt")), format!("{}\n\n{}", drawn.subject, drawn.text))
            .unwrap();
        std::fs::write(folder.join(format!("{kind}.eml")), &mail(*kind).source).unwrap();
    }
}
