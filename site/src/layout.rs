//! The frame around every page.

use crate::text::escape;

/// A chapter of the guide: the file it is made from, the page, and its title.
#[derive(Debug, Clone)]
pub struct Chapter {
    pub source: String,
    pub page: String,
    pub title: String,
    /// The heading above it in the list.
    pub part: String,
}

/// A whole page. `up` leads from its folder to the top: `""` or `"../"`.
pub fn page(title: &str, up: &str, current: &str, chapters: &[Chapter], body: &str) -> String {
    let title = escape(title);
    let list = contents(up, current, chapters);
    format!(
        r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} - wasi-libc-rs</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{up}style.css">
</head>
<body data-up="{up}">
<header>
<a class="home" href="{up}index.html">wasi-libc-rs</a>
<div class="search">
<input id="search" type="search" placeholder="Search functions" aria-label="Search functions" autocomplete="off" spellcheck="false">
<ul id="hits" hidden></ul>
</div>
</header>
<div class="columns">
<nav aria-label="Contents"><details open><summary>Contents</summary>
{list}</details></nav>
<main>
{body}
</main>
</div>
<script src="{up}functions.js"></script>
<script src="{up}search.js"></script>
</body>
</html>
"#
    )
}

fn contents(up: &str, current: &str, chapters: &[Chapter]) -> String {
    let mut out = String::new();
    let mut part = "";
    for chapter in chapters {
        if chapter.part != part {
            if !part.is_empty() {
                out.push_str("</ul>\n");
            }
            part = &chapter.part;
            out.push_str(&format!("<h2>{}</h2>\n<ul>\n", escape(part)));
        }
        let here = if chapter.page == current { " aria-current=\"page\"" } else { "" };
        out.push_str(&format!("<li><a href=\"{up}{}\"{here}>{}</a></li>\n", chapter.page, escape(&chapter.title)));
    }
    out + "</ul>\n"
}
