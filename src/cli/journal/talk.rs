//! Talking to a Stampbook over HTTP: signing in, exchanging, sending files. A line that drops is tried again.

use std::io::{Read as _, Write as _};
use std::time::Duration;

use anyhow::{Context as _, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::ids::PersonId;
use crate::journal::Journal;
use crate::sync::wire::{Exchange, Exchanged};

/// Most bytes of an answer, inflated: no server makes this machine run out of memory.
const MOST: u64 = 64 * 1024 * 1024;
/// How often something is tried, and how long the first pause is; each is twice the one before.
const TRIES: u32 = 5;
const PAUSE: Duration = Duration::from_millis(400);
/// How much of a file goes at a time.
const PIECE: usize = 1024 * 1024;

/// The address of a Stampbook as it is kept: with its scheme, without an end.
pub(super) fn address(text: &str) -> anyhow::Result<String> {
    let text = text.trim().trim_end_matches('/');
    let url = url::Url::parse(text)
        .with_context(|| format!("\"{text}\" is no address: write it like https://stampbook.example"))?;
    if !["https", "http"].contains(&url.scheme()) || url.host_str().is_none() {
        bail!("\"{text}\" is no address: write it like https://stampbook.example");
    }
    // Whoever listens would have the password.
    let host = url.host_str().unwrap_or_default();
    if url.scheme() == "http" && !["localhost", "127.0.0.1", "[::1]"].contains(&host) {
        bail!("{text} is not encrypted: use https");
    }
    Ok(text.to_owned())
}

/// A Stampbook that is talked to.
pub(super) struct Talk {
    client: Client,
    server: String,
}

/// The same, by somebody who is signed in.
pub(super) struct Signed<'t> {
    talk: &'t Talk,
    access_token: String,
    pub(super) refresh_token: String,
}

/// Who is signed in.
#[derive(Deserialize)]
pub(super) struct Me {
    pub(super) id: PersonId,
    pub(super) name: String,
}

#[derive(Deserialize)]
struct Tokens {
    access_token: String,
    refresh_token: String,
}

/// The bytes of an answer, inflated.
async fn bytes_of(answer: Response) -> anyhow::Result<Vec<u8>> {
    let packed = answer.headers().get("content-encoding").is_some_and(|how| how == "gzip");
    let bytes = answer.bytes().await?;
    if !packed {
        return Ok(bytes.to_vec());
    }
    let mut inflated = Vec::new();
    GzDecoder::new(&bytes[..]).take(MOST).read_to_end(&mut inflated)?;
    Ok(inflated)
}

/// What a server says is wrong, in its own words.
fn problem(status: StatusCode, body: &[u8]) -> String {
    let said: Value = serde_json::from_slice(body).unwrap_or_default();
    let field = said["errors"][0]["detail"].as_str();
    match field.or(said["detail"].as_str()) {
        Some(words) => words.to_owned(),
        None => format!("the server answered {status}"),
    }
}

impl Talk {
    pub(super) fn to(server: &str) -> anyhow::Result<Self> {
        let client = Client::builder()
            .user_agent(concat!("stampbook/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(Duration::from_secs(15))
            .timeout(Duration::from_mins(2))
            .build()?;
        Ok(Self { client, server: server.to_owned() })
    }

    pub(super) fn server(&self) -> &str {
        &self.server
    }

    /// Asks, again and again where the line drops or the server is busy.
    async fn ask(
        &self,
        method: Method,
        path: &str,
        with: impl Fn(RequestBuilder) -> RequestBuilder,
    ) -> anyhow::Result<(StatusCode, reqwest::header::HeaderMap, Vec<u8>)> {
        let url = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.server) };
        let mut pause = PAUSE;
        for tried in 1.. {
            let request = self.client.request(method.clone(), &url).header("accept-encoding", "gzip");
            let answer = match with(request).send().await {
                Ok(answer) => {
                    let (status, headers) = (answer.status(), answer.headers().clone());
                    bytes_of(answer).await.map(|bytes| (status, headers, bytes))
                }
                Err(error) => Err(error.into()),
            };
            let busy = |status: StatusCode| [429, 502, 503, 504].contains(&status.as_u16());
            match answer {
                Ok((status, headers, bytes)) if !busy(status) || tried >= TRIES => {
                    return Ok((status, headers, bytes));
                }
                Err(error) if tried >= TRIES => {
                    return Err(error).with_context(|| {
                        format!(
                            "{} cannot be reached. What you logged is safe here; sync again later",
                            self.server
                        )
                    });
                }
                _ => {}
            }
            tokio::time::sleep(pause).await;
            pause *= 2;
        }
        bail!("{} cannot be reached", self.server)
    }

