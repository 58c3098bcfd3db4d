//! What every page of a signed-in person starts from: who they are, their language, their frame.

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest};
use futures_util::future::LocalBoxFuture;
use uuid::Uuid;

use super::failure::Failure;
use super::hints::Dismissed;
use super::page::{Flash, Frame, Roles, Viewer, navigation};
use super::views::parts::initials_of;
use super::who::{Chosen, SignedIn, app_of};
use super::words::Words;
use crate::clock::{Day, Instant};
use crate::ids::{EvidenceId, FactId};
use crate::language::Language;
use crate::record::access::{Access, Role};
use crate::store::{self, Conn, Folds, drafts, people, reach};

/// A signed-in person at a page.
#[derive(Clone)]
pub(crate) struct Desk {
    /// Who.
    pub(crate) who: SignedIn,
    /// In which language.
    pub(crate) t: Words,
    /// Today in UTC.
    pub(crate) today: Day,
    /// Now.
    pub(crate) now: Instant,
    /// Folded scopes.
    pub(crate) folds: Folds,
    path: String,
    query: String,
    done: Option<String>,
    /// The piece of evidence that was just decided about.
    of: Option<EvidenceId>,
    /// How many were just made, where that is said.
    count: u32,
    demo: bool,
    dismissed: Dismissed,
    /// The id under which a form of this page says what it says.
    once: Uuid,
}

/// The name of the cookie with the language that was chosen in a browser while nobody was signed in.
pub(crate) const LANGUAGE_COOKIE: &str = "stampbook-language";

/// The language of a request: what the person chose, else what was chosen in the browser, else what the browser asks for,
/// else the organisation's.
pub(crate) fn words_of(request: &HttpRequest) -> Words {
    let chosen = request.extensions().get::<Chosen>().map(|chosen| chosen.0);
    let asked = || asked_for(request);
    let organisation = || Some(app_of(request).ok()?.settings.language);
    chosen.or_else(|| in_browser(request)).or_else(asked).or_else(organisation).unwrap_or_default().into()
}

/// The language that was chosen in a browser while nobody was signed in.
pub(crate) fn in_browser(request: &HttpRequest) -> Option<Language> {
    Language::of_tag(request.cookie(LANGUAGE_COOKIE)?.value())
}

/// The language that a browser asks for, if it is spoken here.
pub(crate) fn asked_for(request: &HttpRequest) -> Option<Language> {
    Language::accepting(request.headers().get(header::ACCEPT_LANGUAGE)?.to_str().ok()?)
}

impl FromRequest for Desk {
    type Error = Failure;
    type Future = LocalBoxFuture<'static, Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let who = SignedIn::extract(&request).await?;
            let app = app_of(&request)?;
            Ok(Self::at(&app, who, &request))
        })
    }
}

impl Desk {
    /// The desk of somebody whose form was posted.
    pub(crate) fn at(app: &crate::app::App, who: SignedIn, request: &HttpRequest) -> Self {
        let done = form_value(request.query_string(), "done");
        Self {
            who,
            t: words_of(request),
            today: app.clock.today(),
            now: app.clock.now(),
            folds: app.folds(),
            path: request.path().to_owned(),
            query: request.query_string().to_owned(),
            of: form_value(request.query_string(), "of").and_then(|id| id.parse().ok()),
            count: form_value(request.query_string(), "count").and_then(|n| n.parse().ok()).unwrap_or(0),
            done,
            demo: app.settings.demo,
            dismissed: request.extensions().get::<Dismissed>().cloned().unwrap_or_default(),
            once: app.ids.mint::<FactId>(app.clock.now()).uuid(),
        }
    }

    /// The same desk for a page that stands elsewhere than at its own address, such as one that came back with problems.
    pub(crate) fn standing_at(mut self, path: &str) -> Self {
        path.clone_into(&mut self.path);
        self
    }

