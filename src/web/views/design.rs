//! Every part that pages are made of, in every state: what the pictures of the tests are taken of.

use askama::Template;

use super::charts::Chart;
use super::cohort::{Cell, HeatRow};
use super::parts::{Badge, Choice, Happening, Link, Person, Slot, Stamp, State, initials_of};
use super::passport::Row;
use crate::clock::{Day, Instant};
use crate::interchange::DEFAULT_LEVEL_NAMES;
use crate::web::page::{Flash, Form, Frame, Undo};
use crate::web::palette::{Token, tokens};
use crate::web::words::{When, Words};

/// `GET /design`.
#[derive(Template)]
#[template(path = "design/design.html")]
pub(crate) struct DesignPage {
    t: Words,
    frame: Frame,
    /// The names of the four schemes of each token.
    schemes: Vec<String>,
    tokens: Vec<Token>,
    /// Fields as they were filled in.
    form: Form,
    /// Fields with something wrong in each.
    wrong: Form,
    levels: Vec<Choice>,
    choices: Vec<Choice>,
    stamps: Vec<Stamp>,
    rows: Vec<Row>,
    badges: Vec<Badge>,
    toasts: Vec<Flash>,
    people: Vec<Person>,
    joined: When,
    columns: Vec<String>,
    heat: Vec<HeatRow>,
    weeks: Chart,
    reach: Chart,
    happenings: Vec<Happening>,
}

const STATES: [State; 10] = [
    State::None,
    State::Draft,
    State::Evidence,
    State::Waiting,
    State::Returned,
    State::Signed,
    State::Expired,
    State::Revoked,
    State::Suspended,
    State::Earned,
];

/// Names in the scripts that our fonts have: others look as they do in the fonts of whoever looks.
const NAMES: [&str; 5] =
    ["Amara Okafor", "Нина Ковалёва", "Αλέξανδρος Παπαδόπουλος", "Nguyễn Thị Minh Khai", "Bo Li"];

/// A day that does not pass, so that the page looks the same tomorrow.
const DAY: Day = jiff::civil::date(2026, 3, 12);

impl DesignPage {
    /// The same page whoever looks at it, in their language.
    pub(crate) fn of(t: Words, frame: Frame) -> Self {
        let choice = |value: &str, text: String| Choice { value: value.into(), text, about: String::new() };
        let levels: Vec<Choice> =
            DEFAULT_LEVEL_NAMES.iter().map(|name| choice(name, (*name).to_owned())).collect();
        let orders = ["name", "progress", "activity"];
        let people: Vec<Person> = NAMES
            .iter()
            .map(|name| Person {
                id: String::new(),
                name: (*name).to_owned(),
                initials: initials_of(name),
                about: String::new(),
            })
            .collect();
        Self {
            schemes: ["light", "dark", "more-light", "more-dark"]
                .map(|scheme| t.text(&format!("design-scheme-{scheme}")))
                .to_vec(),
            tokens: tokens(),
            form: Form::default().with("person", NAMES[0]).with("one", "name").with("tick", "yes"),
            wrong: Form::default()
                .wrong("wrong-name", t.text("design-wrong-name"))
                .wrong("wrong-words", t.text("design-wrong-words"))
                .wrong("wrong-level", t.text("design-wrong-choice"))
                .wrong("wrong-one", t.text("design-wrong-choice")),
            levels,
            choices: orders.map(|order| choice(order, t.text(&format!("heat-sort-{order}")))).to_vec(),
            stamps: stamps(t),
            rows: rows(t),
            badges: STATES.map(|state| Badge::plain(t, state)).to_vec(),
            toasts: toasts(t),
            joined: t.short_day(DAY),
            columns: vec![t.text("design-handover"), t.text("design-planning"), t.text("design-feedback")],
            heat: people.iter().take(3).enumerate().map(|(n, person)| heat_row(t, n, person)).collect(),
            weeks: weeks(t),
            reach: Chart::of(
                12,
                t.text("design-level"),
                t.text("cohort-learner"),
                &DEFAULT_LEVEL_NAMES.map(str::to_owned).into_iter().zip([11, 7, 2]).collect::<Vec<_>>(),
            ),
            happenings: happenings(t),
            people,
            t,
            frame,
        }
    }
}

