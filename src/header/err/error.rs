//! `<error.h>` from GNU.

use crate::abi::*;
use crate::algo::text::messages::{UNKNOWN_MAX, error_text};
use crate::stdio::context;
use crate::stdio::standard::{error::STREAM as STDERR, output::STREAM as STDOUT};
use crate::stdio::{output, print};

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

/// How many messages there were.
#[export]
pub static error_message_count: Global<c_uint> = Global::new(0);

/// Nonzero: `error_at_line` reports a line once.
#[export]
pub static error_one_per_line: Global<c_int> = Global::new(0);

/// Called, if set, to write what stands in front of a message in place of the program's name.
#[export]
pub static error_print_progname: Global<Option<extern "C" fn()>> = Global::new(None);

/// A line of a source file.
#[derive(Clone, Copy)]
struct Line<'a> {
    file: CStrArg<'a>,
    number: c_uint,
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

/// The program's name, or what the program has in its place, and the line.
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

/// # Safety
/// `args` must hold what `format` says.
unsafe fn report(code: c_int, error: c_int, line: Option<Line<'_>>, format: CStrArg, args: VaList) {
    _ = output::flush(&STDOUT);
    _ = output::with_buffer(&STDERR, &mut || {
        put_prefix(line);
        // SAFETY: the arguments are what the format says.
        let format = unsafe { FormatArgs::from_raw(format.as_ptr().cast(), args) };
        _ = print::print(&STDERR, format, &context::print());
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

/// Flushes the standard output; writes the program's name, the formatted text and, unless `error` is 0, what that
/// error number means; and ends the program with `code` unless that is 0.
#[export]
pub unsafe extern "C" fn error(code: c_int, error_number: c_int, format: CStrArg, args: VaList) {
    // SAFETY: C passes what the format says.
    unsafe { report(code, error_number, None, format, args) }
}

/// `error` with a line of a source file in front of the text. While `error_one_per_line` is set, a line is reported once.
#[export]
pub unsafe extern "C" fn error_at_line(
    code: c_int,
    error_number: c_int,
    file: CStrArg<'static>,
    line: c_uint,
    format: CStrArg,
    args: VaList,
) {
    /// The line of the last message with `error_one_per_line`; names of files stay.
    static LAST: Global<Option<Line<'static>>> = Global::new(None);
    let line = Line { file, number: line };
    // SAFETY: a variable of the program.
    if unsafe { &one_per_line }.get() != 0 {
        let last = LAST.replace(Some(line));
        if last.is_some_and(|last| last.number == line.number && last.name() == line.name()) {
            return;
        }
    }
    // SAFETY: C passes what the format says.
    unsafe { report(code, error_number, Some(line), format, args) }
}
