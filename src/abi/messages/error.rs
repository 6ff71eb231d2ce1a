//! The messages of `<error.h>` from GNU.

use crate::abi::*;
use crate::algo::text::messages::{UNKNOWN_MAX, error_text};
use crate::stdio::standard::{error::STREAM as STDERR, output::STREAM as STDOUT};
use crate::stdio::{context, output, print};

unsafe extern "C" {
    fn exit(code: c_int) -> !;
    static program_invocation_name: *const c_char;
    #[link_name = "error_message_count"]
    static message_count: Global<c_uint>;
    #[link_name = "error_one_per_line"]
    static one_per_line: Global<c_int>;
    #[link_name = "error_print_progname"]
    static print_progname: Global<Option<extern "C" fn()>>;
}

/// A line of a source file.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    /// Its name.
    pub file: CStrArg<'a>,
    /// Its number, from 1.
    pub number: c_uint,
}

impl Line<'_> {
    fn name(&self) -> &[u8] {
        self.file.optional().map_or(b"", |name| name.to_bytes())
    }
}

fn put(text: &[u8]) {
    _ = output::put_all(&STDERR, text);
}

fn put_number(number: c_uint) {
    let mut digits = [0; 10];
    let start = crate::algo::fmt::integer::decimal(number.into(), &mut digits);
    put(digits.get(start..).unwrap_or(&[]));
}

/// The program's name, or what the program prints instead, and the line.
fn put_prefix(line: Option<Line<'_>>) {
    // SAFETY: a variable of the program.
    match unsafe { &print_progname }.get() {
        Some(print) => print(),
        None => {
            // SAFETY: a variable of the program: null, or a string that stays.
            put(unsafe { cstr_or_none(program_invocation_name) }.map_or(b"", |name| name.to_bytes()));
            put(if line.is_some() { b":" } else { b": " });
        }
    }
    if let Some(line) = line {
        put(line.name());
        put(b":");
        put_number(line.number);
        put(b": ");
    }
}

/// Writes a message, and ends the program with `code` unless that is 0.
///
/// # Safety
/// `args` must hold what `format` says.
pub unsafe fn report(code: c_int, error: c_int, line: Option<Line<'_>>, format: CStrArg, args: VaList) {
    _ = output::flush(&STDOUT);
    _ = output::with_buffer(&STDERR, &mut || {
        put_prefix(line);
        // SAFETY: the arguments are what the format says.
        let format = unsafe { FormatArgs::from_raw(format.as_ptr().cast(), args) };
        _ = print::print(&STDERR, format, &context::PRINT);
        if error != 0 {
            put(b": ");
            put(error_text(error, &mut [0; UNKNOWN_MAX]));
        }
        put(b"\n");
    });
    // SAFETY: a variable of the program, and its `exit`.
    unsafe {
        message_count.set(message_count.get().wrapping_add(1));
        if code != 0 {
            exit(code);
        }
    }
}

/// [`report`] with a line; while `error_one_per_line` is set, a line is reported once.
///
/// # Safety
/// As for [`report`].
pub unsafe fn report_line(code: c_int, error: c_int, line: Line<'static>, format: CStrArg, args: VaList) {
    /// The line of the last message with `error_one_per_line`; names of files stay.
    static LAST: Global<Option<Line<'static>>> = Global::new(None);
    // SAFETY: a variable of the program.
    if unsafe { &one_per_line }.get() != 0 {
        let last = LAST.replace(Some(line));
        if last.is_some_and(|last| last.number == line.number && last.name() == line.name()) {
            return;
        }
    }
    // SAFETY: what the format says, by this function's contract.
    unsafe { report(code, error, Some(line), format, args) }
}
