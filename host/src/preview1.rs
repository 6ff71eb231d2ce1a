//! The functions of preview1: which they are, and who does them.
//!
//! Files and directories are wasmtime-wasi's. The standard streams, arguments, environment, clocks and waiting are done
//! here: its own streams read ahead, know neither offsets nor types, and its arguments are UTF-8.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use wasmtime::{Caller, Extern, Linker, Result, bail};
use wasmtime_wasi::I32Exit;
use wasmtime_wasi::p1::wasi_snapshot_preview1 as wasmtime_preview1;
use wiggle::GuestMemory;

use crate::calls::Param::{self, *};
use crate::calls::{ADVICE_CHOICE, CLOCK, FDFLAG, FOLLOW, FSTFLAG, OFLAG, WHENCE_CHOICE};
use crate::errno::Errno;
use crate::state::{Process, State};
use crate::streams::{self, functions as stream, poll};
use crate::{arguments, clocks};

/// The module that every preview1 program imports from.
const PREVIEW1: &str = "wasi_snapshot_preview1";

/// A function of preview1.
pub(crate) struct Call {
    pub(crate) name: &'static str,
    pub(crate) params: &'static [Param],
    /// Does it, with arguments as they came; the result is an errno.
    pub(crate) perform: fn(&Process, &mut GuestMemory<'_>, &[u64]) -> Result<i32>,
}

/// Makes `CALLS` and `add_to_linker` from lines of: name, wasm parameters, meanings, and who does it.
macro_rules! calls {
    ($($name:ident($($arg:ident: $type:ty),*) [$($param:expr),*] $who:ident $(($own:path))? $(or $else:ident)?;)*) => {
        #[allow(non_upper_case_globals)]
        mod each {
            use super::*;
            $(pub(super) static $name: Call = Call {
                name: stringify!($name),
                params: &[$($param),*],
                perform: |process, memory, args| {
                    calls!(@ $who $(($own))? $(or $else)?, process, memory, args, $name($($arg: $type),*))
                },
            };)*
        }

        /// Every function that returns an errno, so all but `proc_exit`.
        pub(crate) static CALLS: &[&Call] = &[$(&each::$name),*];

        fn add_calls(linker: &mut Linker<State>) -> Result<()> {
            $(linker.func_wrap(PREVIEW1, stringify!($name), |mut caller: Caller<'_, State>, $($arg: $type),*| {
                enter(&mut caller, &each::$name, &[$($arg as u64),*])
            })?;)*
            Ok(())
        }
    };
    // Done here.
    (@ ours($own:path), $process:ident, $memory:ident, $args:ident, $name:ident $types:tt) => {
        Ok(code($own($process, $memory, $args)))
    };
    // Done here when the first argument is a standard stream.
    (@ stream($own:path) or $else:ident, $process:ident, $memory:ident, $args:ident, $name:ident $types:tt) => {
        match $process.streams.get($args.first().map_or(u32::MAX, |fd| *fd as u32)) {
            Some(stream) => Ok(code($own(&stream, $memory, $args))),
            None => calls!(@ $else, $process, $memory, $args, $name $types),
        }
    };
    // Done by wasmtime.
    (@ direct, $process:ident, $memory:ident, $args:ident, $name:ident($($arg:ident: $type:ty),*)) => {{
        let [$($arg),*] = *$args else { bail!("wrong number of arguments") };
        wasmtime_preview1::$name(&mut *$process.wasi(), $memory, $($arg as $type),*)
    }};
    (@ awaited, $process:ident, $memory:ident, $args:ident, $name:ident($($arg:ident: $type:ty),*)) => {{
        let [$($arg),*] = *$args else { bail!("wrong number of arguments") };
        finish(wasmtime_preview1::$name(&mut *$process.wasi(), $memory, $($arg as $type),*))
    }};
}

