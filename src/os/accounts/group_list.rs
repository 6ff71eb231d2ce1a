//! Group membership.

use crate::abi::*;
use crate::algo::records::{fields, members, number};
use crate::os::accounts::groups;

/// How many groups there are, `first` and those that `user` is a member of; stores those that fit.
pub(crate) fn list(user: &[u8], first: u32, list: Out<u32>) -> Result<usize, Errno> {
    list.set_at(0, first);
    let mut count = 1;
    for line in groups()?.as_slice().split(|&byte| byte == b'\n') {
        let Some([_, _, id, names]) = fields(line, 3) else { continue };
        let member = members(names).any(|name| name == user);
        if let Some(id) = number(id).filter(|&id| member && id != first) {
            list.set_at(count, id);
            count += 1;
        }
    }
    Ok(count)
}
