//! Opening files.

pub mod create;
pub mod dev_listing;
pub mod device_fds;
pub mod devices;
pub mod flopen;
pub mod mkstemp;
pub mod special;
pub mod tmpfile;
pub mod whole_file;

pub use create::{create_at, open_at};

use super::fd;
use super::fd::descriptor::adopt;
use super::path::lookup;
use super::path::trim_end;
use crate::abi::c::{
    AT_FDCWD, O_ACCMODE, O_CLOEXEC, O_CREAT, O_DIRECTORY, O_EXCL, O_EXEC, O_NOFOLLOW, O_RDONLY, O_RDWR, O_SEARCH,
    O_WRONLY,
};
use crate::abi::{Errno, Hook, Packed, Part, PathBuffer, c_int, mode_t, packed, part_of, small};
use crate::wasi;
use crate::wasi::types::{Fd, FdFlags, LookupFlags, OFlags, Rights, SYMLINK_FOLLOW, fdflags, oflags, rights};

/// The rights of readers.
const READING: Rights = rights::FD_READ | rights::FD_READDIR;
/// The rights of writers.
const WRITING: Rights = rights::FD_DATASYNC | rights::FD_WRITE | rights::FD_ALLOCATE | rights::FD_FILESTAT_SET_SIZE;
/// All rights of files and directories: every right except those of sockets.
const EVERYTHING: Rights = rights::SOCK_SHUTDOWN - 1;

/// The permissions of a file that is created for a caller that gives none.
pub const NEW_FILE: mode_t = 0o666;

/// Opens a file that may be new, in the directory and by the path that the host gets, so that the permissions it is
/// created with are kept; returns a packed `Result<Fd, Errno>`.
pub type Create = fn(Fd, &[u8], mode_t, &Request) -> usize;

part_of!(
    /// [`super::stat::modes`], in programs that look at permissions.
    CREATE: Create = "__wasilibc_part_create"
);

/// Called with the host's descriptor and the number of what was opened, the flags, and the path after the directory it
/// is relative to.
pub type Opened = fn(Fd, c_int, c_int, c_int, &[u8]);

/// Notes names and flags of open files: [`super::path::fd_names`], [`super::fd::flags`].
pub static OPENED: Hook<Opened> = Hook::new();

/// The arguments of `path_open`.
pub struct Request {
    lookup: LookupFlags,
    oflags: OFlags,
    fdflags: FdFlags,
    base: Rights,
}

/// The access modes that `flags & O_ACCMODE` may be, as bits by number; none is `O_RDONLY`, as where that is 0.
const ACCESS_MODES: u32 =
    1 | access_bit(O_RDONLY) | access_bit(O_WRONLY) | access_bit(O_RDWR) | access_bit(O_EXEC) | access_bit(O_SEARCH);

const fn access_bit(mode: c_int) -> u32 {
    1 << (mode >> O_ACCMODE.trailing_zeros())
}

/// The host's terms for the C flags; unknown ones are ignored, as programs put bits of their own among them (GNU dd). `EINVAL` for
/// a contradictory access mode.
#[small]
#[inline]
fn request(flags: c_int) -> Result<Request, Errno> {
    let access = flags & O_ACCMODE;
    if ACCESS_MODES & access_bit(access) == 0 {
        return Err(Errno::INVAL);
    }
    let mut base = EVERYTHING & !READING & !WRITING;
    if access == 0 || access & O_RDONLY != 0 {
        base |= READING;
    }
    if access & O_WRONLY != 0 {
        base |= WRITING;
    }
    Ok(Request {
        lookup: if flags & O_NOFOLLOW == 0 { SYMLINK_FOLLOW } else { 0 },
        oflags: (flags >> 12) as OFlags & (oflags::CREAT | oflags::DIRECTORY | oflags::EXCL | oflags::TRUNC),
        fdflags: flags as FdFlags & fdflags::ALL,
        base,
    })
}

/// [`open_at`] for reading a directory, for programs that open nothing else.
#[packed]
pub fn open_directory(dirfd: c_int, path: &[u8]) -> Result<c_int, Errno> {
    open_with(dirfd, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0, not_a_directory_packed)
}

