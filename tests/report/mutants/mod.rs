//! Mutants: each function of the library in turn gives a wrong result, and some test must see it.

mod crew;
mod list;
mod rewrite;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use c_tests::directives::Directives;
use c_tests::execute::{Observed, judge, read};
use c_tests::parallel::map;
use c_tests::{Case, Layout, Level, Runner, checks, discover};

use wasi_host::Program;

use crate::known::Known;
use crew::Crew;
use rewrite::Wrong;

/// Linked into every program: `struct test_report` of `test.h` with a switch and marks behind it.
const REPORT: &str = "
struct test_report { unsigned head[HEAD]; char text[TEXT]; unsigned mutant; unsigned char called[CALLED]; };
struct test_report test_report;
";

/// A mutant must not run for ever: so many seconds of processor time, or three times what the test takes.
const WORK_LIMIT: f64 = 3.0;

/// What to try.
#[derive(Default)]
pub struct Options {
    /// Only functions declared in these headers, or of these names.
    pub only: Vec<String>,
    /// Only every so manieth function.
    pub sample: Option<usize>,
}

impl Options {
    /// `--only HEADER` or `--only FUNCTION`, as often as wanted; `--sample N`.
    pub fn read(words: &[&str]) -> Result<Options, String> {
        let mut options = Options::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let value = words.next().ok_or(format!("{word} wants a value"))?;
            match *word {
                "--only" => options.only.push((*value).into()),
                "--sample" => options.sample = Some(value.parse().map_err(|_| "--sample wants a number")?),
                _ => return Err(format!("unknown option {word}")),
            }
        }
        Ok(options)
    }
}

/// A test that passes, at one line of its matrix.
pub(crate) struct Job {
    case: Case,
    directives: Directives,
    program: Program,
    /// Ids of the functions that it calls.
    calls: BTreeSet<u32>,
    time: Duration,
}

/// A mutant and what became of it.
struct Mutant {
    function: String,
    id: u32,
    wrong: Wrong,
}

impl Mutant {
    fn name(&self) -> String {
        format!("{} {}", self.function, self.wrong.name())
    }
}

/// Tries mutants and prints the survivors that no line of `c-tests/mutants.txt` gives a reason for; `Ok(true)` when
/// there are none.
pub fn run(layout: &Layout, options: &Options) -> Result<bool, String> {
    layout.check()?;
    let began = Instant::now();
    let mut layout = layout.clone();
    let known = Known::read(&layout.tests().join("mutants.txt"), 2)?;
    layout.build = layout.root.join("target/c-tests/mutants");
    let all = list::public(&layout.libraries().join("libc.a"))?;
    let ids: BTreeMap<String, u32> = all.iter().enumerate().map(|(at, name)| (name.clone(), at as u32)).collect();
    let runner = Runner::new(&layout)?;
    let extra = report_object(&layout, all.len())?;
    let mut cases = discover(&layout.tests()).map_err(|mistake| mistake.to_string())?;
    cases.retain(|case| case.levels() != [Level::Text]);

    let mut jobs = Vec::new();
    let mut results = BTreeMap::new();
    for (case, made) in cases.iter().zip(map(&cases, |case| prepare(&layout, &runner, case, &ids, &extra))) {
        match made {
            Ok(Some((mut more, functions))) => {
                jobs.append(&mut more);
                results.extend(functions);
            }
            Ok(None) => {}
            Err(mistake) => println!("{}: left out: {}", case.name, mistake.lines().next().unwrap_or_default()),
        }
    }
    eprintln!("{} runs of tests prepared in {:.0} s", jobs.len(), began.elapsed().as_secs_f64());

    let wanted = list::wanted(&layout, &all, options)?;
    let mut mutants = Vec::new();
    let mut unlinked = Vec::new();
    for function in wanted {
        let id = ids.get(&function).copied().unwrap_or_default();
        let Some(has_result) = results.get(&id) else {
            unlinked.push(function);
            continue;
        };
        mutants.push(Mutant { function: function.clone(), id, wrong: Wrong::Nothing });
        if *has_result {
            mutants.push(Mutant { function, id, wrong: Wrong::OneMore });
        }
    }
    let crew = Crew::new(runner, jobs);
    let survived = crew.survivors(&mutants);

    let (mut listed, mut unlisted) = (0, 0);
    let mut say = |name: &str, what: &str| match known.seen(name) {
        Some(_) => listed += 1,
        None => {
            unlisted += 1;
            println!("{name}: {what}");
        }
    };
    for function in &unlinked {
        say(&format!("{function} nothing"), "no test links it");
    }
    for (mutant, called) in mutants.iter().zip(&survived) {
        match called {
            Some(0) => say(&mutant.name(), "no test calls it"),
            Some(n) => say(&mutant.name(), &format!("survives {n} runs of tests")),
            None => {}
        }
    }
    if options.only.is_empty() && options.sample.is_none() {
        known.gone(|_| true).iter().for_each(|name| println!("{name}: listed, and does not survive any more"));
    }
    println!(
        "{} mutants of {} functions in {:.0} s: {} killed, {listed} survive with a reason, {unlisted} without",
        mutants.len() + unlinked.len(),
        results.len() + unlinked.len(),
        began.elapsed().as_secs_f64(),
        survived.iter().filter(|called| called.is_none()).count()
    );
    Ok(unlisted == 0)
}

