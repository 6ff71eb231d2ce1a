//! Typed and named shared memory.

use crate::abi::*;

refused! {
    posix_mem_offset(*const c_void, size_t, *mut c_void, *mut c_void, *mut c_void) -> c_int = -1;
    posix_typed_mem_get_info(c_int, *mut c_void) -> c_int = -1;
    posix_typed_mem_open(*const c_void, c_int, c_int) -> c_int = -1;
}
