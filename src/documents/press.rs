//! The press: sets text and puts it on pages. Lengths are millimetres from the top left corner.

use std::fmt::Display;
use std::sync::Arc;

use super::Error;
use super::fonts::{Face, Fonts};
use super::page::{Canvas, MM};
use super::text::{Align, Shaped, Shaper, Type};
use super::words::Words;

/// Everything one document is made with.
pub(super) struct Press<'f> {
    pub(super) canvas: Canvas<'f>,
    pub(super) words: Words,
    fonts: &'f Fonts,
    shaper: Shaper,
    /// The face for Chinese characters where nothing else tells the language.
    han: Face,
    /// Whether the document is read from the right.
    from_right: bool,
}

impl<'f> Press<'f> {
    pub(super) fn new(fonts: &'f Fonts, size: (f32, f32), words: Words, han: Face) -> Self {
        let from_right = words.reads_from_right();
        let canvas = Canvas::new(fonts, size, from_right);
        Self { canvas, words, fonts, shaper: fonts.borrow_shaper(), han, from_right }
    }

    /// The finished pages; the shaper goes back to where it came from.
    pub(super) fn done(self) -> (Canvas<'f>, Words) {
        self.fonts.give_back(self.shaper);
        (self.canvas, self.words)
    }

    /// Text on as many lines as it needs at this width.
    pub(super) fn set(
        &mut self,
        text: &str,
        style: Type,
        width: f32,
        align: Align,
        place: &dyn Display,
    ) -> Result<Arc<Shaped>, Error> {
        let mut set =
            |align| self.shaper.set(self.fonts, text, style, (Some(width * MM), align), self.han, place);
        match align {
            Align::Left if self.from_right => set(Align::Right),
            // A foreign text of one line stands where the reader looks for it; only in several lines do they look for
            // where each of them begins.
            Align::Start if self.from_right => {
                let set_as_read = set(Align::Start)?;
                if set_as_read.lines.len() > 1 { Ok(set_as_read) } else { set(Align::Right) }
            }
            Align::End if self.from_right => set(Align::Left),
            align => set(align),
        }
    }

    /// Text on one line.
    pub(super) fn line(
        &mut self,
        text: &str,
        style: Type,
        place: &dyn Display,
    ) -> Result<Arc<Shaped>, Error> {
        self.shaper.set(self.fonts, text, style, (None, Align::Left), self.han, place)
    }

    /// Text on one line no longer than `width`: set smaller when it would be, and on several
    /// centred lines when it would have to be smaller than `least`.
    pub(super) fn fitted(
        &mut self,
        text: &str,
        style: Type,
        width: f32,
        least: f32,
        place: &dyn Display,
    ) -> Result<Arc<Shaped>, Error> {
        let line = self.line(text, style, place)?;
        if line.width <= width * MM {
            return Ok(line);
        }
        // Downwards to a tenth, so that few sizes come up and shaped text can be remembered.
        let size = (style.size * width * MM / line.width * 10.0).floor() / 10.0;
        if size >= least {
            return self.line(text, style.sized(size), place);
        }
        self.set(text, style.sized(least).leading(1.15), width, Align::Centre, place)
    }
}

/// Distance from a text's top to its first baseline.
pub(super) fn first_baseline(shaped: &Shaped) -> f32 {
    shaped.lines.first().map_or(0.0, |line| line.baseline) / MM
}

/// Distance from a text's top to its last baseline.
pub(super) fn last_baseline(shaped: &Shaped) -> f32 {
    shaped.lines.last().map_or(0.0, |line| line.baseline) / MM
}

/// Height of a text.
pub(super) fn height(shaped: &Shaped) -> f32 {
    shaped.height / MM
}

/// Height of so many lines of a text.
#[allow(clippy::cast_precision_loss, reason = "lines are counted in hundreds")]
pub(super) fn depth(shaped: &Shaped, lines: usize) -> f32 {
    height(shaped) / shaped.lines.len().max(1) as f32 * lines as f32
}

/// How many lines of a text fit into a height.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has some tens of lines")]
pub(super) fn fitting(shaped: &Shaped, room: f32) -> usize {
    (room / depth(shaped, 1).max(0.1)).max(0.0) as usize
}
