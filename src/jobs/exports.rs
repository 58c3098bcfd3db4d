//! Makes the exports of passports that were asked for, one at a time: a few people are printed, written and remembered,
//! then the next few. Memory is that of a few passports however many there are.
//!
//! Which copy of the server works on one is said by its row, until a time. Whoever stops, even without a word, leaves it to
//! another one, which goes on after the last person that is remembered; where the unfinished file is not in its folder, it
//! begins anew.

use anyhow::Context as _;
use jiff::SignedDuration;
use jiff::civil::DateTime;

use crate::app::App;
use crate::app::exporting::paper_named;
use crate::clock::Instant;
use crate::documents::Error as Unprinted;
use crate::files::archive::{self, Archive, Place, Written};
use crate::files::{Hash, as_name, private_folder};
use crate::ids::{ExportId, PersonId};
use crate::interchange::formula;
use crate::language::Language;
use crate::record::passport::Passport;
use crate::store::exports::{self, Fate, Progress, Taken};
use crate::store::{Error, passports, portraits};

/// For how long it is one copy's before another one goes on: many times what a few people take.
const LEASE: SignedDuration = SignedDuration::from_mins(2);
/// People between two notes of how far it is.
const FEW: i64 = 16;
/// How often it is tried before it is given up.
const ATTEMPTS: u32 = 5;
/// How long after a failure it is tried again.
const PAUSE: SignedDuration = SignedDuration::from_secs(30);
/// What the table in the archive is called.
const TABLE: &str = "passports.csv";
/// Most bytes of a name in a file's name: with what follows it, file systems take 255.
const NAME: usize = 150;

/// How a turn ended.
enum End {
    /// There is a file.
    Finished(Progress),
    /// It was said to stop.
    Stopped,
    /// It is not ours any more.
    Lost,
    /// Whoever asked for it does not keep records any more.
    RoleEnded,
}

/// Works on the oldest export that nobody has in hand until it is finished or `stop` says so. `false`: there was none.
///
/// # Errors
/// When the database cannot be reached. What goes wrong with the export itself is written down in its row.
pub async fn work(app: &App, stop: impl Fn() -> bool) -> Result<bool, Error> {
    let now = app.clock.now();
    if !app.db.read(move |conn| exports::is_due(conn, now)).await? {
        return Ok(false);
    }
    let Some(mut taken) = app.db.write(move |conn| exports::take(conn, now, now + LEASE)).await? else {
        return Ok(false);
    };
    if taken.attempts > ATTEMPTS {
        // Whoever had it in hand never came to say what went wrong.
        let (id, now, given_up) = (taken.id, app.clock.now(), Fate::Failed("given_up".to_owned()));
        app.db.write(move |conn| exports::note(conn, &taken, &given_up, now)).await?;
        app.clear_export(id).await;
        return Ok(true);
    }
    let fate = match make(app, &mut taken, stop).await {
        Ok(End::Finished(progress)) => Fate::Finished(progress),
        Ok(End::Stopped) => Fate::PutDown(app.clock.now()),
        Ok(End::RoleEnded) => Fate::Failed("role_ended".to_owned()),
        Ok(End::Lost) => {
            lost(app, &taken).await?;
            return Ok(true);
        }
        Err(error) => {
            tracing::warn!(error = format!("{error:#}"), export = %taken.id, "an export has to wait");
            match taken.attempts >= ATTEMPTS {
                true => Fate::Failed(format!("{error:#}")),
                false => Fate::TriedAgain(app.clock.now() + PAUSE),
            }
        }
    };
    let kept = !matches!(fate, Fate::Failed(_));
    let (id, now) = (taken.id, app.clock.now());
    let mine = {
        let (taken, fate) = (taken.clone(), fate);
        app.db.write(move |conn| exports::note(conn, &taken, &fate, now)).await?
    };
    if !mine {
        lost(app, &taken).await?;
    } else if !kept {
        app.clear_export(id).await;
    }
    Ok(true)
}

/// It was cancelled or erased: its files go. Where somebody else goes on with it, they are theirs.
async fn lost(app: &App, taken: &Taken) -> Result<(), Error> {
    let (id, now) = (taken.id, app.clock.now());
    let found = app.db.read(move |conn| exports::find(conn, id, now)).await?;
    if found.is_none_or(|export| !export.state.goes_on()) {
        app.clear_export(id).await;
    }
    Ok(())
}

async fn make(app: &App, taken: &mut Taken, stop: impl Fn() -> bool) -> anyhow::Result<End> {
    let place = app.export_place(taken.id);
    let (mut archive, here, began) = opened(app, &place, taken).await?;
    (taken.place, taken.progress) = (here, began);
    loop {
        if stop() {
            return Ok(End::Stopped);
        }
        let (id, after, by, today) = (taken.id, taken.progress.after, taken.by, app.clock.today());
        let folds = app.folds();
        let (next, keeps) = app
            .db
            .read(move |conn| {
                let keeps = folds.access(conn)?.keeps_records(by, today);
                Ok::<_, Error>((exports::next(conn, id, after, FEW)?, keeps))
            })
            .await?;
        if !keeps {
            return Ok(End::RoleEnded);
        }
        let Some(last) = next.last().copied() else { break };
        let mut printed = Vec::with_capacity(next.len());
        for person in &next {
            printed.push(print(app, taken, *person).await?);
        }
        let mut progress = taken.progress;
        progress.done += u64::try_from(printed.len())?;
        progress.left_out += u64::try_from(printed.iter().filter(|one| one.file.is_none()).count())?;
        progress.after = Some(last);
        let when = local(app);
        let written = tokio::task::spawn_blocking(move || {
            for one in printed {
                if let Some((name, bytes)) = &one.file {
                    archive.add(name, bytes, when)?;
                }
                archive.tell(&one.line)?;
            }
            let written = archive.sync()?;
            Ok::<_, std::io::Error>((archive, written))
        });
        let (back, written) = written.await?.context("the file cannot be written")?;
        archive = back;
        (progress.zip, progress.list, progress.table) = (written.zip, written.list, written.table);
        let (now, noted) = (app.clock.now(), taken.clone());
        let until = now + LEASE;
        let fate = Fate::Further(progress, until);
        if !app.db.write(move |conn| exports::note(conn, &noted, &fate, now)).await? {
            return Ok(End::Lost);
        }
        (taken.progress, taken.until, taken.attempts) = (progress, until, 0);
    }
    let when = local(app);
    let finished = tokio::task::spawn_blocking(move || archive.finish(TABLE, when));
    let zip = finished.await?.context("the file cannot be finished")?;
    Ok(End::Finished(Progress { zip, ..taken.progress }))
}

