//! The command `wasi-host`: runs one program.

use std::path::PathBuf;
use std::process::exit;
use std::time::Duration;

use clap::Parser;
use wasi_host::{Exit, Host, HostOptions, Result, Rule, Run};

/// Runs a WASI preview1 program (.wasm or .wat) on Cranelift. The exit status is the program's own; 134 after a trap,
/// 124 when its time is up, 125 when it cannot be run at all.
#[derive(Parser)]
#[command(version)]
struct Options {
    /// Pre-opens a directory: HOST::GUEST, or one name for both.
    #[arg(long = "dir", value_name = "HOST::GUEST")]
    directories: Vec<String>,
    /// Sets an environment variable; without a value it is passed on.
    #[arg(long = "env", value_name = "K=V")]
    environment: Vec<String>,
    /// Ends the program after so many seconds.
    #[arg(long, value_name = "SECONDS")]
    timeout: Option<f64>,
    /// Calls an exported function with the arguments, and prints its results.
    #[arg(long, value_name = "FUNCTION")]
    invoke: Option<String>,
    /// Prints each call that the program makes on standard error.
    #[arg(long)]
    trace: bool,
    /// Makes a call fail or fall short, e.g. fd_write:errno=nospc:after=3 (docs/host.md lists the rules).
    #[arg(long = "inject", value_name = "RULE")]
    rules: Vec<Rule>,
    /// Compiles without optimising.
    #[arg(long)]
    no_optimise: bool,
    /// Compiles anew, whatever the cache holds.
    #[arg(long)]
    no_cache: bool,
    /// The program.
    program: PathBuf,
    /// Its arguments.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

fn main() {
    let options = Options::parse();
    match run(&options) {
        Ok(status) => exit(status),
        Err(error) => {
            eprintln!("wasi-host: {}: {error:#}", options.program.display());
            exit(125);
        }
    }
}

fn run(options: &Options) -> Result<i32> {
    let host = Host::new(&HostOptions {
        optimise: !options.no_optimise,
        time_limits: options.timeout.is_some(),
        cache: if options.no_cache { None } else { cache_directory() },
        parallel_compilation: true,
    })?;
    let program = host.load(&options.program)?;
    let plan = plan(options);
    let outcome = match &options.invoke {
        None => host.run(&program, &plan)?,
        Some(function) => {
            let (results, outcome) = host.call(&program, &plan, function, &options.arguments)?;
            results.iter().for_each(|result| println!("{result}"));
            outcome
        }
    };
    match &outcome.exit {
        Exit::Code(_) => {}
        Exit::Trap(text) => eprintln!("wasi-host: {text}"),
        Exit::TimedOut => eprintln!("wasi-host: time is up"),
    }
    Ok(outcome.exit.status())
}

fn plan(options: &Options) -> Run {
    let name = options.program.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut plan = Run::new(std::iter::once(name).chain(options.arguments.iter().cloned()));
    for directory in &options.directories {
        let (host, guest) = directory.split_once("::").unwrap_or((directory, directory));
        plan = plan.directory(host.as_ref(), guest);
    }
    for setting in &options.environment {
        plan = match setting.split_once('=') {
            Some((name, value)) => plan.env(name, value),
            None => plan.env(setting, &std::env::var(setting).unwrap_or_default()),
        };
    }
    for rule in &options.rules {
        plan = plan.inject(rule.clone());
    }
    if options.trace {
        plan = plan.trace(|line| eprintln!("{line}"));
    }
    if let Some(seconds) = options.timeout {
        plan = plan.timeout(Duration::from_secs_f64(seconds));
        limit_waiting(seconds);
    }
    plan
}

/// A program that waits inside a host call sees no time limit; then the whole process ends, a little later.
fn limit_waiting(seconds: f64) {
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_secs_f64(seconds + 0.25));
        eprintln!("wasi-host: time is up");
        exit(124);
    });
}

/// Compiled code is kept in the user's cache directory.
fn cache_directory() -> Option<PathBuf> {
    let base = match std::env::var_os("XDG_CACHE_HOME") {
        Some(cache) => PathBuf::from(cache),
        None => PathBuf::from(std::env::var_os("HOME")?).join(".cache"),
    };
    base.is_absolute().then(|| base.join("wasi-host"))
}
