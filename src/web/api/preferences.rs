//! `/api/v1/me/mail`: which mail one gets.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};

use super::list::Page;
use crate::app::App;
use crate::ids::PersonId;
use crate::language::Sentence;
use crate::mail::Kind;
use crate::store::readers;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::who::SignedIn;

/// A kind of mail.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Preference {
    /// Its name, such as `digest.lead`.
    pub kind: String,
    /// Whether you get it, when there is something to say.
    pub wanted: bool,
    /// Whether it can be switched off.
    pub switchable: bool,
}

/// What to switch on and off; what is not named stays.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    /// One item a kind.
    pub items: Vec<Choice>,
}

/// A kind of mail to switch.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its name.
    pub kind: String,
    /// Whether you want it.
    pub wanted: bool,
}

/// Which mail you get.
#[utoipa::path(get, path = "/api/v1/me/mail", tag = "Mail", responses((status = 200, body = Page<Preference>)))]
pub async fn show(app: web::Data<App>, who: SignedIn) -> Result<HttpResponse, Failure> {
    shown(&app, who.person).await
}

async fn shown(app: &App, person: PersonId) -> Result<HttpResponse, Failure> {
    let unwanted = app.db.read(move |conn| readers::unwanted(conn, person)).await?;
    let items = Kind::ALL
        .iter()
        .map(|kind| Preference {
            kind: kind.as_str().to_owned(),
            wanted: !kind.may_be_switched_off() || !unwanted.contains(kind.as_str()),
            switchable: kind.may_be_switched_off(),
        })
        .collect();
    Ok(HttpResponse::Ok().json(Page { items, next: None }))
}

/// Switches kinds of mail on and off.
#[utoipa::path(put, path = "/api/v1/me/mail", tag = "Mail", request_body = Chosen, responses((status = 200, body = Page<Preference>)))]
pub async fn change(
    app: web::Data<App>,
    who: SignedIn,
    chosen: web::Json<Chosen>,
) -> Result<HttpResponse, Failure> {
    let mut choices: Vec<(Kind, bool)> = Vec::new();
    let mut wrong = Vec::new();
    for (index, choice) in chosen.into_inner().items.into_iter().enumerate() {
        match choice.kind.parse::<Kind>() {
            Ok(kind) if kind.may_be_switched_off() || choice.wanted => {
                choices.retain(|(known, _)| *known != kind);
                choices.push((kind, choice.wanted));
            }
            Ok(_) => {
                let detail = Sentence::of("refused-mail-always");
                wrong.push(FieldProblem::new(format!("/items/{index}/wanted"), detail));
            }
            Err(error) => wrong.push(FieldProblem::new(format!("/items/{index}/kind"), error.to_string())),
        }
    }
    if !wrong.is_empty() {
        return Err(Failure::Invalid(wrong));
    }
    let (person, now) = (who.person, app.clock.now());
    app.db
        .write(move |conn| {
            let choices: Vec<(&str, bool)> =
                choices.iter().map(|(kind, wanted)| (kind.as_str(), *wanted)).collect();
            readers::prefer(conn, person, &choices, now)
        })
        .await?;
    shown(&app, who.person).await
}
