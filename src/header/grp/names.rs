//! Names and numbers of groups, after BSD.

use super::group;
use crate::abi::records::Shared;
use crate::abi::*;
use crate::algo::records::Key;
use crate::header::pwd::names::digits;
use crate::os::accounts::groups;

/// Not the one of `get…`: what `getgrgid` returned stays.
static FOUND: GlobalRef<Shared<group>> = GlobalRef::new(Shared::new());

fn find(key: Key<'_>) -> Result<*mut group, Errno> {
    FOUND.with(|found| found.find(groups()?.as_slice(), key)).unwrap_or(Err(Errno::DEADLK))
}

/// The name of a group; without one, null if `or_null` is not 0, else the digits of the number. A later call overwrites it.
/// <https://man.openbsd.org/user_from_uid.3>
#[export]
pub extern "C" fn group_from_gid(id: u32, or_null: c_int) -> *const c_char {
    match find(Key::Number(id)) {
        // SAFETY: null or a record of ours, which the next look-up overwrites.
        Ok(found) => match unsafe { found.as_ref() } {
            Some(found) => found.name,
            None if or_null != 0 => core::ptr::null(),
            None => digits(id),
        },
        Err(_) => digits(id),
    }
}

/// Stores the number of the group with a name in `*id`. Returns 0, or -1 if there is none.
/// <https://man.openbsd.org/user_from_uid.3>
#[export]
pub extern "C" fn gid_from_group(name: CStrArg, id: OutArg<u32>) -> c_int {
    or_minus_one(|| {
        // SAFETY: null or a record of ours, which the next look-up overwrites.
        let Some(found) = (unsafe { find(Key::Name(name.bytes()?))?.as_ref() }) else { return Ok(-1) };
        id.get()?.set(found.number);
        Ok(0)
    })
}
