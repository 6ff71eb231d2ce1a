//! Hash tables of C strings.
//!
//! A table is an index with open addressing over entries that stay where they are: programs keep pointers to them. Both
//! grow as needed, so that the number that `hcreate` gets is only a hint.

use crate::abi::c::ENTER;
use crate::abi::{Errno, Global, c_calloc, c_char, c_free, c_int, c_malloc, c_void, export, or, size_t};
use crate::algo::text::compare;
use core::ptr::null_mut;

/// `ENTRY`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Entry {
    key: *mut c_char,
    data: *mut c_void,
}

/// `struct hsearch_data`.
#[repr(C)]
pub struct Data {
    table: *mut Table,
    unused: [u32; 2],
}

/// Entries in one block of memory; the blocks form a list.
#[repr(C)]
struct Block {
    next: *mut Block,
    room: usize,
    used: usize,
}

/// A table.
pub struct Table {
    /// Entry pointers, null where free; as many as a power of two.
    index: *mut *mut Entry,
    mask: usize,
    used: usize,
    blocks: *mut Block,
}

fn hash(key: *const u8) -> u32 {
    // FNV-1a, with a last mixing because the low bits choose the place.
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

/// The place in the index for a key: where it is, or the free one where it would be.
unsafe fn place(table: &Table, key: *const u8) -> *mut *mut Entry {
    let mut at = hash(key) as usize & table.mask;
    loop {
        // SAFETY: the mask keeps it in the index, which is never full.
        let place = unsafe { table.index.add(at) };
        // SAFETY: entries of the table.
        unsafe {
            let entry = place.read();
            if entry.is_null() || compare::strings((*entry).key.cast(), key, usize::MAX) == 0 {
                return place;
            }
        }
        at = (at + 1) & table.mask;
    }
}

/// A new table with room for `count` entries before it grows.
fn create(count: usize) -> Result<*mut Table, Errno> {
    let places = count.checked_add(count / 3 + 8).and_then(usize::checked_next_power_of_two).ok_or(Errno::NOMEM)?;
    let table: *mut Table = c_malloc(size_of::<Table>())?.cast();
    match c_calloc(places, size_of::<*mut Entry>()) {
        Ok(index) => {
            let new = Table { index: index.cast(), mask: places - 1, used: 0, blocks: null_mut() };
            // SAFETY: room for a table.
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

unsafe fn destroy(table: *mut Table) {
    if table.is_null() {
        return;
    }
    // SAFETY: the caller's: a table that nobody uses again. Keys and data belong to the program.
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
unsafe fn grow(table: &mut Table) -> Result<(), Errno> {
    let places = (table.mask + 1).checked_mul(2).ok_or(Errno::NOMEM)?;
    let old = table.index;
    let old_places = table.mask + 1;
    table.index = match c_calloc(places, size_of::<*mut Entry>()) {
        Ok(index) => index.cast(),
        Err(error) => return Err(error),
    };
    table.mask = places - 1;
    for i in 0..old_places {
        // SAFETY: entries of the table; their keys are all different.
        unsafe {
            let entry = old.add(i).read();
            if !entry.is_null() {
                place(table, (*entry).key.cast()).write(entry);
            }
        }
    }
    // SAFETY: nobody uses the old index again.
    unsafe { c_free(old.cast()) };
    Ok(())
}

/// Room for one more entry.
unsafe fn new_entry(table: &mut Table) -> Result<*mut Entry, Errno> {
    // SAFETY: blocks of the table, each with `room` entries behind its head.
    unsafe {
        let first = table.blocks;
        if first.is_null() || (*first).used == (*first).room {
            let room = if first.is_null() { 16 } else { (*first).room.saturating_mul(2) };
            let size = room.checked_mul(size_of::<Entry>()).and_then(|size| size.checked_add(size_of::<Block>()));
            let block: *mut Block = c_malloc(size.ok_or(Errno::NOMEM)?)?.cast();
            block.write(Block { next: first, room, used: 0 });
            table.blocks = block;
        }
        let block = table.blocks;
        (*block).used += 1;
        Ok(block.add(1).cast::<Entry>().add((*block).used - 1))
    }
}

/// The entry with the item's key; with `ENTER` a new one if there is none. Errors: `ESRCH`, `ENOMEM`.
unsafe fn search(item: Entry, action: c_int, table: *mut Table) -> Result<*mut Entry, Errno> {
    if table.is_null() {
        return Err(if action == ENTER { Errno::NOMEM } else { Errno::SRCH });
    }
    // SAFETY: a table that `create` made, which nobody else uses meanwhile, and an item whose key is a string.
    unsafe {
        let table = &mut *table;
        let mut place_of_key = place(table, item.key.cast());
        if !place_of_key.read().is_null() {
            return Ok(place_of_key.read());
        }
        if action != ENTER {
            return Err(Errno::SRCH);
        }
        if table.used + 1 > table.mask - table.mask / 4 {
            grow(table)?;
            place_of_key = place(table, item.key.cast());
        }
        let entry = new_entry(table)?;
        entry.write(item);
        place_of_key.write(entry);
        table.used += 1;
        Ok(entry)
    }
}

static TABLE: Global<*mut Table> = Global::new(null_mut());

/// Makes the table of `hsearch`, for about `count` entries; returns 0 without memory (`ENOMEM`), else 1.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/hcreate.html>
#[export]
pub extern "C" fn hcreate(count: size_t) -> c_int {
    or(
        0,
        create(count).map(|table| {
            TABLE.set(table);
            1
        }),
    )
}

/// Gives the table of `hsearch` back.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/hcreate.html>
#[export]
pub extern "C" fn hdestroy() {
    // SAFETY: null or from `hcreate`, and nothing refers to it any more.
    unsafe { destroy(TABLE.replace(null_mut())) }
}

/// The entry with the key of `item`; with `ENTER` the item is entered if there is none. Errors: null, `ESRCH` not there,
/// `ENOMEM`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/hcreate.html>
#[export]
pub unsafe extern "C" fn hsearch(item: Entry, action: c_int) -> *mut Entry {
    // SAFETY: the key of `item` is a string; the table is null or from `hcreate`.
    or(null_mut(), unsafe { search(item, action, TABLE.get()) })
}

/// As `hcreate`, for a table of the caller's (GNU).
#[export]
pub unsafe extern "C" fn hcreate_r(count: size_t, data: *mut Data) -> c_int {
    // SAFETY: the caller's.
    or(
        0,
        // SAFETY: C passes a structure that may be written.
        create(count).map(|table| unsafe {
            (*data).table = table;
            1
        }),
    )
}

/// As `hdestroy`, for a table of the caller's (GNU).
#[export]
pub unsafe extern "C" fn hdestroy_r(data: *mut Data) {
    // SAFETY: C passes a structure that `hcreate_r` filled or whose table is null.
    unsafe {
        destroy((*data).table);
        (*data).table = null_mut();
    }
}

/// As `hsearch`, for a table of the caller's; places the entry in `found` and returns 1, or returns 0 (GNU).
#[export]
pub unsafe extern "C" fn hsearch_r(item: Entry, action: c_int, found: *mut *mut Entry, data: *mut Data) -> c_int {
    // SAFETY: C passes a key that is a string and a structure that `hcreate_r` filled.
    let entry = or(null_mut(), unsafe { search(item, action, (*data).table) });
    // SAFETY: C passes memory for a pointer.
    unsafe { found.write(entry) };
    c_int::from(!entry.is_null())
}
