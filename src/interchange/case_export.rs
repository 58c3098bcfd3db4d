//! A framework as a CASE package.
//!
//! Headings and competencies are `CFItems`, their order and nesting are `isChildOf` associations with sequence
//! numbers, links are associations of their kind. What the levels say is one `CFRubric` with up to four criteria
//! for each competency (see [`CATEGORIES`]), each with three levels: `quality` is the level's name. The rest is
//! in the stamp (see [`super::case_stamp`]).

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::case_rubric::CATEGORIES;
use super::case_stamp::{self, DocumentStamp, ItemStamp};
use super::identity::derived;
use crate::clock::Instant;
use crate::record::framework::{Competency, Framework, Level, LevelText, Link};
use crate::record::framework_rules::LINK_KINDS;

/// Which CASE to write. A package of the one is not valid in the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseVersion {
    /// CASE 1.0.
    V1_0,
    /// CASE 1.1.
    V1_1,
}

/// A version of a framework, with what a CASE document says about it.
#[derive(Clone, Copy, Debug)]
pub struct Published<'a> {
    /// Its content.
    pub framework: &'a Framework,
    /// Its number.
    pub version: u32,
    /// When it was published.
    pub published_at: Instant,
    /// The organisation that publishes it, and its creator where it was not imported.
    pub issuer: &'a str,
    /// Where this Stampbook is reached, for addresses; without one, `urn:uuid:` names are used.
    pub base_url: Option<&'a str>,
}

/// The framework as a CASE package. [`super::read`] reads the framework back unchanged.
#[must_use]
pub fn write_case(published: &Published<'_>, version: CaseVersion) -> Value {
    let mut package = Package::new(published, version);
    package.write()
}

struct Package<'a> {
    published: &'a Published<'a>,
    framework: &'a Framework,
    version: CaseVersion,
    changed: String,
    base: Option<String>,
    /// Identifiers and addresses of everything in the package.
    inside: HashSet<String>,
    items: Vec<Value>,
    associations: Vec<Value>,
    criteria: Vec<Value>,
}

/// A heading that is open while competencies are written in order.
struct Open {
    heading: String,
    id: Uuid,
    children: u64,
}

/// Where an item stands.
struct Place {
    parent: Uuid,
    title: String,
    order: u64,
}

impl<'a> Package<'a> {
    fn new(published: &'a Published<'a>, version: CaseVersion) -> Self {
        let framework = published.framework;
        let base = published
            .base_url
            .map(|base| format!("{}/api/v1/frameworks/{}", base.trim_end_matches('/'), framework.id))
            .filter(|base| is_uri(base));
        let mut package = Self {
            published,
            framework,
            version,
            changed: published.published_at.to_string(),
            base,
            inside: HashSet::new(),
            items: vec![],
            associations: vec![],
            criteria: vec![],
        };
        let ids =
            framework.competencies.iter().map(|competency| competency.id.uuid()).chain([framework.id.uuid()]);
        for id in ids {
            package.know(id);
        }
        package
    }

    fn know(&mut self, id: Uuid) {
        self.inside.insert(id.to_string());
        self.inside.insert(self.uri(id));
    }

    fn uri(&self, id: Uuid) -> String {
        match &self.base {
            Some(base) if id == self.framework.id.uuid() => base.clone(),
            Some(base) => format!("{base}#{id}"),
            None => format!("urn:uuid:{id}"),
        }
    }

    fn derived(&self, kind: &str, name: &str) -> Uuid {
        derived(self.framework.id.uuid(), kind, name)
    }

    fn link_to(&self, id: Uuid, title: &str) -> Value {
        json!({"title": title, "identifier": id, "uri": self.uri(id)})
    }

    fn write(&mut self) -> Value {
        // Headings first, so that links know them as inside.
        let mut open: Vec<Open> = Vec::new();
        let mut at_top = 0_u64;
        let mut places: Vec<Place> = Vec::new();
        let mut paths: HashMap<String, usize> = HashMap::new();
        for competency in &self.framework.competencies {
            let same = open
                .iter()
                .zip(&competency.group)
                .take_while(|(open, heading)| open.heading == **heading)
                .count();
            open.truncate(same);
            for depth in same..competency.group.len() {
                let path = competency.group[..=depth].join("\u{1f}");
                let again = paths.entry(path.clone()).or_insert(0);
                *again += 1;
                let id = self.derived("heading", &format!("{again}\u{1f}{path}"));
                let place = self.next_place(&mut open, &mut at_top);
                let heading = &competency.group[depth];
                self.heading(id, heading, &place);
                self.know(id);
                open.push(Open { heading: heading.clone(), id, children: 0 });
            }
            places.push(self.next_place(&mut open, &mut at_top));
        }
        for (competency, place) in self.framework.competencies.iter().zip(places) {
            self.competency(competency, &place);
            self.levels(competency);
        }
        let rubric = self.derived("rubric", "levels");
        let mut package = Map::new();
        package.insert("CFDocument".to_owned(), self.document());
        package.insert("CFItems".to_owned(), std::mem::take(&mut self.items).into());
        package.insert("CFAssociations".to_owned(), std::mem::take(&mut self.associations).into());
        package.insert("CFDefinitions".to_owned(), self.definitions());
        package.insert(
            "CFRubrics".to_owned(),
            json!([{
                "identifier": rubric,
                "uri": self.uri(rubric),
                "title": "Levels",
                "lastChangeDateTime": self.changed,
                "CFRubricCriteria": std::mem::take(&mut self.criteria),
            }]),
        );
        Value::Object(package)
    }

