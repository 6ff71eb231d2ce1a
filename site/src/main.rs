//! Makes the documentation site and the manual pages: `make docs`.
//!
//! The reference comes from the headers (synopsis, feature-test macros), from the doc comments of the C functions, and from the
//! map that `cargo xtask where --all` prints (source, test, state in POSIX); the guide from docs/.

mod check;
mod headers;
mod layout;
mod manual;
mod pages;
mod reference;
mod sources;
mod text;

use std::path::PathBuf;
use std::process::ExitCode;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("site: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [map, out] = &arguments[..] else {
        return Err("usage: wasi-libc-site MAP OUT, where MAP is the output of `cargo xtask where --all`".into());
    };
    let root = std::env::current_dir()?;
    let functions = reference::read(&root, &std::fs::read_to_string(map)?)?;
    let out = PathBuf::from(out);
    let site = out.join("site");
    pages::write(&root, &functions, &site)?;
    manual::write(&functions, &out.join("man"))?;
    let links = check::links(&site)?;
    println!("{} functions, {links} links checked: {}", functions.len(), site.join("index.html").display());
    Ok(())
}
