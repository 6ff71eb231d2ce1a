//! Hash tables of C strings.
//!
//! A table is an index with open addressing over entries that stay where they are: programs keep pointers to them. Both
//! grow as needed, so that the number that `hcreate` gets is only a hint.

use crate::abi::c::ENTER;
use crate::abi::{Errno, Global, c_calloc, c_char, c_free, c_int, c_malloc, c_void};
use crate::algo::text::compare;
use core::ptr::null_mut;

/// `ENTRY`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Entry {
    pub(crate) key: *mut c_char,
    pub(crate) data: *mut c_void,
}

/// `struct hsearch_data`.
#[repr(C)]
pub struct Data {
    pub(crate) table: *mut Table,
    pub(crate) unused: [u32; 2],
}

/// Entries in one block of memory; the blocks form a list.
#[repr(C)]
pub(crate) struct Block {
    pub(crate) next: *mut Block,
    pub(crate) capacity: usize,
    pub(crate) used: usize,
}

/// A table.
pub struct Table {
    /// Entry pointers, null where free; as many as a power of two.
    pub(crate) index: *mut *mut Entry,
    pub(crate) mask: usize,
    pub(crate) used: usize,
    pub(crate) blocks: *mut Block,
}

pub(crate) fn hash(key: *const u8) -> u32 {
    // FNV-1a, with a last mixing because the low bits choose the slot.
    let mut hash = 0x811c_9dc5u32;
    let mut at = key;
    loop {
        // SAFETY: a terminated string by the caller's word.
        let byte = unsafe { at.read() };
        if byte == 0 {
            return hash ^ hash >> 15;
        }
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        at = at.wrapping_add(1);
    }
}

/// The slot in the index for a key: where it is, or the free one where it would be.
pub(crate) unsafe fn slot(table: &Table, key: *const u8) -> *mut *mut Entry {
    let mut at = hash(key) as usize & table.mask;
    loop {
        // SAFETY: the mask keeps it in the index, which is never full.
        let slot = unsafe { table.index.add(at) };
        // SAFETY: entries of the table.
        unsafe {
            let entry = slot.read();
            if entry.is_null() || compare::strings((*entry).key.cast(), key, usize::MAX) == 0 {
                return slot;
            }
        }
        at = (at + 1) & table.mask;
    }
}

/// A new table with slots for `count` entries before it grows.
pub(crate) fn create(count: usize) -> Result<*mut Table, Errno> {
    let slots = count.checked_add(count / 3 + 8).and_then(usize::checked_next_power_of_two).ok_or(Errno::NOMEM)?;
    let table: *mut Table = c_malloc(size_of::<Table>())?.cast();
    match c_calloc(slots, size_of::<*mut Entry>()) {
        Ok(index) => {
            let new = Table { index: index.cast(), mask: slots - 1, used: 0, blocks: null_mut() };
            // SAFETY: memory for a table.
            unsafe { table.write(new) };
            Ok(table)
        }
        Err(error) => {
            // SAFETY: from above.
            unsafe { c_free(table.cast()) };
            Err(error)
        }
    }
}

pub(crate) unsafe fn destroy(table: *mut Table) {
    if table.is_null() {
        return;
    }
    // SAFETY: the caller's: a table that is not used again. Keys and data belong to the program.
    unsafe {
        let mut block = (*table).blocks;
        while !block.is_null() {
            let next = (*block).next;
            c_free(block.cast());
            block = next;
        }
        c_free((*table).index.cast());
        c_free(table.cast());
    }
}

/// Doubles the index.
pub(crate) unsafe fn grow(table: &mut Table) -> Result<(), Errno> {
    let slots = (table.mask + 1).checked_mul(2).ok_or(Errno::NOMEM)?;
    let old = table.index;
    let old_places = table.mask + 1;
    table.index = match c_calloc(slots, size_of::<*mut Entry>()) {
        Ok(index) => index.cast(),
        Err(error) => return Err(error),
    };
    table.mask = slots - 1;
    for i in 0..old_places {
        // SAFETY: entries of the table; their keys are all different.
        unsafe {
            let entry = old.add(i).read();
            if !entry.is_null() {
                slot(table, (*entry).key.cast()).write(entry);
            }
        }
    }
    // SAFETY: nobody uses the old index again.
    unsafe { c_free(old.cast()) };
    Ok(())
}

/// Memory for one more entry.
pub(crate) unsafe fn new_entry(table: &mut Table) -> Result<*mut Entry, Errno> {
    // SAFETY: blocks of the table, each with `capacity` entries behind its head.
    unsafe {
        let first = table.blocks;
        if first.is_null() || (*first).used == (*first).capacity {
            let capacity = if first.is_null() { 16 } else { (*first).capacity.saturating_mul(2) };
            let size = capacity.checked_mul(size_of::<Entry>()).and_then(|size| size.checked_add(size_of::<Block>()));
            let block: *mut Block = c_malloc(size.ok_or(Errno::NOMEM)?)?.cast();
            block.write(Block { next: first, capacity, used: 0 });
            table.blocks = block;
        }
        let block = table.blocks;
        (*block).used += 1;
        Ok(block.add(1).cast::<Entry>().add((*block).used - 1))
    }
}

/// The entry with the item's key; with `ENTER` a new one if there is none. Errors: `ESRCH`, `ENOMEM`.
pub(crate) unsafe fn search(item: Entry, action: c_int, table: *mut Table) -> Result<*mut Entry, Errno> {
    if table.is_null() {
        return Err(if action == ENTER { Errno::NOMEM } else { Errno::SRCH });
    }
    // SAFETY: a table that `create` made, which nothing else uses meanwhile, and an item whose key is a string.
    unsafe {
        let table = &mut *table;
        let mut slot_of_key = slot(table, item.key.cast());
        if !slot_of_key.read().is_null() {
            return Ok(slot_of_key.read());
        }
        if action != ENTER {
            return Err(Errno::SRCH);
        }
        if table.used + 1 > table.mask - table.mask / 4 {
            grow(table)?;
            slot_of_key = slot(table, item.key.cast());
        }
        let entry = new_entry(table)?;
        entry.write(item);
        slot_of_key.write(entry);
        table.used += 1;
        Ok(entry)
    }
}

pub(crate) static TABLE: Global<*mut Table> = Global::new(null_mut());
