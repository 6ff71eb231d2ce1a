//! The message of the functions of `<err.h>`.

use crate::abi::{CStrArg, FormatArgs, VaList, c_int};
use crate::algo::text::messages::{UNKNOWN_MAX, error_text};
use crate::stdio::standard::error::STREAM as STDERR;
use crate::stdio::{context, output, print};

/// `name: text: meaning of error`, each part only if there is one, in a single write. There is nowhere to report a failure.
///
/// # Safety
/// `args` must hold what `format` says.
pub unsafe fn message(name: &[u8], error: Option<c_int>, format: CStrArg, args: VaList) {
    let put = |text: &[u8]| _ = output::put_all(&STDERR, text);
    _ = output::with_buffer(&STDERR, &mut || {
        put(name);
        put(b": ");
        if let Ok(format) = format.bytes() {
            // SAFETY: the arguments are what the format says.
            _ = print::print(&STDERR, unsafe { FormatArgs::from_raw(format.as_ptr(), args) }, &context::PRINT);
        }
        if let Some(error) = error {
            put(if format.is_null() { b"" } else { b": " });
            put(error_text(error, &mut [0; UNKNOWN_MAX]));
        }
        put(b"\n");
    });
}
