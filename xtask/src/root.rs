//! Where the repository is, and what every task returns.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// What a task ends with: an error is printed and makes the status 1.
pub type Outcome = Result<(), Box<dyn std::error::Error>>;
