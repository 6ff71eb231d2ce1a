//! The preview1 imports as they are, for the `__wasi_*` entry points, which promise C nothing more.
#![allow(missing_docs)] // the specification says what each does
#![allow(clashing_extern_declarations)] // the safe wrappers declare them with the types that they need

use crate::abi::{c_char, c_int, c_void};

#[link(wasm_import_module = "wasi_snapshot_preview1")]
unsafe extern "C" {
    pub fn args_get(argv: *mut *mut u8, buf: *mut u8) -> i32;
    pub fn args_sizes_get(count: *mut usize, size: *mut usize) -> i32;
    pub fn environ_get(environ: *mut *mut u8, buf: *mut u8) -> i32;
    pub fn environ_sizes_get(count: *mut usize, size: *mut usize) -> i32;
    pub fn clock_res_get(id: u32, resolution: *mut u64) -> i32;
    pub fn clock_time_get(id: u32, precision: u64, time: *mut u64) -> i32;
    pub fn fd_advise(fd: c_int, offset: u64, len: u64, advice: u32) -> i32;
    pub fn fd_allocate(fd: c_int, offset: u64, len: u64) -> i32;
    pub fn fd_close(fd: c_int) -> i32;
    pub fn fd_datasync(fd: c_int) -> i32;
    pub fn fd_fdstat_get(fd: c_int, stat: *mut c_void) -> i32;
    pub fn fd_fdstat_set_flags(fd: c_int, flags: u32) -> i32;
    pub fn fd_fdstat_set_rights(fd: c_int, base: u64, inheriting: u64) -> i32;
    pub fn fd_filestat_get(fd: c_int, stat: *mut c_void) -> i32;
    pub fn fd_filestat_set_size(fd: c_int, size: u64) -> i32;
    pub fn fd_filestat_set_times(fd: c_int, atim: u64, mtim: u64, flags: u32) -> i32;
    pub fn fd_pread(fd: c_int, iovs: *const c_void, count: usize, offset: u64, done: *mut usize) -> i32;
    pub fn fd_prestat_get(fd: c_int, stat: *mut c_void) -> i32;
    pub fn fd_prestat_dir_name(fd: c_int, name: *mut u8, len: usize) -> i32;
    pub fn fd_pwrite(fd: c_int, iovs: *const c_void, count: usize, offset: u64, done: *mut usize) -> i32;
    pub fn fd_read(fd: c_int, iovs: *const c_void, count: usize, done: *mut usize) -> i32;
    pub fn fd_readdir(fd: c_int, buf: *mut u8, len: usize, cookie: u64, used: *mut usize) -> i32;
    pub fn fd_renumber(fd: c_int, to: c_int) -> i32;
    pub fn fd_seek(fd: c_int, offset: i64, whence: u32, place: *mut u64) -> i32;
    pub fn fd_sync(fd: c_int) -> i32;
    pub fn fd_tell(fd: c_int, place: *mut u64) -> i32;
    pub fn fd_write(fd: c_int, iovs: *const c_void, count: usize, done: *mut usize) -> i32;
    pub fn path_create_directory(fd: c_int, path: *const c_char, path_len: usize) -> i32;
    pub fn path_filestat_get(fd: c_int, flags: u32, path: *const c_char, path_len: usize, stat: *mut c_void) -> i32;
    pub fn path_filestat_set_times(
        fd: c_int,
        flags: u32,
        path: *const c_char,
        path_len: usize,
        atim: u64,
        mtim: u64,
        fst_flags: u32,
    ) -> i32;
    pub fn path_link(
        old_fd: c_int,
        old_flags: u32,
        old: *const c_char,
        old_len: usize,
        new_fd: c_int,
        new: *const c_char,
        new_len: usize,
    ) -> i32;
    pub fn path_open(
        fd: c_int,
        dirflags: u32,
        path: *const c_char,
        path_len: usize,
        oflags: u32,
        base: u64,
        inheriting: u64,
        fdflags: u32,
        opened: *mut c_int,
    ) -> i32;
    pub fn path_readlink(
        fd: c_int,
        path: *const c_char,
        path_len: usize,
        buf: *mut u8,
        len: usize,
        used: *mut usize,
    ) -> i32;
    pub fn path_remove_directory(fd: c_int, path: *const c_char, path_len: usize) -> i32;
    pub fn path_rename(
        old_fd: c_int,
        old: *const c_char,
        old_len: usize,
        new_fd: c_int,
        new: *const c_char,
        new_len: usize,
    ) -> i32;
    pub fn path_symlink(
        target: *const c_char,
        target_len: usize,
        fd: c_int,
        path: *const c_char,
        path_len: usize,
    ) -> i32;
    pub fn path_unlink_file(fd: c_int, path: *const c_char, path_len: usize) -> i32;
    pub fn poll_oneoff(subscriptions: *const c_void, events: *mut c_void, count: usize, happened: *mut usize) -> i32;
    pub fn sched_yield() -> i32;
    pub fn random_get(buf: *mut u8, len: usize) -> i32;
    pub fn sock_accept(fd: c_int, flags: u32, accepted: *mut c_int) -> i32;
    pub fn sock_recv(
        fd: c_int,
        iovs: *const c_void,
        count: usize,
        flags: u32,
        received: *mut usize,
        out_flags: *mut u16,
    ) -> i32;
    pub fn sock_send(fd: c_int, iovs: *const c_void, count: usize, flags: u32, sent: *mut usize) -> i32;
    pub fn sock_shutdown(fd: c_int, how: u32) -> i32;
    pub fn proc_exit(code: u32) -> !;
}
