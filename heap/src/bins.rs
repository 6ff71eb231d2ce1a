//! Lists of free chunks: one for each size below 512, then sixteen for each doubling.
//!
//! Links are mixed with the chunk's own address, and a chunk that is taken must have its size behind it: a freed block that was written to is
//! noticed before anything follows what stands there. Fifteen of sixteen values, pointers among them, give an address that is not aligned; of the
//! others nearly all lead out of the memory, which traps.

use crate::chunk::{self, FREED, HEADER, PREVIOUS_IN_USE, STEP, load, set_head, size_of_chunk, store};
use crate::damage::{Damage, report};

/// Up to chunks of 2 GiB.
const COUNT: usize = 400;
const WORDS: usize = COUNT.div_ceil(32);
/// Lists below this one have chunks of one size.
const EXACT: usize = 32;
/// So many chunks of a list with several sizes are looked at.
const LOOKS: usize = 3;

/// The lists. All zero at the start. A free chunk's first word is the [link](link) to the next one, its second to the one before; 0 is none.
pub struct Bins {
    /// The words of `filled` that are not 0.
    words: u32,
    /// The lists that are not empty.
    filled: [u32; WORDS],
    heads: [usize; COUNT],
}

/// A link in a free chunk, coded or decoded: a stray write makes it an address that is not aligned.
#[inline(always)]
fn link(block: usize, other: usize) -> usize {
    other ^ block ^ 0x9e37_79b8
}

/// Notices what does not agree.
#[inline(always)]
fn expect(holds: bool) {
    if !holds {
        report(Damage::FreedBlock);
    }
}

/// The list of chunks of this size.
#[inline(always)]
fn list(size: usize) -> usize {
    let steps = size / STEP;
    if steps < EXACT {
        return steps;
    }
    let power = steps.ilog2() as usize;
    // Never more than the last list: no chunk is larger than 2 GiB.
    (((power - 4) << 4) + (steps >> (power - 4))).min(COUNT - 1)
}

impl Bins {
    pub(crate) const fn new() -> Self {
        Bins { words: 0, filled: [0; WORDS], heads: [0; COUNT] }
    }

    /// The first chunk of a list; 0 if it is empty.
    #[inline(always)]
    fn first(&self, list: usize) -> usize {
        self.heads.get(list).copied().unwrap_or(0)
    }

    /// Makes a chunk, or 0, the first of a list.
    #[inline(always)]
    fn set_first(&mut self, list: usize, first: usize) {
        if let Some(head) = self.heads.get_mut(list) {
            *head = first;
        }
        if first == 0
            && let Some(word) = self.filled.get_mut(list / 32)
        {
            *word &= !(1 << (list % 32));
            if *word == 0 {
                self.words &= !(1 << (list / 32));
            }
        }
    }

    /// Makes what lies at `block`, behind a chunk in use, a free chunk, and lists it. The next chunk's flag is the caller's.
    #[inline(always)]
    pub(crate) fn insert(&mut self, block: usize, size: usize) {
        set_head(block, size | FREED | PREVIOUS_IN_USE);
        store(block + size - 2 * HEADER, size);
        let list = list(size);
        let first = self.first(list);
        store(block, link(block, first));
        store(block + HEADER, link(block, 0));
        if first != 0 {
            store(first + HEADER, link(first, block));
        } else if let Some(word) = self.filled.get_mut(list / 32) {
            *word |= 1 << (list % 32);
            self.words |= 1 << (list / 32);
        }
        self.set_first(list, block);
    }

    /// Takes a chunk out of its list.
    #[inline(never)]
    pub(crate) fn remove(&mut self, block: usize, size: usize) {
        let (next, before) = (link(block, load(block)), link(block, load(block + HEADER)));
        expect((next | before) % STEP == 0);
        if next != 0 {
            store(next + HEADER, link(next, before));
        }
        if before != 0 {
            store(before, link(before, next));
        } else {
            self.set_first(list(size), next);
        }
    }

    /// Takes a chunk of at least `size` bytes out of its list; 0 if there is none.
    #[inline(always)]
    pub(crate) fn take(&mut self, size: usize, end: usize) -> usize {
        let mut list = list(size);
        // Most often nothing that is as large has been freed.
        if self.words >> (list / 32) == 0 {
            return 0;
        }
        if list >= EXACT {
            let mut block = self.first(list);
            for _ in 0..LOOKS {
                if block == 0 {
                    break;
                }
                if size_of_chunk(block) >= size {
                    expect_whole(block, size, end);
                    self.remove(block, size_of_chunk(block));
                    return block;
                }
                block = link(block, load(block));
                expect(block % STEP == 0);
            }
            list += 1;
        }
        let word = list / 32;
        let mut bits = self.filled.get(word).map_or(0, |bits| bits & (!0 << (list % 32)));
        list = word * 32;
        if bits == 0 {
            let words = self.words & (!1 << word);
            if words == 0 {
                return 0;
            }
            list = words.trailing_zeros() as usize * 32;
            bits = self.filled.get(list / 32).copied().unwrap_or(0);
        }
        list += bits.trailing_zeros() as usize;
        let block = self.first(list);
        expect_whole(block, size, end);
        let next = link(block, load(block));
        expect(next % STEP == 0);
        if next != 0 {
            store(next + HEADER, link(next, 0));
        }
        self.set_first(list, next);
        block
    }
}

/// Notices a chunk that is about to be taken whose size, of which `size` bytes are needed, does not stand behind it as well.
#[inline(always)]
fn expect_whole(block: usize, size: usize, end: usize) {
    let whole = size_of_chunk(block);
    // Something follows it; nothing overflows, as the block lies in the heap.
    expect(whole.wrapping_sub(size) < (end - block).wrapping_sub(size) && chunk::size_before(block + whole) == whole);
}
