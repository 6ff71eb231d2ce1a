//! Which functions there are.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use c_tests::Layout;

use super::Options;

/// The functions of an archive that programs call by name, in order.
pub fn public(archive: &Path) -> Result<Vec<String>, String> {
    let all = symbols(&["--defined-only", "--extern-only"], &[archive])?;
    let names: BTreeSet<String> = all.into_iter().filter(|(kind, _)| *kind == 'T').map(|(_, name)| name).collect();
    // Rust's own names begin with `_R` or `_ZN`.
    let public =
        |name: &String| !["__", "_R", "_ZN"].iter().any(|prefix| name.starts_with(prefix)) && !name.contains('.');
    Ok(names.into_iter().filter(public).collect())
}

/// What objects define themselves, in place of the library.
pub fn defined(objects: &[PathBuf]) -> Result<BTreeSet<String>, String> {
    let objects: Vec<&Path> = objects.iter().map(PathBuf::as_path).collect();
    Ok(symbols(&["--defined-only"], &objects)?.into_iter().map(|(_, name)| name).collect())
}

/// Those of `all` that the options ask for.
pub fn wanted(layout: &Layout, all: &[String], options: &Options) -> Result<Vec<String>, String> {
    let mut wanted: Vec<String> = all.to_vec();
    if !options.only.is_empty() {
        let mut names = BTreeSet::new();
        for only in &options.only {
            let header = layout.headers.join("include").join(format!("{}.h", only.trim_end_matches(".h")));
            match fs::read_to_string(&header) {
                Ok(text) => names.extend(words_before_parentheses(&text)),
                Err(_) if all.contains(only) => names.extend([only.clone()]),
                Err(mistake) => return Err(format!("{}: {mistake}", header.display())),
            }
        }
        wanted.retain(|name| names.contains(name));
    }
    Ok(wanted.into_iter().step_by(options.sample.unwrap_or(1).max(1)).collect())
}

fn words_before_parentheses(text: &str) -> impl Iterator<Item = String> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.split('(').map(move |part| {
        let part = part.trim_end();
        part[part.rfind(|c| !is_word(c)).map_or(0, |at| at + 1)..].to_owned()
    })
}

/// Kinds and names, as `nm` prints them.
fn symbols(flags: &[&str], files: &[&Path]) -> Result<Vec<(char, String)>, String> {
    let nm = std::env::var("LLVM_NM").unwrap_or_else(|_| "llvm-nm-22".into());
    let output = Command::new(&nm)
        .args(["--format=posix", "--no-sort", "--quiet"])
        .args(flags)
        .args(files)
        .output()
        .map_err(|mistake| format!("{nm}: {mistake}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = |line: &str| {
        let mut words = line.split(' ');
        let name = words.next()?.to_owned();
        Some((words.next()?.chars().next()?, name))
    };
    Ok(text.lines().filter_map(line).collect())
}
