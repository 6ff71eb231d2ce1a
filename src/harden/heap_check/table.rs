//! What is known of each block, found by its address: a hash table beside the heap, so that a stray write into a block's
//! surroundings does not reach it.

use super::site::Site;
use core::ptr::null_mut;

/// A block's record.
#[derive(Clone, Copy)]
pub struct Record {
    /// Its first byte; 0 in an unused slot.
    pub address: usize,
    /// The requested size.
    pub size: usize,
    /// The alignment that the program asked for, or 0.
    pub align: usize,
    /// The block that the heap behind gave for it.
    pub raw: usize,
    /// The number of the allocation.
    pub serial: u32,
    /// The number of the call of `free` that freed it; 0 while it is in use.
    pub freed: u32,
    /// The allocation's call site, if known.
    pub site: Site,
    /// The call site of `free`, if known.
    pub free_site: Site,
    /// Found reachable in the search for leaks.
    pub reached: bool,
}

/// The records.
pub struct Table {
    slots: *mut Record,
    /// A power of two, or 0.
    capacity: usize,
    count: usize,
}

impl Table {
    /// Empty.
    pub const fn new() -> Self {
        Table { slots: null_mut(), capacity: 0, count: 0 }
    }

    fn home(&self, address: usize) -> usize {
        ((address >> 4).wrapping_mul(0x9e37_79b1) >> 7) & (self.capacity - 1)
    }

    fn slot(&self, at: usize) -> *mut Record {
        self.slots.wrapping_add(at & (self.capacity.wrapping_sub(1)))
    }

    /// The record of the block at `address`.
    pub fn find(&self, address: usize) -> Option<&'static mut Record> {
        if self.capacity == 0 || address == 0 {
            return None;
        }
        let mut at = self.home(address);
        loop {
            // SAFETY: one of the table's slots, all of which are initialised; the table's owner takes one record at a time.
            let record = unsafe { &mut *self.slot(at) };
            if record.address == address {
                return Some(record);
            }
            if record.address == 0 {
                return None;
            }
            at += 1;
        }
    }

    /// Adds a record; false when memory is exhausted. `allocate` and `release` are the heap's.
    pub fn insert(
        &mut self,
        record: Record,
        allocate: impl FnOnce(usize) -> *mut u8,
        release: impl FnOnce(*mut u8),
    ) -> bool {
        if (self.count + 1) * 2 > self.capacity && !self.grow(allocate, release) {
            return false;
        }
        self.put(record);
        self.count += 1;
        true
    }

    fn put(&self, record: Record) {
        let mut at = self.home(record.address);
        // SAFETY: one of the table's slots, of which at least half are unused.
        unsafe {
            while (*self.slot(at)).address != 0 {
                at += 1;
            }
            self.slot(at).write(record);
        }
    }

    fn grow(&mut self, allocate: impl FnOnce(usize) -> *mut u8, release: impl FnOnce(*mut u8)) -> bool {
        let capacity = if self.capacity == 0 { 1024 } else { self.capacity * 2 };
        let slots: *mut Record = allocate(capacity * size_of::<Record>()).cast();
        if slots.is_null() {
            return false;
        }
        // SAFETY: new memory for so many records, of which all zero is an unused slot.
        unsafe { slots.write_bytes(0, capacity) };
        let old = core::mem::replace(self, Table { slots, capacity, count: self.count });
        old.each(|record| self.put(*record));
        if !old.slots.is_null() {
            release(old.slots.cast());
        }
        true
    }

    /// Removes the record of the block at `address`.
    pub fn remove(&mut self, address: usize) {
        let Some(record) = self.find(address) else { return };
        record.address = 0;
        self.count -= 1;
        // Those behind it move up as far as their homes allow.
        let hole = (core::ptr::from_mut(record).addr() - self.slots.addr()) / size_of::<Record>();
        let mut at = hole + 1;
        loop {
            // SAFETY: one of the table's slots.
            let next = unsafe { self.slot(at).read() };
            if next.address == 0 {
                return;
            }
            // SAFETY: the same slot; its record is written to a free one again.
            unsafe { (*self.slot(at)).address = 0 };
            self.put(next);
            at += 1;
        }
    }

    /// Calls `visit` with each record.
    pub fn each(&self, mut visit: impl FnMut(&'static mut Record)) {
        for at in 0..self.capacity {
            // SAFETY: one of the table's slots; one reference at a time.
            let record = unsafe { &mut *self.slot(at) };
            if record.address != 0 {
                visit(record);
            }
        }
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.count
    }
}
