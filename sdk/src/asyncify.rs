//! `-pthread=asyncify`: binaryen's `wasm-opt` has a program's functions leave in their middle and go on there.

use crate::Result;
use crate::tools::reason;
use std::env::var_os;
use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

/// The proposals that clang's code may use.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-extended-const",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// Rewrites a linked program in place.
pub fn apply(program: &Path, strips: bool) -> Result<()> {
    let tool = var_os("WASM_OPT").filter(|tool| !tool.is_empty()).unwrap_or_else(|| "wasm-opt".into());
    let said = match Command::new(&tool).args(words(program, strips)).output() {
        Ok(output) if output.status.success() => return Ok(()),
        Ok(output) => {
            let text = String::from_utf8_lossy(&output.stderr).into_owned();
            let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
            let name = tool.display();
            format!("{name} refuses it ({first}); functions that wait, or may, cannot have setjmp or exceptions")
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            "-pthread=asyncify wants wasm-opt: npm install binaryen, and name it in WASM_OPT".into()
        }
        Err(error) => format!("{}: {}", tool.display(), reason(&error)),
    };
    // What cannot run is not left there. If it cannot be removed, the message is what matters.
    let _ = std::fs::remove_file(program);
    Err(said.into())
}

fn words(program: &Path, strips: bool) -> Vec<OsString> {
    // Only our own import lets a function leave, none of the host's.
    let mut words: Vec<OsString> = vec!["--asyncify".into(), "--pass-arg=asyncify-ignore-imports".into(), "-O2".into()];
    words.extend(FEATURES.map(Into::into));
    words.extend((!strips).then(|| "-g".into()));
    words.extend([program.into(), "-o".into(), program.into()]);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_unless_stripped() {
        let line = |strips| words(Path::new("a.wasm"), strips).join(" ".as_ref()).into_string().unwrap();
        assert!(
            line(false).starts_with("--asyncify --pass-arg=asyncify-ignore-imports ") && line(false).contains(" -g ")
        );
        assert!(line(true).ends_with("--enable-simd a.wasm -o a.wasm"));
    }
}
