//! `<fmtmsg.h>`.

use crate::abi::c::{MM_CONSOLE, MM_NOCON, MM_NOMSG, MM_NOTOK, MM_OK, MM_PRINT};
use crate::abi::*;
use crate::os::fd::write;
use crate::os::fmtmsg::{compose, valid_label, wanted};

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
