//! Cases whose ending is known, with reasons: `c-tests/_faults/expected.txt`.

use std::fs;
use std::path::Path;

/// Lines of program, rule (`*` at its end for any), and reason.
pub struct Expected(Vec<(String, String)>);

impl Expected {
    pub fn read(path: &Path) -> Result<Expected, String> {
        let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut lines = Vec::new();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let mut words = line.splitn(3, ' ');
            match (words.next(), words.next(), words.next()) {
                (Some(program), Some(rule), Some(_)) => lines.push((program.to_owned(), rule.to_owned())),
                _ => return Err(format!("{}: `{line}` has no reason", path.display())),
            }
        }
        Ok(Expected(lines))
    }

    pub fn covers(&self, program: &str, rule: &str) -> bool {
        self.0.iter().any(|(of, pattern)| {
            (of == program || of == "*")
                && match pattern.strip_suffix('*') {
                    Some(start) => rule.starts_with(start),
                    None => rule == pattern,
                }
        })
    }
}
