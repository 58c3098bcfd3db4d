//! A real server for one story: own database, own clock, own port, everyone signed in by a word.

use std::net::TcpListener;
use std::time::Duration;

use reqwest::blocking::{Client, RequestBuilder, Response};
use serde_json::{Value, json};
use stampbook::app::App;
use stampbook::clock::{Clock, Instant};
use stampbook::ids::{CohortId, Ids, PersonId};
use stampbook::record::access::{Reach, Role, RoleGranted};
use stampbook::record::cohort::{CohortOpened, MemberJoined, MemberRole};
use stampbook::record::directory::PersonAdded;
use stampbook::record::fact::{Author, Body, Draft, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::versions::FrameworkPublished;
use stampbook::settings::{Given, Settings};
use stampbook::store::{Db, accounts};
use stampbook::web::{server, who};

use super::database::{FreshDatabase, fresh_database};
use super::frameworks::small_framework;

/// A running server with an empty, migrated database.
pub struct Server {
    /// First, so that it has stopped when the database is removed.
    _running: Running,
    pub app: App,
    pub address: String,
    database: FreshDatabase,
    folder: tempfile::TempDir,
}

/// A server that runs until it is dropped.
pub struct Running {
    handle: actix_web::dev::ServerHandle,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Running {
    fn start(app: App, listener: TcpListener) -> Self {
        let (tell, told) = std::sync::mpsc::channel();
        let thread = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let server = server::serve(app, listener, 1).unwrap();
                tell.send(server.handle()).unwrap();
                server.await.unwrap();
            });
        });
        Self { handle: told.recv().unwrap(), thread: Some(thread) }
    }
}

/// Somebody with a browser and an API token.
#[derive(Clone)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub csrf: String,
    cookie: String,
    token: String,
    address: String,
    client: Client,
}

