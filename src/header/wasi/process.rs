//! The program and its surroundings.

use crate::abi::*;
use crate::wasi::raw::host;

/// Stores the arguments and the pointers to them.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#args_get>
#[export]
pub unsafe extern "C" fn __wasi_args_get(argv: *mut *mut u8, buf: *mut u8) -> u16 {
    unsafe { host!(args_get(argv, buf)) as u16 }
}

/// How many arguments there are, and how many bytes.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#args_sizes_get>
#[export]
pub unsafe extern "C" fn __wasi_args_sizes_get(count: *mut usize, size: *mut usize) -> u16 {
    unsafe { host!(args_sizes_get(count, size)) as u16 }
}

/// Stores the environment and the pointers to its parts.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#environ_get>
#[export]
pub unsafe extern "C" fn __wasi_environ_get(environ: *mut *mut u8, buf: *mut u8) -> u16 {
    unsafe { host!(environ_get(environ, buf)) as u16 }
}

/// How many variables there are, and how many bytes.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#environ_sizes_get>
#[export]
pub unsafe extern "C" fn __wasi_environ_sizes_get(count: *mut usize, size: *mut usize) -> u16 {
    unsafe { host!(environ_sizes_get(count, size)) as u16 }
}

/// The resolution of a clock in nanoseconds.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#clock_res_get>
#[export]
pub unsafe extern "C" fn __wasi_clock_res_get(id: u32, resolution: *mut u64) -> u16 {
    unsafe { host!(clock_res_get(id, resolution)) as u16 }
}

/// The time of a clock in nanoseconds.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#clock_time_get>
#[export]
pub unsafe extern "C" fn __wasi_clock_time_get(id: u32, precision: u64, time: *mut u64) -> u16 {
    unsafe { host!(clock_time_get(id, precision, time)) as u16 }
}

/// Waits for events.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#poll_oneoff>
#[export]
pub unsafe extern "C" fn __wasi_poll_oneoff(
    subscriptions: *const c_void,
    events: *mut c_void,
    count: usize,
    happened: *mut usize,
) -> u16 {
    unsafe { host!(poll_oneoff(subscriptions, events, count, happened)) as u16 }
}

/// Lets others run.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#sched_yield>
#[export]
pub unsafe extern "C" fn __wasi_sched_yield() -> u16 {
    unsafe { host!(sched_yield()) as u16 }
}

/// Random bytes.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#random_get>
#[export]
pub unsafe extern "C" fn __wasi_random_get(buf: *mut u8, len: usize) -> u16 {
    unsafe { host!(random_get(buf, len)) as u16 }
}

/// Ends the program.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#proc_exit>
#[export]
pub unsafe extern "C" fn __wasi_proc_exit(code: u32) -> ! {
    unsafe { host!(proc_exit(code)) }
}
