//! Arguments, environment, clocks, random numbers, exit.

use crate::abi::*;

shims! {
    /// Stores the arguments and the pointers to them.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#args_get>
    __wasi_args_get(argv: *mut *mut u8, buf: *mut u8) = args_get(argv, buf);

    /// How many arguments there are, and how many bytes.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#args_sizes_get>
    __wasi_args_sizes_get(count: *mut usize, size: *mut usize) = args_sizes_get(count, size);

    /// Stores the environment and the pointers to its parts.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#environ_get>
    __wasi_environ_get(environ: *mut *mut u8, buf: *mut u8) = environ_get(environ, buf);

    /// How many variables there are, and how many bytes.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#environ_sizes_get>
    __wasi_environ_sizes_get(count: *mut usize, size: *mut usize) = environ_sizes_get(count, size);

    /// The resolution of a clock in nanoseconds.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#clock_res_get>
    __wasi_clock_res_get(id: u32, resolution: *mut u64) = clock_res_get(id, resolution);

    /// The time of a clock in nanoseconds.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#clock_time_get>
    __wasi_clock_time_get(id: u32, precision: u64, time: *mut u64) = clock_time_get(id, precision, time);

    /// Waits for events.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#poll_oneoff>
    __wasi_poll_oneoff(subscriptions: *const c_void, events: *mut c_void, count: usize, happened: *mut usize) =
        poll_oneoff(subscriptions, events, count, happened);

    /// Lets others run.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#sched_yield>
    __wasi_sched_yield() = sched_yield();

    /// Random bytes.
    /// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#random_get>
    __wasi_random_get(buf: *mut u8, len: usize) = random_get(buf, len);
}

/// Ends the program.
/// <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#proc_exit>
#[export]
pub extern "C" fn __wasi_proc_exit(code: u32) -> ! {
    crate::wasi::proc::exit(code)
}
