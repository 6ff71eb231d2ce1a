//! File status.
//!
//! Preview1 has no owners and no permissions. Files belong to the user that `geteuid` names; permissions are what the
//! rights of the pre-opened directory allow, or what the program set with `chmod`.

pub mod access;
pub mod empty_path;
pub mod modes;
pub mod owner;
pub mod times;
pub mod xattr;

use super::clock::Timespec;
use super::fd;
use super::fd::descriptor::{DEVICE, FIFO};
use super::open::devices;
use super::path::trim_end;
use super::path::{lookup, preopen};
use super::system::USER;
use crate::abi::c::{AT_SYMLINK_NOFOLLOW, S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFREG, S_IFSOCK};
use crate::abi::{Errno, Hook, Out, PathBuffer, c_int, c_long, mode_t, off_t, small};
use crate::wasi;
use crate::wasi::types::{Fd, FileStat, LookupFlags, Rights, SYMLINK_FOLLOW, filetype, rights};

/// The permissions of files and directories that nothing else is known of.
pub const FILE: mode_t = 0o644;
/// See [`FILE`].
pub const DIRECTORY: mode_t = 0o755;

/// The permissions that the program gave a file, by device and file serial number: [`self::modes`].
pub static PERMISSIONS: Hook<fn(u64, u64) -> Option<mode_t>> = Hook::new();

/// C's `struct stat`.
#[derive(Clone, Copy)]
#[repr(C)]
#[allow(missing_docs)] // <sys/stat.h> says what each is
pub struct Stat {
    pub st_dev: u64,
    pub st_ino: u64,
    pub st_nlink: u64,
    pub st_mode: mode_t,
    pub st_uid: u32,
    pub st_gid: u32,
    pub pad: u32,
    pub st_rdev: u64,
    pub st_size: off_t,
    pub st_blksize: c_long,
    pub st_blocks: i64,
    pub st_atim: Timespec,
    pub st_mtim: Timespec,
    pub st_ctim: Timespec,
    pub reserved: [i64; 3],
}

impl Stat {
    /// Before there is one.
    pub const NONE: Stat = {
        let zero = Timespec { tv_sec: 0, tv_nsec: 0 };
        Stat {
            st_dev: 0,
            st_ino: 0,
            st_nlink: 0,
            st_mode: 0,
            st_uid: 0,
            st_gid: 0,
            pad: 0,
            st_rdev: 0,
            st_size: 0,
            st_blksize: 0,
            st_blocks: 0,
            st_atim: zero,
            st_mtim: zero,
            st_ctim: zero,
            reserved: [0; 3],
        }
    };
}

const _: () = assert!(size_of::<Stat>() == 144 && core::mem::offset_of!(Stat, st_atim) == 72);

/// The preferred size of a transfer. The host does not say; a page serves everywhere.
const BLOCK_SIZE: c_long = 4096;

/// The file type bits of a mode.
pub fn type_bits(host: u8) -> mode_t {
    match host {
        filetype::BLOCK_DEVICE => S_IFBLK,
        filetype::CHARACTER_DEVICE => S_IFCHR,
        filetype::DIRECTORY => S_IFDIR,
        filetype::REGULAR_FILE => S_IFREG,
        filetype::SOCKET_DGRAM | filetype::SOCKET_STREAM => S_IFSOCK,
        filetype::SYMBOLIC_LINK => S_IFLNK,
        FIFO => S_IFIFO,
        _ => 0,
    }
}

/// The permissions of a file that nothing else is known of, in a directory that passes on `given`.
#[small]
fn permissions(host: &FileStat, given: Rights) -> mode_t {
    let (all, readable, writable) = match host.filetype {
        filetype::DIRECTORY => (DIRECTORY, rights::FD_READDIR, rights::PATH_CREATE_FILE),
        filetype::REGULAR_FILE => (FILE, rights::FD_READ, rights::FD_WRITE),
        filetype::SYMBOLIC_LINK => return 0o777,
        FIFO => return 0o600,
        _ => return 0o666,
    };
    let without = |right, bits: mode_t| if given & right == 0 { bits } else { 0 };
    all & !(without(readable, 0o444) | without(writable, 0o222))
}

/// The mode of a file in a directory that passes on `given`.
#[small]
pub fn mode(host: &FileStat, given: Rights) -> mode_t {
    let kept = PERMISSIONS.get().and_then(|kept| kept(host.dev, host.ino));
    type_bits(host.filetype) | kept.unwrap_or_else(|| permissions(host, given))
}