    fn document(&self) -> Value {
        let framework = self.framework;
        let source = framework.source.clone().unwrap_or_default();
        let creator = [source.creator.as_str(), self.published.issuer, "Stampbook"];
        let creator = creator.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
        let mut document = json!({
            "identifier": framework.id,
            "uri": self.uri(framework.id.uuid()),
            "creator": creator,
            "title": framework.title,
            "lastChangeDateTime": self.changed,
            "version": self.published.version.to_string(),
            "adoptionStatus": "Adopted",
        });
        let mut say = |key: &str, value: &str| {
            if !value.is_empty() {
                document[key] = value.into();
            }
        };
        say("publisher", self.published.issuer);
        say("description", &framework.description);
        say("language", framework.language.as_deref().unwrap_or(""));
        if is_uri(&source.uri) {
            say("officialSourceURL", &source.uri);
        }
        if self.version == CaseVersion::V1_1 {
            say("caseVersion", "1.1");
        }
        if !source.licence.is_empty() {
            document["licenseURI"] = self.link_to(self.derived("licence", &source.licence), &source.licence);
        }
        self.stamp(&mut document, &DocumentStamp::of(framework));
        document
    }

    fn definitions(&self) -> Value {
        let types = ["Heading", "Competency"].map(|title| {
            let id = self.derived("item type", title);
            json!({
                "identifier": id,
                "uri": self.uri(id),
                "title": title,
                "description": title,
                "hierarchyCode": title,
                "lastChangeDateTime": self.changed,
            })
        });
        let mut licences = Vec::new();
        if let Some(source) = self.framework.source.as_ref().filter(|source| !source.licence.is_empty()) {
            let id = self.derived("licence", &source.licence);
            licences.push(json!({
                "identifier": id,
                "uri": self.uri(id),
                "title": source.licence,
                "licenseText": source.licence,
                "lastChangeDateTime": self.changed,
            }));
        }
        json!({
            "CFConcepts": [],
            "CFSubjects": [],
            "CFLicenses": licences,
            "CFItemTypes": types,
            "CFAssociationGroupings": [],
        })
    }

    /// Below which item the next one stands, and as which child.
    fn next_place(&self, open: &mut [Open], at_top: &mut u64) -> Place {
        if let Some(open) = open.last_mut() {
            open.children += 1;
            return Place { parent: open.id, title: open.heading.clone(), order: open.children };
        }
        *at_top += 1;
        let Framework { id, title, .. } = self.framework;
        Place { parent: id.uuid(), title: title.clone(), order: *at_top }
    }

    fn heading(&mut self, id: Uuid, heading: &str, place: &Place) {
        let item_type = self.derived("item type", "Heading");
        self.items.push(json!({
            "identifier": id,
            "uri": self.uri(id),
            "fullStatement": heading,
            "abbreviatedStatement": heading,
            "CFItemType": "Heading",
            "CFItemTypeURI": self.link_to(item_type, "Heading"),
            "lastChangeDateTime": self.changed,
        }));
        self.child(id, heading, place);
    }

    fn competency(&mut self, competency: &Competency, place: &Place) {
        let Competency { title, description, code, .. } = competency;
        let id = competency.id.uuid();
        let item_type = self.derived("item type", "Competency");
        let mut item = json!({
            "identifier": id,
            "uri": self.uri(id),
            "fullStatement": if description.trim().is_empty() { title } else { description },
            "abbreviatedStatement": title,
            "humanCodingScheme": code,
            "CFItemType": "Competency",
            "CFItemTypeURI": self.link_to(item_type, "Competency"),
            "lastChangeDateTime": self.changed,
        });
        if let Some(language) = &self.framework.language {
            item["language"] = language.as_str().into();
        }
        self.stamp(&mut item, &ItemStamp::of(competency, |link| self.sayable(link)));
        self.items.push(item);
        self.child(id, title, place);
        for (place, link) in competency.links.iter().enumerate() {
            if !self.sayable(link) {
                continue;
            }
            let association = self.derived("link", &format!("{id} {place}"));
            self.associations.push(json!({
                "identifier": association,
                "uri": self.uri(association),
                "associationType": link.kind,
                "originNodeURI": self.link_to(id, title),
                "destinationNodeURI": {"title": link.title, "identifier": link.identifier, "uri": link.uri},
                "lastChangeDateTime": self.changed,
            }));
        }
    }

