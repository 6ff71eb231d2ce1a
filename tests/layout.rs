//! Where things are: the worktree, the sysroot under test, the directory of compiled tests.

use std::path::{Path, PathBuf};

/// What programs are compiled for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// `wasm32-wasip1`
    Single,
    /// `wasm32-wasip1-threads`
    Threads,
}

impl Target {
    /// The target with threads if `C_TESTS_TARGET` is `wasm32-wasip1-threads`, else the one without.
    pub fn from_environment() -> Target {
        match std::env::var("C_TESTS_TARGET").as_deref() {
            Ok("wasm32-wasip1-threads") => Target::Threads,
            _ => Target::Single,
        }
    }

    /// Whether programs have threads.
    pub fn has_threads(self) -> bool {
        self == Target::Threads
    }

    /// clang's name.
    pub fn name(self) -> &'static str {
        match self {
            Target::Single => "wasm32-wasip1",
            Target::Threads => "wasm32-wasip1-threads",
        }
    }
}

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
    /// What programs are compiled for.
    pub target: Target,
}

/// The worktree that cargo runs the tests of, or whose `target` has this program.
fn worktree() -> PathBuf {
    let program = || std::env::current_exe().ok();
    let start = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).or_else(program).unwrap_or_default();
    start.ancestors().find(|folder| folder.join("c-tests").is_dir()).unwrap_or(Path::new(".")).into()
}

impl Layout {
    /// The worktree named by `C_TESTS_ROOT`, else the one that this runs in, with its own sysroot, or the one
    /// named by `C_TESTS_SYSROOT` (taken for wasi-libc's when it carries `libwasi-emulated-getpid.a`).
    pub fn from_environment() -> Layout {
        let root = match std::env::var_os("C_TESTS_ROOT") {
            Some(root) => PathBuf::from(root),
            None => worktree(),
        };
        let target = Target::from_environment();
        let own = Layout {
            headers: root.join("sysroot"),
            sysroot: root.join("sysroot"),
            build: root.join(if target.has_threads() { "target/c-tests/threads" } else { "target/c-tests/own" }),
            root,
            peer: false,
            target,
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
            target: Target::Single,
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
        self.sysroot.join("lib").join(self.target.name())
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
