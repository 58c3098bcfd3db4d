//! CASE packages, version 1.0 and 1.1, as a tree of items.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::case_rubric::{self, Levels};
use super::case_stamp::{self, DocumentStamp};
use super::failure::{Error, Fault, Spot};
use super::fields::{Fields, LeftOut};
use super::identity;
use super::labels;
use super::levels::LevelMapping;
use super::own::shown;
use super::text::{line_of_words, paragraphs, shortened};
use super::tree::{Item, Tree};
use super::{Format, Imported, finish};
use crate::language::Sentence;
use crate::record::framework::{Framework, Link, Source};
use crate::record::framework_rules::{LINK_TEXT_LIMIT, TITLE_LIMIT, is_link_kind};

const DOCUMENT_FIELDS: [&str; 17] = [
    "identifier",
    "uri",
    "creator",
    "title",
    "description",
    "language",
    "licenseURI",
    "officialSourceURL",
    "notes",
    "extensions",
    "lastChangeDateTime",
    "version",
    "caseVersion",
    "adoptionStatus",
    "CFPackageURI",
    "publisher",
    "frameworkType",
];

const ITEM_FIELDS: [&str; 13] = [
    "identifier",
    "uri",
    "fullStatement",
    "abbreviatedStatement",
    "humanCodingScheme",
    "notes",
    "CFItemType",
    "CFItemTypeURI",
    "CFDocumentURI",
    "extensions",
    "lastChangeDateTime",
    "language",
    "licenseURI",
];

const ASSOCIATION_FIELDS: [&str; 10] = [
    "identifier",
    "uri",
    "associationType",
    "sequenceNumber",
    "originNodeURI",
    "destinationNodeURI",
    "lastChangeDateTime",
    "CFDocumentURI",
    "CFAssociationGroupingURI",
    "extensions",
];

pub(super) fn read(
    file: &str,
    package: &Map<String, Value>,
    mapping: Option<&LevelMapping>,
) -> Result<Imported, Error> {
    let package = Fields::whole(file, package);
    let left_out = LeftOut::default();
    let known = ["CFDocument", "CFItems", "CFAssociations", "CFRubrics", "CFDefinitions", "extensions"];
    package.leave_out("", &known, &left_out);

    let mut notes = Vec::new();
    let (document, mut framework, stamp) = read_document(file, &package, &left_out, &mut notes)?;
    let mut tree = Tree {
        file: file.to_owned(),
        language: labels::language_of(framework.language.as_deref()),
        level_names: stamp.as_ref().map(DocumentStamp::level_names),
        ..Tree::default()
    };
    let mut uris: Vec<String> = Vec::new();
    for fields in package.objects("CFItems")? {
        fields.leave_out("CFItems.", &ITEM_FIELDS, &left_out);
        uris.push(fields.text("uri")?);
        tree.items.push(read_item(file, &fields)?);
    }
    let nodes = Nodes::new(&document, &tree.items, &uris);
    Associations { file, nodes: &nodes, tree: &mut tree, faults: vec![], outside: 0, nowhere: 0, renamed: 0 }
        .read(&package, &left_out, &mut notes)?;
    let index: HashMap<String, usize> =
        tree.items.iter().enumerate().map(|(index, item)| (key(&item.identifier), index)).collect();
    case_rubric::read(file, &package, &index, &left_out, &mut notes)?.into_iter().for_each(|levels| {
        match levels {
            Levels::Of { item, levels, at } => {
                tree.items[item].levels = Some(levels);
                tree.items[item].levels_at = at;
            }
            Levels::ForAll(levels) => tree.levels_for_all = Some(levels),
        }
    });

    let grown = tree.grow(framework.id, mapping)?;
    notes.extend(grown.notes);
    notes.extend(left_out.note());
    framework.level_names = grown.level_names;
    framework.competencies = grown.competencies;
    if !grown.headings.is_empty() {
        framework.description = paragraphs(&[&framework.description, &grown.headings]);
    }
    if let Some(stamp) = stamp {
        stamp.apply(&mut framework);
    }
    finish(file, framework, notes, Format::Case)
}

/// How the package's own document is known to associations.
struct Document {
    identifier: String,
    uri: String,
}

