//! Opening, reopening, closing.

use super::file::{BUFFER_SIZE, FILE, Ops, flag};
use super::{descriptor, list, position};
use crate::abi::*;
use crate::os::stream::Mode;
use core::ptr::NonNull;

/// The flags of a stream opened with `mode`.
#[small]
pub(crate) fn flags_of(mode: Mode) -> u32 {
    let pick = |wanted: bool, flag: u32| if wanted { flag } else { 0 };
    pick(mode.read, flag::READABLE) | pick(mode.write, flag::WRITABLE) | pick(mode.append, flag::APPEND)
}

/// A new stream on `fd`, with its buffer behind it in one block.
#[small]
pub(crate) fn new_stream(fd: c_int, flags: u32) -> Result<*mut FILE, Errno> {
    new_stream_with(fd, flags, position::give_back).ok_or(Errno::NOMEM).map(NonNull::as_ptr)
}

/// [`new_stream`] that settles by `back` while it is read, if there is memory.
#[small]
#[inline(never)]
fn new_stream_with(fd: c_int, flags: u32, back: fn(&FILE) -> Result<(), Errno>) -> Option<NonNull<FILE>> {
    let block = c_malloc(size_of::<FILE>() + BUFFER_SIZE).ok()?;
    let buffer = block.wrapping_add(size_of::<FILE>());
    let file = block.cast::<FILE>();
    // SAFETY: the block is large enough for the `FILE`, and `malloc` aligns for any type.
    unsafe { file.write(FILE::new(fd, flags | flag::OWNED, buffer, BUFFER_SIZE).with_back(back)) };
    NonNull::new(file)
}

/// The buffer of a stream on memory: to copy more at once is not faster.
const MEMORY_BUFFER: usize = 1024;

/// A new stream on the functions `ops` and on `state`, which stands between the `FILE` and its buffer.
pub(crate) fn new_memory_stream<T>(ops: &'static Ops, state: T, flags: u32) -> Result<*mut FILE, Errno> {
    let block = c_malloc(size_of::<FILE>() + size_of::<T>() + MEMORY_BUFFER)?;
    let (file, cookie) = (block.cast::<FILE>(), block.wrapping_add(size_of::<FILE>()));
    let buffer = cookie.wrapping_add(size_of::<T>());
    // SAFETY: the block is large enough for all, `malloc` aligns for any type, and so does the size of `FILE` for what pointers and
    // sizes are in.
    unsafe {
        cookie.cast::<T>().write(state);
        let stream = FILE::new(-1, flags | flag::OWNED, buffer, MEMORY_BUFFER).with_back(position::give_back);
        stream.ops.set(Some(ops));
        stream.cookie.set(cookie.cast());
        file.write(stream);
    }
    Ok(file)
}

/// A new stream on the functions `ops` and their `cookie`.
#[small]
pub(crate) fn new_cookie_stream(ops: &'static Ops, cookie: *mut c_void, flags: u32) -> Result<*mut FILE, Errno> {
    let file = new_stream(-1, flags)?;
    // SAFETY: a stream that was just made.
    let f = unsafe { &*file };
    f.ops.set(Some(ops));
    f.cookie.set(cookie);
    Ok(file)
}

/// [`new_cookie_stream`] with a cookie in memory from `malloc`, which `ops.close` frees. Errors: also those of making it, after
/// which it is gone.
#[inline]
pub(crate) fn new_owned_stream<T>(ops: &'static Ops, cookie: Owned<T>, flags: u32) -> Result<*mut FILE, Errno> {
    let file = new_cookie_stream(ops, core::ptr::null_mut(), flags)?;
    // SAFETY: a stream that was just made.
    unsafe { &*file }.cookie.set(cookie.into_raw().cast());
    Ok(file)
}

/// Settles the stream and closes what it is on; both happen, and the first error is the result.
#[small]
pub(crate) fn finish(f: &FILE) -> Result<(), Errno> {
    let settled = (f.settle.get())(f);
    list::remove(f);
    let closed = match f.ops.get() {
        None => descriptor::close(f.fd.get()),
        Some(ops) => (ops.close)(f),
    };
    f.reset_window();
    f.unset(flag::READABLE | flag::WRITABLE);
    settled.and(closed).map_err(|error| f.failed(error))
}

