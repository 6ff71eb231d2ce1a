//! Prints the number of words in each file.

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for path in std::env::args().skip(1) {
        match rust_with_c::words(&path) {
            Ok(count) => println!("{count:8} {path}"),
            Err(why) => {
                eprintln!("{path}: {why}");
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}
