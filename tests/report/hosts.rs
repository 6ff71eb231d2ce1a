//! The C tests on other hosts: Node, wasmi, and wasmtime as Python has it.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use c_tests::compile::Compiler;
use c_tests::directives::Directives;
use c_tests::execute::{Scratch, judge, read};
use c_tests::layout::Target;
use c_tests::parallel::map;
use c_tests::{Case, Layout, Level, Observed, discover};

use crate::json;
use crate::known::Known;
use crate::table;

/// A test that takes longer hangs: by the clock, as the work of other processes cannot be counted, with time for a busy machine.
const TIME_LIMIT: Duration = Duration::from_secs(180);
const HANGS: &str = "hangs";

/// A host, and how to make it run a program.
pub struct Host {
    name: &'static str,
    /// What it is, for readers.
    pub title: &'static str,
    /// A command that prints its version.
    version: Vec<PathBuf>,
    /// Why some tests are not for it.
    pub left_out: &'static str,
    /// A process that runs one program after another, or one for each program.
    how: How,
    /// How it has to be run.
    pub note: &'static str,
}

impl Host {
    /// What it says of itself.
    pub fn version(&self) -> String {
        let output = Command::new(&self.version[0]).args(&self.version[1..]).output();
        let text = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
        text.rsplit(' ').next().unwrap_or_default().trim_start_matches('v').to_owned()
    }
}

enum How {
    /// Reads a plan as a line of JSON, answers with a line that holds the exit status.
    Worker(Vec<PathBuf>),
    /// The wasmi command.
    Wasmi(PathBuf),
}

/// Runs the compiled tests on every host found in `tools`; `Ok(false)` when something differs that is not listed, or a
/// host is missing. A run of all tests that is right brings `docs/hosts.md` up to date.
pub fn run(layout: &Layout, tools: &Path, filters: &[&str]) -> Result<bool, String> {
    layout.check()?;
    let compiler = Compiler::new(layout);
    let legacy = Compiler::new(&Layout { build: layout.build.join("legacy"), ..layout.clone() });
    let known = Known::read(&layout.tests().join("host-differences.txt"), 2)?;
    let mut cases = discover(&layout.tests()).map_err(|mistake| mistake.to_string())?;
    cases.retain(|case| filters.is_empty() || filters.iter().any(|filter| case.name.contains(filter)));
    let jobs: Vec<Option<Job>> =
        map(&cases, |case| job(&compiler, &legacy, case)).into_iter().collect::<Result<Vec<_>, _>>()?;
    let jobs: Vec<Job> = jobs.into_iter().flatten().collect();
    let (hosts, missing): (Vec<Host>, Vec<Host>) = hosts(layout, tools).into_iter().partition(|host| match &host.how {
        How::Worker(words) => words[0].as_os_str() == "node" || words[0].exists(),
        How::Wasmi(command) => command.exists(),
    });
    missing.iter().for_each(|host| println!("{}: not installed", host.title));
    let results = map(&hosts, |host| run_all(host, &jobs));
    let tallies: Vec<Tally> = hosts
        .iter()
        .zip(results)
        .map(|(host, results)| tally(host, &jobs, results?, &known))
        .collect::<Result<_, String>>()?;
    let run = |key: &str| filters.is_empty() || jobs.iter().any(|job| key.ends_with(&format!(" {}", job.case.name)));
    // The list has lines for hosts of both targets.
    let here = |key: &str| hosts.iter().any(|host| key.starts_with(&format!("{} ", host.name)));
    let any_host = |key: &str| !layout.target.has_threads() && key.starts_with("* ");
    let gone = known.gone(|key| run(key) && (here(key) || any_host(key)));
    gone.iter().for_each(|key| println!("{key}: listed, and does not differ any more"));
    println!("{:12} {:>8} {:>16} {:>18} {:>10}", "host", "pass", "differ, listed", "differ, unlisted", "left out");
    for Tally { host, passed, listed, unlisted, left_out } in &tallies {
        println!("{:12} {passed:>8} {:>16} {unlisted:>18} {left_out:>10}", host.name, listed.len());
    }
    let right = missing.is_empty() && gone.is_empty() && tallies.iter().all(|tally| tally.unlisted == 0);
    if right && filters.is_empty() && !layout.target.has_threads() {
        let file = layout.root.join("docs/hosts.md");
        fs::write(&file, table::page(&tallies)).map_err(|mistake| format!("{}: {mistake}", file.display()))?;
    }
    Ok(right)
}

