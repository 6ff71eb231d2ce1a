//! The output of `<argp.h>`: messages, help, version.

use super::output::{flush, message, put_all};
use super::{FILE, standard};
use crate::abi::program::argp::{Argp, ArgpState};
use crate::abi::{Errno, Variable, c_char, c_int, c_uint, c_void, cstr_or_none, program_name};
use crate::algo::argp::help::{Subject, write};
use crate::algo::argp::parse::Parser;
use crate::algo::argp::{LONG_ONLY, NO_ERRS, NO_EXIT, NO_HELP, Surroundings};
use crate::algo::text::messages::{UNKNOWN_MAX, error_text};
use core::ptr::null_mut;

type VersionHook = unsafe extern "C" fn(*mut c_void, *mut ArgpState);

unsafe extern "C" {
    safe static argp_program_version: Variable<*const c_char>;
    safe static argp_program_version_hook: Variable<Option<VersionHook>>;
    safe static argp_program_bug_address: Variable<*const c_char>;
    safe static argp_err_exit_status: Variable<c_int>;
}

mod end {
    use crate::abi::c_int;

    unsafe extern "C" {
        fn exit(code: c_int) -> !;
    }

    /// Ends the program.
    pub fn with(code: c_int) -> ! {
        // SAFETY: C's function of this type, which any code may call at any time.
        unsafe { exit(code) }
    }
}

/// Of `argp_state_help` alone: end the program then.
const EXIT_ERR: c_uint = 0x100;
const EXIT_OK: c_uint = 0x200;
const HELP_LONG_ONLY: c_uint = 0x80;

/// Whether the program has a version.
pub fn has_version() -> bool {
    !argp_program_version.get().is_null() || argp_program_version_hook.get().is_some()
}

/// `FILE *` in a state, or null.
fn stream(pointer: *mut c_void) -> Option<&'static FILE> {
    // SAFETY: null, or a stream of the program that is open, as C's contract for a state says.
    unsafe { pointer.cast::<FILE>().as_ref() }
}

/// Writes help for `root`.
pub fn help(root: &'static Argp, file: &FILE, flags: c_uint, name: &[u8], has_own: bool, input: *mut c_void) {
    // SAFETY: null or a string that stays, as who assigns the variable guarantees.
    let address = unsafe { cstr_or_none(argp_program_bug_address.get()) }.map(|address| address.to_bytes());
    let input = |argp: &Argp| if core::ptr::eq(argp, root) { input } else { null_mut() };
    let subject = Subject { root, name, has_own, has_version: has_version(), address, input: &input };
    // A failure is nobody's to see.
    let _ = write(&subject, flags, &mut |text| _ = put_all(file, text));
}

/// `argp_state_help`, on the stream for errors if none is given.
pub fn state_help(state: Option<&mut ArgpState>, file: Option<&FILE>, flags: c_uint) {
    let state_flags = state.as_ref().map_or(0, |state| state.flags);
    let (Some(file), 0) = (file, state_flags & NO_ERRS) else { return };
    if let Some(state) = &state
        && let Some(root) = state.root()
    {
        let long_only = if state_flags & LONG_ONLY != 0 { HELP_LONG_ONLY } else { 0 };
        help(root, file, flags | long_only, state.name(), state_flags & NO_HELP == 0, state.private);
    }
    if state_flags & NO_EXIT == 0 {
        match flags & (EXIT_ERR | EXIT_OK) {
            0 => {}
            flags => end::with(if flags & EXIT_ERR != 0 { argp_err_exit_status.get() } else { 0 }),
        }
    }
}

/// The stream for errors, if messages are wanted, and the name that they start with.
pub fn target(state: Option<&ArgpState>) -> Option<(&'static FILE, &'static [u8])> {
    match state {
        None => Some((&standard::error::STREAM, program_name())),
        Some(state) if state.flags & NO_ERRS != 0 => None,
        Some(state) => Some((stream(state.err_stream)?, state.name())),
    }
}

/// Ends a message of `argp_failure` with what `error` means, if it is not 0; ends the program if `status` is not 0.
pub fn fail(state: Option<&ArgpState>, file: &FILE, status: c_int, error: c_int) {
    if error != 0 {
        message(file, &[b": ", error_text(error, &mut [0; UNKNOWN_MAX])]);
    }
    message(file, &[b"\n"]);
    if status != 0 && state.is_none_or(|state| state.flags & NO_EXIT == 0) {
        end::with(status);
    }
}

/// Parses the arguments of the program.
pub fn parse(state: &mut ArgpState, root: &'static Argp, posix: bool, index: Option<&mut c_int>) -> Result<(), Errno> {
    let input = state.input;
    let result = Parser::new(root, state, &mut Program, has_version(), posix)?.run(input, index);
    Errno::check(result as u16)
}

/// A state to begin with.
pub fn state(root: &'static Argp, argc: c_int, argv: *mut *mut c_char, flags: c_uint, input: *mut c_void) -> ArgpState {
    let null = null_mut();
    let mut state = ArgpState {
        root,
        argc,
        argv,
        next: 1,
        flags,
        arg_num: 0,
        quoted: 0,
        input,
        child_inputs: null_mut(),
        hook: null,
        name: null_mut(),
        err_stream: (&raw const standard::error::STREAM).cast_mut().cast(),
        out_stream: (&raw const standard::output::STREAM).cast_mut().cast(),
        private: input,
    };
    let parses_first = flags & crate::algo::argp::PARSE_ARGV0 != 0 && flags & NO_ERRS != 0;
    state.next = if parses_first { 0 } else { 1.min(argc) };
    let path = state.text(0).unwrap_or(b"");
    let start = path.iter().rposition(|&byte| byte == b'/').map_or(0, |slash| slash + 1);
    let own = parses_first || state.argument(0).is_null();
    state.name = if own { program_name().as_ptr().cast_mut().cast() } else { state.argument(0).wrapping_add(start) };
    state
}

/// The program around a parser.
pub struct Program;

impl Surroundings for Program {
    fn report(&mut self, state: &ArgpState, name: &[u8], pieces: &[&[u8]]) {
        if let Some((file, _)) = target(Some(state)) {
            message(file, &[name, b": "]);
            message(file, pieces);
            message(file, &[b"\n"]);
        }
    }

    fn help(&mut self, state: &mut ArgpState, flags: c_uint) {
        let file = if flags & EXIT_ERR != 0 { state.err_stream } else { state.out_stream };
        state_help(Some(state), stream(file), flags);
    }

    fn version(&mut self, state: &mut ArgpState) {
        let Some(file) = stream(state.out_stream) else { return };
        match argp_program_version_hook.get() {
            // SAFETY: a function of the program of this type, as who assigns the variable guarantees.
            Some(hook) => unsafe { hook(state.out_stream, state) },
            None => {
                // SAFETY: null or a string that stays, as who assigns the variable guarantees.
                let version = unsafe { cstr_or_none(argp_program_version.get()) };
                let _ = put_all(file, version.map_or(b"", |version| version.to_bytes()))
                    .and_then(|()| put_all(file, b"\n"));
            }
        }
        if state.flags & NO_EXIT == 0 {
            let _ = flush(file);
            end::with(0);
        }
    }
}
