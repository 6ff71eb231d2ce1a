//! Lists of expected differences: a line is a test's name, a space, and the reason. `#` begins a comment.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// An expected difference and whether it was seen.
struct Entry {
    reason: String,
    seen: bool,
}

/// A list, and what became of it.
pub struct Known {
    entries: RefCell<BTreeMap<String, Entry>>,
}

impl Known {
    /// Reads a list; a missing file is an empty one. `key` makes the key of a line's first words.
    pub fn read(file: &Path, words: usize) -> Result<Known, String> {
        let mut entries = BTreeMap::new();
        for line in fs::read_to_string(file).unwrap_or_default().lines() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let mut parts = line.splitn(words + 1, char::is_whitespace);
            let key = parts.by_ref().take(words).collect::<Vec<_>>().join(" ");
            let reason = parts.next().unwrap_or_default().trim().to_owned();
            if reason.is_empty() {
                return Err(format!("{}: `{line}` gives no reason", file.display()));
            }
            entries.insert(key, Entry { reason, seen: false });
        }
        Ok(Known { entries: RefCell::new(entries) })
    }

    /// Adds one that stands elsewhere.
    pub fn add(&self, key: &str, reason: &str) {
        self.entries.borrow_mut().insert(key.into(), Entry { reason: reason.into(), seen: false });
    }

    /// The reason of an expected difference, which counts as seen.
    pub fn seen(&self, key: &str) -> Option<String> {
        let mut entries = self.entries.borrow_mut();
        let entry = entries.get_mut(key)?;
        entry.seen = true;
        Some(entry.reason.clone())
    }

    /// What was expected and did not come.
    pub fn gone(&self, among: impl Fn(&str) -> bool) -> Vec<String> {
        self.entries.borrow().iter().filter(|(key, e)| !e.seen && among(key)).map(|(key, _)| key.clone()).collect()
    }
}
