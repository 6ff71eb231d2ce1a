//! Compiles the programs and runs them under faults.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use c_tests::compile::Compiler;
use c_tests::directives::{self, Directives};
use c_tests::{Case, Layout, Level};
use wasi_host::{Exit, Host, HostOptions, Outcome, Program, Run};

use super::cases::{Class, is_about_size};
use super::expected::Expected;
use super::judge::{Ending, complaint};
use super::tree::{self, Tree};
use crate::report::{self, Mode, Order, Report};
use crate::scratch::Scratch;

/// A program may use so much processor time, and twenty times that by the wall clock: other work must not look like a hang.
const LIMIT: Duration = Duration::from_millis(1500);

/// Under hostile hosts: so many instructions.
const FUEL: u64 = 400_000_000;

/// Complaints shown of one program and class.
const SHOWN: usize = 12;

/// What all programs share.
pub struct World {
    host: Host,
    compiler: Compiler,
    expected: Expected,
    /// Cases run, cases that ended in an error, and those that `expected.txt` excuses.
    ran: AtomicUsize,
    failed: AtomicUsize,
    excused: AtomicUsize,
}

/// A compiled program, its files, and what it does without faults.
pub struct Prepared {
    name: String,
    program: Program,
    directives: Directives,
    files: Tree,
    golden: Ending,
    /// Its checks hold on every host.
    strict: bool,
}

/// The folders of programs: those that do real work, and those that only call everything, for hostile hosts.
pub const WORKING: &str = "_faults";
pub const CALLING: &str = "_hostile";

