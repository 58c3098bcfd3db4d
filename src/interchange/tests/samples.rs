//! Frameworks and files for this room's tests.

use proptest::prelude::*;
use uuid::Uuid;

use crate::ids::{CompetencyId, FrameworkId};
use crate::interchange::{Error, Imported, Input, LevelMapping, read};
use crate::record::framework::{Competency, EvidenceRule, Framework, Level, LevelText, Link, Source};
use crate::record::framework_rules::LINK_KINDS;
use crate::record::letters::breaks_a_line;

pub fn file(name: &str, bytes: &[u8]) -> Imported {
    read(Input::File { name, bytes }, None).unwrap_or_else(|error| panic!("{error}"))
}

pub fn mapped(name: &str, bytes: &[u8], mapping: &str) -> Imported {
    let mapping = LevelMapping::parse(mapping).unwrap();
    read(Input::File { name, bytes }, Some(&mapping)).unwrap_or_else(|error| panic!("{error}"))
}

pub fn refused(name: &str, bytes: &[u8], mapping: Option<&LevelMapping>) -> Error {
    match read(Input::File { name, bytes }, mapping) {
        Ok(imported) => panic!("was imported: {:?}", imported.framework),
        Err(error) => error,
    }
}

/// Where the files of others are; a test that needs them says so and passes where they are not.
pub fn shared_data() -> Option<std::path::PathBuf> {
    let folder = std::env::var_os("STAMPBOOK_SHARED_DATA").map_or_else(
        || std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data"),
        std::path::PathBuf::from,
    );
    if folder.is_dir() {
        return Some(folder);
    }
    // Past what cargo keeps to itself of a test that passes.
    let words = "\nskipped: there is no shared data (set STAMPBOOK_SHARED_DATA)\n";
    drop(std::io::Write::write_all(&mut std::io::stderr(), words.as_bytes()));
    None
}

/// Any Unicode but NUL, with a liking for what formats stumble over.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        3 => prop::collection::vec(any::<char>(), 1..12).prop_map(|chars| chars.into_iter().collect()),
        2 => prop::sample::select(vec![
            "=1+1", "'=x", "''", "- item", "+1", "@x", "\"", "a\r\nb", "\r", "\n", "a,b;c\td", " ", "𝑑",
            "{\"stampbook\":{}}", "null", "**A:** b\n\nc", "\u{feff}", "\\>", "\t=1",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,200}",
    ]
    .prop_map(|text: String| text.replace('\0', "0"))
}

fn any_line(limit: usize) -> impl Strategy<Value = String> {
    any_text().prop_map(move |text| {
        let line: String = text.chars().filter(|c| !breaks_a_line(*c)).take(limit).collect();
        let line = line.trim();
        if line.is_empty() { "x".to_owned() } else { line.to_owned() }
    })
}

fn any_link() -> impl Strategy<Value = Link> {
    let kind = prop_oneof![
        prop::sample::select(LINK_KINDS.to_vec()).prop_map(str::to_owned),
        Just("ext:team.likes".to_owned()),
    ];
    let uri = prop_oneof![
        Just(String::new()),
        Just("https://example.org/x?y=1#z".to_owned()),
        Just("urn:uuid:00000000-0000-0000-0000-000000000001".to_owned()),
        any_line(50),
    ];
    // Small numbers are the ids of the competencies, so that some links point inside.
    let identifier = prop_oneof![
        (1_u128..5).prop_map(|id| Uuid::from_u128(id).to_string()),
        any::<u128>().prop_map(|id| Uuid::from_u128(id).to_string()),
        any_line(50),
    ];
    let title = prop_oneof![Just(String::new()), any_line(50)];
    (kind, identifier, uri, title).prop_map(|(kind, identifier, uri, title)| Link {
        kind,
        identifier,
        uri,
        title,
    })
}

fn any_level() -> impl Strategy<Value = LevelText> {
    (
        [any_text(), any_text(), any_text(), any_text()],
        (any::<u8>(), any::<u8>(), any::<u8>()),
        any::<bool>(),
        prop::option::of(1_u16..1200),
    )
        .prop_map(
            |(
                [descriptor, learning, practice, assessment],
                (pieces, cycles, renewal_pieces),
                second_signer,
                valid_months,
            )| {
                let evidence = EvidenceRule { pieces: pieces.max(cycles), cycles, renewal_pieces };
                LevelText {
                    descriptor,
                    learning,
                    practice,
                    assessment,
                    evidence,
                    second_signer,
                    valid_months,
                }
            },
        )
}

fn any_competency() -> impl Strategy<Value = Competency> {
    let group = prop_oneof![
        2 => Just(vec![]),
        3 => prop::collection::vec(prop::sample::select(vec!["A", "B", "C > D"]).prop_map(str::to_owned), 1..3),
        1 => prop::collection::vec(any_line(500), 1..4),
    ];
    (
        any_line(30),
        any_line(500),
        prop_oneof![3 => any_text().boxed(), 1 => Just("same as title".to_owned()).boxed()],
        group,
        any::<bool>(),
        prop::array::uniform3(any_level()),
        prop::collection::vec(any_link(), 0..4),
    )
        .prop_map(|(code, title, description, group, foundational, levels, links)| {
            let title = if description == "same as title" { description.clone() } else { title };
            let id = CompetencyId(Uuid::nil());
            Competency { id, code, title, description, group, foundational, levels, links }
        })
}

/// Any framework that passes its check.
pub fn any_framework() -> impl Strategy<Value = Framework> {
    let source =
        prop::option::of(["", "https://example.org/f", "no address"].prop_map_any().prop_flat_map(|uri| {
            (Just(uri), any_line(40), prop_oneof![Just(String::new()), any_line(40)])
                .prop_map(|(uri, creator, licence)| Source { uri, creator, licence })
        }));
    (
        any::<u128>(),
        (any_line(500), any_text()),
        prop::option::of(prop::sample::select(vec!["en", "de-AT", "zh-Hant"]).prop_map(str::to_owned)),
        source,
        prop::array::uniform3(any_line(90)),
        prop::option::of(prop::sample::select(vec![Level::One, Level::Two])),
        prop::collection::vec(any_competency(), 1..5),
    )
        .prop_map(
            |(id, (title, description), language, source, names, foundation_first, mut competencies)| {
                let mut number = 0;
                let level_names = names.map(|name| {
                    number += 1;
                    format!("{name} {number}")
                });
                for (number, competency) in (1_u128..).zip(&mut competencies) {
                    competency.id = CompetencyId(Uuid::from_u128(number));
                    competency.code = format!("{}-{number}", competency.code);
                }
                let foundation_first =
                    foundation_first.filter(|_| competencies.iter().any(|c| c.foundational));
                Framework {
                    id: FrameworkId(Uuid::from_u128(id)),
                    title,
                    description,
                    language,
                    source,
                    level_names,
                    foundation_first,
                    competencies,
                }
            },
        )
        .prop_filter("a framework that can be kept", |framework| framework.check().is_ok())
}

trait OneOf {
    fn prop_map_any(self) -> BoxedStrategy<String>;
}

impl<const N: usize> OneOf for [&'static str; N] {
    fn prop_map_any(self) -> BoxedStrategy<String> {
        prop::sample::select(self.to_vec()).prop_map(str::to_owned).boxed()
    }
}
