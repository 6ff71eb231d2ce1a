//! `<syslog.h>`: WASI has no system log, so messages always go to standard error, as with `LOG_PERROR`: a message that
//! nobody can see helps nobody.

use crate::abi::c::LOG_PID;
use crate::abi::*;
use crate::header::stdio::context;
use crate::os::system::PROCESS;
use crate::stdio::standard::error::STREAM as STDERR;
use crate::stdio::{output, print};

unsafe extern "C" {
    static __progname: *mut c_char;
}

static NAME: Global<*const c_char> = Global::new(core::ptr::null());
static OPTIONS: Global<c_int> = Global::new(0);
static MASK: Global<c_int> = Global::new(0xff);

/// `name[42]: message`, with a newline if it has none.
///
/// # Safety
/// `format` must be a string, `args` must hold what it says.
pub(crate) unsafe fn report(priority: c_int, format: *const c_char, args: VaList) {
    if MASK.get() & 1 << (priority & 7) == 0 {
        return;
    }
    let chosen = NAME.get();
    // SAFETY: `openlog`'s string, which POSIX has the program keep, or ours.
    let (name, format_text) = unsafe {
        let name = cstr_or_none(if chosen.is_null() { __progname } else { chosen });
        (name.map_or(b"".as_slice(), |name| name.to_bytes()), cstr_or_none(format))
    };
    let _: [u8; 1] = const { [0; (PROCESS == 42) as usize] };
    let put = |text: &[u8]| _ = output::put_all(&STDERR, text);
    _ = output::with_buffer(&STDERR, &mut || {
        put(name);
        put(if OPTIONS.get() & LOG_PID != 0 { b"[42]: " } else { b": " });
        if let Some(format) = format_text {
            // SAFETY: the arguments are what the format says.
            _ = unsafe { print::print(&STDERR, format.to_bytes(), args, &context::print()) };
        }
        if format_text.is_none_or(|text| !text.to_bytes().ends_with(b"\n")) {
            put(b"\n");
        }
    });
}

/// Says under which name (null: the program's) messages go out; with `LOG_PID` in `options` the number of the process
/// follows it. The facility makes no difference.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/openlog.html>
#[export]
pub extern "C" fn openlog(name: *const c_char, options: c_int, _facility: c_int) {
    NAME.set(name);
    OPTIONS.set(options);
}

/// Forgets what `openlog` said.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/closelog.html>
#[export]
pub extern "C" fn closelog() {
    NAME.set(core::ptr::null());
    OPTIONS.set(0);
}

/// Chooses which priorities are written, unless `mask` is 0; returns the mask until now.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setlogmask.html>
#[export]
pub extern "C" fn setlogmask(mask: c_int) -> c_int {
    if mask == 0 { MASK.get() } else { MASK.replace(mask) }
}

/// Writes a message to standard error. `%m` in the format is the message of `errno`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/syslog.html>
#[export]
pub unsafe extern "C" fn vsyslog(priority: c_int, format: *const c_char, args: VaList) {
    // SAFETY: a format and what it says.
    unsafe { report(priority, format, args) }
}

/// The same as `vsyslog` with variable arguments.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/syslog.html>
#[export]
pub unsafe extern "C" fn syslog(priority: c_int, format: *const c_char, args: VaList) {
    // SAFETY: a format and what it says.
    unsafe { report(priority, format, args) }
}