    async fn tokens(&self, body: &Value) -> anyhow::Result<Result<Signed<'_>, String>> {
        let (status, _, bytes) =
            self.ask(Method::POST, "/api/v1/tokens", |request| with_json(request, body)).await?;
        if !status.is_success() {
            return Ok(Err(problem(status, &bytes)));
        }
        let Tokens { access_token, refresh_token } =
            serde_json::from_slice(&bytes).with_context(|| format!("{} is no Stampbook", self.server))?;
        Ok(Ok(Signed { talk: self, access_token, refresh_token }))
    }

    /// Goes on being signed in; none where that is over.
    pub(super) async fn refreshed(&self, refresh_token: &str) -> anyhow::Result<Option<Signed<'_>>> {
        if refresh_token.is_empty() {
            return Ok(None);
        }
        Ok(self.tokens(&json!({ "refresh_token": refresh_token })).await?.ok())
    }

    pub(super) async fn sign_in(&self, email: &str, password: &str) -> anyhow::Result<Signed<'_>> {
        let signed = self.tokens(&json!({ "email": email, "password": password })).await?;
        signed.map_err(|why| anyhow::anyhow!(why))
    }
}

fn with_json(request: RequestBuilder, body: &Value) -> RequestBuilder {
    request.header("content-type", "application/json").body(body.to_string())
}

impl Signed<'_> {
    async fn call(&self, method: Method, path: &str, body: Option<&Value>) -> anyhow::Result<Vec<u8>> {
        let (status, _, bytes) = self
            .talk
            .ask(method, path, |request| {
                let request = request.bearer_auth(&self.access_token);
                match body {
                    Some(body) => with_json(request, body),
                    None => request,
                }
            })
            .await?;
        if status.is_success() { Ok(bytes) } else { bail!("{}", problem(status, &bytes)) }
    }

    pub(super) async fn me(&self) -> anyhow::Result<Me> {
        let bytes = self.call(Method::GET, "/api/v1/me", None).await?;
        serde_json::from_slice(&bytes).context("the server does not say who you are")
    }

    /// Makes the journal known as a device of its owner.
    pub(super) async fn introduce(&self, journal: &Journal) -> anyhow::Result<()> {
        let (id, key) = journal.device();
        let name = format!("Journal of {}", journal.owner().name);
        let body = json!({ "id": id, "key": key, "name": name.chars().take(200).collect::<String>() });
        self.call(Method::POST, "/api/v1/devices", Some(&body)).await?;
        Ok(())
    }

    pub(super) async fn exchange(&self, exchange: &Exchange) -> anyhow::Result<Exchanged> {
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(&serde_json::to_vec(exchange)?)?;
        let packed = packed.finish()?;
        let (status, _, bytes) = self
            .talk
            .ask(Method::POST, "/api/v1/sync", |request| {
                request
                    .bearer_auth(&self.access_token)
                    .header("content-type", "application/json")
                    .header("content-encoding", "gzip")
                    .body(packed.clone())
            })
            .await?;
        if !status.is_success() {
            bail!("{}", problem(status, &bytes));
        }
        serde_json::from_slice(&bytes).context("the server's answer cannot be read")
    }

    /// Sends a file in pieces (tus 1.0): where the line drops, it goes on where it was.
    pub(super) async fn send(&self, name: &str, bytes: Vec<u8>) -> anyhow::Result<()> {
        let metadata = format!("filename {}", STANDARD.encode(name));
        let tus = |request: RequestBuilder| {
            request.bearer_auth(&self.access_token).header("tus-resumable", "1.0.0")
        };
        let (status, headers, answer) = self
            .talk
            .ask(Method::POST, "/api/v1/blobs", |request| {
                tus(request).header("upload-length", bytes.len()).header("upload-metadata", &metadata)
            })
            .await?;
        if status == StatusCode::CONFLICT || !status.is_success() {
            bail!("{name}: {}", problem(status, &answer));
        }
        let place = headers
            .get("location")
            .and_then(|place| place.to_str().ok())
            .context("the server does not say where the file goes")?
            .to_owned();
        let mut offset = 0;
        while offset < bytes.len() {
            let piece = bytes[offset..bytes.len().min(offset + PIECE)].to_vec();
            let (status, headers, answer) = self
                .talk
                .ask(Method::PATCH, &place, |request| {
                    tus(request)
                        .header("content-type", "application/offset+octet-stream")
                        .header("upload-offset", offset)
                        .body(piece.clone())
                })
                .await?;
            // A piece came twice because its answer was lost: ask how far it is.
            let there = if status == StatusCode::CONFLICT {
                let (_, headers, _) = self.talk.ask(Method::HEAD, &place, tus).await?;
                headers
            } else if status.is_success() {
                headers
            } else {
                bail!("{name}: {}", problem(status, &answer));
            };
            let there = there.get("upload-offset").and_then(|offset| offset.to_str().ok()?.parse().ok());
            match there {
                Some(there) if there > offset => offset = there,
                _ => bail!("{name}: the server does not say how far it is"),
            }
        }
        Ok(())
    }
}
