//! Reading evidence: the list of one's own, one piece with all that was said about it.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::answered::answered;
use super::attached::{attached, attachments, chain};
use super::sign_in::see;
use super::{appeals, revisions};
use crate::app::App;
use crate::clock::{Instant, day_of};
use crate::ids::{CompetencyId, EvidenceId, PersonId};
use crate::record::evidence::{Claim, Evidence, Remark, Revision};
use crate::record::framework::Level;
use crate::record::letters::is_visible;
use crate::record::passport_drawing::frameworks_of;
use crate::record::portfolio::ClaimState;
use crate::record::projection::claim_state_name;
use crate::store::{brought, people};
use crate::web::api::drafts::submitted;
use crate::web::api::evidence::{Line, Seen, Whose, lines, look};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::markdown;
use crate::web::page::{self, Form};
use crate::web::views::evidence::{
    ClaimLine, Comment, CyclePart, EvidenceLine, EvidenceListPage, EvidencePage,
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
        "signed_meanwhile" => Badge::saying(State::Evidence, t.text("evidence-signed-meanwhile")),
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
    let (frame, portfolio, titles) = app
        .db
        .read(move |conn| {
            let frame = at.frame(conn, title)?;
            let portfolio = at.folds.portfolio(conn, at.who.person)?;
            let mut titles: BTreeMap<CompetencyId, String> = BTreeMap::new();
            for framework in frameworks_of(&portfolio) {
                let versions = at.folds.versions(conn, framework)?;
                let known = versions.all().iter().flat_map(|version| &version.framework.competencies);
                titles.extend(known.map(|competency| (competency.id, competency.title.clone())));
            }
            Ok::<_, Failure>((frame, portfolio, titles))
        })
        .await?;
    let newest = |line: &Line| {
        let evidence = portfolio.evidence.get(&line.id)?;
        Some((evidence, evidence.latest()?))
    };
    let claimed = |claim: &Claim| {
        format!("{} {}", titles.get(&claim.competency).map_or("", String::as_str), claim.level)
    };
    let items = found.items.iter().filter(|line| find.fits(line)).map(|line| EvidenceLine {
        href: match line.state.as_str() {
            "draft" => format!("/evidence/{}/edit", line.id),
            _ => format!("/evidence/{}", line.id),
        },
        title: if is_visible(&line.title) { line.title.clone() } else { t.text("evidence-untitled") },
        when: line
            .happened_on
            .as_deref()
            .and_then(|day| day.parse().ok())
            .map(|day| t.short_day(day))
            .or_else(|| Some(t.moment(line.at))),
        badge: badge(t, &line.state),
        claims: newest(line)
            .map(|(_, revision)| {
                revision.content.claims.iter().map(claimed).collect::<Vec<_>>().join(&t.text("list-comma"))
            })
            .unwrap_or_default(),
        thumbnail: newest(line)
            .and_then(|(_, revision)| {
                let photos =
                    revision.content.attachments.iter().filter(|file| !portfolio.is_hidden(&file.hash));
                photos.map(|photo| attached(t, photo)).find(|photo| !photo.thumbnail.is_empty())
            })
            .map(|photo| format!("{}?thumbnail=2", photo.href))
            .unwrap_or_default(),
    });
    let states = ["draft", "waiting", "returned", "part_accepted", "accepted", "signed_meanwhile"]
        .map(|state| Choice { value: state.to_owned(), text: badge(t, state).text, about: String::new() });
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

/// Which version, and what was done just before.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Asked {
    version: Option<usize>,
    done: Option<String>,
}

