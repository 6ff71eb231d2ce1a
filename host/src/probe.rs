//! Reading and writing a program's memory from outside, before it starts and after it has ended.

use std::borrow::Cow;

use wasmtime::{Instance, SharedMemory, Store, Val};
use wiggle::GuestMemory;

use crate::memory::Access;
use crate::state::State;

/// A part of the program's memory, found by the name of an exported global that holds its address.
#[derive(Clone)]
pub(crate) struct Probe {
    pub(crate) export: String,
    /// Stored before the start.
    pub(crate) first: Vec<u8>,
    /// How much is loaded after the end.
    pub(crate) length: usize,
}

impl Probe {
    fn address(&self, store: &mut Store<State>, instance: Instance) -> Option<usize> {
        match instance.get_global(&mut *store, &self.export)?.get(&mut *store) {
            Val::I32(address) => Some(address as u32 as usize),
            _ => None,
        }
    }

    /// Does nothing when the program has no such export.
    pub(crate) fn store(&self, store: &mut Store<State>, instance: Instance) {
        let Some(at) = self.address(store, instance) else { return };
        let Some(memory) = instance.get_memory(&mut *store, "memory") else { return };
        if let Some(bytes) = memory.data_mut(&mut *store).get_mut(at..at + self.first.len()) {
            bytes.copy_from_slice(&self.first);
        }
    }

    /// The shared memory of a program that has one, where this looks at it.
    pub(crate) fn shared(&self, store: &mut Store<State>, instance: Instance) -> Option<(SharedMemory, u32)> {
        let at = self.address(store, instance)?;
        Some((instance.get_shared_memory(&mut *store, "memory")?, at as u32))
    }

    /// Stores in shared memory.
    pub(crate) fn store_shared(&self, memory: &SharedMemory, at: u32) {
        GuestMemory::Shared(memory.data()).put(at, &self.first);
    }

    /// Loads from shared memory.
    pub(crate) fn load_shared(&self, memory: &SharedMemory, at: u32) -> Vec<u8> {
        let memory = GuestMemory::Shared(memory.data());
        memory.bytes(at, self.length as u32).map(Cow::into_owned).unwrap_or_default()
    }

    /// Empty when the program has no such export.
    pub(crate) fn load(&self, store: &mut Store<State>, instance: Instance) -> Vec<u8> {
        let Some(at) = self.address(store, instance) else { return Vec::new() };
        let Some(memory) = instance.get_memory(&mut *store, "memory") else { return Vec::new() };
        memory.data(&*store).get(at..at + self.length).map(<[u8]>::to_vec).unwrap_or_default()
    }
}
