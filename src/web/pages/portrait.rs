//! One's portrait, on the account page.

use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, web};

use super::account::account_page;
use super::kept::PutAside;
use super::log_form::LOST;
use super::sign_in::see;
use crate::app::App;
use crate::documents::Portrait;
use crate::files::Fault;
use crate::language::Sentence;
use crate::store::portraits;
use crate::web::api::portraits::{LARGEST, keep, made};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::incoming::{Part, Parts};
use crate::web::page::{self, Form};
use crate::web::who::{Posted, SignedIn};

/// What became of the photo of a form.
enum Photo {
    /// None was chosen.
    None,
    /// It is a portrait now.
    Made(Portrait),
    /// There are more bytes than are taken.
    TooLarge,
    /// Why it is none.
    Wrong(Sentence),
}

/// What the form sends.
struct Sent {
    who: SignedIn,
    printed: bool,
    photo: Photo,
}

/// Reads the form. The photo is made a portrait as it comes, once the form has shown its token; of somebody whose sign-in
/// has ended the rest is put aside.
async fn read(
    request: &HttpRequest,
    app: &App,
    who: Result<SignedIn, Failure>,
    payload: web::Payload,
) -> Result<Sent, Failure> {
    let who = match who {
        Err(failure) if !matches!(failure, Failure::NotSignedIn) => return Err(failure),
        who => who,
    };
    let (mut fields, mut photo): (Vec<(String, String)>, _) = (Vec::new(), Photo::None);
    let mut parts = Parts::of(request, payload).await?;
    while let Some(part) = parts.next().await? {
        let (name, mut bytes) = match part {
            Part::Words(name, value) => {
                fields.push((name, value));
                continue;
            }
            Part::File(name, bytes) => (name, bytes),
        };
        match &who {
            Ok(who) => {
                who.check_csrf(one(&fields, "csrf"))?;
                if matches!(photo, Photo::None) {
                    let (most, now) = (LARGEST as u64, app.clock.now());
                    photo = match app.uploads.lend(who.person, &name, &mut bytes, most, now, &app.ids).await {
                        Ok(None) => Photo::None,
                        Ok(Some(lent)) => portrayed(made(app, lent).await)?,
                        Err(Fault::TooLarge { .. } | Fault::NoRoom { .. }) => Photo::TooLarge,
                        Err(Fault::Refused(refusal)) => Photo::Wrong(refusal.sentence()),
                        Err(fault) => return Err(fault.into()),
                    };
                }
            }
            // Nobody's file is not kept; its name is, to say so.
            Err(_) if !name.is_empty() => fields.push((LOST.to_owned(), name)),
            Err(_) => {}
        }
    }
    match who {
        Ok(who) => {
            who.check_csrf(one(&fields, "csrf"))?;
            Ok(Sent { who, printed: one(&fields, "printed") == "yes", photo })
        }
        Err(failure) => {
            let words = serde_urlencoded::to_string(&fields).unwrap_or_default();
            request.extensions_mut().insert(PutAside(words.into()));
            Err(failure)
        }
    }
}

fn one<'f>(fields: &'f [(String, String)], name: &str) -> &'f str {
    fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
}

fn portrayed(made: Result<Portrait, Failure>) -> Result<Photo, Failure> {
    match made {
        Ok(portrait) => Ok(Photo::Made(portrait)),
        Err(Failure::Invalid(problems)) => {
            Ok(Photo::Wrong(problems.into_iter().next().map_or_else(|| "".into(), |one| one.detail)))
        }
        Err(failure) => Err(failure),
    }
}

/// `POST /account/portrait`: a new photo, or only whether it is printed.
pub(crate) async fn save(
    request: HttpRequest,
    app: web::Data<App>,
    who: Result<SignedIn, Failure>,
    payload: web::Payload,
) -> Result<HttpResponse, Failure> {
    let Sent { who, printed, photo } = read(&request, &app, who, payload).await?;
    let desk = Desk::at(&app, who, &request);
    let (person, now) = (desk.who.person, app.clock.now());
    let wrong = match photo {
        Photo::Made(portrait) => {
            keep(&app, person, portrait, printed).await?;
            return Ok(see("/account?done=portrait"));
        }
        Photo::None => {
            match app.db.write(move |conn| portraits::set_printed(conn, person, printed, now)).await? {
                true => return Ok(see("/account?done=portrait")),
                false => desk.t.text("account-portrait-choose"),
            }
        }
        Photo::TooLarge => desk.t.msg("account-portrait-too-large").arg("most", LARGEST >> 20).to_string(),
        Photo::Wrong(problem) => {
            desk.t.msg("account-portrait-wrong").arg("problem", desk.t.said(problem)).to_string()
        }
    };
    let form = Form::default().wrong("portrait", wrong);
    Ok(page::mend(&account_page(&app, desk, form).await?))
}

/// `POST /account/portrait/removal`.
pub(crate) async fn remove(
    app: web::Data<App>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<HttpResponse, Failure> {
    let person = posted.who.person;
    app.db.write(move |conn| portraits::remove(conn, person)).await?;
    Ok(see("/account?done=portrait-gone"))
}
