//! The standard streams, and FIFOs: which descriptors they are, and closing and renumbering those.
//!
//! wasmtime's table has an entry for each of them, which keeps the number taken; what they do is done here. An entry
//! that is renumbered takes its stream along.

pub(crate) mod functions;
pub(crate) mod poll;
mod stream;
mod table;

use wasmtime_wasi::p1::wasi_snapshot_preview1 as wasmtime_preview1;
use wiggle::GuestMemory;

use crate::blocking::{answer, finish};
use crate::errno::Errno;
use crate::state::Process;

pub(crate) use stream::{Buffer, Stream};
pub(crate) use table::Streams;

/// `fd_close`.
pub(crate) fn close(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<(), Errno> {
    let [fd] = *args else { return Err(Errno::INVAL) };
    answer(finish(wasmtime_preview1::fd_close(&mut *process.wasi(), memory, fd as i32)))?;
    process.directories.close(fd as u32);
    if let Some(stream) = process.streams.remove(fd as u32) {
        stream.close();
    }
    Ok(())
}

/// `fd_renumber`.
pub(crate) fn renumber(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<(), Errno> {
    let [from, to] = *args else { return Err(Errno::INVAL) };
    answer(finish(wasmtime_preview1::fd_renumber(&mut *process.wasi(), memory, from as i32, to as i32)))?;
    process.directories.renumber(from as u32, to as u32);
    if from as u32 != to as u32 {
        if let Some(stream) = process.streams.remove(to as u32) {
            stream.close();
        }
        if let Some(stream) = process.streams.remove(from as u32) {
            process.streams.insert(to as u32, stream);
        }
    }
    Ok(())
}
