//! The certificates of a cohort, issued together: who holds what, who has one, whose name cannot be printed (C-5, H-4).

use actix_web::{HttpRequest, HttpResponse, web};
use futures_util::{StreamExt as _, stream};
use uuid::Uuid;

use super::certificates::languages;
use super::queue::person;
use super::sent::Sent;
use super::sign_in::see;
use crate::app::App;
use crate::app::certifying::Wish;
use crate::ids::{CohortId, FactId, PersonId, derived};
use crate::language::Language;
use crate::record::letters;
use crate::store::certificates;
use crate::web::api::certificates::wish;
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page::{self, Flash, Form};
use crate::web::views::certificates::{Candidate, CohortCertificatesPage};
use crate::web::views::parts::Link;
use crate::web::who::{Posted, PostedByRegistrar, Registrar, said_once};

/// So many are issued side by side: enough to share a commit.
const TOGETHER: usize = 16;

/// `GET /cohorts/{id}/certificates`.
pub(crate) async fn show(
    request: HttpRequest,
    app: web::Data<App>,
    who: Registrar,
    id: web::Path<CohortId>,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, who.0, &request);
    Ok(page::ok(&cohort_page(&app, desk, *id, None).await?))
}

async fn cohort_page(
    app: &App,
    desk: Desk,
    id: CohortId,
    form: Option<Form>,
) -> Result<CohortCertificatesPage, Failure> {
    let language = app.settings.language;
    app.db
        .read(move |conn| {
            let t = desk.t;
            let cohort = desk.folds.cohort(conn, id)?.ok_or(Failure::Missing("cohort"))?;
            let rows = certificates::candidates(conn, &cohort, desk.today)?;
            let learners: Vec<Candidate> = rows
                .into_iter()
                .map(|row| {
                    let who: PersonId = row.person_id.parse().map_err(crate::store::Error::other)?;
                    let unprintable = letters::unprintable(&row.name);
                    let why = match unprintable {
                        Some(character) => t
                            .msg("certificates-unprintable")
                            .arg("character", format!("{character} (U+{:04X})", u32::from(character)))
                            .to_string(),
                        None if row.competencies == 0 => t.text("certificates-holds-nothing"),
                        None => String::new(),
                    };
                    let mend = unprintable
                        .map(|_| Link { text: t.text("person-edit"), href: format!("/people/{who}/edit") });
                    let had = row.certificate.as_ref().map(|newest| format!("{who}:{newest}"));
                    let has = row.certificate.map(|certificate| Link {
                        text: t.text(if row.stands {
                            "certificates-has-one"
                        } else {
                            "certificates-had-one"
                        }),
                        href: format!("/certificates/{certificate}"),
                    });
                    let holds = t.msg("certificates-holds").arg("count", row.competencies).to_string();
                    Ok(Candidate {
                        person: person(who, &row.name),
                        holds,
                        has,
                        had: had.unwrap_or_default(),
                        why,
                        mend,
                    })
                })
                .collect::<Result<_, crate::store::Error>>()?;
            let due = learners.iter().filter(|one| one.ready() && one.has.is_none()).count();
            // Who can have one and has none is ticked: the usual case is one tap.
            let form = form.unwrap_or_else(|| {
                let fresh = Form::default().with("language", language.to_string());
                let ready = learners.iter().filter(|one| one.ready() && one.has.is_none());
                ready.fold(fresh, |form, one| form.with("learner", one.person.id.clone()))
            });
            Ok(CohortCertificatesPage {
                frame: desk.frame(conn, t.text("certificates-of-cohort"))?,
                form,
                cohort: Link { text: cohort.plan.title.clone(), href: format!("/cohorts/{id}") },
                action: format!("/cohorts/{id}/certificates"),
                open: cohort.closed_at.is_none(),
                learners,
                languages: languages(),
                due,
                t,
            })
        })
        .await
}

