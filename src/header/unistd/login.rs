//! Who the user is, in two old ways.

use crate::abi::*;
use crate::header::pwd::database::user_name;
use crate::os::system::USER;

/// `L_cuserid` of `<stdio.h>`.
const ROOM: usize = 20;

static mut NAME: [u8; ROOM] = [0; ROOM];

/// Places the user's name, cut to 19 bytes, at `place` or, if that is null, where a later call overwrites it.
/// <https://man7.org/linux/man-pages/man3/cuserid.3.html>
#[export]
pub unsafe extern "C" fn cuserid(place: *mut c_char) -> *mut c_char {
    let place = if place.is_null() { (&raw mut NAME).cast() } else { place };
    or_null(|| {
        // SAFETY: the caller's room for 20 bytes, or ours.
        let out = unsafe { Out::slice(place.cast::<u8>(), ROOM) }?;
        let name = user_name();
        let len = out.copy_from(name.get(..ROOM - 1).unwrap_or(name));
        out.set_at(len, 0);
        Ok(place)
    })
}

/// Whether the user is a member of a group: of the only one.
/// <https://man7.org/linux/man-pages/man3/group_member.3.html>
#[export]
pub extern "C" fn group_member(group: c_uint) -> c_int {
    c_int::from(group == USER)
}
