//! The types of `<argp.h>`.
//!
//! C alone makes them: their pointers are null or what the type's documentation says, and stay so while a function works with
//! them.

#![allow(clippy::not_unsafe_ptr_arg_deref)] // C's pointers are passed on

use crate::abi::{c_char, c_int, c_uint, c_void};
use core::ffi::CStr;
use core::ptr::null_mut;

/// C's `struct argp_option`.
#[repr(C)]
pub struct ArgpOption {
    name: *const c_char,
    /// The key passed to the parser; also the short option if it is a character.
    pub key: c_int,
    arg: *const c_char,
    /// `OPTION_*`.
    pub flags: c_int,
    doc: *const c_char,
    /// Its group in the help.
    pub group: c_int,
}

/// C's `argp_parser_t`.
pub type ArgpParser = unsafe extern "C" fn(c_int, *mut c_char, *mut ArgpState) -> c_int;
/// The type of `help_filter`.
type ArgpFilter = unsafe extern "C" fn(c_int, *const c_char, *mut c_void) -> *mut c_char;

/// C's `struct argp`: its options up to an empty one, its children up to one without an `argp`.
#[repr(C)]
pub struct Argp {
    options: *const ArgpOption,
    parser: Option<ArgpParser>,
    args_doc: *const c_char,
    doc: *const c_char,
    children: *const ArgpChild,
    help_filter: Option<ArgpFilter>,
    domain: *const c_char,
}

/// C's `struct argp_child`.
#[repr(C)]
pub struct ArgpChild {
    argp: *const Argp,
    flags: c_int,
    header: *const c_char,
    /// The group of its options in the help.
    pub group: c_int,
}

/// C's `struct argp_state`.
#[repr(C)]
#[allow(missing_docs)] // <argp.h> says what each is
pub struct ArgpState {
    pub root: *const Argp,
    pub argc: c_int,
    pub argv: *mut *mut c_char,
    pub next: c_int,
    pub flags: c_uint,
    pub arg_num: c_uint,
    pub quoted: c_int,
    pub input: *mut c_void,
    pub child_inputs: *mut *mut c_void,
    pub hook: *mut c_void,
    pub name: *mut c_char,
    pub err_stream: *mut c_void,
    pub out_stream: *mut c_void,
    pub private: *mut c_void,
}

// SAFETY: the tables of the library's own options are never written.
unsafe impl Sync for ArgpOption {}
// SAFETY: as above.
unsafe impl Sync for Argp {}

fn text<'a>(text: *const c_char) -> Option<&'a [u8]> {
    // SAFETY: null or a string that stays, by the types' contract.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text.cast()) }.to_bytes())
}

impl ArgpOption {
    /// An option of the library's own.
    pub const fn new(
        name: &'static CStr,
        key: c_int,
        arg: Option<&'static CStr>,
        flags: c_int,
        doc: &'static CStr,
    ) -> Self {
        let arg = match arg {
            Some(arg) => arg.as_ptr().cast(),
            None => core::ptr::null(),
        };
        ArgpOption { name: name.as_ptr().cast(), key, arg, flags, doc: doc.as_ptr().cast(), group: -1 }
    }

    /// The end of a list.
    pub const END: ArgpOption = ArgpOption {
        name: core::ptr::null(),
        key: 0,
        arg: core::ptr::null(),
        flags: 0,
        doc: core::ptr::null(),
        group: 0,
    };

    /// The long name, without dashes.
    pub fn name(&self) -> Option<&[u8]> {
        text(self.name)
    }

    /// The name of its argument in the help, if it takes one.
    pub fn arg(&self) -> Option<&[u8]> {
        text(self.arg)
    }

    /// Its documentation, as C's pointer.
    pub fn doc(&self) -> *const c_char {
        self.doc
    }

    fn is_end(&self) -> bool {
        self.name.is_null() && self.key == 0 && self.doc.is_null() && self.group == 0
    }
}

/// The elements of a list up to the one that ends it.
pub struct List<T: 'static> {
    at: *const T,
    is_end: fn(&T) -> bool,
}

impl<T> Iterator for List<T> {
    type Item = &'static T;

    fn next(&mut self) -> Option<&'static T> {
        // SAFETY: null, or an element up to the one that ends the list; they stay while a function works with them.
        let element = unsafe { self.at.as_ref()? };
        if (self.is_end)(element) {
            return None;
        }
        self.at = self.at.wrapping_add(1);
        Some(element)
    }
}