    /// Whether an association can say this link, so that it is read back as it is.
    fn sayable(&self, link: &Link) -> bool {
        let kind_fits = match self.version {
            CaseVersion::V1_0 => LINK_KINDS.contains(&link.kind.as_str()) && link.kind != "isTranslationOf",
            CaseVersion::V1_1 => true,
        };
        let inside = self.inside.contains(&link.identifier.trim().to_lowercase())
            || self.inside.contains(link.uri.trim());
        let shapes_the_tree = matches!(link.kind.as_str(), "isChildOf" | "hasSkillLevel");
        // A child of something on the same host that is not in the package would read as a mistake.
        let childhood = link.kind == "isChildOf" && !link.uri.starts_with("https://");
        kind_fits && is_uri(&link.uri) && !(shapes_the_tree && inside) && !childhood && !self.same_host(link)
    }

    fn same_host(&self, link: &Link) -> bool {
        let host = |uri: &str| uri.split('/').nth(2).unwrap_or("").to_owned();
        link.kind == "isChildOf" && self.base.as_deref().is_some_and(|base| host(base) == host(&link.uri))
    }

    fn child(&mut self, id: Uuid, title: &str, place: &Place) {
        let association = self.derived("child", &id.to_string());
        self.associations.push(json!({
            "identifier": association,
            "uri": self.uri(association),
            "associationType": "isChildOf",
            "sequenceNumber": place.order,
            "originNodeURI": self.link_to(id, title),
            "destinationNodeURI": self.link_to(place.parent, &place.title),
            "lastChangeDateTime": self.changed,
        }));
    }

    fn levels(&mut self, competency: &Competency) {
        let texts: [fn(&LevelText) -> &str; 4] =
            [|text| &text.descriptor, |text| &text.learning, |text| &text.practice, |text| &text.assessment];
        for (number, (category, text)) in CATEGORIES.iter().zip(texts).enumerate() {
            if number > 0 && competency.levels.iter().all(|level| text(level).is_empty()) {
                continue;
            }
            let criterion = self.derived("criterion", &format!("{} {category}", competency.id));
            let levels: Vec<Value> = Level::ALL
                .into_iter()
                .map(|level| {
                    let id = self.derived("criterion level", &format!("{criterion} {level}"));
                    json!({
                        "identifier": id,
                        "uri": self.uri(id),
                        "description": text(&competency.levels[level.index()]),
                        "quality": self.framework.level_names[level.index()],
                        "score": level.number(),
                        "position": level.number(),
                        "rubricCriterionId": criterion,
                        "lastChangeDateTime": self.changed,
                    })
                })
                .collect();
            self.criteria.push(json!({
                "identifier": criterion,
                "uri": self.uri(criterion),
                "category": category,
                "CFItemURI": self.link_to(competency.id.uuid(), &competency.title),
                "position": self.criteria.len() + 1,
                "rubricId": self.derived("rubric", "levels"),
                "lastChangeDateTime": self.changed,
                "CFRubricCriterionLevels": levels,
            }));
        }
    }

    fn stamp(&self, object: &mut Value, stamp: &impl serde::Serialize) {
        if let Some(extensions) = case_stamp::extensions(stamp) {
            match self.version {
                CaseVersion::V1_0 => object["notes"] = extensions.to_string().into(),
                CaseVersion::V1_1 => object["extensions"] = extensions,
            }
        }
    }
}

/// Whether every reader takes it for a URI (RFC 3986). Rather too strict than too lax: what is refused here is
/// kept in the stamp.
fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let scheme_fits = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    let (rest, authority_fits) = match rest.strip_prefix("//") {
        Some(rest) => {
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (authority, path) = rest.split_at(end);
            let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
            let host_fits =
                !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'));
            let port_fits = (1..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit());
            (path, host_fits && port_fits)
        }
        None => (rest, !rest.is_empty() && !rest.starts_with('/')),
    };
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,;=%".contains(c);
    let escapes_fit = rest
        .split('%')
        .skip(1)
        .all(|after| after.len() >= 2 && after.as_bytes()[..2].iter().all(u8::is_ascii_hexdigit));
    scheme_fits
        && authority_fits
        && rest.chars().all(allowed)
        && escapes_fit
        && rest.matches('#').count() <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_other_text() {
        for uri in
            ["https://example.org", "https://example.org:8080/a%20b?c=d#e", "urn:uuid:1", "mailto:a@b.c"]
        {
            assert!(is_uri(uri), "{uri}");
        }
        for text in [
            "",
            "x",
            ":x",
            "1a:b",
            "https://",
            "https://a b",
            "https://é.org",
            "https://a/%zz",
            "a:b#c#d",
            "a:",
            "http://h:p/",
            "a:/b",
            "https://a:/",
        ] {
            assert!(!is_uri(text), "{text}");
        }
    }
}
