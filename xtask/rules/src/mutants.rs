//! Functions that could return nonsense without a test noticing.

use super::rule::Rule;
use std::path::Path;

/// The survivors of the last mutation run without a reason. A line of `c-tests/mutants.txt` is a function, what was done to it, and
/// the reason.
pub fn rule(root: &Path) -> Result<Option<Rule>, Box<dyn std::error::Error>> {
    let Ok(text) = std::fs::read_to_string(root.join("c-tests/mutants.txt")) else { return Ok(None) };
    let offenders = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.starts_with('#') && (1..3).contains(&line.split_whitespace().count()))
        .map(|(at, line)| format!("c-tests/mutants.txt:{at}: {}", line.trim()))
        .collect();
    Ok(Some(Rule::count("mutants", "surviving mutants without a reason", 0, offenders)))
}
