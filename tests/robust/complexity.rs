//! How the work of parsers grows with their input: programs of `c-tests/_complexity` count none themselves, the host counts their
//! instructions. Doubling the input may quadruple the work at most.

use std::fs;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use c_tests::compile::Compiler;
use c_tests::directives::{self, Directives};
use c_tests::{Case, Layout, Level};
use libtest_mimic::Trial;
use wasi_host::{Exit, Host, HostOptions, Program, Run};

use crate::scratch::Scratch;

/// The programs.
const PROGRAMS: [&str; 2] = ["text", "files"];

/// The export through which the harness says what to do: `struct complexity_order` of `all.h`.
const EXPORT: &str = "complexity_order";
const SIZE: usize = 80;

/// Inputs of so many bytes.
const SIZES: [u32; 5] = [256, 512, 1024, 2048, 4096];

/// What the work may grow by when the input doubles, and a number of instructions of no account.
const GROWTH: f64 = 4.1;
const NOISE: u64 = 20_000;

/// More than any input needs.
const FUEL: u64 = 4_000_000_000;

struct World {
    host: Host,
    program: Program,
    directives: Directives,
}

/// A test for each program.
pub fn trials(layout: &Layout) -> Vec<Trial> {
    let host: Arc<OnceLock<Compiler>> = Arc::default();
    let one = |name: &'static str| {
        let (layout, compiler) = (layout.clone(), host.clone());
        Trial::test(format!("complexity/{name}"), move || {
            layout.check()?;
            let world = World::new(&layout, compiler.get_or_init(|| Compiler::new(&layout)), name)?;
            Ok(world.check()?)
        })
    };
    PROGRAMS.into_iter().map(one).collect()
}

impl World {
    fn new(layout: &Layout, compiler: &Compiler, name: &str) -> Result<World, String> {
        let source = layout.tests().join("_complexity").join(name).with_extension("c");
        let mut directives = directives::parse(&fs::read_to_string(&source).map_err(|error| error.to_string())?)?;
        directives.link.push("main.c".into());
        directives.cflags.extend(["-Wno-format-nonliteral", "-Wno-format-security"].map(String::from));
        directives.cflags.push(format!("-Wl,--export={EXPORT},-z,stack-size=1048576"));
        let case = Case { name: format!("_complexity/{name}"), source };
        let path = compiler.program(&case, Level::O2, &directives)?;
        let options = HostOptions {
            time_limits: true,
            count_work: true,
            cache: Some(layout.root.join("target/c-tests/cache")),
            parallel_compilation: false,
            ..HostOptions::default()
        };
        let host = Host::new(&options).map_err(|mistake| format!("{mistake:?}"))?;
        let program = host.load(&path).map_err(|mistake| format!("{}: {mistake:?}", path.display()))?;
        Ok(World { host, program, directives })
    }

    /// Every parser of the program; with `COMPLEXITY` set, prints what each needs.
    fn check(&self) -> Result<(), String> {
        let (count, _, _) = self.run(u32::MAX, 0, false)?;
        let mut found = Vec::new();
        for parser in 0..count {
            let mut before = None;
            let mut line = String::new();
            for size in SIZES {
                let (_, name, all) = self.run(parser, size, false)?;
                let (_, _, making) = self.run(parser, size, true)?;
                let work = all.saturating_sub(making);
                line = if line.is_empty() { format!("{name}: {work}") } else { format!("{line} {work}") };
                if before.is_some_and(|before: u64| work as f64 > GROWTH * before as f64 + NOISE as f64) {
                    found.push(format!("{name}: {before:?} instructions, {work} for {size} bytes, twice as many"));
                }
                before = Some(work);
            }
            if std::env::var_os("COMPLEXITY").is_some() {
                println!("{line}");
            }
        }
        if found.is_empty() { Ok(()) } else { Err(found.join("\n")) }
    }

    /// The number of parsers, the name of this one, and the instructions executed.
    fn run(&self, parser: u32, size: u32, made_only: bool) -> Result<(u32, String, u64), String> {
        let scratch = Scratch::new("complexity");
        fs::create_dir_all(&scratch.path).map_err(|error| error.to_string())?;
        let order: Vec<u8> = [parser, size, made_only.into()].iter().flat_map(|number| number.to_le_bytes()).collect();
        let mut run = Run::new(["program"])
            .directory(&scratch.path, "/")
            .stdin("")
            .timeout(Duration::from_secs(60))
            .fuel(FUEL)
            .probe(EXPORT, order, SIZE);
        for (name, value) in &self.directives.env {
            run = run.env(name, value);
        }
        let outcome = self.host.run(&self.program, &run).map_err(|mistake| format!("{mistake:?}"))?;
        let text = outcome.probe.get(16..).unwrap_or_default();
        let name = String::from_utf8_lossy(text.split(|byte| *byte == 0).next().unwrap_or_default()).into_owned();
        if outcome.exit != Exit::Code(0) {
            let said = String::from_utf8_lossy(&outcome.stderr).into_owned();
            return Err(format!("{name}, {size} bytes: {:?}\n{said}", outcome.exit));
        }
        let count = outcome.probe.get(12..16).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes);
        Ok((count, name, outcome.fuel))
    }
}
