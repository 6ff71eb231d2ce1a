//! Databases of `<ndbm.h>`: the two files behind [`crate::algo::ndbm`].

use super::fd;
use super::open::open_at;
use crate::abi::c::{AT_FDCWD, O_APPEND, O_RDWR, O_WRONLY};
use crate::abi::{Buffer, Errno, c_int, off_t};
use crate::algo::ndbm::{Database, File, Storage};
use crate::wasi::types::{CioVec, IoVec};

/// The descriptors.
pub struct Files {
    /// `name.pag`.
    pub buckets: c_int,
    /// `name.dir`.
    pub further: c_int,
    /// Whether the host has failed since this was last looked at: also with `EINVAL`, which is no mistake of the caller's.
    pub failed: bool,
}

impl Files {
    fn of(&self, file: File) -> c_int {
        match file {
            File::Buckets => self.buckets,
            File::Further => self.further,
        }
    }

    fn check<T>(&mut self, result: Result<T, Errno>) -> Result<T, Errno> {
        self.failed |= result.is_err();
        result
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        fd::close_quietly(self.buckets);
        fd::close_quietly(self.further);
    }
}

impl Storage for Files {
    fn read(&mut self, file: File, offset: u64, to: &mut [u8]) -> Result<usize, Errno> {
        let mut done = 0;
        while let Some(rest) = to.get_mut(done..).filter(|rest| !rest.is_empty()) {
            let read = fd::preadv(self.of(file), &[IoVec::new(rest)], (offset + done as u64) as off_t);
            match self.check(read)? {
                0 => break,
                n => done += n,
            }
        }
        Ok(done)
    }

    fn write(&mut self, file: File, offset: u64, from: &[u8]) -> Result<(), Errno> {
        let mut done = 0;
        while let Some(rest) = from.get(done..).filter(|rest| !rest.is_empty()) {
            let written = fd::pwritev(self.of(file), &[CioVec::new(rest)], (offset + done as u64) as off_t);
            match self.check(written)? {
                0 => return Err(Errno::IO),
                n => done += n,
            }
        }
        Ok(())
    }

    fn size(&mut self, file: File) -> Result<u64, Errno> {
        let stat = fd::filestat(self.of(file));
        Ok(self.check(stat)?.size)
    }
}

/// An open database.
pub struct Handle {
    /// The contents.
    pub database: Database<Files>,
    /// Whether it may be changed.
    pub writable: bool,
    /// Whether reading or writing has failed.
    pub failed: bool,
    /// The key that was returned last.
    pub key: Buffer<u8>,
    /// The content that was returned last.
    pub content: Buffer<u8>,
}

impl Handle {
    /// Opens the two files whose names start with `name`.
    pub fn open(name: &[u8], flags: c_int) -> Result<Self, Errno> {
        let writable = flags & O_WRONLY != 0;
        // Writing needs reading, and offsets.
        let flags = if writable { flags & !O_APPEND | O_RDWR } else { flags & !O_APPEND };
        let mut path = Buffer::new();
        path.extend(name)?;
        path.extend(b".pag")?;
        let buckets = open_at(AT_FDCWD, path.as_slice(), flags)?;
        path.truncate(name.len());
        let further = path.extend(b".dir").and_then(|()| open_at(AT_FDCWD, path.as_slice(), flags));
        let further = further.inspect_err(|_| fd::close_quietly(buckets))?;
        let files = Files { buckets, further, failed: false };
        Ok(Handle {
            database: Database::new(files)?,
            writable,
            failed: false,
            key: Buffer::new(),
            content: Buffer::new(),
        })
    }

    /// Errors: `EPERM` if the database was opened for reading alone.
    pub fn check_writable(&self) -> Result<(), Errno> {
        if self.writable { Ok(()) } else { Err(Errno::PERM) }
    }

    /// Notes a failure of the files.
    fn note<T>(&mut self, result: Result<T, Errno>) -> Result<T, Errno> {
        let host_failed = core::mem::take(&mut self.database.storage().failed);
        self.failed |= host_failed || matches!(result, Err(error) if error != Errno::INVAL && error != Errno::PERM);
        result
    }

    /// Stores a pair; false if the key has a content already and `replace` is not set. Errors: `EPERM`, `EINVAL`, the host's.
    pub fn store(&mut self, key: &[u8], content: &[u8], replace: bool) -> Result<bool, Errno> {
        self.check_writable()?;
        self.database.store(key, content, replace)
    }

    /// Deletes the pair with a key; false if there is none. Errors: `EPERM`, the host's.
    pub fn delete(&mut self, key: &[u8]) -> Result<bool, Errno> {
        self.check_writable()?;
        self.database.delete(key)
    }

    /// Keeps the content of a key in `content`; false if there is none.
    fn fetch(&mut self, key: &[u8]) -> Result<bool, Errno> {
        // Memory also for what is empty: null says that there is nothing.
        self.content.reserve_exact(1)?;
        self.content.truncate(0);
        match self.database.fetch(key)? {
            Some(content) => self.content.extend(content).map(|()| true),
            None => Ok(false),
        }
    }

    /// Keeps the first or the next key in `key`; false if there is none.
    fn walk(&mut self, first: bool) -> Result<bool, Errno> {
        self.key.reserve_exact(1)?;
        if first { self.database.first_key(&mut self.key) } else { self.database.next_key(&mut self.key) }
    }
}

/// C's `datum`, as a result.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Datum {
    start: *mut u8,
    len: usize,
}

impl Datum {
    /// No key or content.
    pub const NONE: Datum = Datum { start: core::ptr::null_mut(), len: 0 };

    fn new(bytes: &mut Buffer<u8>) -> Self {
        Datum { start: bytes.as_mut_ptr(), len: bytes.len() }
    }
}

/// What `body` makes of a handle, whose failures it notes. Errors: `EINVAL` without a handle, and those of `body`.
#[inline]
pub fn with<T>(handle: Option<&mut Handle>, body: impl FnOnce(&mut Handle) -> Result<T, Errno>) -> Result<T, Errno> {
    let handle = handle.ok_or(Errno::INVAL)?;
    let result = body(handle);
    handle.note(result)
}

/// The content of a key, which stays until the next call; none if there is none.
pub fn fetch(handle: Option<&mut Handle>, key: &[u8]) -> Result<Datum, Errno> {
    with(handle, |handle| Ok(if handle.fetch(key)? { Datum::new(&mut handle.content) } else { Datum::NONE }))
}

/// The first or the next key, which stays until the next call; none behind the last.
pub fn walk(handle: Option<&mut Handle>, first: bool) -> Result<Datum, Errno> {
    with(handle, |handle| Ok(if handle.walk(first)? { Datum::new(&mut handle.key) } else { Datum::NONE }))
}
