//! What is measured. One more operation is one more entry in [`all`].

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};

use crate::bounds::Against;
use crate::databases::Database;

/// Something that people ask of a server.
pub struct Operation {
    pub name: &'static str,
    /// The whole request, made from a number that is never used twice.
    pub request: Box<dyn Fn(u64) -> Vec<u8>>,
    /// The status of a good answer.
    pub expected: u16,
    pub bound: Against,
}

/// Who the filled database holds, as far as the operations need to know.
pub struct People {
    /// A token of somebody who may do all that is measured.
    pub token: Option<String>,
}

impl People {
    /// For a rehearsal, where the server takes everything for granted.
    pub fn anybody() -> Self {
        Self { token: Some("anybody".to_owned()) }
    }
}

/// Fills the database with learners of 20 facts each.
///
/// The one place that knows how Stampbook is filled: through the door, by the library. Until there is such a function,
/// the database is only migrated, and what needs nobody is measured.
pub fn fill(database: &Database, binary: &Path, learners: u32) -> anyhow::Result<People> {
    let mut migrate = Command::new(binary);
    migrate.args(["migrate", "--data"]).arg(database.data()).env("DATABASE_URL", database.url());
    let status =
        migrate.stdout(Stdio::null()).status().with_context(|| format!("cannot start {migrate:?}"))?;
    if !status.success() {
        bail!("`stampbook migrate` ended with {status}");
    }
    eprintln!("{learners} learners are not made yet: the database stays empty");
    Ok(People { token: None })
}

/// All operations, in the order of the table.
pub fn all(people: &People) -> Vec<Operation> {
    let mut operations = vec![get("alive", "/healthz")];
    if let Some(token) = &people.token {
        operations.push(get_as("me", "/api/v1/me", token));
        operations.push(post_as("evidence by API", "/api/v1/evidence", token, 700, |number| {
            format!(r#"{{"title":"Handover {number}","narrative":"What happened on the ward."}}"#)
        }));
    }
    operations
}

/// A plain question, held against an empty handler.
pub fn get(name: &'static str, path: &str) -> Operation {
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").into_bytes();
    Operation {
        name,
        request: Box::new(move |_| request.clone()),
        expected: 200,
        bound: Against::EmptyHandler,
    }
}

/// A question of somebody who is signed in, held against an empty handler.
pub fn get_as(name: &'static str, path: &str, token: &str) -> Operation {
    let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n\r\n");
    let request = request.into_bytes();
    Operation {
        name,
        request: Box::new(move |_| request.clone()),
        expected: 200,
        bound: Against::EmptyHandler,
    }
}

/// A durable write, held against bare commits of rows of `row` bytes.
pub fn post_as(
    name: &'static str,
    path: &'static str,
    token: &str,
    row: usize,
    body: impl Fn(u64) -> String + 'static,
) -> Operation {
    let token = token.to_owned();
    let request = move |number| {
        let body = body(number);
        format!(
            "POST {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
        .into_bytes()
    };
    Operation { name, request: Box::new(request), expected: 201, bound: Against::BareCommits { row } }
}
