//! Rust's standard library, part by part: what it does through the C library below it. Any mistake ends in status 101.

use std::process::ExitCode;

mod collections;
mod environment;
mod files;
mod streams;
mod text;
mod times;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.get(1).map(String::as_str) {
        Some("panic") => panic!("the program says so: {}", arguments.len()),
        Some("high") => return ExitCode::from(255),
        Some("exit") => std::process::exit(42),
        Some("abort") => std::process::abort(),
        _ => {}
    }
    environment::run(&arguments);
    streams::run().unwrap();
    files::run().unwrap();
    times::run();
    collections::run();
    text::run();
    println!("done");
    ExitCode::from(7)
}
