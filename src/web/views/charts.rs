//! Numbers as drawings, each with the table behind it.

/// Counts to be drawn as bars or as a funnel: `ui::bars`, `ui::funnel`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chart {
    /// What the lines are: "Week", "Level".
    pub(crate) head: String,
    /// What is counted: "Levels signed".
    pub(crate) unit: String,
    /// In the order in which they are read.
    pub(crate) lines: Vec<Bar>,
}

/// One count.
#[derive(Clone, Debug)]
pub(crate) struct Bar {
    /// "Nov 2026", "Practitioner".
    pub(crate) title: String,
    /// How many.
    pub(crate) figure: u32,
    /// How long its bar is, in hundredths of the longest there could be.
    pub(crate) share: u32,
}

impl Chart {
    /// The highest count fills the line.
    pub(crate) fn of_highest(head: String, unit: String, counts: &[(String, u32)]) -> Self {
        let highest = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
        Self::of(highest, head, unit, counts)
    }

    /// `all` fills the line.
    pub(crate) fn of(all: u32, head: String, unit: String, counts: &[(String, u32)]) -> Self {
        let lines = counts
            .iter()
            .map(|(title, count)| Bar { title: title.clone(), figure: *count, share: share(*count, all) })
            .collect();
        Self { head, unit, lines }
    }
}

impl Bar {
    /// How far it reaches to either side of a funnel's middle.
    pub(crate) fn half(&self) -> f32 {
        f32::from(u16::try_from(self.share).unwrap_or(100)) / 2.0
    }
}

/// A part in hundredths. What is there at all can be seen.
fn share(part: u32, whole: u32) -> u32 {
    match u64::from(part) * 100 / u64::from(whole.max(1)) {
        0 => part.min(1),
        hundredths => u32::try_from(hundredths.min(100)).unwrap_or(100),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(chart: &Chart) -> Vec<u32> {
        chart.lines.iter().map(|line| line.share).collect()
    }

    #[test]
    fn bars_are_as_long_as_their_counts() {
        let counts = [("A".to_owned(), 0), ("B".to_owned(), 1), ("C".to_owned(), 400), ("D".to_owned(), 200)];
        let chart = Chart::of_highest(String::new(), String::new(), &counts);
        assert_eq!(shares(&chart), [0, 1, 100, 50], "one of four hundred can be seen");
        let chart = Chart::of(500, String::new(), String::new(), &counts);
        assert_eq!(shares(&chart), [0, 1, 80, 40]);
        assert!((chart.lines[2].half() - 40.0).abs() < f32::EPSILON);
        assert_eq!(shares(&Chart::of(0, String::new(), String::new(), &counts[..1])), [0], "of nobody");
    }
}
