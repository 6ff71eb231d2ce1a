//! `wasi-man NAME`: the page of a C function, as `make docs` has written it.

use crate::Result;
use crate::installation::Installation;
use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

/// Prints the pages of the names.
pub fn run(names: &[OsString]) -> Result<ExitCode> {
    if names.is_empty() || names.iter().any(|name| name == "--help") {
        println!(
            "Usage: wasi-man NAME...\n\nPrints what the library says of C functions.\n\nExample: wasi-man readdir"
        );
        return Ok(if names.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS });
    }
    let sysroot = Installation::find()?.sysroot;
    let candidates = [sysroot.join("share/wasi-libc-rs/wasi-man.txt"), sysroot.join("../build/docs/man/wasi-man.txt")];
    let Some(text) = candidates.iter().find_map(|candidate| std::fs::read_to_string(candidate).ok()) else {
        return Err("the manual is not here; make docs writes it".into());
    };
    for name in names {
        let name = name.to_string_lossy();
        let Some(page) = page(&text, &name) else {
            let near = similar(&text, &name).join(", ");
            let hint = if near.is_empty() { String::new() } else { format!("; there is {near}") };
            return Err(format!("no function is called {name}{hint}").into());
        };
        // A reader that ends early, as `head`, is no error.
        let _ = std::io::stdout().write_all(page.as_bytes());
    }
    Ok(ExitCode::SUCCESS)
}

/// A form feed, the name and a line's end stand before each page.
fn pages(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split('\x0c').filter_map(|part| part.split_once('\n'))
}

fn page<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    pages(text).find(|(found, _)| *found == name).map(|(_, page)| page)
}

/// Names with the same beginning, or with the name within, five at most.
fn similar<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    let beginning = name.get(..name.len().min(4)).unwrap_or(name);
    let within = pages(text).filter(|(found, _)| found.contains(name));
    let alike = pages(text).filter(|(found, _)| found.starts_with(beginning));
    let mut names: Vec<&str> = Vec::new();
    for (found, _) in within.chain(alike) {
        if !names.contains(&found) && names.len() < 5 {
            names.push(found);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\x0creaddir\nNAME\n    readdir - reads\n\x0creaddir_r\nNAME\n    r\n\x0crewind\nNAME\n";

    #[test]
    fn finding() {
        assert_eq!(page(TEXT, "readdir"), Some("NAME\n    readdir - reads\n"));
        assert_eq!(page(TEXT, "read"), None);
        assert_eq!(similar(TEXT, "readdirx"), ["readdir", "readdir_r"]);
        assert_eq!(similar(TEXT, "dir_r"), ["readdir_r"]);
        assert!(similar(TEXT, "ööö").is_empty());
    }
}
