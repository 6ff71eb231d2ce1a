//! The types and constants of `wasi_snapshot_preview1`.
//!
//! Names are those of the specification in Rust's spelling:
//! <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md>.
#![allow(missing_docs)] // the specification says what each is

use crate::abi::Errno;
use core::marker::PhantomData;
#[cfg(target_arch = "wasm32")]
use core::mem::offset_of;

pub use ::wasi::{
    DIRCOOKIE_START, Dircookie as DirCookie, Fd, Fdflags as FdFlags, Filedelta as FileDelta, Filesize as FileSize,
    Fstflags as FstFlags, LOOKUPFLAGS_SYMLINK_FOLLOW as SYMLINK_FOLLOW, Lookupflags as LookupFlags, Oflags as OFlags,
    Rights, Timestamp,
};

/// A file type: [`filetype`].
pub type FileType = u8;
/// From where a distance counts: [`whence`].
pub type Whence = u8;

pub mod whence {
    pub const SET: u8 = ::wasi::WHENCE_SET.raw();
    pub const CUR: u8 = ::wasi::WHENCE_CUR.raw();
    pub const END: u8 = ::wasi::WHENCE_END.raw();
}

pub mod rights {
    pub use ::wasi::{
        RIGHTS_FD_ADVISE as FD_ADVISE, RIGHTS_FD_ALLOCATE as FD_ALLOCATE, RIGHTS_FD_DATASYNC as FD_DATASYNC,
        RIGHTS_FD_FDSTAT_SET_FLAGS as FD_FDSTAT_SET_FLAGS, RIGHTS_FD_FILESTAT_GET as FD_FILESTAT_GET,
        RIGHTS_FD_FILESTAT_SET_SIZE as FD_FILESTAT_SET_SIZE, RIGHTS_FD_FILESTAT_SET_TIMES as FD_FILESTAT_SET_TIMES,
        RIGHTS_FD_READ as FD_READ, RIGHTS_FD_READDIR as FD_READDIR, RIGHTS_FD_SEEK as FD_SEEK,
        RIGHTS_FD_SYNC as FD_SYNC, RIGHTS_FD_TELL as FD_TELL, RIGHTS_FD_WRITE as FD_WRITE,
        RIGHTS_PATH_CREATE_DIRECTORY as PATH_CREATE_DIRECTORY, RIGHTS_PATH_CREATE_FILE as PATH_CREATE_FILE,
        RIGHTS_PATH_FILESTAT_GET as PATH_FILESTAT_GET, RIGHTS_PATH_FILESTAT_SET_SIZE as PATH_FILESTAT_SET_SIZE,
        RIGHTS_PATH_FILESTAT_SET_TIMES as PATH_FILESTAT_SET_TIMES, RIGHTS_PATH_LINK_SOURCE as PATH_LINK_SOURCE,
        RIGHTS_PATH_LINK_TARGET as PATH_LINK_TARGET, RIGHTS_PATH_OPEN as PATH_OPEN,
        RIGHTS_PATH_READLINK as PATH_READLINK, RIGHTS_PATH_REMOVE_DIRECTORY as PATH_REMOVE_DIRECTORY,
        RIGHTS_PATH_RENAME_SOURCE as PATH_RENAME_SOURCE, RIGHTS_PATH_RENAME_TARGET as PATH_RENAME_TARGET,
        RIGHTS_PATH_SYMLINK as PATH_SYMLINK, RIGHTS_PATH_UNLINK_FILE as PATH_UNLINK_FILE,
        RIGHTS_POLL_FD_READWRITE as POLL_FD_READWRITE, RIGHTS_SOCK_ACCEPT as SOCK_ACCEPT,
        RIGHTS_SOCK_SHUTDOWN as SOCK_SHUTDOWN,
    };
}

pub mod fdflags {
    pub use ::wasi::{
        FDFLAGS_APPEND as APPEND, FDFLAGS_DSYNC as DSYNC, FDFLAGS_NONBLOCK as NONBLOCK, FDFLAGS_RSYNC as RSYNC,
        FDFLAGS_SYNC as SYNC,
    };
    /// All of them. Some hosts return stray bits above.
    pub const ALL: u16 = APPEND | DSYNC | NONBLOCK | RSYNC | SYNC;
}

pub mod oflags {
    pub use ::wasi::{
        OFLAGS_CREAT as CREAT, OFLAGS_DIRECTORY as DIRECTORY, OFLAGS_EXCL as EXCL, OFLAGS_TRUNC as TRUNC,
    };
}

