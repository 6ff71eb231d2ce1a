//! A directory to work in, and the commands under test.

#![allow(dead_code)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

pub const CC: &str = env!("CARGO_BIN_EXE_wasi-cc");
pub const CXX: &str = env!("CARGO_BIN_EXE_wasi-cxx");
pub const ENV: &str = env!("CARGO_BIN_EXE_wasi-env");

/// A fresh directory, removed in the end.
pub struct Folder {
    pub path: PathBuf,
}

impl Folder {
    pub fn new() -> Folder {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("wasi-sdk-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Folder { path: std::fs::canonicalize(path).unwrap() }
    }

    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Runs a command here that has to succeed without a word on standard error; its output.
    pub fn run(&self, command: &str, words: &[&str]) -> String {
        let output = self.command(command).args(words).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{command} {words:?}: {}", said(&output));
        text(&output.stdout)
    }

    /// Runs a command here that has to fail with one line, which is returned.
    pub fn fails(&self, command: &mut Command) -> String {
        let output = command.output().unwrap();
        let line = text(&output.stderr);
        assert!(!output.status.success() && line.lines().count() == 1, "{command:?}: {}", said(&output));
        line.trim_end().to_owned()
    }

    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.path);
        for name in [
            "WASI_SYSROOT",
            "WASI_CLANG",
            "WASI_HOST",
            "WASI_RUNNABLE",
            "WASI_PROCESSES",
            "WASI_LEGACY_EH",
            "WASI_THREADS",
        ] {
            command.env_remove(name);
        }
        if let Some(host) = host() {
            command.env("WASI_HOST", host);
        }
        command
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.path);
    }
}

/// The host of this build, wherever cargo has put the commands.
fn host() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?;
    let beside = Path::new(CC).with_file_name("wasi-host");
    [beside, root.join("target/debug/wasi-host")].into_iter().find(|path| path.exists())
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

pub fn said(output: &Output) -> String {
    format!("{}: {}{}", output.status, text(&output.stdout), text(&output.stderr))
}
