//! Short options, and what short and long options share.

use super::{__optpos, optarg, opterr, optind, optopt, optreset};
use crate::abi::*;
use core::ptr::null_mut;

unsafe extern "C" {
    static stderr: *mut c_void;
    fn fwrite(data: *const c_void, size: usize, count: usize, stream: *mut c_void) -> usize;
}

/// What [`Options::find`] returns for `W;`: the argument of `-W` is a long option.
pub const LONG: u8 = 3;

/// The string of option characters, without what stands before them.
pub struct Options {
    at: *const c_char,
    /// Return each other argument as the argument of an option 1.
    pub in_order: bool,
    /// Stop at the first other argument.
    pub stop: bool,
    /// There are long options, so that `W;` has a meaning.
    pub long: bool,
    /// Report nothing, and return `:` for a missing argument.
    pub silent: bool,
}

impl Options {
    /// Reads the prefix of `options`.
    ///
    /// # Safety
    /// It must be a string.
    pub unsafe fn new(options: *const c_char) -> Self {
        let mut parsed = Options { at: options, in_order: false, stop: false, long: false, silent: false };
        // SAFETY: at most the null byte is read.
        unsafe {
            match *parsed.at as u8 {
                b'-' => parsed.in_order = true,
                b'+' => parsed.stop = true,
                _ => {}
            }
            if parsed.in_order || parsed.stop {
                parsed.at = parsed.at.add(1);
            }
            parsed.silent = *parsed.at as u8 == b':';
        }
        parsed
    }

    /// How many colons follow the option character `wanted`, or [`LONG`]; nothing if it is not an option.
    ///
    /// # Safety
    /// The string must still be there.
    pub unsafe fn find(&self, wanted: u8) -> Option<u8> {
        if wanted == b':' || wanted == b';' {
            return None;
        }
        let mut at = self.at;
        // SAFETY: stops at the null byte.
        unsafe {
            while *at as u8 != 0 {
                if *at as u8 == wanted {
                    let colon = |i| *at.add(i) as u8 == b':';
                    if wanted == b'W' && self.long && *at.add(1) as u8 == b';' {
                        return Some(LONG);
                    }
                    return Some(if !colon(1) { 0 } else { 1 + u8::from(colon(2)) });
                }
                at = at.add(1);
            }
        }
        None
    }
}

/// Starts afresh if the program asked for that.
pub fn reset_if_asked() {
    // SAFETY: one thread.
    unsafe {
        if optind == 0 || optreset != 0 {
            optreset = 0;
            __optpos = 0;
            optind = if optind == 0 { 1 } else { optind };
        }
    }
}

/// The argument number `index`, or null behind the last.
///
/// # Safety
/// `argv` must have `argc` elements.
pub unsafe fn argument(argc: c_int, argv: *const *mut c_char, index: c_int) -> *mut c_char {
    if index < 0 || index >= argc {
        return null_mut();
    }
    // SAFETY: within the elements.
    unsafe { *argv.add(index as usize) }
}

/// Byte number `i` of a string of which the bytes before that are not null.
///
/// # Safety
/// As said.
pub unsafe fn byte(string: *const c_char, i: usize) -> u8 {
    // SAFETY: the caller's.
    unsafe { *string.add(i) as u8 }
}

/// Writes `program: text'name'text` on `stderr`, if the program wants that, in one piece.
///
/// # Safety
/// `argv[0]` must be null or a string.
pub unsafe fn report(options: &Options, argv: *const *mut c_char, pieces: &[&[u8]]) {
    const ROOM: usize = 512;
    // SAFETY: one thread; a string.
    let program = unsafe {
        if opterr == 0 || options.silent {
            return;
        }
        cstr_or_none(*argv).map_or(&b""[..], core::ffi::CStr::to_bytes)
    };
    let mut line = [0u8; ROOM];
    let mut used = 0;
    let mut put = |bytes: &[u8]| {
        for &byte in bytes {
            if let Some(place) = line.get_mut(used) {
                *place = byte;
                used += 1;
            }
        }
    };
    put(program);
    put(b": ");
    for piece in pieces {
        put(piece);
    }
    if let Some(last) = line.get_mut(used.min(ROOM - 1)) {
        *last = b'\n';
    }
    // SAFETY: so many bytes.
    unsafe { fwrite(line.as_ptr().cast(), 1, (used + 1).min(ROOM), stderr) };
}

/// `getopt`.
///
/// # Safety
/// As for the C function.
pub unsafe fn next(argc: c_int, argv: *const *mut c_char, options: *const c_char) -> c_int {
    // SAFETY: the caller's.
    unsafe {
        reset_if_asked();
        let options = Options::new(options);
        short(argc, argv, &options)
    }
}

/// The next short option, starting in the element `optind` of `argv`.
///
/// # Safety
/// As for `getopt`.
pub unsafe fn short(argc: c_int, argv: *const *mut c_char, options: &Options) -> c_int {
    // SAFETY: one thread; strings are read up to their null byte.
    unsafe {
        let element = argument(argc, argv, optind);
        if element.is_null() {
            return -1;
        }
        if byte(element, 0) != b'-' || byte(element, 1) == 0 {
            if !options.in_order {
                return -1;
            }
            optarg = element;
            optind += 1;
            return 1;
        }
        if byte(element, 1) == b'-' && byte(element, 2) == 0 {
            optind += 1;
            return -1;
        }
        if __optpos == 0 {
            __optpos = 1;
        }
        let option = byte(element, __optpos as usize);
        let rest = element.add(__optpos as usize + 1);
        if *rest as u8 == 0 {
            __optpos = 0;
            optind += 1;
        } else {
            __optpos += 1;
        }
        let Some(colons) = options.find(option) else {
            optopt = option.into();
            report(options, argv, &[b"illegal option -- ", &[option]]);
            return b'?'.into();
        };
        optarg = null_mut();
        if colons & 1 != 0 || *rest as u8 != 0 && colons == 2 {
            return argument_of(argc, argv, options, option, rest, colons);
        }
        option.into()
    }
}

/// Takes the argument of the short option: the rest of the element, or if it is required the next element.
///
/// # Safety
/// As for `getopt`.
unsafe fn argument_of(
    argc: c_int,
    argv: *const *mut c_char,
    options: &Options,
    option: u8,
    rest: *mut c_char,
    colons: u8,
) -> c_int {
    // SAFETY: `rest` is a string, and `argv` has `argc` elements.
    unsafe {
        if *rest as u8 != 0 {
            optarg = rest;
            __optpos = 0;
            optind += 1;
        } else if colons != 2 {
            optarg = argument(argc, argv, optind);
            optind += 1;
            if optarg.is_null() {
                optind = optind.min(argc);
                optopt = option.into();
                report(options, argv, &[b"option requires an argument -- ", &[option]]);
                return if options.silent { b':' } else { b'?' }.into();
            }
        }
        option.into()
    }
}
