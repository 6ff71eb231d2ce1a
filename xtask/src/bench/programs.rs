//! The programs of `benches/ops`, one for each header, compiled three times, and their times.

use super::ratios::{Ratio, Ratios};
use crate::root::{Outcome, root};
use crate::toolchain::{self, Toolchain};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The program that measures the start of an empty program.
const START: &str = "start";
/// How often that runs in a round.
const STARTS: u32 = 15;
/// The headers in the order of the report.
const HEADERS: [&str; 12] =
    ["string", "wchar", "malloc", "stdlib", "stdio", "format", "math", "mathl", "time", "regex", "files", START];

/// Whose functions a program calls.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Library {
    Ours,
    Peer,
    Native,
}

const LIBRARIES: [Library; 3] = [Library::Ours, Library::Peer, Library::Native];

impl Library {
    fn name(self) -> &'static str {
        match self {
            Library::Ours => "ours",
            Library::Peer => "peer",
            Library::Native => "native",
        }
    }
}

/// The least time of each operation: header, name, library.
type Times = BTreeMap<(usize, String, Library), f64>;

pub struct Programs {
    headers: Vec<&'static str>,
    folder: PathBuf,
    times: RefCell<Times>,
    /// The order in which a header's program names its operations.
    order: RefCell<Vec<(usize, String)>>,
    /// Parts of names: only such operations run.
    pub filter: Vec<String>,
}

/// What the library is compared with.
pub enum Peer<'a> {
    /// The wasi-libc that `scripts/peer.sh` fetches.
    WasiLibc,
    /// wasi-libc's sysroot in this folder.
    Sysroot(&'a Path),
    /// This library without the flags.
    Itself,
}

type Failure = Box<dyn std::error::Error>;

impl Programs {
    /// Compiles the programs of the headers that are wanted, with `flags` for this library.
    pub fn build(peer: Peer, flags: &[&str], wanted: impl Fn(&str) -> bool) -> Result<Programs, Failure> {
        let headers: Vec<&str> = HEADERS.into_iter().filter(|header| wanted(header)).collect();
        let folder = root().join("build/bench");
        std::fs::create_dir_all(&folder)?;
        let peer = match peer {
            Peer::Sysroot(folder) => Some(folder.to_path_buf()),
            Peer::WasiLibc => {
                let path = toolchain::output(&mut Command::new(root().join("scripts/peer.sh")));
                Some(PathBuf::from(path.ok_or("scripts/peer.sh failed")?.trim()))
            }
            Peer::Itself => None,
        };
        let compile = |header: &str, library| match (library, &peer) {
            (Library::Peer, None) => compile(&folder, header, library, None, &[]),
            _ => compile(&folder, header, library, peer.as_deref(), flags),
        };
        let jobs: Vec<(&str, Library)> =
            headers.iter().flat_map(|header| LIBRARIES.map(|library| (*header, library))).collect();
        // Two at once: more would not be faster on the machines that this runs on.
        for pair in jobs.chunks(2) {
            let children: Result<Vec<_>, _> =
                pair.iter().map(|(header, library)| compile(header, *library).spawn()).collect();
            for (mut child, (header, library)) in children?.into_iter().zip(pair) {
                if !child.wait()?.success() {
                    return Err(format!("{header} does not compile ({})", library.name()).into());
                }
            }
        }
        for library in LIBRARIES {
            std::fs::create_dir_all(folder.join("work").join(library.name()))?;
        }
        let (times, order) = (RefCell::default(), RefCell::default());
        Ok(Programs { headers, folder, times, order, filter: Vec::new() })
    }

    /// Runs every program once with each library, in turn; operations repeat for some microseconds, some times.
    pub fn measure(&self, microseconds: u32, repetitions: u32) -> Outcome {
        for header in &self.headers {
            if self.filter.is_empty() {
                self.turn(header, microseconds, repetitions, "")?;
            }
            for part in &self.filter {
                self.turn(header, microseconds, repetitions, part)?;
            }
        }
        Ok(())
    }

    /// Measures one operation again, at length.
    pub fn again(&self, header: &str, name: &str) -> Outcome {
        self.turn(header, 1000, 8, name)
    }

