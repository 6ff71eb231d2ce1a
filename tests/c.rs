//! `cargo test -p c-tests`: every file of `c-tests/`, at each level, as one test.

use std::process::ExitCode;
use std::sync::{Arc, OnceLock};

use c_tests::{Layout, Runner, discover};
use libtest_mimic::{Arguments, Trial};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let layout = Layout::from_environment();
    let cases = match discover(&layout.tests()) {
        Ok(cases) => cases,
        Err(mistake) => {
            eprintln!("{}: {mistake}", layout.tests().display());
            return ExitCode::FAILURE;
        }
    };
    if !arguments.list
        && let Err(mistake) = layout.check()
    {
        eprintln!("{mistake}");
        return ExitCode::FAILURE;
    }
    // Made by the first test that runs: listing the tests stays instant.
    let runner: Arc<OnceLock<Result<Runner, String>>> = Arc::default();
    let mut trials = Vec::new();
    for case in cases {
        for &level in case.levels() {
            let (case, runner, layout) = (case.clone(), runner.clone(), layout.clone());
            trials.push(Trial::test(format!("{}@{}", case.name, level.name()), move || {
                let runner = runner.get_or_init(|| Runner::new(&layout)).as_ref()?;
                Ok(runner.check(&case, level)?)
            }));
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}
