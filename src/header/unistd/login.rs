//! `cuserid` and `group_member`.

use crate::abi::*;
use crate::os::accounts::user_name;
use crate::os::system::USER;

/// `L_cuserid` of `<stdio.h>`.
const SIZE: usize = 20;

#[cfg_attr(target_feature = "atomics", thread_local)]
static NAME: Static<[u8; SIZE]> = Static::new();

/// Stores the user's name, cut to 19 bytes, in `buffer` or, if that is null, in memory that a later call overwrites.
/// Errors: `ENOMEM`.
/// <https://man7.org/linux/man-pages/man3/cuserid.3.html>
#[export]
pub extern "C" fn cuserid(buffer: OutArg<[u8; SIZE]>) -> *mut c_char {
    or_null(|| {
        let mut name = Buffer::new();
        user_name(&mut name)?;
        let mut text = [0; SIZE];
        text.iter_mut().take(SIZE - 1).zip(name.as_slice()).for_each(|(to, from)| *to = *from);
        buffer.set(text);
        let buffer = buffer.as_mut_ptr();
        Ok(if buffer.is_null() { NAME.set(text) } else { buffer }.cast())
    })
}

/// Whether the user is a member of a group: of the only one.
/// <https://man7.org/linux/man-pages/man3/group_member.3.html>
#[export]
pub extern "C" fn group_member(group: c_uint) -> c_int {
    c_int::from(group == USER)
}
