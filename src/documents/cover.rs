//! The cover: whose passport, who issues it, where they stand.

use super::Error;
use super::fonts::Face;
use super::page::{Ink, MM, Role};
use super::passport::{MARGIN, PassportOptions, Places, bottom, breadth};
use super::press::{Press, first_baseline, height};
use super::stamp;
use super::text::{Align, Type};
use crate::clock::day_of;
use crate::record::framework::Level;
use crate::record::passport::{FrameworkPage, LevelState, Passport, Totals};

const ISSUER: Type = Type::new(Face::SansBold, 9.5).tracked(0.04);
const KIND: Type = Type::new(Face::Serif, 12.0);
const NAME: Type = Type::new(Face::Serif, 33.0).leading(1.18);
const UNIT: Type = Type::new(Face::Sans, 11.0);
const TOTALS: Type = Type::new(Face::Sans, 9.0).leading(1.45);
const LABEL: Type = Type::new(Face::Sans, 7.5);
const VALUE: Type = Type::new(Face::Sans, 10.0);
const FRAMEWORK: Type = Type::new(Face::Serif, 13.0).leading(1.3);
const SMALL: Type = Type::new(Face::Sans, 8.0).leading(1.45);
const ROW: Type = Type::new(Face::Sans, 9.0);
const SHARE: Type = Type::new(Face::SansBold, 9.0);

/// Width and height of the portrait.
pub(super) const PORTRAIT: (f32, f32) = (35.0, 45.0);
/// Name of the portrait in the document's resources.
pub(super) const PORTRAIT_ID: &str = "Portrait";

const SEAL: f32 = 23.0;

pub(super) fn draw(
    press: &mut Press<'_>,
    passport: &Passport,
    options: &PassportOptions,
    photo: bool,
    places: &mut Places,
) -> Result<(), Error> {
    press.canvas.new_page();
    let title = press.words.get("documents-title");
    press.canvas.bookmark(&title, 0, 0.0);
    head(press, passport)?;
    let y = holder(press, passport, photo)?;
    let y = facts(press, passport, y.max(118.0))?;
    // The frameworks may fill the page, and go on to another; the seal stands where there is room.
    let foot = foot(press, passport, options)?;
    let ends = progress(press, passport, y, foot, places)?;
    if passport.totals.possible > 0 && ends + 2.0 * SEAL + 6.0 < bottom(press) && press.canvas.page() == 0 {
        seal(press, passport)?;
    }
    Ok(())
}

/// The issuing organisation between two rules.
fn head(press: &mut Press<'_>, passport: &Passport) -> Result<(), Error> {
    let width = breadth(press);
    let issuer =
        press.set(&passport.issuer, ISSUER, width, Align::Left, &"the name of the issuing organisation")?;
    press.canvas.part(Role::Artifact, None, |canvas| {
        canvas.line((MARGIN, 20.0), (MARGIN + width, 20.0), Ink::Full, 1.6);
        canvas.line((MARGIN, 21.2), (MARGIN + width, 21.2), Ink::Full, 0.4);
        Ok(())
    })?;
    press.canvas.part(Role::Paragraph, None, |canvas| canvas.text(&issuer, (MARGIN, 24.5), Ink::Full))
}

/// Name, unit and portrait. Gives back where they end.
fn holder(press: &mut Press<'_>, passport: &Passport, photo: bool) -> Result<f32, Error> {
    let width = breadth(press) - if photo { PORTRAIT.0 + 10.0 } else { 0.0 };
    let place = "the name of the learner";
    let kind = press.words.get("documents-title");
    let kind = press.line(&kind, KIND, &"the title")?;
    let mut name = press.set(&passport.person.name, NAME, width, Align::Left, &place)?;
    for size in [26.0, 20.0, 15.0, 11.0] {
        if name.lines.len() <= 2 {
            break;
        }
        name = press.set(&passport.person.name, NAME.sized(size), width, Align::Left, &place)?;
    }
    let mut y = 56.0;
    press.canvas.part(Role::Heading1, None, |canvas| canvas.text(&kind, (MARGIN, y), Ink::Soft))?;
    y += height(&kind) + 1.5;
    press.canvas.part(Role::Heading1, None, |canvas| canvas.text(&name, (MARGIN - 0.4, y), Ink::Full))?;
    y += height(&name) + 2.0;
    if let Some(unit) = &passport.person.unit {
        let unit = press.set(unit, UNIT, width, Align::Left, &"the name of a unit")?;
        press.canvas.part(Role::Paragraph, None, |canvas| canvas.text(&unit, (MARGIN, y), Ink::Soft))?;
        y += height(&unit);
    }
    if photo {
        let (w, h) = PORTRAIT;
        let left = press.canvas.size.0 - MARGIN - w;
        let on_paper = press.canvas.across(left, w);
        press.canvas.part(Role::Figure, Some(passport.person.name.clone()), |canvas| {
            canvas.place(PORTRAIT_ID, (on_paper, 52.0 + h), (w * MM, h * MM));
            for (from, to) in [
                ((left, 52.0), (left + w, 52.0)),
                ((left + w, 52.0), (left + w, 52.0 + h)),
                ((left + w, 52.0 + h), (left, 52.0 + h)),
                ((left, 52.0 + h), (left, 52.0)),
            ] {
                canvas.line(from, to, Ink::Full, 0.5);
            }
            Ok(())
        })?;
        y = y.max(52.0 + h);
    }
    Ok(y)
}

