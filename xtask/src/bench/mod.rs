//! `cargo xtask bench`: the operations of `benches/ops` with this library, with wasi-libc and natively, in turn in one run.
//!
//! Only ratios of one run are compared, with each other and with those recorded in `benches/ratios.json`.

mod picture;
mod programs;
mod ratios;
mod report;

use crate::root::{Outcome, root};
use programs::{Peer, Programs};
use ratios::{Ratio, Ratios};
use std::path::PathBuf;

/// What `cargo xtask bench` takes.
#[derive(clap::Args)]
pub struct Options {
    /// Only the headers, or operations of them, whose names (`string`, `string/strlen`) begin so.
    only: Vec<String>,
    /// A quick run that fails if an operation has lost more than 15 % against the recorded ratio.
    #[arg(long)]
    short: bool,
    /// How often each program runs; the best time of each operation counts.
    #[arg(long, default_value_t = 6)]
    rounds: u32,
    /// Records the ratios, and writes docs/performance.md and its picture.
    #[arg(long)]
    update: bool,
    /// Writes the measured times and ratios as JSON.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// wasi-libc's sysroot; else `scripts/peer.sh` fetches it.
    #[arg(long, value_name = "FOLDER")]
    peer: Option<PathBuf>,
    /// Measures with libc-simd.a (`-msimd128 -lc-simd`).
    #[arg(long)]
    simd: bool,
    /// Measures with this option of clang (`--cflag=-D_FORTIFY_SOURCE=3`), compared with this library without it.
    #[arg(long, value_name = "OPTION", conflicts_with_all = ["peer", "simd", "short", "update"])]
    cflag: Option<String>,
}

/// What an operation may lose before the short run fails.
const TOLERANCE: f64 = 1.15;
/// What it may lose in nanoseconds: where its code and the benchmark's happen to lie makes as much of a difference.
const SLACK: f64 = 0.5;
/// How often the short run measures again what seems to have lost.
const CHANCES: u32 = 5;

/// Measures, prints, and checks or records.
pub fn run(options: &Options) -> Outcome {
    let recorded = root().join("benches/ratios.json");
    let (peer, flags) = match (&options.cflag, &options.peer) {
        (Some(flag), _) => (Peer::Itself, vec![flag.as_str()]),
        (None, Some(folder)) => (Peer::Sysroot(folder), Vec::new()),
        (None, None) => (Peer::WasiLibc, Vec::new()),
    };
    let flags = [flags, if options.simd { vec!["-msimd128", "-lc-simd"] } else { Vec::new() }].concat();
    let mut programs = Programs::build(peer, &flags, |header| {
        options.only.is_empty() || options.only.iter().any(|part| part.split('/').next() == Some(header))
    })?;
    programs.filter =
        options.only.iter().filter_map(|part| part.split_once('/').map(|(_, name)| name.into())).collect();
    if options.short {
        return check(&programs, &Ratios::read(&recorded)?);
    }
    for round in 0..options.rounds {
        eprintln!("round {} of {}", round + 1, options.rounds);
        programs.measure(400, 4)?;
    }
    let measured = programs.ratios();
    print!("{}", report::text(&measured, if options.cflag.is_some() { "the plain library" } else { "wasi-libc" }));
    if let Some(path) = &options.json {
        std::fs::write(path, measured.to_json(true))?;
    }
    if options.update {
        std::fs::write(&recorded, measured.to_json(false))?;
        std::fs::write(root().join("docs/performance.svg"), picture::svg(&measured))?;
        std::fs::write(root().join("docs/performance.md"), report::markdown(&measured))?;
    }
    Ok(())
}

/// The short run: measures everything once, and what seems slower some times more.
fn check(programs: &Programs, recorded: &Ratios) -> Outcome {
    programs.measure(300, 3)?;
    let slower = || -> Vec<(Ratio, f64)> {
        let now = programs.ratios();
        let lost = |ratio: &Ratio| {
            let is_loss =
                |before: &f64| ratio.ours > (before * ratio.peer * TOLERANCE).max(before * ratio.peer + SLACK);
            recorded.get(ratio).filter(is_loss)
        };
        now.all.iter().filter_map(|ratio| Some((ratio.clone(), lost(ratio)?))).collect()
    };
    for _ in 0..CHANCES {
        let suspects = slower();
        if suspects.is_empty() {
            break;
        }
        for (suspect, _) in &suspects {
            programs.again(&suspect.header, &suspect.name)?;
        }
    }
    let lost = slower();
    for (ratio, before) in &lost {
        println!("{}/{}: {:.2} times wasi-libc's time, {before:.2} before", ratio.header, ratio.name, ratio.to_peer());
    }
    let measured = programs.ratios();
    println!("{} operations, {} slower than recorded", measured.all.len(), lost.len());
    if lost.is_empty() { Ok(()) } else { Err("operations have become slower".into()) }
}
