//! Reading evidence: the list of one's own, one piece with all that was said about it.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::log::attached;
use super::sign_in::see;
use crate::app::App;
use crate::ids::{EvidenceId, PersonId};
use crate::record::evidence::{Claim, Commented, Endorsed, Evidence, Remark, Revision};
use crate::record::framework::Level;
use crate::record::portfolio::{ClaimState, Portfolio};
use crate::record::projection::claim_state_name;
use crate::record::review::Decision;
use crate::store::people;
use crate::web::api::evidence::{Line, Seen, Whose, lines, look, submitted};
use crate::web::api::remarks::{placed, say};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::markdown;
use crate::web::page::{self, Form};
use crate::web::views::evidence::{
    Attachment, ClaimLine, Comment, CyclePart, EvidenceLine, EvidenceListPage, EvidencePage,
};
use crate::web::views::parts::{Badge, Choice, Happening, Link, Pager, Person, State, initials_of};
use crate::web::who::Posted;
use crate::web::words::Words;

fn badge(t: Words, state: &str) -> Badge {
    match state {
        "draft" => Badge::plain(t, State::Draft),
        "returned" => Badge::plain(t, State::Returned),
        "part_accepted" => Badge::saying(State::Evidence, t.text("evidence-part-accepted")),
        "accepted" => Badge::saying(State::Signed, t.text("evidence-accepted")),
        _ => Badge::plain(t, State::Waiting),
    }
}

/// What is looked for in the list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Find {
    q: String,
    state: String,
    cursor: Option<String>,
}

impl Find {
    fn fits(&self, line: &Line) -> bool {
        (self.state.is_empty() || line.state == self.state)
            && line.title.to_lowercase().contains(&self.q.trim().to_lowercase())
    }
}

/// `GET /evidence`
pub(crate) async fn list(
    app: web::Data<App>,
    desk: Desk,
    find: web::Query<Find>,
) -> Result<HttpResponse, Failure> {
    let t = desk.t;
    let filtered = !find.q.trim().is_empty() || !find.state.is_empty();
    let asked = Whose {
        learner_id: None,
        limit: Some(if filtered { 200 } else { 50 }),
        cursor: find.cursor.clone().filter(|cursor| !cursor.is_empty()),
    };
    let found = lines(&app, &desk.who, asked).await?;
    let (at, title) = (desk.clone(), t.text("evidence-list-title"));
    let frame = app.db.read(move |conn| at.frame(conn, title)).await?;
    let items = found.items.iter().filter(|line| find.fits(line)).map(|line| EvidenceLine {
        href: match line.state.as_str() {
            "draft" => format!("/evidence/{}/edit", line.id),
            _ => format!("/evidence/{}", line.id),
        },
        title: if line.title.trim().is_empty() { t.text("evidence-untitled") } else { line.title.clone() },
        when: line
            .happened_on
            .as_deref()
            .and_then(|day| day.parse().ok())
            .map(|day| t.short_day(day))
            .or_else(|| Some(t.moment(line.at))),
        badge: badge(t, &line.state),
        claims: String::new(),
        thumbnail: String::new(),
    });
    let states = ["draft", "waiting", "returned", "part_accepted", "accepted"].map(|state| Choice {
        value: state.to_owned(),
        text: badge(t, state).text,
        about: String::new(),
    });
    let later = found.next.map(|cursor| {
        let query = [("q", find.q.as_str()), ("state", find.state.as_str()), ("cursor", cursor.as_str())];
        format!("/evidence?{}", serde_urlencoded::to_string(query).unwrap_or_default())
    });
    Ok(page::ok(&EvidenceListPage {
        t,
        frame,
        form: Form::default().with("q", &find.q).with("state", &find.state),
        states: states.to_vec(),
        items: items.collect(),
        pages: Pager { earlier: String::new(), later: later.unwrap_or_default() },
        filtered,
    }))
}

