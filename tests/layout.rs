//! Where things are: the worktree, the sysroot under test, the place for compiled tests.

use std::path::{Path, PathBuf};

/// The directories that a run of the tests works with.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The top of the worktree.
    pub root: PathBuf,
    /// The sysroot whose headers programs are compiled with.
    pub headers: PathBuf,
    /// The sysroot whose libraries they are linked with.
    pub sysroot: PathBuf,
    /// Where objects and programs are kept from run to run.
    pub build: PathBuf,
    /// The libraries are wasi-libc's, which wants its emulations linked.
    pub peer: bool,
}

impl Layout {
    /// The worktree named by `C_TESTS_ROOT`, else the one that this was built in, with its own sysroot, or the one
    /// named by `C_TESTS_SYSROOT` (taken for wasi-libc's when it carries `libwasi-emulated-getpid.a`).
    pub fn from_environment() -> Layout {
        let root = match std::env::var_os("C_TESTS_ROOT") {
            Some(root) => PathBuf::from(root),
            None => Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).into(),
        };
        let own = Layout {
            headers: root.join("sysroot"),
            sysroot: root.join("sysroot"),
            build: root.join("target/c-tests/own"),
            root,
            peer: false,
        };
        match std::env::var_os("C_TESTS_SYSROOT") {
            Some(sysroot) => own.with_peer(Path::new(&sysroot)),
            None => own,
        }
    }

    /// The same tests against wasi-libc's sysroot.
    pub fn with_peer(&self, sysroot: &Path) -> Layout {
        Layout {
            root: self.root.clone(),
            headers: sysroot.into(),
            sysroot: sysroot.into(),
            build: self.root.join("target/c-tests/peer"),
            peer: true,
        }
    }

    /// The same tests compiled with wasi-libc's headers and linked with our libraries.
    pub fn with_peer_headers(&self, sysroot: &Path) -> Layout {
        Layout { headers: sysroot.into(), build: self.root.join("target/c-tests/abi"), ..self.clone() }
    }

    /// The folder of the tests.
    pub fn tests(&self) -> PathBuf {
        self.root.join("c-tests")
    }

    /// The libraries of the sysroot.
    pub fn libraries(&self) -> PathBuf {
        self.sysroot.join("lib/wasm32-wasip1")
    }

    /// Says what is missing before tests can run.
    pub fn check(&self) -> Result<(), String> {
        let archive = self.libraries().join("libc.a");
        match archive.is_file() {
            true => Ok(()),
            false => Err(format!("{} is missing: run `make` first", archive.display())),
        }
    }
}
