//! Printing calls as strace does: `path_open(3, follow, "a.txt", creat|trunc, …) = 0, fd 4`.

use wiggle::GuestMemory;

use crate::calls::{CLOCKS, FDFLAGS, FILE_TYPES, Param, RIGHTS};
use crate::errno::ERRORS;
use crate::memory::{Access, ENTRY_HEADER, entries};

/// Longer texts are cut here.
const TEXT_LIMIT: usize = 48;
/// More buffers or entries than this are counted only.
const LIST_LIMIT: usize = 8;

/// The name and the arguments that the program gave.
pub(crate) fn arguments(name: &str, params: &[Param], args: &[u64], memory: &GuestMemory<'_>) -> String {
    let mut texts = Vec::new();
    let mut at = 0;
    for param in params {
        texts.extend(given(*param, args.get(at..).unwrap_or_default(), memory));
        at += param.width();
    }
    format!("{name}({})", texts.join(", "))
}

/// What came of it: the error, or the results in guest memory.
pub(crate) fn result(params: &[Param], args: &[u64], errno: i32, memory: &GuestMemory<'_>) -> String {
    if errno != 0 {
        return match ERRORS.get(errno as usize) {
            Some(name) => format!("E{}", name.to_uppercase()),
            None => format!("error {errno}"),
        };
    }
    let used = args.last().and_then(|_| out_u32(params, args, memory));
    let mut texts = vec!["0".to_owned()];
    let mut at = 0;
    for param in params {
        texts.extend(received(*param, args.get(at..).unwrap_or_default(), used, memory));
        at += param.width();
    }
    texts.join(", ")
}

/// The number of bytes that a call reports through its last `OutU32`.
fn out_u32(params: &[Param], args: &[u64], memory: &GuestMemory<'_>) -> Option<u32> {
    let mut at = 0;
    let mut found = None;
    for param in params {
        if *param == Param::OutU32("") {
            found = memory.u32(*args.get(at)? as u32);
        }
        at += param.width();
    }
    found
}

fn given(param: Param, args: &[u64], memory: &GuestMemory<'_>) -> Option<String> {
    let number = |at: usize| args.get(at).copied();
    let small = |at: usize| args.get(at).map(|arg| *arg as u32);
    Some(match param {
        Param::Fd | Param::U32 => small(0)?.to_string(),
        Param::U64 => number(0)?.to_string(),
        Param::I64 => (number(0)? as i64).to_string(),
        Param::Path => match memory.bytes(small(0)?, small(1)?) {
            Some(text) => quote(&text),
            None => "bad address".into(),
        },
        Param::Gather => {
            buffers(memory, small(0)?, small(1)?, |at, length| memory.bytes(at, length).map(|text| quote(&text)))
        }
        Param::Scatter => buffers(memory, small(0)?, small(1)?, |_, length| Some(length.to_string())),
        Param::Buffer | Param::Entries => format!("[{}]", small(1)?),
        Param::Flags(names) => flags(names, small(0)?.into()),
        Param::Choice(names) => choice(names, small(0)?.into()),
        Param::Rights => rights(number(0)?),
        Param::Time => time(number(0)?),
        Param::Poll => subscriptions(memory, small(0)?, small(2)?),
        _ => return None,
    })
}

fn received(param: Param, args: &[u64], used: Option<u32>, memory: &GuestMemory<'_>) -> Option<String> {
    let at = *args.first()? as u32;
    let length = args.get(1).map(|arg| *arg as u32);
    let name = |name: &str, value: String| if name.is_empty() { value } else { format!("{name} {value}") };
    Some(match param {
        Param::OutU32(what) => name(what, memory.u32(at)?.to_string()),
        Param::OutU64(what) => name(what, memory.u64(at)?.to_string()),
        Param::OutTime => time(memory.u64(at)?),
        Param::OutPrestat => format!("dir, name of {}", memory.u32(at + 4)?),
        Param::OutFdstat => {
            let kind = choice(FILE_TYPES, memory.u8(at)?.into());
            let set = flags(FDFLAGS, memory.u16(at + 2)?.into());
            format!("{{{kind}, {set}, {}, {}}}", rights(memory.u64(at + 8)?), rights(memory.u64(at + 16)?))
        }
        Param::OutFilestat => {
            let field = |index: u32| memory.u64(at + index * 8);
            let kind = choice(FILE_TYPES, memory.u8(at + 16)?.into());
            let times = [time(field(5)?), time(field(6)?), time(field(7)?)].join(" ");
            let (device, inode, links, size) = (field(0)?, field(1)?, field(3)?, field(4)?);
            format!("{{dev {device}, ino {inode}, {kind}, nlink {links}, size {size}, times {times}}}")
        }
        Param::Scatter => return filled(memory, at, length?, used?),
        Param::Buffer => quote(&memory.bytes(at, used.unwrap_or(length?).min(length?))?),
        Param::Entries => names(&memory.bytes(at, used?.min(length?))?),
        _ => return None,
    })
}