pub mod fstflags {
    pub use ::wasi::{
        FSTFLAGS_ATIM as ATIM, FSTFLAGS_ATIM_NOW as ATIM_NOW, FSTFLAGS_MTIM as MTIM, FSTFLAGS_MTIM_NOW as MTIM_NOW,
    };
}

pub mod filetype {
    pub const UNKNOWN: u8 = ::wasi::FILETYPE_UNKNOWN.raw();
    pub const BLOCK_DEVICE: u8 = ::wasi::FILETYPE_BLOCK_DEVICE.raw();
    pub const CHARACTER_DEVICE: u8 = ::wasi::FILETYPE_CHARACTER_DEVICE.raw();
    pub const DIRECTORY: u8 = ::wasi::FILETYPE_DIRECTORY.raw();
    pub const REGULAR_FILE: u8 = ::wasi::FILETYPE_REGULAR_FILE.raw();
    pub const SOCKET_DGRAM: u8 = ::wasi::FILETYPE_SOCKET_DGRAM.raw();
    pub const SOCKET_STREAM: u8 = ::wasi::FILETYPE_SOCKET_STREAM.raw();
    pub const SYMBOLIC_LINK: u8 = ::wasi::FILETYPE_SYMBOLIC_LINK.raw();
}

pub mod advice {
    pub const NORMAL: u8 = ::wasi::ADVICE_NORMAL.raw();
    pub const SEQUENTIAL: u8 = ::wasi::ADVICE_SEQUENTIAL.raw();
    pub const RANDOM: u8 = ::wasi::ADVICE_RANDOM.raw();
    pub const WILLNEED: u8 = ::wasi::ADVICE_WILLNEED.raw();
    pub const DONTNEED: u8 = ::wasi::ADVICE_DONTNEED.raw();
    pub const NOREUSE: u8 = ::wasi::ADVICE_NOREUSE.raw();
}

pub const PREOPENTYPE_DIR: u8 = ::wasi::PREOPENTYPE_DIR.raw();

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
    pub fn memory(&self) -> crate::abi::Out<'_, u8> {
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
    /// Memory of a mapping, initialised, which nobody changes during the call that it is made for.
    pub(crate) fn of_pages(memory: crate::abi::Out<'a, u8>) -> Self {
        CioVec { buf: memory.as_mut_ptr(), len: memory.len(), lives: PhantomData }
    }

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

    /// The bytes; nothing if there is no memory at the address, which the host would say.
    pub fn in_memory(&self) -> Option<&'a [u8]> {
        #[cfg(target_arch = "wasm32")]
        let end = core::arch::wasm32::memory_size::<0>() as u64 * crate::abi::c::PAGE_SIZE as u64;
        #[cfg(not(target_arch = "wasm32"))]
        let end = u64::MAX;
        let is_memory = !self.buf.is_null() && (self.buf.addr() as u64).saturating_add(self.len as u64) <= end;
        if is_memory || self.len == 0 { Some(self.as_slice()) } else { None }
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

/// The layouts are those of crate `wasi`, whose own types cannot be made of bytes that the host wrote.
#[cfg(target_arch = "wasm32")]
const _: () = {
    assert!(size_of::<Dirent>() == size_of::<::wasi::Dirent>() && size_of::<FdStat>() == size_of::<::wasi::Fdstat>());
    assert!(
        size_of::<FileStat>() == size_of::<::wasi::Filestat>() && size_of::<Prestat>() == size_of::<::wasi::Prestat>()
    );
    assert!(size_of::<IoVec>() == size_of::<::wasi::Iovec>() && size_of::<CioVec>() == size_of::<::wasi::Ciovec>());
    assert!(offset_of!(Dirent, namlen) == offset_of!(::wasi::Dirent, d_namlen));
    assert!(offset_of!(Dirent, filetype) == offset_of!(::wasi::Dirent, d_type));
    assert!(offset_of!(FileStat, filetype) == offset_of!(::wasi::Filestat, filetype));
    assert!(offset_of!(FileStat, nlink) == offset_of!(::wasi::Filestat, nlink));
    assert!(offset_of!(FileStat, ctim) == offset_of!(::wasi::Filestat, ctim));
    assert!(offset_of!(FdStat, flags) == offset_of!(::wasi::Fdstat, fs_flags));
    assert!(offset_of!(FdStat, rights_base) == offset_of!(::wasi::Fdstat, fs_rights_base));
};

/// A count that the host returned, if it is within what it was offered: otherwise `EIO`, so that no caller looks at
/// bytes that were never written.
pub fn within(count: usize, limit: usize) -> Result<usize, Errno> {
    if count <= limit { Ok(count) } else { Err(Errno::IO) }
}
