//! The recorded limits.

use super::rule::{Outcome, Rule};
use std::collections::HashMap;
use std::path::Path;

const HEAD: &str =
    "# The greatest value that `make check` allows for each rule; `cargo xtask rules` prints them all, and
# `cargo xtask rules --list RULE` names the offenders. Limits only go down: `cargo xtask rules --update` lowers them.
# The value to reach stands in brackets.
";

/// Prints every rule with its value and limit; fails when a value exceeds its limit.
pub fn check(path: &Path, rules: &[Rule], update: bool) -> Outcome {
    let recorded = std::fs::read_to_string(path).unwrap_or_default();
    let limits = parse(&recorded);
    let mut broken = Vec::new();
    for rule in rules {
        let limit = limits.get(rule.name).copied();
        let shown = limit.map_or("none".into(), |limit| limit.to_string());
        println!("{:18} {:6}  (limit {shown}, target {})  {}", rule.name, rule.value, rule.target, rule.title);
        if limit.is_some_and(|limit| rule.value > limit) || limit.is_none() && rule.value > rule.target {
            broken.push(rule);
        }
    }
    if update {
        std::fs::write(path, render(rules, &limits))?;
    }
    if broken.is_empty() {
        return Ok(());
    }
    for rule in &broken {
        println!("\n{} is over its limit. Offenders ({} in all):", rule.name, rule.offenders.len());
        rule.offenders.iter().take(20).for_each(|offender| println!("  {offender}"));
    }
    Err(format!("{} rules are over their limits", broken.len()).into())
}

fn parse(text: &str) -> HashMap<&str, usize> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            Some((words.next()?, words.next()?.parse().ok()?))
        })
        .collect()
}

/// One rule a paragraph, so that changes of different rules merge.
fn render(rules: &[Rule], limits: &HashMap<&str, usize>) -> String {
    let mut text = String::from(HEAD);
    for rule in rules {
        let limit = limits.get(rule.name).map_or(rule.value, |&limit| limit.min(rule.value.max(rule.target)));
        text.push_str(&format!("\n# {} [{}]\n{} {limit}\n", rule.title, rule.target, rule.name));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_go_down_to_the_target_and_never_up() {
        let rules = [
            Rule { name: "down", title: "t", target: 0, value: 3, offenders: vec![] },
            Rule { name: "up", title: "t", target: 0, value: 9, offenders: vec![] },
            Rule { name: "target", title: "t", target: 15, value: 12, offenders: vec![] },
            Rule { name: "new", title: "t", target: 0, value: 7, offenders: vec![] },
        ];
        let text = render(&rules, &parse("# comment 1\ndown 5\n\nup 5\ntarget 20\n"));
        let limits = parse(&text);
        assert_eq!((limits["down"], limits["up"], limits["target"], limits["new"]), (3, 5, 15, 7));
    }
}
