//! Running a compiled test in a fresh directory and judging what it did.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use wasi_host::{Host, HostOptions, Outcome, Program, Run};

use crate::case::{Case, Level};
use crate::checks::{self, Checks};
use crate::compile::Compiler;
use crate::diff;
use crate::directives::{self, Directives, Fault};
use crate::layout::Layout;
use crate::repro;

/// A test may use so much processor time, in seconds.
const WORK_LIMIT: f64 = 20.0;

/// So many times that by the wall clock, for what sleeps on and on.
const SLEEP: f64 = 10.0;

/// What `test.h` prints when no harness reads its report.
const CHECK_FAILED: &[u8] = b": CHECK failed: ";

/// Compiles and runs tests against one sysroot.
pub struct Runner {
    host: Host,
    /// Makes the programs.
    pub compiler: Compiler,
    has_threads: bool,
}

/// What a test did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observed {
    /// Its exit status.
    pub status: i32,
    /// Its output.
    pub stdout: Vec<u8>,
    /// Its messages.
    pub stderr: Vec<u8>,
    /// Why it trapped, if it did.
    pub trap: String,
    /// Its checks; on other hosts they are not known.
    pub checks: Option<Checks>,
}

impl Observed {
    fn check_failed(&self) -> bool {
        match &self.checks {
            Some(checks) => checks.failed > 0,
            None => self.stderr.windows(CHECK_FAILED.len()).any(|text| text == CHECK_FAILED),
        }
    }
}

impl Runner {
    /// For a sysroot.
    pub fn new(layout: &Layout) -> Result<Runner, String> {
        let options = HostOptions {
            optimise: false,
            time_limits: true,
            cache: Some(layout.root.join("target/c-tests/cache")),
            parallel_compilation: false,
            ..HostOptions::default()
        };
        let host = Host::new(&options).map_err(|mistake| format!("{mistake:?}"))?;
        Ok(Runner { host, compiler: Compiler::new(layout), has_threads: layout.target.has_threads() })
    }

    /// Runs a test, under each line of its matrix, and compares; `Err` is the text to show.
    pub fn check(&self, case: &Case, level: Level) -> Result<(), String> {
        let directives = read(case)?;
        let is_skipped = self.has_threads && (directives.threads_skip.is_some() || directives.wants_one_thread());
        if directives.skip_o0 && level == Level::O0 || is_skipped {
            return Ok(());
        }
        let program = self.compiler.program(case, level, &directives)?;
        let mut complaints = String::new();
        for directives in directives.variants() {
            let observed = self.observe(case, &program, &directives)?;
            if let Err(complaint) = judge(case, &directives, &observed) {
                if let Some((_, faults)) = directives.env.iter().find(|(name, _)| name == directives::FAULTS) {
                    complaints += &format!("under {faults}:\n");
                }
                complaints += &format!("{complaint}rerun: {}\n", repro::line(case, &directives, &program));
            }
        }
        if complaints.is_empty() { Ok(()) } else { Err(complaints) }
    }

    /// A compiled program, ready to run.
    pub fn load(&self, program: &Path) -> Result<Program, String> {
        self.host.load(program).map_err(|mistake| format!("{}: {mistake:?}", program.display()))
    }

    /// Runs a compiled test once.
    pub fn observe(&self, case: &Case, program: &Path, directives: &Directives) -> Result<Observed, String> {
        let program = self.load(program)?;
        let _watch = Watch::start(&case.name, directives);
        let (observed, _) = self.observe_with(case, &program, directives, checks::PRESENT.into(), checks::SIZE)?;
        Ok(observed)
    }

    /// Runs a loaded test once, with `first` stored where its report is; also returns `length` bytes from there.
    pub fn observe_with(
        &self,
        case: &Case,
        program: &Program,
        directives: &Directives,
        first: Vec<u8>,
        length: usize,
    ) -> Result<(Observed, Vec<u8>), String> {
        let scratch = Scratch::new(directives).map_err(|mistake| mistake.to_string())?;
        let run = plan(case, directives, &scratch)?.probe(checks::EXPORT, first, length);
        self.run(program, &run, directives).map_err(|mistake| format!("{mistake:?}"))
    }

    fn run(&self, program: &Program, run: &Run, directives: &Directives) -> wasi_host::Result<(Observed, Vec<u8>)> {
        if directives.calls.is_empty() {
            return Ok(observed(self.host.run(program, run)?));
        }
        let mut all = Checks::default();
        let mut last = None;
        for call in &directives.calls {
            let (results, outcome) = self.host.call(program, run, &call.function, &call.args)?;
            let (mut this, report) = observed(outcome);
            all.add(this.checks.take().unwrap_or_default());
            this.checks = Some(all.clone());
            if this.status == 0 && results != call.results {
                let said = format!("{} {:?} gave {results:?}, not {:?}\n", call.function, call.args, call.results);
                this.stderr.extend_from_slice(said.as_bytes());
                this.status = 1;
            }
            if this.status != directives.exit {
                return Ok((this, report));
            }
            last = Some((this, report));
        }
        last.ok_or_else(|| wasi_host::Error::msg("no calls"))
    }
}

/// The directives of a test, with the input that stands beside it.
pub fn read(case: &Case) -> Result<Directives, String> {
    let source = fs::read(&case.source).map_err(|mistake| mistake.to_string())?;
    let mut found = directives::parse(&String::from_utf8_lossy(&source))?;
    if let Ok(input) = fs::read(case.beside("stdin")) {
        found.stdin = Some(input);
    }
    Ok(found)
}

/// What a test should print, from the file beside it.
pub fn expected(case: &Case) -> Vec<u8> {
    fs::read(case.beside("expected")).unwrap_or_default()
}