/// `GET /evidence/{id}`
pub(crate) async fn show(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Failure> {
    let page = drawn(&app, &desk, *id, Form::default()).await?;
    match page {
        Some(page) => Ok(page::ok(&page)),
        // There is only a draft, and it is its author's.
        None => Ok(see(&format!("/evidence/{}/edit?done=saved", *id))),
    }
}

/// Names and words around a piece of evidence, fetched with the page's frame.
struct Around {
    desk: Desk,
    names: std::collections::HashMap<PersonId, String>,
    cohort: String,
    /// Competency's title and code, the level's name.
    levels: Vec<(Claim, [String; 3])>,
}

impl Around {
    fn name(&self, person: PersonId) -> String {
        self.names.get(&person).cloned().unwrap_or_default()
    }

    fn person(&self, person: PersonId) -> Person {
        let name = self.name(person);
        Person { id: person.to_string(), initials: initials_of(&name), name, about: String::new() }
    }

    fn level(&self, claim: Claim) -> [String; 3] {
        self.levels
            .iter()
            .find(|(known, _)| *known == claim)
            .map(|(_, words)| words.clone())
            .unwrap_or_default()
    }

    fn remarks(&self, said: &[Remark]) -> Vec<Comment> {
        said.iter()
            .map(|one| Comment {
                who: self.person(one.author),
                when: self.desk.t.moment(one.at),
                text: one.text.clone(),
            })
            .collect()
    }

    fn claim(&self, evidence: &Evidence, revision: &Revision, claim: Claim) -> ClaimLine {
        let [competency, code, level_name] = self.level(claim);
        let state = Portfolio::claim_state(evidence, revision, claim);
        let said = evidence.reviews.iter().rev().filter(|r| r.said.revision == revision.id && !r.overturned);
        let comment = said.flat_map(|r| &r.said.claims).find(|d| d.claim() == claim);
        ClaimLine {
            competency,
            code,
            level: claim.level.number(),
            level_name,
            badge: badge(self.desk.t, claim_state_name(state)),
            comment: comment.map(|d| d.comment.clone()).unwrap_or_default(),
            href: String::new(),
        }
    }

    fn timeline(&self, evidence: &Evidence, learner: PersonId) -> Vec<Happening> {
        let t = self.desk.t;
        let mut all = Vec::new();
        for (at, revision) in evidence.revisions.iter().enumerate() {
            let title =
                t.msg("evidence-event-submitted").arg("name", self.name(learner)).arg("number", at + 1);
            all.push((revision.submitted_at, State::Evidence, title.to_string(), String::new()));
        }
        for review in &evidence.reviews {
            for claim in &review.said.claims {
                let (state, key) = match claim.decision {
                    Decision::Accepted => (State::Signed, "evidence-event-accepted"),
                    Decision::PartAccepted => (State::Evidence, "evidence-event-part-accepted"),
                    Decision::Returned => (State::Returned, "evidence-event-returned"),
                };
                let [competency, ..] = self.level(claim.claim());
                let title = t
                    .msg(key)
                    .arg("name", self.name(review.reviewer))
                    .arg("competency", competency)
                    .arg("level", claim.level.number());
                all.push((review.at, state, title.to_string(), claim.comment.clone()));
            }
        }
        all.sort_by_key(|(at, ..)| std::cmp::Reverse(*at));
        all.into_iter()
            .map(|(at, state, title, said)| Happening { state, title, when: t.moment(at), said, link: None })
            .collect()
    }
}

async fn around(
    app: &App,
    desk: &Desk,
    seen: &Seen,
    evidence: &Evidence,
    title: &str,
) -> Result<(page::Frame, Around), Failure> {
    let people_here: Vec<PersonId> = std::iter::once(seen.learner)
        .chain(evidence.comments.iter().chain(&evidence.endorsements).map(|said| said.author))
        .chain(evidence.reviews.iter().map(|review| review.reviewer))
        .collect();
    let claims: Vec<Claim> = evidence.revisions.iter().flat_map(|r| r.content.claims.clone()).collect();
    let latest = evidence.latest().ok_or(Failure::Missing("evidence"))?;
    let (cohort, framework) = (latest.content.cohort, latest.content.framework);
    let (at, title) = (desk.clone(), title.to_owned());
    app.db
        .read(move |conn| {
            let frame = at.frame(conn, title)?;
            let names = people::names(conn, people_here)?;
            let cohort = at.folds.cohort(conn, cohort)?.map(|cohort| cohort.plan.title).unwrap_or_default();
            let versions = at.folds.versions(conn, framework)?;
            let words = |claim: Claim| {
                let (number, competency) = versions.last_words_on(claim.competency)?;
                let level: Level = claim.level;
                let name = versions.version(number)?.level_name(level).to_owned();
                Some((claim, [competency.title.clone(), competency.code.clone(), name]))
            };
            let levels = claims.into_iter().filter_map(words).collect();
            Ok((frame, Around { desk: at, names, cohort, levels }))
        })
        .await
}

async fn drawn(app: &App, desk: &Desk, id: EvidenceId, form: Form) -> Result<Option<EvidencePage>, Failure> {
    let t = desk.t;
    let seen = look(app, desk.who.person, id).await?;
    let Some(evidence) = seen.evidence(id) else { return Ok(None) };
    let latest = evidence.latest().ok_or(Failure::Missing("evidence"))?;
    let content = &latest.content;
    let (frame, around) = around(app, desk, &seen, evidence, &content.title).await?;
    let own = seen.learner == desk.who.person;
    let state = content.claims.iter().map(|c| Portfolio::claim_state(evidence, latest, *c)).min();
    let attachments =
        content.attachments.iter().map(|file| match evidence.quarantined.contains(&file.hash) {
            false => attached(file),
            true => Attachment {
                quarantined: t.text("evidence-out-of-sight"),
                href: String::new(),
                thumbnail: String::new(),
                ..attached(file)
            },
        });
    let links = content.links.iter().filter(|link| markdown::is_safe(link)).map(|link| Attachment {
        name: link.clone(),
        href: link.clone(),
        ..Attachment::default()
    });
    let cycle = [
        ("cycle-experience", &content.cycle.experience),
        ("cycle-reflection", &content.cycle.reflection),
        ("cycle-concept", &content.cycle.concept),
        ("cycle-experiment", &content.cycle.experiment),
    ];
    let private = seen.reflections.iter().find(|said| said.revision == latest.id);
    let chain = seen.portfolio.evidence.values().filter_map(|other| {
        let revision = other.latest()?;
        let linked = content.follows == Some(other.id) || revision.content.follows == Some(id);
        let text = revision.content.title.clone();
        linked.then(|| Link { text, href: format!("/evidence/{}", other.id) })
    });
    let at = |here: bool, path: &str| if here { format!("/evidence/{id}/{path}") } else { String::new() };
    let versions = evidence.revisions.len();
    let returned = state == Some(ClaimState::Returned);
    let leads = !seen.leading.is_empty();
    let draft_waits = own && seen.draft.is_some();
    Ok(Some(EvidencePage {
        t,
        frame,
        id: id.to_string(),
        title: content.title.clone(),
        badge: badge(t, state.map_or("waiting", claim_state_name)),
        learner: around.person(seen.learner),
        own,
        cohort: around.cohort.clone(),
        happened_on: Some(t.day(content.happened_on)),
        recorded_at: Some(t.moment(content.recorded_at)),
        clock_note: String::new(),
        version_note: match (draft_waits, versions) {
            (true, _) => t.text("evidence-draft-waits"),
            (false, 0 | 1) => String::new(),
            (false, count) => t.msg("evidence-version").arg("number", count).to_string(),
        },
        narrative_html: markdown::rendered(&content.narrative),
        cycle: cycle
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(key, text)| CyclePart { name: t.text(key), text: text.clone() })
            .collect(),
        cycle_complete: latest.has_complete_cycle(),
        private_reflection: private.map(|said| said.text.clone()).unwrap_or_default(),
        has_private_reflection: content.private_reflection,
        claims: content.claims.iter().map(|claim| around.claim(evidence, latest, *claim)).collect(),
        attachments: attachments.chain(links).collect(),
        comments: around.remarks(&evidence.comments),
        endorsements: around.remarks(&evidence.endorsements),
        timeline: around.timeline(evidence, seen.learner),
        forks: Vec::new(),
        chain: chain.collect(),
        edit: at(own, "edit"),
        submit: at(draft_waits, "submission"),
        appeal: at(own && returned, "appeal"),
        follow_up: match own && !content.cycle.experiment.trim().is_empty() {
            true => format!("/evidence/new?follows={id}"),
            false => String::new(),
        },
        review: if leads && state == Some(ClaimState::Waiting) {
            format!("/queue/{id}")
        } else {
            String::new()
        },
        endorse: at(leads, "endorsements"),
        comment: at(true, "comments"),
        form,
    }))
}

