//! Memory for the start-up code, which must not bring in `malloc`: whole pages from the host, never given back.

use core::arch::wasm32::memory_grow;

const PAGE: u64 = 65536;

/// At least `size` zeroed bytes, aligned to a page; null when the host gives no more. `size` is below 2⁴⁸, so that no number of
/// pages is cut.
#[inline]
pub fn allocate(size: u64) -> *mut u8 {
    let before = memory_grow::<0>(size.div_ceil(PAGE) as usize);
    if before == usize::MAX { core::ptr::null_mut() } else { (before * PAGE as usize) as *mut u8 }
}
