//! `<syslog.h>`: WASI has no system log, so messages always go to standard error, as with
//! `LOG_PERROR`.

use crate::abi::c::LOG_PID;
use crate::abi::*;
use crate::os::system::PROCESS;
use crate::stdio::context;
use crate::stdio::standard::error::STREAM as STDERR;
use crate::stdio::{output, print};

unsafe extern "C" {
    static __progname: *mut c_char;
}

pub(crate) static NAME: Global<*const c_char> = Global::new(core::ptr::null());

pub(crate) static OPTIONS: Global<c_int> = Global::new(0);

pub(crate) static MASK: Global<c_int> = Global::new(0xff);

/// `name[42]: message`, with a newline if it has none.
pub(crate) fn report(priority: c_int, format: FormatArgs<u8>) {
    if MASK.get() & 1 << (priority & 7) == 0 {
        return;
    }
    let chosen = NAME.get();
    // SAFETY: `openlog`'s string, which POSIX has the program keep, or ours.
    let name = unsafe { cstr_or_none(if chosen.is_null() { __progname } else { chosen }) };
    let name = name.map_or(b"".as_slice(), |name| name.to_bytes());
    let _: [u8; 1] = const { [0; (PROCESS == 42) as usize] };
    let put = |text: &[u8]| _ = output::put_all(&STDERR, text);
    _ = output::with_buffer(&STDERR, &mut || {
        put(name);
        put(if OPTIONS.get() & LOG_PID != 0 { b"[42]: " } else { b": " });
        _ = print::print(&STDERR, format, &context::PRINT);
        if !format.get().is_ok_and(|format| format.text().ends_with(b"\n")) {
            put(b"\n");
        }
    });
}
