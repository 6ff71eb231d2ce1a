//! `getdate`: a date by the first of the user's templates that matches.

#![allow(non_upper_case_globals)] // the C names

use super::tm::Tm;
use super::{convert, text};
use crate::abi::c::{AT_FDCWD, O_RDONLY};
use crate::abi::*;
use crate::header::stdlib::environ::table;
use crate::os;

/// Why `getdate` failed: 1 to 8, as POSIX numbers them.
#[export]
pub static mut getdate_err: c_int = 0;

static mut SHARED: Tm = Tm::zeroed();

/// The codes of `getdate_err`.
mod code {
    pub const NO_DATEMSK: i32 = 1;
    pub const CANNOT_OPEN: i32 = 2;
    pub const CANNOT_READ: i32 = 5;
    pub const NO_MEMORY: i32 = 6;
    pub const NO_MATCH: i32 = 7;
}

fn templates() -> Result<Buffer<u8>, c_int> {
    // SAFETY: null, or the environment's string.
    let path = unsafe { cstr_or_none(table::find(b"DATEMSK")) }.ok_or(code::NO_DATEMSK)?;
    if path.is_empty() {
        return Err(code::NO_DATEMSK);
    }
    let fd = os::open::open_at(AT_FDCWD, path.to_bytes(), O_RDONLY).map_err(|_| code::CANNOT_OPEN)?;
    let mut bytes = Buffer::new();
    let mut chunk = [0; 512];
    let result = loop {
        match os::fd::read_slice(fd, &mut chunk) {
            Ok(0) => break Ok(()),
            Ok(n) => {
                if bytes.extend(chunk.get(..n).unwrap_or(&[])).is_err() {
                    break Err(code::NO_MEMORY);
                }
            }
            Err(_) => break Err(code::CANNOT_READ),
        }
    };
    // A file that was only read has nothing to lose at its closing.
    let _ = os::fd::close(fd);
    result.and_then(|()| bytes.push(b'\n').map_err(|_| code::NO_MEMORY)).map(|()| bytes)
}

unsafe fn find(date: *const c_char) -> Result<*mut Tm, c_int> {
    let mut templates = templates()?;
    for line in templates.as_mut_slice().split_inclusive_mut(|b| *b == b'\n') {
        if let Some(end) = line.last_mut() {
            *end = 0;
        }
        let now = crate::os::clock::now(crate::os::clock::Clock::Realtime).unwrap_or(0) / crate::os::clock::SECOND;
        let mut tm = convert::in_local_time(now as time_t).unwrap_or(Tm::zeroed());
        // SAFETY: the caller's string, and a line that ends in the 0 just written.
        let rest = unsafe { text::read(date, line.as_ptr().cast(), &mut tm) };
        // SAFETY: the rest of the caller's string.
        if rest.is_ok_and(|rest| unsafe { *rest == 0 }) {
            // SAFETY: one thread.
            unsafe { SHARED = tm };
            return Ok(&raw mut SHARED);
        }
    }
    Err(code::NO_MATCH)
}

/// The date in `date` by the first matching template of the file that the environment's `DATEMSK` names; null with
/// `getdate_err` set. What a template does not give is taken from now.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getdate.html>
#[export]
pub unsafe extern "C" fn getdate(date: *const c_char) -> *mut Tm {
    // SAFETY: the caller's string; one thread.
    unsafe {
        find(date).unwrap_or_else(|error| {
            getdate_err = error;
            core::ptr::null_mut()
        })
    }
}
