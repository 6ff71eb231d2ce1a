//! Reading and writing a program's memory from outside, before it starts and after it has ended.

use wasmtime::{Instance, Store, Val};

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

    /// Empty when the program has no such export.
    pub(crate) fn load(&self, store: &mut Store<State>, instance: Instance) -> Vec<u8> {
        let Some(at) = self.address(store, instance) else { return Vec::new() };
        let Some(memory) = instance.get_memory(&mut *store, "memory") else { return Vec::new() };
        memory.data(&*store).get(at..at + self.length).map(<[u8]>::to_vec).unwrap_or_default()
    }
}
