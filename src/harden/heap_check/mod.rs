//! `libwasi-heap-check.a`: a `malloc` for tests. It surrounds each block with bytes that must not change, fills new and freed
//! blocks, keeps freed ones back for a while, and reports what a program does wrong, at once or in the end.
//!
//! The functions here have names of their own; the library gives them those of C (`names.txt`). It stands before `libc.a` on the
//! command line, so that its `malloc` is the program's own, which the library uses everywhere.

mod block;
mod leaks;
mod options;
mod report;
pub mod site;
mod table;

use crate::abi::{Errno, c_int, c_void, set_errno};
use crate::start::exit::{Hook, Order};
use crate::wasi;
use core::cell::UnsafeCell;
use core::ptr::null_mut;
use options::Options;
use site::Site;
use table::{Record, Table};
use wasi_libc_heap::{Heap, LinearMemory};

struct State {
    heap: Heap<LinearMemory>,
    table: Table,
    options: Options,
    started: bool,
    allocations: u32,
    frees: u32,
    /// Freed blocks in the order of their freeing.
    quarantine: Queue,
}

/// A ring of addresses of freed blocks.
struct Queue {
    items: [usize; Queue::LENGTH],
    first: usize,
    count: usize,
    bytes: usize,
}

impl Queue {
    const LENGTH: usize = 4096;
}

struct Global(UnsafeCell<State>);

// SAFETY: wasm32-wasip1 has no threads, so that no two of them reach the state.
unsafe impl Sync for Global {}

static STATE: Global = Global(UnsafeCell::new(State {
    heap: Heap::new(),
    table: Table::new(),
    options: Options::DEFAULT,
    started: false,
    allocations: 0,
    frees: 0,
    quarantine: Queue { items: [0; Queue::LENGTH], first: 0, count: 0, bytes: 0 },
}));

static AT_END: Hook = Hook::new(Order::Check, at_end);

/// Runs when the program has ended: every block is looked at once more.
fn at_end() {
    let State { table, heap, options, .. } = state();
    let mut wrong = leaks::damaged_blocks(table);
    if options.leaks {
        leaks::clear_stack();
        wrong += leaks::leaks(table, heap);
    }
    if wrong != 0 {
        wasi::proc::exit(options.exit);
    }
}

fn state() -> &'static mut State {
    // SAFETY: one thread, and no function here calls back into the program while it holds the reference.
    let state = unsafe { &mut *STATE.0.get() };
    if !state.started {
        state.started = true;
        AT_END.register();
        state.options = Options::read();
    }
    state
}

/// A block of `size` bytes; null when memory is exhausted. `align` is 0 or a power of two that the program asked for.
fn allocate(size: usize, align: usize, filled: bool) -> *mut c_void {
    let site = Site::take();
    let state = state();
    state.allocations += 1;
    let serial = state.allocations;
    if serial == state.options.stop {
        report::stopped(b"allocation", serial);
    }
    let front = align.max(block::ZONE);
    let Some(total) = block::total(front, size) else { return null_mut() };
    let raw = state.heap.memalign(align.max(16), total);
    if raw.is_null() {
        return null_mut();
    }
    let address = raw.addr() + front;
    let record = Record {
        address,
        size,
        align,
        raw: raw.addr(),
        serial,
        freed: 0,
        site,
        free_site: Site::UNKNOWN,
        reached: false,
    };
    block::prepare(&record, filled);
    let heap = UnsafeCell::new(&mut state.heap);
    let inserted = state.table.insert(
        record,
        // SAFETY: the two closures run one after the other.
        |bytes| unsafe { (*heap.get()).malloc(block::total(0, bytes).unwrap_or(usize::MAX)) },
        // SAFETY: as above; the old table is a block of the heap.
        |old| unsafe { (*heap.get()).free(old) },
    );
    if !inserted {
        // SAFETY: a new block, not handed out yet.
        unsafe { state.heap.free(raw) };
        return null_mut();
    }
    address as *mut c_void
}

fn or_enomem(block: *mut c_void) -> *mut c_void {
    if block.is_null() {
        set_errno(Errno::NOMEM);
    }
    block
}

/// The record of a block in use that `function` was called with; ends the program if there is none.
fn in_use(function: &[u8], block: *mut c_void) -> &'static mut Record {
    let state = state();
    let Some(record) = state.table.find(block.addr()) else { report::wild(function, block.addr(), &state.table) };
    if record.freed != 0 {
        report::freed_twice(function, record);
    }
    if let Some(damage) = block::inspect(record) {
        report::damaged(function, record, damage);
    }
    record
}

