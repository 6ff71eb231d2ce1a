//! `<mntent.h>`: <https://man7.org/linux/man-pages/man3/getmntent.3.html>
#![allow(non_camel_case_types)] // the C name

use crate::abi::records::Arena;
use crate::abi::*;
use crate::algo::mntent::{self as table};
use crate::algo::records::push_number;
use crate::os::mntent::{SHARED, Shared, entry_of, mntent, next_line};
use crate::stdio::{FILE, open, output, position};

/// Opens a table of file systems, as `fopen` does.
/// <https://man7.org/linux/man-pages/man3/setmntent.3.html>
#[export]
pub unsafe extern "C" fn setmntent(path: *const c_char, mode: *const c_char) -> *mut FILE {
    // SAFETY: C passes null or a string for both.
    or_null(|| unsafe { open::open(cstr(path)?.to_bytes(), cstr(mode)?.to_bytes()) })
}

/// The next entry, which a later call overwrites; null at the end. Errors: `ENOMEM`.
/// <https://man7.org/linux/man-pages/man3/getmntent.3.html>
#[export]
pub unsafe extern "C" fn getmntent(file: &FILE) -> *mut mntent {
    let read = |shared: &mut Shared| {
        let Some(text) = next_line(file)? else { return Ok(core::ptr::null_mut()) };
        let Some(line) = table::parse(text.as_slice()) else { return Ok(core::ptr::null_mut()) };
        // Four terminators.
        shared.room.resize_zeroed(text.len() + 4)?;
        // SAFETY: the buffer is as long as it says, and nobody else uses it meanwhile.
        let room = unsafe { Out::slice(shared.room.as_mut_ptr(), shared.room.len()) }?;
        shared.entry = entry_of(line, &mut Arena::new(room))?;
        Ok(&raw mut shared.entry)
    };
    or_null(|| SHARED.with(read).unwrap_or(Err(Errno::DEADLK)))
}

/// `getmntent` with the entry at `place` and with its strings in an arena. Errors: null with `ERANGE` if that is too small.
/// <https://man7.org/linux/man-pages/man3/getmntent.3.html>
#[export]
pub unsafe extern "C" fn getmntent_r(file: &FILE, place: *mut mntent, room: *mut c_char, size: c_int) -> *mut mntent {
    or_null(|| {
        // SAFETY: the caller's entry and memory.
        let (out, room) =
            unsafe { (Out::one(place)?, Out::slice(room.cast::<u8>(), usize::try_from(size).unwrap_or(0))?) };
        let Some(text) = next_line(file)? else { return Ok(core::ptr::null_mut()) };
        let Some(line) = table::parse(text.as_slice()) else { return Ok(core::ptr::null_mut()) };
        out.set(entry_of(line, &mut Arena::new(room))?);
        Ok(place)
    })
}

/// Adds an entry at the end of a table. Returns 0, or 1 for a failure, with the `errno` of `fseek` and `fputs`.
/// <https://man7.org/linux/man-pages/man3/addmntent.3.html>
#[export]
pub unsafe extern "C" fn addmntent(file: &FILE, entry: *const mntent) -> c_int {
    let add = || {
        let mut line = Buffer::new();
        // SAFETY: null or an entry with its strings.
        unsafe {
            let entry = entry.as_ref().ok_or(Errno::INVAL)?;
            for text in entry.texts {
                let mut result = Ok(());
                let text = cstr_or_none(text).map_or(b"".as_slice(), |text| text.to_bytes());
                table::escape(text, |bytes| result = result.and(line.extend(bytes)));
                result?;
                line.push(b' ')?;
            }
            for (number, end) in entry.numbers.iter().zip(*b" \n") {
                push_number(&mut line, u32::try_from(*number).unwrap_or(0))?;
                line.push(end)?;
            }
        }
        position::seek(file, 0, 2)?;
        output::put_all(file, line.as_slice()).map(|()| 0)
    };
    or(1, add())
}

/// Closes a table. Returns 1.
/// <https://man7.org/linux/man-pages/man3/endmntent.3.html>
#[export]
pub unsafe extern "C" fn endmntent(file: *mut FILE) -> c_int {
    if !file.is_null() {
        // SAFETY: the caller's stream, which is not used again.
        unsafe { _ = open::close(file) };
    }
    1
}

/// Where among the options of an entry one stands, perhaps with a value; null if it does not.
/// <https://man7.org/linux/man-pages/man3/hasmntopt.3.html>
#[export]
pub unsafe extern "C" fn hasmntopt(entry: *const mntent, wanted: *const c_char) -> *mut c_char {
    // SAFETY: the caller's entry, with its strings, and string.
    unsafe {
        let [_, _, _, options] = (*entry).texts;
        match (cstr_or_none(options), cstr_or_none(wanted)) {
            (Some(text), Some(wanted)) => {
                table::option(text.to_bytes(), wanted.to_bytes()).map_or(core::ptr::null_mut(), |at| options.add(at))
            }
            _ => core::ptr::null_mut(),
        }
    }
}
