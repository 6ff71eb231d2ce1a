//! Doc comments of C functions in the Rust sources.

/// What a doc comment says.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Doc {
    /// What the function does, in Markdown.
    pub text: String,
    /// The errors that it reports, in Markdown.
    pub errors: String,
    /// The page of the standard or the paper.
    pub links: Vec<String>,
}

/// The doc comment above line `line` (from 1), across attributes and other items of the same list.
pub fn doc(source: &str, line: usize) -> Doc {
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let mut comment: Vec<&str> = Vec::new();
    let mut links = Vec::new();
    for above in lines[..line.saturating_sub(1).min(lines.len())].iter().rev() {
        if let Some(text) = above.strip_prefix("///") {
            comment.push(text.strip_prefix(' ').unwrap_or(text));
        } else if let Some(page) = above.strip_prefix("#[doc = page!(").and_then(|rest| rest.split(')').next()) {
            links.push(format!("https://pubs.opengroup.org/onlinepubs/9799919799/functions/{page}.html"));
        } else if !comment.is_empty() || !above.starts_with("#[") {
            break;
        }
    }
    comment.reverse();
    parse(&comment.join("\n"), links)
}

fn parse(comment: &str, mut links: Vec<String>) -> Doc {
    let mut text = String::new();
    let mut rest = comment;
    while let Some(at) = rest.find("<http") {
        let (before, link) = rest.split_at(at);
        let Some((link, after)) = link[1..].split_once('>') else { break };
        text.push_str(before.trim_end_matches([' ', '\n']));
        text.push('\n');
        links.push(link.into());
        rest = after.trim_start_matches(['.', ' ', '\n']);
    }
    text.push_str(rest);
    let (text, errors) = match text.find("Errors:") {
        Some(at) => {
            let errors = &text[at + "Errors:".len()..];
            let end = errors.find("\n\n").unwrap_or(errors.len());
            (format!("{}{}", &text[..at], &errors[end..]), errors[..end].trim().to_string())
        }
        None => (text, String::new()),
    };
    Doc { text: without_paths(text.trim()), errors: without_paths(&errors), links }
}

/// Markdown without links to Rust items: ``[`x`](crate::y)`` and ``[`x`]`` become `x`.
fn without_paths(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("[`") {
        let (before, link) = rest.split_at(at);
        out.push_str(before);
        let Some((label, after)) = link[1..].split_once(']') else {
            return out + link;
        };
        out.push_str(label);
        rest = match after.strip_prefix('(').and_then(|target| target.split_once(')')) {
            Some((target, after)) if !target.starts_with("http") => after,
            _ => after,
        };
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment() {
        let source = "/// Opens a stream on `path`. Errors: `ENOENT`, `ENOTDIR`.\n/// <https://x/opendir.html>\n#[export]\npub extern \"C\" fn opendir() {";
        let found = doc(source, 4);
        assert_eq!(found.text, "Opens a stream on `path`.");
        assert_eq!(found.errors, "`ENOENT`, `ENOTDIR`.");
        assert_eq!(found.links, ["https://x/opendir.html"]);
    }

    #[test]
    fn in_a_list() {
        let source = "of_order! {\n    /// First kind.\n    j0 j0f: x, 0;\n    y0 y0f: x;\n}";
        assert_eq!(doc(source, 3).text, "First kind.");
        assert_eq!(doc(source, 4).text, "");
    }

    #[test]
    fn rust_links_go() {
        assert_eq!(without_paths("as [`f`](crate::g) does, [`h`] too"), "as `f` does, `h` too");
    }
}
