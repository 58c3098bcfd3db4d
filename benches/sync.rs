//! How fast devices sync: `cargo bench --bench sync [-- RECORDS…]`.
//!
//! Records of 220 bytes of JSON, fifty of each learner, are brought and taken as they come over the wire: packed with gzip, in
//! exchanges of fifty, with chains, signatures, rules and what a reader may see. Everything is measured but the sockets. The ceiling
//! beside it, in the same run on the same disk: the same bytes as bare rows in as many commits.
//!
//! `DATABASE_URL` names another empty database than a SQLite file of its own.

use std::io::{Read as _, Write as _};
use std::time::{Duration, Instant as Started};

use anyhow::Context as _;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signer as _, SigningKey};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use stampbook::app::App;
use stampbook::clock::Clock;
use stampbook::ids::{CohortId, EvidenceId, FactId, Ids, PersonId, WriterId};
use stampbook::interchange::builtin::hr_framework;
use stampbook::record::cohort::{CohortOpened, MemberJoined, MemberRole};
use stampbook::record::directory::PersonAdded;
use stampbook::record::evidence::{Claim, Commented, Cycle, EvidenceSubmitted};
use stampbook::record::fact::{Author, Body, Draft, Scope};
use stampbook::record::framework::{Framework, Level};
use stampbook::record::versions::FrameworkPublished;
use stampbook::settings::{Given, Settings};
use stampbook::store::chain::{self, HeadOf};
use stampbook::store::devices;
use stampbook::store::taking::{Fate, Sealed, Words};
use stampbook::sync::give::{Asker, give};
use stampbook::sync::wire::{Exchange, Exchanged, Page, Take, closed, opened};

/// Of one learner, the piece of evidence that they speak of among them.
const EACH: usize = 50;
/// The JSON of a record.
const BYTES: usize = 220;

fn main() -> anyhow::Result<()> {
    let asked: Vec<usize> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![1_000, 10_000, 100_000] } else { asked };
    println!(
        "records   push/s   bare/s  ratio    pull/s  B/record up  down  CPU µs up  down  empty µs  empty B"
    );
    for size in sizes {
        measure(size)?;
    }
    Ok(())
}

struct Learner {
    person: PersonId,
    device: WriterId,
    packed: Vec<Vec<u8>>,
}

fn measure(records: usize) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let given = Given { data: Some(folder.path().to_owned()), ..Given::default() };
    let settings =
        Settings::load(&given, |name| std::env::var(name).ok().filter(|_| name == "DATABASE_URL"))?;
    let app = App::start(settings, Clock::system(), Ids::system(), true)?;
    let runtime = tokio::runtime::Runtime::new()?;
    let learners = runtime.block_on(people(&app, records / EACH))?;

    let (mut up, exchanges) = (0, learners.iter().map(|one| one.packed.len()).sum::<usize>());
    let (started, cpu) = (Started::now(), cpu()?);
    for packed in learners.iter().flat_map(|one| &one.packed) {
        up += packed.len();
        let fates = runtime.block_on(brought(&app, packed))?;
        anyhow::ensure!(fates.iter().all(|fate| *fate == Fate::Taken), "{fates:?}");
    }
    let (pushing, push_cpu) = (started.elapsed(), self::cpu()?.saturating_sub(cpu));
    let total = learners.len() * EACH;

    let (mut down, mut read) = (0, 0);
    let (started, cpu) = (Started::now(), self::cpu()?);
    let mut tokens = Vec::new();
    for learner in &learners {
        let (bytes, page) = runtime.block_on(taken(&app, learner.person, None, None))?;
        down += bytes;
        read += page.runs.iter().map(|run| run.facts.len()).sum::<usize>();
        tokens.push(page.token);
    }
    let (pulling, pull_cpu) = (started.elapsed(), self::cpu()?.saturating_sub(cpu));

    let mut empty: Vec<Duration> = Vec::new();
    let mut nothing = 0;
    for (learner, token) in learners.iter().zip(&tokens).take(200) {
        let started = Started::now();
        let (bytes, page) =
            runtime.block_on(taken(&app, learner.person, Some(learner.device), Some(token.clone())))?;
        anyhow::ensure!(page.runs.is_empty() && !page.more);
        empty.push(started.elapsed());
        nothing = bytes;
    }
    empty.sort_unstable();
    let bare = bare(folder.path(), exchanges, learners.first().map_or(0, |one| EACH / one.packed.len()))?;
    let per_second = |count: usize, time: Duration| count as f64 / time.as_secs_f64();
    let per_record = |time: Duration, count: usize| time.as_secs_f64() * 1e6 / count as f64;
    let (push, bare) = (per_second(total, pushing), per_second(total, bare));
    println!(
        "{total:7} {push:8.0} {bare:8.0}  {:5.2} {:9.0} {:12.0} {:5.0} {:10.0} {:5.0} {:9} {nothing:8}",
        push / bare,
        per_second(read, pulling),
        up as f64 / total as f64,
        down as f64 / read as f64,
        per_record(push_cpu, total),
        per_record(pull_cpu, read),
        empty.get(empty.len() / 2).map_or(0, Duration::as_micros),
    );
    Ok(())
}

