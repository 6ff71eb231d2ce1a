//! System limits and configuration.

use crate::abi::c::PAGE_SIZE;
use crate::abi::*;
use crate::os::rlimit::open_max;
use crate::os::system::sysconf::{configuration, configuration_text};
use core::arch::wasm32::{memory_grow, memory_size};

/// The value of a limit or an option; -1 for none. Errors: `EINVAL` for a name that is not known, and only then is
/// `errno` set.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/sysconf.html>
#[export]
pub extern "C" fn sysconf(name: c_int) -> c_long {
    or_minus_one(|| configuration(name))
}

/// Stores the value of a name in `buffer`, cut to `size` bytes with terminator; returns the size it needs, or 0.
/// Errors: `EINVAL` for a name that is not known.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/confstr.html>
#[export]
pub unsafe extern "C" fn confstr(name: c_int, buffer: *mut c_char, size: usize) -> usize {
    let result = configuration_text(name).map(|text| {
        // SAFETY: null, or so many bytes by the caller's word.
        if let Ok(out) = unsafe { Out::slice(buffer.cast::<u8>(), if buffer.is_null() { 0 } else { size }) }
            && !out.is_empty()
        {
            let end = text.len().min(out.len() - 1);
            out.copy_from(text);
            out.set_at(end, 0);
        }
        text.len() + 1
    });
    or(0, result)
}

/// The size of a page: 64 KiB.
/// <https://man7.org/linux/man-pages/man2/getpagesize.2.html>
#[export]
pub extern "C" fn getpagesize() -> c_int {
    PAGE_SIZE as c_int
}

/// How many descriptors a program may have: the soft limit `RLIMIT_NOFILE`.
/// <https://man7.org/linux/man-pages/man3/getdtablesize.3.html>
#[export]
pub extern "C" fn getdtablesize() -> c_int {
    open_max()
}

/// Grows the memory by a multiple of the page size and returns where the new part starts, which is the old end;
/// `(void *)-1` with `ENOMEM` if the host does not want that, `EINVAL` for anything but a multiple of the page size,
/// and for less memory, since WebAssembly cannot shrink it.
/// <https://man7.org/linux/man-pages/man2/sbrk.2.html>
#[export]
pub extern "C" fn sbrk(increment: isize) -> *mut c_void {
    let end = match usize::try_from(increment) {
        Ok(0) => Ok(memory_size::<0>()),
        Ok(size) if size % PAGE_SIZE == 0 => match memory_grow::<0>(size / PAGE_SIZE) {
            usize::MAX => Err(Errno::NOMEM),
            before => Ok(before),
        },
        _ => Err(Errno::INVAL),
    };
    or(usize::MAX as *mut c_void, end.map(|pages| pages.wrapping_mul(PAGE_SIZE) as *mut c_void))
}
