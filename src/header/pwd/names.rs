//! Names and numbers of users, after BSD.

use super::database::{Key, Shared};
use super::{passwd, users};
use crate::abi::*;

/// Of its own: what `getpwuid` returned stays.
static FOUND: GlobalRef<Shared<passwd>> = GlobalRef::new(Shared::new());

fn find(key: Key<'_>) -> Result<*mut passwd, Errno> {
    FOUND.with(|found| found.find(users()?.as_slice(), key)).unwrap_or(Err(Errno::DEADLK))
}

/// Ten digits and a terminator.
static mut DIGITS: [u8; 11] = [0; 11];

/// The digits of a number, as a string that the next call overwrites.
pub fn digits(number: u32) -> *const c_char {
    // SAFETY: one thread.
    let digits = unsafe { &mut *(&raw mut DIGITS) };
    let mut rest = number;
    let mut start = digits.len() - 1;
    for (at, place) in digits.iter_mut().enumerate().rev().skip(1) {
        *place = b'0' + (rest % 10) as u8;
        rest /= 10;
        start = at;
        if rest == 0 {
            break;
        }
    }
    digits.as_ptr().wrapping_add(start).cast()
}

/// The name of a user; without one, null if `or_null` is not 0, else the digits of the number. A later call overwrites it.
/// <https://man.openbsd.org/user_from_uid.3>
#[export]
pub extern "C" fn user_from_uid(user: u32, or_null: c_int) -> *const c_char {
    match find(Key::Number(user)) {
        // SAFETY: null or a record.
        Ok(found) => match unsafe { found.as_ref() } {
            Some(found) => found.name,
            None if or_null != 0 => core::ptr::null(),
            None => digits(user),
        },
        Err(_) => digits(user),
    }
}

/// Places the number of the user with a name at `place`. Returns 0, or -1 if there is none.
/// <https://man.openbsd.org/user_from_uid.3>
#[export]
pub unsafe extern "C" fn uid_from_user(name: *const c_char, place: *mut u32) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's string and place; null or a record.
        unsafe {
            let Some(found) = find(Key::Name(cstr(name)?.to_bytes()))?.as_ref() else { return Ok(-1) };
            Out::one(place)?.set(found.user);
        }
        Ok(0)
    })
}
