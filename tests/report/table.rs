//! The page that says how the C tests fare on other hosts.

use crate::hosts::Tally;

const INTRODUCTION: &str = "# Other hosts

Made by `make hosts`: the C tests (compiled at `-O2`), less those that inject faults or call exports, which are for our
own [host](host.md). Every test that differs is listed below with the reason, which lies in that host; any other
difference makes the command fail. The reasons stand in `c-tests/host-differences.txt`. For browsers see
[`examples/browser`](../examples/browser/README.md).

| Host | Version | Tests run | Pass | Differ | Left out |
| --- | --- | ---: | ---: | ---: | ---: |
";

/// The whole page.
pub fn page(tallies: &[Tally]) -> String {
    let mut page = INTRODUCTION.to_owned();
    for Tally { host, passed, listed, left_out, .. } in tallies {
        let run = passed + listed.len();
        let version = host.version();
        page += &format!("| {} | {version} | {run} | {passed} | {} | {left_out} |\n", host.title, listed.len());
    }
    page += "\n";
    for tally in tallies.iter().filter(|tally| tally.left_out > 0) {
        page += &format!("- {}: {} left out, as {}.\n", tally.host.title, tally.left_out, tally.host.left_out);
    }
    for tally in tallies.iter().filter(|tally| !tally.listed.is_empty()) {
        page += &format!("\n## {}\n\n| Test | Why |\n| --- | --- |\n", tally.host.title);
        for (name, reason) in &tally.listed {
            page += &format!("| `{name}` | {} |\n", reason.replace('|', "\\|"));
        }
    }
    page
}
