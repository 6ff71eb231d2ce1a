//! Names and numbers of users, after BSD.

use crate::abi::records::Shared;
use crate::abi::*;
use crate::algo::records::Key;
use crate::os::accounts::group::group;
use crate::os::accounts::passwd::passwd;
use crate::os::accounts::{groups, users};

/// Not the one of `get…`: what `getpwuid` returned stays.
static FOUND: GlobalRef<Shared<passwd>> = GlobalRef::new(Shared::new());

pub(crate) fn find(key: Key<'_>) -> Result<Option<passwd>, Errno> {
    FOUND.with(|found| found.find_copy(users()?.as_slice(), key)).unwrap_or(Err(Errno::DEADLK))
}

#[cfg_attr(target_feature = "atomics", thread_local)]
pub(crate) static DIGITS: Static<[u8; 11]> = Static::new();

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

/// Not the one of `get…`: what `getgrgid` returned stays.
static FOUND_GROUP: GlobalRef<Shared<group>> = GlobalRef::new(Shared::new());

/// The group that `key` wants.
pub(crate) fn find_group(key: Key<'_>) -> Result<Option<group>, Errno> {
    FOUND_GROUP.with(|found| found.find_copy(groups()?.as_slice(), key)).unwrap_or(Err(Errno::DEADLK))
}
