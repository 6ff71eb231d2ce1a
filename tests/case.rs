//! Finding the tests.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::layout::Target;

/// How a test is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// `-O0`
    O0,
    /// `-O2`
    O2,
    /// WebAssembly text, which is not compiled.
    Text,
}

impl Level {
    /// As clang's flag, without the dash.
    pub fn name(self) -> &'static str {
        match self {
            Level::O0 => "O0",
            Level::O2 => "O2",
            Level::Text => "wat",
        }
    }
}

/// One test file.
#[derive(Clone, Debug)]
pub struct Case {
    /// `string/strlen.c`
    pub name: String,
    /// Its path.
    pub source: PathBuf,
}

impl Case {
    /// The levels at which this file is tested.
    pub fn levels(&self) -> &'static [Level] {
        match self.source.extension().is_some_and(|e| e == "wat") {
            true => &[Level::Text],
            false => &[Level::O0, Level::O2],
        }
    }

    /// Written in C++.
    pub fn is_cpp(&self) -> bool {
        self.source.extension().is_some_and(|e| e == "cc" || e == "cpp")
    }

    /// The file beside the test with another extension.
    pub fn beside(&self, extension: &str) -> PathBuf {
        self.source.with_extension(extension)
    }
}

/// What is no test of this kind: `scripts/apps.py` runs it.
const NOT_HERE: &str = "apps";

/// Tests for the target with threads alone.
const THREADS: &str = "wasi_threads";

/// All tests in a folder, in order. Files and folders whose names begin with `_` are parts of other tests.
pub fn discover(folder: &Path) -> io::Result<Vec<Case>> {
    let mut cases = Vec::new();
    visit(folder, "", &mut cases)?;
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(cases)
}

fn visit(folder: &Path, prefix: &str, cases: &mut Vec<Case>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let elsewhere = name == NOT_HERE || name == THREADS && !Target::from_environment().has_threads();
        if name.starts_with(['_', '.']) || prefix.is_empty() && elsewhere {
            continue;
        }
        let path = entry.path();
        if path.is_dir() {
            visit(&path, &format!("{prefix}{name}/"), cases)?;
        } else if [".c", ".cc", ".cpp", ".wat"].iter().any(|extension| name.ends_with(extension)) {
            cases.push(Case { name: format!("{prefix}{name}"), source: path });
        }
    }
    Ok(())
}
