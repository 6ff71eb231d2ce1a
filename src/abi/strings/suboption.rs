//! Suboptions: `name=value,name,…`.

use crate::abi::{StringsArg, c_char};
use crate::algo::text::scan;
use core::cell::Cell;
use core::ffi::CStr;
use core::ptr::null_mut;

/// `char **` to a string that may be changed.
#[repr(transparent)]
pub struct OptionArg<'a>(&'a Cell<*mut c_char>);

impl OptionArg<'_> {
    /// Cuts the first suboption off.
    pub fn cut(&self) -> Suboption {
        let text = self.0.get();
        // SAFETY: a string that may be changed, by the type's contract, of which the first comma or the end is found.
        unsafe {
            let end = text.add(scan::find_or_end(text.cast(), b','));
            let more = end.read() != 0;
            end.write(0);
            self.0.set(if more { end.add(1) } else { end });
        }
        Suboption(text)
    }
}

/// A suboption, which is a string.
#[derive(Clone, Copy)]
pub struct Suboption(*mut c_char);

impl Suboption {
    /// Its number in a list of names, and its value or null; or -1 and all of it.
    pub fn find(self, names: StringsArg) -> (i32, *mut c_char) {
        // SAFETY: terminated where it was cut.
        let text = unsafe { CStr::from_ptr(self.0.cast()) }.to_bytes();
        let len = text.iter().position(|&byte| byte == b'=').unwrap_or(text.len());
        let name = text.get(..len).unwrap_or(text);
        let value = if len < text.len() { self.0.wrapping_add(len + 1) } else { null_mut() };
        let number = names.iter().position(|known| known.to_bytes().iter().eq(name));
        number.map_or((-1, self.0), |number| (number as i32, value))
    }
}
