//! Stream I/O on descriptors.

use crate::abi::*;

#[cfg(target_arch = "wasm32")]
pub(crate) use imp::*;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use none::*;

#[cfg(target_arch = "wasm32")]
mod imp {
    use super::*;
    use crate::abi::c::SEEK_CUR;
    use crate::os;
    use crate::os::fd::descriptor::host_fd;
    use crate::os::stream::Mode;
    use crate::wasi;
    use crate::wasi::types::{fdflags, rights};

    #[inline(always)]
    pub(crate) fn is_terminal(fd: c_int) -> bool {
        #[cfg(target_feature = "atomics")]
        let _library = crate::abi::lock::library();
        os::fd::terminal::is_terminal(fd)
    }

    /// Whether the file's offset ends with the descriptor: no other one shares it, in the program or beyond.
    #[small]
    pub(crate) fn is_unshared(fd: c_int) -> bool {
        #[cfg(target_feature = "atomics")]
        let _library = crate::abi::lock::library();
        fd > 2 && os::fd::descriptor::layer().is_none()
    }

    /// One call of the host, which may take less than both pieces: the caller goes on behind what was taken.
    #[packed]
    pub(crate) fn write(fd: c_int, first: &[u8], second: &[u8]) -> Result<usize, Errno> {
        #[cfg(target_feature = "atomics")]
        let _library = crate::abi::lock::library();
        os::fd::write_two(fd, first, second)
    }

    #[packed]
    pub(crate) fn read(fd: c_int, to: Out<u8>) -> Result<usize, Errno> {
        #[cfg(target_feature = "atomics")]
        let _library = crate::abi::lock::library();
        os::fd::read(fd, to)
    }

    pub(crate) fn seek(fd: c_int, offset: i64, whence: c_int) -> Result<i64, Errno> {
        #[cfg(target_feature = "atomics")]
        let _library = crate::abi::lock::library();
        os::fd::seek(fd, offset, whence)
    }

    /// Moves the offset of a host's file back. Errors: `ESPIPE` also for what is within the program.
    #[small]
    pub(crate) fn step_back(fd: c_int, by: i64) -> Result<(), Errno> {
        #[cfg(target_feature = "atomics")]
        let _library = crate::abi::lock::library();
        match host_fd(fd) {
            Ok(fd) => wasi::fd::seek(fd, -by, SEEK_CUR as u8).map(|_| ()),
            Err(_) => Err(Errno::SPIPE),
        }
    }

    pub(crate) fn close(fd: c_int) -> Result<(), Errno> {
        #[cfg(target_feature = "atomics")]
        let _library = crate::abi::lock::library();
        os::fd::close(fd)
    }

    pub(crate) fn renumber(fd: c_int, to: c_int) -> Result<(), Errno> {
        #[cfg(target_feature = "atomics")]
        let _library = crate::abi::lock::library();
        os::fd::renumber(fd, to)
    }

    /// Whether the descriptor was opened so that `mode` is possible.
    #[small]
    pub(crate) fn check_access(fd: c_int, mode: Mode) -> Result<bool, Errno> {
        #[cfg(target_feature = "atomics")]
        let _library = crate::abi::lock::library();
        let held = match host_fd(fd) {
            Ok(fd) => wasi::fd::fdstat_get(fd)?.rights_base,
            Err(other) => other.object()?.rights(),
        };
        let needed = if mode.read { rights::FD_READ } else { 0 } | if mode.write { rights::FD_WRITE } else { 0 };
        Ok(held & needed == needed)
    }

    /// Makes writes go to the end of the file.
    #[small]
    pub(crate) fn set_append(fd: c_int) -> Result<(), Errno> {
        #[cfg(target_feature = "atomics")]
        let _library = crate::abi::lock::library();
        let flags = os::fd::flags(fd)?;
        if flags & fdflags::APPEND != 0 {
            return Ok(());
        }
        os::fd::put_flags(fd, flags | fdflags::APPEND)
    }
}

/// The native tests have streams on memory and on functions.
#[cfg(not(target_arch = "wasm32"))]
mod none {
    use super::*;

    #[small]
    pub(crate) fn is_terminal(_: c_int) -> bool {
        false
    }

    #[small]
    pub(crate) fn is_unshared(_: c_int) -> bool {
        false
    }

    #[small]
    pub(crate) fn write(_: c_int, _: &[u8], _: &[u8]) -> Result<usize, Errno> {
        Err(Errno::BADF)
    }

    pub(crate) fn read(_: c_int, _: Out<u8>) -> Result<usize, Errno> {
        Err(Errno::BADF)
    }

    pub(crate) fn seek(_: c_int, _: i64, _: c_int) -> Result<i64, Errno> {
        Err(Errno::BADF)
    }

    pub(crate) fn step_back(_: c_int, _: i64) -> Result<(), Errno> {
        Err(Errno::BADF)
    }

    pub(crate) fn close(_: c_int) -> Result<(), Errno> {
        Err(Errno::BADF)
    }
}
