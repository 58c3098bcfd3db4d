//! What pages show of a piece of evidence wherever it is read: files, links, and the chain it is part of.

use std::collections::BTreeMap;

use crate::files::FileType;
use crate::ids::EvidenceId;
use crate::record::evidence::{self, Revision, is_link};
use crate::record::portfolio::Portfolio;
use crate::web::api::evidence::Seen;
use crate::web::views::evidence::{Attachment, ChainStep};
use crate::web::words::Words;

/// What people call a type of file: "MP3 recording". Types that are taken no more have no name of their own.
fn kind_of(t: Words, media_type: &str) -> String {
    let known = FileType::from_mime(media_type).map(|known| known.mime().replace('/', "-"));
    t.text(&format!("file-type-{}", known.as_deref().unwrap_or("other")))
}

/// A file as pages show it.
pub(crate) fn attached(t: Words, file: &evidence::Attachment) -> Attachment {
    let href = format!("/api/v1/blobs/{}", file.hash);
    let kind = kind_of(t, &file.media_type);
    let photo = file.media_type.starts_with("image/");
    Attachment {
        id: file.hash.clone(),
        name: file.name.clone(),
        about: [kind, t.language().size(file.size)].join(&t.text("list-comma")),
        thumbnail: if photo { format!("{href}?thumbnail=1") } else { String::new() },
        alt: if photo { file.name.clone() } else { String::new() },
        href,
        ..Attachment::default()
    }
}

impl Attachment {
    /// Says what was done to a file: for who brought it.
    pub(crate) fn with_notes(self, t: Words, notes: Option<&String>) -> Self {
        let has = |note: &str| notes.is_some_and(|notes| notes.split(' ').any(|one| one == note));
        let removed = if has("location_removed") {
            Some("file-location-removed")
        } else if has("metadata_removed") {
            Some("file-metadata-removed")
        } else {
            None
        };
        let differs = has("type_differs").then_some("file-type-differs");
        let said: Vec<String> = removed.into_iter().chain(differs).map(|key| t.text(key)).collect();
        Self { note: said.join(" "), ..self }
    }
}

/// Files and links of a revision; a file that was taken out of sight says since when and why (E-12).
pub(crate) fn attachments(
    t: Words,
    portfolio: &Portfolio,
    revision: &Revision,
    notes: &BTreeMap<String, String>,
) -> Vec<Attachment> {
    let files = revision.content.attachments.iter().map(|file| {
        let shown = attached(t, file).with_notes(t, notes.get(&file.hash));
        let Some(veil) = portfolio.veil_over(&file.hash) else { return shown };
        let day = t.short_day(crate::clock::day_of(veil.at)).text;
        let words = t.msg("evidence-out-of-sight").arg("day", day).arg("reason", &veil.reason);
        Attachment {
            quarantined: words.to_string(),
            href: String::new(),
            thumbnail: String::new(),
            note: String::new(),
            ..shown
        }
    });
    let links = revision.content.links.iter().filter(|link| is_link(link)).map(|link| Attachment {
        name: link.clone(),
        href: link.clone(),
        link: true,
        ..Attachment::default()
    });
    files.chain(links).collect()
}

/// The chain of experiments a piece is part of, first things first; nothing where it stands alone (K-2).
pub(crate) fn chain(t: Words, seen: &Seen, id: EvidenceId) -> Vec<ChainStep> {
    let chain = seen.chain(id);
    if chain.len() < 2 {
        return Vec::new();
    }
    let step = |(other, revision): (EvidenceId, &Revision)| ChainStep {
        text: revision.content.title.clone(),
        href: if other == id { String::new() } else { format!("/evidence/{other}") },
        when: t.short_day(revision.content.happened_on),
    };
    chain.into_iter().map(step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_that_is_taken_has_a_name() {
        let t = Words::default();
        let mut names: Vec<String> = FileType::ALL.into_iter().map(|one| kind_of(t, one.mime())).collect();
        assert!(names.contains(&"Text".to_owned()) && names.contains(&"MP3 recording".to_owned()));
        assert!(names.iter().all(|name| !name.contains('⟦')), "{names:?}");
        names.sort();
        names.dedup();
        assert_eq!(names.len(), FileType::ALL.len());
        assert_eq!(kind_of(t, "image/x-of-old"), "File");
    }
}
