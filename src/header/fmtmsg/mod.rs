//! `<fmtmsg.h>`.

use crate::abi::c::{MM_CONSOLE, MM_NOCON, MM_NOMSG, MM_NOTOK, MM_OK, MM_PRINT};
use crate::abi::*;
use crate::os::environ;
use crate::os::fd::write;

/// The parts of a message, in the order of `MSGVERB`'s words.
const WORDS: [&[u8]; 5] = [b"label", b"severity", b"text", b"action", b"tag"];

/// Which parts `MSGVERB` asks for: all without it, for a value that is not valid, and if it cannot be read.
fn wanted() -> u8 {
    const ALL: u8 = 31;
    let bit = |word: &[u8]| WORDS.iter().position(|&known| known == word).map(|at| 1u8 << at);
    let parse = |list: &[u8]| list.split(|&byte| byte == b':').try_fold(0, |sum, word| Some(sum | bit(word)?));
    environ::with(c"MSGVERB", |list| list.and_then(parse).unwrap_or(ALL)).unwrap_or(ALL)
}

/// `label: severity: text` and, on a line of their own, `TO FIX: action tag`.
fn compose(parts: [&[u8]; 5], line: &mut Buffer<u8>) -> Result<(), Errno> {
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
fn valid_label(label: &[u8]) -> bool {
    label.iter().position(|&byte| byte == b':').is_some_and(|at| at <= 10 && label.len() - at - 1 <= 14)
}

/// Writes a message to standard error (`MM_PRINT`), the parts that `MSGVERB` in the environment chooses. WASI has no
/// console. Returns `MM_OK`, `MM_NOTOK` for a label or a severity that is not valid, `MM_NOMSG`, `MM_NOCON`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fmtmsg.html>
#[export]
pub unsafe extern "C" fn fmtmsg(
    kind: c_long,
    label: *const c_char,
    severity: c_int,
    text: *const c_char,
    action: *const c_char,
    tag: *const c_char,
) -> c_int {
    // SAFETY: null or strings.
    let bytes = |text| unsafe { cstr_or_none(text) }.map_or(b"".as_slice(), |text| text.to_bytes());
    let severities: [&[u8]; 5] = [b"", b"HALT", b"ERROR", b"WARNING", b"INFO"];
    let Some(&severity) = usize::try_from(severity).ok().and_then(|at| severities.get(at)) else { return MM_NOTOK };
    if !label.is_null() && !valid_label(bytes(label)) {
        return MM_NOTOK;
    }
    let mut result = if kind & MM_CONSOLE != 0 { MM_NOCON } else { MM_OK };
    if kind & MM_PRINT != 0 {
        let mut parts = [bytes(label), severity, bytes(text), bytes(action), bytes(tag)];
        let wanted = wanted();
        for (i, part) in parts.iter_mut().enumerate().filter(|(i, _)| wanted >> i & 1 == 0) {
            let _ = i;
            *part = b"";
        }
        let mut line = Buffer::new();
        if compose(parts, &mut line).and_then(|()| write(2, line.as_slice())).is_err() {
            result = if result == MM_NOCON { MM_NOTOK } else { MM_NOMSG };
        }
    }
    result
}