/// Cohorts and dates side by side. Gives back where they end.
fn facts(press: &mut Press<'_>, passport: &Passport, y: f32) -> Result<f32, Error> {
    let width = breadth(press);
    let count = u32::try_from(passport.person.cohorts.len()).unwrap_or(u32::MAX);
    let cohorts = if passport.person.cohorts.is_empty() {
        press.words.get("documents-no-cohort")
    } else {
        let words = &press.words;
        let cohorts = passport.person.cohorts.iter().map(|cohort| words.apart(cohort));
        words.ours(&cohorts.collect::<Vec<_>>().join(&words.get("list-comma")))
    };
    let issued = day_of(passport.issued_at);
    let columns = [
        (press.words.count("documents-cohorts", "count", count), cohorts, 0.0, width - 88.0),
        (press.words.get("documents-as-of"), press.words.date(passport.as_of, false), width - 80.0, 38.0),
        (press.words.get("documents-issued"), press.words.date(issued, false), width - 38.0, 38.0),
    ];
    press.canvas.rule(y);
    let mut end = y;
    for (label, value, x, width) in columns {
        let label = press.line(&label, LABEL, &"a label")?;
        let value = press.set(&value, VALUE, width, Align::Left, &"the title of a cohort")?;
        press.canvas.part(Role::Paragraph, None, |canvas| {
            canvas.text(&label, (MARGIN + x, y + 3.0), Ink::Soft)?;
            canvas.text(&value, (MARGIN + x, y + 7.0), Ink::Full)
        })?;
        end = end.max(y + 7.0 + height(&value));
    }
    press.canvas.rule(end + 3.0);
    let end = end + 3.0;
    let totals = totals(press, &passport.totals);
    let totals = press.set(&totals, TOTALS, width, Align::Start, &"the totals")?;
    press
        .canvas
        .part(Role::Paragraph, None, |canvas| canvas.text(&totals, (MARGIN, end + 3.0), Ink::Full))?;
    let end = end + 3.0 + height(&totals) + 3.0;
    press.canvas.rule(end);
    Ok(end)
}

/// What page and JSON count, too: "7 of 21 levels signed · 1 level expired · 5 pieces of evidence submitted".
fn totals(press: &Press<'_>, totals: &Totals) -> String {
    let blanks = [("signed", totals.signed), ("possible", totals.possible)];
    let mut parts = vec![press.words.counts("documents-levels-signed", &blanks)];
    for (count, id) in [
        (totals.in_review.saturating_sub(totals.half_signed), "documents-in-review-count"),
        (totals.half_signed, "documents-half-signed-count"),
        (totals.returned, "documents-returned-count"),
        (totals.suspended, "documents-suspended-count"),
        (totals.expired, "documents-expired-count"),
        (totals.revoked, "documents-revoked-count"),
        (totals.earned, "documents-earned-count"),
    ] {
        if count > 0 {
            parts.push(press.words.count(id, "count", count));
        }
    }
    parts.push(press.words.count("documents-evidence-count", "count", totals.evidence));
    parts.join(" · ")
}

/// Per framework and level, how many competencies are signed. Gives back where it ends.
fn progress(
    press: &mut Press<'_>,
    passport: &Passport,
    mut y: f32,
    foot: f32,
    places: &mut Places,
) -> Result<f32, Error> {
    let mut limit = foot - 4.0;
    y += 9.0;
    for framework in &passport.frameworks {
        let title = press.set(
            &framework.title,
            FRAMEWORK,
            breadth(press),
            Align::Left,
            &"the title of a framework",
        )?;
        let needed = height(&title) + 6.0 + 3.0 * 6.0;
        if y + needed > limit {
            press.canvas.new_page();
            (y, limit) = (MARGIN + 4.0, bottom(press));
        }
        let top = y;
        press.canvas.part(Role::Heading2, None, |canvas| canvas.text(&title, (MARGIN, y), Ink::Full))?;
        y += height(&title) + 0.5;
        let caption = caption(press, framework);
        let caption = press.line(&caption, SMALL, &"a caption")?;
        press.canvas.part(Role::Paragraph, None, |canvas| canvas.text(&caption, (MARGIN, y), Ink::Soft))?;
        y += height(&caption) + 3.0;
        for level in Level::ALL {
            level_row(press, framework, level, y)?;
            y += 6.0;
        }
        places.frameworks.push((press.canvas.page(), (MARGIN, top), (breadth(press), y - top)));
        y += 8.0;
    }
    Ok(y - 8.0)
}

/// "Version 3 · 7 competencies".
pub(super) fn caption(press: &Press<'_>, framework: &FrameworkPage) -> String {
    let version = press.words.with("documents-version", &[("version", &framework.version.to_string())]);
    let count = framework.competencies.iter().filter(|row| !row.retired).count();
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    format!("{version} · {}", press.words.count("documents-competency-count", "count", count))
}

