//! Random trees with links, random pre-opened directories and random calls with paths, against what POSIX says of them.
//! `PATHS=1000` plays so many worlds for each test, `PATHS_SEED=N` one of them, with what it does.

mod calls;
mod errno;
mod generate;
mod model;

use std::collections::HashMap;
use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use std::{env, fs};

use c_tests::compile::Compiler;
use c_tests::directives::Directives;
use c_tests::{Case, Layout, Level};
use libtest_mimic::Trial;
use wasi_host::{Exit, Host, HostOptions, Program, Run};

use self::calls::{Call, Result as Wanted, Session, hex};
use self::generate::{OTHER, ROOT, Random};
use self::model::{Machine, Node};
use crate::scratch::Scratch;

/// Calls of a world.
const CALLS: usize = 150;

/// Worlds of a test.
const WORLDS: u64 = 100;

/// Worlds played, and calls made in them.
static PLAYED: [AtomicUsize; 2] = [const { AtomicUsize::new(0) }; 2];

/// Counts of all tests.
pub fn tally() -> String {
    let [worlds, calls] = [&PLAYED[0], &PLAYED[1]].map(|count| count.load(Ordering::Relaxed));
    format!("{calls} calls with paths in {worlds} worlds")
}

struct Driver {
    host: Host,
    program: Program,
}

impl Driver {
    fn new(layout: &Layout) -> Result<Driver, String> {
        layout.check()?;
        let options = HostOptions {
            time_limits: true,
            cache: Some(layout.root.join("target/c-tests/cache")),
            ..HostOptions::default()
        };
        let host = Host::new(&options).map_err(|mistake| format!("{mistake:?}"))?;
        let case = Case { name: "_paths/driver".into(), source: layout.tests().join("_paths/driver.c") };
        let path = Compiler::new(layout).program(&case, Level::O2, &Directives::default())?;
        let program = host.load(&path).map_err(|mistake| format!("{}: {mistake:?}", path.display()))?;
        Ok(Driver { host, program })
    }

    /// Plays a world; what differs from POSIX.
    fn play(&self, seed: u64, shows: bool) -> Result<(), String> {
        let scratch = Scratch::new("paths");
        let outside = scratch.path.join("outside/secret").into_os_string().into_vec();
        let mut random = Random(seed);
        random.below(2);
        let (machine, given) = generate::world(&mut random, &outside);
        let told = format!("{given:?} start {:?}\n{}", machine.start, picture(&machine));
        let mut paths = HashMap::from([(ROOT, scratch.path.join("root")), (OTHER, scratch.path.join("other"))]);
        let io = |error: std::io::Error| error.to_string();
        fs::create_dir_all(scratch.path.join("outside")).map_err(io)?;
        fs::write(scratch.path.join("outside/secret"), "kept").map_err(io)?;
        let mut numbers = HashMap::new();
        for top in [ROOT, OTHER] {
            make(&machine, top, &paths[&top].clone(), &mut paths).map_err(io)?;
        }
        let start: String = machine.start.iter().map(|name| format!("/{}", String::from_utf8_lossy(name))).collect();
        let mut session = Session::new(machine);
        let (mut script, mut wanted) = (Vec::new(), Vec::new());
        for _ in 0..CALLS {
            let call = generate::call(&mut random, &session, &outside);
            if let Some(result) = session.perform(&call) {
                let dead = (0..session.machine.nodes.len())
                    .filter(|node| [ROOT, OTHER].iter().all(|top| session.machine.names(*top, *node) == 0))
                    .collect::<Vec<_>>();
                script.push(call);
                wanted.push((result, dead));
            }
        }
        PLAYED[0].fetch_add(1, Ordering::Relaxed);
        PLAYED[1].fetch_add(script.len(), Ordering::Relaxed);
        let input: String = script.iter().map(line).collect();
        let mut run = Run::new(["driver"]).stdin(input).work_limit(Duration::from_secs(20));
        if !start.is_empty() {
            run = run.env("PWD", &start);
        }
        for (node, name) in &given {
            run = run.directory(&paths[node], name);
        }
        let outcome = self.host.run(&self.program, &run).map_err(|mistake| format!("{mistake:?}"))?;
        let printed = String::from_utf8_lossy(&outcome.stdout).into_owned();
        let story = |upto: usize| {
            let calls: Vec<_> =
                script[..upto].iter().zip(printed.lines()).map(|(c, r)| format!("{} = {r}", say(c))).collect();
            format!("seed {seed}\n{told}{}\n", calls.join("\n"))
        };
        if shows {
            println!("{}", story(script.len()));
        }
        for (index, (result, dead)) in wanted.iter().enumerate() {
            let Some(line) = printed.lines().nth(index) else {
                return Err(format!("{}the program ends: {:?}", story(index), outcome.exit));
            };
            if let Err(why) = judge(result, line, &mut numbers, &session.machine) {
                return Err(format!("{}{} = {line}\n  {why}", story(index), say(&script[index])));
            }
            numbers.retain(|node, _| !dead.contains(node) || [ROOT, OTHER].contains(node));
        }
        if outcome.exit != Exit::Code(0) {
            return Err(format!("{}{:?}", story(script.len()), outcome.exit));
        }
        for (top, name) in [(ROOT, "root"), (OTHER, "other")] {
            compare(&session.machine, top, &scratch.path.join(name))
                .map_err(|why| format!("{}{why}", story(script.len())))?;
        }
        let around: Vec<_> =
            fs::read_dir(&scratch.path).map_err(io)?.flatten().map(|entry| entry.file_name()).collect();
        let kept = fs::read(scratch.path.join("outside/secret")).map_err(io)?;
        if around.len() != 3 || kept != b"kept" {
            return Err(format!("{}it reached what is outside: {around:?}", story(script.len())));
        }
        Ok(())
    }
}

