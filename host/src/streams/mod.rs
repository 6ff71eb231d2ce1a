//! The standard streams: which descriptors they are, and closing and renumbering those.
//!
//! wasmtime's table has an entry for each of them, which keeps the number taken; what they do is done here. An entry
//! that is renumbered takes its stream along.

pub(crate) mod functions;
pub(crate) mod poll;
mod stream;

use std::sync::{Arc, PoisonError, RwLock};

use wasmtime_wasi::p1::wasi_snapshot_preview1 as wasmtime_preview1;
use wiggle::GuestMemory;

use crate::errno::Errno;
use crate::preview1::finish;
use crate::state::Process;

pub(crate) use stream::{Buffer, Stream};

/// The descriptors that are standard streams.
pub(crate) struct Streams {
    open: RwLock<Vec<(u32, Arc<Stream>)>>,
}

impl Streams {
    /// Descriptors 0, 1 and 2.
    pub(crate) fn new(streams: [Stream; 3]) -> Streams {
        Streams { open: RwLock::new((0..).zip(streams.map(Arc::new)).collect()) }
    }

    /// The stream behind a descriptor, if it is one.
    pub(crate) fn get(&self, fd: u32) -> Option<Arc<Stream>> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        open.iter().find(|(number, _)| *number == fd).map(|(_, stream)| stream.clone())
    }

    fn remove(&self, fd: u32) -> Option<Arc<Stream>> {
        let mut open = self.open.write().unwrap_or_else(PoisonError::into_inner);
        let at = open.iter().position(|(number, _)| *number == fd)?;
        Some(open.swap_remove(at).1)
    }

    fn insert(&self, fd: u32, stream: Arc<Stream>) {
        self.open.write().unwrap_or_else(PoisonError::into_inner).push((fd, stream));
    }
}

/// `fd_close`.
pub(crate) fn close(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<(), Errno> {
    let [fd] = *args else { return Err(Errno::INVAL) };
    answer(finish(wasmtime_preview1::fd_close(&mut *process.wasi(), memory, fd as i32)))?;
    if let Some(stream) = process.streams.remove(fd as u32) {
        stream.close();
    }
    Ok(())
}

/// `fd_renumber`.
pub(crate) fn renumber(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<(), Errno> {
    let [from, to] = *args else { return Err(Errno::INVAL) };
    answer(finish(wasmtime_preview1::fd_renumber(&mut *process.wasi(), memory, from as i32, to as i32)))?;
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

/// The errno of a function of wasmtime-wasi. Those used here trap for nothing but a fault of the host.
fn answer(result: wasmtime::Result<i32>) -> Result<(), Errno> {
    match result {
        Ok(0) => Ok(()),
        Ok(number) => Err(Errno(number as u16)),
        Err(_) => Err(Errno::IO),
    }
}
