//! `cargo xtask sizes`: how large small programs are, beside wasi-libc's, and what in them is how large.
//!
//! The programs are `benches/sizes/*.c`; a line `// goal: N` at the top says how many bytes one should have at most. Each is
//! compiled with `-O2` and stripped. The figures of both libraries are kept in `benches/sizes/recorded.txt`.

use crate::root::{Outcome, root};
use crate::toolchain::{Toolchain, run as execute};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

type Error = Box<dyn std::error::Error>;

/// What `cargo xtask sizes` takes.
#[derive(clap::Args)]
pub struct Options {
    /// Only these programs; all without any.
    names: Vec<String>,
    /// Fails if a program of ours has grown by more than 15 % of what is recorded, relative to wasi-libc's.
    #[arg(long)]
    check: bool,
    /// Records the figures.
    #[arg(long)]
    update: bool,
    /// Shows the objects of each program, the largest first.
    #[arg(long)]
    objects: bool,
    /// Shows the functions and variables too.
    #[arg(long)]
    symbols: bool,
    /// Flags instead of -O2, as "-Oz -flto".
    #[arg(long, value_name = "FLAGS", default_value = "-O2", allow_hyphen_values = true)]
    flags: String,
    /// Measures what `wasm-opt -Oz` leaves; `scripts/binaryen.sh` fetches it.
    #[arg(long)]
    wasm_opt: bool,
    /// Another sysroot instead of ours.
    #[arg(long, value_name = "FOLDER")]
    sysroot: Option<PathBuf>,
}

/// What may be lost before `--check` fails, in percent.
const TOLERANCE: u64 = 15;

const HEAD: &str =
    "# Bytes of the programs with this library and with wasi-libc, as `cargo xtask sizes --update` saw them.\n";

/// The bytes of a program, with both libraries; 0 where it was not built.
#[derive(Clone, Copy, Default)]
struct Sizes {
    ours: u64,
    peer: u64,
}

/// Measures, prints, and compares.
pub fn run(options: &Options) -> Outcome {
    let folder = root().join("benches/sizes");
    let work = root().join("build/sizes");
    std::fs::create_dir_all(&work)?;
    let record = folder.join("recorded.txt");
    let recorded = read_record(&std::fs::read_to_string(&record).unwrap_or_default());
    let mut measured = BTreeMap::new();
    let mut worse = Vec::new();
    println!("{:<18} {:>8} {:>10} {:>6} {:>8}", "program", "ours", "wasi-libc", "ratio", "goal");
    for source in programs(&folder)? {
        let name = source.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if !options.names.is_empty() && !options.names.contains(&name) {
            continue;
        }
        let before = recorded.get(&name).copied().unwrap_or_default();
        let Some(sizes) = measure(&source, &work, options, before)? else { continue };
        let goal = goal(&std::fs::read_to_string(&source)?);
        print_line(&name, sizes, goal);
        if options.objects || options.symbols {
            print_objects(&std::fs::read_to_string(work.join("ours.map"))?, options.symbols);
        }
        if is_worse(sizes, before) {
            worse.push(format!("{name}: {} bytes, {} recorded", sizes.ours, before.ours));
        }
        measured.insert(name, sizes);
    }
    if options.update {
        let mut all = recorded;
        all.append(&mut measured);
        let lines = all.iter().map(|(name, sizes)| format!("{name} {} {}\n", sizes.ours, sizes.peer));
        std::fs::write(record, HEAD.to_string() + &lines.collect::<String>())?;
    }
    match options.check && !worse.is_empty() {
        true => Err(format!("larger by more than {TOLERANCE} %:\n{}", worse.join("\n")).into()),
        false => Ok(()),
    }
}

fn programs(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let files = std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let mut all: Vec<PathBuf> = files.collect::<Result<_, _>>()?;
    all.retain(|path| path.extension().is_some_and(|extension| extension == "c" || extension == "cc"));
    all.sort();
    Ok(all)
}

fn goal(source: &str) -> Option<u64> {
    source.lines().find_map(|line| line.strip_prefix("// goal: ")?.parse().ok())
}

fn read_record(text: &str) -> BTreeMap<String, Sizes> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let parsed = lines.filter_map(|line| {
        let mut words = line.split_whitespace();
        let name = words.next()?.to_string();
        Some((name, Sizes { ours: words.next()?.parse().ok()?, peer: words.next()?.parse().ok()? }))
    });
    parsed.collect()
}

/// Whether the ratio to wasi-libc was better when it was recorded.
fn is_worse(now: Sizes, before: Sizes) -> bool {
    let (peer, peer_before) = (now.peer.max(1), before.peer.max(1));
    before.ours != 0 && now.ours * peer_before * 100 > before.ours * peer * (100 + TOLERANCE)
}

