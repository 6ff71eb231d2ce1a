//! The one record of the tools: clang and LLVM's, and the Rust toolchain that can build `core` for the guest.
//!
//! `CLANG` names the compiler, as `clang-22` or by a path; LLVM's other tools are those of the same version. Without it the newest
//! known clang in `PATH` is used. `LLVM_AR`, `LLVM_NM` and `WASM_LD` override single tools.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The versions of LLVM that are looked for, the preferred one first.
const VERSIONS: [&str; 5] = ["22", "23", "21", "20", "19"];

/// clang and the tools of its version.
pub struct Toolchain {
    /// The C compiler.
    pub clang: String,
}

impl Toolchain {
    /// The tools that the environment asks for, or that there are.
    pub fn find() -> Toolchain {
        let clang = std::env::var("CLANG").ok().filter(|name| !name.is_empty()).unwrap_or_else(|| {
            let versions = VERSIONS.iter().map(|version| format!("clang-{version}"));
            versions.chain(["clang".into()]).find(|name| in_path(name).is_some()).unwrap_or("clang-22".into())
        });
        Toolchain { clang }
    }

    /// The tool `name` (`llvm-ar`, `wasm-ld`, …) that belongs to this clang.
    pub fn tool(&self, name: &str) -> String {
        if let Ok(chosen) = std::env::var(name.to_uppercase().replace('-', "_")) {
            return chosen;
        }
        let suffix = self.suffix();
        if let Some(folder) = Path::new(&self.clang).parent().filter(|folder| !folder.as_os_str().is_empty()) {
            let beside = folder.join(format!("{name}{suffix}"));
            if beside.exists() {
                return beside.to_string_lossy().into_owned();
            }
        }
        let versioned = format!("{name}{suffix}");
        if in_path(&versioned).is_some() {
            return versioned;
        }
        let asked = output(Command::new(&self.clang).arg(format!("-print-prog-name={name}")));
        asked.map(|path| path.trim().to_string()).filter(|path| !path.is_empty()).unwrap_or(versioned)
    }

    /// `-22` of `clang-22`, else nothing.
    pub fn suffix(&self) -> String {
        let name = self.clang.rsplit('/').next().unwrap_or_default();
        name.strip_prefix("clang").filter(|rest| rest.starts_with('-')).unwrap_or_default().to_string()
    }

    /// The environment that scripts, build scripts and tests read.
    pub fn environment(&self) -> [(&'static str, String); 4] {
        let tool = |name| self.tool(name);
        [
            ("CLANG", self.clang.clone()),
            ("LLVM_AR", tool("llvm-ar")),
            ("LLVM_NM", tool("llvm-nm")),
            ("WASM_LD", tool("wasm-ld")),
        ]
    }
}

/// What the library is built for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// One thread.
    Single,
    /// Threads on one shared memory.
    Threads,
}

impl Target {
    /// Rust's name of the target, which is also that of its folder in `sysroot/lib`.
    pub fn name(self) -> &'static str {
        match self {
            Target::Single => "wasm32-wasip1",
            Target::Threads => "wasm32-wasip1-threads",
        }
    }

    /// The older name, under which clang looks for the same files.
    pub fn alias(self) -> &'static str {
        match self {
            Target::Single => "wasm32-wasi",
            Target::Threads => "wasm32-wasi-threads",
        }
    }

    /// The target that `GUEST_TARGET` names, for commands that take any of cargo's.
    pub fn from_environment() -> Target {
        match std::env::var("GUEST_TARGET").as_deref() {
            Ok("wasm32-wasip1-threads") => Target::Threads,
            _ => Target::Single,
        }
    }
}

/// cargo for the guest: Debian's with the sources of `core`, else the one in `PATH`, which needs `rust-src` or the target.
///
/// `core` is built with immediate abort, as one surviving bounds check would otherwise pull in `core::fmt` (3 KB).
pub fn guest_cargo(target: Target, command: &str) -> Command {
    let debian = Path::new("/usr/bin/rustc").exists()
        && output(Command::new("/usr/bin/rustc").args(["--print", "sysroot"]))
            .is_some_and(|root| Path::new(root.trim()).join("lib/rustlib/src").exists());
    let mut cargo = Command::new(if debian { "/usr/bin/cargo" } else { "cargo" });
    // What `cargo xtask` was started with describes another toolchain.
    for name in ["CARGO", "RUSTC", "RUSTUP_TOOLCHAIN", "RUSTC_WRAPPER", "LD_LIBRARY_PATH", "RUSTUP_HOME_OVERRIDE"] {
        cargo.env_remove(name);
    }
    if debian {
        cargo.env("RUSTC", "/usr/bin/rustc");
        cargo.env("PATH", format!("/usr/bin:{}", std::env::var("PATH").unwrap_or_default()));
    }
    cargo.env("RUSTC_BOOTSTRAP", "1");
    let name = format!("CARGO_TARGET_{}_RUSTFLAGS", target.name().to_uppercase().replace('-', "_"));
    let mut flags = String::from("-Zunstable-options -Cpanic=immediate-abort");
    // rustc 1.95 loses the value of a comparison that is used as a number and as a condition.
    if !debian && output(Command::new("rustc").arg("-V")).is_some_and(|version| version.starts_with("rustc 1.95.")) {
        flags += " -Zmir-enable-passes=-SimplifyComparisonIntegral";
    }
    cargo.env(name, flags);
    // A change of one file is built in seconds this way; CI and releases compile everything anew.
    if std::env::var_os("CI").is_none() && std::env::var_os("CARGO_PROFILE_GUEST_INCREMENTAL").is_none() {
        cargo.env("CARGO_PROFILE_GUEST_INCREMENTAL", "true");
    }
    cargo.envs(Toolchain::find().environment());
    cargo.args([command, "-Zbuild-std=core", "--target", target.name(), "--profile", "guest", "-p", "wasi-libc-rs"]);
    cargo
}

/// Runs a command to its end; an error names it.
pub fn run(command: &mut Command) -> crate::root::Outcome {
    let status = command.status().map_err(|error| format!("{}: {error}", command.get_program().to_string_lossy()))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{} failed ({status})", command.get_program().to_string_lossy()).into())
    }
}

/// A command's standard output, if it succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Where `PATH` has the command `name`.
pub fn in_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}