    /// The page's frame and the viewer's grants. Two statements, inside the page's one closure.
    /// `?done=KEY` in the address shows the message `done-KEY` once: where a form's answer leads. `&of=EVIDENCE` says
    /// whose it was, with one or two statements more; `&count=3` how many there were.
    pub(crate) fn frame(&self, conn: &mut Conn, title: impl Into<String>) -> Result<Frame, store::Error> {
        let access = self.folds.access(conn)?;
        let standing = reach::standing(conn, self.who.person, self.today)?;
        let roles = self.roles(&access, &standing);
        let whose = self.whose(conn)?;
        let named: Vec<String> = Role::ALL
            .into_iter()
            .filter(|role| access.has_somewhere(self.who.person, *role, self.today))
            .chain((standing.leads > 0).then_some(Role::Lead))
            .chain((standing.learns > 0).then_some(Role::Learner))
            .map(|role| self.t.text(&format!("role-{}", role.name())))
            .collect::<std::collections::BTreeSet<_>>()
            .into_iter()
            .collect();
        Ok(Frame {
            title: title.into(),
            viewer: Some(Viewer {
                id: self.who.person.to_string(),
                initials: initials_of(&standing.name),
                name: standing.name.clone(),
                roles: named.join(&self.t.text("list-comma")),
            }),
            nav: navigation(self.t, &roles, &self.path, u32::try_from(standing.waiting).unwrap_or(u32::MAX)),
            csrf: self.who.csrf(),
            once: self.once.to_string(),
            flash: self
                .done
                .as_deref()
                .filter(|key| key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
                .map(|key| match (self.of, whose) {
                    (Some(piece), Some(name)) => Flash {
                        text: self.t.msg(&format!("done-{key}")).arg("name", name).to_string(),
                        link: Some((self.t.text("done-see-it"), format!("/evidence/{piece}"))),
                        undo: None,
                    },
                    // Whose it was is not this reader's to know, or nobody's any more.
                    _ if key.starts_with("decided") => {
                        Flash { text: self.t.text("done-decided"), link: None, undo: None }
                    }
                    _ => {
                        let said = self.t.msg(&format!("done-{key}")).arg("count", self.count).to_string();
                        Flash { text: said, link: None, undo: None }
                    }
                }),
            dismissed: self.dismissed.clone(),
            demo: self.demo,
        })
    }

    /// Whose evidence was just decided about, if that is theirs to know who looks.
    fn whose(&self, conn: &mut Conn) -> Result<Option<String>, store::Error> {
        let Some(id) =
            self.of.filter(|_| self.done.as_deref().is_some_and(|done| done.starts_with("decided")))
        else {
            return Ok(None);
        };
        let Some(learner) = drafts::owner(conn, id)? else { return Ok(None) };
        if !reach::may_see(conn, &self.folds, self.who.person, learner, self.today)? {
            return Ok(None);
        }
        Ok(people::names(conn, [learner])?.remove(&learner))
    }

    /// Whether the page follows upon this: `?done=KEY`.
    pub(crate) fn just(&self, key: &str) -> bool {
        self.done.as_deref() == Some(key)
    }

    /// What the address says besides: `?name=…`.
    pub(crate) fn said(&self, name: &str) -> Option<String> {
        form_value(&self.query, name)
    }

    fn roles(&self, access: &Access, standing: &reach::Standing) -> Roles {
        let has = |role| access.has(self.who.person, role, self.today);
        let keeps = access.keeps_records(self.who.person, self.today);
        let sponsor = access.has_somewhere(self.who.person, Role::Sponsor, self.today);
        let peer = access.has_somewhere(self.who.person, Role::Peer, self.today);
        let leads = standing.leads > 0 || access.has_somewhere(self.who.person, Role::Lead, self.today);
        Roles {
            // Who has no other place to be has a passport.
            learner: standing.learns > 0 || has(Role::Learner) || (!leads && !keeps && !sponsor && !peer),
            lead: leads,
            registrar: keeps,
            administrator: has(Role::Administrator),
            sponsor,
            peer,
        }
    }
}

/// A value of a query or form string.
pub(crate) fn form_value(text: &str, name: &str) -> Option<String> {
    serde_urlencoded::from_str::<Vec<(String, String)>>(text)
        .ok()?
        .into_iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value)
}
