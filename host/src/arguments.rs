//! Arguments and environment: bytes without zeros, in any encoding.

use wiggle::GuestMemory;

use crate::errno::Errno;
use crate::memory::Access;
use crate::state::Process;

pub(crate) fn args_get(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<(), Errno> {
    get(&process.args, memory, args)
}

pub(crate) fn args_sizes_get(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<(), Errno> {
    sizes_get(&process.args, memory, args)
}

pub(crate) fn environ_get(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<(), Errno> {
    get(&process.environment, memory, args)
}

pub(crate) fn environ_sizes_get(process: &Process, memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<(), Errno> {
    sizes_get(&process.environment, memory, args)
}

/// Stores the texts with their terminators at the second address, and a pointer to each at the first.
fn get(texts: &[Vec<u8>], memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<(), Errno> {
    let [pointers, buffer] = *args else { return Err(Errno::INVAL) };
    let (mut pointer, mut at) = (pointers as u32, buffer as u32);
    for text in texts {
        memory.put_u32(pointer, at).ok_or(Errno::FAULT)?;
        memory.put(at, text).ok_or(Errno::FAULT)?;
        at = at.wrapping_add(text.len() as u32);
        memory.put(at, &[0]).ok_or(Errno::FAULT)?;
        at = at.wrapping_add(1);
        pointer = pointer.checked_add(4).ok_or(Errno::FAULT)?;
    }
    Ok(())
}

/// Stores how many texts there are, and how many bytes with the terminators.
fn sizes_get(texts: &[Vec<u8>], memory: &mut GuestMemory<'_>, args: &[u64]) -> Result<(), Errno> {
    let [count, bytes] = *args else { return Err(Errno::INVAL) };
    let total: usize = texts.iter().map(|text| text.len() + 1).sum();
    memory.put_u32(count as u32, texts.len() as u32).ok_or(Errno::FAULT)?;
    memory.put_u32(bytes as u32, total as u32).ok_or(Errno::FAULT)
}
