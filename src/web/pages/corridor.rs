//! In the corridor: a learner shows a level on their phone, and the phone of who signs opens it.
//!
//! The code is the address of the page where the level is signed. It names person, competency and level and is no
//! secret: who may sign is asked there, as always.

use std::collections::HashMap;
use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use super::ready::Measure;
use super::signing::settled;
use super::signoff::stamp_of;
use crate::app::App;
use crate::clock::day_of;
use crate::ids::{CompetencyId, FrameworkId, PersonId};
use crate::record::cohort::Capacity;
use crate::record::evidence::Claim;
use crate::record::fact::Scope;
use crate::record::framework::Level;
use crate::record::holdings::held;
use crate::record::passport::LevelState;
use crate::record::portfolio::{ClaimState, Portfolio};
use crate::record::signoff::SignOff;
use crate::record::versions::Versions;
use crate::store::{Conn, folds, people, reach};
use crate::web::desk::Desk;
use crate::web::failure::Failure;
use crate::web::page;
use crate::web::qr;
use crate::web::views::corridor::{Code, ShowCodePage, Shown, Stamped};
use crate::web::views::parts::Link;
use crate::web::views::passport::{code_address, signing_address};
use crate::web::views::plain::ProblemPage;
use crate::web::words::Words;

/// What stands for no sign-off in the address of a page that waits for the first one.
const NONE: &str = "none";

/// Which level is shown.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Asked {
    competency: CompetencyId,
    level: Level,
    /// Where the competency is looked up if no running cohort has it.
    framework: Option<FrameworkId>,
    /// The sign-off that was known when the page was first opened, or `none`.
    before: Option<String>,
}