impl Drop for Running {
    fn drop(&mut self) {
        // The message is sent at once, and the server's own thread carries it out. Waiting for its answer here, too, would
        // now and then be waiting for a server that is gone.
        drop(self.handle.stop(false));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

impl Server {
    /// Starts one at 9 o'clock on 2 March 2026.
    pub fn start() -> Self {
        Self::start_with(|_| None)
    }

    /// Starts one with some settings from the "environment".
    pub fn start_with(environment: impl Fn(&str) -> Option<String>) -> Self {
        Self::start_on(fresh_database(), environment)
    }

    /// Starts one that does everything over a single connection, one thing after the other.
    pub fn on_one_connection() -> Self {
        Self::start_on(fresh_database().over_one_connection(), |_| None)
    }

    fn start_on(database: FreshDatabase, environment: impl Fn(&str) -> Option<String>) -> Self {
        drop(rustls::crypto::ring::default_provider().install_default());
        let folder = tempfile::tempdir().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap();
        let given = Given {
            data: Some(folder.path().to_owned()),
            listen: Some(port.to_string()),
            ..Given::default()
        };
        let settings = Settings::load(&given, environment).unwrap();
        let db = Db::open(&database, false).unwrap();
        let clock = Clock::standing_at("2026-03-02T09:00:00Z".parse().unwrap());
        let app = App::on(db, settings, clock, Ids::seeded(7)).unwrap();
        let running = Running::start(app.clone(), listener);
        Self { app, address: format!("http://{port}"), database, folder, _running: running }
    }

    /// Another copy of the server on the same database: its own connections, one clock. Where it is, until dropped.
    pub fn beside(&self) -> (String, Running) {
        let (_, address, running) = self.copy();
        (address, running)
    }

    /// The same, with what it is made of.
    pub fn copy(&self) -> (App, String, Running) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let mut settings = Settings::clone(&self.app.settings);
        settings.public_url = Some(self.address.clone());
        let db = Db::open(&self.database, false).unwrap();
        let app = App::on(db, settings, self.app.clock.clone(), Ids::seeded(8)).unwrap();
        let running = Running::start(app.clone(), listener);
        (app, address, running)
    }

    /// Where its database is.
    pub fn database(&self) -> &FreshDatabase {
        &self.database
    }

    /// Moves the clock on.
    pub fn wait(&self, time: jiff::SignedDuration) {
        self.app.clock.set(self.app.clock.now() + time);
    }

    pub fn now(&self) -> Instant {
        self.app.clock.now()
    }

    /// Says something through the door.
    pub fn say(&self, author: Author, scope: Scope, body: impl Into<Body>) {
        let now = self.now();
        let draft = Draft { id: self.app.ids.mint(now), scope, happened_at: now, body: body.into() };
        self.app.door.append_blocking(author, vec![draft]).unwrap();
    }

    /// A person who is in the directory, has an account and is signed in.
    pub fn person(&self, name: &str) -> Person {
        Person::enrolled(&self.app, &self.address, name)
    }

    /// A person with a role over the whole organisation.
    pub fn with_role(&self, name: &str, role: Role) -> Person {
        let person = self.person(name);
        let from = self.app.clock.today();
        let grant = RoleGranted { person: person.id, role, reach: Reach::Organisation, from, until: None };
        self.say(Author::OPERATOR, Scope::Access, grant);
        person
    }

    /// Publishes the small framework as version 1.
    pub fn framework(&self) -> Framework {
        let framework = small_framework(&self.app.ids, self.now());
        let published = FrameworkPublished { version: 1, framework: framework.clone(), crosswalk: vec![] };
        self.say(Author::OPERATOR, Scope::Framework(framework.id), published);
        framework
    }

    /// A cohort that runs from today to the end of August, with its lead and learners.
    pub fn cohort(&self, framework: &Framework, lead: &Person, learners: &[&Person]) -> CohortId {
        let id: CohortId = self.app.ids.mint(self.now());
        let opened = CohortOpened {
            title: "Spring".into(),
            framework: framework.id,
            version: 1,
            target: Level::Two,
            starts_on: self.app.clock.today(),
            ends_on: "2026-08-31".parse().unwrap(),
            capacity: 12,
            grace_days: 14,
            unit: None,
        };
        self.say(Author::OPERATOR, Scope::Cohort(id), opened);
        let joined = |person: PersonId, role| MemberJoined { person, role, waiting: false };
        self.say(Author::OPERATOR, Scope::Cohort(id), joined(lead.id, MemberRole::Lead));
        for learner in learners {
            self.say(Author::OPERATOR, Scope::Cohort(id), joined(learner.id, MemberRole::Learner));
        }
        id
    }

    /// Ada learns, Grace leads, in one cohort.
    pub fn with_learner_and_lead() -> (Self, Person, Person, Framework, CohortId) {
        let server = Self::start();
        let (ada, grace) = (server.person("Ada Lovelace"), server.person("Grace Hopper"));
        let framework = server.framework();
        let cohort = server.cohort(&framework, &grace, &[&ada]);
        (server, ada, grace, framework, cohort)
    }

    /// The same person with a token that is good from now on.
    pub fn signed_in_again(&self, person: &Person) -> Person {
        Person { token: self.app.tokens.issue(person.id, self.now()).unwrap(), ..person.clone() }
    }

    /// Data folder and database, for another program beside this server.
    pub fn places(&self) -> (std::path::PathBuf, String) {
        (self.folder.path().to_owned(), self.database.url())
    }

    /// A request by nobody in particular.
    pub fn anonymous(&self, path: &str) -> Response {
        let client = Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        client.get(format!("{}{path}", self.address)).send().unwrap()
    }
}

/// A client that follows nothing and keeps so many connections open.
fn fresh_client(kept: usize) -> Client {
    Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(30))
        .pool_max_idle_per_host(kept)
        .build()
        .unwrap()
}

impl Person {
    /// Somebody in the directory of a Stampbook, with an account, signed in at `address`.
    pub fn enrolled(app: &App, address: &str, name: &str) -> Self {
        let now = app.clock.now();
        let id: PersonId = app.ids.mint(now);
        let body = PersonAdded { person: id, name: name.into(), unit: None }.into();
        let draft = Draft { id: app.ids.mint(now), scope: Scope::Directory, happened_at: now, body };
        app.door.append_blocking(Author::OPERATOR, vec![draft]).unwrap();
        let email = format!("{}@example.org", id.uuid().simple());
        let secret = format!("session-of-{id}");
        let csrf = format!("csrf-of-{id}");
        let (mail, hash, form) = (email.clone(), who::hashed(&secret), csrf.clone());
        app.db
            .write_blocking(move |conn| {
                accounts::open(conn, id, &mail, None, now)?;
                accounts::start_sign_in(conn, &hash, id, &form, "a story", now)
            })
            .unwrap();
        let client = fresh_client(usize::MAX);
        Self {
            id,
            name: name.into(),
            email,
            csrf,
            cookie: format!("{}={secret}", who::cookie_name(app)),
            token: app.tokens.issue(id, now).unwrap(),
            address: address.to_owned(),
            client,
        }
    }