/// Learners in cohorts of fifty, each with a device that the server knows and what it wrote offline.
async fn people(app: &App, count: usize) -> anyhow::Result<Vec<Learner>> {
    let now = app.clock.now();
    let framework: Framework = hr_framework()?;
    let say = async |scope: Scope, bodies: Vec<Body>| {
        let drafts =
            bodies.into_iter().map(|body| Draft { id: app.ids.mint(now), scope, happened_at: now, body });
        app.door.append(Author::OPERATOR, drafts.collect()).await
    };
    let published = FrameworkPublished { version: 1, framework: framework.clone(), crosswalk: vec![] };
    say(Scope::Framework(framework.id), vec![published.into()]).await?;
    let mut learners = Vec::new();
    for some in (0..count).collect::<Vec<_>>().chunks(50) {
        let people: Vec<PersonId> = some.iter().map(|_| app.ids.mint(now)).collect();
        let added = |person: &PersonId| {
            Body::from(PersonAdded { person: *person, name: "Somebody with a name".into(), unit: None })
        };
        say(Scope::Directory, people.iter().map(added).collect()).await?;
        let cohort: CohortId = app.ids.mint(now);
        let opened = CohortOpened {
            title: "Spring".into(),
            framework: framework.id,
            version: 1,
            target: Level::Two,
            starts_on: app.clock.today(),
            ends_on: app.clock.today().checked_add(jiff::Span::new().days(90))?,
            capacity: 60,
            grace_days: 14,
            unit: None,
        };
        let joined = |person: &PersonId| {
            Body::from(MemberJoined { person: *person, role: MemberRole::Learner, waiting: false })
        };
        say(Scope::Cohort(cohort), std::iter::once(opened.into()).chain(people.iter().map(joined)).collect())
            .await?;
        for person in people {
            learners.push(writes(app, person, cohort, &framework).await?);
        }
    }
    Ok(learners)
}

/// What one learner wrote, as it will come over the wire.
async fn writes(
    app: &App,
    person: PersonId,
    cohort: CohortId,
    framework: &Framework,
) -> anyhow::Result<Learner> {
    let (now, key) = (app.clock.now(), SigningKey::from_bytes(&app.ids.secret()));
    let (device, public): (WriterId, _) = (app.ids.mint(now), key.verifying_key());
    app.db.write(move |conn| devices::enrol(conn, device, person, &public, "Phone", now)).await?;
    let (evidence, revision): (EvidenceId, FactId) = (app.ids.mint(now), app.ids.mint(now));
    let first = EvidenceSubmitted {
        evidence,
        based_on: vec![],
        cohort,
        framework: framework.id,
        title: "The night round".into(),
        narrative: String::new(),
        happened_on: app.clock.today(),
        recorded_at: now,
        clock_off: None,
        claims: vec![Claim { competency: framework.competencies[0].id, level: Level::One }],
        cycle: Cycle::default(),
        private_reflection: false,
        attachments: vec![],
        links: vec![],
        follows: None,
    };
    let said = |nth: usize| -> anyhow::Result<(FactId, &'static str, String)> {
        if nth == 0 {
            return Ok((revision, "evidence_submitted", serde_json::to_string(&first)?));
        }
        let mut comment = Commented {
            evidence,
            cohort: None,
            text: format!("{nth}: {}", URL_SAFE_NO_PAD.encode(app.ids.secret::<24>())),
        };
        let short = serde_json::to_string(&comment)?.len();
        comment.text.push_str(&" and so it went on".repeat(20)[..BYTES.saturating_sub(short)]);
        Ok((app.ids.mint(now), "commented", serde_json::to_string(&comment)?))
    };
    let (scope, mut prev, mut facts) = (Scope::Learner(person), Vec::new(), Vec::new());
    for nth in 0..EACH {
        let (id, kind, body) = said(nth)?;
        let n = i64::try_from(nth)? + 1;
        let words = Words::Said { salt: app.ids.secret::<16>().to_vec(), body };
        let body = words.hash();
        let head = chain::head(&HeadOf {
            id,
            kind,
            scope,
            writer: device,
            n,
            author: person,
            happened_at: now,
            prev: &prev,
            body,
        })?;
        let hash = chain::hash(&head);
        let sig = (nth + 1 == EACH).then(|| key.sign(&hash).to_bytes().to_vec());
        prev = hash.to_vec();
        facts.push(Sealed {
            id,
            kind: kind.into(),
            scope,
            writer: device,
            n,
            author: person,
            happened_at: now,
            words,
            sig,
        });
    }
    let exchange = Exchange { device: Some(device), give: closed(facts), take: None };
    Ok(Learner { person, device, packed: vec![packed(&exchange)?] })
}

