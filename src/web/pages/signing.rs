//! Signing a level off from a learner's passport: in the corridor, on paper's evidence or on what someone could do before.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::account::portrait_address;
use super::answered::{answered, speakers};
use super::attached::attachments;
use super::corridor::{not_theirs, own_code};
use super::queue::{cycle, person};
use super::ready::Measure;
use super::sign_in::see;
use crate::app::App;
use crate::clock::day_of;
use crate::ids::{CompetencyId, EvidenceId, FactId, FrameworkId, PersonId};
use crate::language::Sentence;
use crate::record::evidence::Claim;
use crate::record::framework::Level;
use crate::record::holdings::held;
use crate::record::passport::LevelState;
use crate::record::portfolio::{ClaimState, Portfolio};
use crate::record::refusal::Refusal;
use crate::record::signoff::SignOff;
use crate::store::{people, portraits};
use crate::web::api::signoffs::{JudgedBody, Signing, bench, sign};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::markdown::{rendered, typed};
use crate::web::page::{self, Form};
use crate::web::views::parts::{Badge, Happening, State};
use crate::web::views::signoff::{EvidenceChoice, SignOffNewPage};
use crate::web::who::Posted;
use crate::web::words::Words;

/// Whose level is to be signed.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) struct Asked {
    learner: PersonId,
    competency: CompetencyId,
    level: Level,
    /// For a registrar who recognises prior learning.
    framework: Option<FrameworkId>,
}

impl Asked {
    fn claim(&self) -> Claim {
        Claim { competency: self.competency, level: self.level }
    }
}

enum Drawn {
    Page(Box<SignOffNewPage>),
    /// It is signed; there it is.
    Signed(FactId),
}