calls! {
    args_get(a: i32, b: i32) [OutPointers, OutText] ours(arguments::args_get);
    args_sizes_get(a: i32, b: i32) [OutU32("count"), OutU32("bytes")] ours(arguments::args_sizes_get);
    environ_get(a: i32, b: i32) [OutPointers, OutText] ours(arguments::environ_get);
    environ_sizes_get(a: i32, b: i32) [OutU32("count"), OutU32("bytes")] ours(arguments::environ_sizes_get);
    clock_res_get(a: i32, b: i32) [CLOCK, OutTime] direct;
    clock_time_get(a: i32, b: i64, c: i32) [CLOCK, Time, OutTime] ours(clocks::clock_time_get);
    fd_advise(a: i32, b: i64, c: i64, d: i32) [Fd, U64, U64, ADVICE_CHOICE] stream(stream::advise) or awaited;
    fd_allocate(a: i32, b: i64, c: i64) [Fd, U64, U64] stream(stream::allocate) or direct;
    fd_close(a: i32) [Fd] ours(streams::close);
    fd_datasync(a: i32) [Fd] stream(stream::datasync) or awaited;
    fd_fdstat_get(a: i32, b: i32) [Fd, OutFdstat] stream(stream::fdstat_get) or awaited;
    fd_fdstat_set_flags(a: i32, b: i32) [Fd, FDFLAG] stream(stream::fdstat_set_flags) or direct;
    fd_fdstat_set_rights(a: i32, b: i64, c: i64) [Fd, Rights, Rights] stream(stream::fdstat_set_rights) or direct;
    fd_filestat_get(a: i32, b: i32) [Fd, OutFilestat] stream(stream::filestat_get) or awaited;
    fd_filestat_set_size(a: i32, b: i64) [Fd, U64] stream(stream::filestat_set_size) or awaited;
    fd_filestat_set_times(a: i32, b: i64, c: i64, d: i32) [Fd, Time, Time, FSTFLAG]
        stream(stream::filestat_set_times) or awaited;
    fd_pread(a: i32, b: i32, c: i32, d: i64, e: i32) [Fd, Scatter, U64, OutU32("")] stream(stream::pread) or awaited;
    fd_prestat_get(a: i32, b: i32) [Fd, OutPrestat] direct;
    fd_prestat_dir_name(a: i32, b: i32, c: i32) [Fd, Buffer] direct;
    fd_pwrite(a: i32, b: i32, c: i32, d: i64, e: i32) [Fd, Gather, U64, OutU32("")] stream(stream::pwrite) or awaited;
    fd_read(a: i32, b: i32, c: i32, d: i32) [Fd, Scatter, OutU32("")] stream(stream::read) or awaited;
    fd_readdir(a: i32, b: i32, c: i32, d: i64, e: i32) [Fd, Entries, U64, OutU32("")] awaited;
    fd_renumber(a: i32, b: i32) [Fd, Fd] ours(streams::renumber);
    fd_seek(a: i32, b: i64, c: i32, d: i32) [Fd, I64, WHENCE_CHOICE, OutU64("")] stream(stream::seek) or awaited;
    fd_sync(a: i32) [Fd] stream(stream::sync) or awaited;
    fd_tell(a: i32, b: i32) [Fd, OutU64("")] stream(stream::tell) or direct;
    fd_write(a: i32, b: i32, c: i32, d: i32) [Fd, Gather, OutU32("")] stream(stream::write) or awaited;
    path_create_directory(a: i32, b: i32, c: i32) [Fd, Path] awaited;
    path_filestat_get(a: i32, b: i32, c: i32, d: i32, e: i32) [Fd, FOLLOW, Path, OutFilestat] awaited;
    path_filestat_set_times(a: i32, b: i32, c: i32, d: i32, e: i64, f: i64, g: i32)
        [Fd, FOLLOW, Path, Time, Time, FSTFLAG] awaited;
    path_link(a: i32, b: i32, c: i32, d: i32, e: i32, f: i32, g: i32) [Fd, FOLLOW, Path, Fd, Path] awaited;
    path_open(a: i32, b: i32, c: i32, d: i32, e: i32, f: i64, g: i64, h: i32, i: i32)
        [Fd, FOLLOW, Path, OFLAG, Rights, Rights, FDFLAG, OutU32("fd")] awaited;
    path_readlink(a: i32, b: i32, c: i32, d: i32, e: i32, f: i32) [Fd, Path, Buffer, OutU32("")] awaited;
    path_remove_directory(a: i32, b: i32, c: i32) [Fd, Path] awaited;
    path_rename(a: i32, b: i32, c: i32, d: i32, e: i32, f: i32) [Fd, Path, Fd, Path] awaited;
    path_symlink(a: i32, b: i32, c: i32, d: i32, e: i32) [Path, Fd, Path] awaited;
    path_unlink_file(a: i32, b: i32, c: i32) [Fd, Path] awaited;
    poll_oneoff(a: i32, b: i32, c: i32, d: i32) [Poll, OutU32("events")] ours(poll::poll_oneoff);
    proc_raise(a: i32) [U32] direct;
    random_get(a: i32, b: i32) [Buffer] direct;
    sched_yield() [] ours(clocks::sched_yield);
    sock_accept(a: i32, b: i32, c: i32) [Fd, FDFLAG, OutU32("fd")] stream(stream::accept) or direct;
    sock_recv(a: i32, b: i32, c: i32, d: i32, e: i32, f: i32)
        [Fd, Scatter, Flags(&["peek", "waitall"]), OutU32(""), OutFlags] stream(stream::recv) or direct;
    sock_send(a: i32, b: i32, c: i32, d: i32, e: i32) [Fd, Gather, U32, OutU32("")] stream(stream::send) or direct;
    sock_shutdown(a: i32, b: i32) [Fd, Flags(&["rd", "wr"])] stream(stream::shutdown) or direct;
}

