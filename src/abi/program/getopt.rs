//! `getopt` on C's variables and its `argv`.

use crate::abi::{Out, Variable, c_char, c_int, cstr_or_none};
use crate::algo::getopt::{self, Argument, Arguments, LongOptions, Options, Parser};
use crate::os::environ;
use crate::stdio::output;
use crate::stdio::standard::error::STREAM as STDERR;
use core::ffi::CStr;
use core::ptr::null_mut;

unsafe extern "C" {
    safe static optarg: Variable<*mut c_char>;
    safe static optind: Variable<c_int>;
    safe static opterr: Variable<c_int>;
    safe static optopt: Variable<c_int>;
    safe static optreset: Variable<c_int>;
    safe static __optpos: Variable<c_int>;
}

/// C's `struct option`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct LongOption {
    name: *const c_char,
    has_arg: c_int,
    flag: *mut c_int,
    val: c_int,
}

/// `argv` with `argc` elements, each null or a terminated string.
#[derive(Clone, Copy)]
struct Argv {
    count: c_int,
    elements: *mut *mut c_char,
}

impl Argv {
    fn element(self, index: c_int) -> *mut c_char {
        if index < 0 || index >= self.count {
            return null_mut();
        }
        // SAFETY: within the `argc` elements.
        unsafe { *self.elements.add(index as usize) }
    }
}

impl Arguments<'static> for Argv {
    fn get(&self, index: c_int) -> Option<&'static [u8]> {
        // SAFETY: an element of `argv` is null or a terminated string, which C keeps for the call.
        unsafe { cstr_or_none(self.element(index)) }.map(CStr::to_bytes)
    }

    fn move_down(&mut self, to: c_int, from: c_int) {
        let moved = self.element(from);
        if to >= 0 && to < from && from < self.count {
            // SAFETY: both, and so those between, are within the `argc` elements; `getopt_long` may permute them.
            unsafe {
                let start = self.elements.add(to as usize);
                core::ptr::copy(start, start.add(1), (from - to) as usize);
                *start = moved;
            }
        }
    }

    fn count(&self) -> c_int {
        self.count
    }
}

/// An array of `struct option` that ends with one whose name is null.
#[derive(Clone, Copy)]
struct Table(*const LongOption);

impl LongOptions for Table {
    fn get(&self, index: usize) -> Option<getopt::LongOption<'_>> {
        // SAFETY: options are asked for in order up to the first without a name; a name is a terminated string.
        unsafe {
            let option = self.0.add(index).read();
            let name = cstr_or_none(option.name)?.to_bytes();
            Some(getopt::LongOption { name, has_arg: option.has_arg, flag: option.flag as usize, val: option.val })
        }
    }
}

/// Starts afresh if the program asked for that.
fn reset_if_asked() {
    if optind.get() == 0 || optreset.get() != 0 {
        optreset.set(0);
        __optpos.set(0);
        optind.set(if optind.get() == 0 { 1 } else { optind.get() });
    }
}

/// Writes `program: text` on the standard error stream, in one piece.
fn report(program: &[u8], text: &[&[u8]]) {
    let put = |text: &[u8]| _ = output::put_all(&STDERR, text);
    _ = output::with_buffer(&STDERR, &mut || {
        put(program);
        put(b": ");
        text.iter().for_each(|piece| put(piece));
        put(b"\n");
    });
}

/// Lets `body` parse with C's variables, which are up to date afterwards.
#[inline(always)]
fn parse(argv: Argv, options: Options<'_>, long: Option<(Table, Out<c_int>)>, single_dash: bool) -> c_int {
    let silent = opterr.get() == 0 || options.silent;
    let mut parser = Parser {
        arguments: argv,
        options,
        index: optind.get(),
        position: __optpos.get(),
        option: optopt.get(),
        argument: Argument::Unchanged,
        long: None,
        sets_flag: false,
        report: |text: &[&[u8]]| {
            if !silent {
                report(argv.get(0).unwrap_or(b""), text);
            }
        },
    };
    let result = match &long {
        None => parser.short(),
        Some((table, _)) => parser.long(table, single_dash),
    };
    optind.set(parser.index);
    __optpos.set(parser.position);
    optopt.set(parser.option);
    match parser.argument {
        Argument::Unchanged => {}
        Argument::None => optarg.set(null_mut()),
        Argument::At { element, offset } => optarg.set(argv.element(element).wrapping_add(offset)),
    }
    if let (Some((table, index)), Some(found)) = (long, parser.long) {
        index.set(found as c_int);
        if parser.sets_flag {
            // SAFETY: the parser found the option in the table, and its flag is not null: memory for an `int`.
            unsafe {
                let option = table.0.add(found).read();
                option.flag.write(option.val);
            }
        }
    }
    result
}

/// The option characters. C passes a string; a null pointer has none.
unsafe fn characters<'a>(options: *const c_char) -> Options<'a> {
    // SAFETY: null or a terminated string, as the contracts of the functions below say.
    Options::new(unsafe { cstr_or_none(options) }.map_or(b"", CStr::to_bytes))
}

/// `getopt`.
///
/// # Safety
/// `argv` must have `argc` elements that are null or terminated strings, and `options` must be a terminated string.
pub unsafe fn short(argc: c_int, argv: *const *mut c_char, options: *const c_char) -> c_int {
    reset_if_asked();
    // SAFETY: a terminated string, as this function's contract says.
    let options = unsafe { characters(options) };
    parse(Argv { count: argc, elements: argv.cast_mut() }, options, None, false)
}

/// `getopt_long` and, with `single_dash`, `getopt_long_only`.
///
/// # Safety
/// As for [`short`]; `long` must be null or end with an option without a name, and the names must be terminated strings;
/// `index` and the options' flags must be null or valid for writes.
pub unsafe fn long(
    argc: c_int,
    argv: *const *mut c_char,
    options: *const c_char,
    long: *const LongOption,
    index: *mut c_int,
    single_dash: bool,
) -> c_int {
    reset_if_asked();
    // SAFETY: a terminated string, as this function's contract says.
    let mut options = unsafe { characters(options) };
    options.long = !long.is_null();
    options.stop |= !options.in_order && environ::with(c"POSIXLY_CORRECT", |value| value.is_some()).unwrap_or(false);
    static NONE: [usize; size_of::<LongOption>() / size_of::<usize>()] = [0; 4];
    let table = if long.is_null() { NONE.as_ptr().cast() } else { long };
    // SAFETY: null or valid for a write, as this function's contract says.
    let index = unsafe { Out::optional(index) };
    parse(Argv { count: argc, elements: argv.cast_mut() }, options, Some((Table(table), index)), single_dash)
}
