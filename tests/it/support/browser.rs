//! A browser without scripts: keeps its cookies, does not follow redirects by itself.

use std::time::Duration;

use diesel::prelude::*;
use diesel::sql_types::Text;
use reqwest::blocking::{Client, RequestBuilder, Response};
use serde_json::Value;
use stampbook::credentials::password;
use stampbook::ids::PersonId;
use stampbook::record::directory::PersonAdded;
use stampbook::record::fact::{Author, Scope};
use stampbook::store::{Error, accounts};

use super::server::Server;

/// Somebody's browser.
pub struct Browser {
    client: Client,
    address: String,
}

/// An answer, read.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub location: String,
    pub text: String,
    pub headers: reqwest::header::HeaderMap,
}

impl Answer {
    fn read(answer: Response) -> Self {
        let location = answer.headers().get("location").map_or("", |v| v.to_str().unwrap()).to_owned();
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Self { status, location, headers, text: answer.text().unwrap() }
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }

    /// The value of the page's first field of this name.
    pub fn field(&self, name: &str) -> String {
        let mark = format!("name=\"{name}\" value=\"");
        let at =
            self.text.find(&mark).unwrap_or_else(|| panic!("no field {name} in {}", self.text)) + mark.len();
        self.text[at..].split('"').next().unwrap().to_owned()
    }
}

impl Browser {
    pub fn new(server: &Server) -> Self {
        let client = Client::builder()
            .cookie_store(true)
            .redirect(reqwest::redirect::Policy::none())
            .timeout(Duration::from_secs(30))
            .build()
            .unwrap();
        Self { client, address: server.address.clone() }
    }

    pub fn get(&self, path: &str) -> Answer {
        Answer::read(self.request("GET", path).send().unwrap())
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        Answer::read(self.request("POST", path).form(fields).send().unwrap())
    }

    /// A form as browsers send it from a page of ours.
    pub fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let origin = self.address.clone();
        Answer::read(self.request("POST", path).header("origin", origin).form(fields).send().unwrap())
    }

    pub fn request(&self, method: &str, path: &str) -> RequestBuilder {
        self.client
            .request(method.parse().unwrap(), format!("{}{path}", self.address))
            .header("accept", "text/html,*/*;q=0.8")
    }

    pub fn send(&self, request: RequestBuilder) -> Answer {
        Answer::read(request.send().unwrap())
    }
}

impl Server {
    /// Somebody with an account and a password, signed in nowhere.
    pub fn account(&self, name: &str, email: &str, password: &str) -> PersonId {
        let now = self.now();
        let id: PersonId = self.app.ids.mint(now);
        self.say(
            Author::OPERATOR,
            Scope::Directory,
            PersonAdded { person: id, name: name.into(), unit: None },
        );
        let (email, hash) = (email.to_owned(), password::hash(password, &[7; 16]).unwrap());
        self.app
            .db
            .write_blocking::<_, Error, _>(move |conn| accounts::open(conn, id, &email, Some(&hash), now))
            .unwrap();
        id
    }

    /// What waits in the outbox of one kind, oldest first: `about` of each message.
    pub fn mails(&self, kind: &str) -> Vec<Value> {
        #[derive(QueryableByName)]
        struct Row {
            #[diesel(sql_type = Text)]
            payload: String,
        }
        let kind = kind.to_owned();
        let rows: Vec<Row> = self
            .app
            .db
            .read_blocking::<_, Error, _>(move |conn| {
                Ok(diesel::sql_query("SELECT payload FROM outbox WHERE kind = $1 ORDER BY created_at, id")
                    .bind::<Text, _>(kind)
                    .load(conn)?)
            })
            .unwrap();
        rows.iter().map(|row| serde_json::from_str::<Value>(&row.payload).unwrap()["about"].clone()).collect()
    }
}
