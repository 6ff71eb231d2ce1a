//! `<argp.h>` from GNU: <https://www.gnu.org/software/libc/manual/html_node/Argp.html>

use crate::abi::program::argp::{Argp, ArgpState};
use crate::abi::*;
use crate::os::environ;
use crate::stdio::argp::{fail, help, parse, state, state_help, target};
use crate::stdio::context;
use crate::stdio::{FILE, output, print};
use core::ptr::{null, null_mut};

/// The output of `--version`.
#[export]
pub static argp_program_version: Variable<*const c_char> = Variable::new(null());

/// The function that `--version` calls with a stream and the state.
#[export]
pub static argp_program_version_hook: Variable<Option<unsafe extern "C" fn(*mut c_void, *mut ArgpState)>> =
    Variable::new(None);

/// The address for bug reports.
#[export]
pub static argp_program_bug_address: Variable<*const c_char> = Variable::new(null());

/// The status of a program that was called wrongly: `EX_USAGE`.
#[export]
pub static argp_err_exit_status: Variable<c_int> = Variable::new(64);

/// Parses the arguments of the program as `argp` says. Returns 0, what a parser returned, `EINVAL` for an unknown option, or
/// `ENOMEM`.
#[export]
pub extern "C" fn argp_parse(
    argp: InArg<'static, Argp>,
    argc: c_int,
    argv: *mut *mut c_char,
    flags: c_uint,
    index: ObjArg<c_int>,
    input: *mut c_void,
) -> c_int {
    error_number(|| {
        let root = argp.get()?;
        let posix = environ::with(c"POSIXLY_CORRECT", |value| value.is_some()).unwrap_or(false);
        parse(&mut state(root, argc, argv, flags, input), root, posix, index.optional())
    })
}

/// Writes help for `argp` on `file`, as the flags say.
#[export]
pub extern "C" fn argp_help(argp: InArg<'static, Argp>, file: InArg<FILE>, flags: c_uint, name: CStrArg) {
    if let (Some(argp), Some(file)) = (argp.optional(), file.optional()) {
        help(argp, file, flags, name.bytes().unwrap_or(b""), false, null_mut());
    }
}

/// Writes help for what is parsed on `file`, and ends the program if the flags say so.
#[export]
pub extern "C" fn argp_state_help(state: ObjArg<ArgpState>, file: InArg<FILE>, flags: c_uint) {
    state_help(state.optional(), file.optional(), flags);
}

/// Writes the usage as an error, and ends the program.
#[export]
pub extern "C" fn argp_usage(state: ObjArg<ArgpState>) {
    let state = state.optional();
    let file = target(state.as_deref()).map(|target| target.0);
    state_help(state, file, 0x106);
}

/// Writes a message and where help is to be had, and ends the program.
#[export]
pub extern "C" fn argp_error(state: ObjArg<ArgpState>, format: FormatArgs<u8>) {
    let state = state.optional();
    if let (Some((file, name)), Ok(_)) = (target(state.as_deref()), format.get()) {
        output::message(file, &[name, b": "]);
        _ = print::print(file, format, &context::PRINT);
        output::message(file, &[b"\n"]);
        state_help(state, Some(file), 0x104);
    }
}

/// Writes a message and what `error` means if it is not 0, and ends the program if `status` is not 0.
#[export]
pub extern "C" fn argp_failure(state: ObjArg<ArgpState>, status: c_int, error: c_int, format: FormatArgs<u8>) {
    let state = state.optional();
    if let Some((file, name)) = target(state.as_deref()) {
        output::message(file, &[name, if format.arg().is_null() { b"" } else { b": " }]);
        _ = print::print(file, format, &context::PRINT);
        fail(state.as_deref(), file, status, error);
    }
}
