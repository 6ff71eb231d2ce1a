//! Faults on demand: rules that make a call of the host fail, or do less than it was asked.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use crate::calls::{self, Field, Param};
use crate::errno;
use crate::signatures::{self, Signature};

/// A rule such as `fd_write:errno=nospc:after=3`; `docs/host.md` lists them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The function it applies to; `*` for every one.
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
    /// The first byte of each text that the host stores: a name, a link's target.
    Byte(u8),
    /// Waits so long before the call.
    Delay(Duration),
    /// `clock_time_get`: so many nanoseconds later, or earlier.
    Clock(i64),
    /// Stores another number than the host's.
    Set {
        /// The wasm parameter that is the address of the result.
        parameter: usize,
        field: Field,
        value: u64,
    },
    /// Answers as the host of this number would that wishes the program ill: [`crate::hostile`].
    Hostile(u64),
    /// Ends the run at once, as if the host had been killed.
    Die,
}

/// What a rule can do to a function of preview1, for those who make rules by machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Injectable {
    /// The function.
    pub call: &'static str,
    /// `set.FIELD=VALUE` works for these.
    pub fields: Vec<&'static str>,
    /// `short=N` works.
    pub transfers: bool,
    /// `cut=N`, `ino0` and `nodots` work.
    pub lists: bool,
    /// `byte=N` works.
    pub texts: bool,
    /// It has an errno (`proc_exit` has none).
    pub fails: bool,
}

/// Every function of preview1.
pub fn injectable() -> Vec<Injectable> {
    let one = |call: &&Signature| Injectable {
        call: call.name,
        fields: calls::fields(call.params).iter().map(|(_, field)| field.name).collect(),
        transfers: SHORTENED.contains(&call.name),
        lists: call.params.contains(&Param::Entries),
        texts: call.params.iter().any(has_text),
        fails: call.name != signatures::proc_exit.name,
    };
    signatures::ALL.iter().map(one).collect()
}

/// Whether a parameter receives text.
fn has_text(param: &Param) -> bool {
    matches!(param, Param::Entries | Param::Buffer | Param::OutText)
}

/// Why a rule cannot be followed.
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
        let name = parts.next().unwrap_or_default().to_owned();
        let call = signatures::ALL.iter().copied().find(|call| call.name == name);
        if call.is_none() && name != "*" {
            return Err(bad("no such call"));
        }
        let mut effect = None;
        let (mut fd, mut path, mut after, mut times) = (None, None, 0, u64::MAX);
        for part in parts {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            let number = || value.parse::<u32>().map_err(|_| bad(&format!("`{key}` wants a number")));
            match key {
                "after" => after = number()?.into(),
                "times" => times = number()?.into(),
                "fd" => fd = Some(number()?),
                "path" => path = Some(value.to_owned()),
                _ => {
                    let new = parse_effect(call, key, value).map_err(|why| bad(&why))?;
                    if effect.replace(new).is_some() {
                        return Err(bad("more than one effect"));
                    }
                }
            }
        }
        let effect = effect.ok_or_else(|| bad("it has no effect"))?;
        Ok(Rule { call: name, fd, path, after, times, effect })
    }
}

/// An effect on a call, on every one when there is none.
fn parse_effect(call: Option<&Signature>, key: &str, value: &str) -> Result<Effect, String> {
    let unknown = || format!("`{key}` is no option of this call");
    let number = || value.parse::<u32>().map_err(|_| format!("`{key}` wants a number"));
    let name = call.map_or("", |call| call.name);
    let fails = name != signatures::proc_exit.name;
    let lists = name == "fd_readdir";
    match key {
        "errno" if fails => errno::number(value).map(Effect::Errno).ok_or_else(|| "no such error".to_owned()),
        "die" => Ok(Effect::Die),
        "hostile" => value.parse().map(Effect::Hostile).map_err(|_| "`hostile` wants the number of a host".to_owned()),
        "delay" => Ok(Effect::Delay(Duration::from_millis(number()?.into()))),
        "short" if SHORTENED.contains(&name) => Ok(Effect::Short(if value.is_empty() { 1 } else { number()?.max(1) })),
        "byte" if call.is_some_and(|call| call.params.iter().any(has_text)) => {
            value.parse().map(Effect::Byte).map_err(|_| "`byte` wants a number up to 255".to_owned())
        }
        "cut" if lists => Ok(Effect::Cut(number()?)),
        "ino0" if lists => Ok(Effect::InoZero),
        "nodots" if lists => Ok(Effect::NoDots),
        "clock" if name == "clock_time_get" => {
            let seconds = value.parse::<f64>().map_err(|_| "`clock` wants seconds".to_owned())?;
            Ok(Effect::Clock((seconds * 1e9) as i64))
        }
        _ => {
            let wanted = key.strip_prefix("set.").ok_or_else(unknown)?;
            let fields = calls::fields(call.ok_or_else(unknown)?.params);
            let (parameter, field) = fields.into_iter().find(|(_, field)| field.name == wanted).ok_or_else(unknown)?;
            let value = integer(value).ok_or_else(|| format!("`{key}` wants an integer"))?;
            Ok(Effect::Set { parameter, field, value })
        }
    }
}

/// An integer, decimal or hexadecimal; a negative one stands for its bits.
fn integer(text: &str) -> Option<u64> {
    match text.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok().or_else(|| text.parse().ok().map(|number: i64| number as u64)),
    }
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

    /// What the rule does to a call; a call that meets its conditions is counted.
    pub(crate) fn apply(&mut self, call: &str, fd: Option<u32>, path: Option<&[u8]>) -> Option<Effect> {
        let rule = &self.rule;
        let wanted = (rule.call == call || rule.call == "*")
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
    fn every_call() {
        let mut fault = Fault::new("*:die:after=1".parse().unwrap());
        assert_eq!(fault.apply("fd_read", Some(3), None), None);
        assert_eq!(fault.apply("proc_exit", None, None), Some(Effect::Die));
    }

    #[test]
    fn every_field_can_be_set() {
        for one in injectable() {
            for field in one.fields {
                for value in ["0", "-1", "0xff", "18446744073709551615"] {
                    let rule = format!("{}:set.{field}={value}", one.call);
                    assert!(rule.parse::<Rule>().is_ok(), "{rule}");
                }
            }
        }
    }

    #[test]
    fn refuses_nonsense() {
        for text in [
            "",
            "fd_write",
            "fd_foo:errno=io",
            "fd_read:errno=foo",
            "fd_read:cut=3",
            "fd_read:byte=3",
            "fd_readdir:byte=256",
            "fd_close:short=1",
            "fd_read:after=x:short",
            "fd_read:clock=3",
            "fd_read:set.size=3",
            "fd_read:set.count=x",
            "*:set.count=1",
            "*:short",
            "proc_exit:errno=io",
        ] {
            assert!(text.parse::<Rule>().is_err(), "{text}");
        }
    }
}
