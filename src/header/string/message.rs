//! The texts of error numbers and signals.

use crate::abi::{Errno, Static, c_char, c_int, c_void, export, size_t};
use crate::algo::text::messages::{self, UNKNOWN_MAX};
use crate::algo::text::{bulk, scan};
use core::ffi::CStr;

#[cfg_attr(target_feature = "atomics", thread_local)]
static UNKNOWN: Static<[u8; UNKNOWN_MAX]> = Static::new();

/// The message for an error number; `Unknown error N` for a number that is none. The text must not be changed; a later
/// call may replace it.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strerror.html>
#[export]
pub unsafe extern "C" fn strerror(number: c_int) -> *mut c_char {
    text_of(number)
}

/// As `strerror`, in the language of a locale: both locales speak English.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strerror.html>
#[export(__strerror_l)]
pub unsafe extern "C" fn strerror_l(number: c_int, _locale: *mut c_void) -> *mut c_char {
    text_of(number)
}

/// Places the message for an error number in `buffer`, cut to `len` bytes with the terminator; returns 0, `ERANGE` if
/// it was cut, or `EINVAL` for a number that is none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strerror.html>
#[export(__xpg_strerror_r)]
pub unsafe extern "C" fn strerror_r(number: c_int, buffer: *mut c_char, len: size_t) -> c_int {
    let mut unknown = [0; UNKNOWN_MAX];
    let known = messages::of_error(number);
    let text: *const u8 = match known {
        Some(text) => text.as_ptr().cast(),
        None => {
            messages::unknown(b"Unknown error ", number, &mut unknown);
            unknown.as_ptr()
        }
    };
    // SAFETY: `text` is terminated; `buffer` has memory for `len` bytes by the caller's word.
    let fits = unsafe { place(buffer.cast(), text, len) };
    let error = if !fits { Errno::RANGE } else { Errno::INVAL };
    if fits && known.is_some() { 0 } else { error.code() }
}

/// The name of a signal; `Unknown signal N` for a number that is none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/strsignal.html>
#[export]
pub unsafe extern "C" fn strsignal(number: c_int) -> *mut c_char {
    match messages::of_signal(number) {
        Some(text) => text.as_ptr().cast_mut().cast(),
        None => unknown_text(b"Unknown signal ", number),
    }
}

fn or_nothing(text: Option<&'static CStr>) -> *const c_char {
    text.map_or(core::ptr::null(), |text| text.as_ptr().cast())
}

/// The name of an error number, as `"EINVAL"`, or null (GNU).
#[export]
pub unsafe extern "C" fn strerrorname_np(number: c_int) -> *const c_char {
    or_nothing(messages::error_name(number))
}

/// The message for an error number, or null for a number that is none (GNU).
#[export]
pub unsafe extern "C" fn strerrordesc_np(number: c_int) -> *const c_char {
    or_nothing(messages::of_error(number))
}

/// The name of a signal without `SIG`, or null (GNU).
#[export]
pub unsafe extern "C" fn sigabbrev_np(number: c_int) -> *const c_char {
    or_nothing(messages::signal_name(number))
}

/// The description of a signal, or null for a number that is none (GNU).
#[export]
pub unsafe extern "C" fn sigdescr_np(number: c_int) -> *const c_char {
    or_nothing(messages::of_signal(number))
}

fn text_of(number: c_int) -> *mut c_char {
    match messages::of_error(number) {
        Some(text) => text.as_ptr().cast_mut().cast(),
        None => unknown_text(b"Unknown error ", number),
    }
}

fn unknown_text(text: &[u8], number: c_int) -> *mut c_char {
    let mut buffer = [0; UNKNOWN_MAX];
    messages::unknown(text, number, &mut buffer);
    UNKNOWN.set(buffer).cast()
}

unsafe fn place(to: *mut u8, text: *const u8, len: usize) -> bool {
    // SAFETY: at most `len` bytes are written.
    unsafe {
        let n = scan::len(text);
        if len != 0 {
            let fit = if n < len { n } else { len - 1 };
            bulk::copy(to, text, fit);
            to.add(fit).write(0);
        }
        n < len
    }
}