/// What became of the tests on one host.
pub struct Tally<'a> {
    /// The host.
    pub host: &'a Host,
    /// So many did as they should.
    pub passed: usize,
    /// Tests that differ as expected, and why.
    pub listed: Vec<(String, String)>,
    /// So many others differ.
    pub unlisted: usize,
    /// So many are not for this host.
    pub left_out: usize,
}

/// Prints what differs, and counts.
fn tally<'a>(host: &'a Host, jobs: &[Job], results: Vec<Verdict>, known: &Known) -> Result<Tally<'a>, String> {
    let mut tally = Tally { host, passed: 0, listed: Vec::new(), unlisted: 0, left_out: 0 };
    for (job, verdict) in jobs.iter().zip(results) {
        let text = match verdict {
            None => {
                tally.left_out += 1;
                continue;
            }
            Some(Ok(())) => {
                tally.passed += 1;
                continue;
            }
            Some(Err(text)) => text,
        };
        let key = format!("{} {}", host.name, job.case.name);
        match known.seen(&key).or_else(|| known.seen(&format!("* {}", job.case.name))) {
            Some(reason) => {
                println!("{key}: {reason}");
                tally.listed.push((job.case.name.clone(), reason));
            }
            None => {
                tally.unlisted += 1;
                println!("{key}: NOT LISTED");
                text.lines().filter(|line| !line.is_empty()).take(12).for_each(|line| println!("    {line:.200}"));
            }
        }
    }
    Ok(tally)
}

/// A compiled test.
struct Job {
    case: Case,
    directives: Directives,
    program: PathBuf,
    /// The same with the older exceptions proposal, if it uses exceptions.
    legacy: Option<PathBuf>,
}

/// Nothing when the test is for our own host only.
fn job(compiler: &Compiler, legacy: &Compiler, case: &Case) -> Result<Option<Job>, String> {
    let directives = read(case).map_err(|mistake| format!("{}: {mistake}", case.name))?;
    let has_threads = Target::from_environment().has_threads();
    if !portable(&directives) || has_threads && (directives.threads_skip.is_some() || directives.wants_one_thread()) {
        return Ok(None);
    }
    let level = if case.levels() == [Level::Text] { Level::Text } else { Level::O2 };
    if has_threads {
        // Node alone runs these, and has the older exceptions.
        let mut older = directives.clone();
        older.cflags.push("-lwasi-emulated-pthread-legacy-eh".into());
        let older = with_legacy_exceptions(&older).unwrap_or(older);
        let program = legacy.program(case, level, &older)?;
        return Ok(Some(Job { case: case.clone(), directives, program, legacy: None }));
    }
    let program = compiler.program(case, level, &directives)?;
    let legacy = match with_legacy_exceptions(&directives) {
        None => None,
        Some(older) => Some(legacy.program(case, level, &older)?),
    };
    Ok(Some(Job { case: case.clone(), directives, program, legacy }))
}

/// The same for the older exceptions proposal, if the test uses exceptions.
fn with_legacy_exceptions(directives: &Directives) -> Option<Directives> {
    const FINAL: &str = "-wasm-use-legacy-eh=false";
    const EXCEPTIONS: &str = "-lwasi-emulated-pthread";
    let mut older = directives.clone();
    if let Some(at) = older.cflags.iter().position(|flag| flag == FINAL) {
        // It stands behind `-mllvm`.
        older.cflags.drain(at.saturating_sub(1)..=at);
    }
    if let Some(at) = older.cflags.iter().position(|flag| flag == EXCEPTIONS) {
        older.cflags.insert(at, "-lwasi-emulated-pthread-legacy-eh".into());
    }
    (older.cflags != directives.cflags).then_some(older)
}

/// Faults and calls of exports are for our own host.
fn portable(directives: &Directives) -> bool {
    directives.inject.is_empty() && directives.matrix.is_empty() && directives.calls.is_empty()
}

