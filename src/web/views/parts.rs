//! Parts that many pages share: states in words, stamps, links, pages of a list.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::record::passport::LevelState;
use crate::record::stamp;
use crate::web::words::{When, Words};

/// The states that things on pages are in. Each has its own shape and its own word, never colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Nothing yet.
    None,
    /// Saved, not submitted.
    Draft,
    /// There, and waiting for nobody.
    Evidence,
    /// Waits for a person.
    Waiting,
    /// Came back with a reason.
    Returned,
    /// Signed or accepted.
    Signed,
    /// Its time ran out.
    Expired,
    /// Taken back.
    Revoked,
    /// On hold until the registrar decides.
    Suspended,
    /// Earned under an earlier version; does not count by itself.
    Earned,
}

impl State {
    /// The class that colours it.
    pub(crate) fn class(self) -> &'static str {
        match self {
            State::None => "is-none",
            State::Draft => "is-draft",
            State::Evidence => "is-evidence",
            State::Waiting => "is-waiting",
            State::Returned => "is-returned",
            State::Signed => "is-signed",
            State::Expired => "is-expired",
            State::Revoked => "is-revoked",
            State::Suspended => "is-suspended",
            State::Earned => "is-earned",
        }
    }

    /// The icon that gives it its shape.
    pub(crate) fn icon(self) -> &'static str {
        match self {
            State::None => "dot",
            State::Draft => "pen",
            State::Evidence | State::Earned => "evidence",
            State::Waiting => "clock",
            State::Returned => "return",
            State::Signed => "check",
            State::Expired => "calendar",
            State::Revoked => "cross",
            State::Suspended => "pause",
        }
    }

    /// The key of its plain name in `locales/`.
    pub(crate) fn word(self) -> &'static str {
        match self {
            State::None => "state-none",
            State::Draft => "state-draft",
            State::Evidence => "state-evidence",
            State::Waiting => "state-waiting",
            State::Returned => "state-returned",
            State::Signed => "state-signed",
            State::Expired => "state-expired",
            State::Revoked => "state-revoked",
            State::Suspended => "state-suspended",
            State::Earned => "state-earned",
        }
    }
}

impl From<LevelState> for State {
    fn from(state: LevelState) -> Self {
        match state {
            LevelState::None => State::None,
            LevelState::Evidence => State::Evidence,
            LevelState::InReview => State::Waiting,
            LevelState::Returned => State::Returned,
            LevelState::Signed => State::Signed,
            LevelState::Expired => State::Expired,
            LevelState::Revoked => State::Revoked,
            LevelState::Suspended => State::Suspended,
            LevelState::Earned => State::Earned,
        }
    }
}

/// A state in words, with its shape: "waiting for Grace since Tuesday".
#[derive(Clone, Debug, Template)]
#[template(
    source = "<span class=\"badge {{ state.class() }}\">{{ crate::web::assets::icon(state.icon())|safe }}\
              {% if let Some((when, rest)) = moment %}<span>{{ text }}{{ when }}{{ rest }}</span>{% else %}{{ text }}{% endif %}</span>",
    ext = "html"
)]
pub(crate) struct Badge {
    /// Which state.
    pub(crate) state: State,
    /// In words.
    pub(crate) text: String,
    /// A moment that the words lead to, and what follows upon it: it is told as every other moment of its page.
    moment: Option<(When, String)>,
}

impl HtmlSafe for Badge {}

impl Badge {
    /// With the state's plain name.
    pub(crate) fn plain(t: Words, state: State) -> Self {
        Self::saying(state, t.text(state.word()))
    }

    /// With a sentence of its own.
    pub(crate) fn saying(state: State, text: impl Into<String>) -> Self {
        Self { state, text: text.into(), moment: None }
    }

    /// With a sentence that names a moment as `{ $when }`.
    pub(crate) fn telling(t: Words, state: State, key: &str, when: When) -> Self {
        let said = t.msg(key).arg("when", &when).to_string();
        match said.split_once(&when.text) {
            Some((text, rest)) => Self { moment: Some((when, rest.to_owned())), ..Self::saying(state, text) },
            None => Self::saying(state, said),
        }
    }
}

/// The drawing of one stamp, or of the empty place where it will be, after the measures of
/// [`crate::record::stamp`].
#[derive(Clone, Debug, Template)]
#[template(path = "stamp.html")]
pub(crate) struct Stamp {
    /// 1, 2 or 3.
    pub(crate) level: u8,
    /// The level's name.
    pub(crate) level_name: String,
    /// What it shows.
    pub(crate) state: State,
    /// "12 Mar 2026"; empty when never signed.
    pub(crate) date: String,
    /// The signer's initials; empty when never signed.
    pub(crate) initials: String,
    /// How far it is turned, in degrees, from its id.
    pub(crate) angle: f32,
    /// What a screen reader says: "Level 2, Practitioner: signed 12 March 2026 by Grace Okafor".
    pub(crate) label: String,
    /// "stamp-small", "stamp-big" or nothing.
    pub(crate) size: &'static str,
    /// One word on the strip across a stamp that no longer holds, "expired".
    pub(crate) across: String,
}

impl HtmlSafe for Stamp {}

impl Stamp {
    /// Whether ink is on the paper (also when the stamp no longer holds).
    fn inked(&self) -> bool {
        matches!(
            self.state,
            State::Signed | State::Expired | State::Revoked | State::Suspended | State::Earned
        )
    }

    /// The level's name, short enough for the arc above the number.
    fn name(&self) -> String {
        let mut left = 24.0;
        let short: String = self
            .level_name
            .chars()
            .take_while(|c| {
                left -= width(*c);
                left >= 0.0
            })
            .collect();
        if short.len() == self.level_name.len() { short } else { short + "…" }
    }