/// Stores what C shows of a file in a directory that passes on `given`.
#[small]
fn store(host: &FileStat, given: Rights, links: u64, out: Out<'_, Stat>) -> Result<(), Errno> {
    let size = off_t::try_from(host.size).map_err(|_| Errno::OVERFLOW)?;
    out.set(Stat {
        st_dev: host.dev,
        st_ino: host.ino,
        st_nlink: links,
        st_mode: mode(host, given),
        st_uid: USER,
        st_gid: USER,
        pad: 0,
        st_rdev: if host.dev == DEVICE { host.ino } else { 0 },
        st_size: size,
        st_blksize: BLOCK_SIZE,
        st_blocks: (host.size.div_ceil(512)) as i64,
        st_atim: Timespec::from_nanoseconds(host.atim),
        st_mtim: Timespec::from_nanoseconds(host.mtim),
        // Hosts that keep no time of the last change give that of birth.
        st_ctim: Timespec::from_nanoseconds(host.ctim.max(host.mtim)),
        reserved: [0; 3],
    });
    Ok(())
}

/// The status of an open file as the host knows it, with a serial number.
#[small]
pub fn host_of_fd(fd: c_int) -> Result<FileStat, Errno> {
    let mut host = FileStat::default();
    host_of_fd_to(fd, &mut host)?;
    Ok(host)
}

/// Stores [`host_of_fd`]: what is returned is copied.
#[small]
fn host_of_fd_to(fd: c_int, host: &mut FileStat) -> Result<(), Errno> {
    fd::filestat_to(fd, host)?;
    if host.ino == 0 && host.filetype != FIFO && host.filetype != filetype::CHARACTER_DEVICE {
        host.ino = 1 << 62 | fd as u64;
    }
    Ok(())
}

/// Stores the status of an open file.
#[small]
pub fn of_fd(fd: c_int, out: Out<'_, Stat>) -> Result<(), Errno> {
    let host = &mut FileStat::default();
    host_of_fd_to(fd, host)?;
    let is_removed = host.nlink == 0 && host.filetype == filetype::REGULAR_FILE && counts_links();
    store(host, preopen::rights_of_any(), if is_removed { 0 } else { host.nlink.max(1) }, out)
}

/// Whether the host counts the names of files; some show 0 for all.
#[cold]
#[small]
#[inline(never)]
fn counts_links() -> bool {
    preopen::any().and_then(wasi::fd::filestat_get).is_ok_and(|host| host.nlink != 0)
}

/// [`SYMLINK_FOLLOW`] unless `flags` say otherwise; `EINVAL` for other flags.
pub fn lookup_flags(flags: c_int) -> Result<LookupFlags, Errno> {
    match flags {
        0 => Ok(SYMLINK_FOLLOW),
        AT_SYMLINK_NOFOLLOW => Ok(0),
        _ => Err(Errno::INVAL),
    }
}

/// Stores the status of the file at `path`.
#[small]
pub fn at(dirfd: c_int, path: &[u8], flags: c_int, out: Out<'_, Stat>) -> Result<(), Errno> {
    let host = &mut FileStat::default();
    let given = host_to(dirfd, path, flags, host)?;
    store(host, given, host.nlink.max(1), out)
}

/// The status of the file at `path` as the host knows it, and the rights of the directory that was asked. A slash at the
/// end of the path wants a directory.
#[small]
pub fn host_at(dirfd: c_int, path: &[u8], flags: c_int) -> Result<(FileStat, Rights), Errno> {
    let mut stat = FileStat::default();
    let given = host_to(dirfd, path, flags, &mut stat)?;
    Ok((stat, given))
}

/// Stores the status of [`host_at`], and returns the rights: a status that is returned is copied.
#[small]
fn host_to(dirfd: c_int, path: &[u8], flags: c_int, stat: &mut FileStat) -> Result<Rights, Errno> {
    let (name, wants_directory) = trim_end(path);
    let flags = lookup_flags(flags)? | if wants_directory { SYMLINK_FOLLOW } else { 0 };
    let found = lookup::with(dirfd, name, flags == SYMLINK_FOLLOW, |dir, rest| {
        wasi::path::filestat_to(dir, flags, rest, stat)?;
        if stat.ino == 0 {
            stat.ino = serial_number(dir, rest);
        }
        Ok(preopen::rights(dir))
    });
    let given = match found {
        // What can be opened has a status.
        Err(error) => {
            *stat = device(dirfd, name, error)?;
            preopen::rights_of_any()
        }
        Ok(given) => given,
    };
    if wants_directory && stat.filetype != filetype::DIRECTORY { Err(Errno::NOTDIR) } else { Ok(given) }
}

/// The status of what the library has in `/dev`; `error` for any other path.
#[cold]
#[small]
#[inline(never)]
fn device(dirfd: c_int, path: &[u8], error: Errno) -> Result<FileStat, Errno> {
    let mut name = PathBuffer::new();
    lookup::below_dev(dirfd, path, error, &mut name)?;
    devices::status(lookup::in_dev(&name), error)
}

/// A file serial number for hosts that have none (FNV-1a of the path), so that two files of a directory differ.
#[cold]
#[small]
fn serial_number(dir: Fd, path: &[u8]) -> u64 {
    path.iter().fold(0xcbf2_9ce4_8422_2325 ^ u64::from(dir), |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    })
}