/// `GET /passport/code?competency=&level=`: one's own level, to be shown to who signs it.
pub(crate) async fn show(
    app: web::Data<App>,
    request: HttpRequest,
    desk: Desk,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Failure> {
    let asked = asked.into_inner();
    // Without a public address, the one by which this learner came will do for who stands beside them.
    let came_by = || {
        let info = request.connection_info();
        format!("{}://{}", info.scheme(), info.host())
    };
    let origin = app.settings.public_url.clone().unwrap_or_else(came_by);
    let page = app.db.read(move |conn| code_page(conn, &desk, &origin, &asked)).await?;
    Ok(page::ok(&page))
}

/// Where and by whom one's level can be signed today.
struct Ground {
    portfolio: Arc<Portfolio>,
    /// The words that apply; none: no running cohort has the competency, and nobody said where else it is.
    place: Option<(Arc<Versions>, u32)>,
    /// A running cohort has it.
    in_cohort: bool,
    /// Leads, then those who stand in for one; nobody whose account is closed.
    signers: Vec<(PersonId, Capacity)>,
    /// What they are called, and whoever signed it before.
    names: HashMap<PersonId, String>,
}

impl Ground {
    fn name(&self, id: PersonId) -> String {
        self.names.get(&id).cloned().unwrap_or_default()
    }

    /// "Grace Hopper, Samuel Owusu for Tomás Herrera".
    fn signers(&self, t: Words) -> String {
        let said = self.signers.iter().map(|(who, capacity)| match capacity {
            Capacity::Lead => self.name(*who),
            Capacity::For(lead) => t
                .msg("evidence-for-lead")
                .arg("name", self.name(*who))
                .arg("lead", self.name(*lead))
                .to_string(),
        });
        said.collect::<Vec<_>>().join(", ")
    }
}

/// Four statements where everything is folded.
fn ground(
    conn: &mut Conn,
    desk: &Desk,
    claim: Claim,
    elsewhere: Option<FrameworkId>,
) -> Result<Ground, Failure> {
    let (me, today) = (desk.who.person, desk.today);
    let learning = reach::learning(conn, me, today)?;
    let mut scopes = vec![Scope::Learner(me)];
    let frameworks = learning.iter().map(|l| l.framework).chain(elsewhere).map(Scope::Framework);
    for scope in learning.iter().map(|l| Scope::Cohort(l.cohort)).chain(frameworks) {
        if !scopes.contains(&scope) {
            scopes.push(scope);
        }
    }
    let mut found = desk.folds.load(conn, &scopes)?;
    let portfolio = folds::portfolio(&mut found, me);
    let (mut place, mut in_cohort) = (None, false);
    let mut signers: Vec<(PersonId, Capacity)> = Vec::new();
    for running in &learning {
        let versions = folds::versions(&mut found, running.framework);
        let has = versions.version(running.version).is_some_and(|f| f.competency(claim.competency).is_some());
        let cohort = folds::cohort(&mut found, running.cohort);
        if let (true, Some(cohort)) = (has, &*cohort) {
            in_cohort = true;
            for signer in cohort.signers(today) {
                if signer.0 != me && !signers.iter().any(|(who, _)| *who == signer.0) {
                    signers.push(signer);
                }
            }
            place.get_or_insert((versions, running.version));
        }
    }
    if place.is_none() {
        let versions = elsewhere.map(|id| folds::versions(&mut found, id));
        place = versions.and_then(|versions| {
            let version = versions.last_words_on(claim.competency)?.0;
            Some((versions, version))
        });
    }
    let closed = people::closed(conn, signers.iter().map(|(who, _)| *who))?;
    signers.retain(|(who, _)| !closed.contains(who));
    let leads = signers.iter().flat_map(|(who, capacity)| match capacity {
        Capacity::Lead => [Some(*who), None],
        Capacity::For(lead) => [Some(*who), Some(*lead)],
    });
    let signed = portfolio.speaking_for(claim, today).into_iter().flat_map(SignOff::signers);
    let named: Vec<PersonId> = leads.flatten().chain(signed).chain([me]).collect();
    let names = people::names(conn, named)?;
    Ok(Ground { portfolio, place, in_cohort, signers, names })
}

fn code_page(conn: &mut Conn, desk: &Desk, origin: &str, asked: &Asked) -> Result<ShowCodePage, Failure> {
    let (t, me, today) = (desk.t, desk.who.person, desk.today);
    let claim = Claim { competency: asked.competency, level: asked.level };
    let ground = ground(conn, desk, claim, asked.framework)?;
    let (versions, version) = ground.place.as_ref().ok_or(Failure::Missing("competency"))?;
    let framework = versions.version(*version).ok_or(Failure::Missing("framework version"))?;
    let competency = framework.competency(claim.competency).ok_or(Failure::Missing("competency"))?;
    let level_name = framework.level_name(claim.level);
    let portfolio = &*ground.portfolio;
    let holds = held(portfolio, versions, *version, today);
    let current = portfolio.speaking_for(claim, today);
    let now = current.map_or_else(|| NONE.to_owned(), |s| s.id.to_string());
    // What was signed while the page waited is shown even if it could be signed again, as what has an end can.
    let fresh = current.filter(|s| {
        let state = s.state(today);
        asked.before.as_ref().is_some_and(|before| *before != now)
            && matches!(state, LevelState::Signed | LevelState::InReview | LevelState::Suspended)
    });
    let standing = current.filter(|s| settled(s, holds.contains_key(&claim), today));
    let shown = match fresh.or(standing) {
        Some(sign_off) => Shown::Stamped(Box::new(stamped(desk, sign_off, level_name, &ground))),
        None if !ground.in_cohort => Shown::Nobody(t.text("corridor-no-cohort")),
        None if ground.signers.is_empty() => Shown::Nobody(t.text("corridor-no-lead")),
        None => {
            let measure = Measure { t, portfolio, framework, held: &holds };
            let counts = |_, state| matches!(state, ClaimState::Accepted | ClaimState::Waiting);
            let address = format!("{}{}", origin.trim_end_matches('/'), signing_address(me, claim, None));
            Shown::Code(Box::new(Code {
                drawing: qr::drawn(&address),
                address,
                signers: ground.signers(t),
                not_yet: measure.not_yet(claim, counts),
                asks: format!("/api/v1/passports/{me}/levels/{}/{}", claim.competency, claim.level),
                again: format!("{}&before={now}", code_address(claim, asked.framework)),
                known: current.map(|s| s.id.to_string()).unwrap_or_default(),
            }))
        }
    };
    let title = match &shown {
        Shown::Stamped(one) => one.title.clone(),
        _ => t.text("corridor-title"),
    };
    Ok(ShowCodePage {
        frame: desk.frame(conn, title)?,
        name: ground.name(me),
        competency: competency.title.clone(),
        level: claim.level.number(),
        level_name: level_name.to_owned(),
        back: format!("/passport#c-{}", claim.competency),
        shown,
        t,
    })
}

/// The stamp and a word about it.
fn stamped(desk: &Desk, sign_off: &SignOff, level_name: &str, ground: &Ground) -> Stamped {
    let (t, state) = (desk.t, sign_off.state(desk.today));
    let level = sign_off.said.level.number();
    let signers: Vec<String> = sign_off.signers().map(|who| ground.name(who)).collect();
    let day = t.day(day_of(sign_off.complete_at())).text;
    let by = signers.join(", ");
    let (title, words) = match state {
        LevelState::Signed => (
            t.msg("corridor-done").arg("level", level).to_string(),
            t.msg("corridor-done-words").arg("name", by).arg("day", day).to_string(),
        ),
        LevelState::Suspended => {
            (t.text("corridor-on-hold"), t.msg("signing-on-hold").arg("day", day).to_string())
        }
        _ => (t.text("corridor-half"), t.msg("corridor-half-words").arg("name", by).to_string()),
    };
    Stamped {
        stamp: stamp_of(t, sign_off, &signers, level_name, desk.today),
        title,
        words,
        joy: state == LevelState::Signed,
        link: Link { text: t.text("corridor-see"), href: format!("/signoffs/{}", sign_off.id) },
    }
}

/// Who opens the address of their own code is told who can sign, and how to show it.
pub(super) async fn own_code(app: &App, desk: &Desk, claim: Claim) -> Result<HttpResponse, Failure> {
    let at = desk.clone();
    let (frame, signers) = app
        .db
        .read(move |conn| {
            let signers = ground(conn, &at, claim, None)?.signers(at.t);
            Ok::<_, Failure>((at.frame(conn, at.t.text("corridor-own"))?, signers))
        })
        .await?;
    let t = desk.t;
    let words = match signers.is_empty() {
        true => t.text("corridor-own-nobody"),
        false => t.msg("corridor-own-words").arg("names", signers).to_string(),
    };
    let code = Link { text: t.text("corridor-own-show"), href: code_address(claim, None) };
    let back = Link { text: t.text("corridor-back"), href: format!("/passport#c-{}", claim.competency) };
    let page = ProblemPage::forbidden(t, frame.clone());
    let page = ProblemPage { frame, title: t.text("corridor-own"), words, links: vec![code, back], ..page };
    Ok(page::answer(StatusCode::FORBIDDEN, &page))
}

/// Who may not sign for a learner, or asks for one that there is not, hears for whom codes are, and nothing else.
pub(super) async fn not_theirs(app: &App, desk: &Desk) -> Result<HttpResponse, Failure> {
    let (at, t) = (desk.clone(), desk.t);
    let frame = app.db.read(move |conn| at.frame(conn, at.t.text("corridor-closed"))).await?;
    let page = ProblemPage::missing(t, frame.clone());
    let (title, words) = (t.text("corridor-closed"), t.text("corridor-closed-words"));
    Ok(page::answer(StatusCode::NOT_FOUND, &ProblemPage { frame, title, words, ..page }))
}
