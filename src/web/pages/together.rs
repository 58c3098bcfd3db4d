//! After a session: one level signed for several people, each judged by themselves.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::queue::person;
use super::sent::{Sent, mended};
use super::sessions::{Path, attendance_name, back_to, of};
use super::signing::renews;
use crate::app::App;
use crate::ids::{CohortId, CompetencyId, PersonId, SessionId};
use crate::language::Sentence;
use crate::record::access::Access;
use crate::record::cohort::{Attendance, Capacity, Cohort, MemberRole};
use crate::record::evidence::Claim;
use crate::record::fact::Scope;
use crate::record::framework::{EvidenceRule, Level};
use crate::record::holdings::held;
use crate::record::passport::LevelState;
use crate::record::portfolio::{ClaimState, Portfolio};
use crate::record::refusal::Refusal;
use crate::record::rehearsal::Rehearsal;
use crate::record::versions::Versions;
use crate::store::folds;
use crate::store::reach::Leading;
use crate::web::api::cohort_sight::see as seen;
use crate::web::api::signoffs::Bench;
use crate::web::api::together::{Together, drafted, said, sign_together};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::markdown::rendered;
use crate::web::page::{self, Form};
use crate::web::views::parts::{Badge, Link, State};
use crate::web::views::session::{Candidate, SignedLine, SignedPage, TogetherPage};
use crate::web::who::Posted;
use crate::web::words::Words;

/// Which level.
#[derive(Deserialize)]
pub(crate) struct Asked {
    competency: CompetencyId,
    level: Level,
}

impl Asked {
    fn claim(&self) -> Claim {
        Claim { competency: self.competency, level: self.level }
    }
}

/// `GET /cohorts/{id}/sessions/{session}/signoffs?competency=&level=`.
pub(crate) async fn look(
    app: web::Data<App>,
    desk: Desk,
    path: Path,
    query: web::Query<Sent>,
) -> Result<HttpResponse, Failure> {
    let (id, session) = path.into_inner();
    let asked = asked(&query)?;
    Ok(page::ok(&together_page(&app, desk, id, session, asked.claim(), None).await?))
}

fn asked(sent: &Sent) -> Result<Asked, Failure> {
    let competency = sent.value("competency").parse();
    let level = sent.value("level").parse::<u8>().map(Level::try_from);
    match (competency, level) {
        (Ok(competency), Ok(Ok(level))) => Ok(Asked { competency, level }),
        _ => Err(Failure::Malformed(Sentence::of("refused-sign-together-choose"))),
    }
}

fn rule(t: Words, rule: EvidenceRule) -> String {
    t.msg("together-rule").arg("pieces", rule.pieces).arg("cycles", rule.cycles).to_string()
}

