//! Running a compiled test in a fresh directory and judging what it did.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use wasi_host::{Host, HostOptions, Outcome, Program, Run};

use crate::case::{Case, Level};
use crate::compile::Compiler;
use crate::diff;
use crate::directives::{self, Directives};
use crate::layout::Layout;

/// A test may take so long.
const TIME_LIMIT: f64 = 20.0;

/// What `test.h` prints.
const CHECK_FAILED: &[u8] = b": CHECK failed: ";

/// Compiles and runs tests against one sysroot.
pub struct Runner {
    host: Host,
    /// Makes the programs.
    pub compiler: Compiler,
}

/// What a test did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observed {
    /// Its exit status.
    pub status: i32,
    /// Its output.
    pub stdout: Vec<u8>,
    /// Its messages, and the reason of a trap.
    pub stderr: Vec<u8>,
}

impl Observed {
    /// A `CHECK` of `test.h` has complained.
    pub fn check_failed(&self) -> bool {
        self.stderr.windows(CHECK_FAILED.len()).any(|text| text == CHECK_FAILED)
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
        Ok(Runner { host, compiler: Compiler::new(layout) })
    }

    /// Runs a test and compares; `Err` is the text to show.
    pub fn check(&self, case: &Case, level: Level) -> Result<(), String> {
        let directives = read(case)?;
        if directives.skip_o0 && level == Level::O0 {
            return Ok(());
        }
        let observed = self.observe(case, level, &directives)?;
        judge(case, &directives, &observed)
    }

    /// Compiles and runs a test.
    pub fn observe(&self, case: &Case, level: Level, directives: &Directives) -> Result<Observed, String> {
        let path = self.compiler.program(case, level, directives)?;
        let program = self.host.load(&path).map_err(|mistake| format!("{}: {mistake:?}", path.display()))?;
        let place = Place::new(directives).map_err(|mistake| mistake.to_string())?;
        let run = plan(case, directives, &place)?;
        let _watch = Watch::start(&case.name, directives);
        self.run(&program, &run, directives).map_err(|mistake| format!("{mistake:?}"))
    }

    fn run(&self, program: &Program, run: &Run, directives: &Directives) -> wasi_host::Result<Observed> {
        if directives.calls.is_empty() {
            return Ok(observed(self.host.run(program, run)?));
        }
        let mut last = None;
        for call in &directives.calls {
            let (results, outcome) = self.host.call(program, run, &call.function, &call.args)?;
            let mut this = observed(outcome);
            if this.status == 0 && results != call.results {
                let said = format!("{} {:?} gave {results:?}, not {:?}\n", call.function, call.args, call.results);
                this.stderr.extend_from_slice(said.as_bytes());
                this.status = 1;
            }
            if this.status != directives.exit {
                return Ok(this);
            }
            last = Some(this);
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
    let expected = expected(case);
    if observed.stdout != expected {
        complaint += "stdout differs (- expected, + printed):\n";
        complaint += &diff::lines(&expected, &observed.stdout);
    }
    let messages = fs::read(case.beside("stderr")).ok();
    if let Some(expected) = messages.filter(|expected| *expected != observed.stderr) {
        complaint += "stderr differs (- expected, + printed):\n";
        complaint += &diff::lines(&expected, &observed.stderr);
    } else if !complaint.is_empty() && !observed.stderr.is_empty() {
        complaint += &format!("stderr:\n{}", beginning(&observed.stderr));
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

fn observed(outcome: Outcome) -> Observed {
    let mut stderr = outcome.stderr;
    if let wasi_host::Exit::Trap(text) = &outcome.exit {
        stderr.extend_from_slice(text.as_bytes());
        stderr.push(b'\n');
    }
    Observed { status: outcome.exit.status(), stdout: outcome.stdout, stderr }
}

fn plan(case: &Case, directives: &Directives, place: &Place) -> Result<Run, String> {
    let name = case.source.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut run = Run::new(std::iter::once(name).chain(directives.args.iter().cloned()));
    for (name, value) in &directives.env {
        run = run.env(name, value);
    }
    if !directives.host.no_root {
        run = run.directory(&place.path.join("root"), "/");
    }
    for (name, guest) in &directives.host.directories {
        run = run.directory(&place.path.join(name), guest);
    }
    for rule in &directives.inject {
        run = run.inject(rule.clone());
    }
    run = run.timeout(Duration::from_secs_f64(limit(directives)));
    Ok(run.stdin(directives.stdin.clone().unwrap_or_default()))
}

fn limit(directives: &Directives) -> f64 {
    directives.host.timeout.unwrap_or(TIME_LIMIT)
}

/// A fresh directory, removed in the end; `root` within it is the test's `/`.
pub struct Place {
    /// Where it is.
    pub path: PathBuf,
}

impl Place {
    /// Makes it, with the directories that a test asks for.
    pub fn new(directives: &Directives) -> std::io::Result<Place> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("c-tests-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let place = Place { path: std::env::temp_dir().join(name) };
        let _ = fs::remove_dir_all(&place.path);
        fs::create_dir_all(place.path.join("root"))?;
        for (name, _) in &directives.host.directories {
            fs::create_dir_all(place.path.join(name))?;
        }
        Ok(place)
    }
}

impl Drop for Place {
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
        let end = Instant::now() + Duration::from_secs_f64(limit(directives) * 2.0 + 20.0);
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