impl Argp {
    /// The library's own options.
    pub const fn own(options: &'static [ArgpOption]) -> Self {
        let (none, children) = (core::ptr::null(), core::ptr::null());
        Argp {
            options: options.as_ptr(),
            parser: None,
            args_doc: none,
            doc: none,
            children,
            help_filter: None,
            domain: none,
        }
    }

    /// Its options.
    pub fn options(&self) -> List<ArgpOption> {
        List { at: self.options, is_end: ArgpOption::is_end }
    }

    /// The parsers that it includes.
    pub fn children(&self) -> List<ArgpChild> {
        List { at: self.children, is_end: |child| child.argp.is_null() }
    }

    /// Whether it has options or a parser, so that it takes part in parsing.
    pub fn parses(&self) -> bool {
        self.parser.is_some() || !self.options.is_null()
    }

    /// Whether it has a parser.
    pub fn has_parser(&self) -> bool {
        self.parser.is_some()
    }

    /// The names of the other arguments.
    pub fn args_doc(&self) -> Option<&[u8]> {
        text(self.args_doc)
    }

    /// Its documentation, before and behind a vertical tab.
    pub fn doc(&self) -> Option<&[u8]> {
        text(self.doc)
    }

    /// Calls its parser; nothing if it has none.
    pub fn parse(&self, key: c_int, arg: *mut c_char, state: &mut ArgpState) -> Option<c_int> {
        // SAFETY: a function of the program of this type, by the type's contract.
        self.parser.map(|parser| unsafe { parser(key, arg, state) })
    }

    /// Gives `body` what the program's filter makes of `text`; nothing if that is nothing.
    pub fn filtered(&self, key: c_int, text: *const c_char, input: *mut c_void, body: &mut dyn FnMut(&[u8])) {
        let given = match self.help_filter {
            // SAFETY: a function of the program of this type, by the type's contract; it gets null or a string.
            Some(filter) => unsafe { filter(key, text, input) },
            None => text.cast_mut(),
        };
        if let Some(bytes) = self::text(given) {
            body(bytes);
            if given.cast_const() != text {
                // SAFETY: the filter's string is from `malloc`, and given to the library.
                unsafe { crate::abi::c_free(given.cast()) };
            }
        }
    }

    /// Whether there is a filter.
    pub fn has_filter(&self) -> bool {
        self.help_filter.is_some()
    }
}

impl ArgpChild {
    /// The child itself.
    pub fn argp(&self) -> &'static Argp {
        // SAFETY: not null in a list, and it stays.
        unsafe { &*self.argp }
    }

    /// The heading of its options.
    pub fn header(&self) -> Option<&'static [u8]> {
        text(self.header)
    }
}

impl ArgpState {
    /// The element `index` of `argv`; null behind the last.
    pub fn argument(&self, index: c_int) -> *mut c_char {
        match usize::try_from(index) {
            // SAFETY: `argv` has `argc` elements.
            Ok(at) if index < self.argc => unsafe { self.argv.add(at).read() },
            _ => null_mut(),
        }
    }

    /// The element as text; nothing behind the last.
    pub fn text(&self, index: c_int) -> Option<&'static [u8]> {
        text(self.argument(index))
    }

    /// Moves the element `from` down to `to`, and those between up by one.
    pub fn move_down(&mut self, to: c_int, from: c_int) {
        for at in (to.max(0)..from.min(self.argc - 1)).rev() {
            // SAFETY: both are elements.
            unsafe { self.argv.add(at as usize).swap(self.argv.add(at as usize + 1)) };
        }
    }

    /// The name that messages start with.
    pub fn name(&self) -> &'static [u8] {
        text(self.name).unwrap_or(b"")
    }

    /// The root parser.
    pub fn root(&self) -> Option<&'static Argp> {
        // SAFETY: null, or what the program gave to be parsed.
        unsafe { self.root.as_ref() }
    }

    /// Sets an input for child number `index`.
    pub fn set_child_input(&mut self, index: usize, input: *mut c_void) {
        // SAFETY: callers have as many inputs as children.
        unsafe { self.child_inputs.add(index).write(input) };
    }
}

/// The input number `index` of a list of inputs.
///
/// # Safety
/// `inputs` must have so many.
pub unsafe fn input_of(inputs: *mut *mut c_void, index: usize) -> *mut c_void {
    // SAFETY: `inputs` has more than `index` elements, as the caller guarantees.
    unsafe { inputs.add(index).read() }
}
