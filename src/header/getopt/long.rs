//! Long options.

use super::engine::{LONG, Options, argument, byte, report, reset_if_asked, short};
use super::{__optpos, LongOption, optarg, optind, optopt};
use crate::abi::*;
use crate::os::environ;
use core::ptr::null_mut;

/// What the long options say about a name.
enum Found {
    None,
    One(usize),
    Many,
}

/// `getopt_long` and `getopt_long_only`.
///
/// # Safety
/// As for the C functions.
pub unsafe fn next(
    argc: c_int,
    argv: *const *mut c_char,
    options: *const c_char,
    long: *const LongOption,
    index: *mut c_int,
    single_dash: bool,
) -> c_int {
    // SAFETY: the caller's; one thread.
    unsafe {
        reset_if_asked();
        let mut options = Options::new(options);
        options.long = !long.is_null();
        options.stop |=
            !options.in_order && environ::with(c"POSIXLY_CORRECT", |value| value.is_some()).unwrap_or(false);
        let skipped = optind;
        let mut at = skipped;
        if !options.in_order && !options.stop {
            while !is_option(argument(argc, argv, at)) {
                if at >= argc || argument(argc, argv, at).is_null() {
                    return -1;
                }
                at += 1;
            }
        }
        optind = at;
        let result = next_here(argc, argv, &options, long, index, single_dash);
        // What was read moves before the arguments that were skipped.
        let read = optind - at;
        if at > skipped {
            for _ in 0..read {
                move_down(argv.cast_mut(), skipped, at + read - 1);
            }
            optind = skipped + read;
        }
        result
    }
}

unsafe fn is_option(argument: *const c_char) -> bool {
    // SAFETY: null or a string.
    !argument.is_null() && unsafe { byte(argument, 0) == b'-' && byte(argument, 1) != 0 }
}

/// Moves the element `from` down to `to`, and those between up by one.
unsafe fn move_down(argv: *mut *mut c_char, to: c_int, from: c_int) {
    // SAFETY: both are elements.
    unsafe {
        let moved = *argv.add(from as usize);
        core::ptr::copy(argv.add(to as usize), argv.add(to as usize + 1), (from - to) as usize);
        *argv.add(to as usize) = moved;
    }
}

/// The option in the element `optind`.
unsafe fn next_here(
    argc: c_int,
    argv: *const *mut c_char,
    options: &Options,
    long: *const LongOption,
    index: *mut c_int,
    single_dash: bool,
) -> c_int {
    // SAFETY: the caller's; one thread.
    unsafe {
        let element = argument(argc, argv, optind);
        if __optpos != 0 || !is_option(element) {
            return short_or_long(argc, argv, options, long, index);
        }
        let dashes = 1 + usize::from(byte(element, 1) == b'-');
        if byte(element, dashes) == 0 || (dashes == 1 && !single_dash) {
            return short_or_long(argc, argv, options, long, index);
        }
        let name = element.add(dashes);
        let length = name_length(name);
        let spelt = core::slice::from_raw_parts(element.cast::<u8>(), dashes + length);
        match find(long, spelt.get(dashes..).unwrap_or(&[]), dashes == 1, options) {
            Found::One(found) => {
                optind += 1;
                Out::optional(index).set(found as c_int);
                take(argc, argv, options, &*long.add(found), spelt, name.add(length))
            }
            // A single dash that starts no long option may start a short one.
            Found::None if dashes == 1 && options.find(byte(name, 0)).is_some() => {
                short_or_long(argc, argv, options, long, index)
            }
            found => {
                optind += 1;
                optopt = 0;
                let what: &[u8] = if matches!(found, Found::Many) { b"ambiguous" } else { b"unrecognized" };
                report(options, argv, &[what, b" option '", spelt, b"'"]);
                b'?'.into()
            }
        }
    }
}

/// The length of the name of a long option, up to its end or a `=`.
///
/// # Safety
/// `name` must be a string.
unsafe fn name_length(name: *const c_char) -> usize {
    let mut length = 0;
    // SAFETY: stops at the null byte.
    while !matches!(unsafe { byte(name, length) }, 0 | b'=') {
        length += 1;
    }
    length
}

/// A short option, or with `W;` among the options the long option that `-W` names.
///
/// # Safety
/// As for `getopt_long`.
unsafe fn short_or_long(
    argc: c_int,
    argv: *const *mut c_char,
    options: &Options,
    long: *const LongOption,
    index: *mut c_int,
) -> c_int {
    // SAFETY: as for `getopt_long`; a name ends at its null byte.
    unsafe {
        let result = short(argc, argv, options);
        if result != b'W'.into() || options.find(b'W') != Some(LONG) || optarg.is_null() {
            return result;
        }
        let name = optarg;
        let spelt = core::slice::from_raw_parts(name.cast::<u8>(), name_length(name));
        match find(long, spelt, false, options) {
            Found::One(found) => {
                Out::optional(index).set(found as c_int);
                take(argc, argv, options, &*long.add(found), spelt, name.add(spelt.len()))
            }
            found => {
                optopt = b'W'.into();
                let what: &[u8] = if matches!(found, Found::Many) { b"ambiguous" } else { b"unrecognized" };
                report(options, argv, &[what, b" option '-W ", spelt, b"'"]);
                b'?'.into()
            }
        }
    }
}

/// Finds the option that `name` spells, or is the only one to start with. One short option by a single dash, like `-c`,
/// is not taken for the start of a long one.
unsafe fn find(long: *const LongOption, name: &[u8], single_dash: bool, options: &Options) -> Found {
    let mut found = Found::None;
    let mut at = 0;
    // SAFETY: the list ends with a null name; names are strings.
    unsafe {
        while let Some(candidate) = cstr_or_none((*long.add(at)).name) {
            let candidate = candidate.to_bytes();
            if candidate == name {
                return Found::One(at);
            }
            let abbreviates = candidate.starts_with(name);
            let is_short = single_dash && name.len() == 1 && name.first().is_some_and(|&c| options.find(c).is_some());
            if abbreviates && !is_short {
                found = match found {
                    Found::None => Found::One(at),
                    Found::One(other) if same(&*long.add(other), &*long.add(at)) => Found::One(other),
                    _ => Found::Many,
                };
            }
            at += 1;
        }
    }
    found
}

/// Whether two options do the same, so that an abbreviation of both is not ambiguous.
fn same(a: &LongOption, b: &LongOption) -> bool {
    a.has_arg == b.has_arg && a.flag == b.flag && a.val == b.val
}

/// Takes the argument of `option`: behind a `=`, which `end` points to if there is one, or the next element.
unsafe fn take(
    argc: c_int,
    argv: *const *mut c_char,
    options: &Options,
    option: &LongOption,
    spelt: &[u8],
    end: *mut c_char,
) -> c_int {
    // SAFETY: the caller's; one thread.
    unsafe {
        optarg = null_mut();
        optopt = option.val;
        if byte(end, 0) == b'=' {
            if option.has_arg == 0 {
                report(options, argv, &[b"option '", spelt, b"' does not allow an argument"]);
                return b'?'.into();
            }
            optarg = end.add(1);
        } else if option.has_arg == 1 {
            optarg = argument(argc, argv, optind);
            if optarg.is_null() {
                report(options, argv, &[b"option '", spelt, b"' requires an argument"]);
                return if options.silent { b':' } else { b'?' }.into();
            }
            optind += 1;
        }
        if option.flag.is_null() {
            return option.val;
        }
        *option.flag = option.val;
        0
    }
}
