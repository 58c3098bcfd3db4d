//! A passport as JSON and as PDF.

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::app::App;
use crate::clock::Day;
use crate::documents::{Error, Paper};
use crate::ids::PersonId;
use crate::language::{Language, Sentence};
use crate::record::passport::Passport;
use crate::store::passports::{self, Request};
use crate::store::portraits;
use crate::web::failure::{Failure, FieldProblem};
use crate::web::query::Query;
use crate::web::who::SignedIn;

/// What can be asked of a passport.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The day it shall speak of, up to today; today if left out.
    #[param(pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
    pub as_of: Option<String>,
    /// `a4` (default) or `letter`; for the PDF.
    pub paper: Option<String>,
    /// `en`, `de`, `es`, `fr` or `ar`: the language of the words around people's own; for the PDF. Default: the reader's
    /// on pages, the organisation's for programs.
    pub language: Option<String>,
}

impl Asked {
    /// The day, if one is named.
    pub(crate) fn day(&self) -> Result<Option<Day>, Failure> {
        let Some(typed) = self.as_of.as_deref().filter(|typed| !typed.is_empty()) else { return Ok(None) };
        let day = typed.parse().map_err(|_| {
            let detail = Sentence::of("refused-day").with("typed", typed);
            Failure::Invalid(vec![FieldProblem::new("/as_of", detail)])
        });
        day.map(Some)
    }

    fn language(&self) -> Result<Option<Language>, Failure> {
        let Some(typed) = self.language.as_deref().filter(|typed| !typed.is_empty()) else { return Ok(None) };
        match Language::of_tag(typed) {
            Some(language) => Ok(Some(language)),
            None => {
                let spoken: Vec<String> = Language::all().map(|one| one.to_string()).collect();
                let detail = Sentence::of("refused-language-asked")
                    .with("typed", typed)
                    .with("spoken", spoken.join(", "));
                Err(Failure::Invalid(vec![FieldProblem::new("/language", detail)]))
            }
        }
    }

    fn sheet(&self) -> Result<Sheet, Failure> {
        Sheet::named(self.paper.as_deref())
    }
}

/// A sheet by name.
#[derive(Clone, Copy, Debug, Default)]
pub enum Sheet {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Sheet {
    /// The sheet that a query asks for; A4 where it says nothing.
    pub(crate) fn named(paper: Option<&str>) -> Result<Self, Failure> {
        match paper.unwrap_or("a4") {
            "a4" => Ok(Sheet::A4),
            "letter" => Ok(Sheet::Letter),
            other => {
                let detail = Sentence::of("refused-sheet").with("typed", other);
                Err(Failure::Invalid(vec![FieldProblem::new("/paper", detail)]))
            }
        }
    }

    /// The same in the words of documents.
    #[must_use]
    pub fn paper(self) -> Paper {
        match self {
            Sheet::A4 => Paper::A4,
            Sheet::Letter => Paper::Letter,
        }
    }
}

/// Whose passport is asked for, of which day.
fn request(app: &App, who: &SignedIn, learner: PersonId, as_of: Option<Day>) -> Result<Request, Failure> {
    let today = app.clock.today();
    if as_of.is_some_and(|day| day > today) {
        let detail = Sentence::of("refused-passport-day").with("today", today);
        return Err(Failure::Invalid(vec![FieldProblem::new("/as_of", detail)]));
    }
    Ok(Request { viewer: Some(who.person), learner, as_of, now: app.clock.now(), issuer: app.organisation() })
}

/// Draws a passport for somebody who may see it.
pub(crate) async fn drawn(
    app: &App,
    who: &SignedIn,
    learner: PersonId,
    as_of: Option<Day>,
) -> Result<Passport, Failure> {
    let (request, folds) = (request(app, who, learner, as_of)?, app.folds());
    let found = app.db.read(move |conn| passports::passport(conn, &folds, &request)).await?;
    found.ok_or(Failure::Missing("passport"))
}

/// `GET /api/v1/passports/{person_id}`
///
/// One person's levels, as of any day. Readable by its holder, leads of their live cohorts, registrars and administrators.
#[utoipa::path(get, path = "/api/v1/passports/{person_id}", tag = "Passports", params(("person_id" = PersonId, Path), Asked),
    responses((status = 200, body = Passport), (status = 404, description = "There is none that you may see"),
        (status = 422, description = "No day, or one that is still to come")))]
