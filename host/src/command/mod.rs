//! The command `wasi-host`: runs one program.

mod options;
mod surroundings;

use std::path::PathBuf;
use std::process::exit;
use std::time::Duration;

use crate::{Component, Error, Exit, Host, HostOptions, Program, Result, is_component, read};
use clap::Parser;

use options::Options;
use surroundings::{Temporary, plan};

/// Does what the command line says, and ends the process with its status.
pub fn main() -> ! {
    let options = Options::try_parse().unwrap_or_else(|error| {
        if !error.use_stderr() {
            error.exit();
        }
        eprintln!("wasi-host: {}; wasi-host --help lists the options", in_one_line(&error.to_string()));
        exit(2);
    });
    match run(&options) {
        Ok(status) => exit(status),
        Err(error) => {
            eprintln!("wasi-host: {}: {error:#}", options.program().display());
            exit(125);
        }
    }
}

/// What clap says of a wrong command line, as far as the first empty line, and the option that may have been meant.
fn in_one_line(text: &str) -> String {
    let message = text.split("\n\n").next().unwrap_or(text);
    let words: Vec<&str> = message.strip_prefix("error: ").unwrap_or(message).split_whitespace().collect();
    let meant = text.split("a similar argument exists: '").nth(1).and_then(|rest| rest.split('\'').next());
    words.join(" ") + &meant.map_or_else(String::new, |option| format!(" (is {option} meant?)"))
}

enum Loaded {
    Module(Program),
    Component(Component),
}

fn run(options: &Options) -> Result<i32> {
    let host = Host::new(&HostOptions {
        optimise: !options.no_optimise,
        time_limits: options.timeout.is_some(),
        cache: if options.no_cache { None } else { cache_directory() },
        parallel_compilation: true,
        stack: options.stack,
        ..HostOptions::default()
    })?;
    let bytes = read(&options.program())?;
    let program = if is_component(&bytes) {
        Loaded::Component(host.load_component(&bytes)?)
    } else {
        Loaded::Module(host.load_bytes(&bytes)?)
    };
    let temporary = if options.tmp { Some(Temporary::new()?) } else { None };
    let plan = plan(options, temporary.as_ref())?;
    if let Some(limit) = options.timeout {
        limit_waiting(limit, temporary.as_ref().map(|temporary| temporary.path.clone()));
    }
    let outcome = match (&program, &options.invoke) {
        (Loaded::Module(program), None) => host.run(program, &plan)?,
        (Loaded::Component(program), None) => host.run_component(program, &plan)?,
        (Loaded::Component(_), Some(_)) => {
            return Err(Error::msg("it is a component: functions of modules only can be invoked"));
        }
        (Loaded::Module(program), Some(function)) => {
            let arguments: Option<Vec<String>> =
                options.arguments().iter().map(|argument| Some(argument.to_str()?.to_owned())).collect();
            let arguments = arguments.ok_or_else(|| Error::msg("arguments of a function are numbers"))?;
            let (results, outcome) = host.call(program, &plan, function, &arguments)?;
            results.iter().for_each(|result| println!("{result}"));
            outcome
        }
    };
    match &outcome.exit {
        Exit::Code(_) => {}
        Exit::Trap(text) => eprintln!("wasi-host: {text}"),
        Exit::TimedOut => eprintln!("wasi-host: time is up"),
        Exit::Killed => eprintln!("wasi-host: killed by a rule"),
    }
    Ok(outcome.exit.status())
}

/// A program that waits inside a host call sees no time limit; then the whole process ends, a little later.
fn limit_waiting(limit: Duration, temporary: Option<PathBuf>) {
    std::thread::spawn(move || {
        std::thread::sleep(limit.saturating_add(Duration::from_millis(250)));
        eprintln!("wasi-host: time is up");
        if let Some(path) = temporary {
            let _ = std::fs::remove_dir_all(path);
        }
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
