//! `cargo xtask posix`: docs/posix.md, every function of POSIX.1-2024, whether it is there, and why if it is not or does less.
//!
//! From `sysroot/symbols/posix-functions.txt` (the standard's names), `posix-notes.txt` (what they do otherwise), the headers and the
//! built libraries.

use super::headers::{self, COMPILER_MADE};
use super::symbols::built;
use crate::root::{Outcome, root};
use std::collections::{BTreeMap, BTreeSet};

/// What `cargo xtask posix` takes.
#[derive(clap::Args)]
pub struct Options {
    /// Only says whether the file would change.
    #[arg(long)]
    check: bool,
}

const HEAD: &str = "# POSIX.1-2024

What this library has of the functions and objects that POSIX.1-2024 names: every one, by header, with its state and the
reason. The list is made by `cargo xtask posix` from the headers, the built library and `sysroot/symbols/posix-notes.txt`, so it
cannot say more than there is.

- **works**: declared, defined, and does what the standard says.
- **works, but**: does what the standard says as far as WASI preview1 lets it; the difference is told.
- **refused**: WASI cannot do it. The headers do not declare it, for the reason given here; with `-D_WASI_EMULATED_PROCESS` and
  `-lwasi-emulated-process` it compiles, and fails with `ENOSYS`. Nothing pretends to succeed.
- **absent**: neither declared nor defined.
";

const ORDER: [&str; 4] = ["works", "works, but", "refused", "absent"];

/// Notes by name, and the introduction.
struct Notes {
    by_name: BTreeMap<String, String>,
    introduction: String,
}

impl Notes {
    fn parse(text: &str) -> Notes {
        let mut notes = Notes { by_name: BTreeMap::new(), introduction: String::new() };
        for line in text.lines().filter(|line| !line.starts_with("# ")) {
            if let Some(line) = line.strip_prefix("> ") {
                notes.introduction.push_str(line);
                notes.introduction.push('\n');
            } else if let Some((names, note)) = line.split_once(": ") {
                notes.by_name.extend(names.split_whitespace().map(|name| (name.to_string(), note.to_string())));
            }
        }
        notes
    }
}

/// Writes or checks the file.
pub fn run(options: &Options) -> Outcome {
    let folder = root().join("sysroot/symbols");
    let text = std::fs::read_to_string(folder.join("posix-functions.txt"))?;
    let lines =
        text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_whitespace().collect::<Vec<_>>());
    let by_header: Vec<Vec<&str>> = lines.filter(|words| !words.is_empty()).collect();
    let everything: BTreeSet<&str> = by_header.iter().flat_map(|words| words[1..].iter().copied()).collect();
    let notes = Notes::parse(&std::fs::read_to_string(folder.join("posix-notes.txt"))?);
    let states = States::read()?;
    let total = total(&by_header, &states, &notes);
    println!("posix: {total}");
    let sections: Vec<String> = by_header.iter().map(|words| section(words[0], &words[1..], &states, &notes)).collect();
    let made = format!("{HEAD}\n{total}\n\n{}\n## Every function\n\n{}", notes.introduction, sections.join("\n"));
    let unknown: Vec<&String> = notes.by_name.keys().filter(|name| !everything.contains(name.as_str())).collect();
    if !unknown.is_empty() {
        return Err(format!("posix-notes.txt has names that the standard does not have: {unknown:?}").into());
    }
    let path = root().join("docs/posix.md");
    if !options.check {
        return Ok(std::fs::write(path, made)?);
    }
    match std::fs::read_to_string(path)? == made {
        true => Ok(()),
        false => Err("docs/posix.md is out of date: cargo xtask posix writes it".into()),
    }
}

struct States {
    defined: BTreeSet<String>,
    declared: BTreeMap<String, String>,
    refused: BTreeMap<String, String>,
    macros: BTreeSet<String>,
}

impl States {
    fn read() -> Result<States, Box<dyn std::error::Error>> {
        let (defined, _) = built()?;
        Ok(States {
            defined,
            declared: headers::declared()?,
            refused: headers::unavailable()?,
            macros: headers::macros()?,
        })
    }

    fn of(&self, name: &str) -> &'static str {
        let declared = self.declared.contains_key(name);
        if self.refused.contains_key(name) {
            "refused"
        } else if declared && (self.defined.contains(name) || COMPILER_MADE.contains(&name))
            || !declared && self.macros.contains(name)
        {
            "works"
        } else {
            "absent"
        }
    }
}

fn total(by_header: &[Vec<&str>], states: &States, notes: &Notes) -> String {
    let all: Vec<&str> = by_header.iter().flat_map(|words| words[1..].iter().copied()).collect();
    let count = |wanted: &str| all.iter().filter(|name| states.of(name) == wanted).count();
    let noted = all.iter().filter(|name| notes.by_name.contains_key(**name) && states.of(name) == "works").count();
    format!(
        "Of {} names {} work, {noted} of them with a difference; {} are refused and {} absent.",
        all.len(),
        count("works"),
        count("refused"),
        count("absent")
    )
}

/// The lines of one header: its functions grouped by state and reason, in the standard's order.
fn section(header: &str, names: &[&str], states: &States, notes: &Notes) -> String {
    let mut groups: Vec<(usize, String, Vec<&str>)> = Vec::new();
    for name in names {
        let state = states.of(name);
        let reason = match state {
            "refused" => states.refused.get(*name).map(String::as_str),
            _ => notes.by_name.get(*name).map(String::as_str),
        };
        let reason = reason.unwrap_or_default().to_string();
        let shown = if state == "works" && !reason.is_empty() { "works, but" } else { state };
        let rank = ORDER.iter().position(|kind| *kind == shown).unwrap_or(0);
        match groups.iter_mut().find(|group| group.0 == rank && group.1 == reason) {
            Some(group) => group.2.push(name),
            None => groups.push((rank, reason, vec![name])),
        }
    }
    groups.sort_by_key(|group| group.0);
    let mut text = format!("### `<{header}>`\n");
    for (rank, reason, names) in groups {
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        let reason = if reason.is_empty() { reason } else { format!(": {reason}") };
        text.push_str(&format!("\n- **{}**: {}{reason}", ORDER[rank], names.join(" ")));
    }
    text + "\n"
}
