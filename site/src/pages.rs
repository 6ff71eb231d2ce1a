//! The pages of the site.

use std::collections::BTreeMap;
use std::path::Path;

use crate::Outcome;
use crate::layout::{Chapter, page};
use crate::reference::Function;
use crate::text::{escape, first_sentence, markdown, plain};

/// Where the sources can be read; links that leave docs/ go there.
const REFERENCE: &str = "reference/index.html";

/// Writes the whole site to `out`.
pub fn write(root: &Path, functions: &[Function], out: &Path) -> Outcome {
    if out.exists() {
        std::fs::remove_dir_all(out)?;
    }
    let chapters = chapters(&std::fs::read_to_string(root.join("docs/SUMMARY.md"))?)?;
    for folder in ["", "guide", "docs", "reference", "function"] {
        std::fs::create_dir_all(out.join(folder))?;
    }
    std::fs::write(out.join("style.css"), include_str!("../assets/style.css"))?;
    std::fs::write(out.join("search.js"), include_str!("../assets/search.js"))?;
    std::fs::write(out.join("functions.js"), index(functions))?;
    for chapter in chapters.iter().filter(|chapter| chapter.page != REFERENCE) {
        write_chapter(root, chapter, &chapters, functions, out)?;
    }
    write_reference(&chapters, functions, out)
}

/// The chapters in docs/SUMMARY.md: `# Part` and `- [Title](file.md)`, relative to docs/.
fn chapters(summary: &str) -> Outcome<Vec<Chapter>> {
    let mut part = String::new();
    let mut found = Vec::new();
    for line in summary.lines() {
        if let Some(title) = line.strip_prefix("# ") {
            part = title.into();
        } else if let Some((title, source)) = line.strip_prefix("- [").and_then(|rest| rest.split_once("](")) {
            let source = source.trim_end_matches(')');
            let page = match source {
                "../README.md" => "index.html".into(),
                "reference" => REFERENCE.into(),
                name if name.starts_with("../") => format!("docs/{}", name[3..].replace(".md", ".html").to_lowercase()),
                name if name.starts_with("guide/") => name.replace(".md", ".html"),
                name => format!("docs/{}", name.replace(".md", ".html")),
            };
            found.push(Chapter { source: source.into(), page, title: title.into(), part: part.clone() });
        }
    }
    if found.is_empty() { Err("docs/SUMMARY.md names no chapter".into()) } else { Ok(found) }
}

fn write_chapter(root: &Path, chapter: &Chapter, chapters: &[Chapter], functions: &[Function], out: &Path) -> Outcome {
    let path = root.join("docs").join(&chapter.source);
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let up = if chapter.page.contains('/') { "../" } else { "" };
    let names: BTreeMap<&str, &Function> = functions.iter().map(|one| (one.name.as_str(), one)).collect();
    let html = markdown(&text, &|link| chapter_link(chapter, chapters, up, link));
    let body = with_function_links(&html, up, &names);
    std::fs::write(out.join(&chapter.page), page(&chapter.title, up, &chapter.page, chapters, &body))?;
    Ok(())
}

/// The target of a link in a chapter: another chapter's page, or a name of a file in the repository as it is.
fn chapter_link(from: &Chapter, chapters: &[Chapter], up: &str, link: &str) -> String {
    if link.contains("://") || link.starts_with('#') {
        return link.into();
    }
    let (file, anchor) =
        link.split_once('#').map_or((link, String::new()), |(file, anchor)| (file, format!("#{anchor}")));
    let folder = from.source.rsplit_once('/').map_or("", |(folder, _)| folder);
    let target = normal(&format!("docs/{folder}/{file}"));
    let found = chapters.iter().find(|chapter| normal(&format!("docs/{}", chapter.source)) == target);
    match found {
        Some(chapter) => format!("{up}{}{anchor}", chapter.page),
        None => format!("file:{target}"),
    }
}

/// A path without `.` and `..`.
fn normal(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// Makes `<code>name</code>` a link if it is a function of ours, and undoes links to files outside the site.
fn with_function_links(html: &str, up: &str, names: &BTreeMap<&str, &Function>) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find("<code>") {
        let (before, code) = rest.split_at(at + "<code>".len());
        out.push_str(before);
        let Some((name, after)) = code.split_once("</code>") else { break };
        let linked = before.rfind("<a ").is_some_and(|start| !before[start..].contains("</a>"));
        match names.get(name) {
            Some(_) if !linked => {
                out.truncate(out.len() - "<code>".len());
                out.push_str(&format!("<a href=\"{up}function/{name}.html\"><code>{name}</code></a>"));
            }
            _ => out.push_str(&format!("{name}</code>")),
        }
        rest = after;
    }
    out.push_str(rest);
    unlink_files(&out)
}

/// Replaces `<a href="file:x">y</a>` by `y`.
fn unlink_files(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find("<a href=\"file:") {
        out.push_str(&rest[..at]);
        let Some((_, inner)) = rest[at..].split_once('>') else { break };
        let (label, after) = inner.split_once("</a>").unwrap_or((inner, ""));
        out.push_str(label);
        rest = after;
    }
    out + rest
}

/// What the search looks through.
fn index(functions: &[Function]) -> String {
    let quote = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let line = |one: &Function| {
        let brief = plain(&first_sentence(&one.doc.text));
        format!("[{},{},{}]", quote(&one.name), quote(&one.header), quote(&brief))
    };
    let lines: Vec<String> = functions.iter().map(line).collect();
    format!("const FUNCTIONS = [\n{}\n];\n", lines.join(",\n"))
}

