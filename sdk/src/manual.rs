//! `wasi-man NAME`: the page of a C function, as `make docs` has written it.

use crate::installation::{Installation, VERSION};
use crate::{Result, say};
use std::ffi::OsString;
use std::process::ExitCode;

const HELP: &str = "\
Usage: wasi-man NAME...

Prints what the library says of C functions.

  --names              prints the names that it knows

Example: wasi-man readdir
";

/// Prints the pages of the names.
pub fn run(names: &[OsString]) -> Result<ExitCode> {
    match names.first().map(|name| name.to_string_lossy()).as_deref() {
        None => return Err("no name; say wasi-man NAME, as in wasi-man readdir".into()),
        Some("--help" | "-h") => {
            say(HELP);
            return Ok(ExitCode::SUCCESS);
        }
        Some("--version") => {
            say(&format!("wasi-man {VERSION}\n"));
            return Ok(ExitCode::SUCCESS);
        }
        Some("--names") => {}
        Some(option) if option.starts_with('-') => {
            return Err(format!("no option is called {option}; wasi-man --help lists them").into());
        }
        // As for man, the number of a section may stand before the name; functions have 3.
        Some("3") if names.len() > 1 => return run(&names[1..]),
        Some(_) => {}
    }
    let sysroot = Installation::find()?.sysroot;
    let candidates = [sysroot.join("share/wasi-libc-rs/wasi-man.txt"), sysroot.join("../build/docs/man/wasi-man.txt")];
    let Some(text) = candidates.iter().find_map(|candidate| std::fs::read_to_string(candidate).ok()) else {
        return Err("the manual is not here; make docs writes it".into());
    };
    if names[0] == "--names" {
        say(&pages(&text).map(|(name, _)| format!("{name}\n")).collect::<String>());
        return Ok(ExitCode::SUCCESS);
    }
    for name in names {
        let name = name.to_string_lossy();
        let Some(page) = page(&text, &name) else {
            let near = similar(&text, &name).join(", ");
            let hint = if near.is_empty() { String::new() } else { format!("; there is {near}") };
            return Err(format!("no function is called {name}{hint}").into());
        };
        say(page);
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
