//! Chunks: what a block and its header lie in.
//!
//! The word before a block is its chunk's header: the size, a multiple of 16, with flags in the low bits. A free chunk has links to
//! others at its beginning and its size once more before the next chunk's header.

/// The header's size.
pub const HEADER: usize = size_of::<usize>();
/// The step between sizes of chunks, and the alignment of blocks.
pub const STEP: usize = 16;
/// The smallest chunk: header, two links, and the size once more.
pub const MINIMUM: usize = 4 * HEADER;
/// The chunk before this one is in use.
pub const PREVIOUS_IN_USE: usize = 1;
/// This chunk is in use.
pub const IN_USE: usize = 2;
/// This chunk has been freed. The header stays when the chunk is joined with others, until its memory is used again.
pub const FREED: usize = 4;
const FLAGS: usize = STEP - 1;

/// The word at an address of the heap.
#[inline(always)]
pub(crate) fn load(at: usize) -> usize {
    // SAFETY: callers keep within the regions that the heap was given, where all words are aligned and initialised.
    unsafe { (at as *const usize).read() }
}

/// Stores a word at an address of the heap.
#[inline(always)]
pub(crate) fn store(at: usize, word: usize) {
    // SAFETY: callers write headers and free chunks only, which belong to the heap.
    unsafe { (at as *mut usize).write(word) }
}

/// A block's header.
#[inline(always)]
pub(crate) fn head(block: usize) -> usize {
    load(block - HEADER)
}

#[inline(always)]
pub(crate) fn set_head(block: usize, head: usize) {
    store(block - HEADER, head);
}

/// The size of a block's chunk.
#[inline(always)]
pub(crate) fn size_of_chunk(block: usize) -> usize {
    head(block) & !FLAGS
}

/// The size of the chunk before this one, which is free.
#[inline(always)]
pub(crate) fn size_before(block: usize) -> usize {
    load(block - 2 * HEADER)
}

/// Whether what stands behind a free chunk of this size agrees.
#[inline(always)]
pub(crate) fn is_free(block: usize, size: usize) -> bool {
    size_before(block + size) == size && head(block + size) & PREVIOUS_IN_USE == 0
}

/// What a pointer passed to `free` turned out to be.
pub enum Found {
    /// A block in use with a chunk of this size.
    InUse(usize),
    /// A block that was freed.
    Freed,
    /// No block.
    Nothing,
}

/// Looks at a pointer: a block in use is aligned, lies in the heap, which begins behind `base` and ends at `end`, and has a header
/// that agrees with its neighbour's.
#[inline(always)]
pub fn inspect(block: *mut u8, base: usize, end: usize) -> Found {
    let address = block.addr();
    if address % STEP != 0 || address <= base || address >= end {
        return Found::Nothing;
    }
    let head = head(address);
    let size = head & !FLAGS;
    if head & IN_USE == 0 {
        return if head & FREED != 0 { Found::Freed } else { Found::Nothing };
    }
    // A size of 0 is none either.
    if size.wrapping_sub(1) >= end - address - 1 || self::head(address + size) & PREVIOUS_IN_USE == 0 {
        return Found::Nothing;
    }
    Found::InUse(size)
}
