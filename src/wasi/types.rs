//! The types and constants of `wasi_snapshot_preview1`.
//!
//! Names are those of the specification in Rust's spelling:
//! <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md>.
#![allow(missing_docs)] // the specification says what each is

use crate::abi::Errno;
use core::marker::PhantomData;

/// A descriptor.
pub type Fd = u32;
/// A size of a file or a place in it, in bytes.
pub type FileSize = u64;
/// A distance in a file, in bytes.
pub type FileDelta = i64;
/// Nanoseconds.
pub type Timestamp = u64;
/// What may be done with a descriptor: [`rights`].
pub type Rights = u64;
/// How a file is opened: [`fdflags`].
pub type FdFlags = u16;
/// How a path is opened: [`oflags`].
pub type OFlags = u16;
/// How a path is looked up: [`SYMLINK_FOLLOW`].
pub type LookupFlags = u32;
/// Which times are set: [`fstflags`].
pub type FstFlags = u16;
/// What a file is: [`filetype`].
pub type FileType = u8;
/// From where a distance counts: 0 the start, 1 the present place, 2 the end.
pub type Whence = u8;
/// Where reading of a directory goes on.
pub type DirCookie = u64;

/// Follow a symbolic link in the last component of a path.
pub const SYMLINK_FOLLOW: LookupFlags = 1;
/// Where a directory starts.
pub const DIRCOOKIE_START: DirCookie = 0;

pub mod whence {
    pub const SET: u8 = 0;
    pub const CUR: u8 = 1;
    pub const END: u8 = 2;
}

pub mod rights {
    pub const FD_DATASYNC: u64 = 1 << 0;
    pub const FD_READ: u64 = 1 << 1;
    pub const FD_SEEK: u64 = 1 << 2;
    pub const FD_FDSTAT_SET_FLAGS: u64 = 1 << 3;
    pub const FD_SYNC: u64 = 1 << 4;
    pub const FD_TELL: u64 = 1 << 5;
    pub const FD_WRITE: u64 = 1 << 6;
    pub const FD_ADVISE: u64 = 1 << 7;
    pub const FD_ALLOCATE: u64 = 1 << 8;
    pub const PATH_CREATE_DIRECTORY: u64 = 1 << 9;
    pub const PATH_CREATE_FILE: u64 = 1 << 10;
    pub const PATH_LINK_SOURCE: u64 = 1 << 11;
    pub const PATH_LINK_TARGET: u64 = 1 << 12;
    pub const PATH_OPEN: u64 = 1 << 13;
    pub const FD_READDIR: u64 = 1 << 14;
    pub const PATH_READLINK: u64 = 1 << 15;
    pub const PATH_RENAME_SOURCE: u64 = 1 << 16;
    pub const PATH_RENAME_TARGET: u64 = 1 << 17;
    pub const PATH_FILESTAT_GET: u64 = 1 << 18;
    pub const PATH_FILESTAT_SET_SIZE: u64 = 1 << 19;
    pub const PATH_FILESTAT_SET_TIMES: u64 = 1 << 20;
    pub const FD_FILESTAT_GET: u64 = 1 << 21;
    pub const FD_FILESTAT_SET_SIZE: u64 = 1 << 22;
    pub const FD_FILESTAT_SET_TIMES: u64 = 1 << 23;
    pub const PATH_SYMLINK: u64 = 1 << 24;
    pub const PATH_REMOVE_DIRECTORY: u64 = 1 << 25;
    pub const PATH_UNLINK_FILE: u64 = 1 << 26;
    pub const POLL_FD_READWRITE: u64 = 1 << 27;
    pub const SOCK_SHUTDOWN: u64 = 1 << 28;
    pub const SOCK_ACCEPT: u64 = 1 << 29;
}

pub mod fdflags {
    pub const APPEND: u16 = 1 << 0;
    pub const DSYNC: u16 = 1 << 1;
    pub const NONBLOCK: u16 = 1 << 2;
    pub const RSYNC: u16 = 1 << 3;
    pub const SYNC: u16 = 1 << 4;
    /// All of them. Some hosts return stray bits above.
    pub const ALL: u16 = 0x1f;
}

pub mod oflags {
    pub const CREAT: u16 = 1 << 0;
    pub const DIRECTORY: u16 = 1 << 1;
    pub const EXCL: u16 = 1 << 2;
    pub const TRUNC: u16 = 1 << 3;
}

