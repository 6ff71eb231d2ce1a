//! File status and times.

use super::clock::Timespec;
use super::descriptor::{FIFO, host_or};
use super::fd;
use super::open::open_at;
use super::preopen::{checked, resolve};
use crate::abi::c::{AT_FDCWD, AT_SYMLINK_NOFOLLOW, O_WRONLY, R_OK, UTIME_NOW, UTIME_OMIT, W_OK, X_OK};
use crate::abi::{Buffer, Errno, c_int, c_long, mode_t, off_t};
use crate::wasi;
use crate::wasi::types::{FileStat, FstFlags, LookupFlags, SYMLINK_FOLLOW, Timestamp, filetype, fstflags, rights};

/// C's `struct stat`. Members that WASI knows nothing about are 0.
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

const _: () = assert!(size_of::<Stat>() == 144 && core::mem::offset_of!(Stat, st_atim) == 72);

/// The preferred size of a transfer. The host does not say; a page serves everywhere.
const BLOCK_SIZE: c_long = 4096;

/// The file type bits of a mode; WASI has no permissions to add.
pub fn mode(host: u8) -> mode_t {
    match host {
        filetype::BLOCK_DEVICE => 0x6000,
        filetype::CHARACTER_DEVICE => 0x2000,
        filetype::DIRECTORY => 0x4000,
        filetype::REGULAR_FILE => 0x8000,
        filetype::SOCKET_DGRAM | filetype::SOCKET_STREAM => 0xc000,
        filetype::SYMBOLIC_LINK => 0xa000,
        FIFO => 0x1000,
        _ => 0,
    }
}

fn to_c(host: FileStat) -> Result<Stat, Errno> {
    let size = off_t::try_from(host.size).map_err(|_| Errno::OVERFLOW)?;
    Ok(Stat {
        st_dev: host.dev,
        st_ino: host.ino,
        st_nlink: host.nlink,
        st_mode: mode(host.filetype),
        st_uid: 0,
        st_gid: 0,
        pad: 0,
        st_rdev: 0,
        st_size: size,
        st_blksize: BLOCK_SIZE,
        st_blocks: (host.size.div_ceil(512)) as i64,
        st_atim: Timespec::from_nanoseconds(host.atim),
        st_mtim: Timespec::from_nanoseconds(host.mtim),
        st_ctim: Timespec::from_nanoseconds(host.ctim),
        reserved: [0; 3],
    })
}

/// The status of an open file.
pub fn of_fd(fd: c_int) -> Result<Stat, Errno> {
    to_c(fd::filestat(fd)?)
}

/// [`SYMLINK_FOLLOW`] unless `flags` say otherwise; `EINVAL` for other flags.
fn lookup(flags: c_int) -> Result<LookupFlags, Errno> {
    match flags {
        0 => Ok(SYMLINK_FOLLOW),
        AT_SYMLINK_NOFOLLOW => Ok(0),
        _ => Err(Errno::INVAL),
    }
}

/// The status of the file at `path`.
pub fn at(dirfd: c_int, path: &[u8], flags: c_int) -> Result<Stat, Errno> {
    to_c(host_at(dirfd, path, flags)?)
}

/// The status of the file at `path` as the host tells it.
pub fn host_at(dirfd: c_int, path: &[u8], flags: c_int) -> Result<FileStat, Errno> {
    let flags = lookup(flags)?;
    let mut joined = Buffer::new();
    let (dir, rest) = resolve(dirfd, path, &mut joined)?;
    checked(dir, wasi::path::filestat_get(dir, flags, rest))
}

/// The access and modification times to set; `None` is now for both.
pub type Times = Option<[Timespec; 2]>;

fn one_time(time: Timespec, set: FstFlags, now: FstFlags) -> Result<(Timestamp, FstFlags), Errno> {
    match time.tv_nsec {
        UTIME_NOW => Ok((0, now)),
        UTIME_OMIT => Ok((0, 0)),
        _ => match time.to_nanoseconds()? {
            u64::MAX => Err(Errno::INVAL), // beyond what the host can count
            nanoseconds => Ok((nanoseconds, set)),
        },
    }
}

fn host_times(times: Times) -> Result<(Timestamp, Timestamp, FstFlags), Errno> {
    let Some([atim, mtim]) = times else {
        return Ok((0, 0, fstflags::ATIM_NOW | fstflags::MTIM_NOW));
    };
    let (atim, a) = one_time(atim, fstflags::ATIM, fstflags::ATIM_NOW)?;
    let (mtim, m) = one_time(mtim, fstflags::MTIM, fstflags::MTIM_NOW)?;
    Ok((atim, mtim, a | m))
}

/// Sets the times of an open file.
pub fn set_times_of_fd(fd: c_int, times: Times) -> Result<(), Errno> {
    let (atim, mtim, flags) = host_times(times)?;
    wasi::fd::filestat_set_times(host_or(fd, Errno::INVAL)?, atim, mtim, flags)
}

/// Sets the times of the file at `path`.
pub fn set_times_at(dirfd: c_int, path: &[u8], times: Times, flags: c_int) -> Result<(), Errno> {
    let (atim, mtim, which) = host_times(times)?;
    let flags = lookup(flags)?;
    let mut joined = Buffer::new();
    let (dir, rest) = resolve(dirfd, path, &mut joined)?;
    checked(dir, wasi::path::filestat_set_times(dir, flags, rest, atim, mtim, which))
}

/// Cuts or extends the file at `path` to `size` bytes.
pub fn truncate(path: &[u8], size: off_t) -> Result<(), Errno> {
    if size < 0 {
        return Err(Errno::INVAL);
    }
    let fd = open_at(AT_FDCWD, path, O_WRONLY)?;
    let result = fd::truncate(fd, size);
    fd::close_quietly(fd);
    result
}

/// Whether the file at `path` may be used as `mode` says: there are no permissions in WASI, but the directory passes on
/// rights. `EACCES` if they are not enough.
pub fn access_at(dirfd: c_int, path: &[u8], mode: c_int, flags: c_int) -> Result<(), Errno> {
    if mode & !(X_OK | W_OK | R_OK) != 0 {
        return Err(Errno::INVAL);
    }
    let flags = lookup(flags)?;
    let mut joined = Buffer::new();
    let (dir, rest) = resolve(dirfd, path, &mut joined)?;
    let stat = checked(dir, wasi::path::filestat_get(dir, flags, rest))?;
    if mode & (R_OK | W_OK) == 0 {
        return Ok(());
    }
    let is_dir = stat.filetype == filetype::DIRECTORY;
    let mut needed = 0;
    if mode & R_OK != 0 {
        needed |= if is_dir { rights::FD_READDIR } else { rights::FD_READ };
    }
    if mode & W_OK != 0 && !is_dir {
        needed |= rights::FD_WRITE;
    }
    let given = wasi::fd::fdstat_get(dir)?.rights_inheriting;
    if given & needed == needed { Ok(()) } else { Err(Errno::ACCES) }
}
