//! Opening.

use super::file::{BUFFER_SIZE, FILE, Ops, flag, stream};
use super::{close, descriptor, list, output};
use crate::abi::*;
use crate::os::stream::Mode;
use core::ffi::CStr;

/// The flags of a stream opened with `mode`.
pub(super) fn flags_of(mode: Mode) -> u32 {
    let pick = |wanted: bool, flag: u32| if wanted { flag } else { 0 };
    pick(mode.read, flag::READABLE) | pick(mode.write, flag::WRITABLE) | pick(mode.append, flag::APPEND)
}

/// A new stream on `fd`, with its buffer behind it in one block.
pub(super) fn new_stream(fd: c_int, flags: u32) -> Result<*mut FILE, Errno> {
    let block = c_malloc(size_of::<FILE>() + BUFFER_SIZE)?;
    let buffer = block.wrapping_add(size_of::<FILE>());
    let file = block.cast::<FILE>();
    // SAFETY: the block has room for the `FILE`, and `malloc` aligns for any type.
    unsafe { file.write(FILE::new(fd, flags | flag::OWNED, buffer, BUFFER_SIZE)) };
    Ok(file)
}

/// A new stream on the functions `ops` and their `cookie`.
pub(super) fn new_cookie_stream(ops: &'static Ops, cookie: *mut c_void, flags: u32) -> Result<*mut FILE, Errno> {
    let file = new_stream(-1, flags)?;
    // SAFETY: a stream that was just made.
    let f = unsafe { stream(file) };
    f.ops.set(Some(ops));
    f.cookie.set(cookie);
    Ok(file)
}

/// What `fopen` does.
pub(crate) fn open(path: &CStr, mode: &CStr) -> Result<*mut FILE, Errno> {
    let mode = Mode::parse(mode.to_bytes())?;
    let fd = descriptor::open(path, mode.open_flags())?;
    new_stream(fd, flags_of(mode) | flag::DETECT).inspect_err(|_| _ = descriptor::close(fd))
}

/// Opens the file at `path`; null with `errno` set if that fails, `EINVAL` for a mode that does not exist.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fopen.html>
#[export(fopen64)]
pub unsafe extern "C" fn fopen(path: *const c_char, mode: *const c_char) -> *mut FILE {
    // SAFETY: C passes strings.
    or_null(|| unsafe { open(cstr(path)?, cstr(mode)?) })
}

/// Opens a stream on a descriptor, whose access must allow `mode` (`EINVAL`); `a` makes writes go to the end.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/fdopen.html>
#[export]
pub unsafe extern "C" fn fdopen(fd: c_int, mode: *const c_char) -> *mut FILE {
    or_null(|| {
        // SAFETY: C passes a string.
        let mode = Mode::parse(unsafe { cstr(mode) }?.to_bytes())?;
        descriptor::check_access(fd, mode)?.then_some(()).ok_or(Errno::INVAL)?;
        let file = new_stream(fd, flags_of(mode) | flag::DETECT)?;
        if mode.append {
            descriptor::set_append(fd)?;
        }
        Ok(file)
    })
}

/// Gives `f` a new file or, without a path, a new mode. The stream is closed if that fails.
fn reopen(f: &FILE, path: Option<&CStr>, mode: Mode) -> Result<(), Errno> {
    let Some(path) = path else {
        _ = output::flush(f);
        if f.has(flag::READING) {
            list::give_back(f);
        }
        if f.ops.get().is_some() || !descriptor::check_access(f.fd.get(), mode)? {
            return Err(Errno::BADF);
        }
        if mode.append {
            descriptor::set_append(f.fd.get())?;
        }
        return Ok(());
    };
    let fd = descriptor::open(path, mode.open_flags())?;
    let old = f.fd.get();
    if old >= 0 && f.ops.get().is_none() {
        _ = output::flush(f);
        // The stream keeps its number, so that `freopen` on `stdout` redirects descriptor 1.
        if descriptor::renumber(fd, old).is_err() {
            _ = descriptor::close(old);
            f.fd.set(fd);
        }
    } else {
        close::finish(f);
        f.ops.set(None);
        f.fd.set(fd);
    }
    Ok(())
}

/// Closes what `file` stands on and opens `path` (null: the same file) with `mode` in its place; returns `file`, or null
/// with `errno` set and the stream closed. A mode that the open descriptor does not allow is `EBADF`.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/freopen.html>
#[export(freopen64)]
pub unsafe extern "C" fn freopen(path: *const c_char, mode: *const c_char, file: *mut FILE) -> *mut FILE {
    // SAFETY: C passes null or a string, a string, and an open stream.
    let (path, mode, f) = unsafe { (cstr_or_none(path), cstr(mode), stream(file)) };
    let mode = mode.and_then(|mode| Mode::parse(mode.to_bytes()));
    match mode.and_then(|mode| reopen(f, path, mode).map(|()| mode)) {
        Ok(mode) => {
            f.reset_window();
            f.place.set(-1);
            f.orientation.set(0);
            f.flags.set(
                f.flags.get() & (flag::OWNED | flag::OWNED_BUFFER | flag::LENT_BUFFER | flag::LISTED) | flags_of(mode),
            );
            f.set(if f.size.get() != 0 { flag::DETECT } else { 0 });
            file
        }
        Err(error) => {
            // SAFETY: an open stream.
            unsafe { close::close_and_free(file) };
            set_errno(error);
            core::ptr::null_mut()
        }
    }
}
