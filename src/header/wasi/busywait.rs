//! `<wasi/libc-busywait.h>`.

use crate::abi::thread::futex;
use crate::abi::*;

/// From now on the calling thread looks at memory again and again where it would wait: the main thread of a browser must not wait.
#[export]
pub extern "C" fn __wasilibc_enable_futex_busywait_on_current_thread() {
    futex::spin_instead(true);
}
