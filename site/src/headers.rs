//! Declarations of functions and objects in the headers, as written there, with the feature-test macros that show them.

use std::path::Path;

use crate::Outcome;

/// One declaration.
#[derive(Debug, Clone, PartialEq)]
pub struct Declaration {
    pub name: String,
    /// `dirent.h`.
    pub header: String,
    /// The declaration on one line, without attributes.
    pub synopsis: String,
    /// What shows it, from the outside in; empty if nothing is needed.
    pub conditions: Vec<String>,
}

/// The declarations of all headers below `include`.
pub fn read(include: &Path) -> Outcome<Vec<Declaration>> {
    let mut found = Vec::new();
    let mut folders = vec![include.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.strip_prefix(include)?.to_string_lossy().into_owned();
            if path.is_dir() && !matches!(name.as_str(), "bits" | "c++") {
                folders.push(path);
            } else if name.ends_with(".h") {
                found.extend(declarations(&name, &std::fs::read_to_string(&path)?));
            }
        }
    }
    found.sort_by(|a, b| (&a.name, &a.header).cmp(&(&b.name, &b.header)));
    Ok(found)
}

/// The declarations of one header.
fn declarations(header: &str, text: &str) -> Vec<Declaration> {
    let mut found = Vec::new();
    let mut conditions: Vec<String> = Vec::new();
    let mut statement = String::new();
    let mut depth = 0usize;
    for line in joined(&without_comments(text)) {
        let line = line.trim();
        if let Some(directive) = line.strip_prefix('#') {
            preprocess(directive.trim_start(), &mut conditions);
            continue;
        }
        if matches!(line, "__C_BEGIN" | "__C_END") {
            statement.clear();
            continue;
        }
        for c in line.chars() {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            statement.push(c);
            if depth == 0 && (c == ';' || c == '}') {
                for one in declarators(&statement) {
                    let Some((name, synopsis)) = declaration(&one) else { continue };
                    let conditions = conditions.iter().filter(|one| !one.is_empty()).cloned().collect();
                    found.push(Declaration { name, header: header.into(), synopsis, conditions });
                }
                statement.clear();
            }
        }
        statement.push(' ');
    }
    found
}

/// `extern int a, b;` as two declarations; anything with parentheses as it is.
fn declarators(statement: &str) -> Vec<String> {
    let plain = statement.trim().trim_end_matches(';');
    match plain.rsplit_once(" ").filter(|_| plain.starts_with("extern ") && !plain.contains(['(', '{'])) {
        Some(_) => {
            let mut parts = plain.split(',').map(str::trim);
            let first = parts.next().unwrap_or_default();
            let base = first.rfind([' ', '*']).map_or("", |at| &first[..=at]);
            core::iter::once(format!("{first};")).chain(parts.map(|name| format!("{base}{name};"))).collect()
        }
        None => vec![statement.into()],
    }
}

/// A text without its comments.
fn without_comments(text: &str) -> String {
    let mut rest = text;
    let mut out = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        out.extend(comment.matches('\n'));
        rest = after;
    }
    out + rest
}

/// Lines, with those that end in a backslash joined to the next.
fn joined(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let (part, more) = line.strip_suffix('\\').map_or((line, false), |part| (part, true));
        match lines.last_mut() {
            Some(last) if open => last.push_str(part),
            _ => lines.push(part.into()),
        }
        open = more;
    }
    lines
}

/// Follows `#if` and its kin; `conditions` has an entry for each that is open, empty for those that select no standard.
fn preprocess(directive: &str, conditions: &mut Vec<String>) {
    let (word, rest) = directive.split_once([' ', '\t']).unwrap_or((directive, ""));
    match word {
        "if" | "elif" => {
            if word == "elif" {
                conditions.pop();
            }
            conditions.push(standards(rest));
        }
        "ifdef" | "ifndef" => conditions.push(String::new()),
        "else" => {
            conditions.pop();
            conditions.push(String::new());
        }
        "endif" => {
            conditions.pop();
        }
        _ => {}
    }
}

