//! LLVM's tools under our names.

use crate::clang::Clang;
use crate::runnable;
use crate::{Failure, Result};
use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// The tools, as their names are without `llvm-`.
pub const NAMES: [&str; 8] = ["ar", "ranlib", "nm", "strip", "objdump", "objcopy", "size", "readobj"];

/// Runs a tool. Those that read programs get programs without the lines that make them start themselves.
pub fn run(name: &str, words: &[OsString]) -> Result<ExitCode> {
    let mut command = Command::new(Clang::find()?.tool(&format!("llvm-{name}"))?);
    if matches!(name, "ar" | "ranlib") {
        command.args(words);
        return Err(exec(command));
    }
    let mut bare: Vec<Bare> = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let value_of_output = index > 0 && words[index - 1] == "-o";
        match (!value_of_output).then(|| Bare::of(Path::new(word))).flatten() {
            Some(file) => {
                command.arg(&file.path);
                bare.push(file);
            }
            None => {
                command.arg(word);
            }
        }
    }
    if bare.is_empty() {
        return Err(exec(command));
    }
    let status = command.status().map_err(|error| reason(&error))?;
    if status.success() && matches!(name, "strip" | "objcopy") {
        let output = words.windows(2).find(|pair| pair[0] == "-o").map(|pair| PathBuf::from(&pair[1]));
        for file in &bare {
            file.put_back(output.as_deref())?;
        }
    }
    Ok(ExitCode::from(status.code().unwrap_or(1) as u8))
}

/// The WebAssembly of a program that starts itself, in a file of its own until the tool has ended.
struct Bare {
    path: PathBuf,
    original: PathBuf,
    head: Vec<u8>,
}

impl Bare {
    fn of(original: &Path) -> Option<Bare> {
        if !original.is_file() {
            return None;
        }
        let bytes = std::fs::read(original).ok()?;
        let (head, wasm) = runnable::split(&bytes)?;
        let name = original.file_name()?.to_string_lossy().into_owned();
        let path = std::env::temp_dir().join(format!("wasi-{}-{name}", std::process::id()));
        std::fs::write(&path, wasm).ok()?;
        Some(Bare { path, original: original.into(), head: head.into() })
    }

    /// The lines go before the result again, in the original or in the output that was named.
    fn put_back(&self, output: Option<&Path>) -> Result<()> {
        let from = output.unwrap_or(&self.path);
        let wasm = std::fs::read(from).map_err(|error| format!("{}: {}", from.display(), reason(&error)))?;
        runnable::write(output.unwrap_or(&self.original), &[&self.head[..], &wasm].concat(), 0o755)
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

/// Becomes the command; comes back only when that fails.
pub fn exec(mut command: Command) -> Failure {
    let error = command.exec();
    Failure(format!("{}: {}", command.get_program().display(), reason(&error)))
}

/// An error of the system without its number.
pub fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or_default().to_owned()
}
