//! A form with files that are read at once and looked at before anything changes.

use actix_web::{HttpMessage as _, HttpRequest, web};

use super::kept::PutAside;
use crate::app::App;
use crate::ids::ImportId;
use crate::interchange::{FILES_LIMIT, SIZE_LIMIT};
use crate::store::imports::{self, Brought, Kind};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::incoming::{Part, Parts, whole};
use crate::web::page::Form;
use crate::web::who::{Registrar, SignedIn};
use crate::web::words::Words;

/// Which import.
#[derive(serde::Deserialize, Default)]
#[serde(default)]
pub(crate) struct Query {
    pub(crate) upload: String,
    /// The framework whose next version it is to be.
    pub(crate) of: String,
}

/// Files of a step before, if this person brought them.
async fn find(app: &App, kind: Kind, who: &SignedIn, upload: &str) -> Result<Option<Brought>, Failure> {
    let (Ok(id), by) = (upload.parse::<ImportId>(), who.person) else { return Ok(None) };
    Ok(app.db.read(move |conn| imports::find(conn, kind, by, id)).await?)
}

/// The files that an address names: none where it names none, or a form that says that they are gone.
pub(crate) async fn named(
    app: &App,
    kind: Kind,
    desk: &Desk,
    query: &Query,
) -> Result<Result<Option<Brought>, Form>, Failure> {
    if query.upload.is_empty() {
        return Ok(Ok(None));
    }
    let gone = || Form::default().wrong("file", desk.t.text("import-gone"));
    Ok(find(app, kind, &desk.who, &query.upload).await?.map(Some).ok_or_else(gone))
}

/// What a form was about.
pub(crate) struct Taken {
    pub(crate) sent: Sent,
    pub(crate) who: Registrar,
    /// The desk at which it is answered.
    pub(crate) desk: Desk,
    /// The files, kept for the next step; otherwise what to say beside them.
    pub(crate) brought: Result<Brought, String>,
    /// Something else was answered than in the step before: what follows from it was not shown yet.
    pub(crate) unseen: bool,
}

/// Reads a registrar's form, and keeps the files it is about for the next step, with what was answered about them:
/// `answered` makes it of the form and of what was answered before.
pub(crate) async fn taken(
    request: &HttpRequest,
    app: &App,
    kind: Kind,
    who: Result<Registrar, Failure>,
    payload: web::Payload,
    answered: impl FnOnce(&Sent, &str) -> Result<String, Failure>,
) -> Result<Taken, Failure> {
    let mut sent = read(request, who, payload).await?;
    let (who, desk) = (Registrar(sent.who.clone()), Desk::at(app, sent.who.clone(), request));
    let mut brought = about(app, kind, desk.t, &mut sent).await?;
    let mut unseen = false;
    if let Ok(brought) = &mut brought {
        let answers = answered(&sent, &brought.answers)?;
        unseen = answers != brought.answers;
        brought.answers = answers;
        keep(app, brought).await?;
    }
    Ok(Taken { sent, who, desk, brought, unseen })
}

/// The files that a form is about: those it brought, or those of the step before. Otherwise what to say.
async fn about(app: &App, kind: Kind, t: Words, sent: &mut Sent) -> Result<Result<Brought, String>, Failure> {
    let known = find(app, kind, &sent.who, sent.one("upload")).await?;
    let (by, id) = (sent.who.person, app.ids.mint(app.clock.now()));
    let too_large = |key| t.msg(key).arg("most", SIZE_LIMIT >> 20).arg("files", FILES_LIMIT).to_string();
    Ok(match (std::mem::take(&mut sent.files), known) {
        _ if sent.too_large && kind == Kind::Roster => Err(too_large("roster-too-large")),
        _ if sent.too_large => Err(too_large("import-too-large")),
        (files, _) if !files.is_empty() => Ok(Brought { id, kind, by, files, answers: String::new() }),
        (_, Some(known)) => Ok(known),
        (_, None) if sent.one("upload").is_empty() => Err(t.text("import-no-file")),
        (_, None) => Err(t.text("import-gone")),
    })
}

/// Keeps files, and what was answered about them, for the next step.
async fn keep(app: &App, brought: &Brought) -> Result<(), Failure> {
    let (brought, now) = (brought.clone(), app.clock.now());
    Ok(app.db.write(move |conn| imports::keep(conn, &brought, now)).await?)
}

/// What the files are called.
pub(crate) fn names(brought: Option<&Brought>) -> String {
    let names = brought.into_iter().flat_map(|brought| &brought.files).map(|(name, _)| name.as_str());
    names.collect::<Vec<_>>().join(", ")
}

/// What a form brought.
pub(crate) struct Sent {
    /// Who sent it.
    pub(crate) who: SignedIn,
    /// What was typed and chosen.
    pub(crate) fields: Vec<(String, String)>,
    /// Names and contents; none where no file was chosen.
    pub(crate) files: Vec<(String, Vec<u8>)>,
    /// The files together are larger than what is read, or too many.
    pub(crate) too_large: bool,
}

impl Sent {
    /// The first value of a field, without spaces around it.
    pub(crate) fn one(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }
}

/// Reads a registrar's form. Files are taken only after its token; of somebody whose sign-in has ended the
/// fields are put aside.
async fn read(
    request: &HttpRequest,
    who: Result<Registrar, Failure>,
    payload: web::Payload,
) -> Result<Sent, Failure> {
    let who = match who {
        Err(failure) if !matches!(failure, Failure::NotSignedIn) => return Err(failure),
        who => who.map(|registrar| registrar.0),
    };
    let (mut fields, mut files, mut over) = (Vec::new(), Vec::new(), false);
    let mut parts = Parts::of(request, payload).await?;
    let mut left = SIZE_LIMIT;
    while let Some(part) = parts.next().await? {
        let (file, part) = match part {
            Part::Words(name, value) => {
                fields.push((name, value));
                continue;
            }
            Part::File(name, part) => (name, part),
        };
        let Ok(who) = &who else { break };
        who.check_csrf(token(&fields))?;
        let Some(bytes) = whole(*part, left).await? else {
            over = true;
            continue;
        };
        if file.is_empty() && bytes.is_empty() {
            continue;
        }
        left = left.saturating_sub(bytes.len());
        over |= files.len() >= FILES_LIMIT;
        if !over {
            files.push((file, bytes.to_vec()));
        }
    }
    match who {
        Ok(who) => {
            who.check_csrf(token(&fields))?;
            if over {
                files.clear();
            }
            Ok(Sent { who, fields, files, too_large: over })
        }
        Err(failure) => {
            let words = serde_urlencoded::to_string(&fields).unwrap_or_default();
            request.extensions_mut().insert(PutAside(words.into()));
            Err(failure)
        }
    }
}

fn token(fields: &[(String, String)]) -> &str {
    fields.iter().find(|(name, _)| name == "csrf").map_or("", |(_, value)| value.as_str())
}
