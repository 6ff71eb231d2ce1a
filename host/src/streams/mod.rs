//! The standard streams, and FIFOs: which descriptors they are, and closing and renumbering those.
//!
//! wasmtime's table has entries for the first three; what they do is done here. A descriptor that is renumbered takes its
//! stream along.

pub(crate) mod functions;
pub(crate) mod poll;
mod stream;
mod table;

use std::sync::Arc;

use wasmtime_wasi::p1::wasi_snapshot_preview1 as wasmtime_preview1;
use wiggle::GuestMemory;

use crate::blocking::{answer, finish};
use crate::descriptors::Descriptor;
use crate::errno::Errno;
use crate::state::Process;

pub(crate) use stream::{Buffer, Stream};
pub(crate) use table::Streams;

/// `fd_close`.
pub(crate) fn close(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<(), Errno> {
    let [fd] = *args else { return Err(Errno::INVAL) };
    let closed = process.descriptors.remove(fd as u32).ok_or(Errno::BADF)?;
    end(process, memory, closed, process.streams.remove(fd as u32))
}

/// `fd_renumber`.
pub(crate) fn renumber(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<(), Errno> {
    let [from, to] = *args else { return Err(Errno::INVAL) };
    let (from, to) = (from as u32, to as u32);
    if from == to {
        return if process.descriptors.is_open(from) { Ok(()) } else { Err(Errno::BADF) };
    }
    let closed = process.descriptors.renumber(from, to).ok_or(Errno::BADF)?;
    let stream = process.streams.remove(to);
    if let Some(stream) = process.streams.remove(from) {
        process.streams.insert(to, stream);
    }
    // What had the number before is gone either way.
    let _ = end(process, memory, closed, stream);
    Ok(())
}

/// Ends what a descriptor was open on.
fn end(
    process: &Process,
    memory: &mut GuestMemory<'_>,
    closed: Descriptor,
    stream: Option<Arc<Stream>>,
) -> Result<(), Errno> {
    let Descriptor { number, file, .. } = closed;
    drop(file);
    if let Some(stream) = stream {
        stream.close();
    }
    match number {
        Some(number) => answer(finish(wasmtime_preview1::fd_close(&mut *process.wasi(), memory, number as i32))),
        None => Ok(()),
    }
}
