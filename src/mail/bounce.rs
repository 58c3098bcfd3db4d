//! Mail that a server took and another one gave back: delivery status notifications (RFC 3464), as mail servers send
//! them to the sender's address.

use mail_parser::{MessageParser, MimeHeaders as _, PartType};

use super::words::{clip, one_line};

/// Longest address that is one.
const LONGEST: usize = 254;

/// What a notification says of one mail that did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounce {
    /// Where it was meant to go, in the words of our own mail first, then of the servers that carried it.
    pub addresses: Vec<String>,
    /// Why it did not arrive, in the words of the server that gave up; empty where it gave none.
    pub reason: String,
    /// The Message-ID of the mail that came back, without angle brackets, where the notification holds it.
    pub message_id: Option<String>,
}

/// Reads a message: one entry for each reader to whom a mail will not be delivered. None where the message is no
/// notification, or one of a delay or of success.
#[must_use]
pub fn bounces(raw: &[u8]) -> Vec<Bounce> {
    let Some(message) = MessageParser::default().parse(raw) else { return Vec::new() };
    let of = |main: &str, sub: &str| {
        let fits = |part: &&mail_parser::MessagePart<'_>| {
            part.content_type().is_some_and(|found| {
                found.ctype().eq_ignore_ascii_case(main)
                    && found.subtype().is_some_and(|found| found.eq_ignore_ascii_case(sub))
            })
        };
        message.parts.iter().find(fits)
    };
    let Some(status) = of("message", "delivery-status").or_else(|| of("message", "global-delivery-status"))
    else {
        return Vec::new();
    };
    let (to, message_id) = match of("message", "rfc822").or_else(|| of("message", "global")) {
        Some(part) => match &part.body {
            PartType::Message(returned) => about(returned),
            _ => parse_head(part.contents()),
        },
        None => of("text", "rfc822-headers").map_or((None, None), |part| parse_head(part.contents())),
    };
    let text = match &status.body {
        PartType::Message(inner) => String::from_utf8_lossy(inner.raw_message()).into_owned(),
        _ => String::from_utf8_lossy(status.contents()).into_owned(),
    };
    // The first block speaks of the message, every other one of a reader.
    blocks(&text)
        .into_iter()
        .filter(|block| field(block, "action").is_some_and(|action| action.eq_ignore_ascii_case("failed")))
        .map(|block| {
            let address = |name: &str| {
                let value = field(&block, name)?;
                let address = value.split_once(';').map_or(value, |(_, address)| address);
                Some(clip(&one_line(address.trim().trim_matches(['<', '>'])), LONGEST))
            };
            let told = [address("original-recipient"), address("final-recipient")];
            let mut addresses: Vec<String> = to.iter().cloned().chain(told.into_iter().flatten()).collect();
            addresses.dedup_by(|a, b| a.eq_ignore_ascii_case(b));
            addresses.truncate(3);
            let words = field(&block, "diagnostic-code")
                .map(|said| said.split_once(';').map_or(said, |(_, words)| words))
                .or_else(|| field(&block, "status"))
                .unwrap_or_default();
            Bounce { addresses, reason: clip(&one_line(words), 400), message_id: message_id.clone() }
        })
        .collect()
}

fn parse_head(head: &[u8]) -> (Option<String>, Option<String>) {
    MessageParser::default().parse(head).map_or((None, None), |returned| about(&returned))
}

/// Whom a mail of ours was for, and its Message-ID.
fn about(returned: &mail_parser::Message<'_>) -> (Option<String>, Option<String>) {
    let to = returned.to().and_then(|to| to.first()).and_then(|to| to.address());
    let to = to.map(|to| clip(&one_line(to), LONGEST));
    (to, returned.message_id().map(str::to_owned))
}

/// Blocks of fields, separated by empty lines; a folded field in one piece.
fn blocks(text: &str) -> Vec<Vec<(String, String)>> {
    let mut blocks: Vec<Vec<(String, String)>> = vec![Vec::new()];
    for line in text.lines() {
        if line.trim().is_empty() {
            blocks.push(Vec::new());
            continue;
        }
        let Some(block) = blocks.last_mut() else { continue };
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = block.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            block.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    blocks
}

fn field<'a>(block: &'a [(String, String)], name: &str) -> Option<&'a str> {
    block.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const POSTFIX: &str = "From: MAILER-DAEMON@relay.example\r\nTo: passport@riverside.example\r\n\
        Subject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/report; report-type=delivery-status; boundary=\"XX\"\r\n\r\n\
        --XX\r\nContent-Type: text/plain\r\n\r\nI am sorry.\r\n\
        --XX\r\nContent-Type: message/delivery-status\r\n\r\n\
        Reporting-MTA: dns; relay.example\r\n\r\n\
        Final-Recipient: rfc822; ada.lovelace@elsewhere.example\r\n\
        Original-Recipient: rfc822;ada@riverside.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\
        Diagnostic-Code: smtp; 550 5.1.1 <ada.lovelace@elsewhere.example>: User\r\n    unknown\r\n\
        --XX\r\nContent-Type: message/rfc822\r\n\r\n\
        From: passport@riverside.example\r\nTo: Ada Lovelace <ada@riverside.example>\r\n\
        Message-ID: <digest.learner.00ff@riverside.example>\r\nSubject: What is next\r\n\r\nHello Ada\r\n--XX--\r\n";

    #[test]
    fn a_notification_says_who_why_and_which_mail() {
        let found = bounces(POSTFIX.as_bytes());
        let expected = Bounce {
            addresses: vec!["ada@riverside.example".into(), "ada.lovelace@elsewhere.example".into()],
            reason: "550 5.1.1 <ada.lovelace@elsewhere.example>: User unknown".into(),
            message_id: Some("digest.learner.00ff@riverside.example".into()),
        };
        assert_eq!(found, [expected]);
    }

    #[test]
    fn only_the_headers_of_a_mail_may_come_back() {
        let headers = POSTFIX.replace("message/rfc822", "text/rfc822-headers");
        assert_eq!(bounces(headers.as_bytes()), bounces(POSTFIX.as_bytes()));
    }

    #[test]
    fn a_delay_and_a_holiday_reply_are_no_bounces() {
        assert_eq!(bounces(POSTFIX.replace("Action: failed", "Action: delayed").as_bytes()), []);
        assert_eq!(bounces(b"From: ada@example.org\r\nSubject: On holiday\r\n\r\nBack on Monday.\r\n"), []);
        assert_eq!(bounces(b""), []);
    }

    proptest! {
        #[test]
        fn no_message_is_too_odd(at in 0..POSTFIX.len(), cut in 0_usize..400, junk in prop::collection::vec(any::<u8>(), 0..40)) {
            let mut raw = POSTFIX.as_bytes().to_vec();
            let end = (at + cut).min(raw.len());
            raw.splice(at..end, junk);
            for bounce in bounces(&raw) {
                prop_assert!(bounce.reason.chars().count() <= 400);
            }
        }
    }
}
