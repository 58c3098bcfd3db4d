//! What pages show of a piece of evidence wherever it is read: files, links, and the chain it is part of.

use std::collections::BTreeMap;

use crate::ids::EvidenceId;
use crate::record::evidence::{self, Revision, is_link};
use crate::record::portfolio::Portfolio;
use crate::web::api::evidence::Seen;
use crate::web::views::evidence::{Attachment, ChainStep};
use crate::web::words::Words;

/// "240 kB", "3 MB".
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        _ => format!("{} MB", bytes / 1_000_000),
    }
}

/// A file as pages show it.
pub(crate) fn attached(file: &evidence::Attachment) -> Attachment {
    let href = format!("/api/v1/blobs/{}", file.hash);
    let kind = file.media_type.rsplit('/').next().unwrap_or_default().to_uppercase();
    let photo = file.media_type.starts_with("image/");
    Attachment {
        id: file.hash.clone(),
        name: file.name.clone(),
        about: format!("{kind}, {}", size(file.size)),
        thumbnail: if photo { format!("{href}?thumbnail=1") } else { String::new() },
        alt: if photo { file.name.clone() } else { String::new() },
        href,
        ..Attachment::default()
    }
}

impl Attachment {
    /// Says what was removed from a file: for who brought it.
    pub(crate) fn with_notes(self, t: Words, notes: Option<&String>) -> Self {
        let has = |note: &str| notes.is_some_and(|notes| notes.split(' ').any(|one| one == note));
        let removed = if has("location_removed") {
            t.text("file-location-removed")
        } else if has("metadata_removed") {
            t.text("file-metadata-removed")
        } else {
            String::new()
        };
        Self { removed, ..self }
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
        let shown = attached(file).with_notes(t, notes.get(&file.hash));
        let Some(veil) = portfolio.veil_over(&file.hash) else { return shown };
        let day = t.short_day(crate::clock::day_of(veil.at)).text;
        let words = t.msg("evidence-out-of-sight").arg("day", day).arg("reason", &veil.reason);
        Attachment {
            quarantined: words.to_string(),
            href: String::new(),
            thumbnail: String::new(),
            removed: String::new(),
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