#[cold]
#[packed]
fn not_a_directory(dirfd: c_int, path: &[u8], _flags: c_int, error: Errno) -> Result<c_int, Errno> {
    let mut name = PathBuffer::new();
    lookup::below_dev(dirfd, path, error, &mut name)?;
    Err(devices::not_a_directory(lookup::in_dev(&name), error))
}

/// Another descriptor of the host's for the open directory `dir`.
pub fn reopen(dir: Fd) -> Result<Fd, Errno> {
    request(O_RDONLY | O_DIRECTORY)?.open(dir, b".")
}

/// [`open_at`] for reading a file outside `/dev`.
#[packed]
pub fn open_file(path: &[u8]) -> Result<c_int, Errno> {
    open_with(AT_FDCWD, path, O_RDONLY, 0, no_device_packed)
}

#[packed]
fn no_device(_dirfd: c_int, _path: &[u8], _flags: c_int, error: Errno) -> Result<c_int, Errno> {
    Err(error)
}

/// Opens what a path leads to within the program, after the host has failed with an error, which is passed on for any other path;
/// returns a packed `Result<c_int, Errno>`.
type Device = fn(c_int, &[u8], c_int, Errno) -> usize;

/// A [`Create`] for a file that is there.
fn open_there(dir: Fd, path: &[u8], _mode: mode_t, request: &Request) -> usize {
    request.open_packed(dir, path)
}

/// Opens `path`, or what there is of `/dev` within the program by `device`.
#[packed]
pub fn open_with(dirfd: c_int, path: &[u8], flags: c_int, mode: mode_t, device: Device) -> Result<c_int, Errno> {
    let mut request = request(flags)?;
    let (name, wants_directory) = trim_end(path);
    let mut creates = flags & O_CREAT != 0;
    // Such a path cannot be that of a new file: what is there says why.
    let refused = creates && wants_directory;
    if wants_directory {
        request.oflags = oflags::DIRECTORY;
        request.lookup = SYMLINK_FOLLOW;
        creates = false;
    } else if request.oflags & oflags::DIRECTORY != 0 {
        // Hosts refuse to be asked for it, whatever there is.
        request.oflags &= !oflags::TRUNC;
    }
    let follow = request.lookup == SYMLINK_FOLLOW && !(creates && flags & O_EXCL != 0);
    fd::note_flags(request.fdflags);
    let open = match CREATE {
        Some(Part(create)) if creates => *create,
        _ => open_there,
    };
    let opened = lookup::with(dirfd, name, follow, |dir, rest| Result::unpack(open(dir, rest, mode, &request)));
    let (host, fd) = match opened {
        Ok(opened) if refused => {
            wasi::fd::close(opened)?;
            return Err(Errno::ISDIR);
        }
        Ok(opened) => (opened, adopt(opened)?),
        Err(error) => {
            let flags = if wants_directory { flags | O_DIRECTORY } else { flags };
            let fd: c_int = Result::unpack(device(dirfd, name, flags, error))?;
            (fd as Fd, fd) // a descriptor of the host keeps the number
        }
    };
    if let Some(note) = OPENED.get() {
        note(host, fd, flags, dirfd, name);
    }
    Ok(fd)
}

impl Request {
    /// Whether the file must not be there yet.
    pub fn is_exclusive(&self) -> bool {
        self.oflags & oflags::EXCL != 0
    }

    /// Opens the file at `path`, below the directory `dir`.
    #[packed]
    pub fn open(&self, dir: Fd, path: &[u8]) -> Result<Fd, Errno> {
        // A host that keeps count of rights refuses a request for more than the directory passes on. Most hosts do not, so
        // everything is asked for first, which saves asking the directory at each call.
        let mut passed_on = EVERYTHING;
        loop {
            match wasi::path::open(dir, self.lookup, path, self.oflags, self.base & passed_on, passed_on, self.fdflags)
            {
                Err(Errno::NOTCAPABLE) if passed_on == EVERYTHING => {
                    // A host may pass on rights that there are not, and traps when it is asked for them.
                    passed_on = wasi::fd::inheriting(dir)? & EVERYTHING;
                    if passed_on == EVERYTHING {
                        return Err(Errno::NOTCAPABLE);
                    }
                }
                other => return other,
            }
        }
    }
}
