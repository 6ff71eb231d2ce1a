//! `<fmtmsg.h>`.

use crate::abi::c::{MM_CONSOLE, MM_NOCON, MM_NOMSG, MM_NOTOK, MM_OK, MM_PRINT};
use crate::abi::*;
use crate::os::environ;
use crate::os::fd::write;

/// The parts of a message, in the order of `MSGVERB`'s words.
pub(crate) const WORDS: [&[u8]; 5] = [b"label", b"severity", b"text", b"action", b"tag"];

/// Which parts `MSGVERB` asks for: all without it, for a value that is not valid, and if it cannot be read.
pub(crate) fn wanted() -> u8 {
    const ALL: u8 = 31;
    let bit = |word: &[u8]| WORDS.iter().position(|&known| known == word).map(|at| 1u8 << at);
    let parse = |list: &[u8]| list.split(|&byte| byte == b':').try_fold(0, |sum, word| Some(sum | bit(word)?));
    environ::with(c"MSGVERB", |list| list.and_then(parse).unwrap_or(ALL)).unwrap_or(ALL)
}

/// `label: severity: text` and, on a line of their own, `TO FIX: action tag`.
pub(crate) fn compose(parts: [&[u8]; 5], line: &mut Buffer<u8>) -> Result<(), Errno> {
    let [label, severity, text, action, tag] = parts;
    let mut any = false;
    for part in [label, severity, text] {
        if !part.is_empty() {
            line.extend(if any { b": " } else { b"" })?;
            line.extend(part)?;
            any = true;
        }
    }
    if !action.is_empty() {
        line.extend(if any { b"\nTO FIX: " } else { b"TO FIX: " })?;
        line.extend(action)?;
    }
    if !tag.is_empty() {
        line.extend(if action.is_empty() && any { b"\n" } else { b"" })?;
        line.extend(if action.is_empty() { b"" } else { b"  " })?;
        line.extend(tag)?;
    }
    line.push(b'\n')
}

/// Whether `label` is null or has two parts of at most 10 and 14 bytes.
pub(crate) fn valid_label(label: &[u8]) -> bool {
    label.iter().position(|&byte| byte == b':').is_some_and(|at| at <= 10 && label.len() - at - 1 <= 14)
}

/// Writes the label, severity, text, action and tag of a message, as far as they are wanted and there.
#[inline(always)]
pub(crate) fn report(kind: c_long, severity: c_int, [label, text, action, tag]: [Option<&[u8]>; 4]) -> c_int {
    let severities: [&[u8]; 5] = [b"", b"HALT", b"ERROR", b"WARNING", b"INFO"];
    let Some(&severity) = usize::try_from(severity).ok().and_then(|at| severities.get(at)) else { return MM_NOTOK };
    if label.is_some_and(|label| !valid_label(label)) {
        return MM_NOTOK;
    }
    let mut result = if kind & MM_CONSOLE != 0 { MM_NOCON } else { MM_OK };
    if kind & MM_PRINT != 0 {
        let mut parts = [label, Some(severity), text, action, tag].map(Option::unwrap_or_default);
        let wanted = wanted();
        parts.iter_mut().enumerate().filter(|(i, _)| wanted >> i & 1 == 0).for_each(|(_, part)| *part = b"");
        let mut line = Buffer::new();
        if compose(parts, &mut line).and_then(|()| write(2, line.as_slice())).is_err() {
            result = if result == MM_NOCON { MM_NOTOK } else { MM_NOMSG };
        }
    }
    result
}
