//! Names and numbers of groups, after BSD.

use super::{group, groups};
use crate::abi::*;
use crate::header::pwd::database::{Key, Shared};
use crate::header::pwd::names::digits;

/// Of its own: what `getgrgid` returned stays.
static FOUND: GlobalRef<Shared<group>> = GlobalRef::new(Shared::new());

fn find(key: Key<'_>) -> Result<*mut group, Errno> {
    FOUND.with(|found| found.find(groups()?.as_slice(), key)).unwrap_or(Err(Errno::DEADLK))
}

/// The name of a group; without one, null if `or_null` is not 0, else the digits of the number. A later call overwrites it.
/// <https://man.openbsd.org/user_from_uid.3>
#[export]
pub extern "C" fn group_from_gid(id: u32, or_null: c_int) -> *const c_char {
    match find(Key::Number(id)) {
        // SAFETY: null or a record.
        Ok(found) => match unsafe { found.as_ref() } {
            Some(found) => found.name,
            None if or_null != 0 => core::ptr::null(),
            None => digits(id),
        },
        Err(_) => digits(id),
    }
}

/// Places the number of the group with a name at `place`. Returns 0, or -1 if there is none.
/// <https://man.openbsd.org/user_from_uid.3>
#[export]
pub unsafe extern "C" fn gid_from_group(name: *const c_char, place: *mut u32) -> c_int {
    or_minus_one(|| {
        // SAFETY: the caller's string and place; null or a record.
        unsafe {
            let Some(found) = find(Key::Name(cstr(name)?.to_bytes()))?.as_ref() else { return Ok(-1) };
            Out::one(place)?.set(found.number);
        }
        Ok(0)
    })
}
