//! The application on a phone: what waits there to be sent.

use askama::Template;

use crate::web::page::Frame;
use crate::web::words::Words;

/// `GET /waiting`. What waits is known to the phone alone: a script draws it here, with the words of this page.
#[derive(Template)]
#[template(path = "pwa/waiting.html")]
pub(crate) struct WaitingPage {
    pub(crate) t: Words,
    pub(crate) frame: Frame,
}

/// A number for each of the six plural forms that a language may have: zero, one, two, few, many, other.
const COUNTS: [u32; 6] = [0, 1, 2, 3, 11, 100];

impl WaitingPage {
    /// A message with a count in every form that there may be, for a script to choose from: it does not know the words.
    fn forms(&self, key: &str) -> String {
        COUNTS.map(|count| self.t.msg(key).arg("count", count).to_string()).join("|")
    }
}