/// The standards that a condition names, in words; empty if it names none.
fn standards(condition: &str) -> String {
    const NAMES: [(&str, &str); 11] = [
        ("__SHOW_C99", "C99"),
        ("__SHOW_C11", "C11"),
        ("__SHOW_C23", "C23"),
        ("__SHOW_POSIX2001", "_POSIX_C_SOURCE 200112L"),
        ("__SHOW_POSIX2008", "_POSIX_C_SOURCE 200809L"),
        ("__SHOW_POSIX2024", "_POSIX_C_SOURCE 202405L"),
        ("__SHOW_POSIX", "_POSIX_C_SOURCE"),
        ("__SHOW_XSI", "_XOPEN_SOURCE"),
        ("__SHOW_BSD", "_DEFAULT_SOURCE"),
        ("__SHOW_LARGEFILE", "_LARGEFILE64_SOURCE"),
        ("__SHOW_GNU", "_GNU_SOURCE"),
    ];
    let words = condition.split(|c: char| c != '_' && !c.is_ascii_alphanumeric());
    let mut shown: Vec<&str> = Vec::new();
    for word in words {
        if let Some((_, name)) = NAMES.iter().find(|(macro_name, _)| *macro_name == word)
            && !shown.contains(name)
        {
            shown.push(name);
        }
    }
    shown.join(" or ")
}

/// The name and the text of a declaration of a function or object.
fn declaration(statement: &str) -> Option<(String, String)> {
    let text = plain(statement.trim());
    let types = ["struct ", "union ", "enum "].iter().any(|start| text.starts_with(start));
    let others = ["typedef", "static", "_Static_assert", "__extension__", "namespace"];
    if text.contains('{') || others.iter().any(|start| text.starts_with(start)) || types && !text.contains(['(', '*']) {
        return None;
    }
    let head = match text.find('(') {
        Some(at) if text[at..].starts_with("(*") => {
            // A function that returns a pointer to a function: `void (*signal(int, void (*)(int)))(int);`
            let inner = &text[at + 2..];
            &inner[..inner.find(['(', ')'])?]
        }
        Some(at) => &text[..at],
        None => text.trim_end_matches(';').split(['[', '=']).next()?,
    };
    let name = head.trim_end().rsplit([' ', '*']).next()?.to_string();
    let valid = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let typed = head.trim_end().len() > name.len() || text.contains("(*");
    (valid && typed).then(|| (name, tidy(&text)))
}

/// Without attributes, `asm` labels and the macros of our headers that stand for them.
fn plain(text: &str) -> String {
    let mut out = text.to_string();
    for word in ["__attribute__", "__asm__", "__NOT_ON_WASI", "_Noreturn ", "__inline ", "extern "] {
        while let Some(at) = out.find(word) {
            let after = at + word.len();
            let end = if out[after..].trim_start().starts_with('(') { closing(&out, after) } else { after };
            out.replace_range(at..end, "");
        }
    }
    out.replace("__restrict", "restrict").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The offset behind the parenthesis that closes the first one after `from`.
fn closing(text: &str, from: usize) -> usize {
    let mut depth = 0;
    for (at, c) in text[from..].char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 1 => return from + at + 1,
            ')' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

fn tidy(text: &str) -> String {
    text.replace(" ;", ";").replace(" )", ")").replace("( ", "(")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<(String, String)> {
        declarations("x.h", text).into_iter().map(|one| (one.name, one.synopsis)).collect()
    }

    #[test]
    fn functions_and_objects() {
        let text = "__C_BEGIN\nDIR *opendir(const char *);\nextern char **environ;\nvoid (*signal(int, void (*)(int)))(int);\n\
            struct tm *gmtime(const time_t *);\nint scandir(const char *,\n    int (*)(int));\n";
        let text = format!("{text}extern int optind, opterr;\n");
        let names: Vec<String> = named(&text).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["opendir", "environ", "signal", "gmtime", "scandir", "optind", "opterr"]);
    }

    #[test]
    fn no_types_and_bodies() {
        let text = "typedef int x;\nstruct a { int b; };\nstruct a;\nstatic inline int f(void) { return 1; }\n#define g(x) (x)\n";
        assert_eq!(named(text), []);
    }

    #[test]
    fn attributes_go() {
        let text = "int printf(const char *__restrict, ...) __attribute__((__format__(__printf__, 1, 2)));";
        assert_eq!(named(text), [("printf".into(), "int printf(const char *restrict, ...);".into())]);
    }

    #[test]
    fn conditions_are_named() {
        let text = "#ifndef X\n#if __SHOW_XSI || __SHOW_GNU\nint f(void);\n#endif\nint g(void);\n#endif\n";
        let found = declarations("x.h", text);
        assert_eq!(found[0].conditions, ["_XOPEN_SOURCE or _GNU_SOURCE"]);
        assert_eq!(found[1].conditions, [""; 0]);
    }
}
