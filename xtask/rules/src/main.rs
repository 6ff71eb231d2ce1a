//! `cargo xtask rules`: rules on the sources that a machine can count. Each rule lists its offenders; their number (or, for a length, the
//! greatest) must not exceed the limit recorded in `xtask/limits.txt`, which only ever goes down.

mod circles;
mod constants;
mod functions;
mod limits;
mod lines;
mod mutants;
mod rule;
mod scope;
mod sources;
mod unsafety;

use clap::Parser;
use rule::Outcome;
use sources::Sources;
use std::path::Path;
use std::process::ExitCode;

/// Checks the rules on the sources against xtask/limits.txt.
#[derive(Parser)]
#[command(name = "cargo xtask rules")]
struct Options {
    /// Lists the offenders of this rule.
    #[arg(long, value_name = "RULE")]
    list: Option<String>,
    /// With --list: only offenders whose path contains this.
    #[arg(long, value_name = "TEXT")]
    path: Option<String>,
    /// Lowers the recorded limits to today's values.
    #[arg(long)]
    update: bool,
}

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new("."));
    match run(root, &Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Checks every rule, or lists the offenders of one.
fn run(root: &Path, options: &Options) -> Outcome {
    let sources = Sources::read(root)?;
    let mut rules = Vec::new();
    rules.extend(functions::rules(&sources));
    rules.extend(scope::rules(&sources));
    rules.push(circles::rule(&sources));
    rules.extend(unsafety::rules(&sources));
    rules.push(constants::rule(&sources, root)?);
    rules.extend(lines::rules(&sources));
    rules.extend(mutants::rule(root)?);
    if let Some(wanted) = &options.list {
        let rule = rules.iter().find(|rule| rule.name == wanted).ok_or_else(|| {
            format!("no rule {wanted}; there are: {}", rules.iter().map(|r| r.name).collect::<Vec<_>>().join(" "))
        })?;
        let part = options.path.as_deref().unwrap_or("");
        rule.offenders.iter().filter(|offender| offender.contains(part)).for_each(|offender| println!("{offender}"));
        return Ok(());
    }
    limits::check(&root.join("xtask/limits.txt"), &rules, options.update)
}
