//! The functions of preview1: who does them.
//!
//! Files and directories are wasmtime-wasi's. The standard streams, arguments, environment, clocks and waiting are done
//! here: its own streams read ahead, know neither offsets nor types, and its arguments are UTF-8. So are a few things about
//! paths.

use wasmtime::{Caller, Extern, Linker, Result};
use wasmtime_wasi::I32Exit;
use wasmtime_wasi::p1::wasi_snapshot_preview1 as wasmtime_preview1;
use wiggle::GuestMemory;

use crate::blocking::finish;
use crate::errno::Errno;
use crate::signatures::{self, Signature};
use crate::state::{Process, State};
use crate::streams::{self, functions as stream, poll};
use crate::{again, arguments, clocks, paths, status};

/// The module that every preview1 program imports from.
const PREVIEW1: &str = "wasi_snapshot_preview1";

/// A function of preview1.
struct Call {
    signature: &'static Signature,
    /// Does it, with arguments as they came; the result is an errno.
    perform: fn(&Process, &mut GuestMemory<'_>, &[u64]) -> Result<i32>,
}

/// Makes `add_calls` from lines of: name, wasm parameters, and who does it.
macro_rules! calls {
    ($($name:ident($($arg:ident: $type:ty),*) $who:ident $(($own:path))? $(or $else:ident)?;)*) => {
        #[allow(non_upper_case_globals)]
        mod each {
            use super::*;
            $(pub(super) static $name: Call = Call {
                signature: &signatures::$name,
                perform: |process, memory, args| {
                    calls!(@ $who $(($own))? $(or $else)?, process, memory, args, $name($($arg: $type),*))
                },
            };)*
        }

        #[cfg(test)]
        const DONE: &[&Call] = &[$(&each::$name),*];

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
    // Done here, with wasmtime's help.
    (@ whole($own:path), $process:ident, $memory:ident, $args:ident, $name:ident $types:tt) => {
        $own($process, $memory, $args)
    };
    // Done by wasmtime, and where that has no number for the error, again.
    (@ again($own:path), $process:ident, $memory:ident, $args:ident, $name:ident $types:tt) => {
        match calls!(@ awaited, $process, $memory, $args, $name $types) {
            Ok(errno) if errno == i32::from(Errno::IO.0) => Ok(code($own($process, $memory, $args))),
            done => done,
        }
    };
    // Done by wasmtime.
    (@ direct, $process:ident, $memory:ident, $args:ident, $name:ident($($arg:ident: $type:ty),*)) => {{
        let Some([$($arg),*]) = $process.descriptors.translated(signatures::$name.params, $args) else {
            return Ok(Errno::BADF.0.into());
        };
        wasmtime_preview1::$name(&mut *$process.wasi(), $memory, $($arg as $type),*)
    }};
    (@ awaited, $process:ident, $memory:ident, $args:ident, $name:ident($($arg:ident: $type:ty),*)) => {{
        let Some([$($arg),*]) = $process.descriptors.translated(signatures::$name.params, $args) else {
            return Ok(Errno::BADF.0.into());
        };
        finish(wasmtime_preview1::$name(&mut *$process.wasi(), $memory, $($arg as $type),*))
    }};
}

calls! {
    args_get(a: i32, b: i32) ours(arguments::args_get);
    args_sizes_get(a: i32, b: i32) ours(arguments::args_sizes_get);
    environ_get(a: i32, b: i32) ours(arguments::environ_get);
    environ_sizes_get(a: i32, b: i32) ours(arguments::environ_sizes_get);
    clock_res_get(a: i32, b: i32) direct;
    clock_time_get(a: i32, b: i64, c: i32) ours(clocks::clock_time_get);
    fd_advise(a: i32, b: i64, c: i64, d: i32) stream(stream::advise) or awaited;
    fd_allocate(a: i32, b: i64, c: i64) stream(stream::allocate) or direct;
    fd_close(a: i32) ours(streams::close);
    fd_datasync(a: i32) stream(stream::datasync) or awaited;
    fd_fdstat_get(a: i32, b: i32) stream(stream::fdstat_get) or awaited;
    fd_fdstat_set_flags(a: i32, b: i32) stream(stream::fdstat_set_flags) or direct;
    fd_fdstat_set_rights(a: i32, b: i64, c: i64) stream(stream::fdstat_set_rights) or direct;
    fd_filestat_get(a: i32, b: i32) whole(status::of_fd);
    fd_filestat_set_size(a: i32, b: i64) stream(stream::filestat_set_size) or awaited;
    fd_filestat_set_times(a: i32, b: i64, c: i64, d: i32) stream(stream::filestat_set_times) or awaited;
    fd_pread(a: i32, b: i32, c: i32, d: i64, e: i32) stream(stream::pread) or awaited;
    fd_prestat_get(a: i32, b: i32) direct;
    fd_prestat_dir_name(a: i32, b: i32, c: i32) direct;
    fd_pwrite(a: i32, b: i32, c: i32, d: i64, e: i32) stream(stream::pwrite) or awaited;
    fd_read(a: i32, b: i32, c: i32, d: i32) stream(stream::read) or awaited;
    fd_readdir(a: i32, b: i32, c: i32, d: i64, e: i32) whole(paths::readdir);
    fd_renumber(a: i32, b: i32) ours(streams::renumber);
    fd_seek(a: i32, b: i64, c: i32, d: i32) stream(stream::seek) or awaited;
    fd_sync(a: i32) stream(stream::sync) or awaited;
    fd_tell(a: i32, b: i32) stream(stream::tell) or direct;
    fd_write(a: i32, b: i32, c: i32, d: i32) stream(stream::write) or awaited;
    path_create_directory(a: i32, b: i32, c: i32) again(again::create_directory);
    path_filestat_get(a: i32, b: i32, c: i32, d: i32, e: i32) whole(status::of_path);
    path_filestat_set_times(a: i32, b: i32, c: i32, d: i32, e: i64, f: i64, g: i32) awaited;
    path_link(a: i32, b: i32, c: i32, d: i32, e: i32, f: i32, g: i32) again(again::link);
    path_open(a: i32, b: i32, c: i32, d: i32, e: i32, f: i64, g: i64, h: i32, i: i32) whole(paths::open);
    path_readlink(a: i32, b: i32, c: i32, d: i32, e: i32, f: i32) whole(paths::readlink);
    path_remove_directory(a: i32, b: i32, c: i32) again(again::remove_directory);
    path_rename(a: i32, b: i32, c: i32, d: i32, e: i32, f: i32) again(again::rename);
    path_symlink(a: i32, b: i32, c: i32, d: i32, e: i32) whole(paths::symlink);
    path_unlink_file(a: i32, b: i32, c: i32) again(again::unlink);
    poll_oneoff(a: i32, b: i32, c: i32, d: i32) ours(poll::poll_oneoff);
    proc_raise(a: i32) direct;
    random_get(a: i32, b: i32) direct;
    sched_yield() ours(clocks::sched_yield);
    sock_accept(a: i32, b: i32, c: i32) stream(stream::accept) or direct;
    sock_recv(a: i32, b: i32, c: i32, d: i32, e: i32, f: i32) stream(stream::recv) or direct;
    sock_send(a: i32, b: i32, c: i32, d: i32, e: i32) stream(stream::send) or direct;
    sock_shutdown(a: i32, b: i32) stream(stream::shutdown) or direct;
}

/// `proc_exit`, which does not return: every status passes.
static PROC_EXIT: Call = Call {
    signature: &signatures::proc_exit,
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
            perform(state, call, &mut GuestMemory::Unshared(bytes), args)
        }
        Some(Extern::SharedMemory(memory)) => {
            perform(caller.data(), call, &mut GuestMemory::Shared(memory.data()), args)
        }
        // A program without memory can still exit.
        _ => perform(caller.data(), call, &mut GuestMemory::Unshared(&mut []), args),
    }
}

/// Does a call, watched or not.
fn perform(state: &State, call: &Call, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<i32> {
    let process = &*state.process;
    if let Some(threads) = &process.threads {
        threads.check()?;
    }
    match &process.watcher {
        None => (call.perform)(process, memory, args),
        Some(watcher) => watcher
            .perform(state.thread, call.signature, memory, args, &|memory, args| (call.perform)(process, memory, args)),
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
    fn all_of_preview1_is_done() {
        let done: Vec<&str> = DONE.iter().chain([&&PROC_EXIT]).map(|call| call.signature.name).collect();
        let known: Vec<&str> = signatures::ALL.iter().map(|signature| signature.name).collect();
        assert_eq!(done, known);
        assert_eq!(known.len(), 46);
    }
}