fn read_document(
    file: &str,
    package: &Fields<'_>,
    left_out: &LeftOut,
    notes: &mut Vec<Sentence>,
) -> Result<(Document, Framework, Option<DocumentStamp>), Error> {
    let document = package.object("CFDocument")?.ok_or_else(|| {
        let detail = Sentence::of("import-case-no-document");
        Error::malformed(file, Spot::pointer("/CFDocument"), detail)
    })?;
    document.leave_out("CFDocument.", &DOCUMENT_FIELDS, left_out);
    let identifier = document.text("identifier")?;
    let uri = document.text("uri")?;
    let (stamp, said) = case_stamp::read::<DocumentStamp>(
        file,
        &document.at,
        document.value("extensions"),
        &document.text("notes")?,
    )?;
    let mut title = line_of_words(&document.text("title")?);
    let mut description = document.text("description")?;
    if title.is_empty() {
        title = line_of_words(super::table::stem(file));
        notes.push(Sentence::of("import-note-document-title"));
    } else if title.chars().count() > TITLE_LIMIT {
        description = paragraphs(&[&title, &description]);
        title = shortened(&title, TITLE_LIMIT);
    }
    let language = document.text("language")?.trim().to_owned();
    if !said.trim().is_empty() {
        let notes = labels::notes(labels::language_of(Some(&language)), &said);
        description = paragraphs(&[&description, &notes]);
    }
    let line = |text: String| shortened(&line_of_words(&text), LINK_TEXT_LIMIT);
    let official = document.text("officialSourceURL")?;
    let licence = match document.object("licenseURI")? {
        Some(licence) => {
            let title = licence.text("title")?;
            if title.trim().is_empty() { licence.text("uri")? } else { title }
        }
        None => String::new(),
    };
    let source = Source {
        uri: line(if official.trim().is_empty() { uri.clone() } else { official }),
        creator: line(document.text("creator")?),
        licence: line(licence),
    };
    let framework = Framework {
        id: identity::framework_id(&identifier, &title),
        title,
        description,
        language: Some(language).filter(|tag| !tag.is_empty()),
        source: Some(source).filter(|source| *source != Source::default()),
        level_names: super::DEFAULT_LEVEL_NAMES.map(str::to_owned),
        foundation_first: None,
        competencies: vec![],
    };
    Ok((Document { identifier, uri }, framework, stamp))
}

fn read_item(file: &str, fields: &Fields<'_>) -> Result<Item, Error> {
    let (stamp, notes) =
        case_stamp::read(file, &fields.at, fields.value("extensions"), &fields.text("notes")?)?;
    Ok(Item {
        at: Spot::pointer(&fields.at),
        identifier: fields.text("identifier")?,
        code: fields.text("humanCodingScheme")?,
        statement: fields.text("fullStatement")?,
        short: fields.text("abbreviatedStatement")?,
        notes,
        kind: fields.text("CFItemType")?,
        stamp,
        ..Item::default()
    })
}

fn key(identifier: &str) -> String {
    identifier.trim().to_lowercase()
}

/// The two ends that an association can have inside the package.
struct Nodes {
    by_identifier: HashMap<String, Node>,
    by_uri: HashMap<String, Node>,
    /// Where the package's own items live.
    authority: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Node {
    Document,
    Item(usize),
}

impl Nodes {
    fn new(document: &Document, items: &[Item], uris: &[String]) -> Self {
        let mut by_identifier = HashMap::new();
        let mut by_uri = HashMap::new();
        let all = items.iter().map(|item| item.identifier.as_str()).zip(uris).enumerate();
        for (index, (identifier, uri)) in all {
            by_identifier.entry(key(identifier)).or_insert(Node::Item(index));
            by_uri.entry(uri.trim().to_owned()).or_insert(Node::Item(index));
        }
        by_identifier.insert(key(&document.identifier), Node::Document);
        by_uri.insert(document.uri.trim().to_owned(), Node::Document);
        by_identifier.remove("");
        by_uri.remove("");
        Self { by_identifier, by_uri, authority: authority(&document.uri).to_owned() }
    }

    fn find(&self, end: &End) -> Option<Node> {
        self.by_identifier.get(&key(&end.identifier)).or_else(|| self.by_uri.get(end.uri.trim())).copied()
    }

    /// Whether something that is not in the package could be elsewhere, by its address.
    fn may_be_outside(&self, end: &End) -> bool {
        let there = authority(end.uri.trim());
        !there.is_empty() && there != self.authority
    }
}

fn authority(uri: &str) -> &str {
    match uri.split_once("://") {
        Some((_, rest)) => rest.split(['/', '?', '#']).next().unwrap_or(""),
        None => "",
    }
}

/// One end of an association.
struct End {
    at: String,
    identifier: String,
    uri: String,
    title: String,
}

impl End {
    fn read(association: &Fields<'_>, key: &str) -> Result<Self, Error> {
        Ok(match association.object(key)? {
            Some(end) => Self {
                at: end.at.clone(),
                identifier: end.text("identifier")?,
                uri: end.text("uri")?,
                title: end.text("title")?,
            },
            None => Self {
                at: association.below(key),
                identifier: String::new(),
                uri: String::new(),
                title: String::new(),
            },
        })
    }

