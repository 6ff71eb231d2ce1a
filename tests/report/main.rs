//! Reports made from the C tests: `c-tests-report compare SYSROOT`, `abi SYSROOT`, `hosts FOLDER`, `coverage` and
//! `mutants`.
//! `scripts/compare.sh`, `scripts/hosts.sh` and `scripts/coverage-tests.sh` fetch what these need and call them.

mod compare;
mod coverage;
mod hosts;
mod json;
mod known;
mod mutants;
mod table;

use std::process::ExitCode;

use c_tests::Layout;

fn main() -> ExitCode {
    let layout = Layout::from_environment();
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["compare", sysroot, filters @ ..] => compare::run(&layout, sysroot.as_ref(), filters),
        ["abi", sysroot, filters @ ..] => compare::abi(&layout, sysroot.as_ref(), filters),
        ["hosts", tools, filters @ ..] => hosts::run(&layout, tools.as_ref(), filters),
        ["coverage"] => coverage::run(&layout),
        ["mutants", options @ ..] => {
            mutants::Options::read(options).and_then(|options| mutants::run(&layout, &options))
        }
        _ => Err("usage: c-tests-report compare|abi SYSROOT [FILTER…] | hosts FOLDER [FILTER…] | coverage | mutants \
                  [--only HEADER|FUNCTION]… [--sample N]"
            .into()),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(mistake) => {
            eprintln!("{mistake}");
            ExitCode::from(2)
        }
    }
}
