//! `<error.h>` from GNU.

use crate::abi::*;
use crate::header::stdio::standard_streams::{error::STREAM as STDERR, output::STREAM as STDOUT};
use crate::header::stdio::{output, text_sink};
use core::ptr::null;

unsafe extern "C" {
    fn strerror(error: c_int) -> *mut c_char;
    fn exit(code: c_int) -> !;
    static program_invocation_name: *mut c_char;
    #[link_name = "error_message_count"]
    static mut message_count: c_uint;
    #[link_name = "error_one_per_line"]
    static one_per_line: c_int;
    #[link_name = "error_print_progname"]
    static print_progname: Option<extern "C" fn()>;
}

/// How many messages there were.
#[export]
pub static mut error_message_count: c_uint = 0;

/// Nonzero: `error_at_line` keeps silent about a line that it has spoken about.
#[export]
pub static mut error_one_per_line: c_int = 0;

/// Called, if set, to write what stands in front of a message in place of the program's name.
#[export]
pub static mut error_print_progname: Option<extern "C" fn()> = None;

/// A place in a source file.
struct Place {
    file: *const c_char,
    line: c_uint,
}

fn put(text: &[u8]) {
    output::write(&STDERR, text);
}

/// # Safety
/// `text` must be null or a string.
unsafe fn put_string(text: *const c_char) {
    // SAFETY: the caller's.
    put(unsafe { cstr_or_none(text) }.map_or(b"", |text| text.to_bytes()));
}

fn put_number(mut number: c_uint) {
    let mut digits = [0; 10];
    let mut len = 0;
    for slot in digits.iter_mut().rev() {
        *slot = b'0' + (number % 10) as u8;
        number /= 10;
        len += 1;
        if number == 0 {
            break;
        }
    }
    put(digits.get(digits.len() - len..).unwrap_or(&[]));
}

/// # Safety
/// `args` must hold what `format` says.
unsafe fn report(code: c_int, error: c_int, place: Option<Place>, format: *const c_char, args: VaList) {
    output::flush(&STDOUT);
    output::with_buffer(&STDERR, &mut || {
        // SAFETY: the caller's, and the program's variables.
        unsafe {
            match print_progname {
                Some(print) => print(),
                None => {
                    put_string(program_invocation_name);
                    put(if place.is_some() { b":" } else { b": " });
                }
            }
            if let Some(place) = &place {
                put_string(place.file);
                put(b":");
                put_number(place.line);
                put(b": ");
            }
            _ = text_sink::print(&STDERR, format, args);
            if error != 0 {
                put(b": ");
                put_string(strerror(error));
            }
        }
        put(b"\n");
    });
    // SAFETY: one thread.
    unsafe {
        message_count = message_count.wrapping_add(1);
        if code != 0 {
            exit(code);
        }
    }
}

/// Flushes the standard output; writes the program's name, the formatted text and, unless `error` is 0, what that
/// error number means; and ends the program with `code` unless that is 0.
#[export]
pub unsafe extern "C" fn error(code: c_int, error_number: c_int, format: *const c_char, args: VaList) {
    // SAFETY: C passes a format and what it says.
    unsafe { report(code, error_number, None, format, args) }
}

/// `error` with a place in a source file in front of the text.
#[export]
pub unsafe extern "C" fn error_at_line(
    code: c_int,
    error_number: c_int,
    file: *const c_char,
    line: c_uint,
    format: *const c_char,
    args: VaList,
) {
    /// The line of the last message.
    static mut LAST: Place = Place { file: null(), line: 0 };
    // SAFETY: one thread; C passes a format and what it says, and names of files that stay.
    unsafe {
        let seen = LAST.line == line && same(LAST.file, file);
        LAST = Place { file, line };
        if one_per_line == 0 || !seen {
            report(code, error_number, Some(Place { file, line }), format, args);
        }
    }
}

/// # Safety
/// Both must be null or strings.
unsafe fn same(a: *const c_char, b: *const c_char) -> bool {
    // SAFETY: the caller's.
    a == b || unsafe { cstr_or_none(a).is_some() && cstr_or_none(a) == cstr_or_none(b) }
}