#[derive(Deserialize)]
pub(crate) struct Nothing {}

/// `POST /evidence/{id}/submission`
pub(crate) async fn submit(
    app: web::Data<App>,
    posted: Posted<Nothing>,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Failure> {
    submitted(&app, &posted.who, *id).await?;
    Ok(see(&format!("/evidence/{}?done=submitted", *id)))
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Word {
    text: String,
}

/// `POST /evidence/{id}/comments`
pub(crate) async fn comment(
    request: actix_web::HttpRequest,
    app: web::Data<App>,
    posted: Posted<Word>,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Failure> {
    let (learner, cohort) = placed(&app, *id).await?;
    let Posted { who, form: Word { text } } = posted;
    if text.trim().is_empty() {
        let desk = Desk::at(&app, who, &request);
        let form = Form::default().wrong("text", desk.t.text("evidence-comment-empty"));
        let page = drawn(&app, &desk, *id, form).await?.ok_or(Failure::Missing("evidence"))?;
        return Ok(page::mend(&page));
    }
    say(&app, &who, learner, None, Commented { evidence: *id, cohort: Some(cohort), text }).await?;
    Ok(see(&format!("/evidence/{}?done=commented", *id)))
}

/// `POST /evidence/{id}/endorsements`
pub(crate) async fn endorse(
    app: web::Data<App>,
    posted: Posted<Word>,
    id: web::Path<EvidenceId>,
) -> Result<HttpResponse, Failure> {
    let (learner, cohort) = placed(&app, *id).await?;
    let text = posted.form.text;
    say(&app, &posted.who, learner, None, Endorsed { evidence: *id, cohort, text }).await?;
    Ok(see(&format!("/evidence/{}?done=endorsed", *id)))
}

/// `GET /`: where this person begins.
pub(crate) async fn home(app: web::Data<App>, desk: Desk) -> Result<HttpResponse, Failure> {
    let (folds, person, today) = (desk.folds.clone(), desk.who.person, desk.today);
    let (standing, keeps) = app
        .db
        .read(move |conn| {
            let standing = crate::store::reach::standing(conn, person, today)?;
            let keeps = folds.access(conn)?.keeps_records(person, today);
            Ok::<_, Failure>((standing, keeps))
        })
        .await?;
    Ok(see(match (standing.waiting > 0, keeps && standing.learns == 0) {
        (true, _) => "/queue",
        (false, true) => "/people",
        (false, false) => "/passport",
    }))
}
