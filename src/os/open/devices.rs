//! `/dev/null` and its like, and `/dev` itself, for hosts that give the program none.

use super::device_fds::{DESCRIPTORS, DEV_DIRECTORY, FD_DIRECTORY, STREAMS, TERMINAL, ops, status_of};
use crate::abi::c::{O_ACCMODE, O_CREAT, O_DIRECTORY, O_EXCL, O_NONBLOCK, O_RDONLY, O_WRONLY};
use crate::abi::{Errno, Packed, PathBuffer, c_int, packed, small};
use crate::os::fd;
use crate::os::fd::descriptor;
use crate::os::fd::held::LISTED;
use crate::os::fd::table::HIDDEN;
use crate::os::path::lookup;
use crate::os::path::{component_end, is_within, part};
use crate::wasi::types::{FileStat, filetype};

/// The names in `/dev`, in the order of their numbers: devices, standard streams, the terminal, directories. The last name, which
/// is empty, is that of `/dev`.
pub static NAMES: &[u8] = b"null\0zero\0full\0random\0urandom\0stdin\0stdout\0stderr\0tty\0fd\0\0";
/// The number of a name, which [`append`](crate::os::path::append) has made. Errors: `missing` for one that is not known, `ENOTDIR`
/// for one below a device.
#[packed]
fn known(name: &[u8], missing: Errno) -> Result<usize, Errno> {
    if let [b'f', b'd', b'/', digits @ ..] = name {
        return descriptor_number(digits).ok_or(missing);
    }
    let (mut number, mut rest) = (0, NAMES);
    loop {
        let end = component_end(rest, 0);
        let candidate = part(rest, 0, end);
        if is_within(candidate, name) {
            return if end == name.len() { Ok(number) } else { Err(Errno::NOTDIR) };
        }
        if end == 0 {
            return Err(missing);
        }
        number += 1;
        rest = part(rest, end + 1, rest.len());
    }
}

/// The number of `fd/` and `digits`.
#[small]
#[inline]
fn descriptor_number(digits: &[u8]) -> Option<usize> {
    let mut fd = 0;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 || fd > HIDDEN as usize {
            return None;
        }
        fd = fd * 10 + usize::from(digit);
    }
    Some(DESCRIPTORS + fd)
}

/// Why a file of `/dev` cannot be opened as a directory: `missing`, also for a directory, or `ENOTDIR`.
#[small]
pub fn not_a_directory(name: &[u8], missing: Errno) -> Errno {
    match known(name, missing) {
        Ok(FD_DIRECTORY | DEV_DIRECTORY) => missing,
        Ok(_) => Errno::NOTDIR,
        Err(error) => error,
    }
}

/// The directory `name` of `/dev`, `/dev` itself among them.
#[small]
pub fn directory(name: &[u8]) -> Option<usize> {
    known(name, Errno::NOENT).ok().filter(|at| matches!(*at, FD_DIRECTORY | DEV_DIRECTORY))
}

/// The status of the file `name` of `/dev`. Errors: `missing` for one that is not known or open, `ENOTDIR`.
#[small]
pub fn status(name: &[u8], missing: Errno) -> Result<FileStat, Errno> {
    match known(name, missing)? {
        at @ (..STREAMS | TERMINAL..DESCRIPTORS) => Ok(status_of(at)),
        number => fd::filestat(stream(number)).map_err(|_| missing),
    }
}

/// The absolute name of the directory of `/dev` that `fd` is open on, if it is one.
#[small]
pub fn name_of(fd: c_int) -> Option<&'static [u8]> {
    let open = if LISTED.get().0 == fd { LISTED.get().1 } else { open_directory(fd)? };
    Some(if open == DEV_DIRECTORY { b"/dev" } else { b"/dev/fd" })
}

/// The directory of `/dev` that `fd` is open on, if it is one.
#[small]
pub fn open_directory(fd: c_int) -> Option<usize> {
    let object = descriptor::host_fd(fd).err()?.object().ok()?;
    let is_directory = object.kind.stat(object.at).filetype == filetype::DIRECTORY;
    if is_directory { Some(object.at) } else { None }
}

/// The descriptor that a number stands for.
#[inline]
fn stream(number: usize) -> c_int {
    (number - if number < TERMINAL { STREAMS } else { DESCRIPTORS }) as c_int
}

/// The terminal among the standard streams. Errors: `ENXIO`.
#[small]
#[inline]
fn terminal() -> Result<c_int, Errno> {
    (0..3).find(|&fd| fd::terminal::is_terminal(fd)).ok_or(Errno::NXIO)
}

/// Opens the file `path` of `/dev`. Errors: `missing` for one that is not known, `ENOTDIR` and `EEXIST` for flags that want
/// something else, `ENXIO` for `tty` without a terminal, `EBADF` for an `fd/N` that is not open, `EMFILE`.
#[cold]
#[packed]
pub fn open(dirfd: c_int, path: &[u8], flags: c_int, missing: Errno) -> Result<c_int, Errno> {
    let mut name = PathBuffer::new();
    lookup::below_dev(dirfd, path, missing, &mut name)?;
    let known = known(lookup::in_dev(&name), missing)?;
    let refused = match known {
        FD_DIRECTORY | DEV_DIRECTORY => (O_WRONLY | O_CREAT, Errno::ISDIR),
        _ => (O_DIRECTORY, Errno::NOTDIR),
    };
    if flags & refused.0 != 0 {
        return Err(refused.1);
    }
    if flags & (O_CREAT | O_EXCL) == O_CREAT | O_EXCL {
        return Err(Errno::EXIST);
    }
    let ops = ops();
    let opened = match known {
        ..STREAMS | FD_DIRECTORY | DEV_DIRECTORY => {
            let access = if flags & O_ACCMODE == 0 { O_RDONLY } else { flags & O_ACCMODE };
            (ops.add_device)(known, access | flags & O_NONBLOCK)
        }
        _ => (ops.share)(if known == TERMINAL { terminal()? } else { stream(known) }),
    };
    let opened = Result::unpack(opened)?;
    descriptor::note_number(opened);
    Ok(opened)
}