/// What time it is where the organisation is: archives know no zones.
fn local(app: &App) -> DateTime {
    app.clock.now().to_zoned(app.settings.zone.clone()).datetime()
}

/// The archive as far as it counts, the name of the folder it is in, and how far it is: all of it, or nothing where it
/// was begun in another folder.
async fn opened(app: &App, place: &Place, taken: &Taken) -> anyhow::Result<(Archive, String, Progress)> {
    let folder = app.settings.data.join("exports");
    let (place, fresh) = (place.clone(), app.ids.mint::<ExportId>(app.clock.now()).to_string());
    let (there, progress) = (taken.place.clone(), taken.progress);
    let opened = tokio::task::spawn_blocking(move || {
        private_folder(&folder)?;
        let here = archive::name_of(&folder, &fresh)?;
        let written = Written { zip: progress.zip, list: progress.list, table: progress.table };
        let begun = if there == here { Archive::open(&place, written)? } else { None };
        let (mut archive, progress) = match begun {
            Some(archive) => (archive, progress),
            None => {
                place.clear()?;
                let anew = Archive::open(&place, Written::default())?;
                (anew.ok_or_else(|| std::io::Error::other("the file is gone"))?, Progress::default())
            }
        };
        if progress.table == 0 {
            archive.tell(b"file,person_id,name,unit,sha256,bytes,problem\n")?;
        }
        Ok::<_, std::io::Error>((archive, here, progress))
    });
    opened.await?.context("the file cannot be opened")
}

/// One person's part.
struct Part {
    /// Name and bytes of their passport; none where there is none.
    file: Option<(String, Vec<u8>)>,
    /// Their line in the table.
    line: Vec<u8>,
}

async fn print(app: &App, taken: &Taken, person: PersonId) -> anyhow::Result<Part> {
    let request = passports::Request {
        viewer: Some(taken.by),
        learner: person,
        as_of: None,
        now: app.clock.now(),
        issuer: app.organisation(),
    };
    let folds = app.folds();
    let found = app
        .db
        .read(move |conn| {
            let Some(passport) = passports::passport(conn, &folds, &request)? else { return Ok(None) };
            Ok::<_, Error>(Some((passport, portraits::for_print(conn, person)?)))
        })
        .await?;
    let Some((passport, portrait)) = found else {
        // Erased since it was asked for.
        return Ok(Part { file: None, line: line(["", &person.to_string(), "", "", "", "", "erased"])? });
    };
    let paper = paper_named(&taken.paper).unwrap_or_default();
    let language = Language::of_tag(&taken.language).unwrap_or(app.settings.language);
    let options = app.passport_options(person, paper, language, portrait);
    let (id, name) = (person.to_string(), passport.person.name.clone());
    let unit = passport.person.unit.clone().unwrap_or_default();
    let file = file_name(&passport);
    match app.press.print(passport, options).await {
        Ok(bytes) => {
            let hash = Hash::of(&bytes).hex();
            let line = line([&file, &id, &name, &unit, &hash, &bytes.len().to_string(), ""])?;
            Ok(Part { file: Some((file, bytes)), line })
        }
        // H-4: said by name, and printed by nobody.
        Err(error @ Unprinted::MissingGlyph { .. }) => {
            Ok(Part { file: None, line: line(["", &id, &name, &unit, "", "", &error.to_string()])? })
        }
        // Nobody's passport keeps those of all others back for good.
        Err(error) if taken.attempts >= ATTEMPTS => {
            Ok(Part { file: None, line: line(["", &id, &name, &unit, "", "", &error.to_string()])? })
        }
        Err(error) => Err(error.into()),
    }
}

/// A line of the table.
fn line(cells: [&str; 7]) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells.map(|cell| formula::in_words(cell.to_owned())))?;
    Ok(writer.into_inner().map_err(csv::IntoInnerError::into_error)?)
}

/// "Ada Lovelace passport 2026-03-02 4f1c09ab.pdf": the end of the person's id keeps two people of one name apart.
fn file_name(passport: &Passport) -> String {
    let id = passport.person.id.uuid().simple().to_string();
    let name = as_name(&passport.person.name, NAME);
    format!("{name} passport {} {}.pdf", passport.as_of, &id[24..])
}

/// When an ended export goes with its file, if it ended then.
#[must_use]
pub fn gone_at(ended: Instant) -> Instant {
    ended + crate::store::housekeeping::EXPORTS
}