/// The bytes that arrived in buffers.
fn filled(memory: &GuestMemory<'_>, array: u32, count: u32, used: u32) -> Option<String> {
    let mut bytes = Vec::new();
    let mut left = used;
    for index in 0..count {
        let (at, length) = memory.iovec(array, index)?;
        let here = length.min(left);
        bytes.extend_from_slice(&memory.bytes(at, here)?);
        left -= here;
        if left == 0 || bytes.len() > TEXT_LIMIT {
            break;
        }
    }
    Some(quote(&bytes))
}

fn buffers(memory: &GuestMemory<'_>, array: u32, count: u32, show: impl Fn(u32, u32) -> Option<String>) -> String {
    let one = |index| {
        let (at, length) = memory.iovec(array, index)?;
        show(at, length)
    };
    let shown = (0..count.min(LIST_LIMIT as u32)).map(|index| one(index).unwrap_or("bad address".into()));
    list(shown.collect(), count as usize)
}

fn names(bytes: &[u8]) -> String {
    let all = entries(bytes);
    let shown = all.iter().take(LIST_LIMIT).map(|(at, length)| quote(&bytes[at + ENTRY_HEADER..at + length]));
    list(shown.collect(), all.len())
}

fn subscriptions(memory: &GuestMemory<'_>, array: u32, count: u32) -> String {
    let one = |index: u32| {
        let at = array.checked_add(index.checked_mul(48)?).filter(|at| memory.holds(*at, 48))?;
        Some(match memory.u8(at + 8)? {
            0 => {
                let clock = choice(CLOCKS, memory.u32(at + 16)?.into());
                let absolute = if memory.u16(at + 40)? & 1 != 0 { "until" } else { "after" };
                format!("{clock} {absolute} {}", time(memory.u64(at + 24)?))
            }
            1 => format!("read {}", memory.u32(at + 16)?),
            2 => format!("write {}", memory.u32(at + 16)?),
            tag => format!("type {tag}"),
        })
    };
    let shown = (0..count.min(LIST_LIMIT as u32)).map(|index| one(index).unwrap_or("bad address".into()));
    list(shown.collect(), count as usize)
}

fn list(mut shown: Vec<String>, all: usize) -> String {
    if shown.len() < all {
        shown.push(format!("… {all} in all"));
    }
    format!("[{}]", shown.join(", "))
}

fn quote(bytes: &[u8]) -> String {
    let cut = &bytes[..bytes.len().min(TEXT_LIMIT)];
    let text = match std::str::from_utf8(cut) {
        Ok(text) => text.chars().map(escape).collect::<String>(),
        Err(_) => cut.escape_ascii().to_string(),
    };
    match bytes.len() > TEXT_LIMIT {
        true => format!("\"{text}\"… of {}", bytes.len()),
        false => format!("\"{text}\""),
    }
}

fn escape(c: char) -> String {
    if c.is_control() || matches!(c, '"' | '\\') { c.escape_default().to_string() } else { c.to_string() }
}

/// Set bits by name; bits without a name as a number.
fn flags(names: &[&str], bits: u64) -> String {
    let mut texts: Vec<String> =
        names.iter().enumerate().filter(|(bit, _)| bits >> bit & 1 != 0).map(|(_, name)| name.to_string()).collect();
    let rest = bits >> names.len() << names.len();
    if rest != 0 {
        texts.push(format!("{rest:#x}"));
    }
    if texts.is_empty() { "0".into() } else { texts.join("|") }
}

/// Rights by name when they are few, else how many there are.
fn rights(bits: u64) -> String {
    match bits.count_ones() {
        0..=4 => flags(RIGHTS, bits),
        n => format!("{n} rights"),
    }
}

fn choice(names: &[&str], value: u64) -> String {
    names.get(value as usize).map_or_else(|| value.to_string(), |name| name.to_string())
}

/// Nanoseconds, as seconds.
fn time(nanoseconds: u64) -> String {
    format!("{}.{:09}s", nanoseconds / 1_000_000_000, nanoseconds % 1_000_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_and_cut() {
        assert_eq!(quote(b"a\n\"b\"\\"), r#""a\n\"b\"\\""#);
        assert_eq!(quote(b"\xff\x01"), r#""\xff\x01""#);
        assert_eq!(quote(&[b'a'; 100]), format!("\"{}\"… of 100", "a".repeat(48)));
    }

    #[test]
    fn flags_have_names() {
        assert_eq!(flags(FDFLAGS, 0), "0");
        assert_eq!(flags(FDFLAGS, 5), "append|nonblock");
        assert_eq!(flags(FDFLAGS, 0x101), "append|0x100");
        assert_eq!(choice(CLOCKS, 1), "monotonic");
        assert_eq!(choice(CLOCKS, 9), "9");
    }
}
