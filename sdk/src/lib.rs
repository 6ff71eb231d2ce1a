//! The commands of the SDK: `wasi-cc` and `wasi-c++` call clang with what the sysroot wants, `wasi-env` prepares the
//! environment of a build system, and `wasi-ar` and its like are LLVM's tools of the same version.
//!
//! One binary can be all of them: it looks at the name it was called by.

pub mod archive;
pub mod arguments;
mod asyncify;
pub mod clang;
mod component;
pub mod driver;
pub mod environment;
pub mod help;
pub mod inputs;
pub mod installation;
pub mod manual;
pub mod response;
pub mod runnable;
pub mod tools;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

/// What went wrong, in one line.
#[derive(Debug)]
pub struct Failure(pub String);

impl<T: Into<String>> From<T> for Failure {
    fn from(text: T) -> Failure {
        Failure(text.into())
    }
}

/// Most functions end with a value or one line.
pub type Result<T> = std::result::Result<T, Failure>;

/// Prints on standard output; a reader that ends early, as `head`, is no error.
fn say(text: &str) {
    use std::io::Write;
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// The whole command, by the name that it was called with; `default` where that is none of ours.
pub fn main(default: &str) -> ExitCode {
    let mut words = std::env::args_os();
    let called = words.next().unwrap_or_default();
    let name = Path::new(&called).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let words: Vec<OsString> = words.collect();
    let role = role(&name).or_else(|| role(default));
    let outcome = match role {
        Some(Role::Driver { cxx }) => driver::run(words, cxx),
        Some(Role::Preprocessor) => driver::run(std::iter::once("-E".into()).chain(words).collect(), false),
        Some(Role::Environment) => environment::run(&words),
        Some(Role::Manual) => manual::run(&words),
        Some(Role::PkgConfig) => environment::pkg_config(&words),
        Some(Role::Tool(tool)) => tools::run(tool, &words),
        None => Err(format!("no command of the SDK is called {default}").into()),
    };
    match outcome {
        Ok(code) => code,
        Err(Failure(text)) => {
            eprintln!("{}: {text}", if name.is_empty() { default } else { &name });
            ExitCode::FAILURE
        }
    }
}

/// What a name stands for.
#[derive(Debug, PartialEq)]
enum Role {
    Driver { cxx: bool },
    Preprocessor,
    Environment,
    PkgConfig,
    Manual,
    Tool(&'static str),
}

/// Names of the SDK, and those that a wasi-sdk has (`share/wasi-sdk/bin`).
fn role(name: &str) -> Option<Role> {
    Some(match name {
        "wasi-cc" | "clang" | "cc" => Role::Driver { cxx: false },
        "wasi-c++" | "wasi-cxx" | "clang++" | "c++" => Role::Driver { cxx: true },
        "clang-cpp" | "cpp" => Role::Preprocessor,
        "wasi-env" => Role::Environment,
        "wasi-pkg-config" => Role::PkgConfig,
        "wasi-man" => Role::Manual,
        // For names like wasm32-wasip1-clang.
        _ if name.starts_with("wasm32-") && name.ends_with("-clang") => Role::Driver { cxx: false },
        _ if name.starts_with("wasm32-") && name.ends_with("-clang++") => Role::Driver { cxx: true },
        _ => {
            let bare = name.strip_prefix("wasi-").or_else(|| name.strip_prefix("llvm-")).unwrap_or(name);
            Role::Tool(tools::NAMES.into_iter().find(|tool| *tool == bare)?)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(role("wasi-cc"), Some(Role::Driver { cxx: false }));
        assert_eq!(role("clang++"), Some(Role::Driver { cxx: true }));
        assert_eq!(role("wasm32-wasip1-clang++"), Some(Role::Driver { cxx: true }));
        for name in ["wasi-ar", "llvm-ar", "ar"] {
            assert_eq!(role(name), Some(Role::Tool("ar")), "{name}");
        }
        assert_eq!(role("wasi-what"), None);
    }
}
