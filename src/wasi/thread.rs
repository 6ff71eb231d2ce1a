//! Threads, of the proposal wasi-threads.

use crate::abi::Errno;

#[link(wasm_import_module = "wasi")]
unsafe extern "C" {
    #[link_name = "thread-spawn"]
    fn thread_spawn(argument: *const u8) -> i32;
}

/// Starts a thread: an instance of the program whose `wasi_thread_start` gets `argument`. Returns the host's number of it. Errors: `EAGAIN` if
/// there are too many.
///
/// # Safety
/// `argument` must point to what that function expects.
pub unsafe fn spawn(argument: *const u8) -> Result<i32, Errno> {
    // SAFETY: `argument` points to what the program's `wasi_thread_start` expects, by this function's contract.
    let number = unsafe { thread_spawn(argument) };
    if number < 0 { Err(Errno::AGAIN) } else { Ok(number) }
}
