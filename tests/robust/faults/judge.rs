//! What a case may leave.

use std::collections::BTreeMap;

use wasi_host::Exit;

use super::cases::Class;
use super::tree::{self, Node, Tree};
use crate::report::Report;

/// How a run ended.
#[derive(Clone, Debug)]
pub struct Ending {
    pub exit: Exit,
    pub stdout: Vec<u8>,
    pub report: Report,
    /// Descriptors that were opened and not closed.
    pub open: usize,
    pub tree: Tree,
    /// How often each function of the host was called.
    pub calls: BTreeMap<&'static str, u64>,
}

/// The start could not fetch arguments (`EX_OSERR`), or the environment (`EX_SOFTWARE`).
const AT_START: [i32; 2] = [70, 71];

/// What is wrong with the ending of a case, `None` when it is allowed. What a `strict` program checks holds on every host.
pub fn complaint(class: Class, strict: bool, golden: &Ending, ending: &Ending) -> Option<String> {
    match &ending.exit {
        Exit::Trap(text) => return Some(format!("trap: {}", text.lines().take(8).collect::<Vec<_>>().join(" | "))),
        Exit::TimedOut => return Some("it hangs".into()),
        Exit::Killed if class != Class::Die => return Some("killed".into()),
        _ => {}
    }
    let lies = matches!(class, Class::Lie | Class::Hostile);
    let heap_only = lies && !strict;
    if let Some(first) = ending.report.complaints().find(|line| !heap_only || line.starts_with("heap.c")) {
        return Some(first.to_owned());
    }
    if lies {
        return None;
    }
    if ending.report.wrong > 0 {
        return Some("the report overflows".into());
    }
    if ending.exit == Exit::Code(0) {
        if let Some(first) = tree::differences(&golden.tree, &ending.tree).first() {
            return Some(format!("status 0, but {first}"));
        }
        if ending.stdout != golden.stdout {
            return Some("status 0, but the output differs".into());
        }
    } else if let Some(broken) = broken_promise(&ending.report, &ending.tree) {
        return Some(broken);
    }
    match ending.exit {
        Exit::Killed => return None,
        Exit::Code(0 | 1) => {}
        Exit::Code(status) if AT_START.contains(&status) => return None,
        _ => return Some(format!("exit {:?}", ending.exit)),
    }
    if ending.open > golden.open {
        return Some(format!("{} descriptors leaked", ending.open - golden.open));
    }
    if ending.report.blocks > golden.report.blocks {
        return Some(format!("{} blocks of memory leaked", ending.report.blocks - golden.report.blocks));
    }
    if class == Class::Short && ending.exit != Exit::Code(0) {
        return Some("an error, although nothing failed".into());
    }
    None
}

/// What a program may promise of a file.
enum Promise {
    Part { offset: usize, size: usize, hash: i64 },
    Either([(usize, i64); 2]),
}

/// The first promise of a report that the files do not keep.
fn broken_promise(report: &Report, tree: &Tree) -> Option<String> {
    let mut promises: BTreeMap<(&str, i64), Promise> = BTreeMap::new();
    for line in report.text.lines() {
        let mut words = line.split(' ');
        let (Some(kind), Some(path)) = (words.next(), words.next()) else { continue };
        let numbers: Vec<i64> = words.filter_map(|word| word.parse().ok()).collect();
        match (kind, &numbers[..]) {
            ("keep", [offset, size, hash]) => {
                promises.remove(&(path, -1));
                let promise = Promise::Part { offset: *offset as usize, size: *size as usize, hash: *hash };
                promises.insert((path, *offset), promise);
            }
            ("either", [size_a, a, size_b, b]) => {
                promises.retain(|(known, _), _| *known != path);
                promises.insert((path, -1), Promise::Either([(*size_a as usize, *a), (*size_b as usize, *b)]));
            }
            ("forget", [offset]) if *offset < 0 => promises.retain(|(known, _), _| *known != path),
            ("forget", [offset]) => drop(promises.remove(&(path, *offset))),
            _ => {}
        }
    }
    promises.iter().find_map(|((path, offset), promise)| {
        let Some(Node::File(bytes)) = tree.get(path.trim_start_matches('/').as_bytes()) else {
            return Some(format!("`{path}` is lost"));
        };
        let kept = match promise {
            Promise::Part { offset, size, hash } => {
                bytes.get(*offset..offset + size).is_some_and(|part| hash_of(part) == *hash)
            }
            Promise::Either(two) => two.iter().any(|(size, hash)| bytes.len() == *size && hash_of(bytes) == *hash),
        };
        (!kept).then(|| format!("what was safe in `{path}` (from {offset}) is lost"))
    })
}

/// FNV-1a, as in `fault.c`.
fn hash_of(bytes: &[u8]) -> i64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step) as i64
}
