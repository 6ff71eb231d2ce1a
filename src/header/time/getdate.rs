//! `getdate`: a date by the first of the user's templates that matches.
#![allow(non_upper_case_globals)] // the C names

use super::tm::tm;
use super::{convert, parse};
use crate::abi::*;
use crate::os::clock::{self, Clock};
use crate::os::{environ, whole_file};

/// Why `getdate` failed: 1 to 8, as POSIX numbers them.
#[export]
pub static getdate_err: Variable<c_int> = Variable::new(0);

#[cfg_attr(target_feature = "atomics", thread_local)]
static SHARED: Static<tm> = Static::new();

/// The codes of `getdate_err`.
mod code {
    pub const NO_DATEMSK: i32 = 1;
    pub const CANNOT_OPEN: i32 = 2;
    pub const CANNOT_READ: i32 = 5;
    pub const NO_MEMORY: i32 = 6;
    pub const NO_MATCH: i32 = 7;
}

fn templates() -> Result<Buffer<u8>, c_int> {
    let mut path = Buffer::new();
    match environ::copy(c"DATEMSK", &mut path) {
        Ok(true) => {}
        Ok(false) => return Err(code::NO_DATEMSK),
        Err(_) => return Err(code::NO_MEMORY),
    }
    let mut bytes = whole_file::read(path.as_slice(), usize::MAX).map_err(|error| match error {
        Errno::NOMEM => code::NO_MEMORY,
        Errno::IO | Errno::ISDIR => code::CANNOT_READ,
        _ => code::CANNOT_OPEN,
    })?;
    bytes.push(b'\n').map_err(|_| code::NO_MEMORY)?;
    Ok(bytes)
}

/// # Safety
/// `date` must be a string.
unsafe fn find(date: *const c_char) -> Result<*mut tm, c_int> {
    let mut templates = templates()?;
    for line in templates.as_mut_slice().split_inclusive_mut(|byte| *byte == b'\n') {
        if let Some(end) = line.last_mut() {
            *end = 0;
        }
        let now = clock::now(Clock::Realtime).unwrap_or(0) / clock::SECOND;
        let mut found = convert::in_local_time(now as time_t).map_err(|_| code::NO_MEMORY)?;
        // SAFETY: `date` is a string, and the line ends with the 0 just written.
        let rest = unsafe { parse::read(date, line.as_ptr().cast(), &mut found) };
        // SAFETY: the rest of `date`.
        if rest.is_ok_and(|rest| unsafe { *rest == 0 }) {
            return Ok(SHARED.set(found));
        }
    }
    Err(code::NO_MATCH)
}

/// The date in `date` by the first matching template of the file that the environment's `DATEMSK` names; null with
/// `getdate_err` set. What a template does not give is taken from now.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/getdate.html>
#[export]
pub unsafe extern "C" fn getdate(date: *const c_char) -> *mut tm {
    // SAFETY: a string.
    unsafe { find(date) }.unwrap_or_else(|error| {
        getdate_err.set(error);
        core::ptr::null_mut()
    })
}
