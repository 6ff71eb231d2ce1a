//! What preview1's functions do with a standard stream; each gets the arguments as they came.

use std::io::{IoSlice, IoSliceMut};
use std::num::NonZeroU64;

use rustix::fs::{Advice, FallocateFlags, SeekFrom, Timespec, Timestamps};
use rustix::io::retry_on_intr;
use rustix::net::{RecvFlags, SendFlags, Shutdown};
use wiggle::{GuestMemory, GuestPtr};

use super::stream::{Stream, file_type};
use crate::errno::Errno;
use crate::filestat::{self, SOCKET_STREAM};
use crate::memory::Access;

type Done = Result<(), Errno>;

/// A read that does not go to guest memory directly takes no more at once.
const MOST_COPIED: usize = 1 << 20;

pub(crate) fn advise(stream: &Stream, _: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [_, offset, length, advice] = *args else { return Err(Errno::INVAL) };
    let advice = match advice {
        0 => Advice::Normal,
        1 => Advice::Sequential,
        2 => Advice::Random,
        3 => Advice::WillNeed,
        4 => Advice::DontNeed,
        5 => Advice::NoReuse,
        _ => return Err(Errno::INVAL),
    };
    Ok(rustix::fs::fadvise(stream.descriptor(Errno::SPIPE)?, offset, NonZeroU64::new(length), advice)?)
}

pub(crate) fn allocate(stream: &Stream, _: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [_, offset, length] = *args else { return Err(Errno::INVAL) };
    Ok(rustix::fs::fallocate(stream.descriptor(Errno::SPIPE)?, FallocateFlags::empty(), offset, length)?)
}

pub(crate) fn datasync(stream: &Stream, _: &mut GuestMemory<'_>, _: &[u64]) -> Done {
    Ok(rustix::fs::fdatasync(stream.descriptor(Errno::INVAL)?)?)
}

pub(crate) fn sync(stream: &Stream, _: &mut GuestMemory<'_>, _: &[u64]) -> Done {
    Ok(rustix::fs::fsync(stream.descriptor(Errno::INVAL)?)?)
}

pub(crate) fn fdstat_get(stream: &Stream, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [_, out] = *args else { return Err(Errno::INVAL) };
    let status = stream.status()?;
    let mut bytes = [0; 24];
    bytes[0] = status.file_type;
    bytes[2..4].copy_from_slice(&status.flags.to_le_bytes());
    bytes[8..16].copy_from_slice(&status.rights.to_le_bytes());
    bytes[16..24].copy_from_slice(&status.rights.to_le_bytes());
    memory.put(out as u32, &bytes).ok_or(Errno::FAULT)
}

pub(crate) fn fdstat_set_flags(stream: &Stream, _: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [_, flags] = *args else { return Err(Errno::INVAL) };
    stream.set_flags(flags as u16)
}

/// As for wasmtime's files.
pub(crate) fn fdstat_set_rights(_: &Stream, _: &mut GuestMemory<'_>, _: &[u64]) -> Done {
    Err(Errno::NOTSUP)
}

pub(crate) fn filestat_get(stream: &Stream, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [_, out] = *args else { return Err(Errno::INVAL) };
    let mut words = [0; 8];
    if stream.captured().is_none() {
        let fd = stream.descriptor(Errno::BADF)?;
        words = filestat::filestat(&rustix::fs::fstat(fd)?, file_type(fd)?);
    }
    filestat::store(memory, out, words)
}

pub(crate) fn filestat_set_size(stream: &Stream, _: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [_, size] = *args else { return Err(Errno::INVAL) };
    Ok(rustix::fs::ftruncate(stream.descriptor(Errno::INVAL)?, size)?)
}

pub(crate) fn filestat_set_times(stream: &Stream, _: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [_, atim, mtim, flags] = *args else { return Err(Errno::INVAL) };
    let fd = stream.descriptor(Errno::INVAL)?;
    let time = |given: bool, now: bool, value: u64| match (given, now) {
        (true, true) => Err(Errno::INVAL),
        (true, false) => Ok(Timespec { tv_sec: (value / 1_000_000_000) as i64, tv_nsec: (value % 1_000_000_000) as _ }),
        (false, true) => Ok(Timespec { tv_sec: 0, tv_nsec: rustix::fs::UTIME_NOW }),
        (false, false) => Ok(Timespec { tv_sec: 0, tv_nsec: rustix::fs::UTIME_OMIT }),
    };
    let times = Timestamps {
        last_access: time(flags & 1 != 0, flags & 2 != 0, atim)?,
        last_modification: time(flags & 4 != 0, flags & 8 != 0, mtim)?,
    };
    Ok(rustix::fs::futimens(fd, &times)?)
}

pub(crate) fn read(stream: &Stream, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [_, array, count, out] = *args else { return Err(Errno::INVAL) };
    let count = scatter(memory, array, count, |buffer| stream.read(buffer))?;
    memory.put_u32(out as u32, count as u32).ok_or(Errno::FAULT)
}

pub(crate) fn pread(stream: &Stream, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [_, array, count, offset, out] = *args else { return Err(Errno::INVAL) };
    let fd = stream.descriptor(Errno::SPIPE)?;
    let count = scatter(memory, array, count, |buffer| {
        Ok(retry_on_intr(|| rustix::io::preadv(fd, &mut [IoSliceMut::new(buffer)], offset))?)
    })?;
    memory.put_u32(out as u32, count as u32).ok_or(Errno::FAULT)
}

pub(crate) fn write(stream: &Stream, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [_, array, count, out] = *args else { return Err(Errno::INVAL) };
    let count = gather(memory, array, count, |buffers| stream.write(buffers))?;
    memory.put_u32(out as u32, count as u32).ok_or(Errno::FAULT)
}

