//! Names and numbers of users, after BSD.

use crate::abi::*;
use crate::algo::records::Key;
use crate::os::accounts::names::{digits, find};

/// The name of a user; without one, null if `or_null` is not 0, else the digits of the number. A later call overwrites it.
/// <https://man.openbsd.org/user_from_uid.3>
#[export]
pub extern "C" fn user_from_uid(user: u32, or_null: c_int) -> *const c_char {
    match find(Key::Number(user)) {
        Ok(Some(found)) => found.name.as_ptr(),
        Ok(None) if or_null != 0 => core::ptr::null(),
        _ => digits(user),
    }
}

/// Stores the number of the user with a name in `*id`. Returns 0, or -1 if there is none.
/// <https://man.openbsd.org/user_from_uid.3>
#[export]
pub extern "C" fn uid_from_user(name: CStrArg, id: OutArg<u32>) -> c_int {
    or_minus_one(|| {
        let Some(found) = find(Key::Name(name.bytes()?))? else { return Ok(-1) };
        id.get()?.set(found.user);
        Ok(0)
    })
}