/// `GET /evidence/{id}`; an earlier version with `?version=1`.
pub(crate) async fn show(
    app: web::Data<App>,
    desk: Desk,
    id: web::Path<EvidenceId>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Failure> {
    let page = drawn(&app, &desk, *id, asked.version, Form::default()).await?;
    match (page, &asked.done) {
        (Some(page), _) => Ok(page::ok(&page)),
        // There is only a draft, and it is its author's.
        (None, Some(done)) => {
            let query = serde_urlencoded::to_string([("done", done)]).unwrap_or_default();
            Ok(see(&format!("/evidence/{id}/edit?{query}")))
        }
        (None, None) => Ok(see(&format!("/evidence/{id}/edit"))),
    }
}

/// Names and words around a piece of evidence, fetched with the page's frame.
struct Around {
    desk: Desk,
    names: std::collections::HashMap<PersonId, String>,
    cohort: String,
    /// What became of what waits, where the cohort has ended; may be empty.
    left: String,
    /// The viewer keeps records.
    keeps: bool,
    /// Competency's title, the level's name.
    levels: Vec<(Claim, [String; 2])>,
    /// What was removed from the author's files, for them alone.
    notes: BTreeMap<String, String>,
}

impl Around {
    fn name(&self, person: PersonId) -> String {
        self.names.get(&person).cloned().unwrap_or_default()
    }

    fn person(&self, person: PersonId) -> Person {
        let name = self.name(person);
        Person { id: person.to_string(), initials: initials_of(&name), name, about: String::new() }
    }

    fn level(&self, claim: Claim) -> [String; 2] {
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

    fn claim(&self, seen: &Seen, evidence: &Evidence, revision: &Revision, claim: Claim) -> ClaimLine {
        let t = self.desk.t;
        let [competency, level_name] = self.level(claim);
        let state = seen.portfolio.claim_state(evidence, revision, claim);
        let comment = evidence.answer_to(revision, claim).map(|(_, answer)| answer.comment.clone());
        let over = seen.portfolio.passed_over_by(revision, claim);
        let note = over.filter(|_| state == ClaimState::SignedMeanwhile).map(|sign_off| {
            let own = seen.learner == self.desk.who.person;
            t.msg(if own { "evidence-meanwhile-words" } else { "evidence-meanwhile-other" })
                .arg("name", self.name(sign_off.signer))
                .arg("day", t.day(day_of(sign_off.at)).text)
                .to_string()
        });
        ClaimLine {
            competency,
            level: claim.level.number(),
            level_name,
            badge: badge(t, claim_state_name(state)),
            comment: comment.unwrap_or_default(),
            note: note.unwrap_or_default(),
        }
    }

    /// Sign-offs that rest on a piece, and those that made an answer to it needless; for those who may look at them.
    fn signings(&self, seen: &Seen, evidence: &Evidence) -> Vec<(Instant, Happening)> {
        let t = self.desk.t;
        if !(seen.learner == self.desk.who.person || !seen.leading.is_empty() || self.keeps) {
            return Vec::new();
        }
        let mut happened = Vec::new();
        for sign_off in &seen.portfolio.sign_offs {
            let claim = sign_off.claim();
            let named = sign_off.said.evidence.iter().any(|judged| judged.evidence == evidence.id);
            let passed = evidence.heads().any(|head| {
                let answered =
                    evidence.answer_to(head, claim).is_some_and(|(said, _)| said.at <= sign_off.at);
                head.claims(claim) && head.submitted_at < sign_off.at && !answered
            });
            let (state, key) = match (named, passed) {
                (true, _) => (State::Signed, "evidence-event-signed"),
                (false, true) => (State::Evidence, "evidence-event-meanwhile"),
                (false, false) => continue,
            };
            let title = t
                .msg(key)
                .arg("name", self.name(sign_off.signer))
                .arg("competency", &sign_off.said.title)
                .arg("level", sign_off.said.level.number())
                .to_string();
            let half = if sign_off.waits_for_second() { t.text("state-half") } else { String::new() };
            let link = || {
                let href = format!("/signoffs/{}", sign_off.id);
                Some(Link { text: t.text("evidence-see-sign-off"), href })
            };
            let when = t.moment(sign_off.at);
            happened.push((sign_off.at, Happening { state, title, when, said: half, link: link() }));
            if let Some(ended) = &sign_off.ended {
                let title = t
                    .msg("evidence-event-taken-back")
                    .arg("name", self.name(ended.by))
                    .arg("competency", &sign_off.said.title)
                    .arg("level", sign_off.said.level.number())
                    .to_string();
                let (when, said) = (t.moment(ended.at), ended.reason.clone());
                happened
                    .push((ended.at, Happening { state: State::Revoked, title, when, said, link: link() }));
            }
        }
        happened
    }

    /// Files that were taken out of sight and brought back (E-12).
    fn veilings(&self, seen: &Seen, evidence: &Evidence) -> Vec<(Instant, Happening)> {
        let t = self.desk.t;
        let files: Vec<_> = evidence.revisions.iter().flat_map(|r| &r.content.attachments).collect();
        let happened = seen.portfolio.veilings.iter().filter_map(|one| {
            let file = files.iter().find(|file| file.hash == one.hash)?;
            let (state, key) = match one.hidden {
                true => (State::Suspended, "evidence-event-hidden"),
                false => (State::Evidence, "evidence-event-shown"),
            };
            let title = t.msg(key).arg("name", self.name(one.by)).arg("file", &file.name).to_string();
            let (when, said) = (t.moment(one.at), one.reason.clone());
            Some((one.at, Happening { state, title, when, said, link: None }))
        });
        happened.collect()
    }

    fn timeline(&self, seen: &Seen, evidence: &Evidence) -> Vec<Happening> {
        let t = self.desk.t;
        let mut all: Vec<(Instant, Happening)> = Vec::new();
        let versions = evidence.revisions.len();
        for (number, revision) in evidence.revisions.iter().enumerate().map(|(at, r)| (at + 1, r)) {
            let title =
                t.msg("evidence-event-submitted").arg("name", self.name(seen.learner)).arg("number", number);
            let link = (versions > 1).then(|| Link {
                text: t.msg("evidence-read-version").arg("number", number).to_string(),
                href: format!("/evidence/{}?version={number}", evidence.id),
            });
            let (when, said) = (t.moment(revision.submitted_at), String::new());
            let title = title.to_string();
            all.push((revision.submitted_at, Happening { state: State::Evidence, title, when, said, link }));
        }
        let title = |claim: Claim| {
            let [competency, ..] = self.level(claim);
            competency
        };
        all.extend(answered(t, &seen.portfolio, evidence, &|id| self.name(id), &title, None));
        all.extend(self.veilings(seen, evidence));
        all.extend(self.signings(seen, evidence));
        all.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        all.into_iter().map(|(_, happened)| happened).collect()
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
        .chain(evidence.reviews.iter().filter_map(|review| review.said.for_lead))
        .chain(seen.portfolio.veilings.iter().map(|veiling| veiling.by))
        .chain(seen.portfolio.sign_offs.iter().map(|sign_off| sign_off.signer))
        .chain(seen.portfolio.sign_offs.iter().filter_map(|sign_off| sign_off.ended.as_ref().map(|e| e.by)))
        .chain(seen.portfolio.appeals.iter().filter_map(|appeal| appeal.decided.as_ref().map(|d| d.1)))
        .collect();
    let claims: Vec<Claim> = evidence.revisions.iter().flat_map(|r| r.content.claims.clone()).collect();
    let latest = evidence.latest().ok_or(Failure::Missing("evidence"))?;
    let (cohort, framework) = (latest.content.cohort, latest.content.framework);
    let own = seen.learner == desk.who.person;
    let files = evidence.revisions.iter().flat_map(|r| &r.content.attachments);
    let hashes: Vec<String> = files.map(|file| file.hash.clone()).collect();
    let (at, title) = (desk.clone(), title.to_owned());
    app.db
        .read(move |conn| {
            let frame = at.frame(conn, title)?;
            let names = people::names(conn, people_here)?;
            let cohort = at.folds.cohort(conn, cohort)?;
            let left =
                cohort.as_ref().map(|cohort| revisions::left_note(&at, cohort, own)).unwrap_or_default();
            let cohort = cohort.map(|cohort| cohort.plan.title).unwrap_or_default();
            let versions = at.folds.versions(conn, framework)?;
            let words = |claim: Claim| {
                let (number, competency) = versions.last_words_on(claim.competency)?;
                let level: Level = claim.level;
                let name = versions.version(number)?.level_name(level).to_owned();
                Some((claim, [competency.title.clone(), name]))
            };
            let levels = claims.into_iter().filter_map(words).collect();
            let keeps = at.folds.access(conn)?.keeps_records(at.who.person, at.today);
            let notes = match own {
                true => brought::notes(conn, at.who.person, &hashes)?,
                false => BTreeMap::new(),
            };
            Ok((frame, Around { desk: at, names, cohort, left, keeps, levels, notes }))
        })
        .await
}

/// The page of a piece of evidence in one of its versions; none if there is only a draft.
pub(super) async fn drawn(
    app: &App,
    desk: &Desk,
    id: EvidenceId,
    version: Option<usize>,
    form: Form,
) -> Result<Option<EvidencePage>, Failure> {
    let t = desk.t;
    let seen = look(app, desk.who.person, id).await?;
    let Some(evidence) = seen.evidence(id) else { return Ok(None) };
    let newest = evidence.latest().ok_or(Failure::Missing("evidence"))?;
    let latest = match version {
        Some(number) => number
            .checked_sub(1)
            .and_then(|at| evidence.revisions.get(at))
            .ok_or(Failure::Missing("version of this evidence"))?,
        None => newest,
    };
    let former = latest.id != newest.id;
    let content = &latest.content;
    let (frame, around) = around(app, desk, &seen, evidence, &content.title).await?;
    let own = seen.learner == desk.who.person;
    let state = content.claims.iter().map(|c| seen.portfolio.claim_state(evidence, latest, *c)).min();
    let cycle = [
        ("cycle-experience", &content.cycle.experience),
        ("cycle-reflection", &content.cycle.reflection),
        ("cycle-concept", &content.cycle.concept),
        ("cycle-experiment", &content.cycle.experiment),
    ];
    let private = seen.reflections.iter().find(|said| said.revision == latest.id);
    let at = |here: bool, path: &str| match here && !former {
        true => format!("/evidence/{id}/{path}"),
        false => String::new(),
    };
    let number = evidence.revisions.iter().position(|r| r.id == latest.id).map_or(1, |at| at + 1);
    let objects = appeals::returning(evidence)
        .is_some_and(|review| appeals::against(&seen.portfolio, review.id).is_none());
    let leads = !seen.leading.is_empty();
    let keeps = around.keeps;
    let waits =
        |claim: &Claim| seen.portfolio.waiting_for(*claim).any(|(_, revision)| revision.id == latest.id);
    let waits = content.claims.iter().any(waits);
    let draft_waits = own && seen.draft.is_some();
    Ok(Some(EvidencePage {
        t,
        frame,
        title: content.title.clone(),
        badge: badge(t, state.map_or("waiting", claim_state_name)),
        learner: around.person(seen.learner),
        own,
        cohort: around.cohort.clone(),
        happened_on: Some(t.day(content.happened_on)),
        clock_note: revisions::clock_note(t, latest),
        left_note: if waits && !former { around.left.clone() } else { String::new() },
        version_note: match (former, draft_waits, evidence.revisions.len()) {
            (true, _, all) => t.msg("evidence-former").arg("number", number).arg("all", all).to_string(),
            (_, true, _) => t.text("evidence-draft-waits"),
            (_, _, 0 | 1) => String::new(),
            (_, _, all) => t.msg("evidence-version-of").arg("number", number).arg("all", all).to_string(),
        },
        newest: if former { format!("/evidence/{id}") } else { String::new() },
        narrative_html: markdown::typed(&content.narrative),
        cycle: cycle
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(key, text)| CyclePart { name: t.text(key), text: text.clone() })
            .collect(),
        cycle_complete: latest.has_complete_cycle(),
        private_reflection: private.map(|said| said.text.clone()).unwrap_or_default(),
        has_private_reflection: content.private_reflection,
        claims: content.claims.iter().map(|claim| around.claim(&seen, evidence, latest, *claim)).collect(),
        attachments: attachments(t, &seen.portfolio, latest, &around.notes),
        comments: around.remarks(&evidence.comments),
        endorsements: around.remarks(&evidence.endorsements),
        timeline: around.timeline(&seen, evidence),
        forks: if former { Vec::new() } else { revisions::forks(t, evidence, own) },
        chain: chain(t, &seen, id),
        edit: at(own, "edit"),
        submit: at(draft_waits, "submission"),
        appeal: at(own && objects, "appeal"),
        quarantine: at(own || leads || keeps, "quarantine"),
        files: revisions::files(t, &seen.portfolio, latest, keeps),
        follow_up: match own && !former && !content.cycle.experiment.trim().is_empty() {
            true => format!("/evidence/new?follows={id}"),
            false => String::new(),
        },
        review: match state {
            Some(state) if leads && !former && state != ClaimState::Accepted => format!("/queue/{id}"),
            _ => String::new(),
        },
        answered: state.is_some_and(|state| state != ClaimState::Waiting),
        peer: seen.peer,
        endorse: at(leads || seen.peer, "endorsements"),
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