    /// Somebody who signed in at `address` with a password.
    pub fn signed_in(address: &str, id: PersonId, name: &str, email: &str, password: &str) -> Self {
        let client = fresh_client(usize::MAX);
        let body = json!({ "email": email, "password": password });
        let (status, answer) =
            read(client.post(format!("{address}/api/v1/tokens")).json(&body).send().unwrap());
        assert_eq!(status, 200, "{answer}");
        Self {
            id,
            name: name.into(),
            email: email.into(),
            csrf: String::new(),
            cookie: String::new(),
            token: answer["access_token"].as_str().unwrap().to_owned(),
            address: address.to_owned(),
            client,
        }
    }

    /// The same person at `address`, with a connection of its own for every request.
    pub fn through(&self, address: &str) -> Self {
        Self { address: address.to_owned(), client: fresh_client(0), ..self.clone() }
    }

    /// The same person, talking to another copy of the server.
    pub fn at(&self, address: &str) -> Self {
        Self { address: address.to_owned(), ..self.clone() }
    }

    /// A request of the API, with this person's token.
    pub fn api(&self, method: &str, path: &str) -> RequestBuilder {
        let method = method.parse().unwrap();
        self.client.request(method, format!("{}{path}", self.address)).bearer_auth(&self.token)
    }

    /// `GET` of the API: status and JSON.
    pub fn get(&self, path: &str) -> (u16, Value) {
        read(self.api("GET", path).send().unwrap())
    }

    /// `POST` of the API: status and JSON.
    pub fn post(&self, path: &str, body: &Value) -> (u16, Value) {
        read(self.api("POST", path).json(body).send().unwrap())
    }

    /// `PUT` of the API: status and JSON.
    pub fn put(&self, path: &str, body: &Value) -> (u16, Value) {
        read(self.api("PUT", path).json(body).send().unwrap())
    }

    /// Any other call of the API: status and JSON.
    pub fn call(&self, method: &str, path: &str, body: &Value) -> (u16, Value) {
        read(self.api(method, path).json(body).send().unwrap())
    }

    /// A page in this person's browser.
    pub fn page(&self, path: &str) -> (u16, String) {
        let answer = self
            .client
            .get(format!("{}{path}", self.address))
            .header("cookie", &self.cookie)
            .header("accept", "text/html")
            .send()
            .unwrap();
        (answer.status().as_u16(), answer.text().unwrap())
    }

    /// A request of this person's browser.
    pub fn browse(&self, method: &str, path: &str) -> RequestBuilder {
        let request = self.client.request(method.parse().unwrap(), format!("{}{path}", self.address));
        request.header("cookie", &self.cookie).header("accept", "text/html")
    }

    /// Sends a form of a page: the answer, not followed.
    pub fn send_form(&self, path: &str, fields: &[(&str, &str)]) -> Response {
        let mut all = vec![("csrf", self.csrf.as_str())];
        all.extend_from_slice(fields);
        self.send_raw(path, &all)
    }

    /// Sends a form without the token of this person's session.
    pub fn send_raw(&self, path: &str, fields: &[(&str, &str)]) -> Response {
        self.client
            .post(format!("{}{path}", self.address))
            .header("cookie", &self.cookie)
            .header("accept", "text/html")
            .form(fields)
            .send()
            .unwrap()
    }
}

/// Status and JSON of an answer; a body that is no JSON comes as a string.
pub fn read(answer: Response) -> (u16, Value) {
    let status = answer.status().as_u16();
    let text = answer.text().unwrap();
    (status, serde_json::from_str(&text).unwrap_or_else(|_| json!(text)))
}