fn hosts(layout: &Layout, tools: &Path) -> Vec<Host> {
    let script = |name: &str| layout.root.join("scripts/hosts").join(name);
    if layout.target.has_threads() {
        return vec![Host {
            name: "node-threads",
            title: "Node, a worker for each thread",
            version: vec!["node".into(), "--version".into()],
            left_out: "it reads no WebAssembly text",
            how: How::Worker(vec![
                "node".into(),
                "--no-warnings".into(),
                "--no-turbo-fast-api-calls".into(),
                script("threads/node.mjs"),
            ]),
            note: "",
        }];
    }
    let python = tools.join("venv/bin/python");
    let wasmi = tools.join("bin/wasmi");
    vec![
        Host {
            name: "node",
            title: "Node, `node:wasi`",
            version: vec!["node".into(), "--version".into()],
            left_out: "it reads no WebAssembly text",
            how: How::Worker(vec![
                "node".into(),
                "--no-warnings".into(),
                "--no-turbo-fast-api-calls".into(),
                script("node.mjs"),
            ]),
            note: "run with `--no-turbo-fast-api-calls`: its calls take memory within V8's fast calls, where collecting \
                   garbage ends the process",
        },
        Host {
            name: "wasmi",
            title: "`wasmi_cli`",
            version: vec![wasmi.clone(), "--version".into()],
            left_out: "the command cannot give directories other names",
            how: How::Wasmi(wasmi),
            note: "",
        },
        Host {
            name: "wasmtime-py",
            title: "PyPI's `wasmtime`",
            version: vec![
                python.clone(),
                "-c".into(),
                "from importlib.metadata import version; print(version('wasmtime'))".into(),
            ],
            left_out: "",
            how: How::Worker(vec![python, script("wasmtime_runner.py")]),
            note: "run with the largest stack that it can be given, 2 MiB",
        },
    ]
}

/// For each job nothing when it is not for the host, else how it differs.
type Verdict = Option<Result<(), String>>;
type Results = Result<Vec<Verdict>, String>;

/// Node reads no text; the wasmi command cannot name directories.
fn suits(host: &Host, job: &Job) -> bool {
    let text = job.program.extension().is_some_and(|e| e == "wat");
    match host.name {
        "node" | "node-threads" => !text,
        "wasmi" => job.directives.host.directories.is_empty(),
        _ => true,
    }
}

/// Node 20 has the older exceptions proposal only.
fn program<'a>(host: &Host, job: &'a Job) -> &'a Path {
    match &job.legacy {
        Some(legacy) if host.name.starts_with("node") => legacy,
        _ => &job.program,
    }
}

fn run_all(host: &Host, jobs: &[Job]) -> Results {
    let mut worker = None;
    jobs.iter().map(|job| if suits(host, job) { run_one(host, &mut worker, job).map(Some) } else { Ok(None) }).collect()
}

/// The outer error ends the report, the inner one is a difference.
fn run_one(host: &Host, worker: &mut Option<Worker>, job: &Job) -> Result<Result<(), String>, String> {
    let problem = |mistake: std::io::Error| format!("{}: {mistake}", host.name);
    let mut again = worker.is_some();
    loop {
        let scratch = Scratch::new(&job.directives).map_err(problem)?;
        fs::write(scratch.path.join("stdin"), job.directives.stdin.clone().unwrap_or_default()).map_err(problem)?;
        let status = match &host.how {
            How::Wasmi(command) => wasmi(command, &scratch, host, job).map_err(problem)?,
            How::Worker(words) => {
                if worker.is_none() {
                    *worker = Some(Worker::start(words).map_err(problem)?);
                }
                worker.as_mut().map_or(Err(String::new()), |worker| worker.ask(&plan(&scratch, host, job)))
            }
        };
        let status = match status {
            Ok(status) => status,
            Err(text) => {
                let had_run_others = std::mem::take(&mut again);
                *worker = None;
                if had_run_others {
                    // What ran before in that process may be the cause.
                    println!("{} {}: {text}; once more in a process of its own", host.name, job.case.name);
                    continue;
                }
                return Ok(Err(text));
            }
        };
        let output = |name: &str| fs::read(scratch.path.join(name)).unwrap_or_default();
        let (stdout, stderr) = (output("stdout"), output("stderr"));
        let observed = Observed { status, stdout, stderr, trap: String::new(), checks: None };
        return Ok(judge(&job.case, &job.directives, &observed));
    }
}

