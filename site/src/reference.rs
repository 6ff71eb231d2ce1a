//! Every function of the library, with all that is known of it.

use std::collections::BTreeMap;
use std::path::Path;

use crate::Outcome;
use crate::headers::{self, Declaration};
use crate::sources::{self, Doc};

/// One C function or object.
#[derive(Debug, Clone)]
pub struct Function {
    pub name: String,
    pub header: String,
    pub synopsis: String,
    /// Feature-test macros that show it, in words; empty if it is always there.
    pub shown: String,
    pub doc: Doc,
    /// `src/header/dirent/stream.rs:12`.
    pub source: String,
    /// `c-tests/dirent/readdir.c`, if a test uses it.
    pub test: String,
    /// That test's text.
    pub example: String,
    /// The line of docs/posix.md: `works`, `works, but: why`, `not in the standard`.
    pub posix: String,
}

/// The functions of the map that a header declares, by name.
pub fn read(root: &Path, map: &str) -> Outcome<Vec<Function>> {
    let mut declared: BTreeMap<String, Declaration> = BTreeMap::new();
    for declaration in headers::read(&root.join("sysroot/include"))? {
        let best = |old: &Declaration| rank(&declaration, old);
        if declared.get(&declaration.name).is_none_or(best) {
            declared.insert(declaration.name.clone(), declaration);
        }
    }
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut functions = Vec::new();
    for line in map.lines() {
        let [name, _, source, test, posix] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("not a line of the map: {line}").into());
        };
        let Some(Declaration { header, synopsis, conditions, .. }) = declared.get(name).cloned() else { continue };
        let known = |text: &str| if text == "-" { String::new() } else { text.to_string() };
        let doc = match source.rsplit_once(':') {
            Some((path, line)) => {
                let text = texts
                    .entry(path.into())
                    .or_insert_with(|| std::fs::read_to_string(root.join(path)).unwrap_or_default());
                sources::doc(text, line.parse()?)
            }
            None => Doc::default(),
        };
        let example = match test {
            "-" => String::new(),
            path => std::fs::read_to_string(root.join(path)).unwrap_or_default(),
        };
        functions.push(Function {
            name: name.into(),
            header,
            synopsis,
            shown: conditions.join(", and "),
            doc,
            source: known(source),
            test: known(test),
            example,
            posix: if posix == "-" { "not in the standard".into() } else { posix.into() },
        });
    }
    Ok(functions)
}

/// Whether `new` is the better home: a header outside `sys/`, then the one declared under fewer conditions.
fn rank(new: &Declaration, old: &Declaration) -> bool {
    let key = |one: &Declaration| (one.conditions.len(), one.header.contains('/'), one.header.clone());
    key(new) < key(old)
}