/// `fclose`.
///
/// # Safety
/// `file` must be an open stream, and not be used afterwards.
#[small]
pub(crate) unsafe fn close(file: *mut FILE) -> Result<(), Errno> {
    // SAFETY: an open stream; each block is from `malloc` and is not used afterwards.
    unsafe {
        let f = &*file;
        #[cfg(target_feature = "atomics")]
        {
            list::withdraw(f);
            f.lock.acquire();
        }
        if f.has(flag::READING) && f.ops.get().is_none() && descriptor::is_unshared(f.fd.get()) {
            f.reset_window(); // its offset is of no use to anybody
        }
        let result = finish(f);
        #[cfg(target_feature = "atomics")]
        f.lock.release();
        c_free(f.line.get());
        if f.has(flag::OWNED_BUFFER) {
            c_free(f.base.get());
        }
        if f.has(flag::OWNED) {
            c_free(file.cast());
        }
        result
    }
}

#[cfg(target_arch = "wasm32")]
pub(crate) use on_descriptors::*;

#[cfg(target_arch = "wasm32")]
mod on_descriptors {
    use super::*;
    use crate::abi::c::{AT_FDCWD, O_RDONLY};

    fn open_path(path: &[u8], flags: c_int) -> Result<c_int, Errno> {
        #[cfg(target_feature = "atomics")]
        let _library = crate::abi::lock::library();
        crate::os::open::open_at(AT_FDCWD, path, flags)
    }

    /// `fopen`.
    #[small]
    pub(crate) fn open(path: &[u8], mode: &[u8]) -> Result<*mut FILE, Errno> {
        let mode = Mode::parse(mode)?;
        let fd = open_path(path, mode.open_flags())?;
        new_stream(fd, flags_of(mode) | flag::DETECT).inspect_err(|_| _ = descriptor::close(fd))
    }

    /// `fopen` with the mode `r`.
    #[inline(always)]
    pub(crate) fn open_for_reading(path: &[u8]) -> Result<*mut FILE, Errno> {
        let fd = open_path(path, O_RDONLY)?;
        match new_stream_with(fd, flag::READABLE | flag::DETECT, position::give_back_unwritten) {
            Some(stream) => Ok(stream.as_ptr()),
            None => {
                _ = descriptor::close(fd);
                Err(Errno::NOMEM)
            }
        }
    }

    /// `fdopen`.
    #[small]
    pub(crate) fn open_descriptor(fd: c_int, mode: &[u8]) -> Result<*mut FILE, Errno> {
        let mode = Mode::parse(mode)?;
        descriptor::check_access(fd, mode)?.then_some(()).ok_or(Errno::INVAL)?;
        if mode.append {
            descriptor::set_append(fd)?;
        }
        crate::os::fd::descriptor::note_flags(fd, mode.open_flags());
        new_stream(fd, flags_of(mode) | flag::DETECT)
    }

    /// Gives `f` a new file or, without a path, a new mode. After an error the stream is to be closed.
    #[small]
    pub(crate) fn reopen(f: &FILE, path: Option<&[u8]>, mode: &[u8]) -> Result<(), Errno> {
        #[cfg(target_feature = "atomics")]
        let (_list, _stream) = (list::lock(), f.lock.take());
        let mode = Mode::parse(mode)?;
        match path {
            None => change_mode(f, mode)?,
            Some(path) => change_file(f, open_path(path, mode.open_flags())?),
        }
        f.reset_window();
        f.offset.set(-1);
        f.orientation.set(0);
        f.back.set(position::give_back); // it may have been opened for reading alone
        let kept = flag::OWNED | flag::OWNED_BUFFER | flag::LENT_BUFFER | flag::LISTED;
        f.flags.set(f.flags.get() & kept | flags_of(mode));
        f.set(if f.size.get() != 0 { flag::DETECT } else { 0 });
        Ok(())
    }

    #[small]
    fn change_mode(f: &FILE, mode: Mode) -> Result<(), Errno> {
        _ = (f.settle.get())(f);
        if f.ops.get().is_some() || !descriptor::check_access(f.fd.get(), mode)? {
            return Err(Errno::BADF);
        }
        if mode.append { descriptor::set_append(f.fd.get()) } else { Ok(()) }
    }

    /// The stream keeps its number, so that `freopen` on `stdout` redirects descriptor 1.
    #[small]
    fn change_file(f: &FILE, fd: c_int) {
        let old = f.fd.get();
        if old < 0 || f.ops.get().is_some() {
            _ = finish(f);
            f.ops.set(None);
            f.fd.set(fd);
            return;
        }
        _ = (f.settle.get())(f);
        if descriptor::renumber(fd, old).is_err() {
            _ = descriptor::close(old);
            f.fd.set(fd);
        }
    }
}