/// `GET /signoffs/new?learner=&competency=&level=`.
pub(crate) async fn new(
    app: web::Data<App>,
    desk: Desk,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Failure> {
    // Where a code leads: whoever scans it comes here, the learner themselves and strangers too.
    match drawn(&app, &desk, *asked, None).await {
        Ok(Drawn::Page(page)) => Ok(page::ok(&*page)),
        Ok(Drawn::Signed(id)) => Ok(see(&format!("/signoffs/{id}"))),
        Err(Failure::Refused(Refusal::OwnWork)) => own_code(&app, &desk, asked.claim()).await,
        Err(Failure::Missing("learner")) => not_theirs(&app, &desk).await,
        Err(failure) => Err(failure),
    }
}

/// Draws the form; a fresh one names everything that waits or was accepted.
async fn drawn(app: &App, desk: &Desk, asked: Asked, form: Option<Form>) -> Result<Drawn, Failure> {
    let (t, learner, claim) = (desk.t, asked.learner, asked.claim());
    if learner == desk.who.person {
        return Err(Failure::Refused(Refusal::OwnWork));
    }
    let mut bench = bench(app, &desk.who, learner, asked.framework).await?;
    let (at, title) = (desk.clone(), t.msg("signoff-title").arg("level", asked.level.number()).to_string());
    let (leads, involved) = (!bench.leading.is_empty(), speakers(&bench.portfolio).chain([learner]));
    let involved: BTreeSet<PersonId> = involved.collect();
    let (frame, names, portrait, keeps) = app
        .db
        .read(move |conn| {
            let keeps = at.folds.access(conn)?.keeps_records(at.who.person, at.today);
            if !leads && !keeps {
                return Err(Failure::Missing("learner"));
            }
            let portrait = portraits::standing(conn, learner)?;
            let portrait = portrait.map_or_else(String::new, |one| portrait_address(learner, one));
            Ok((at.frame(conn, title)?, people::names(conn, involved)?, portrait, keeps))
        })
        .await?;
    let name = names.get(&learner).cloned().ok_or(Failure::Missing("learner"))?;
    let place = bench.place(asked.competency, asked.framework.filter(|_| keeps))?;
    let versions = bench.versions(place.framework);
    let framework = versions.version(place.version).ok_or(Failure::Missing("framework version"))?;
    let competency = framework.competency(asked.competency).ok_or(Failure::Missing("competency"))?;
    let text = competency.level(asked.level);
    let portfolio = &*bench.portfolio;
    let current = portfolio.speaking_for(claim, desk.today);
    let held = held(portfolio, &versions, place.version, desk.today);
    if let Some(current) = current
        && settled(current, held.contains_key(&claim), desk.today)
    {
        return Ok(Drawn::Signed(current.id));
    }
    let of = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
    let measure = Measure { t, portfolio, framework, held: &held };
    let leads = place.cohort.is_some();
    let not_yet = match leads {
        // What was accepted in part does not count, and what came back does not either.
        true => {
            measure.not_yet(claim, |_, state| matches!(state, ClaimState::Accepted | ClaimState::Waiting))
        }
        false => t.text("signing-registrar"),
    };
    let form = form.unwrap_or_else(|| {
        // What waits is named by whoever has looked at it, not by the page.
        let named = portfolio.pieces_for(claim).filter(|(.., state)| leads && *state == ClaimState::Accepted);
        named.fold(
            Form::default().with("id", app.ids.mint::<FactId>(desk.now).to_string()),
            |form, (evidence, revision, _)| form.with("evidence", format!("{}:{}", evidence.id, revision.id)),
        )
    });
    Ok(Drawn::Page(Box::new(SignOffNewPage {
        t,
        frame,
        form,
        learner: person(learner, &name),
        portrait,
        competency_id: asked.competency.to_string(),
        competency: competency.title.clone(),
        level: asked.level.number(),
        level_name: framework.level_name(asked.level).to_owned(),
        framework_id: asked.framework.map(|id| id.to_string()).unwrap_or_default(),
        framework: t
            .msg("signing-framework")
            .arg("title", &framework.title)
            .arg("version", place.version)
            .to_string(),
        descriptor_html: rendered(&text.descriptor),
        rule: measure.rule(claim, None),
        evidence: pieces(t, portfolio, claim),
        before: before(t, portfolio, claim, &competency.title, &of),
        not_yet,
        recognises: !leads,
        renews: current.map(|before| renews(t, before, desk.today)).unwrap_or_default(),
        second_signer: text.second_signer,
    })))
}

/// What is signed already and not to be signed again: it has no end, or waits for somebody else.
pub(super) fn settled(current: &SignOff, holds: bool, today: crate::clock::Day) -> bool {
    match current.state(today) {
        LevelState::Signed => current.said.expires_on.is_none() && holds,
        LevelState::InReview | LevelState::Suspended => true,
        _ => false,
    }
}

/// What was decided before about what claims the level, newest first.
fn before(
    t: Words,
    portfolio: &Portfolio,
    claim: Claim,
    title: &str,
    name: &impl Fn(PersonId) -> String,
) -> Vec<Happening> {
    let of: BTreeSet<EvidenceId> = portfolio.pieces_for(claim).map(|(evidence, ..)| evidence.id).collect();
    let pieces = of.iter().filter_map(|id| portfolio.evidence.get(id));
    let mut all: Vec<_> = pieces
        .flat_map(|evidence| {
            let about = evidence.latest().map_or("", |revision| revision.content.title.as_str());
            let happened = answered(t, portfolio, evidence, name, &|_| title.to_owned(), Some(claim));
            happened.into_iter().map(move |(at, one)| {
                let title = t.msg("corridor-about").arg("said", &one.title).arg("title", about).to_string();
                (at, Happening { title, ..one })
            })
        })
        .collect();
    all.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    all.into_iter().map(|(_, happened)| happened).collect()
}

/// What claims the level, newest first.
fn pieces(t: Words, portfolio: &Portfolio, claim: Claim) -> Vec<EvidenceChoice> {
    let mut all: Vec<_> = portfolio.pieces_for(claim).collect();
    all.sort_by_key(|(_, revision, _)| std::cmp::Reverse(revision.submitted_at));
    all.into_iter()
        .map(|(evidence, revision, state)| EvidenceChoice {
            value: format!("{}:{}", evidence.id, revision.id),
            title: revision.content.title.clone(),
            when: Some(t.short_day(revision.content.happened_on)),
            badge: match state {
                ClaimState::Waiting => Badge::plain(t, State::Waiting),
                ClaimState::Returned => Badge::plain(t, State::Returned),
                ClaimState::PartAccepted => Badge::saying(State::Evidence, t.text("evidence-part-accepted")),
                ClaimState::Accepted => Badge::saying(State::Signed, t.text("evidence-accepted")),
                ClaimState::SignedMeanwhile => {
                    Badge::saying(State::Evidence, t.text("evidence-signed-meanwhile"))
                }
            },
            href: format!("/evidence/{}", evidence.id),
            waits: state == ClaimState::Waiting,
            narrative_html: typed(&revision.content.narrative),
            attachments: attachments(t, portfolio, revision, &BTreeMap::new()),
            cycle: cycle(t, revision),
            has_private_reflection: revision.content.private_reflection,
        })
        .collect()
}

/// What stands before this signature, in words.
pub(super) fn renews(t: Words, before: &SignOff, today: crate::clock::Day) -> String {
    let day = |day| t.day(day).text;
    match (before.state(today), before.said.expires_on) {
        (LevelState::Signed, None) => {
            t.msg("signing-signed").arg("day", day(day_of(before.complete_at()))).to_string()
        }
        (LevelState::Suspended, _) => {
            t.msg("signing-on-hold").arg("day", day(day_of(before.complete_at()))).to_string()
        }
        (LevelState::InReview, _) => t.msg("signing-half").arg("day", day(day_of(before.at))).to_string(),
        (LevelState::Signed, Some(last)) => t.msg("signing-renews").arg("day", day(last)).to_string(),
        (LevelState::Expired, Some(last)) => t.msg("signing-expired").arg("day", day(last)).to_string(),
        (LevelState::Revoked, _) => {
            let reason = before.ended.as_ref().map(|ended| ended.reason.clone()).unwrap_or_default();
            let when = before.ended.as_ref().map_or(before.at, |ended| ended.at);
            t.msg("signing-revoked").arg("day", day(day_of(when))).arg("reason", reason).to_string()
        }
        _ => String::new(),
    }
}

/// `POST /signoffs`.
pub(crate) async fn create(
    app: web::Data<App>,
    request: HttpRequest,
    posted: Posted<Vec<(String, String)>>,
) -> Result<HttpResponse, Failure> {
    let desk = Desk::at(&app, posted.who, &request);
    let fields = posted.form;
    let value =
        |name: &str| fields.iter().find(|(field, _)| field == name).map_or("", |(_, v)| v.as_str().trim());
    let lost = || Failure::Malformed(Sentence::of("refused-form-lost-level"));
    let asked = Asked {
        learner: value("learner_id").parse().map_err(|_| lost())?,
        competency: value("competency_id").parse().map_err(|_| lost())?,
        level: value("level").parse::<u8>().ok().and_then(|n| Level::try_from(n).ok()).ok_or_else(lost)?,
        framework: value("framework_id").parse().ok(),
    };
    let judged = fields.iter().filter(|(field, _)| field == "evidence").filter_map(|(_, value)| {
        let (evidence, revision) = value.split_once(':')?;
        let (evidence_id, revision_id): (EvidenceId, FactId) =
            (evidence.parse().ok()?, revision.parse().ok()?);
        Some(JudgedBody { evidence_id, revision_id })
    });
    // One line in the record, whatever the field allows.
    let reason = value("prior_learning_reason").split_whitespace().collect::<Vec<_>>().join(" ");
    let signing = Signing {
        id: value("id").parse().ok(),
        learner_id: asked.learner,
        competency_id: asked.competency,
        level: asked.level,
        evidence: judged.collect(),
        comment: value("comment").replace("\r\n", "\n"),
        prior_learning_reason: Some(reason).filter(|reason| !reason.is_empty()),
        framework_id: asked.framework,
        accept: true,
    };
    let refusal = match sign(&app, &desk.who, signing).await {
        Ok(id) => return signed(&app, &desk, asked.learner, id).await,
        Err(Failure::Refused(refusal)) if refusal != Refusal::OwnWork => refusal,
        Err(failure) => return Err(failure),
    };
    let field = match &refusal {
        Refusal::Invalid { pointer, .. } => {
            let known = |field: &&str| matches!(*field, "comment" | "prior_learning_reason" | "evidence");
            pointer.split('/').nth(1).filter(known).unwrap_or_default()
        }
        Refusal::EvidenceMissing { .. } => "evidence",
        _ => "",
    };
    let form = fields
        .iter()
        .filter(|(field, _)| field != "csrf")
        .fold(Form::default(), |form, (field, value)| form.with(field, value))
        .wrong(field, desk.t.said(&refusal));
    match drawn(&app, &desk, asked, Some(form)).await? {
        Drawn::Page(page) => Ok(page::mend(&*page)),
        Drawn::Signed(id) => Ok(see(&format!("/signoffs/{id}"))),
    }
}

/// On to the stamp, from where the passport is in reach, and the way to take it back.
async fn signed(app: &App, desk: &Desk, learner: PersonId, id: FactId) -> Result<HttpResponse, Failure> {
    let folds = desk.folds.clone();
    let portfolio = app.db.read(move |conn| folds.portfolio(conn, learner)).await?;
    let half = portfolio.sign_off(id).is_some_and(SignOff::waits_for_second);
    Ok(see(&format!("/signoffs/{id}?done={}", if half { "signed-first" } else { "signed" })))
}
