//! The map from each C symbol to its header, source line, tests and state in POSIX, made from the files as they are.

use crate::root::root;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;
use walkdir::WalkDir;

/// Where one symbol is.
#[derive(Default, Clone)]
pub struct Entry {
    /// Headers that declare it.
    pub headers: Vec<String>,
    /// `file:line` of its definition.
    pub source: Option<String>,
    /// Tests that mention it, the one named after it first.
    pub tests: Vec<String>,
    /// Its line in docs/posix.md.
    pub posix: Option<String>,
}

/// All symbols that the library defines.
pub fn read() -> Result<BTreeMap<String, Entry>, Box<dyn std::error::Error>> {
    let root = root();
    let defined = std::fs::read_to_string(root.join("sysroot/symbols/defined.txt"))?;
    let names = defined.lines().filter(|line| !line.starts_with('#'));
    let mut map: BTreeMap<String, Entry> = names.map(|name| (name.to_string(), Entry::default())).collect();
    each_file(&root, "src/header", &["rs", "s"], &mut |path, text| sources(path, text, &mut map));
    each_file(&root, "src", &["rs", "s"], &mut |path, text| {
        if !path.starts_with("src/header/") {
            sources(path, text, &mut map);
        }
    });
    // What a macro defines is only named where the macro is called.
    for folder in ["src/header", "src"] {
        each_file(&root, folder, &["rs"], &mut |path, text| {
            if !path.contains("test") {
                mentioned(path, text, &mut map);
            }
        });
    }
    for entry in map.values_mut() {
        entry.source = entry.source.take().map(|source| source.trim_start_matches('?').to_string());
    }
    let include = root.join("sysroot/include");
    each_file(&include, "", &["h"], &mut |path, text| {
        for name in words(text) {
            if let Some(entry) = map.get_mut(name)
                && declares(text, name)
            {
                entry.headers.push(path.to_string());
            }
        }
    });
    each_file(&root, "c-tests", &["c", "cc"], &mut |path, text| {
        for name in words(text) {
            let Some(entry) = map.get_mut(name) else { continue };
            let stem = Path::new(path).file_stem().is_some_and(|stem| stem == name);
            if stem { entry.tests.insert(0, path.into()) } else { entry.tests.push(path.into()) }
        }
    });
    posix(&std::fs::read_to_string(root.join("docs/posix.md"))?, &mut map);
    Ok(map)
}

fn each_file(root: &Path, folder: &str, kinds: &[&str], visit: &mut dyn FnMut(&str, &str)) {
    for entry in WalkDir::new(root.join(folder)).sort_by_file_name().into_iter().flatten() {
        let kind = entry.path().extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        let shown = entry.path().strip_prefix(root).unwrap_or(entry.path()).to_string_lossy().into_owned();
        if kinds.contains(&kind) && !shown.starts_with("c++/") && !shown.starts_with("c-tests/apps/") {
            visit(&shown, &String::from_utf8_lossy(&std::fs::read(entry.path()).unwrap_or_default()));
        }
    }
}

/// The distinct identifiers of a text.
fn words(text: &str) -> HashSet<&str> {
    text.split(|c: char| c != '_' && !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// Whether a line of a header declares `name`: `name(`, `name;`, `name[` behind a type.
fn declares(text: &str, name: &str) -> bool {
    text.lines().filter(|line| !line.trim_start().starts_with(['*', '/', '#'])).any(|line| {
        line.match_indices(name).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            let after = line[at + name.len()..].chars().next();
            at > 0 && before.is_some_and(|c| c == ' ' || c == '*') && matches!(after, Some('(' | ';' | '[' | ','))
        })
    })
}

