//! Red zones and fill patterns.

use super::table::Record;

/// At least so many bytes lie before and behind each block.
pub const ZONE: usize = 32;
/// The fill byte of the red zones.
const GUARD: u8 = 0xfb;
/// The fill byte of a new block.
const NEW: u8 = 0xa5;
/// The fill byte of a freed block.
const FREED: u8 = 0xdf;

/// Bytes that changed.
pub struct Change {
    /// The first, counted from the block's start.
    pub at: isize,
    /// How many there are in all.
    pub count: usize,
}

/// The damage found in a block.
pub enum Damage {
    /// Bytes before it were written to.
    Before(Change),
    /// Bytes behind it were written to.
    Behind(Change),
    /// It was written to after it was freed.
    Freed(Change),
}

/// The length of what the heap behind gave for a block of `size` bytes with `front` bytes before it: such that its
/// chunks are multiples of 16.
pub fn total(front: usize, size: usize) -> Option<usize> {
    let sum = front.checked_add(size)?.checked_add(ZONE)?;
    if sum > isize::MAX as usize - 64 {
        return None;
    }
    Some(((sum + 4 + 15) & !15) - 4)
}

fn end(record: &Record) -> usize {
    record.raw + total(record.address - record.raw, record.size).unwrap_or(0)
}

fn fill(start: usize, end: usize, byte: u8) {
    // SAFETY: bytes of the raw block, which the caller owns.
    unsafe { (start as *mut u8).write_bytes(byte, end - start) };
}

/// The first byte of a range that is another, and how many are.
fn changed(record: &Record, start: usize, end: usize, byte: u8) -> Option<Change> {
    let mut change: Option<Change> = None;
    for address in start..end {
        // SAFETY: bytes of the raw block.
        if unsafe { (address as *const u8).read() } != byte {
            match &mut change {
                Some(change) => change.count += 1,
                None => change = Some(Change { at: address.wrapping_sub(record.address) as isize, count: 1 }),
            }
        }
    }
    change
}

/// Surrounds a new block, and fills it if it is to be.
pub fn prepare(record: &Record, filled: bool) {
    let (start, behind) = (record.address, record.address + record.size);
    fill(record.raw, start, GUARD);
    fill(behind, end(record), GUARD);
    if filled {
        fill(start, behind, NEW);
    }
}

/// Fills a block that was freed.
pub fn bury(record: &Record) {
    fill(record.address, record.address + record.size, FREED);
}

/// Finds a block's damage.
pub fn inspect(record: &Record) -> Option<Damage> {
    let (start, behind) = (record.address, record.address + record.size);
    if record.freed != 0
        && let Some(change) = changed(record, start, behind, FREED)
    {
        return Some(Damage::Freed(change));
    }
    if let Some(change) = changed(record, behind, end(record), GUARD) {
        return Some(Damage::Behind(change));
    }
    changed(record, record.raw, start, GUARD).map(Damage::Before)
}