/// Takes a block back: it is filled, and waits until others have been freed behind it.
fn release(record: &'static mut Record) {
    let site = Site::take();
    let state = state();
    state.frees += 1;
    if state.frees == state.options.stop_free {
        report::stopped(b"call of free", state.frees);
    }
    record.freed = state.frees;
    record.free_site = site;
    block::bury(record);
    let (address, size) = (record.address, record.size);
    if state.quarantine.count == Queue::LENGTH {
        forget(state);
    }
    let queue = &mut state.quarantine;
    if let Some(item) = queue.items.get_mut((queue.first + queue.count) % Queue::LENGTH) {
        *item = address;
    }
    queue.count += 1;
    queue.bytes += size;
    while state.quarantine.bytes > state.options.quarantine && state.quarantine.count > 0 {
        forget(state);
    }
}

/// Gives the block that was freed first back to the heap, if it is unchanged.
fn forget(state: &mut State) {
    let queue = &mut state.quarantine;
    let address = queue.items.get(queue.first).copied().unwrap_or(0);
    queue.first = (queue.first + 1) % Queue::LENGTH;
    queue.count -= 1;
    let Some(record) = state.table.find(address) else { return };
    if let Some(damage) = block::inspect(record) {
        report::damaged(b"free", record, damage);
    }
    queue.bytes -= record.size;
    let raw = record.raw;
    state.table.remove(address);
    // SAFETY: a block of the heap's that the program has given up.
    unsafe { state.heap.free(raw as *mut u8) };
}

/// `malloc`.
#[unsafe(no_mangle)]
pub extern "C" fn __wasilibc_heap_check_malloc(size: usize) -> *mut c_void {
    or_enomem(allocate(size, 0, true))
}

/// `calloc`.
#[unsafe(no_mangle)]
pub extern "C" fn __wasilibc_heap_check_calloc(count: usize, size: usize) -> *mut c_void {
    let Some(total) = count.checked_mul(size) else { return or_enomem(null_mut()) };
    let block = allocate(total, 0, false);
    if !block.is_null() {
        // SAFETY: a new block of so many bytes.
        unsafe { block.cast::<u8>().write_bytes(0, total) };
    }
    or_enomem(block)
}

/// `realloc`, which always moves.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __wasilibc_heap_check_realloc(old: *mut c_void, size: usize) -> *mut c_void {
    if old.is_null() {
        return or_enomem(allocate(size, 0, true));
    }
    let kept = in_use(b"realloc", old).size.min(size);
    let new = allocate(size, 0, true);
    if !new.is_null() {
        // SAFETY: both blocks have at least so many bytes, and are two.
        unsafe { new.cast::<u8>().copy_from_nonoverlapping(old.cast(), kept) };
        release(in_use(b"realloc", old));
    }
    or_enomem(new)
}

/// `free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __wasilibc_heap_check_free(block: *mut c_void) {
    if !block.is_null() {
        release(in_use(b"free", block));
    }
}

/// `free_sized`, which compares the sizes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __wasilibc_heap_check_free_sized(block: *mut c_void, size: usize) {
    if !block.is_null() {
        let record = in_use(b"free_sized", block);
        if record.size != size || record.align != 0 {
            report::mismatch(b"free_sized", record, size, 0);
        }
        release(record);
    }
}

/// `free_aligned_sized`, which compares sizes and alignments.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __wasilibc_heap_check_free_aligned_sized(block: *mut c_void, align: usize, size: usize) {
    if !block.is_null() {
        let record = in_use(b"free_aligned_sized", block);
        if record.size != size || record.align != align {
            report::mismatch(b"free_aligned_sized", record, size, align);
        }
        release(record);
    }
}

/// `aligned_alloc`.
#[unsafe(no_mangle)]
pub extern "C" fn __wasilibc_heap_check_aligned_alloc(align: usize, size: usize) -> *mut c_void {
    if !align.is_power_of_two() {
        set_errno(Errno::INVAL);
        return null_mut();
    }
    or_enomem(allocate(size, align, true))
}

/// `malloc_usable_size`: what was asked for, and no byte more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __wasilibc_heap_check_malloc_usable_size(block: *mut c_void) -> usize {
    if block.is_null() { 0 } else { in_use(b"malloc_usable_size", block).size }
}

/// Looks at every block now; returns how many are damaged, and reports them.
#[unsafe(no_mangle)]
pub extern "C" fn __wasilibc_heap_check_now() -> c_int {
    leaks::damaged_blocks(&state().table)
}