async fn together_page(
    app: &App,
    desk: Desk,
    id: CohortId,
    session: SessionId,
    claim: Claim,
    form: Option<Form>,
) -> Result<TogetherPage, Failure> {
    let state = app.clone();
    app.db
        .read(move |conn| {
            let (t, who, today) = (desk.t, desk.who.person, desk.today);
            let seen = seen(conn, &desk.folds, who, id, today)?;
            let found = of(&seen, who, session)?;
            let cohort = &seen.cohort;
            let Some(capacity) = cohort.capacity_of(who, today).filter(|_| cohort.is_live(today)) else {
                return Err(Failure::Forbidden(Sentence::of("refused-sign-together-only-lead")));
            };
            let stage =
                Stage { app: &state, desk: &desk, access: desk.folds.access(conn)?, cohort, capacity };
            let learners: Vec<PersonId> = cohort.present(MemberRole::Learner).collect();
            let scopes = learners.iter().map(|id| Scope::Learner(*id));
            let scopes: Vec<Scope> = scopes.chain([Scope::Framework(cohort.plan.framework)]).collect();
            let mut folded = desk.folds.load(conn, &scopes)?;
            let versions = folds::versions(&mut folded, cohort.plan.framework);
            let framework =
                versions.version(cohort.plan.version).ok_or(Failure::Missing("framework version"))?;
            let competency = framework.competency(claim.competency).ok_or(Failure::Missing("competency"))?;
            let text = competency.level(claim.level);
            let mut form = form;
            let fresh = form.is_none();
            let mut kept = form.take().unwrap_or_default();
            let mut candidates = Vec::new();
            for learner in learners {
                let portfolio = folds::portfolio(&mut folded, learner);
                let held = held(&portfolio, &versions, cohort.plan.version, today).contains_key(&claim);
                // What has an end can be signed again before it.
                let ends = portfolio.speaking_for(claim, today).is_some_and(|s| s.said.expires_on.is_some());
                let pieces = pieces(t, &portfolio, claim);
                let mark = found.marks.get(&learner).map(|m| m.attendance);
                let holds = held && !ends;
                let lacks = if holds { None } else { stage.lacks(&portfolio, &versions, claim) };
                let ready = !holds && lacks.is_none();
                let before = portfolio.speaking_for(claim, today);
                let taken_back = before.is_some_and(|s| s.state(today) == LevelState::Revoked);
                let attended = mark == Some(Attendance::Attended);
                if fresh && ready && attended && !taken_back && read_all(&portfolio, claim) {
                    kept = kept.with("learner", learner.to_string());
                }
                let nothing = pieces.is_empty() && text.evidence.pieces > 0;
                candidates.push(Candidate {
                    person: person(learner, &seen.names.get(&learner).cloned().unwrap_or_default()),
                    attendance: mark
                        .map(|a| t.text(&format!("attendance-{}", attendance_name(a))))
                        .unwrap_or_default(),
                    note: match (held, nothing) {
                        (true, _) => t.text("together-holds"),
                        (false, true) => t.text("together-nothing"),
                        _ => before.map(|before| renews(t, before, today)).unwrap_or_default(),
                    },
                    why: match lacks {
                        // That is the note already.
                        Some(Failure::Refused(Refusal::EvidenceMissing { .. })) if nothing => String::new(),
                        Some(failure) => t.said(said(&failure)),
                        None => String::new(),
                    },
                    pieces: if holds { Vec::new() } else { pieces },
                    holds,
                    ready,
                });
            }
            candidates.sort_by_key(|one| {
                (one.holds, !one.ready, one.pieces.is_empty(), one.person.name.to_lowercase())
            });
            let base = format!("/cohorts/{id}/sessions/{session}");
            Ok(TogetherPage {
                frame: desk.frame(conn, t.text("together-title"))?,
                cohort: back_to(cohort),
                session: Link { text: found.plan.title, href: base.clone() },
                action: format!("{base}/signoffs"),
                competency: competency.title.clone(),
                competency_id: competency.id.to_string(),
                level: claim.level.number(),
                level_name: framework.level_name(claim.level).to_owned(),
                descriptor_html: rendered(&text.descriptor),
                rule: rule(t, text.evidence),
                learners: candidates,
                form: kept,
                t,
            })
        })
        .await
}

/// What is the same for everybody whom a level could be signed for.
struct Stage<'a> {
    app: &'a App,
    desk: &'a Desk,
    access: Arc<Access>,
    cohort: &'a Cohort,
    capacity: Capacity,
}

impl Stage<'_> {
    /// Why a level could not be signed for somebody now, as the rules would say it; none: it could.
    fn lacks(&self, portfolio: &Arc<Portfolio>, versions: &Arc<Versions>, claim: Claim) -> Option<Failure> {
        let (cohort, learner) = (self.cohort, portfolio.learner);
        let leading = Leading {
            cohort: cohort.id,
            title: cohort.plan.title.clone(),
            framework: cohort.plan.framework,
            version: cohort.plan.version,
            for_lead: match self.capacity {
                Capacity::Lead => None,
                Capacity::For(lead) => Some(lead),
            },
        };
        let mut bench = Bench::of(portfolio.clone(), leading, versions.clone());
        let asked = Together {
            learners: vec![learner],
            competency_id: claim.competency,
            level: claim.level,
            comment: String::new(),
        };
        let drafts = match drafted(self.app, &mut bench, learner, &asked) {
            Ok((_, drafts)) => drafts,
            Err(failure) => return Some(failure),
        };
        Rehearsal::of(&self.access, cohort, versions, Portfolio::clone(portfolio))
            .judge(self.desk.who.author(), drafts, self.desk.now)
            .err()
            .map(Failure::Refused)
    }
}