/// `proc_exit`, which does not return: every status passes.
pub(crate) static PROC_EXIT: Call = Call {
    name: "proc_exit",
    params: &[U32],
    perform: |_, _, args| Err(I32Exit(args.first().map_or(0, |status| *status as i32)).into()),
};

/// Makes all of preview1 known to programs.
pub(crate) fn add_to_linker(linker: &mut Linker<State>) -> Result<()> {
    add_calls(linker)?;
    linker.func_wrap(PREVIEW1, "proc_exit", |mut caller: Caller<'_, State>, status: i32| -> Result<()> {
        enter(&mut caller, &PROC_EXIT, &[status as u64]).map(|_| ())
    })?;
    Ok(())
}

/// Every call of a program comes through here.
fn enter(caller: &mut Caller<'_, State>, call: &Call, args: &[u64]) -> Result<i32> {
    match caller.get_export("memory") {
        Some(Extern::Memory(memory)) => {
            let (bytes, state) = memory.data_and_store_mut(caller);
            state.process.perform(state.thread, call, &mut GuestMemory::Unshared(bytes), args)
        }
        Some(Extern::SharedMemory(memory)) => {
            let state = caller.data();
            state.process.perform(state.thread, call, &mut GuestMemory::Shared(memory.data()), args)
        }
        // A program without memory can still exit.
        _ => {
            let state = caller.data();
            state.process.perform(state.thread, call, &mut GuestMemory::Unshared(&mut []), args)
        }
    }
}

/// Runs a function of wasmtime-wasi to its end. As its calls may block, they are finished when first polled, and no
/// runtime is started for them.
pub(crate) fn finish<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => wasmtime_wasi::runtime::in_tokio(future),
    }
}

fn code(result: Result<(), Errno>) -> i32 {
    match result {
        Ok(()) => 0,
        Err(errno) => errno.0.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_preview1_is_there() {
        assert_eq!(CALLS.len() + 1, 46);
    }
}