/// Builds one program with both libraries; wasi-libc's size is what was recorded where `scripts/peer.sh` did not run. A program
/// in C++ needs the peer's libc++: without it there is nothing to measure.
fn measure(source: &Path, work: &Path, options: &Options, before: Sizes) -> Result<Option<Sizes>, Error> {
    let clang = Toolchain::find().clang;
    let peer = root().join("build/peer/root");
    let is_cxx = source.extension().is_some_and(|extension| extension == "cc");
    let flags = || {
        let mut command = Command::new(&clang);
        command.args(["--target=wasm32-wasip1", "-Wl,--strip-all"]).args(options.flags.split_whitespace());
        command.arg(source);
        if is_cxx {
            let library = |name| peer.join("lib/wasm32-wasip1").join(name);
            command.args(["--driver-mode=g++", "-fno-exceptions", "-nostdinc++", "-nostdlib++", "-isystem"]);
            command.arg(peer.join("include/c++/v1")).args([library("libc++.a"), library("libc++abi.a")]);
        }
        command
    };
    let has_peer = peer.join("lib/wasm32-wasip1/libc.a").exists();
    if is_cxx && !has_peer {
        return Ok(None);
    }
    let (program, map) = (work.join("ours.wasm"), work.join("ours.map"));
    let sysroot = options.sysroot.clone().unwrap_or_else(|| root().join("sysroot"));
    let mut ours = flags();
    ours.arg(format!("--sysroot={}", sysroot.display())).arg("-o").arg(&program);
    execute(ours.arg(format!("-Wl,-Map={}", map.display())))?;
    let mut sizes = Sizes { ours: size_of(&program, options)?, peer: before.peer };
    if has_peer {
        let own = String::from_utf8(Command::new(&clang).arg("-print-resource-dir").output()?.stdout)?;
        let program = work.join("peer.wasm");
        let mut theirs = flags();
        theirs.arg(format!("--sysroot={}", peer.display())).arg("-resource-dir").arg(&peer).arg("-isystem");
        theirs.arg(peer.join("include/wasm32-wasip1")).arg("-isystem").arg(Path::new(own.trim()).join("include"));
        execute(theirs.arg("-o").arg(&program))?;
        sizes.peer = size_of(&program, options)?;
    }
    Ok(Some(sizes))
}

/// The bytes of a program, after `wasm-opt` if that is asked for.
fn size_of(program: &Path, options: &Options) -> Result<u64, Error> {
    if options.wasm_opt {
        let script = |name: &str| -> Result<String, Error> {
            let output = Command::new(root().join("scripts").join(name)).output()?;
            Ok(String::from_utf8(output.stdout)?.trim().to_string())
        };
        let mut optimizer = Command::new(script("binaryen.sh")?);
        optimizer.env("PATH", script("node.sh")?).args(["-Oz", "--all-features", "-o"]).arg(program).arg(program);
        execute(&mut optimizer)?;
    }
    Ok(std::fs::metadata(program)?.len())
}

fn print_line(name: &str, sizes: Sizes, goal: Option<u64>) {
    let ratio = if sizes.peer == 0 { 0.0 } else { sizes.ours as f64 / sizes.peer as f64 };
    let goal = match goal {
        Some(goal) if goal < sizes.ours => format!("{goal:>8}  above"),
        Some(goal) => format!("{goal:>8}"),
        None => String::new(),
    };
    println!("{name:<18} {:>8} {:>10} {ratio:>6.2} {goal}", sizes.ours, sizes.peer);
}

/// A line of a link map: how deep it is indented, its bytes, its name.
fn map_line(line: &str) -> Option<(usize, u64, &str)> {
    let mut rest = line;
    let mut columns = [""; 3];
    for column in &mut columns {
        rest = rest.trim_start();
        let (word, more) = rest.split_at(rest.find(' ')?);
        (*column, rest) = (word, more);
    }
    let name = rest.trim_start();
    Some((rest.len() - name.len(), u64::from_str_radix(columns[2], 16).ok()?, name))
}

/// Prints how many bytes each object has in the program.
fn print_objects(map: &str, symbols: bool) {
    let mut objects: BTreeMap<&str, (u64, Vec<(u64, &str)>)> = BTreeMap::new();
    let mut is_content = false;
    let mut current = None;
    for (depth, size, name) in map.lines().filter_map(map_line) {
        if depth == 1 {
            is_content = name == "CODE" || name.starts_with('.') && name != ".bss";
            current = None;
        } else if let Some((object, part)) = name.rsplit_once(":(") {
            current = is_content.then(|| {
                let object = object.rsplit('/').next().unwrap_or(object);
                let entry = objects.entry(object).or_default();
                entry.0 += size;
                entry.1.push((size, part.trim_end_matches(')')));
                object
            });
        } else if let Some(last) = current.take().and_then(|object| objects.get_mut(object)?.1.last_mut()) {
            last.1 = name; // the readable name, once
        }
    }
    let mut all: Vec<_> = objects.into_iter().collect();
    all.sort_by_key(|(_, (size, _))| std::cmp::Reverse(*size));
    for (object, (size, mut parts)) in all {
        println!("    {size:>7} {object}");
        if symbols {
            parts.sort_by_key(|part| std::cmp::Reverse(part.0));
            parts.iter().for_each(|(size, name)| println!("        {size:>7} {name}"));
        }
    }
}