fn packed(what: &impl serde::Serialize) -> anyhow::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::default());
    writer.write_all(&serde_json::to_vec(what)?)?;
    Ok(writer.finish()?)
}

/// What a server does with an exchange that brings something.
async fn brought(app: &App, packed: &[u8]) -> anyhow::Result<Vec<Fate>> {
    let mut text = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut text)?;
    let exchange: Exchange = serde_json::from_slice(&text)?;
    Ok(app.door.take(opened(exchange.give)?).await?)
}

/// What a server does with an exchange that takes something: the bytes of its answer, and the page.
async fn taken(
    app: &App,
    person: PersonId,
    device: Option<WriterId>,
    token: Option<String>,
) -> anyhow::Result<(usize, Page)> {
    let asker = Asker { person, device, today: app.clock.today() };
    let take = Take { token, ..Take::default() };
    let page = app.db.snapshot(move |conn| give(conn, asker, &take)).await?;
    let answer = Exchanged {
        log_id: app.ids.mint(app.clock.now()),
        now: app.clock.now(),
        taken: 0,
        repeats: 0,
        others: vec![],
        want_files: vec![],
        page: Some(page),
        checkpoint: None,
    };
    let bytes = packed(&answer)?.len();
    Ok((bytes, answer.page.context("no page")?))
}

/// The ceiling: rows of the same size, in as many commits, with nothing around them.
fn bare(folder: &std::path::Path, commits: usize, each: usize) -> anyhow::Result<Duration> {
    use diesel::connection::SimpleConnection as _;
    use diesel::{Connection as _, RunQueryDsl as _};
    let mut conn = diesel::SqliteConnection::establish(&folder.join("bare.db").to_string_lossy())?;
    conn.batch_execute(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE bare (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT)",
    )?;
    let body = "x".repeat(900);
    let started = Started::now();
    let mut seq: i64 = 0;
    for _ in 0..commits {
        conn.transaction::<_, diesel::result::Error, _>(|conn| {
            for _ in 0..each {
                seq += 1;
                diesel::sql_query("INSERT INTO bare VALUES (?, ?, ?)")
                    .bind::<diesel::sql_types::BigInt, _>(seq)
                    .bind::<diesel::sql_types::Text, _>(format!("{seq:036}"))
                    .bind::<diesel::sql_types::Text, _>(&body)
                    .execute(conn)?;
            }
            Ok(())
        })?;
    }
    Ok(started.elapsed())
}

/// Processor time of this process so far.
fn cpu() -> anyhow::Result<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    let after = stat.rsplit(')').next().context("no name")?;
    let fields: Vec<&str> = after.split_whitespace().collect();
    let ticks: u64 = fields.get(11).context("no time")?.parse::<u64>()?
        + fields.get(12).context("no time")?.parse::<u64>()?;
    Ok(Duration::from_millis(ticks * 10))
}
