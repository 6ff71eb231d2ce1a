//! `wasi-env`: the variables that build systems read.

use crate::clang::Clang;
use crate::installation::{Installation, in_path};
use crate::tools::exec;
use crate::{Result, help};
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// Runs the command, or prints the variables.
pub fn run(words: &[OsString]) -> Result<ExitCode> {
    let mut settings: Vec<(&'static str, OsString)> = Vec::new();
    let mut runnable = true;
    let mut switches = String::new();
    let mut rest = words;
    while let Some((word, more)) = rest.split_first().filter(|(word, _)| word.as_bytes().starts_with(b"-")) {
        rest = more;
        match &*word.to_string_lossy() {
            "--processes" => {
                settings.push(("WASI_PROCESSES", "1".into()));
                switches.push_str(" --processes");
            }
            "--threads" => {
                settings.push(("WASI_THREADS", "1".into()));
                switches.push_str(" -pthread");
            }
            "--legacy-eh" => {
                settings.push(("WASI_LEGACY_EH", "1".into()));
                switches.push_str(" --legacy-eh");
            }
            "--runnable" => runnable = true,
            "--no-runnable" => runnable = false,
            "--help" => {
                print!("{}", help::ENVIRONMENT);
                return Ok(ExitCode::SUCCESS);
            }
            "--version" => {
                println!("wasi-env {}", crate::installation::VERSION);
                return Ok(ExitCode::SUCCESS);
            }
            "--" => break,
            other => return Err(format!("no option is called {other}; wasi-env --help lists them").into()),
        }
    }
    let installation = Installation::find()?;
    Clang::find()?;
    settings.push(("WASI_RUNNABLE", if runnable { "1" } else { "0" }.into()));
    if runnable {
        switches.push_str(" --runnable");
    }
    settings.extend(variables(&installation, &switches));
    let Some((program, arguments)) = rest.split_first() else {
        for (name, value) in &settings {
            println!("export {name}={}", quoted(value));
        }
        return Ok(ExitCode::SUCCESS);
    };
    let mut command = Command::new(program);
    command.args(with_cross_file(program, arguments, &installation.share)).envs(settings);
    command.env_remove("PKG_CONFIG_PATH");
    Err(exec(command))
}

/// `wasi-pkg-config`: the machine's pkg-config, which sees only what is installed in the sysroot.
pub fn pkg_config(words: &[OsString]) -> Result<ExitCode> {
    let installation = Installation::find()?;
    let Some(program) = in_path("pkg-config").or_else(|| in_path("pkgconf")) else {
        return Err("no pkg-config found; install it with: apt-get install pkgconf".into());
    };
    let mut command = Command::new(program);
    command
        .args(words)
        .env("PKG_CONFIG_LIBDIR", installation.sysroot.join("lib/pkgconfig"))
        .env_remove("PKG_CONFIG_PATH");
    Err(exec(command))
}

/// All variables, by what reads them. What configure finds in `CC` it keeps, so that a plain `make` goes on with the switches.
fn variables(installation: &Installation, switches: &str) -> Vec<(&'static str, OsString)> {
    let binary = |name: &str| OsString::from(installation.binaries.join(name));
    let with_switches = |name: &str| {
        let mut command = binary(name);
        command.push(switches);
        command
    };
    // cargo names no binary with `++`.
    let cxx = ["wasi-c++", "wasi-cxx"].into_iter().find(|name| installation.binaries.join(name).exists());
    let cxx = cxx.unwrap_or("wasi-c++");
    let share = |name: &str| OsString::from(absolute(&installation.share.join(name)));
    let sysroot = absolute(&installation.sysroot);
    let mut all: Vec<(&'static str, OsString)> = vec![
        // make and configure scripts.
        ("CC", with_switches("wasi-cc")),
        ("CXX", with_switches(cxx)),
        ("AR", binary("wasi-ar")),
        ("RANLIB", binary("wasi-ranlib")),
        ("NM", binary("wasi-nm")),
        ("STRIP", binary("wasi-strip")),
        ("OBJDUMP", binary("wasi-objdump")),
        ("CONFIG_SITE", share("autoconf/config.site")),
        // What is installed in the sysroot, nothing of this machine.
        ("PKG_CONFIG", binary("wasi-pkg-config")),
        ("PKG_CONFIG_LIBDIR", sysroot.join("lib/pkgconfig").into()),
        ("CMAKE_TOOLCHAIN_FILE", share("cmake/wasi.cmake")),
        ("WASI_SYSROOT", sysroot.into()),
        ("WASI_SDK_PATH", share("wasi-sdk")),
        ("WASI_SDK_BIN", installation.binaries.clone().into()),
        // cargo, and the crate `cc` in build scripts.
        ("CARGO_TARGET_WASM32_WASIP1_LINKER", binary("wasi-cc")),
        ("CARGO_TARGET_WASM32_WASIP1_RUSTFLAGS", "-Clinker-flavor=gcc -Clink-self-contained=no".into()),
        ("CC_wasm32_wasip1", binary("wasi-cc")),
        ("CXX_wasm32_wasip1", binary(cxx)),
        ("AR_wasm32_wasip1", binary("wasi-ar")),
        ("RANLIB_wasm32_wasip1", binary("wasi-ranlib")),
    ];
    if let Ok(host) = installation.host() {
        let mut runner = OsString::from(absolute(&host));
        all.push(("WASI_HOST", runner.clone()));
        runner.push(" --unix");
        all.push(("CARGO_TARGET_WASM32_WASIP1_RUNNER", runner));
    }
    // Programs that run while building: this machine's own compiler makes them.
    for (name, tool) in [
        ("CC_FOR_BUILD", "cc"),
        ("CXX_FOR_BUILD", "c++"),
        ("BUILD_CC", "cc"),
        ("HOSTCC", "cc"),
        ("HOST_CC", "cc"),
        ("HOST_CXX", "c++"),
        ("HOST_AR", "ar"),
    ] {
        if std::env::var_os(name).is_none() && in_path(tool).is_some() {
            all.push((name, tool.into()));
        }
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(installation.binaries.clone()).chain(std::env::split_paths(&path));
    all.extend(std::env::join_paths(folders).ok().map(|path| ("PATH", path)));
    all
}

fn absolute(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.into())
}

/// Meson reads its cross file from the command line only.
fn with_cross_file(program: &OsStr, arguments: &[OsString], share: &Path) -> Vec<OsString> {
    let mut words = arguments.to_vec();
    let is_meson = Path::new(program).file_name().is_some_and(|name| name == "meson");
    let has_one = words.iter().any(|word| word.as_bytes().starts_with(b"--cross-file"));
    if is_meson && !has_one && words.first().is_some_and(|word| word == "setup") {
        words.splice(1..1, ["--cross-file".into(), share.join("meson/wasi.ini").into()]);
    }
    words
}

/// A value as a shell reads it.
fn quoted(value: &OsStr) -> String {
    format!("'{}'", value.to_string_lossy().replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meson_gets_its_cross_file() {
        let words = |list: &[&str]| list.iter().map(OsString::from).collect::<Vec<_>>();
        let with = |program: &str, list: &[&str]| with_cross_file(OsStr::new(program), &words(list), Path::new("/s"));
        assert_eq!(
            with("/usr/bin/meson", &["setup", "b"]),
            words(&["setup", "--cross-file", "/s/meson/wasi.ini", "b"])
        );
        assert_eq!(with("meson", &["setup", "--cross-file=x", "b"]).len(), 3);
        assert_eq!(with("meson", &["test"]).len(), 1);
        assert_eq!(with("cmake", &["setup"]).len(), 1);
    }

    #[test]
    fn shells() {
        assert_eq!(quoted(OsStr::new("a b'c")), "'a b'\\''c'");
    }
}
