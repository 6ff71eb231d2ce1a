//! Rules on lines: lengths of files, and what may not stand in guest code.

use super::rule::Rule;
use super::sources::{Source, Sources};
use std::collections::HashSet;

/// The longest file.
const LONGEST: usize = 500;

/// The rules.
pub fn rules(sources: &Sources) -> [Rule; 3] {
    let mut seen = HashSet::new();
    let files: Vec<&Source> = sources.files.iter().filter(|source| seen.insert(&source.path)).collect();
    let long = files
        .iter()
        .map(|source| (source, source.text.lines().count()))
        .filter(|&(_, lines)| lines > LONGEST)
        .map(|(source, lines)| format!("{}: {lines} lines", source.path))
        .collect();
    let is_stub = |line: &str| {
        ["todo!", "unimplemented!", "TODO", "FIXME"].iter().any(|word| line.contains(word)) && !line.contains("is_stub")
    };
    let stubs =
        files.iter().filter(|source| !source.path.starts_with("xtask/")).flat_map(|s| matching(s, is_stub)).collect();
    let unwraps = sources
        .guest()
        .flat_map(|source| {
            let body = source.text.find("cfg(test)").map_or(usize::MAX, |at| source.text[..at].lines().count());
            matching(source, |line| line.contains(".unwrap()") || line.contains(".expect("))
                .into_iter()
                .filter(move |found| line_of(found) < body)
        })
        .collect();
    [
        Rule::count("long-files", "files over 500 lines", 0, long),
        Rule::count("stubs", "lines with todo!, unimplemented!, TODO or FIXME", 0, stubs),
        Rule::count("unwraps", "unwrap or expect in guest code", 0, unwraps),
    ]
}

fn matching(source: &Source, wanted: impl Fn(&str) -> bool) -> Vec<String> {
    (1..)
        .zip(source.text.lines())
        .filter(|(_, line)| wanted(line))
        .map(|(at, line)| source.at(at, line.trim()))
        .collect()
}

fn line_of(offender: &str) -> usize {
    offender.split(':').nth(1).and_then(|line| line.parse().ok()).unwrap_or(0)
}
