//! What a rule reports.

/// A rule with what breaks it today.
pub struct Rule {
    /// The name in `limits.txt` and for `--list`.
    pub name: &'static str,
    /// What is counted.
    pub title: &'static str,
    /// The value to reach.
    pub target: usize,
    /// Today's value.
    pub value: usize,
    /// Each offender as `file:line: what`.
    pub offenders: Vec<String>,
}

impl Rule {
    /// A rule whose value is the number of its offenders.
    pub fn count(name: &'static str, title: &'static str, target: usize, offenders: Vec<String>) -> Rule {
        Rule { name, title, target, value: offenders.len(), offenders }
    }
}

/// What checking ends with: an error is printed and makes the status 1.
pub type Outcome = Result<(), Box<dyn std::error::Error>>;
