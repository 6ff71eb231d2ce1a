//! `wasi-env`: the variables that build systems read.

use crate::clang::Clang;
use crate::installation::{Installation, in_path};
use crate::tools::exec;
use crate::{Result, help, say};
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
            "--help" | "-h" => {
                say(help::ENVIRONMENT);
                return Ok(ExitCode::SUCCESS);
            }
            "--version" => {
                say(&format!("wasi-env {}\n", crate::installation::VERSION));
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
        let lines = settings.iter().map(|(name, value)| format!("export {name}={}\n", quoted(value)));
        say(&lines.collect::<String>());
        return Ok(ExitCode::SUCCESS);
    };
    let mut command = Command::new(program);
    command.args(with_cross_file(program, arguments, &installation.share)).envs(settings);
    command.env_remove("PKG_CONFIG_PATH");
    Err(exec(command))
}

/// `wasi-pkg-config`: the machine's pkg-config, which sees what is installed in the sysroot and in `PKG_CONFIG_PATH`, where build
/// systems put what they are asked to look at; `wasi-env` has taken away the machine's own.
pub fn pkg_config(words: &[OsString]) -> Result<ExitCode> {
    let installation = Installation::find()?;
    let Some(program) = in_path("pkg-config").or_else(|| in_path("pkgconf")) else {
        return Err("no pkg-config found; install it with: apt-get install pkgconf".into());
    };
    let mut command = Command::new(program);
    command.args(words).env("PKG_CONFIG_LIBDIR", absolute(&installation.sysroot).join("lib/pkgconfig"));
    Err(exec(command))
}

/// All variables, by what reads them. What configure finds in `CC` it keeps, so that a plain `make` goes on with the switches.
fn variables(installation: &Installation, switches: &str) -> Vec<(&'static str, OsString)> {
    // Makefiles part such values at blanks; then the commands are those in PATH.
    let plain = !installation.binaries.as_os_str().as_bytes().iter().any(u8::is_ascii_whitespace);
    let binary = |name: &str| if plain { installation.binaries.join(name).into() } else { OsString::from(name) };
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
        let host = absolute(&host);
        all.push(("WASI_HOST", host.clone().into()));
        let beside = host.parent() == Some(&installation.binaries);
        let mut runner = if beside { binary("wasi-host") } else { host.into() };
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

/// Meson's commands, but for `setup`.
const MESON: [&str; 15] = [
    "compile",
    "configure",
    "devenv",
    "dist",
    "env2mfile",
    "format",
    "help",
    "init",
    "install",
    "introspect",
    "rewrite",
    "subprojects",
    "test",
    "unstable-coredata",
    "wrap",
];

/// Meson reads its cross file from the command line only.
fn with_cross_file(program: &OsStr, arguments: &[OsString], share: &Path) -> Vec<OsString> {
    let mut words = arguments.to_vec();
    let is_meson = Path::new(program).file_name().is_some_and(|name| name == "meson" || name == "meson.py");
    let has_one = words.iter().any(|word| word.as_bytes().starts_with(b"--cross-file"));
    // Without a command Meson sets up, too.
    let at = match words.first().map(|word| word.to_string_lossy()).as_deref() {
        Some("setup") => 1,
        Some("-h" | "--help" | "-v" | "--version") | None => return words,
        Some(command) if MESON.contains(&command) => return words,
        Some(_) => 0,
    };
    if is_meson && !has_one {
        words.splice(at..at, ["--cross-file".into(), share.join("meson/wasi.ini").into()]);
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
        assert_eq!(with("meson", &["--version"]).len(), 1);
        assert_eq!(with("meson", &["b"]), words(&["--cross-file", "/s/meson/wasi.ini", "b"]));
        assert_eq!(with("cmake", &["setup"]).len(), 1);
    }

    #[test]
    fn shells() {
        assert_eq!(quoted(OsStr::new("a b'c")), "'a b'\\''c'");
    }
}