fn name(job: &Job) -> String {
    job.case.source.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Host and guest names of the directories that a test gets.
fn directories(scratch: &Scratch, job: &Job) -> Vec<(String, String)> {
    let host = |name: &str| scratch.path.join(name).display().to_string();
    let root = (!job.directives.host.no_root).then(|| (host("root"), "/".to_owned()));
    root.into_iter()
        .chain(job.directives.host.directories.iter().map(|(name, guest)| (host(name), guest.clone())))
        .collect()
}

fn plan(scratch: &Scratch, host: &Host, job: &Job) -> String {
    let file = |name: &str| json::text(&scratch.path.join(name).display().to_string());
    let name = name(job);
    let env: Vec<String> = job.directives.env.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let directories: Vec<String> =
        directories(scratch, job).iter().map(|(host, guest)| json::list([host.as_str(), guest.as_str()])).collect();
    format!(
        "{{\"wasm\":{},\"args\":{},\"env\":{},\"dirs\":[{}],\"stdin\":{},\"stdout\":{},\"stderr\":{}}}",
        json::text(&program(host, job).display().to_string()),
        json::list(std::iter::once(name.as_str()).chain(job.directives.args.iter().map(String::as_str))),
        json::list(env.iter().map(String::as_str)),
        directories.join(","),
        file("stdin"),
        file("stdout"),
        file("stderr"),
    )
}

fn wasmi(command: &Path, scratch: &Scratch, host: &Host, job: &Job) -> std::io::Result<Result<i32, String>> {
    // It gives a directory the name that it has outside: `.` is the best match for `/`.
    let root = scratch.path.join("root");
    let mut command = Command::new(command);
    command.arg("run").current_dir(&root);
    if !job.directives.host.no_root {
        command.args(["--dir", "."]);
    }
    for (name, value) in &job.directives.env {
        command.args(["--env", &format!("{name}={value}")]);
    }
    let mut child = command
        .env_remove("RUST_BACKTRACE")
        .arg(program(host, job))
        .args(&job.directives.args)
        .stdin(File::open(scratch.path.join("stdin"))?)
        .stdout(File::create(scratch.path.join("stdout"))?)
        .stderr(File::create(scratch.path.join("stderr"))?)
        .spawn()?;
    let mut waited = Duration::ZERO;
    loop {
        if let Some(status) = child.try_wait()? {
            // A trap is its status 1.
            let said = fs::read(scratch.path.join("stderr")).unwrap_or_default();
            let trapped = String::from_utf8_lossy(&said).contains("Error: failed during execution");
            return Ok(if trapped { Ok(134) } else { status.code().ok_or(status.to_string()) });
        }
        if waited > TIME_LIMIT {
            child.kill()?;
            child.wait()?;
            return Ok(Err(HANGS.into()));
        }
        std::thread::sleep(Duration::from_millis(2));
        waited += Duration::from_millis(2);
    }
}

/// A process that answers a line with a line.
struct Worker {
    child: Child,
    answers: Receiver<String>,
}

impl Worker {
    fn start(words: &[PathBuf]) -> std::io::Result<Worker> {
        let mut child =
            Command::new(&words[0]).args(&words[1..]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (sender, answers) = channel();
        if let Some(out) = child.stdout.take() {
            std::thread::spawn(move || {
                for line in BufReader::new(out).lines().map_while(Result::ok) {
                    if sender.send(line).is_err() {
                        return;
                    }
                }
            });
        }
        Ok(Worker { child, answers })
    }

    /// The status of a program; otherwise what has become of the process, which is of no use any more.
    fn ask(&mut self, plan: &str) -> Result<i32, String> {
        let sent = match self.child.stdin.as_mut() {
            Some(input) => writeln!(input, "{plan}").and_then(|()| input.flush()).is_ok(),
            None => false,
        };
        let answer = if sent { self.answers.recv_timeout(TIME_LIMIT) } else { Err(RecvTimeoutError::Disconnected) };
        match answer.map(|line| line.trim().parse()) {
            Ok(Ok(status)) => Ok(status),
            Ok(Err(_)) => Err("its host says nothing that can be understood".into()),
            Err(RecvTimeoutError::Timeout) => Err(HANGS.into()),
            Err(RecvTimeoutError::Disconnected) => {
                let status = self.child.wait().map(|status| status.to_string()).unwrap_or_default();
                Err(format!("ends the host: {status}"))
            }
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
