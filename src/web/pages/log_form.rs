//! The form that logs evidence, as it comes in: its fields, and the files that are taken while it is read.

use actix_web::{HttpMessage as _, HttpRequest, web};

use super::kept::PutAside;
use crate::app::App;
use crate::files::Fault;
use crate::language::Sentence;
use crate::record::evidence::Cycle;
use crate::record::framework::Level;
use crate::web::api::blobs::{keep_in_mind, room_of};
use crate::web::api::drafts::{ClaimBody, Written};
use crate::web::failure::Failure;
use crate::web::incoming::{Part, Parts};
use crate::web::page::Form;
use crate::web::who::SignedIn;

/// The field with the name of a file that came without a sign-in and was not kept.
pub(super) const LOST: &str = "lost-file";
/// Most files of one form.
const MOST_FILES: usize = 20;

/// What the form sends: its fields in order, and the files that arrived with it.
#[derive(Default)]
pub(super) struct Sent {
    fields: Vec<(String, String)>,
    /// Hashes of the files that were taken.
    brought: Vec<String>,
    /// Why files were not taken.
    pub(super) refused: Vec<Sentence>,
}

impl Sent {
    pub(super) fn one(&self, name: &str) -> &str {
        self.fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    pub(super) fn all<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s str> {
        self.fields
            .iter()
            .filter(move |(key, value)| key == name && !value.is_empty())
            .map(|(_, v)| v.as_str())
    }

    pub(super) fn form(&self) -> Form {
        self.fields.iter().fold(Form::default(), |form, (name, value)| form.with(name, value))
    }

    /// The files that are kept and those that came along. One that was there already and came once more is one file.
    fn files(&self) -> Vec<String> {
        let mut files: Vec<String> = Vec::new();
        for hash in self.all("keep").chain(self.brought.iter().map(String::as_str)) {
            if !files.iter().any(|known| known == hash) {
                files.push(hash.to_owned());
            }
        }
        files
    }

    pub(super) fn written(&self) -> Written {
        let text = |name: &str| self.one(name).replace("\r\n", "\n");
        let claim = |value: &str| {
            let (competency, level) = value.split_once(':')?;
            let level = Level::try_from(level.parse::<u8>().ok()?).ok()?;
            Some(ClaimBody { competency_id: competency.parse().ok()?, level })
        };
        Written {
            cohort_id: self.one("cohort").parse().ok(),
            title: text("title"),
            narrative: text("narrative"),
            happened_on: self.one("happened_on").parse().ok(),
            claims: self.all("claim").filter_map(claim).collect(),
            cycle: Cycle {
                experience: text("experience"),
                reflection: text("reflection"),
                concept: text("concept"),
                experiment: text("experiment"),
            },
            private_reflection: Some(text("private_reflection")),
            attachments: self.files(),
            links: self.all("link").map(|link| link.trim().to_owned()).filter(|l| !l.is_empty()).collect(),
            follows: self.one("follows").parse().ok(),
            based_on: self.one("based_on").parse().ok(),
            also_replaces: self.all("also_replaces").filter_map(|id| id.parse().ok()).collect(),
            ..Written::default()
        }
    }
}

/// Reads the form. Files are taken one after the other, and only once the form has shown its token.
pub(super) async fn read(
    request: &HttpRequest,
    app: &App,
    who: Result<SignedIn, Failure>,
    payload: web::Payload,
) -> Result<(SignedIn, Sent), Failure> {
    let mut sent = Sent::default();
    let mut parts = Parts::of(request, payload).await?;
    let mut files = 0;
    while let Some(part) = parts.next().await? {
        let (file, mut bytes) = match part {
            Part::Words(name, value) => {
                sent.fields.push((name, value));
                continue;
            }
            Part::File(name, bytes) => (name, bytes),
        };
        if files >= MOST_FILES {
            let words = Sentence::of("refused-form-too-many-files").with("most", MOST_FILES);
            return Err(Failure::TooLarge(words));
        }
        files += 1;
        let Ok(who) = &who else {
            // Nobody's files are not kept; their names are, to say so.
            if !file.is_empty() {
                sent.fields.push((LOST.to_owned(), file));
            }
            continue;
        };
        who.check_csrf(sent.one("csrf"))?;
        let now = app.clock.now();
        let room = room_of(app, who.person, now).await?;
        match app.uploads.bring(who.person, &file, &mut bytes, room, now, &app.ids).await {
            Ok(None) => {}
            Ok(Some(arrived)) => {
                let kept = keep_in_mind(app, who.person, &arrived, now).await?;
                sent.brought.push(kept.hash);
            }
            Err(Fault::Refused(refusal)) => sent.refused.push(not_taken(&file, refusal.sentence())),
            Err(fault @ (Fault::TooLarge { .. } | Fault::NoRoom { .. })) => {
                sent.refused.push(not_taken(&file, fault.sentence()));
            }
            Err(fault) => return Err(fault.into()),
        }
    }
    match who {
        Ok(who) => {
            who.check_csrf(sent.one("csrf"))?;
            Ok((who, sent))
        }
        Err(failure) => {
            // The words wait for who signs in again.
            if sent.all(LOST).next().is_some() {
                // What lacks its files is not to be submitted without another look.
                sent.fields.retain(|(name, _)| name != "then");
                sent.fields.push(("then".to_owned(), "save".to_owned()));
            }
            let words = serde_urlencoded::to_string(&sent.fields).unwrap_or_default();
            request.extensions_mut().insert(PutAside(words.into()));
            Err(failure)
        }
    }
}

/// Which file was not taken, and why.
fn not_taken(file: &str, why: Sentence) -> Sentence {
    Sentence::of("refused-file-named").with("file", file).with("why", why)
}