/// Compares what a test did with what it should; `Err` is the text to show.
pub fn judge(case: &Case, directives: &Directives, observed: &Observed) -> Result<(), String> {
    let mut complaint = String::new();
    if observed.status != directives.exit {
        complaint += &format!("exit status {}, expected {}\n", observed.status, directives.exit);
    }
    if observed.check_failed() {
        complaint += "a check failed\n";
    }
    complaint += observed.checks.as_ref().map_or("", |checks| &checks.text);
    if let (Some(expected), Some(checks)) = (directives.live_blocks, &observed.checks)
        && checks.blocks != expected
    {
        complaint += &format!("{} blocks are live at the end, expected {expected}\n", checks.blocks);
    }
    let expected = expected(case);
    if observed.stdout != expected {
        complaint += "stdout differs (- expected, + printed):\n";
        complaint += &diff::lines(&expected, &observed.stdout);
    }
    // Another host writes there why a program trapped.
    let trapped = observed.checks.is_none() && directives.exit == 134;
    let messages = fs::read(case.beside("stderr")).ok().filter(|_| !trapped);
    if let Some(expected) = messages.filter(|expected| *expected != observed.stderr) {
        complaint += "stderr differs (- expected, + printed):\n";
        complaint += &diff::lines(&expected, &observed.stderr);
    } else if !complaint.is_empty() && !observed.stderr.is_empty() {
        complaint += &format!("stderr:\n{}", beginning(&observed.stderr));
    }
    if !complaint.is_empty() {
        complaint += &observed.trap;
    }
    // WebAssembly text has no checks; it traps.
    let blind = observed.checks.as_ref().is_some_and(|checks| checks.made == 0)
        && case.levels() != [Level::Text]
        && !case.beside("expected").exists()
        && !case.beside("stderr").exists()
        && directives.calls.is_empty()
        && directives.exit == 0;
    if blind && complaint.is_empty() {
        complaint += "it reaches no check, and nothing that it prints is compared\n";
    }
    if complaint.is_empty() { Ok(()) } else { Err(complaint) }
}

/// As many lines as a reader wants to see.
fn beginning(text: &[u8]) -> String {
    const SHOWN: usize = 40;
    let text = String::from_utf8_lossy(text);
    let all = text.lines().count();
    if all <= SHOWN {
        return text.into_owned();
    }
    let shown: Vec<&str> = text.lines().take(SHOWN).collect();
    format!("{}\n… {all} lines in all\n", shown.join("\n"))
}

fn observed(outcome: Outcome) -> (Observed, Vec<u8>) {
    let status = outcome.exit.status();
    let trap = match outcome.exit {
        wasi_host::Exit::Trap(text) => text + "\n",
        _ => String::new(),
    };
    let checks = Some(Checks::read(&outcome.probe));
    (Observed { status, stdout: outcome.stdout, stderr: outcome.stderr, trap, checks }, outcome.probe)
}

fn plan(case: &Case, directives: &Directives, scratch: &Scratch) -> Result<Run, String> {
    let name = case.source.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut run = Run::new(std::iter::once(name).chain(directives.args.iter().cloned()));
    for (name, value) in &directives.env {
        run = run.env(name, value);
    }
    if !directives.host.no_root {
        run = run.directory(&scratch.path.join("root"), "/");
    }
    for (name, guest) in &directives.host.directories {
        run = run.directory(&scratch.path.join(name), guest);
    }
    for Fault { rule, .. } in &directives.inject {
        run = run.inject(rule.clone());
    }
    let limit = limit(directives);
    run = run.work_limit(Duration::from_secs_f64(limit)).timeout(Duration::from_secs_f64(limit * SLEEP));
    Ok(run.stdin(directives.stdin.clone().unwrap_or_default()))
}

fn limit(directives: &Directives) -> f64 {
    directives.host.timeout.unwrap_or(WORK_LIMIT)
}

/// A fresh directory, removed in the end; `root` within it is the test's `/`.
pub struct Scratch {
    /// Where it is.
    pub path: PathBuf,
}

impl Scratch {
    /// Makes it, with the directories that a test asks for.
    pub fn new(directives: &Directives) -> std::io::Result<Scratch> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("c-tests-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let scratch = Scratch { path: std::env::temp_dir().join(name) };
        let _ = fs::remove_dir_all(&scratch.path);
        fs::create_dir_all(scratch.path.join("root"))?;
        for (name, _) in &directives.host.directories {
            fs::create_dir_all(scratch.path.join(name))?;
        }
        Ok(scratch)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if fs::remove_dir_all(&self.path).is_err() {
            open_all(&self.path);
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

/// A test may have left directories that cannot be entered.
fn open_all(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let _ = fs::set_permissions(folder, fs::Permissions::from_mode(0o700));
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            open_all(&entry.path());
        }
    }
}

/// Ends the process when a test hangs inside a host call, which the host's own time limit does not reach.
struct Watch {
    done: std::sync::Arc<std::sync::atomic::AtomicBool>,
}

impl Watch {
    fn start(name: &str, directives: &Directives) -> Watch {
        let done = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
        let (seen, name) = (done.clone(), name.to_owned());
        let end = Instant::now() + Duration::from_secs_f64(limit(directives) * SLEEP + 20.0);
        std::thread::spawn(move || {
            while !seen.load(Ordering::Relaxed) {
                if Instant::now() > end {
                    eprintln!("{name} hangs in a host call");
                    std::process::exit(3);
                }
                std::thread::sleep(Duration::from_millis(50));
            }
        });
        Watch { done }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.done.store(true, Ordering::Relaxed);
    }
}
