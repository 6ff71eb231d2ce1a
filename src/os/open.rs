//! Opening files.

use super::descriptor::adopt;
use super::preopen::{checked, resolve};
use crate::abi::c::{O_ACCMODE, O_EXEC, O_NOFOLLOW, O_RDONLY, O_RDWR, O_SEARCH, O_WRONLY};
use crate::abi::{Buffer, Errno, c_int};
use crate::wasi;
use crate::wasi::types::{Fd, FdFlags, LookupFlags, OFlags, Rights, SYMLINK_FOLLOW, fdflags, oflags, rights};

/// What only a reader may do.
const READING: Rights = rights::FD_READ | rights::FD_READDIR;
/// What only a writer may do.
const WRITING: Rights = rights::FD_DATASYNC | rights::FD_WRITE | rights::FD_ALLOCATE | rights::FD_FILESTAT_SET_SIZE;
/// What files and directories can be asked for at all: every right but those of sockets.
const EVERYTHING: Rights = rights::SOCK_SHUTDOWN - 1;

/// The flags that `open` knows. The low twelve bits are the host's [`fdflags`](crate::wasi::types::fdflags), the next four its
/// [`oflags`](crate::wasi::types::oflags).
pub const OPEN_FLAGS: c_int = 0x1f | 0xf000 | O_NOFOLLOW | O_ACCMODE;

struct Request {
    lookup: LookupFlags,
    oflags: OFlags,
    fdflags: FdFlags,
    base: Rights,
}

/// The host's terms for the C flags. `EINVAL` for unknown bits and for no or a contradictory access mode.
fn request(flags: c_int) -> Result<Request, Errno> {
    if flags & !OPEN_FLAGS != 0 {
        return Err(Errno::INVAL);
    }
    let neither = EVERYTHING & !READING & !WRITING;
    let base = match flags & O_ACCMODE {
        O_RDONLY => neither | READING,
        O_WRONLY => neither | WRITING,
        O_RDWR => neither | READING | WRITING,
        O_EXEC | O_SEARCH => neither,
        _ => return Err(Errno::INVAL),
    };
    Ok(Request {
        lookup: if flags & O_NOFOLLOW == 0 { SYMLINK_FOLLOW } else { 0 },
        oflags: (flags >> 12) as OFlags & (oflags::CREAT | oflags::DIRECTORY | oflags::EXCL | oflags::TRUNC),
        fdflags: flags as FdFlags & fdflags::ALL,
        base,
    })
}

/// Opens `path`, relative to `dirfd`, with the flags of `<fcntl.h>`; returns the descriptor.
pub fn open_at(dirfd: c_int, path: &[u8], flags: c_int) -> Result<c_int, Errno> {
    let request = request(flags)?;
    let mut joined = Buffer::new();
    let (dir, rest) = resolve(dirfd, path, &mut joined)?;
    adopt(checked(dir, open_below(dir, rest, &request))?)
}

fn open_below(dir: Fd, path: &[u8], r: &Request) -> Result<Fd, Errno> {
    // A host that keeps count of rights refuses a request for more than the directory passes on. Most hosts do not, so
    // everything is asked for first, which saves asking the directory at each call.
    match wasi::path::open(dir, r.lookup, path, r.oflags, r.base, EVERYTHING, r.fdflags) {
        Err(Errno::NOTCAPABLE) => {
            let passed_on = wasi::fd::fdstat_get(dir)?.rights_inheriting;
            if passed_on & EVERYTHING == EVERYTHING {
                return Err(Errno::NOTCAPABLE);
            }
            wasi::path::open(dir, r.lookup, path, r.oflags, r.base & passed_on, passed_on, r.fdflags)
        }
        other => other,
    }
}