pub async fn get(
    app: web::Data<App>,
    who: SignedIn,
    learner: web::Path<PersonId>,
    asked: Query<Asked>,
) -> Result<HttpResponse, Failure> {
    answered(&app, &who, *learner, &asked).await
}

/// `GET /api/v1/passports/{person_id}.pdf`
///
/// The same passport as a document to print.
#[utoipa::path(get, path = "/api/v1/passports/{person_id}.pdf", tag = "Passports", params(("person_id" = PersonId, Path), Asked),
    responses((status = 200, content_type = "application/pdf"), (status = 404, description = "There is none that you may see"),
        (status = 422, description = "A character that no font has (the answer names it), no day, a day that is still to come, or no such sheet")))]
pub async fn pdf(
    app: web::Data<App>,
    who: SignedIn,
    learner: web::Path<PersonId>,
    asked: Query<Asked>,
) -> Result<HttpResponse, Failure> {
    printed(&app, &who, *learner, &asked).await
}

/// Answers with a passport as data.
pub(crate) async fn answered(
    app: &App,
    who: &SignedIn,
    learner: PersonId,
    asked: &Asked,
) -> Result<HttpResponse, Failure> {
    let request = request(app, who, learner, asked.day()?)?;
    let (folds, answers) = (app.folds(), app.answers.clone());
    let found = app.db.read(move |conn| passports::json(conn, &folds, &answers, &request)).await?;
    let text = found.ok_or(Failure::Missing("passport"))?;
    // A page gives it, too, to be kept as a file.
    let mut answer = HttpResponse::Ok();
    answer.insert_header((header::CACHE_CONTROL, "private, no-store"));
    Ok(answer.content_type(header::ContentType::json()).body(text))
}

/// Prints a passport and answers with the file.
pub(crate) async fn printed(
    app: &App,
    who: &SignedIn,
    learner: PersonId,
    asked: &Asked,
) -> Result<HttpResponse, Failure> {
    let language = app.settings.language;
    on_paper(app, who, learner, asked, language, header::DispositionType::Inline).await?.map_err(unprintable)
}

/// What a program is told of a character that no font has (H-4).
pub(crate) fn unprintable(missing: Error) -> Failure {
    match missing {
        Error::MissingGlyph { .. } => Failure::Invalid(vec![FieldProblem::new("", missing.to_string())]),
        error => Failure::internal(error),
    }
}

/// Prints a passport: the file, to be shown or to be kept, or why there is none.
pub(crate) async fn on_paper(
    app: &App,
    who: &SignedIn,
    learner: PersonId,
    asked: &Asked,
    language: Language,
    disposition: header::DispositionType,
) -> Result<Result<HttpResponse, Error>, Failure> {
    let (sheet, language) = (asked.sheet()?, asked.language()?.unwrap_or(language));
    let passport = drawn(app, who, learner, asked.day()?).await?;
    let portrait = app.db.read(move |conn| portraits::for_print(conn, learner)).await?;
    let options = app.passport_options(learner, sheet.paper(), language, portrait);
    let name = file_name(&passport);
    let bytes = match app.press.print(passport, options).await {
        Ok(bytes) => bytes,
        Err(error) => return Ok(Err(error)),
    };
    Ok(Ok(as_pdf(name, bytes, disposition)))
}

/// A document with its name, to be shown or to be kept.
pub(crate) fn as_pdf(name: String, bytes: Vec<u8>, disposition: header::DispositionType) -> HttpResponse {
    let value = name.into_bytes();
    let name = header::ExtendedValue {
        charset: header::Charset::Ext("UTF-8".to_owned()),
        language_tag: None,
        value,
    };
    let parameters = vec![header::DispositionParam::FilenameExt(name)];
    HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header((header::CONTENT_DISPOSITION, header::ContentDisposition { disposition, parameters }))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .body(bytes)
}

/// "Ada Lovelace passport 2026-03-02.pdf", without what file systems refuse.
pub(crate) fn file_name(passport: &Passport) -> String {
    let name: String = passport
        .person
        .name
        .chars()
        .map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { '-' } else { c })
        .take(80)
        .collect();
    format!("{name} passport {}.pdf", passport.as_of)
}
