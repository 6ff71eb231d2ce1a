//! `<fmtmsg.h>`.

use crate::abi::*;
use crate::os::fmtmsg::report;

/// Writes a message to standard error (`MM_PRINT`), the parts that `MSGVERB` in the environment chooses. WASI has no
/// console. Returns `MM_OK`, `MM_NOTOK` for a label or a severity that is not valid, `MM_NOMSG`, `MM_NOCON`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fmtmsg.html>
#[export]
pub extern "C" fn fmtmsg(
    kind: c_long,
    label: CStrArg<'static>,
    severity: c_int,
    text: CStrArg<'static>,
    action: CStrArg<'static>,
    tag: CStrArg<'static>,
) -> c_int {
    let bytes = |text: CStrArg<'static>| text.optional().map(|text| text.to_bytes());
    report(kind, severity, [bytes(label), bytes(text), bytes(action), bytes(tag)])
}
