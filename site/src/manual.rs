//! Manual pages: `man3/NAME.3` for `man`, and `wasi-man.txt`, which holds them all as plain text.

use std::path::Path;

use crate::Outcome;
use crate::reference::Function;
use crate::text::{first_sentence, plain};

/// Writes the pages below `out`.
pub fn write(functions: &[Function], out: &Path) -> Outcome {
    let folder = out.join("man3");
    std::fs::create_dir_all(&folder)?;
    let mut all = String::new();
    for one in functions {
        std::fs::write(folder.join(format!("{}.3", one.name)), roff(one))?;
        all.push_str(&format!("\x0c{}\n{}", one.name, text(one)));
    }
    std::fs::write(out.join("wasi-man.txt"), all)?;
    Ok(())
}

/// The sections of a page: a heading and its paragraphs.
fn sections(one: &Function) -> Vec<(&'static str, Vec<String>)> {
    let brief = plain(&first_sentence(&one.doc.text));
    let mut out = vec![
        ("NAME", vec![if brief.is_empty() { one.name.clone() } else { format!("{} - {brief}", one.name) }]),
        ("SYNOPSIS", vec![format!("#include <{}>", one.header), one.synopsis.clone()]),
    ];
    let paragraphs = |text: &str| plain(text).split("\n\n").map(|part| part.replace('\n', " ")).collect::<Vec<_>>();
    if !one.doc.text.is_empty() {
        out.push(("DESCRIPTION", paragraphs(&one.doc.text)));
    }
    if !one.doc.errors.is_empty() {
        out.push(("ERRORS", paragraphs(&one.doc.errors)));
    }
    let shown = if one.shown.is_empty() { "always".into() } else { format!("with {}", one.shown) };
    out.push(("STANDARDS", vec![format!("Declared {shown}."), format!("POSIX.1-2024: {}.", plain(&one.posix))]));
    let also: Vec<String> =
        [&one.source, &one.test].into_iter().filter(|at| !at.is_empty()).chain(&one.doc.links).cloned().collect();
    if !also.is_empty() {
        out.push(("SEE ALSO", also));
    }
    out
}

fn text(one: &Function) -> String {
    let mut out = String::new();
    for (heading, paragraphs) in sections(one) {
        out.push_str(&format!("{heading}\n"));
        for paragraph in paragraphs {
            out.push_str(&wrapped(&paragraph, 72));
        }
        out.push('\n');
    }
    out
}

/// A paragraph in lines of at most `width` characters, indented.
fn wrapped(paragraph: &str, width: usize) -> String {
    let mut out = String::new();
    let mut line = String::new();
    for word in paragraph.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            out.push_str(&format!("    {line}\n"));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    out + &format!("    {line}\n")
}

fn roff(one: &Function) -> String {
    let quoted = |text: &str| {
        let text = text.replace('\\', "\\e").replace('-', "\\-");
        if text.starts_with(['.', '\'']) { format!("\\&{text}") } else { text }
    };
    let mut out = format!(".TH {} 3 \"\" wasi-libc-rs\n", one.name);
    for (heading, paragraphs) in sections(one) {
        out.push_str(&format!(".SH {heading}\n"));
        let verbatim = matches!(heading, "SYNOPSIS" | "SEE ALSO");
        if verbatim {
            out.push_str(".nf\n");
        }
        let lines: Vec<String> = paragraphs.iter().map(|paragraph| quoted(paragraph)).collect();
        out.push_str(&lines.join(if verbatim { "\n" } else { "\n.PP\n" }));
        out.push_str(if verbatim { "\n.fi\n" } else { "\n" });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_wrapped() {
        assert_eq!(wrapped("aa bb cc", 5), "    aa bb\n    cc\n");
    }
}