    fn name(&self) -> Sentence {
        let said = [&self.title, &self.identifier, &self.uri];
        said.into_iter()
            .find(|text| !text.trim().is_empty())
            .map_or_else(|| Sentence::of("import-case-nothing"), |text| shown(text))
    }
}

struct Associations<'a> {
    file: &'a str,
    nodes: &'a Nodes,
    tree: &'a mut Tree,
    faults: Vec<Fault>,
    outside: usize,
    nowhere: usize,
    renamed: usize,
}

impl Associations<'_> {
    fn read(
        mut self,
        package: &Fields<'_>,
        left_out: &LeftOut,
        notes: &mut Vec<Sentence>,
    ) -> Result<(), Error> {
        for association in package.objects("CFAssociations")? {
            association.leave_out("CFAssociations.", &ASSOCIATION_FIELDS, left_out);
            let kind = association.text("associationType")?;
            let origin = End::read(&association, "originNodeURI")?;
            let destination = End::read(&association, "destinationNodeURI")?;
            #[expect(clippy::cast_possible_truncation, reason = "rounded to the range on purpose")]
            let order = association.number("sequenceNumber")?.map(|number| number as i64);
            if kind.trim() == "isChildOf" {
                self.child(&origin, &destination, order);
            } else {
                self.other(kind.trim(), &origin, &destination, order);
            }
        }
        if !self.faults.is_empty() {
            return Err(Error::content(self.file, self.faults));
        }
        if self.outside > 0 {
            notes.push(Sentence::of("import-note-associations-outside").with("count", self.outside));
        }
        if self.nowhere > 0 {
            notes.push(Sentence::of("import-note-associations-nowhere").with("count", self.nowhere));
        }
        if self.renamed > 0 {
            notes.push(Sentence::of("import-note-associations-renamed").with("count", self.renamed));
        }
        Ok(())
    }

    fn child(&mut self, origin: &End, destination: &End, order: Option<i64>) {
        match (self.nodes.find(origin), self.nodes.find(destination)) {
            (Some(Node::Item(child)), Some(Node::Document)) => self.tree.children.push((child, None, order)),
            (Some(Node::Item(child)), Some(Node::Item(parent))) => {
                self.tree.children.push((child, Some(parent), order));
            }
            (Some(Node::Document), _) => self.outside += 1,
            (Some(Node::Item(child)), None) if self.nodes.may_be_outside(destination) => {
                self.link(child, "isChildOf", destination);
            }
            (None, _) if self.nodes.may_be_outside(origin) => self.outside += 1,
            (Some(Node::Item(child)), None) => {
                let detail = Sentence::of("import-case-no-parent")
                    .with("child", self.tree.items[child].name())
                    .with("parent", destination.name());
                self.faults.push(Fault::new(Spot::pointer(&destination.at), detail));
            }
            (None, _) => {
                let detail = Sentence::of("import-case-no-child")
                    .with("child", origin.name())
                    .with("parent", destination.name());
                self.faults.push(Fault::new(Spot::pointer(&origin.at), detail));
            }
        }
    }

    fn other(&mut self, kind: &str, origin: &End, destination: &End, order: Option<i64>) {
        match (self.nodes.find(origin), self.nodes.find(destination)) {
            (Some(Node::Item(item)), Some(Node::Item(level))) if kind == "hasSkillLevel" && item != level => {
                self.tree.skill_levels.push((item, level, order));
            }
            (Some(Node::Item(item)), _) => self.link(item, kind, destination),
            _ => self.outside += 1,
        }
    }

    fn link(&mut self, item: usize, kind: &str, destination: &End) {
        let line = |text: &str| shortened(&kept_line(text), LINK_TEXT_LIMIT);
        let link = Link {
            kind: if is_link_kind(kind) {
                kind.to_owned()
            } else {
                self.renamed += 1;
                extended(kind)
            },
            identifier: line(&destination.identifier),
            uri: line(&destination.uri),
            title: line(&destination.title),
        };
        if link.identifier.is_empty() && link.uri.is_empty() {
            self.nowhere += 1;
        } else {
            self.tree.items[item].links.push(link);
        }
    }
}

/// One line, exactly as it is where it is one.
fn kept_line(text: &str) -> String {
    if text.chars().any(crate::record::letters::breaks_a_line) {
        line_of_words(text)
    } else {
        text.to_owned()
    }
}

/// A kind of association that CASE does not know, as CASE 1.1 wants such written.
fn extended(kind: &str) -> String {
    let fitting = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '_' };
    let name: String = kind.trim_start_matches("ext:").chars().take(100).map(fitting).collect();
    if name.is_empty() { "ext:unnamed".to_owned() } else { format!("ext:{name}") }
}

#[cfg(test)]
mod tests;