/// Whether a line of the driver's is right.
fn judge(wanted: &Wanted, line: &str, numbers: &mut HashMap<usize, u64>, machine: &Machine) -> Result<(), String> {
    let right = match wanted {
        Wanted::Any => true,
        Wanted::Done => line.is_empty(),
        Wanted::Text(text) => text == line,
        Wanted::Fails(errors) => {
            line.strip_prefix('!').and_then(|number| number.parse().ok()).is_some_and(|number| errors.contains(&number))
        }
        Wanted::Status(node) => {
            let mut words = line.split(' ');
            let kind = match &machine.nodes[*node] {
                Node::File(_) => "f",
                Node::Link(_) => "l",
                Node::Directory(_) => "d",
            };
            let right = words.next() == Some(kind);
            let Some(number) = words.next().and_then(|number| number.parse::<u64>().ok()) else {
                return Err(format!("expected {wanted:?}"));
            };
            let taken = numbers.iter().any(|(other, known)| other != node && *known == number);
            right && *numbers.entry(*node).or_insert(number) == number && !taken
        }
    };
    if right { Ok(()) } else { Err(format!("expected {wanted:?}")) }
}

/// A line for the driver.
fn line(call: &Call) -> String {
    let slot = |slot: Option<usize>| slot.map_or("-".into(), |slot| slot.to_string());
    let head = format!("{}{}{} {}", call.op as char, slot(call.from), slot(call.to), call.number);
    format!("{head}|{}|{}\n", hex(&call.one), hex(&call.two))
}

/// A call for people.
fn say(call: &Call) -> String {
    let path = |path: &[u8]| match path.len() {
        0..200 => format!("{:?}", String::from_utf8_lossy(path)),
        length => format!("({length} bytes)"),
    };
    let at = |slot: Option<usize>| slot.map_or(String::new(), |slot| format!("{slot}:"));
    let (from, to) = (at(call.from), at(call.to));
    let flags = if call.op == b'o' { format!("{:#x} ", call.number) } else { format!("{} ", call.number) };
    format!("{} {flags}{from}{} {to}{}", call.op as char, path(&call.one), path(&call.two))
}

/// Makes the tree of a node at `path`.
fn make(machine: &Machine, node: usize, path: &Path, paths: &mut HashMap<usize, PathBuf>) -> std::io::Result<()> {
    match &machine.nodes[node] {
        Node::File(bytes) => fs::write(path, bytes)?,
        Node::Link(target) => std::os::unix::fs::symlink(OsString::from_vec(target.clone()), path)?,
        Node::Directory(entries) => {
            fs::create_dir_all(path)?;
            for (name, entry) in entries {
                make(machine, *entry, &path.join(OsString::from_vec(name.clone())), paths)?;
            }
        }
    }
    paths.insert(node, path.into());
    Ok(())
}

/// What differs between a node and what is at `path`.
fn compare(machine: &Machine, node: usize, path: &Path) -> Result<(), String> {
    let differs = || Err(format!("{} is not what it should be: {:?}", path.display(), machine.nodes[node]));
    let Ok(status) = fs::symlink_metadata(path) else { return differs() };
    match &machine.nodes[node] {
        Node::File(bytes) if status.is_file() && fs::read(path).ok().as_ref() == Some(bytes) => Ok(()),
        Node::Link(target) if fs::read_link(path).is_ok_and(|found| found.into_os_string().into_vec() == *target) => {
            Ok(())
        }
        Node::Directory(entries) if status.is_dir() => {
            for (name, entry) in entries {
                compare(machine, *entry, &path.join(OsString::from_vec(name.clone())))?;
            }
            if fs::read_dir(path).is_ok_and(|all| all.count() == entries.len()) { Ok(()) } else { differs() }
        }
        _ => differs(),
    }
}

fn picture(machine: &Machine) -> String {
    fn draw(machine: &Machine, node: usize, name: &str, depth: usize, text: &mut String) {
        *text += &format!("{:depth$}{name}", "", depth = depth * 2);
        match &machine.nodes[node] {
            Node::File(_) => *text += " file\n",
            Node::Link(target) => {
                *text += &format!(" -> {:?}\n", String::from_utf8_lossy(&target[..target.len().min(99)]))
            }
            Node::Directory(entries) => {
                *text += "/\n";
                for (name, entry) in entries {
                    draw(machine, *entry, &String::from_utf8_lossy(name), depth + 1, text);
                }
            }
        }
    }
    let mut text = String::new();
    draw(machine, ROOT, "0:", 0, &mut text);
    draw(machine, OTHER, "1:", 0, &mut text);
    text
}

/// Four tests of some worlds each.
pub fn trials(layout: &Layout) -> Vec<Trial> {
    let driver: Arc<OnceLock<Result<Driver, String>>> = Arc::default();
    let number = |name: &str| env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let worlds = number("PATHS").unwrap_or(WORLDS);
    let one = |part: u64| {
        let (driver, layout) = (driver.clone(), layout.clone());
        Trial::test(format!("paths/{part}"), move || {
            let driver = driver.get_or_init(|| Driver::new(&layout)).as_ref()?;
            if let Some(seed) = number("PATHS_SEED") {
                return Ok(driver.play(seed, true)?);
            }
            let failures: Vec<String> =
                (0..worlds).filter_map(|world| driver.play(world * 4 + part, false).err()).collect();
            match failures.iter().min_by_key(|failure| failure.len()) {
                None => Ok(()),
                Some(shortest) => Err(format!("{shortest}\n{} of {worlds} worlds differ", failures.len()).into()),
            }
        })
    };
    (0..4).map(one).collect()
}