fn level_row(press: &mut Press<'_>, framework: &FrameworkPage, level: Level, y: f32) -> Result<(), Error> {
    let name = &framework.level_names[level.index()];
    // What is no longer part of the framework stands among the rows, and counts neither here nor in the totals.
    let states: Vec<bool> = framework
        .competencies
        .iter()
        .filter(|row| !row.retired)
        .map(|row| row.levels[level.index()].state == LevelState::Signed)
        .collect();
    let signed = states.iter().filter(|signed| **signed).count().to_string();
    let possible = states.len().to_string();
    let blanks = [("signed", &*signed), ("possible", &*possible)];
    let share = press.words.with("documents-share", &blanks);
    let number = level.to_string();
    let spoken = [("level", &*number), ("name", name), ("signed", &signed), ("possible", &possible)];
    let key = if states.len() == 1 { "documents-share-spoken-only" } else { "documents-share-spoken" };
    let spoken = press.words.with(key, &spoken);
    let label = press.fitted(name, ROW, 36.0, 5.0, &"the name of a level")?;
    let number = press.line(&number, SHARE, &"a level")?;
    let share = press.line(&share, SHARE, &"a number")?;
    let room = breadth(press) - 62.0;
    press.canvas.part(Role::Figure, Some(spoken), |canvas| {
        let base = y + 4.0;
        canvas.text(&number, (MARGIN, base - first_baseline(&number)), Ink::Full)?;
        canvas.text(&label, (MARGIN + 5.0, base - first_baseline(&label)), Ink::Full)?;
        let left = MARGIN + 44.0;
        #[allow(clippy::cast_precision_loss, reason = "competencies are counted in hundreds")]
        let step = (room / states.len().max(1) as f32).min(4.2);
        let mut end = left;
        if step >= stamp::DOT_RADIUS * 2.0 {
            let mut x = left + stamp::DOT_RADIUS;
            for signed in &states {
                canvas.drawing(stamp::dot(*signed), (x, base - 1.15), 0.5);
                end = x + stamp::DOT_RADIUS;
                x += step;
            }
        } else {
            #[allow(clippy::cast_precision_loss, reason = "competencies are counted in hundreds")]
            let part = states.iter().filter(|signed| **signed).count() as f32 / states.len().max(1) as f32;
            canvas.rectangle((left, base - 2.2), (room, 2.1), Ink::Hair);
            if part > 0.0 {
                canvas.rectangle((left, base - 2.2), (room * part, 2.1), Ink::Full);
            }
            end += room;
        }
        canvas.text(&share, (end + 4.0, base - first_baseline(&share)), Ink::Full)
    })
}

/// What the passport rests on. Gives back where it begins.
fn foot(press: &mut Press<'_>, passport: &Passport, options: &PassportOptions) -> Result<f32, Error> {
    let width = breadth(press) - 2.0 * SEAL - 14.0;
    let date = press.words.date(passport.as_of, false);
    let text = press.words.with("documents-provenance", &[("issuer", &passport.issuer), ("date", &date)]);
    let text = press.set(&text, SMALL, width, Align::Start, &"the name of the issuing organisation")?;
    let online = options.address.as_ref().map(|a| press.words.with("documents-online", &[("address", a)]));
    let online = online
        .map(|online| press.set(&online, SMALL, width, Align::Start, &"the address of the passport"))
        .transpose()?;
    let end = bottom(press) - 2.0;
    let mut y = end - height(&text) - online.as_ref().map_or(0.0, |online| height(online) + 1.5);
    let begin = y;
    press.canvas.part(Role::Paragraph, None, |canvas| canvas.text(&text, (MARGIN, y), Ink::Soft))?;
    y += height(&text) + 1.5;
    if let (Some(online), Some(address)) = (online, &options.address) {
        press.canvas.part(Role::Paragraph, None, |canvas| canvas.text(&online, (MARGIN, y), Ink::Soft))?;
        press.canvas.link((MARGIN, y), (width, height(&online)), address);
    }
    Ok(begin)
}

/// The sum of it all as one large stamp.
fn seal(press: &mut Press<'_>, passport: &Passport) -> Result<(), Error> {
    let totals = &passport.totals;
    let at = (press.canvas.size.0 - MARGIN - SEAL, bottom(press) - SEAL - 3.0);
    let signed = totals.signed > 0;
    let turn = if signed { stamp::angle(&crate::ids::FactId(passport.person.id.uuid())) } else { 0.0 };
    let number = totals.signed.to_string();
    let counts = [("signed", totals.signed), ("possible", totals.possible)];
    let spoken = press.words.counts("documents-levels-held-spoken", &counts);
    let under = press.words.count("documents-levels-held", "possible", totals.possible);
    let above = press.words.get("documents-title");
    let below = press.words.date(passport.as_of, true);
    let state = if signed { stamp::Sealed::InForce } else { stamp::Sealed::Empty };
    stamp::seal(press, at, turn, SEAL / stamp::RADIUS, [&number, &under, &above, &below], spoken, state)
}
