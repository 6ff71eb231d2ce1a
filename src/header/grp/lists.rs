//! Group membership.

use crate::abi::*;
use crate::os::accounts::group_list::list;

/// Stores `first` and the groups that `user` is a member of in `groups`, as many as `*count` says; `*count` becomes the
/// number that there are. Returns that, or -1 if they did not all fit.
/// <https://man7.org/linux/man-pages/man3/getgrouplist.3.html>
#[export]
pub unsafe extern "C" fn getgrouplist(user: CStrArg, first: u32, groups: *mut u32, count: ObjArg<c_int>) -> c_int {
    or_minus_one(|| {
        let count = count.get()?;
        let capacity = usize::try_from(*count).unwrap_or(0);
        // SAFETY: `groups` is null or valid for `*count` writes.
        let found = list(user.bytes()?, first, unsafe { Out::slice(groups, capacity) }?)?;
        *count = found as c_int;
        Ok(if found > capacity { -1 } else { found as c_int })
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