fn stamp(t: Words, level: u8, state: State) -> Stamp {
    let struck = matches!(state, State::Expired | State::Revoked | State::Suspended | State::Earned);
    let level_name = DEFAULT_LEVEL_NAMES[usize::from(level - 1)].to_owned();
    let label =
        t.msg("stamp-label").arg("level", level).arg("name", &level_name).arg("state", t.text(state.word()));
    Stamp {
        level,
        state,
        date: t.short_day(DAY).text,
        initials: "GN".to_owned(),
        angle: [-4.0, 2.5, -1.5][usize::from(level - 1)],
        label: label.to_string(),
        level_name,
        size: "",
        across: match state {
            State::Earned => t.text("slot-across-earned"),
            _ if struck => t.text(state.word()),
            _ => String::new(),
        },
    }
}

/// Signed at each level, and every other state.
fn stamps(t: Words) -> Vec<Stamp> {
    let signed = (1..=3).map(|level| stamp(t, level, State::Signed));
    let others = STATES.into_iter().filter(|state| !matches!(state, State::Signed | State::Draft));
    signed.chain(others.map(|state| stamp(t, 2, state))).collect()
}

fn row(t: Words, id: &str, title: String, states: [State; 3]) -> Row {
    let slot = |(level, state): (u8, State)| Slot {
        stamp: stamp(t, level, state),
        words: match state {
            State::Signed => {
                t.msg("slot-signed").arg("by", "Grace Nakamura").arg("day", t.short_day(DAY)).to_string()
            }
            state => t.text(state.word()),
        },
        href: String::new(),
    };
    let [one, two, three] = states;
    Row {
        id: id.to_owned(),
        code: id.to_uppercase(),
        title,
        foundational: id == "a1",
        retired: false,
        earned_as: String::new(),
        notes: Vec::new(),
        self_assessed: String::new(),
        signed: Vec::new(),
        next: (id == "a1").then(|| Link { text: t.text("log-evidence"), href: "#rows".to_owned() }),
        show: String::new(),
        slots: [slot((1, one)), slot((2, two)), slot((3, three))],
    }
}

fn rows(t: Words) -> Vec<Row> {
    vec![
        row(t, "a1", t.text("design-handover"), [State::Signed, State::Waiting, State::None]),
        row(t, "b2", t.text("design-planning"), [State::Signed, State::Signed, State::Signed]),
        row(
            t,
            "c3",
            t.text("design-feedback").repeat(9).replace(' ', ""),
            [State::Expired, State::Returned, State::None],
        ),
    ]
}

fn toasts(t: Words) -> Vec<Flash> {
    let said = |key: &str, link, undo| Flash { text: t.text(key), link, undo };
    // What it sends changes nothing: the language is the reader's already.
    let undo = Undo { action: "/language".to_owned(), fields: vec![("language", t.lang())] };
    vec![
        said("done-cohort-saved", None, None),
        said("done-decided", Some((t.text("done-see-it"), "#toasts".to_owned())), None),
        said("done-member-removed", None, Some(undo)),
    ]
}

fn heat_row(t: Words, n: usize, person: &Person) -> HeatRow {
    let reached = [[3, 2, 0], [1, 1, 2], [0, 2, 1]][n % 3];
    let cells = reached.into_iter().enumerate().map(|(m, reached)| Cell {
        reached,
        waiting: (n, m) == (1, 0),
        returned: (n, m) == (2, 2),
        suspended: (n, m) == (0, 1),
        label: t.msg("level-number").arg("level", reached).to_string(),
        href: "#heat".to_owned(),
    });
    HeatRow { learner: person.clone(), cells: cells.collect(), href: String::new() }
}

fn weeks(t: Words) -> Chart {
    let week = |number: u32, count| (t.msg("design-week-number").arg("number", number).to_string(), count);
    let counts: Vec<_> = (41..).zip([0, 3, 5, 12, 1, 8]).map(|(number, count)| week(number, count)).collect();
    Chart::of_highest(t.text("design-week"), t.text("nav-evidence"), &counts)
}

fn happenings(t: Words) -> Vec<Happening> {
    let at = Instant::from_second(1_773_300_000).unwrap_or_default();
    let claim = |key: &str| {
        let said = t.msg(key).arg("name", "Grace Nakamura").arg("competency", t.text("design-handover"));
        said.arg("level", 2).to_string()
    };
    let one =
        |state, title: String, said: String| Happening { state, title, when: t.moment(at), said, link: None };
    vec![
        one(State::Signed, claim("evidence-event-signed"), String::new()),
        one(State::Returned, claim("evidence-event-returned"), t.text("design-wrong-words")),
        one(
            State::Waiting,
            t.msg("evidence-event-submitted").arg("name", NAMES[0]).arg("number", 1).to_string(),
            String::new(),
        ),
    ]
}
