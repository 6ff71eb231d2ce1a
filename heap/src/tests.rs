//! Random programs against a model: no two blocks overlap, contents stay, what is said to be zero is, and every chunk is accounted for.

extern crate std;

use crate::chunk::{self, Found, HEADER, IN_USE, MINIMUM, PREVIOUS_IN_USE, STEP};
use crate::{Heap, Memory, Resized};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::string::String;
use std::vec::Vec;

/// Memory that comes in pieces, now and then with a gap before the next.
struct Arena {
    memory: Vec<u128>,
    used: usize,
    random: Random,
}

#[derive(Clone)]
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % n
    }
}

impl Arena {
    fn base(&self) -> usize {
        self.memory.as_ptr() as usize
    }
}

impl Memory for Arena {
    fn continues(&self, end: usize) -> bool {
        end == self.base() + self.used
    }

    fn more(&mut self, _end: usize, size: usize) -> Option<(usize, usize)> {
        let size = (size + self.random.below(3000) + 15) & !15;
        if self.random.below(4) == 0 {
            self.used += 16 * self.random.below(20);
        }
        let start = self.base() + self.used;
        if self.used + size > self.memory.len() * 16 {
            return None;
        }
        self.used += size;
        Some((start, start + size))
    }
}

struct Block {
    address: usize,
    size: usize,
    seed: u8,
}

impl Block {
    fn bytes(&self) -> &'static mut [u8] {
        // SAFETY: a block in use of at least so many bytes.
        unsafe { core::slice::from_raw_parts_mut(self.address as *mut u8, self.size) }
    }

    fn fill(&self) {
        self.bytes().fill(self.seed);
    }

    fn check(&self, size: usize) {
        assert!(self.bytes()[..size].iter().all(|&byte| byte == self.seed), "the contents of a block have changed");
    }
}

fn play(seed: u64, steps: usize, largest: usize) {
    let random = Random(seed * 2 + 1);
    let mut heap = Heap::with(Arena { memory: std::vec![0; 1 << 16], used: 16, random: random.clone() });
    let base = heap.memory.base();
    let mut random = random;
    let mut blocks: Vec<Block> = Vec::new();
    for step in 0..steps {
        let size = match random.below(4) {
            0 => random.below(largest),
            1 => random.below(64),
            _ => random.below(600),
        };
        let seed = step as u8 | 1;
        match random.below(10) {
            0..=3 => {
                let (fresh, zeroed) = (heap.fresh(), random.below(2) == 0);
                let align = if random.below(4) == 0 { 16 << random.below(6) } else { 16 };
                let block = if align > 16 { heap.memalign(align, size) } else { heap.malloc(size) };
                if block.is_null() {
                    continue;
                }
                let block = Block { address: block.addr(), size, seed };
                assert_eq!(block.address % align, 0);
                assert!(
                    blocks
                        .iter()
                        .all(|other| block.address + size <= other.address
                            || other.address + other.size <= block.address)
                );
                if zeroed {
                    let from = heap.used(block.address as *mut u8, size, fresh);
                    assert!(block.bytes()[from..].iter().all(|&byte| byte == 0), "fresh memory is not zero");
                }
                block.fill();
                blocks.push(block);
            }
            4..=6 if !blocks.is_empty() => {
                let block = blocks.swap_remove(random.below(blocks.len()));
                block.check(block.size);
                assert!(matches!(chunk::inspect(block.address as *mut u8, base, heap.end()), Found::InUse(_)));
                // SAFETY: a block in use.
                unsafe { heap.free(block.address as *mut u8) };
                assert!(!matches!(chunk::inspect(block.address as *mut u8, base, heap.end()), Found::InUse(_)));
            }
            _ if !blocks.is_empty() => {
                let which = random.below(blocks.len());
                let block = &mut blocks[which];
                let chunk = (size + HEADER + STEP - 1) & !(STEP - 1);
                let old = chunk::size_of_chunk(block.address);
                // SAFETY: a block in use with a chunk of this size.
                let resized = unsafe { heap.resize(block.address as *mut u8, old, chunk) };
                assert!(chunk > old || resized == Resized::Done);
                if resized == Resized::Done {
                    block.check(block.size.min(size));
                    (block.size, block.seed) = (size, seed);
                    block.fill();
                }
            }
            _ => {}
        }
        if step % 64 == 0 {
            audit(&heap, &blocks);
        }
    }
    for block in blocks.drain(..) {
        block.check(block.size);
        // SAFETY: a block in use.
        unsafe { heap.free(block.address as *mut u8) };
    }
    audit(&heap, &[]);
}