/// A page for each header and each function, and the list of headers.
fn write_reference(chapters: &[Chapter], functions: &[Function], out: &Path) -> Outcome {
    let mut headers: BTreeMap<&str, Vec<&Function>> = BTreeMap::new();
    functions.iter().for_each(|one| headers.entry(&one.header).or_default().push(one));
    let mut list = String::from(
        "<h1>Reference</h1>\n<p>Every function by its header. The search field finds each by name.</p>\n<ul class=\"headers\">\n",
    );
    for (header, members) in &headers {
        let file = header_file(header);
        list.push_str(&format!(
            "<li><a href=\"{file}\"><code>&lt;{header}&gt;</code></a> <span>{}</span></li>\n",
            members.len()
        ));
        let mut body = format!("<h1><code>&lt;{header}&gt;</code></h1>\n<dl class=\"functions\">\n");
        for one in members {
            body.push_str(&format!(
                "<dt><a href=\"../function/{0}.html\"><code>{0}</code></a></dt><dd>{1}</dd>\n",
                one.name,
                inline(&first_sentence(&one.doc.text))
            ));
        }
        body.push_str("</dl>\n");
        let html = page(&format!("<{header}>"), "../", "", chapters, &body);
        std::fs::write(out.join("reference").join(file), html)?;
    }
    list.push_str("</ul>\n");
    std::fs::write(out.join(REFERENCE), page("Reference", "../", REFERENCE, chapters, &list))?;
    for one in functions {
        let html = page(&one.name, "../", "", chapters, &function(one));
        std::fs::write(out.join("function").join(format!("{}.html", one.name)), html)?;
    }
    Ok(())
}

/// The file of a header's page.
fn header_file(header: &str) -> String {
    format!("{}.html", header.replace('/', "_").trim_end_matches(".h"))
}

/// Markdown of one paragraph, without the paragraph.
fn inline(text: &str) -> String {
    let html = markdown(text, &|link| link.into());
    html.trim().trim_start_matches("<p>").trim_end_matches("</p>").to_string()
}

/// The body of a function's page.
fn function(one: &Function) -> String {
    let mut body = format!("<h1><code>{}</code></h1>\n", one.name);
    body.push_str(&format!(
        "<pre class=\"synopsis\">#include &lt;{}&gt;\n\n{}</pre>\n",
        one.header,
        escape(&one.synopsis)
    ));
    body.push_str(&markdown(&one.doc.text, &|link| link.into()));
    if !one.doc.errors.is_empty() {
        body.push_str(&format!("<h2>Errors</h2>\n{}", markdown(&one.doc.errors, &|link| link.into())));
    }
    body.push_str("<h2>Details</h2>\n<dl class=\"details\">\n");
    let mut detail = |name: &str, html: String| {
        if !html.is_empty() {
            body.push_str(&format!("<dt>{name}</dt><dd>{html}</dd>\n"));
        }
    };
    detail(
        "Header",
        format!("<a href=\"../reference/{}\"><code>&lt;{}&gt;</code></a>", header_file(&one.header), one.header),
    );
    let shown = if one.shown.is_empty() {
        "always".into()
    } else {
        format!(
            "with <code>{}</code>",
            one.shown.replace(" or ", "</code> or <code>").replace(", and ", "</code> and <code>")
        )
    };
    detail("Declared", shown);
    detail("POSIX.1-2024", inline(&one.posix));
    detail("Source", if one.source.is_empty() { String::new() } else { format!("<code>{}</code>", one.source) });
    let see = one.doc.links.iter().map(|link| format!("<a href=\"{0}\">{0}</a>", escape(link)));
    detail("See", see.collect::<Vec<_>>().join("<br>"));
    body.push_str("</dl>\n");
    if !one.example.is_empty() {
        body.push_str(&format!(
            "<h2>Example</h2>\n<p>A test of the library that uses it, <code>{}</code>:</p>\n<pre class=\"example\">{}</pre>\n",
            one.test,
            escape(&example(one))
        ));
    }
    body
}

/// The test without its directives; of a long one the lines around the first uses.
fn example(one: &Function) -> String {
    const MOST: usize = 60;
    let lines: Vec<&str> = one.example.lines().skip_while(|line| line.starts_with("//")).collect();
    if lines.len() <= MOST {
        return lines.join("\n");
    }
    let call = format!("{}(", one.name);
    let is_use = |line: &&str| {
        let preceded = |at: usize| line[..at].ends_with(|c: char| c == '_' || c.is_ascii_alphanumeric());
        !line.contains("/*") && line.find(&call).is_some_and(|at| !preceded(at))
    };
    let first = lines.iter().position(is_use).unwrap_or(0).saturating_sub(8);
    let end = (first + 30).min(lines.len());
    format!("…\n{}\n…", lines[first..end].join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary() {
        let found =
            chapters("# Guide\n- [Home](../README.md)\n- [Hello](guide/hello.md)\n- [POSIX](posix.md)\n").unwrap();
        let pages: Vec<&str> = found.iter().map(|one| one.page.as_str()).collect();
        assert_eq!(pages, ["index.html", "guide/hello.html", "docs/posix.html"]);
        assert_eq!(chapter_link(&found[1], &found, "../", "../posix.md#x"), "../docs/posix.html#x");
        assert_eq!(chapter_link(&found[0], &found, "", "docs/posix.md"), "docs/posix.html");
        assert_eq!(chapter_link(&found[0], &found, "", "Makefile"), "file:Makefile");
    }

    #[test]
    fn files_are_no_links() {
        assert_eq!(unlink_files("a <a href=\"file:x\"><code>y</code></a> b"), "a <code>y</code> b");
    }
}
