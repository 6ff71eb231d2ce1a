//! The C tests against wasi-libc: every difference is printed, and each must be a known one.

use std::collections::BTreeSet;
use std::path::Path;

use c_tests::execute::read;
use c_tests::parallel::map;
use c_tests::{Case, Layout, Level, Runner, discover};

use crate::known::Known;

/// Runs the tests with the peer's sysroot; `Ok(false)` when something differs that is not listed.
pub fn run(layout: &Layout, sysroot: &Path, filters: &[&str]) -> Result<bool, String> {
    let layout = layout.with_peer(sysroot);
    layout.check()?;
    let runner = Runner::new(&layout)?;
    let known = Known::read(&layout.tests().join("peer-differences.txt"), 1)?;
    let mut cases = discover(&layout.tests()).map_err(|mistake| mistake.to_string())?;
    // Text tests come without a libc.
    cases.retain(|case| case.levels() != [Level::Text]);
    cases.retain(|case| filters.is_empty() || filters.iter().any(|filter| case.name.contains(filter)));
    let results = map(&cases, |case| difference(&runner, case));

    let (mut same, mut skipped, mut lacking, mut listed, mut unlisted) = (0, 0, 0, 0, 0);
    for (case, result) in cases.iter().zip(results) {
        match result? {
            Verdict::Same => same += 1,
            Verdict::Skipped => skipped += 1,
            Verdict::Lacks(names) => {
                lacking += 1;
                println!("{}: wasi-libc has no {}", case.name, names.join(", "));
            }
            Verdict::Differs { text, directive } => {
                if let Some(reason) = &directive {
                    known.add(&case.name, reason);
                }
                match known.seen(&case.name) {
                    Some(reason) => {
                        listed += 1;
                        println!("{}: {reason}", case.name);
                    }
                    None => {
                        unlisted += 1;
                        println!("{}: NOT LISTED", case.name);
                    }
                }
                println!("{}", indented(&text));
            }
            Verdict::SameAfterAll => {
                same += 1;
                println!("{}: says `peer: differs` and does not differ", case.name);
            }
        }
    }
    let run = |name: &str| cases.iter().any(|case| case.name == name);
    for name in known.gone(|name| run(name) || filters.is_empty()) {
        println!("{name}: listed, and does not differ any more");
    }
    println!("{same} the same, {listed} differ as listed, {unlisted} differ unlisted");
    println!("{lacking} use what wasi-libc does not have, {skipped} are not for it");
    Ok(unlisted == 0)
}

/// Compiles the tests with the peer's headers and links them with our library: objects made for wasi-libc must run on
/// it. What the peer's headers cannot compile is left out, and so is what they say differs by macro or inline function.
pub fn abi(layout: &Layout, sysroot: &Path, filters: &[&str]) -> Result<bool, String> {
    let layout = layout.with_peer_headers(sysroot);
    layout.check()?;
    let runner = Runner::new(&layout)?;
    let known = Known::read(&layout.tests().join("abi-differences.txt"), 1)?;
    let mut cases = discover(&layout.tests()).map_err(|mistake| mistake.to_string())?;
    cases.retain(|case| case.levels() != [Level::Text]);
    cases.retain(|case| filters.is_empty() || filters.iter().any(|filter| case.name.contains(filter)));
    let results = map(&cases, |case| match read(case).map(|found| runner.compiler.objects(case, Level::O2, &found)) {
        Ok(Ok(_)) => Some(runner.check(case, Level::O2)),
        _ => None,
    });
    let (mut same, mut skipped, mut listed, mut unlisted) = (0, 0, 0, 0);
    for (case, result) in cases.iter().zip(results) {
        match (result, known.seen(&case.name)) {
            (None, _) => skipped += 1,
            (Some(Ok(())), None) => same += 1,
            (Some(Ok(())), Some(_)) => println!("{}: listed, and does not differ any more", case.name),
            (Some(Err(text)), reason) => {
                *(if reason.is_some() { &mut listed } else { &mut unlisted }) += 1;
                println!("{}: {}\n{}", case.name, reason.as_deref().unwrap_or("NOT LISTED"), indented(&text));
            }
        }
    }
    println!("{same} run, {listed} fail as listed, {unlisted} fail unlisted, {skipped} not for the peer's headers");
    Ok(unlisted == 0)
}

enum Verdict {
    Same,
    SameAfterAll,
    Skipped,
    /// It does not build for want of these.
    Lacks(Vec<String>),
    Differs {
        text: String,
        directive: Option<String>,
    },
}

fn difference(runner: &Runner, case: &Case) -> Result<Verdict, String> {
    let directives = read(case).map_err(|mistake| format!("{}: {mistake}", case.name))?;
    if directives.peer_skip.is_some() {
        return Ok(Verdict::Skipped);
    }
    Ok(match (runner.check(case, Level::O2), directives.peer_differs) {
        (Ok(()), None) => Verdict::Same,
        (Ok(()), Some(_)) => Verdict::SameAfterAll,
        (Err(text), directive) => match missing(&text) {
            names if !names.is_empty() => Verdict::Lacks(names),
            _ => Verdict::Differs { text, directive },
        },
    })
}

/// The functions, identifiers and headers that clang or the linker did not find.
fn missing(text: &str) -> Vec<String> {
    const QUOTED: [&str; 6] = [
        "call to undeclared function '",
        "call to undeclared library function '",
        "use of undeclared identifier '",
        "unknown type name '",
        "error: no member named '",
        "fatal error: '",
    ];
    let mut names = BTreeSet::new();
    for line in text.lines() {
        if let Some((_, name)) = line.split_once("undefined symbol: ") {
            names.insert(name.to_owned());
        }
        for phrase in QUOTED {
            if let Some((name, _)) = line.split_once(phrase).and_then(|(_, rest)| rest.split_once('\'')) {
                names.insert(name.to_owned());
            }
        }
    }
    names.into_iter().collect()
}

/// A dozen lines are enough to see what it is about.
fn indented(text: &str) -> String {
    let shown: Vec<String> =
        text.lines().filter(|line| !line.is_empty()).take(12).map(|line| format!("    {line}")).collect();
    shown.join("\n")
}