/// Walks the last region's chunks, from the lowest block in it to the top.
fn audit(heap: &Heap<Arena>, blocks: &[Block]) {
    let Some(first) = blocks.iter().map(|block| block.address).min() else { return };
    let (mut at, mut seen, mut was_free) = (first, 0, false);
    loop {
        let head = chunk::head(at);
        let size = chunk::size_of_chunk(at);
        if at != first {
            assert_eq!(head & PREVIOUS_IN_USE == 0, was_free, "the flag of a chunk's neighbour");
        }
        if at == heap.top {
            assert_eq!(size, heap.end - heap.top);
            break;
        }
        if size == 0 {
            // The end of a region that another one followed.
            assert_eq!(head & IN_USE, IN_USE);
            let Some(next) = blocks.iter().map(|block| block.address).filter(|&next| next > at).min() else { return };
            (at, was_free) = (next, chunk::head(next) & PREVIOUS_IN_USE == 0);
            continue;
        }
        assert!(size >= MINIMUM && size % STEP == 0);
        was_free = head & IN_USE == 0;
        if was_free {
            assert!(chunk::is_free(at, size));
            assert_eq!(head & PREVIOUS_IN_USE, PREVIOUS_IN_USE, "free chunks are neighbours");
        } else {
            seen += 1;
            assert!(blocks.iter().any(|block| block.address == at), "a chunk in use is nobody's");
        }
        at += size;
    }
    assert_eq!(seen, blocks.len());
}

#[test]
fn random_programs_keep_their_blocks() {
    for seed in 1..60 {
        play(seed, 3000, 5000);
    }
    for seed in 60..90 {
        play(seed, 1500, 90000);
    }
}

#[test]
fn what_was_freed_is_found_again() {
    let mut heap = Heap::with(Arena { memory: std::vec![0; 1 << 16], used: 16, random: Random(1) });
    let mut end = 0;
    for round in 0..200 {
        let blocks: Vec<_> = (0..100).map(|i| heap.malloc(100 + i * 37 % 3000)).collect();
        assert!(blocks.iter().all(|block| !block.is_null()));
        for which in 0..100 {
            // SAFETY: a block in use.
            unsafe { heap.free(blocks[which * 7 % 100]) };
        }
        if round == 2 {
            end = heap.end();
        }
    }
    assert_eq!(heap.end(), end, "the heap grows without end");
}

/// What the heap finds in what this does, if anything.
fn found(work: impl FnOnce()) -> Option<String> {
    let panicked = catch_unwind(AssertUnwindSafe(work)).err()?;
    panicked.downcast_ref::<String>().cloned()
}

/// A heap of one region.
fn small_heap() -> Heap<Arena> {
    let mut heap = Heap::with(Arena { memory: std::vec![0; 1 << 12], used: 16, random: Random(1) });
    let block = heap.malloc(40_000);
    // SAFETY: a block in use.
    unsafe { heap.free(block) };
    heap
}

#[test]
fn damage_behind_a_block_is_noticed() {
    let mut heap = small_heap();
    for size in [8, 100, 3000] {
        let (block, next) = (heap.malloc(size), heap.malloc(size));
        let whole = chunk::size_of_chunk(block.addr());
        let head = chunk::head(next.addr());
        chunk::set_head(next.addr(), 0x4141_4141_4141_4141);
        // SAFETY: blocks in use.
        unsafe {
            assert_eq!(found(|| heap.free(block)).as_deref(), Some("BehindBlock"));
            assert_eq!(found(|| _ = heap.resize(block, whole, whole * 2)).as_deref(), Some("BehindBlock"));
            chunk::set_head(next.addr(), head);
            heap.free(block);
            heap.free(next);
        }
    }
}

/// Three blocks of `size` bytes, and a block in use behind each; the three are freed, and so in one list.
fn freed(heap: &mut Heap<Arena>, size: usize) -> [(usize, *mut u8); 3] {
    core::array::from_fn(|_| (heap.malloc(size), heap.malloc(8))).map(|(block, behind)| {
        // SAFETY: a block in use.
        unsafe { heap.free(block) };
        (block.addr(), behind)
    })
}

#[test]
fn a_write_to_a_free_chunk_is_noticed() {
    for size in [40, 200, 500, 600, 5000] {
        let whole = (size + HEADER + STEP - 1) & !(STEP - 1);
        // The header, both links, the size in the end.
        for at in [0, HEADER, 2 * HEADER, whole - HEADER] {
            for which in 0..3 {
                for case in 0..10 {
                    let mut heap = small_heap();
                    let blocks = freed(&mut heap, size);
                    let block = blocks[which].0;
                    let pointers = [block, block + 16, blocks[(which + 1) % 3].1.addr(), heap.end];
                    let value = match case {
                        0 => 0,
                        1 => 1,
                        2 => 0x10,
                        3 => 0x400,
                        4 => 0x4141_4141_4141_4141,
                        5 => usize::MAX,
                        other => pointers[other - 6],
                    };
                    if value == chunk::load(block - HEADER + at) {
                        continue;
                    }
                    chunk::store(block - HEADER + at, value);
                    let noticed = found(|| {
                        // The link backwards is looked at when the chunk is joined with others alone.
                        for _ in 0..if at == 2 * HEADER { 0 } else { 3 } {
                            heap.malloc(size);
                        }
                        for (_, behind) in blocks {
                            // SAFETY: a block in use.
                            unsafe { heap.free(behind) };
                        }
                    });
                    assert!(noticed.is_some(), "{size} {at} {which} {case}");
                }
            }
        }
    }
}

#[test]
fn a_write_to_the_top_is_noticed() {
    let mut heap = small_heap();
    let last = heap.malloc(100);
    chunk::set_head(last.addr() + chunk::size_of_chunk(last.addr()), 0);
    assert_eq!(found(|| _ = heap.grow(50_000)).as_deref(), Some("BehindBlock"));
}