/// Compiles a test with the switches, and runs it without any to see what it calls. Nothing if it is not run at all.
#[allow(clippy::type_complexity)]
fn prepare(
    layout: &Layout,
    runner: &Runner,
    case: &Case,
    ids: &BTreeMap<String, u32>,
    extra: &PathBuf,
) -> Result<Option<(Vec<Job>, BTreeMap<u32, bool>)>, String> {
    let directives = read(case)?;
    if directives.skip_o0 {
        return Ok(None);
    }
    let objects = runner.compiler.objects(case, Level::O0, &directives)?;
    let own = list::defined(&objects)?;
    let plain = runner.compiler.program_with(case, Level::O0, &directives, std::slice::from_ref(extra))?;
    let bytes = fs::read(&plain).map_err(|mistake| mistake.to_string())?;
    // Of the names of one function the linker keeps the last.
    let id = |name: &str| {
        let id = ids.get(name).or_else(|| ids.get(name.strip_prefix("__libc_")?));
        id.copied().filter(|_| !own.contains(name))
    };
    let changed = rewrite::change(&bytes, id, checks::EXPORT, (checks::SIZE as u32, checks::SIZE as u32 + 4))
        .map_err(|mistake| mistake.to_string())?;
    let program = layout.build.join(format!("{}.mutants.wasm", case.name.replace('/', "~")));
    fs::write(&program, &changed.bytes).map_err(|mistake| mistake.to_string())?;
    let program = runner.load(&program)?;
    let mut jobs = Vec::new();
    for mut directives in directives.variants() {
        let began = Instant::now();
        let (observed, marks) = try_once(runner, case, &program, &directives, 0, ids.len())?;
        judge(case, &directives, &observed)?;
        let time = began.elapsed();
        directives.host.timeout = Some(WORK_LIMIT.max(time.as_secs_f64() * 3.0));
        let calls = marks.iter().enumerate().filter(|(_, mark)| **mark != 0).map(|(id, _)| id as u32).collect();
        jobs.push(Job { case: case.clone(), directives, program: program.clone(), calls, time });
    }
    Ok(Some((jobs, changed.functions)))
}

/// Runs a program with a mutant's number, 0 for none; also returns which functions were called.
pub(crate) fn try_once(
    runner: &Runner,
    case: &Case,
    program: &Program,
    directives: &Directives,
    mutant: u32,
    functions: usize,
) -> Result<(Observed, Vec<u8>), String> {
    let mut first = checks::PRESENT.to_vec();
    first.resize(checks::SIZE, 0);
    first.extend(mutant.to_le_bytes());
    let (observed, report) = runner.observe_with(case, program, directives, first, checks::SIZE + 4 + functions)?;
    Ok((observed, report.get(checks::SIZE + 4..).unwrap_or_default().to_vec()))
}

/// Compiles [`REPORT`].
fn report_object(layout: &Layout, functions: usize) -> Result<PathBuf, String> {
    fs::create_dir_all(&layout.build).map_err(|mistake| mistake.to_string())?;
    let (source, object) = (layout.build.join("report.c"), layout.build.join("report.o"));
    fs::write(&source, REPORT).map_err(|mistake| mistake.to_string())?;
    let clang = std::env::var("CLANG").unwrap_or_else(|_| "clang-22".into());
    let done = Command::new(&clang)
        .args(["--target=wasm32-wasip1", "-c"])
        .arg(format!("-DHEAD={}", checks::HEAD / 4))
        .arg(format!("-DTEXT={}", checks::SIZE - checks::HEAD))
        .arg(format!("-DCALLED={functions}"))
        .arg(&source)
        .arg("-o")
        .arg(&object)
        .status()
        .map_err(|mistake| format!("{clang}: {mistake}"))?;
    if done.success() { Ok(object) } else { Err(format!("{} does not compile", source.display())) }
}