/// Whether somebody has something to show for a level, and none of it is unread: what waits is accepted with the
/// signature, so who has looked at it ticks it.
fn read_all(portfolio: &Portfolio, claim: Claim) -> bool {
    let states: Vec<ClaimState> = portfolio.pieces_for(claim).map(|(_, _, state)| state).collect();
    states.contains(&ClaimState::Accepted) && !states.contains(&ClaimState::Waiting)
}

fn pieces(t: Words, portfolio: &Portfolio, claim: Claim) -> Vec<Link> {
    let said = |state| match state {
        ClaimState::Waiting => "together-piece-waits",
        ClaimState::Accepted => "together-piece-accepted",
        ClaimState::Returned => "together-piece-returned",
        ClaimState::PartAccepted => "together-piece-part",
        ClaimState::SignedMeanwhile => "together-piece-meanwhile",
    };
    portfolio
        .pieces_for(claim)
        .map(|(piece, revision, state)| Link {
            text: t.msg(said(state)).arg("title", &revision.content.title).to_string(),
            href: format!("/evidence/{}", piece.id),
        })
        .collect()
}

/// `POST /cohorts/{id}/sessions/{session}/signoffs`: says of each whether it was signed, and why not.
pub(crate) async fn sign(
    request: HttpRequest,
    app: web::Data<App>,
    path: Path,
    posted: Posted<Sent>,
) -> Result<HttpResponse, Failure> {
    let (id, session) = path.into_inner();
    let (who, sent) = (posted.who, posted.form);
    let desk = Desk::at(&app, who.clone(), &request);
    let claim = asked(&sent)?.claim();
    // Who may not sign here, or names a level that there is not, hears it before anything is signed.
    let page = together_page(&app, desk.clone(), id, session, claim, Some(sent.form())).await?;
    let here = |id: &&str| page.learners.iter().any(|one| one.person.id == **id);
    let learners: Vec<PersonId> = sent.all("learner").filter(here).filter_map(|id| id.parse().ok()).collect();
    if learners.is_empty() {
        let form = page.form.clone().wrong("learner", desk.t.text("together-nobody"));
        return Ok(page::mend(&TogetherPage { form, ..page }));
    }
    let asked = Together {
        learners,
        competency_id: claim.competency,
        level: claim.level,
        comment: sent.value("comment").trim().to_owned(),
    };
    let verdicts = match sign_together(&app, &who, id, &asked).await {
        Ok(verdicts) => verdicts,
        Err(failure) => {
            let form = mended(desk.t, page.form.clone(), failure, &[("learners", "learner")])?;
            return Ok(page::mend(&TogetherPage { form, ..page }));
        }
    };
    let t = desk.t;
    let names: std::collections::HashMap<String, String> =
        page.learners.iter().map(|one| (one.person.id.clone(), one.person.name.clone())).collect();
    let signed = verdicts.iter().filter(|v| v.signoff_id.is_some()).count();
    let summary =
        t.msg("together-summary").arg("signed", signed).arg("not", verdicts.len() - signed).to_string();
    let mut results: Vec<SignedLine> = verdicts
        .into_iter()
        .map(|v| (names.get(&v.person_id.to_string()).map_or("", String::as_str), v))
        .map(|(name, v)| SignedLine {
            person: person(v.person_id, name),
            badge: match v.signoff_id {
                Some(_) => Badge::saying(State::Signed, t.text("together-signed")),
                None => Badge::saying(State::Returned, t.text("together-not-signed")),
            },
            why: t.said(v.detail),
            link: match v.signoff_id {
                Some(signoff) => Link {
                    text: t.msg("together-see-signoff").arg("name", name).to_string(),
                    href: format!("/signoffs/{signoff}"),
                },
                None => Link {
                    text: t.msg("together-see-passport").arg("name", name).to_string(),
                    href: format!("/passports/{}", v.person_id),
                },
            },
        })
        .collect();
    results.sort_by_key(|one| one.person.name.to_lowercase());
    let at = desk.clone();
    let title = summary.clone();
    let frame = app.db.read(move |conn| at.frame(conn, title)).await?;
    Ok(page::ok(&SignedPage {
        t,
        frame,
        cohort: page.cohort,
        session: page.session,
        competency: page.competency,
        level: page.level,
        level_name: page.level_name,
        summary,
        results,
    }))
}
