//! `cargo test -p c-tests --test robust`: faults of the host, hostile hosts, paths, and how work grows with input.
//! `make faults` runs all cases (`FAULTS=all`), `make test` a sample. docs/robustness.md describes them.

mod complexity;
mod faults;
mod paths;
mod report;
mod scratch;

use std::process::ExitCode;

use c_tests::Layout;
use libtest_mimic::Arguments;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    match run(&arguments) {
        Ok(code) => code,
        Err(mistake) => {
            eprintln!("{mistake}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let layout = Layout::from_environment();
    let all = std::env::var("FAULTS").is_ok_and(|value| value == "all") || arguments.filter.is_some();
    let (mut trials, faults) = faults::trials(&layout, all)?;
    trials.extend(paths::trials(&layout));
    trials.extend(complexity::trials(&layout));
    let conclusion = libtest_mimic::run(arguments, trials);
    faults.print();
    println!("{}", paths::tally());
    Ok(conclusion.exit_code())
}