    fn name_class(&self) -> &'static str {
        let wide: f32 = self.level_name.chars().map(width).sum();
        if wide > 16.0 { " class=\"long\"" } else { "" }
    }

    /// A strip lies across its middle.
    fn struck(&self) -> bool {
        !self.across.is_empty()
    }

    fn number_down(&self) -> f32 {
        if self.struck() { stamp::NUMBER_OVER_STRIP[0] } else { stamp::NUMBER_DOWN }
    }

    fn date_down(&self) -> f32 {
        if self.struck() { stamp::DATE_UNDER_STRIP[0] } else { stamp::DATE_DOWN }
    }

    fn date_fit(&self) -> String {
        Self::fit(&self.date, 7.4, if self.struck() { stamp::DATE_UNDER_STRIP[1] } else { 47.0 })
    }

    fn across_fit(&self) -> String {
        Self::fit(&self.across, 11.0, if self.state == State::Suspended { stamp::HOLD_WORD } else { 88.0 })
    }

    /// Attributes that squeeze a text of this size into this width, where it would not fit.
    fn fit(text: &str, size: f32, most: f32) -> String {
        let wide: f32 = text.chars().map(width).sum::<f32>() * size * 0.58;
        if wide <= most {
            return String::new();
        }
        format!(" textLength=\"{most}\" lengthAdjust=\"spacingAndGlyphs\"")
    }
}

/// How wide a letter is, in capitals of ours.
fn width(c: char) -> f32 {
    if c > '\u{2e7f}' { 1.7 } else { 1.0 }
}

/// A place in a passport for one level.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    /// Its drawing.
    pub(crate) stamp: Stamp,
    /// Its state in words, under the drawing.
    pub(crate) words: String,
    /// Where a tap leads: the sign-off or the evidence. Empty: nowhere.
    pub(crate) href: String,
}

/// A person in a list.
#[derive(Clone, Debug, Default)]
pub(crate) struct Person {
    /// Their id.
    pub(crate) id: String,
    /// As they write it.
    pub(crate) name: String,
    /// For the round mark.
    pub(crate) initials: String,
    /// A second line: unit, mail address, role.
    pub(crate) about: String,
}

/// The initials of a name for a round mark, which has room for two letters: of a name that a seal keeps whole,
/// the family name.
pub(crate) fn initials_of(name: &str) -> String {
    let initials = stamp::initials_of(name);
    match stamp::is_kept_whole(&initials) {
        true => initials.chars().take(1).collect(),
        false => initials,
    }
}

/// A link with words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Link {
    /// What it says.
    pub(crate) text: String,
    /// Where it leads.
    pub(crate) href: String,
}

/// Words that lead nowhere.
impl<T: Into<String>> From<T> for Link {
    fn from(text: T) -> Self {
        Self { text: text.into(), href: String::new() }
    }
}

/// Drafts of evidence that were begun and not submitted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Unfinished {
    /// The newest few, newest first.
    pub(crate) drafts: Vec<Begun>,
    /// There are others.
    pub(crate) more: bool,
}

/// One of them.
#[derive(Clone, Debug)]
pub(crate) struct Begun {
    /// Where it is gone on with.
    pub(crate) href: String,
    /// Its title, or that it has none.
    pub(crate) title: String,
    /// When it was last saved.
    pub(crate) saved: When,
}

/// Earlier and later pages of a list; empty addresses where there are none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pager {
    /// The page before.
    pub(crate) earlier: String,
    /// The page after.
    pub(crate) later: String,
}

impl Pager {
    /// Around a page with a number, counted from one; `address` leads to another.
    pub(crate) fn numbered(page: usize, pages: usize, address: impl Fn(usize) -> String) -> Self {
        Self {
            earlier: if page > 1 { address(page - 1) } else { String::new() },
            later: if page < pages { address(page + 1) } else { String::new() },
        }
    }
}

/// A choice in a list of choices.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choice {
    /// What is sent.
    pub(crate) value: String,
    /// What people read.
    pub(crate) text: String,
    /// A second, smaller line; may be empty.
    pub(crate) about: String,
}

/// Something that happened, in a timeline.
#[derive(Clone, Debug)]
pub(crate) struct Happening {
    /// How it is marked.
    pub(crate) state: State,
    /// "Grace Okafor accepted level 2".
    pub(crate) title: String,
    /// When.
    pub(crate) when: When,
    /// What was said, if anything.
    pub(crate) said: String,
    /// Where to read more.
    pub(crate) link: Option<Link>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is on hold says which level it was, and when: beside its strip, not under it.
    #[test]
    fn a_stamp_on_hold_shows_its_number_and_its_date() {
        let mut stamp = Stamp {
            level: 2,
            level_name: "Practitioner".into(),
            state: State::Suspended,
            date: "12 Mar 2026".into(),
            initials: "GH".into(),
            angle: 3.0,
            label: String::new(),
            size: "",
            across: "On hold".into(),
        };
        let held = stamp.render().unwrap();
        assert!(held.contains("<text class=\"digit over\" y=\"-13\">2</text>"), "{held}");
        assert!(held.contains("<text class=\"date\" y=\"21.5\"") && held.contains("12 Mar 2026"), "{held}");
        let places = ["class=\"paper\"", "class=\"held\"", "class=\"across\""].map(|part| held.find(part));
        assert!(places[0].is_some() && places.is_sorted(), "the bars are on the strip: {held}");
        (stamp.state, stamp.across) = (State::Signed, String::new());
        let signed = stamp.render().unwrap();
        assert!(signed.contains("<text class=\"digit\" y=\"5\">2</text>"), "{signed}");
        assert!(!signed.contains("class=\"paper\""), "{signed}");
    }
}