/// The programs: all C files of a folder but the part that they share.
pub fn programs(layout: &Layout, folder: &str) -> Result<Vec<Case>, String> {
    let folder = layout.tests().join(folder);
    let problem = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).map_err(problem)? {
        let source = entry.map_err(problem)?.path();
        let name = source.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if source.extension().is_some_and(|extension| extension == "c") && !["fault", "heap"].contains(&&*name) {
            found.push(Case { name, source });
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

impl World {
    pub fn new(layout: &Layout) -> Result<World, String> {
        layout.check()?;
        let options = HostOptions {
            optimise: false,
            time_limits: true,
            count_work: true,
            cache: Some(layout.root.join("target/c-tests/cache")),
            parallel_compilation: false,
            stack: 1 << 20,
            ..HostOptions::default()
        };
        Ok(World {
            host: Host::new(&options).map_err(|mistake| format!("{mistake:?}"))?,
            compiler: Compiler::new(layout),
            expected: Expected::read(&layout.tests().join("_faults/expected.txt"))?,
            ran: AtomicUsize::new(0),
            failed: AtomicUsize::new(0),
            excused: AtomicUsize::new(0),
        })
    }

    /// Counts of all cases.
    pub fn tally(&self) -> String {
        let [ran, failed, excused] = [&self.ran, &self.failed, &self.excused].map(|n| n.load(Ordering::Relaxed));
        format!("{ran} cases: {failed} not allowed, {excused} excused in expected.txt")
    }

    /// Compiles a program and runs it without faults.
    pub fn prepare(&self, case: &Case) -> Result<Prepared, String> {
        let source = fs::read_to_string(&case.source).map_err(|error| error.to_string())?;
        let mut directives = directives::parse(&source)?;
        let strict = case.source.parent().is_some_and(|folder| folder.ends_with(CALLING));
        let folder = if strict { CALLING } else { WORKING };
        directives.link.extend(["fault.c", "heap.c"].map(|name| format!("../{WORKING}/{name}")));
        for name in ["malloc", "calloc", "realloc", "aligned_alloc", "free"] {
            directives.cflags.push(format!("-Wl,--wrap={name}"));
        }
        directives.cflags.push(format!("-Wl,--export={}", report::EXPORT));
        // Sizes that are lies end at this, not with the machine's memory.
        directives.cflags.push("-Wl,--max-memory=268435456".into());
        let named = Case { name: format!("{folder}/{}", case.name), source: case.source.clone() };
        let path = self.compiler.program(&named, Level::O2, &directives)?;
        let program = self.host.load(&path).map_err(|mistake| format!("{}: {mistake:?}", path.display()))?;
        let scratch = Scratch::new("faults");
        tree::write(&scratch.path, &Tree::new()).map_err(|error| error.to_string())?;
        let (outcome, report) = self.run(&program, &directives, &scratch.path, &Order::new(Mode::Setup), None)?;
        if outcome.exit != Exit::Code(0) || report.wrong > 0 {
            return Err(format!("its setup fails: {:?}\n{}", outcome.exit, report.text));
        }
        let files = tree::read(&scratch.path).map_err(|error| error.to_string())?;
        let (outcome, report) = self.run(&program, &directives, &scratch.path, &Order::new(Mode::Work), None)?;
        if outcome.exit != Exit::Code(0) || report.wrong > 0 {
            let said = String::from_utf8_lossy(&outcome.stderr).into_owned();
            return Err(format!("it fails without faults: {:?}\n{}{said}", outcome.exit, report.text));
        }
        let golden = ending(outcome, report, &scratch.path)?;
        if golden.open > 0 && !strict {
            return Err(format!("it leaves {} descriptors open without faults", golden.open));
        }
        Ok(Prepared { name: case.name.clone(), program, directives, files, golden, strict })
    }

    /// Runs the cases of one class, one of `step`.
    pub fn check(&self, prepared: &Prepared, class: Class, step: usize) -> Result<(), String> {
        let scratch = Scratch::new("faults");
        let mut complaints = Vec::new();
        let mut rules = class.rules(&prepared.golden.calls);
        if let Ok(only) = std::env::var("FAULTS_RULE") {
            rules.retain(|rule| *rule == only);
        }
        for rule in rules.iter().skip(prepared.name.len() % step).step_by(step) {
            self.ran.fetch_add(1, Ordering::Relaxed);
            let Some(found) = self.case(prepared, class, rule, &scratch.path)? else { continue };
            if self.expected.covers(&prepared.name, rule) {
                self.excused.fetch_add(1, Ordering::Relaxed);
                continue;
            }
            self.failed.fetch_add(1, Ordering::Relaxed);
            let complaint = format!("{} {rule}: {found}", prepared.name);
            if std::env::var_os("FAULTS_VERBOSE").is_some() {
                println!("{complaint}");
            }
            complaints.push(complaint);
        }
        if complaints.is_empty() {
            return Ok(());
        }
        let count = complaints.len();
        if std::env::var("FAULTS").is_err() {
            complaints.truncate(SHOWN);
        }
        Err(format!("{}\n{count} of {} cases", complaints.join("\n"), rules.len()))
    }

    /// Runs one case; what is wrong with its ending.
    fn case(&self, prepared: &Prepared, class: Class, rule: &str, scratch: &Path) -> Result<Option<String>, String> {
        let ending = self.work(prepared, rule, scratch, 0x5c)?;
        let found = complaint(class, prepared.strict, &prepared.golden, &ending);
        if found.is_some() {
            return Ok(found);
        }
        if matches!(class, Class::Lie | Class::Hostile) {
            if ending.exit == Exit::TimedOut || class == Class::Lie && !is_about_size(rule) {
                return Ok(None);
            }
            // What is read outside the library's buffers depends on what is around them.
            let other = self.work(prepared, rule, scratch, 0xe1)?;
            let calls = class == Class::Hostile && other.calls != ending.calls;
            if calls
                || other.exit != ending.exit
                || other.stdout != ending.stdout
                || contents(&other) != contents(&ending)
            {
                return Ok(Some("the result depends on what memory holds".into()));
            }
        } else if ending.exit != Exit::Code(0) {
            let order = Order { text: ending.report.text.clone(), ..Order::new(Mode::Check) };
            let (outcome, report) = self.run(&prepared.program, &prepared.directives, scratch, &order, None)?;
            if outcome.exit != Exit::Code(0) {
                return Ok(Some(format!("its check: {:?}", outcome.exit)));
            }
            return Ok(report.complaints().next().map(str::to_owned));
        }
        Ok(None)
    }

    fn work(&self, prepared: &Prepared, rule: &str, scratch: &Path, fill: u8) -> Result<Ending, String> {
        tree::write(scratch, &prepared.files).map_err(|error| error.to_string())?;
        let order = Order { fill, ..Order::new(Mode::Work) };
        let (outcome, report) = self.run(&prepared.program, &prepared.directives, scratch, &order, Some(rule))?;
        ending(outcome, report, scratch)
    }

    fn run(
        &self,
        program: &Program,
        directives: &Directives,
        scratch: &Path,
        order: &Order,
        rule: Option<&str>,
    ) -> Result<(Outcome, Report), String> {
        let mut run = Run::new(std::iter::once("program").chain(directives.args.iter().map(String::as_str)))
            .directory(scratch, "/")
            .stdin(directives.stdin.clone().unwrap_or_default())
            .work_limit(LIMIT)
            .timeout(LIMIT * 20)
            .count_calls()
            .probe(report::EXPORT, order.bytes(), report::SIZE);
        for (name, value) in &directives.env {
            run = run.env(name, value);
        }
        if rule.is_some_and(|rule| rule.contains(":hostile=")) {
            run = run.fuel(FUEL);
        }
        if let Some(rule) = rule {
            run = run.inject(rule.parse().map_err(|bad| format!("{bad}"))?);
            if std::env::var_os("FAULTS_RULE").is_some() {
                run = run.trace(|line| println!("{line}"));
            }
        }
        let outcome = self.host.run(program, &run).map_err(|mistake| format!("{mistake:?}"))?;
        let report = Report::read(&outcome.probe);
        Ok((outcome, report))
    }
}

/// What files hold; names may be random.
fn contents(ending: &Ending) -> Vec<&tree::Node> {
    let mut all: Vec<_> = ending.tree.values().collect();
    all.sort();
    all
}

fn ending(outcome: Outcome, report: Report, scratch: &Path) -> Result<Ending, String> {
    let tree = tree::read(scratch).map_err(|error| error.to_string())?;
    Ok(Ending {
        exit: outcome.exit,
        stdout: outcome.stdout,
        report,
        open: outcome.open.len(),
        tree,
        calls: outcome.calls,
    })
}
