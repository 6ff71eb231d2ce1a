//! Scheduling.

use super::result::check;
use crate::abi::Errno;

#[link(wasm_import_module = "wasi_snapshot_preview1")]
unsafe extern "C" {
    #[link_name = "sched_yield"]
    fn host_yield() -> i32;
}

/// Lets others run.
pub fn yield_now() -> Result<(), Errno> {
    // SAFETY: no arguments.
    check(unsafe { host_yield() })
}
