//! Hints on pages, each sent away for good once it has been read: which ones there are, and which a reader still sees.

/// A hint for each main page; its words are `hint-NAME`.
pub(crate) const ALL: [&str; 5] = ["passport", "log", "queue", "cohort", "people"];
/// Sends all of them away at once.
pub(crate) const EVERY: &str = "all";
/// The ones on the page of parts, which stay.
pub(crate) const SPECIMEN: &str = "design";

/// The hints that a reader has sent away, as they came with their sign-in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dismissed(pub(crate) String);

impl Dismissed {
    /// Whether this one is to be seen no longer.
    pub(crate) fn has(&self, hint: &str) -> bool {
        self.0.split(' ').any(|one| one == hint)
    }

    /// Whether there is one that is still shown.
    pub(crate) fn leaves_some(&self) -> bool {
        ALL.iter().any(|hint| !self.has(hint))
    }

    /// Whether there is one to bring back.
    pub(crate) fn any(&self) -> bool {
        ALL.iter().any(|hint| self.has(hint))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hint_is_gone_by_its_whole_name() {
        let gone = Dismissed("queue peoples ".to_owned());
        assert!(gone.has("queue") && !gone.has("people") && !gone.has("que") && gone.any());
        assert!(gone.leaves_some() && !Dismissed(ALL.join(" ")).leaves_some());
        assert!(!Dismissed::default().any() && !Dismissed("once ".to_owned()).any());
    }
}