/// `POST /cohorts/{id}/certificates`: each for itself, so that one that cannot be issued holds back no other.
pub(crate) async fn issue(
    request: HttpRequest,
    app: web::Data<App>,
    id: web::Path<CohortId>,
    posted: PostedByRegistrar<Sent>,
) -> Result<HttpResponse, Failure> {
    let Posted { who, form: sent, once } = posted.0;
    let desk = Desk::at(&app, who.clone(), &request);
    let page = cohort_page(&app, desk.clone(), *id, Some(sent.form())).await?;
    let here = |one: &&str| page.learners.iter().any(|learner| learner.ready() && learner.person.id == **one);
    let learners: Vec<PersonId> = sent.all("learner").filter(here).filter_map(|id| id.parse().ok()).collect();
    if learners.is_empty() {
        let form = page.form.clone().wrong("learner", desk.t.text("certificates-nobody"));
        return Ok(page::mend(&CohortCertificatesPage { form, ..page }));
    }
    let language = Language::of_tag(sent.value("language"));
    let names: std::collections::HashMap<String, String> =
        page.learners.iter().map(|one| (one.person.id.clone(), one.person.name.clone())).collect();
    let first = wish(&app, learners[0], None, Some(*id), language).await?;
    // Pressed twice, the same page gives each of them one.
    let fact_of =
        |learner: PersonId| once.map(|once| derived::<FactId>(&format!("certificate {once} {learner}")));
    let mut refused = Form::default().with("language", sent.value("language"));
    // On a page that was gone back to, or left open, somebody may stand as having none who has one since.
    let (learners, since): (Vec<_>, Vec<_>) = learners.into_iter().partition(|learner| {
        let one = page.learners.iter().find(|one| one.person.id == learner.to_string());
        let had = one.map_or("", |one| one.had.as_str());
        let ours = fact_of(*learner).is_some_and(|fact| had.ends_with(&fact.to_string()));
        had.is_empty() || ours || sent.value("had").split(' ').any(|known| known == had)
    });
    // Whoever was ticked on an old page and cannot have one now is named, not passed over.
    let ticked = |one: &&Candidate| sent.all("learner").any(|id| id == one.person.id);
    for one in page.learners.iter().filter(ticked).filter(|one| !one.ready()) {
        refused = refused.wrong("learner", format!("{}{} {}", one.person.name, desk.t.colon(), one.why));
    }
    for learner in since {
        let name = names.get(&learner.to_string()).cloned().unwrap_or_default();
        let said = desk.t.msg("certificates-has-one-since").arg("name", name).to_string();
        refused = refused.wrong("learner", said);
    }
    let issue = |learner: PersonId| {
        let fact = fact_of(learner);
        let (app, author, wish) = (app.clone(), who.author(), Wish { learner, ..first.clone() });
        async move {
            let issue = async |fact: Option<Uuid>| {
                Ok(app.issue_certificate(author, fact.map(FactId::from), wish.clone()).await?)
            };
            (learner, said_once(fact.map(FactId::uuid), issue).await)
        }
    };
    let done: Vec<(PersonId, Result<FactId, Failure>)> =
        stream::iter(learners).map(issue).buffered(TOGETHER).collect().await;
    let issued = done.iter().filter(|(_, made)| made.is_ok()).count();
    for (learner, made) in done {
        let Err(failure) = made else { continue };
        let Failure::Refused(_) = failure else { return Err(failure) };
        let name = names.get(&learner.to_string()).cloned().unwrap_or_default();
        let said = format!("{name}{} {}", desk.t.colon(), desk.t.said(failure.sentence()));
        refused = refused.with("learner", learner.to_string()).wrong("learner", said);
    }
    if refused.failed() {
        let t = desk.t;
        let mut page = cohort_page(&app, desk, *id, Some(refused)).await?;
        if issued > 0 {
            let text = t.msg("done-certificates-issued").arg("count", issued).to_string();
            page.frame.flash = Some(Flash { text, link: None, undo: None });
        }
        return Ok(page::mend(&page));
    }
    Ok(see(&format!("/cohorts/{id}/certificates?done=certificates-issued&count={issued}")))
}