    fn turn(&self, header: &str, microseconds: u32, repetitions: u32, part: &str) -> Outcome {
        let index = HEADERS.iter().position(|known| *known == header).unwrap_or_default();
        for library in LIBRARIES {
            let lines = if header == START {
                format!("empty-program {}", self.start(library)?)
            } else {
                self.run(header, library, microseconds, repetitions, part)?
            };
            for (name, time) in lines.lines().filter_map(|line| line.split_once(' ')) {
                let time: f64 = time.parse()?;
                let key = (index, name.to_string());
                if !self.order.borrow().contains(&key) {
                    self.order.borrow_mut().push(key);
                }
                let mut times = self.times.borrow_mut();
                let best = times.entry((index, name.into(), library)).or_insert(f64::INFINITY);
                *best = best.min(time);
            }
        }
        Ok(())
    }

    fn command(&self, header: &str, library: Library) -> Command {
        let program = program(&self.folder, header, library);
        let work = self.folder.join("work").join(library.name());
        if library == Library::Native {
            let mut command = Command::new(program);
            command.current_dir(work);
            return command;
        }
        let host = std::env::var_os("WASI_HOST").map_or(root().join("target/debug/wasi-host"), PathBuf::from);
        let mut command = Command::new(host);
        command.arg("--dir").arg(format!("{}::/", work.display())).arg(program);
        command
    }

    fn run(&self, header: &str, library: Library, slice: u32, repetitions: u32, part: &str) -> Result<String, Failure> {
        let mut command = self.command(header, library);
        command.args([slice.to_string(), repetitions.to_string()]);
        if !part.is_empty() {
            command.arg(part);
        }
        let output = command.stderr(Stdio::inherit()).output()?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            Err(format!("the program of {header} failed ({})", library.name()).into())
        }
    }

    /// The least time from start to end of the empty program, in nanoseconds.
    fn start(&self, library: Library) -> Result<f64, Failure> {
        let mut best = f64::INFINITY;
        for _ in 0..STARTS {
            let start = Instant::now();
            if !self.command(START, library).status()?.success() {
                return Err("the empty program failed".into());
            }
            best = best.min(start.elapsed().as_nanos() as f64);
        }
        Ok(best)
    }

    /// What has been measured so far.
    pub fn ratios(&self) -> Ratios {
        let times = self.times.borrow();
        let mut order = self.order.borrow().clone();
        order.sort_by_key(|(header, _)| *header);
        let ratio = |(header, name): (usize, String)| {
            let time = |library| times.get(&(header, name.clone(), library)).copied().unwrap_or(f64::NAN);
            let (ours, peer, native) = (time(Library::Ours), time(Library::Peer), time(Library::Native));
            Ratio { header: HEADERS[header].into(), ours, peer, native, name }
        };
        Ratios { all: order.into_iter().map(ratio).collect() }
    }
}

fn program(folder: &Path, header: &str, library: Library) -> PathBuf {
    let suffix = if library == Library::Native { "" } else { ".wasm" };
    folder.join(format!("{header}-{}{suffix}", library.name()))
}

/// Without builtins, so that every call is one; as a program that takes no care, with `-O2`.
fn compile(folder: &Path, header: &str, library: Library, peer: Option<&Path>, flags: &[&str]) -> Command {
    let clang = Toolchain::find().clang;
    let mut command = Command::new(&clang);
    match (library, peer) {
        (Library::Native, _) => {}
        (Library::Peer, Some(peer)) => {
            let resources = toolchain::output(Command::new(&clang).arg("-print-resource-dir")).unwrap_or_default();
            command.args(["--target=wasm32-wasip1", "-DPEER"]).arg(format!("--sysroot={}", peer.display()));
            command.arg("-resource-dir").arg(peer).arg("-isystem").arg(peer.join("include/wasm32-wasip1"));
            command.arg("-isystem").arg(Path::new(resources.trim()).join("include"));
        }
        _ => {
            command.arg("--target=wasm32-wasip1").arg(format!("--sysroot={}", root().join("sysroot").display()));
            command.args(flags);
        }
    }
    let ops = root().join("benches/ops");
    command.args(["-O2", "-fno-builtin", "-Wall", "-Wno-format-security"]).arg(ops.join(format!("{header}.c")));
    if header != START {
        command.arg(ops.join("main.c"));
    }
    command.arg("-lm").arg("-o").arg(program(folder, header, library));
    command
}
