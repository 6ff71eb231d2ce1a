//! Markdown and HTML.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// Text for HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// HTML of Markdown; `link` may change where a link goes. Headings get identifiers as the usual Markdown sites give them.
pub fn markdown(text: &str, link: &dyn Fn(&str) -> String) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let mut events: Vec<Event> = Vec::new();
    let mut heading: Option<(usize, String)> = None;
    for event in Parser::new_ext(text, options) {
        let event = match event {
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = CowStr::from(link(&dest_url));
                Event::Start(Tag::Link { link_type, dest_url, title, id })
            }
            Event::Text(part) => {
                if let Some((_, words)) = &mut heading {
                    words.push_str(&part);
                }
                Event::Text(part)
            }
            Event::Code(part) => {
                if let Some((_, words)) = &mut heading {
                    words.push_str(&part);
                }
                Event::Code(part)
            }
            other => other,
        };
        match &event {
            Event::Start(Tag::Heading { .. }) => heading = Some((events.len(), String::new())),
            Event::End(TagEnd::Heading(_)) => {
                if let Some((at, words)) = heading.take()
                    && let Event::Start(Tag::Heading { id, .. }) = &mut events[at]
                {
                    *id = Some(slug(&words).into());
                }
            }
            _ => {}
        }
        events.push(event);
    }
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    out.replace("<table>", "<div class=\"wide\"><table>").replace("</table>", "</table></div>")
}

/// The identifier of a heading.
fn slug(words: &str) -> String {
    let kept = words
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
        .collect::<String>();
    kept.replace(' ', "-")
}

/// Markdown as plain text: without backquotes.
pub fn plain(markdown: &str) -> String {
    markdown.replace('`', "")
}

/// The first sentence of a text, on one line.
pub fn first_sentence(text: &str) -> String {
    let line = text.split("\n\n").next().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let end = line.find(". ").map_or(line.len(), |at| at + 1);
    line[..end].trim_end_matches([';', ':']).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_and_links() {
        let html = markdown("## The `x` of *y*\n\n[a](b.md)", &|link| link.replace(".md", ".html"));
        assert_eq!(
            html,
            "<h2 id=\"the-x-of-y\">The <code>x</code> of <em>y</em></h2>\n<p><a href=\"b.html\">a</a></p>\n"
        );
    }

    #[test]
    fn sentences() {
        assert_eq!(first_sentence("Reads a\nline. And more."), "Reads a line.");
    }
}
