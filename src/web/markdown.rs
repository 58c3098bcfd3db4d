//! What people write in Markdown, as HTML that cannot do any harm: raw HTML shows as text, links lead
//! only where a browser may go safely, pictures of other hosts become links.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

/// Renders Markdown of frameworks and documents, whose lines are broken where an editor broke them.
#[must_use]
pub(crate) fn rendered(text: &str) -> String {
    html(text, &Event::SoftBreak)
}

/// Renders what somebody typed into a form: a line ends where they ended it.
#[must_use]
pub(crate) fn typed(text: &str) -> String {
    html(text, &Event::HardBreak)
}

fn html(text: &str, line_break: &Event<'_>) -> String {
    let parser = Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    let events = parser.map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        // A heading inside somebody's text must not stand among the page's own.
        Event::Start(Tag::HtmlBlock | Tag::Heading { .. }) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock | TagEnd::Heading(_)) => Event::End(TagEnd::Paragraph),
        Event::Start(
            Tag::Link { link_type, dest_url, title, id } | Tag::Image { link_type, dest_url, title, id },
        ) => Event::Start(Tag::Link { link_type, dest_url: safe(dest_url), title, id }),
        Event::End(TagEnd::Image) => Event::End(TagEnd::Link),
        Event::SoftBreak => line_break.clone(),
        other => other,
    });
    let mut out = String::with_capacity(text.len() * 5 / 4);
    pulldown_cmark::html::push_html(&mut out, events);
    out
}

fn safe(url: CowStr<'_>) -> CowStr<'_> {
    if is_safe(&url) { url } else { CowStr::Borrowed("#") }
}

/// Whether a browser may go to this address: the web and mail, nothing that runs.
pub(crate) fn is_safe(url: &str) -> bool {
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

#[cfg(test)]
mod tests {
    use super::{rendered, typed};

    #[test]
    fn scripts_show_as_text_and_links_lead_nowhere_dangerous() {
        let html = rendered(
            "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> [a](javascript:alert(1))\n\n# Big",
        );
        assert!(
            !html.contains("<script") && !html.contains("<img") && !html.contains("javascript:"),
            "{html}"
        );
        assert!(html.contains("&lt;script&gt;") && !html.contains("<h1"), "{html}");
    }

    #[test]
    fn a_line_of_a_form_ends_where_it_was_ended() {
        assert_eq!(typed("One\nTwo"), "<p>One<br />\nTwo</p>\n");
        assert_eq!(rendered("One\nTwo"), "<p>One\nTwo</p>\n");
    }

    #[test]
    fn tables_lists_and_emphasis_are_kept() {
        let html =
            rendered("We were **nine**.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[more](https://example.org)");
        assert!(html.contains("<strong>nine</strong>") && html.contains("<table>"), "{html}");
        assert!(html.contains("href=\"https://example.org\""));
    }
}
