//! `mremap`.

use crate::abi::*;
use crate::os::mapping::remap;

/// Makes a mapping smaller where it is, or larger: where it is, if it shows no file and the memory behind it is free, else elsewhere, if
/// `MREMAP_MAYMOVE` allows that; returns where it is. Errors, with `MAP_FAILED`: `EINVAL` for an address that is not on a page, a length of 0 and other flags (an address
/// cannot be chosen), `EFAULT` for what is not one mapping, `ENOMEM`.
/// <https://man7.org/linux/man-pages/man2/mremap.2.html>
#[export]
pub extern "C" fn mremap(start: *mut c_void, old: usize, new: usize, flags: c_int, _arguments: VaList) -> *mut c_void {
    let moved = remap::remap(start as usize, old, new, flags);
    or(usize::MAX as *mut c_void, moved.map(|address| address as *mut c_void))
}
