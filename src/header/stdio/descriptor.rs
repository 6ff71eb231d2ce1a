//! What streams on descriptors ask of the rooms below.

use crate::abi::c::AT_FDCWD;
use crate::abi::*;
use crate::os;
use crate::os::descriptor::place;
use crate::os::stream::Mode;
use crate::wasi;
use crate::wasi::types::{CioVec, fdflags, rights};
use core::ffi::CStr;

pub(super) fn is_terminal(fd: c_int) -> bool {
    os::fd::is_terminal(fd).is_ok()
}

/// One call of the host, which may take less than both pieces: the caller goes on behind what was taken.
pub(super) fn write(fd: c_int, first: &[u8], second: &[u8]) -> Result<usize, Errno> {
    let both = [CioVec::new(first), CioVec::new(second)];
    let [_, one @ ..] = &both;
    let pieces: &[CioVec] = if first.is_empty() { one } else { &both };
    match place(fd) {
        Ok(fd) => os::fd::not_capable_is(wasi::fd::write(fd, pieces), Errno::BADF),
        Err(other) => other.write(pieces),
    }
}

pub(super) fn read(fd: c_int, to: Out<u8>) -> Result<usize, Errno> {
    os::fd::read(fd, to)
}

pub(super) fn seek(fd: c_int, offset: i64, whence: c_int) -> Result<i64, Errno> {
    os::fd::seek(fd, offset, whence)
}

pub(super) fn close(fd: c_int) -> Result<(), Errno> {
    os::fd::close(fd)
}

pub(super) fn open(path: &CStr, flags: c_int) -> Result<c_int, Errno> {
    os::open::open_at(AT_FDCWD, path.to_bytes(), flags)
}

pub(super) fn renumber(fd: c_int, to: c_int) -> Result<(), Errno> {
    os::fd::renumber(fd, to)
}

/// Whether the descriptor was opened so that `mode` is possible. Hosts that give no rights at all are taken at no word.
pub(super) fn check_access(fd: c_int, mode: Mode) -> Result<bool, Errno> {
    let held = match place(fd) {
        Ok(fd) => wasi::fd::fdstat_get(fd)?.rights_base,
        Err(other) => other.object()?.rights(),
    };
    let needed = if mode.read { rights::FD_READ } else { 0 } | if mode.write { rights::FD_WRITE } else { 0 };
    Ok(held & needed == needed)
}

/// Makes writes go to the end of the file.
pub(super) fn set_append(fd: c_int) -> Result<(), Errno> {
    let flags = os::fd::flags(fd)?;
    if flags & fdflags::APPEND != 0 {
        return Ok(());
    }
    os::fd::put_flags(fd, flags | fdflags::APPEND)
}
