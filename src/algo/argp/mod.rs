//! Options by `<argp.h>`: parsers that are put together, each with its options, and the help that is made of them.
//! <https://www.gnu.org/software/libc/manual/html_node/Argp.html>

mod entries;
pub mod help;
pub mod parse;
mod text;

use crate::abi::program::argp::{Argp, ArgpOption, ArgpState};
use crate::abi::{c_int, c_uint};

/// A parser's result for an unknown key.
pub const UNKNOWN: c_int = crate::abi::Errno::TOO_BIG.code();

#[allow(missing_docs)] // <argp.h> says what each is
mod flags {
    use crate::abi::{c_int, c_uint};

    pub const ARG_OPTIONAL: c_int = 1;
    pub const HIDDEN: c_int = 2;
    pub const ALIAS: c_int = 4;
    pub const DOC: c_int = 8;
    pub const NO_USAGE: c_int = 16;

    // Of parsing.
    pub const PARSE_ARGV0: c_uint = 1;
    pub const NO_ERRS: c_uint = 2;
    pub const NO_ARGS: c_uint = 4;
    pub const IN_ORDER: c_uint = 8;
    pub const NO_HELP: c_uint = 0x10;
    pub const NO_EXIT: c_uint = 0x20;
    pub const LONG_ONLY: c_uint = 0x40;
}
pub use flags::*;

/// The keys of the library's own options.
const HELP: c_int = b'?' as c_int;
const USAGE: c_int = -3;
const PROGRAM_NAME: c_int = -2;
const VERSION: c_int = b'V' as c_int;

static STANDARD: Argp = Argp::own(&[
    ArgpOption::new(c"help", HELP, None, 0, c"Show this help"),
    ArgpOption::new(c"usage", USAGE, None, 0, c"Show the usage only"),
    ArgpOption::new(c"program-name", PROGRAM_NAME, Some(c"NAME"), HIDDEN, c"Set the name of the program"),
    ArgpOption::END,
]);

static WITH_VERSION: Argp =
    Argp::own(&[ArgpOption::new(c"version", VERSION, None, 0, c"Show the version of the program"), ArgpOption::END]);

/// The library's own options for a program that has a version, or none.
pub fn own(has_version: bool) -> impl Iterator<Item = &'static Argp> {
    [Some(&STANDARD), has_version.then_some(&WITH_VERSION)].into_iter().flatten()
}

/// The short option of an option, if it has one.
fn short(option: &ArgpOption) -> Option<u8> {
    let is_short = option.flags & DOC == 0 && (0x20..0x7f).contains(&option.key);
    is_short.then_some(option.key as u8)
}

/// The parser's environment.
pub trait Surroundings {
    /// Writes `name: ` and the pieces on the stream for errors, if messages are wanted.
    fn report(&mut self, state: &ArgpState, name: &[u8], pieces: &[&[u8]]);
    /// Shows help, as `argp_state_help` with its flags; of errors on the stream for these.
    fn help(&mut self, state: &mut ArgpState, flags: c_uint);
    /// Shows the version of the program, and ends it.
    fn version(&mut self, state: &mut ArgpState);
}