/// Definitions: what follows `#[export]` or `no_mangle`, its aliases, and labels of assembly.
fn sources(path: &str, text: &str, map: &mut BTreeMap<String, Entry>) {
    let mut exported: Option<Vec<String>> = None;
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        let mut set = |name: &str| {
            if let Some(entry) = map.get_mut(name) {
                entry.source.get_or_insert(format!("{path}:{number}"));
            }
        };
        if path.ends_with(".s") {
            if let Some(label) = line.strip_suffix(':') {
                set(label);
            }
            continue;
        }
        if line.starts_with("#[export") || line.contains("no_mangle") {
            let aliases = line.split_once("#[export(").map_or("", |(_, rest)| rest.trim_end_matches(")]"));
            exported = Some(aliases.split(',').map(|alias| alias.trim().to_string()).collect());
        }
        if let Some(aliases) = &exported
            && let Some(name) = item_name(line)
        {
            set(name);
            aliases.iter().for_each(|alias| set(alias));
            exported = None;
        }
    }
}

/// The name behind `fn` or `static`.
fn item_name(line: &str) -> Option<&str> {
    if line.starts_with("//") || line.starts_with('#') {
        return None;
    }
    let mut words = line.split([' ', '(', ':', '<']);
    words.find(|word| *word == "fn" || *word == "static")?;
    words.find(|word| *word != "mut").filter(|name| !name.is_empty() && !name.starts_with('$'))
}

/// Where a macro is called with the name of what it defines: a line that begins with the name, else any line.
fn mentioned(path: &str, text: &str, map: &mut BTreeMap<String, Entry>) {
    let (mut first, mut any) = (HashMap::new(), HashMap::new());
    for (number, line) in (1..).zip(text.lines().map(str::trim_start)) {
        if line.starts_with("//") || line.starts_with("use ") {
            continue;
        }
        for word in words(line) {
            any.entry(word).or_insert(number);
            if line.starts_with(word) {
                first.entry(word).or_insert(number);
            }
        }
    }
    for (name, entry) in map {
        let known = entry.source.as_ref().is_some_and(|source| !source.starts_with('?'));
        match (known, first.get(name.as_str()), any.get(name.as_str())) {
            (true, ..) => {}
            (_, Some(line), _) => entry.source = Some(format!("{path}:{line}")),
            (_, None, Some(line)) if entry.source.is_none() => entry.source = Some(format!("?{path}:{line}")),
            _ => {}
        }
    }
}

fn posix(text: &str, map: &mut BTreeMap<String, Entry>) {
    for line in text.lines() {
        let Some((state, rest)) = line.strip_prefix("- **").and_then(|line| line.split_once("**: ")) else { continue };
        let (names, note) = rest.split_once("`: ").unwrap_or((rest, ""));
        for name in names.split('`').filter(|name| !name.trim().is_empty()) {
            if let Some(entry) = map.get_mut(name) {
                let note = if note.is_empty() { String::new() } else { format!(": {note}") };
                entry.posix = Some(format!("{state}{note}"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(names: &[&str]) -> BTreeMap<String, Entry> {
        names.iter().map(|name| (name.to_string(), Entry::default())).collect()
    }

    #[test]
    fn definitions() {
        let mut found = map(&["puts", "fputs", "optind", "environ"]);
        let text = "/// x\n#[export(fputs)]\n#[inline]\npub extern \"C\" fn puts(s: CStrArg) -> c_int {\n#[export]\npub static mut optind: c_int = 1;";
        sources("src/a.rs", text, &mut found);
        sources("src/b.s", "\nenviron:\n", &mut found);
        let at = |name: &str| found[name].source.clone().unwrap_or_default();
        assert_eq!(at("puts"), "src/a.rs:4");
        assert_eq!(at("fputs"), "src/a.rs:4");
        assert_eq!(at("optind"), "src/a.rs:6");
        assert_eq!(at("environ"), "src/b.s:2");
    }

    #[test]
    fn declarations() {
        assert!(declares("int puts(const char *);\n", "puts"));
        assert!(declares("extern char **environ;\n", "environ"));
        assert!(!declares("#define puts(s) x\n/* int puts(int); */\nint fputs(int);\n", "puts"));
    }

    #[test]
    fn states() {
        let mut found = map(&["access", "acos"]);
        posix("- **works, but**: `access`: no users\n- **works**: `acos` `acosf`\n", &mut found);
        assert_eq!(found["access"].posix.as_deref(), Some("works, but: no users"));
        assert_eq!(found["acos"].posix.as_deref(), Some("works"));
    }
}
