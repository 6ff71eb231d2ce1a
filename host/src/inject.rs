//! Faults on demand: rules that make a call of the host fail, or do less than it was asked.

use std::fmt;
use std::str::FromStr;

use crate::calls::{CALLS, ERRORS};

/// A rule such as `fd_write:errno=nospc:after=3`; `docs/host.md` lists what can be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The function it applies to.
    pub(crate) call: String,
    /// Only for this descriptor (the first one among the arguments).
    pub(crate) fd: Option<u32>,
    /// Only for paths like this; `*` stands for any text.
    pub(crate) path: Option<String>,
    /// Lets so many calls pass first.
    pub(crate) after: u64,
    /// Applies so many times.
    pub(crate) times: u64,
    pub(crate) effect: Effect,
}

/// What a rule does to a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Fails with this number; the host is not asked.
    Errno(u16),
    /// At most so many bytes; in `fd_readdir` so many whole entries.
    Short(u32),
    /// `fd_readdir`: at most so many bytes, wherever that is within an entry.
    Cut(u32),
    /// `fd_readdir`: every inode number is 0.
    InoZero,
    /// `fd_readdir`: no `.` and `..`.
    NoDots,
}

/// Why a rule makes no sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRule(String);

impl fmt::Display for BadRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadRule {}

/// The calls whose amount of bytes can be cut.
const SHORTENED: &[&str] =
    &["fd_read", "fd_pread", "fd_write", "fd_pwrite", "sock_recv", "sock_send", "path_readlink", "fd_readdir"];

impl FromStr for Rule {
    type Err = BadRule;

    fn from_str(text: &str) -> Result<Rule, BadRule> {
        let bad = |why: &str| BadRule(format!("rule `{text}`: {why}"));
        let mut parts = text.trim().split(':');
        let call = parts.next().unwrap_or_default().to_owned();
        if !CALLS.iter().any(|(name, _)| *name == call) {
            return Err(bad("no such call"));
        }
        let directory = call == "fd_readdir";
        let mut effect = None;
        let (mut fd, mut path, mut after, mut times) = (None, None, 0, u64::MAX);
        for part in parts {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            let number = || value.parse::<u32>().map_err(|_| bad(&format!("`{key}` wants a number")));
            let mut set = |new: Effect| match effect.replace(new) {
                None => Ok(()),
                Some(_) => Err(bad("more than one effect")),
            };
            match key {
                "errno" => set(Effect::Errno(error_number(value).ok_or_else(|| bad("no such error"))?))?,
                "short" if SHORTENED.contains(&call.as_str()) => {
                    set(Effect::Short(if value.is_empty() { 1 } else { number()?.max(1) }))?;
                }
                "cut" if directory => set(Effect::Cut(number()?))?,
                "ino0" if directory => set(Effect::InoZero)?,
                "nodots" if directory => set(Effect::NoDots)?,
                "after" => after = number()?.into(),
                "times" => times = number()?.into(),
                "fd" => fd = Some(number()?),
                "path" => path = Some(value.to_owned()),
                _ => return Err(bad(&format!("`{key}` means nothing here"))),
            }
        }
        let effect = effect.ok_or_else(|| bad("it has no effect"))?;
        Ok(Rule { call, fd, path, after, times, effect })
    }
}

/// `nospc`, `ENOSPC` or a number.
fn error_number(name: &str) -> Option<u16> {
    let name = name.to_ascii_lowercase();
    let plain = name.strip_prefix('e').filter(|rest| ERRORS.contains(rest)).unwrap_or(&name);
    let found = ERRORS.iter().position(|error| *error == plain);
    found.or_else(|| plain.parse().ok().filter(|number| *number < ERRORS.len())).map(|number| number as u16)
}

/// A rule at work, with what it has seen so far.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    rule: Rule,
    seen: u64,
}

impl Fault {
    pub(crate) fn new(rule: Rule) -> Fault {
        Fault { rule, seen: 0 }
    }

    /// Whether a call is this rule's business; counts it when it is.
    pub(crate) fn apply(&mut self, call: &str, fd: Option<u32>, path: Option<&[u8]>) -> Option<Effect> {
        let rule = &self.rule;
        let wanted = rule.call == call
            && (rule.fd.is_none() || rule.fd == fd)
            && rule.path.as_ref().is_none_or(|glob| path.is_some_and(|path| matches(glob.as_bytes(), path)));
        if !wanted {
            return None;
        }
        self.seen += 1;
        let turn = self.seen.checked_sub(rule.after + 1)?;
        (turn < rule.times).then_some(rule.effect)
    }
}

/// `*` stands for any text, slashes included.
fn matches(glob: &[u8], text: &[u8]) -> bool {
    match glob.split_first() {
        None => text.is_empty(),
        Some((b'*', rest)) => (0..=text.len()).any(|at| matches(rest, &text[at..])),
        Some((c, rest)) => text.split_first().is_some_and(|(d, text)| c == d && matches(rest, text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_calls() {
        let mut fault = Fault::new("fd_write:errno=nospc:after=1:times=2".parse().unwrap());
        let mut next = || fault.apply("fd_write", Some(1), None);
        assert_eq!([next(), next(), next(), next()], [None, Some(Effect::Errno(51)), Some(Effect::Errno(51)), None]);
    }

    #[test]
    fn filters() {
        let mut fault = Fault::new("path_open:errno=EIO:path=*/b*.txt".parse().unwrap());
        assert_eq!(fault.apply("path_open", Some(3), Some(b"a/bcd.txt")), Some(Effect::Errno(29)));
        assert_eq!(fault.apply("path_open", Some(3), Some(b"a/cd.txt")), None);
        assert_eq!(fault.apply("fd_read", Some(3), None), None);
        let mut fault = Fault::new("fd_read:short:fd=4".parse().unwrap());
        assert_eq!(fault.apply("fd_read", Some(4), None), Some(Effect::Short(1)));
        assert_eq!(fault.apply("fd_read", Some(5), None), None);
    }

    #[test]
    fn refuses_nonsense() {
        for text in [
            "",
            "fd_write",
            "fd_foo:errno=io",
            "fd_read:errno=foo",
            "fd_read:cut=3",
            "fd_close:short=1",
            "fd_read:after=x:short",
        ] {
            assert!(text.parse::<Rule>().is_err(), "{text}");
        }
    }
}
