//! Exchange of neighbouring bytes.

use crate::abi::{c_void, export};

/// Copies `n` bytes with those of each pair exchanged; of an odd or negative number the rest is left alone.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/swab.html>
#[export]
pub unsafe extern "C" fn swab(from: *const c_void, to: *mut c_void, n: isize) {
    let (from, to) = (from.cast::<[u8; 2]>(), to.cast::<[u8; 2]>());
    for i in 0..usize::try_from(n).unwrap_or(0) / 2 {
        // SAFETY: within the `n` bytes.
        unsafe {
            let [a, b] = from.add(i).read();
            to.add(i).write([b, a]);
        }
    }
}
