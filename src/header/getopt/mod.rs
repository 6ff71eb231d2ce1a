//! `<getopt.h>`, and `getopt` of `<unistd.h>`.
#![allow(non_upper_case_globals)] // the C names

use crate::abi::program::getopt::{self as engine, LongOption};
use crate::abi::{Variable, c_char, c_int, export};

/// The argument of the option that was found.
#[export]
pub static optarg: Variable<*mut c_char> = Variable::new(core::ptr::null_mut());

/// The index in `argv` of what is read next. 0 starts afresh.
#[export]
pub static optind: Variable<c_int> = Variable::new(1);

/// Whether mistakes are reported on `stderr`.
#[export]
pub static opterr: Variable<c_int> = Variable::new(1);

/// The option character that was wrong.
#[export]
pub static optopt: Variable<c_int> = Variable::new(0);

/// Other than 0 starts afresh, as on BSD.
#[export]
pub static optreset: Variable<c_int> = Variable::new(0);

/// How far the options that share one element of `argv` were read.
#[export]
pub static __optpos: Variable<c_int> = Variable::new(0);

/// The next option of `argv` that `options` lists, -1 at the end of the options, `?` for one that is wrong, or `:` for
/// a missing argument if `options` starts with a colon. Options end at the first other argument.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getopt.html>
#[export(__posix_getopt)]
pub unsafe extern "C" fn getopt(argc: c_int, argv: *const *mut c_char, options: *const c_char) -> c_int {
    // SAFETY: C passes `argc` strings and a string of characters.
    unsafe { engine::short(argc, argv, options) }
}

/// As `getopt`, with long options that start with two dashes. Arguments that are no options are moved to the end of
/// `argv`, unless `options` starts with `+` (stop at the first) or `-` (return each as the argument of an option 1).
/// <https://man7.org/linux/man-pages/man3/getopt_long.3.html>
#[export]
pub unsafe extern "C" fn getopt_long(
    argc: c_int,
    argv: *const *mut c_char,
    options: *const c_char,
    long_options: *const LongOption,
    index: *mut c_int,
) -> c_int {
    // SAFETY: C passes `argc` strings, a string of characters, and a list that ends with a null name.
    unsafe { engine::long(argc, argv, options, long_options, index, false) }
}

/// As `getopt_long`, where long options may also start with a single dash.
/// <https://man7.org/linux/man-pages/man3/getopt_long.3.html>
#[export]
pub unsafe extern "C" fn getopt_long_only(
    argc: c_int,
    argv: *const *mut c_char,
    options: *const c_char,
    long_options: *const LongOption,
    index: *mut c_int,
) -> c_int {
    // SAFETY: C passes `argc` strings, a string of characters, and a list that ends with a null name.
    unsafe { engine::long(argc, argv, options, long_options, index, true) }
}
