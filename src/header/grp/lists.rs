//! The groups that a user is in.

use super::{groups, names};
use crate::abi::*;
use crate::header::pwd::database::{fields, number};

/// How many groups there are, `first` and those that `user` is a member of; places those that fit.
fn list(user: &[u8], first: u32, place: Out<u32>) -> Result<usize, Errno> {
    place.set_at(0, first);
    let mut count = 1;
    for line in groups()?.as_slice().split(|&byte| byte == b'\n') {
        let Some([_, _, id, members]) = fields(line) else { continue };
        let member = names(members).any(|name| name == user);
        if let Some(id) = number(id).filter(|&id| member && id != first) {
            place.set_at(count, id);
            count += 1;
        }
    }
    Ok(count)
}

/// Places `first` and the groups that `user` is a member of, as many as `*count` says; `*count` becomes the number that
/// there are. Returns that, or -1 if they did not all fit.
/// <https://man7.org/linux/man-pages/man3/getgrouplist.3.html>
#[export]
pub unsafe extern "C" fn getgrouplist(user: *const c_char, first: u32, place: *mut u32, count: *mut c_int) -> c_int {
    or_minus_one(|| {
        // SAFETY: a string and places, by the caller's word.
        unsafe {
            let room = usize::try_from(*count.as_ref().ok_or(Errno::FAULT)?).unwrap_or(0);
            let found = list(cstr(user)?.to_bytes(), first, Out::slice(place, room)?)?;
            *count = found as c_int;
            Ok(if found > room { -1 } else { found as c_int })
        }
    })
}

/// Fails with `EPERM`: the groups are what they are.
/// <https://man7.org/linux/man-pages/man2/setgroups.2.html>
#[export]
pub extern "C" fn setgroups(_count: usize, _groups: *const u32) -> c_int {
    or_minus_one(|| Err(Errno::PERM))
}

/// Fails with `EPERM`: the groups are what they are.
/// <https://man7.org/linux/man-pages/man3/initgroups.3.html>
#[export]
pub extern "C" fn initgroups(_user: *const c_char, _group: u32) -> c_int {
    or_minus_one(|| Err(Errno::PERM))
}
