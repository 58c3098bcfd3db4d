//! `stampbook digest`: the progress mails that are due, once a person and period.

use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;
use serde_json::json;

use super::Common;
use crate::app::App;
use crate::ids::PersonId;
use crate::jobs::compose::House;
use crate::jobs::courier::{self, Tally};
use crate::jobs::digest;
use crate::jobs::periods::{Rhythm, Stretch};
use crate::mail;
use crate::store::readers;

#[derive(Args)]
pub(super) struct Options {
    /// Say who would get what, and send nothing
    #[arg(long)]
    dry_run: bool,
    /// Keep them in the database for the administrator to read, and send none of them ever
    #[arg(long, conflicts_with = "dry_run")]
    keep: bool,
    /// A week like 2026-W47 or a month like 2026-11 [default: the last week and the last month that are over]
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
}

pub(super) fn run(common: &Common, options: &Options) -> anyhow::Result<ExitCode> {
    let app = common.app()?;
    let periods = periods(&app, options.period.as_deref(), options.dry_run)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async move {
        if options.dry_run {
            preview(&app, &periods, common.json).await?;
            return Ok(ExitCode::SUCCESS);
        }
        if options.keep {
            return keep(&app, &periods, common.json).await;
        }
        // Each goes out once: what this command kept, a server that can send would never send.
        anyhow::ensure!(
            !app.mailer.keeps(),
            "nothing was written, because SMTP_URL is not set here, so no mail can leave: set it as the server has it \
             (smtp://…, smtps://… or file:DIR), or say --keep to keep these mails in the database and never send them"
        );
        send(&app, &periods, common.json).await
    })
}

fn periods(app: &App, asked: Option<&str>, only_looks: bool) -> anyhow::Result<Vec<Stretch>> {
    let (now, zone) = (app.clock.now(), &app.settings.zone);
    let Some(name) = asked else {
        let hour = app.settings.digest_hour;
        let due = [Rhythm::Weekly, Rhythm::Monthly].map(|rhythm| Stretch::due_at(rhythm, now, zone, hour));
        return Ok(due.into_iter().flatten().collect());
    };
    let stretch = Stretch::parse(name, zone)?;
    anyhow::ensure!(stretch.from <= now, "{name} has not begun yet: name a week or month that has");
    if !only_looks && stretch.to > now {
        // What is sent is sent once: who asks for half a week by name shall know it.
        eprintln!("{name} is not over yet: who gets its mail now hears nothing of the rest of it");
    }
    let oldest = now.checked_sub(jiff::SignedDuration::from_hours(24 * 90)).unwrap_or(now);
    anyhow::ensure!(
        stretch.to > oldest,
        "{name} ended more than 90 days ago: who got its mail is not remembered that long, so it is not sent again"
    );
    Ok(vec![stretch])
}

async fn preview(app: &App, periods: &[Stretch], as_json: bool) -> anyhow::Result<()> {
    let (mut lines, house) = (Vec::new(), House::of(app));
    for stretch in periods {
        let written = digest::preview(app, stretch).await?;
        let people: Vec<PersonId> = written.iter().map(|one| one.person).collect();
        let readers = app.db.read(move |conn| readers::readers(conn, people)).await?;
        for one in written {
            let reader = readers.get(&one.person).cloned().unwrap_or_default();
            let subject = mail::subject(&one.message, &house.language_of(&reader))?;
            lines.push(json!({
                "period": stretch.period.name,
                "kind": one.message.kind(),
                "person_id": one.person,
                "name": reader.name,
                "to": reader.address,
                "subject": subject,
            }));
        }
    }
    let way = if app.mailer.keeps() { None } else { Some(app.mailer.to_string()) };
    if as_json {
        let names: Vec<&str> = periods.iter().map(|stretch| stretch.period.name.as_str()).collect();
        println!("{}", json!({ "periods": names, "way": way, "mails": lines }));
        return Ok(());
    }
    for line in &lines {
        let field = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
        let (period, kind, name, to) = (field("period"), field("kind"), field("name"), field("to"));
        println!("{period}  {kind:15}  {name} <{to}>: {}", field("subject"));
    }
    let count = mails(lines.len());
    match way {
        Some(way) => println!("{count} would be sent (by {way}). Nothing was written."),
        None => println!(
            "{count} would be due. None could be sent: SMTP_URL is not set here. Nothing was written."
        ),
    }
    Ok(())
}

async fn keep(app: &App, periods: &[Stretch], as_json: bool) -> anyhow::Result<ExitCode> {
    let mut kept = 0;
    for stretch in periods {
        kept += digest::keep(app, stretch).await?;
    }
    let names: Vec<&str> = periods.iter().map(|stretch| stretch.period.name.as_str()).collect();
    if as_json {
        println!("{}", json!({ "periods": names, "queued": kept, "sent": 0, "kept": kept }));
    } else {
        println!("{}: {} kept in the database, never to be sent.", names.join(" and "), mails(kept));
    }
    Ok(ExitCode::SUCCESS)
}

async fn send(app: &App, periods: &[Stretch], as_json: bool) -> anyhow::Result<ExitCode> {
    let mut queued = 0;
    for stretch in periods {
        queued += digest::queue(app, stretch).await?;
    }
    let mut tally = courier::drain(app, "digest.").await.context("the outbox cannot be read")?;
    let expiring = courier::drain(app, "expiry.").await.context("the outbox cannot be read")?;
    tally.add(expiring);
    let names: Vec<&str> = periods.iter().map(|stretch| stretch.period.name.as_str()).collect();
    let troubled = tally.waiting + tally.failed;
    if as_json {
        let Tally { sent, kept, skipped, waiting, failed } = tally;
        println!(
            "{}",
            json!({ "periods": names, "queued": queued, "sent": sent, "kept": kept, "skipped": skipped,
                    "waiting": waiting, "failed": failed })
        );
    } else if queued == 0 && tally == Tally::default() {
        println!("{}: nothing to send.", names.join(" and "));
    } else {
        println!("{}: {} written.", names.join(" and "), mails(queued));
        println!("{}", said(tally));
    }
    if troubled > 0 {
        eprintln!(
            "stampbook: {} did not go out. They stay in the outbox and are tried again while the server runs; \
             the page Mail says why.",
            mails(troubled)
        );
    }
    Ok(ExitCode::from(u8::from(troubled > 0)))
}

fn said(tally: Tally) -> String {
    let parts = [
        (tally.sent, "sent"),
        (tally.skipped, "skipped"),
        (tally.waiting, "to be tried again"),
        (tally.failed, "failed"),
    ];
    let said: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    if said.is_empty() { "A running server sends them.".to_owned() } else { format!("{}.", said.join(", ")) }
}

fn mails(count: usize) -> String {
    if count == 1 { "1 mail".to_owned() } else { format!("{count} mails") }
}