pub mod fstflags {
    pub const ATIM: u16 = 1 << 0;
    pub const ATIM_NOW: u16 = 1 << 1;
    pub const MTIM: u16 = 1 << 2;
    pub const MTIM_NOW: u16 = 1 << 3;
}

pub mod filetype {
    pub const UNKNOWN: u8 = 0;
    pub const BLOCK_DEVICE: u8 = 1;
    pub const CHARACTER_DEVICE: u8 = 2;
    pub const DIRECTORY: u8 = 3;
    pub const REGULAR_FILE: u8 = 4;
    pub const SOCKET_DGRAM: u8 = 5;
    pub const SOCKET_STREAM: u8 = 6;
    pub const SYMBOLIC_LINK: u8 = 7;
}

pub mod advice {
    pub const NORMAL: u8 = 0;
    pub const SEQUENTIAL: u8 = 1;
    pub const RANDOM: u8 = 2;
    pub const WILLNEED: u8 = 3;
    pub const DONTNEED: u8 = 4;
    pub const NOREUSE: u8 = 5;
}

pub const PREOPENTYPE_DIR: u8 = 0;

/// Memory to be filled, as the host and C's `struct iovec` see it.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct IoVec<'a> {
    buf: *mut u8,
    len: usize,
    lives: PhantomData<&'a mut [u8]>,
}

impl<'a> IoVec<'a> {
    /// All of `room`.
    pub fn new(room: &'a mut [u8]) -> Self {
        IoVec { buf: room.as_mut_ptr(), len: room.len(), lives: PhantomData }
    }

    /// All of `room`.
    pub fn out(room: crate::abi::Out<'_, u8>) -> Self {
        IoVec { buf: room.as_mut_ptr(), len: room.len(), lives: PhantomData }
    }

    /// How many bytes fit.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether no byte fits.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The memory, for what the library itself has to give. The constructors' callers vouched for it.
    pub fn room(&self) -> crate::abi::Out<'_, u8> {
        crate::abi::Out::of_vector(self.buf, self.len)
    }
}

/// Memory to be written out, as the host and C's `struct iovec` see it.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct CioVec<'a> {
    buf: *const u8,
    len: usize,
    lives: PhantomData<&'a [u8]>,
}

impl<'a> CioVec<'a> {
    /// All of `data`.
    pub fn new(data: &'a [u8]) -> Self {
        CioVec { buf: data.as_ptr(), len: data.len(), lives: PhantomData }
    }

    /// How many bytes.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no byte.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The bytes, for what the library itself takes.
    pub fn as_slice(&self) -> &'a [u8] {
        if self.len == 0 || self.buf.is_null() {
            return &[];
        }
        // SAFETY: so many bytes, which stay as they are, by the constructors' callers' word.
        unsafe { core::slice::from_raw_parts(self.buf, self.len) }
    }
}

/// The head of a directory entry; `namlen` bytes of name follow.
#[derive(Clone, Copy, Default)]
#[repr(C)]
pub struct Dirent {
    pub next: DirCookie,
    pub ino: u64,
    pub namlen: u32,
    pub filetype: FileType,
}

#[derive(Clone, Copy, Default)]
#[repr(C)]
pub struct FdStat {
    pub filetype: FileType,
    pub flags: FdFlags,
    pub rights_base: Rights,
    pub rights_inheriting: Rights,
}

#[derive(Clone, Copy, Default)]
#[repr(C)]
pub struct FileStat {
    pub dev: u64,
    pub ino: u64,
    pub filetype: FileType,
    pub nlink: u64,
    pub size: FileSize,
    pub atim: Timestamp,
    pub mtim: Timestamp,
    pub ctim: Timestamp,
}

#[derive(Clone, Copy, Default)]
#[repr(C)]
pub struct Prestat {
    pub tag: u8,
    pub name_len: u32,
}

const _: () = {
    assert!(size_of::<Dirent>() == 24 && size_of::<FdStat>() == 24 && size_of::<FileStat>() == 64);
    assert!(size_of::<Prestat>() == 8 && size_of::<IoVec>() == 2 * size_of::<usize>());
    assert!(core::mem::offset_of!(FileStat, nlink) == 24 && core::mem::offset_of!(FdStat, rights_base) == 8);
};

/// A count that the host returned, if it is within what it was offered: otherwise `EIO`, so that no caller looks at
/// bytes that were never written.
pub fn within(count: usize, limit: usize) -> Result<usize, Errno> {
    if count <= limit { Ok(count) } else { Err(Errno::IO) }
}
