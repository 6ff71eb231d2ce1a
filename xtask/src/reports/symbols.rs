//! `cargo xtask symbols`: what of wasi-libc's symbols the built libraries define, header by header.
//!
//! Fails when a symbol of `sysroot/symbols/defined.txt` is lost, or when the libraries need a symbol from outside that
//! `undefined.txt` does not list.

use super::headers::{self, COMPILER_MADE};
use crate::object::archive;
use crate::object::symbols::{Symbols, is_rust};
use crate::root::{Outcome, root};
use crate::sysroot::libraries::listed;
use std::collections::{BTreeMap, BTreeSet};

/// What `cargo xtask symbols` takes.
#[derive(clap::Args)]
pub struct Options {
    /// Rewrites sysroot/symbols/defined.txt and undefined.txt.
    #[arg(long)]
    update: bool,
    /// Names what wasi-libc has and we lack.
    #[arg(long)]
    missing: bool,
}

/// The C symbols that the libraries and start files define, and what they need from outside themselves.
pub fn built() -> Result<(BTreeSet<String>, BTreeSet<String>), Box<dyn std::error::Error>> {
    let lib = root().join("sysroot/lib/wasm32-wasip1");
    let (mut defined, mut needed, mut builtins) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let folder = std::fs::read_dir(&lib).map_err(|_| "there is no sysroot/lib; run make")?;
    for entry in folder {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let others = ["libc++", "libunwind"].iter().any(|prefix| name.starts_with(prefix));
        let objects = match name.rsplit('.').next() {
            Some("a") if !others => archive::read(&path)?.into_iter().map(|member| member.data).collect(),
            Some("o") => vec![std::fs::read(&path)?],
            _ => continue,
        };
        for object in objects {
            let symbols = Symbols::read(&object)?;
            if name.contains("clang_rt") {
                builtins.extend(symbols.defined);
            } else {
                defined.extend(symbols.defined.into_iter().filter(|name| !is_rust(name)));
                needed.extend(symbols.undefined.into_iter().filter(|name| !is_rust(name)));
            }
        }
    }
    needed.retain(|name| !defined.contains(name) && !builtins.contains(name));
    Ok((defined, needed))
}

/// Prints the report.
pub fn run(options: &Options) -> Outcome {
    let folder = root().join("sysroot/symbols");
    let list = |name: &str| listed(&folder.join(name)).map(BTreeSet::from_iter);
    let (defined, needed) = built()?;
    let theirs: BTreeSet<String> = list("wasi-libc-defined.txt")?;
    let public: BTreeSet<String> = theirs.iter().filter(|name| !name.starts_with('_')).cloned().collect();
    println!("wasi-libc's public symbols: {}", share(&defined, &public));
    println!("all of wasi-libc's symbols, internal ones included: {}", share(&defined, &theirs));
    println!("symbols beyond wasi-libc's: {}", defined.difference(&theirs).count());
    by_header(&defined, &public, options.missing)?;
    if options.update {
        let write = |name: &str, what: &str, names: &BTreeSet<String>| {
            let lines: String = names.iter().map(|name| format!("{name}\n")).collect();
            std::fs::write(folder.join(name), format!("# {what} Made by cargo xtask symbols --update.\n{lines}"))
        };
        write("defined.txt", "The C symbols that the libraries define.", &defined)?;
        write("undefined.txt", "What the libraries need from outside: the host, the linker, the program.", &needed)?;
    }
    let known: BTreeSet<String> = list("defined.txt")?;
    let new = defined.difference(&known).count();
    if new > 0 {
        println!("\n{new} new symbols are not in defined.txt (cargo xtask symbols --update)");
    }
    let lost: Vec<&String> = known.difference(&defined).collect();
    let allowed: BTreeSet<String> = list("undefined.txt")?;
    let foreign: Vec<&String> = needed.difference(&allowed).collect();
    match (lost.is_empty(), foreign.is_empty()) {
        (true, true) => Ok(()),
        _ => Err(format!("lost: {lost:?}; needed from outside, and not in undefined.txt: {foreign:?}").into()),
    }
}

fn share(have: &BTreeSet<String>, of: &BTreeSet<String>) -> String {
    let both = have.intersection(of).count();
    format!("{both} of {} ({:.1} %)", of.len(), 100.0 * both as f64 / of.len().max(1) as f64)
}

#[derive(Default)]
struct Row {
    there: usize,
    absent: Vec<String>,
    beyond: usize,
    beyond_there: usize,
}

fn by_header(defined: &BTreeSet<String>, public: &BTreeSet<String>, missing: bool) -> Outcome {
    let headers = headers::declared()?;
    let made = |name: &String| COMPILER_MADE.contains(&name.as_str());
    let names: BTreeSet<&String> = public.iter().chain(headers.keys().filter(|name| !made(name))).collect();
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    for name in names {
        let row = rows.entry(headers.get(name).map_or("(no header)", String::as_str)).or_default();
        match (public.contains(name), defined.contains(name)) {
            (true, true) => row.there += 1,
            (true, false) => row.absent.push(name.clone()),
            (false, there) => {
                row.beyond += 1;
                row.beyond_there += usize::from(there);
            }
        }
    }
    println!("\n{:24} {:>14} {:>16}", "header", "of wasi-libc", "declared beyond");
    for (header, row) in &rows {
        let all = row.there + row.absent.len();
        println!("{header:24} {:6} of {all:4} {:9} of {:3}", row.there, row.beyond_there, row.beyond);
        if missing && !row.absent.is_empty() {
            println!("    missing: {}", row.absent.join(" "));
        }
    }
    Ok(())
}
