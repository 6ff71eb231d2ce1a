//! Names and numbers of users, after BSD.

use super::passwd;
use crate::abi::records::Shared;
use crate::abi::*;
use crate::algo::records::Key;
use crate::os::accounts::users;

/// Not the one of `get…`: what `getpwuid` returned stays.
static FOUND: GlobalRef<Shared<passwd>> = GlobalRef::new(Shared::new());

fn find(key: Key<'_>) -> Result<*mut passwd, Errno> {
    FOUND.with(|found| found.find(users()?.as_slice(), key)).unwrap_or(Err(Errno::DEADLK))
}

#[cfg_attr(target_feature = "atomics", thread_local)]
static DIGITS: Static<[u8; 11]> = Static::new();

/// The digits of a number, as a string that the next call overwrites.
pub fn digits(number: u32) -> *const c_char {
    let mut digits = [0; 11];
    let mut rest = number;
    let mut start = digits.len() - 1;
    for (at, to) in digits.iter_mut().enumerate().rev().skip(1) {
        *to = b'0' + (rest % 10) as u8;
        rest /= 10;
        start = at;
        if rest == 0 {
            break;
        }
    }
    DIGITS.set(digits).cast::<c_char>().wrapping_add(start)
}

/// The name of a user; without one, null if `or_null` is not 0, else the digits of the number. A later call overwrites it.
/// <https://man.openbsd.org/user_from_uid.3>
#[export]
pub extern "C" fn user_from_uid(user: u32, or_null: c_int) -> *const c_char {
    match find(Key::Number(user)) {
        // SAFETY: null or a record of ours, which the next look-up overwrites.
        Ok(found) => match unsafe { found.as_ref() } {
            Some(found) => found.name,
            None if or_null != 0 => core::ptr::null(),
            None => digits(user),
        },
        Err(_) => digits(user),
    }
}

/// Stores the number of the user with a name in `*id`. Returns 0, or -1 if there is none.
/// <https://man.openbsd.org/user_from_uid.3>
#[export]
pub extern "C" fn uid_from_user(name: CStrArg, id: OutArg<u32>) -> c_int {
    or_minus_one(|| {
        // SAFETY: null or a record of ours, which the next look-up overwrites.
        let Some(found) = (unsafe { find(Key::Name(name.bytes()?))?.as_ref() }) else { return Ok(-1) };
        id.get()?.set(found.user);
        Ok(0)
    })
}