pub(crate) fn pwrite(stream: &Stream, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [_, array, count, offset, out] = *args else { return Err(Errno::INVAL) };
    let fd = stream.descriptor(Errno::SPIPE)?;
    let count =
        gather(memory, array, count, |buffers| Ok(retry_on_intr(|| rustix::io::pwritev(fd, buffers, offset))?))?;
    memory.put_u32(out as u32, count as u32).ok_or(Errno::FAULT)
}

pub(crate) fn seek(stream: &Stream, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [_, offset, whence, out] = *args else { return Err(Errno::INVAL) };
    let fd = stream.descriptor(Errno::SPIPE)?;
    let offset = offset as i64;
    let to = match whence {
        0 => SeekFrom::Start(u64::try_from(offset).map_err(|_| Errno::INVAL)?),
        1 => SeekFrom::Current(offset),
        2 => SeekFrom::End(offset),
        _ => return Err(Errno::INVAL),
    };
    // A terminal takes any offset and means nothing by it.
    let now = if rustix::termios::isatty(fd) { return Err(Errno::SPIPE) } else { rustix::fs::seek(fd, to)? };
    memory.put_u64(out as u32, now).ok_or(Errno::FAULT)
}

pub(crate) fn tell(stream: &Stream, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [fd, out] = *args else { return Err(Errno::INVAL) };
    seek(stream, memory, &[fd, 0, 1, out])
}

/// New descriptors are given out by wasmtime, which has none for sockets.
pub(crate) fn accept(stream: &Stream, _: &mut GuestMemory<'_>, _: &[u64]) -> Done {
    rustix::net::sockopt::socket_type(stream.descriptor(Errno::NOTSOCK)?)?;
    Err(Errno::NOTSUP)
}

pub(crate) fn recv(stream: &Stream, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [_, array, count, flags, out, out_flags] = *args else { return Err(Errno::INVAL) };
    let fd = stream.descriptor(Errno::NOTSOCK)?;
    let mut how = RecvFlags::empty();
    how.set(RecvFlags::PEEK, flags & 1 != 0);
    how.set(RecvFlags::WAITALL, flags & 2 != 0);
    // With this flag the result is the whole length of a message; a stream would throw bytes away.
    how.set(RecvFlags::TRUNC, file_type(fd)? != SOCKET_STREAM);
    let mut truncated = false;
    let count = scatter(memory, array, count, |buffer| {
        let capacity = buffer.len();
        let (count, whole) = retry_on_intr(|| rustix::net::recv(fd, &mut *buffer, how))?;
        truncated = whole > capacity;
        Ok(count)
    })?;
    memory.put_u32(out as u32, count as u32).ok_or(Errno::FAULT)?;
    memory.put(out_flags as u32, &u16::from(truncated).to_le_bytes()).ok_or(Errno::FAULT)
}

pub(crate) fn send(stream: &Stream, memory: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [_, array, count, _, out] = *args else { return Err(Errno::INVAL) };
    let fd = stream.descriptor(Errno::NOTSOCK)?;
    let count = gather(memory, array, count, |buffers| {
        let bytes: Vec<u8> = buffers.iter().flat_map(|buffer| buffer.iter().copied()).collect();
        Ok(retry_on_intr(|| rustix::net::send(fd, &bytes, SendFlags::NOSIGNAL))?)
    })?;
    memory.put_u32(out as u32, count as u32).ok_or(Errno::FAULT)
}

pub(crate) fn shutdown(stream: &Stream, _: &mut GuestMemory<'_>, args: &[u64]) -> Done {
    let [_, how] = *args else { return Err(Errno::INVAL) };
    let how = match how {
        1 => Shutdown::Read,
        2 => Shutdown::Write,
        3 => Shutdown::Both,
        _ => return Err(Errno::INVAL),
    };
    Ok(rustix::net::shutdown(stream.descriptor(Errno::NOTSOCK)?, how)?)
}

/// Reads once into buffers of the program, into guest memory itself where there is only one.
fn scatter(
    memory: &mut GuestMemory<'_>,
    array: u64,
    count: u64,
    mut read: impl FnMut(&mut [u8]) -> Result<usize, Errno>,
) -> Result<usize, Errno> {
    let mut buffers = memory.iovecs(array as u32, count as u32)?;
    buffers.retain(|(_, length)| *length > 0);
    if let [only] = buffers[..] {
        if let Ok(Some(bytes)) = memory.as_slice_mut(GuestPtr::new(only)) {
            return read(bytes);
        }
    }
    let total: usize = buffers.iter().map(|(_, length)| *length as usize).sum();
    let mut bytes = vec![0; total.min(MOST_COPIED)];
    let count = read(&mut bytes)?;
    let mut rest = &bytes[..count.min(bytes.len())];
    for (at, length) in buffers {
        let (these, others) = rest.split_at(rest.len().min(length as usize));
        memory.put(at, these).ok_or(Errno::FAULT)?;
        rest = others;
    }
    Ok(count)
}

/// Writes once from buffers of the program.
fn gather(
    memory: &mut GuestMemory<'_>,
    array: u64,
    count: u64,
    write: impl FnOnce(&[IoSlice<'_>]) -> Result<usize, Errno>,
) -> Result<usize, Errno> {
    let array = memory.iovecs(array as u32, count as u32)?;
    let bytes: Option<Vec<_>> = array.iter().map(|(at, length)| memory.bytes(*at, *length)).collect();
    let bytes = bytes.ok_or(Errno::FAULT)?;
    let buffers: Vec<IoSlice<'_>> = bytes.iter().map(|bytes| IoSlice::new(bytes)).collect();
    write(&buffers)
}
