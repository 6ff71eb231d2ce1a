//! Functions that could return nonsense without a test noticing.

use super::rule::Rule;
use std::path::Path;

/// The survivors of the last mutation run without a reason: lines of `c-tests/mutants.txt` that are a name alone.
pub fn rule(root: &Path) -> Result<Option<Rule>, Box<dyn std::error::Error>> {
    let Ok(text) = std::fs::read_to_string(root.join("c-tests/mutants.txt")) else { return Ok(None) };
    let offenders = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.starts_with('#') && line.split_whitespace().count() == 1)
        .map(|(at, line)| format!("c-tests/mutants.txt:{at}: {}", line.trim()))
        .collect();
    Ok(Some(Rule::count("mutants", "surviving mutants without a reason", 0, offenders)))
}
