//! dlmalloc's chunks, as far as `free` must look at them to recognise a pointer that is no block.

/// dlmalloc's header in front of each block: the chunk's size with flags in the low three bits.
pub const HEADER: usize = size_of::<usize>();
/// The chunk before this one is in use.
const PREVIOUS_IN_USE: usize = 1;
/// This chunk is in use.
const IN_USE: usize = 2;
const FLAGS: usize = 7;

unsafe extern "C" {
    /// The linker's: the first byte behind data and stack.
    static __heap_base: u8;
}

/// Whether an address lies in the heap, which ends at `end`: above data and stack.
#[inline(always)]
pub fn in_heap(address: usize, end: usize) -> bool {
    address > (&raw const __heap_base).addr() && address < end
}

/// The size of a block's chunk, header included; `None` if the pointer is not that of a block in use: not aligned, not in
/// the heap, which ends at `end`, or without a header that agrees with its neighbour's.
#[inline(always)]
pub fn size_in_use(block: *mut u8, end: usize) -> Option<usize> {
    let address = block.addr();
    if address % 16 != 0 || !in_heap(address, end) {
        return None;
    }
    // SAFETY: aligned, and within the memory, which has nothing before the heap that could not be read.
    let head = unsafe { block.sub(HEADER).cast::<usize>().read() };
    let size = head & !FLAGS;
    if head & IN_USE == 0 || size < 16 || size >= end - address {
        return None;
    }
    // SAFETY: aligned like the size, and within the memory.
    let next_head = unsafe { block.add(size).sub(HEADER).cast::<usize>().read() };
    (next_head & PREVIOUS_IN_USE != 0).then_some(size)
}

/// So many bytes before the end of the heap there is no chunk: dlmalloc's own words behind its last one.
const LAST: usize = 128;

/// Whether the header of the chunk behind a block can be one: that of a chunk in use that lies in the heap, or of a free chunk that
/// has its size behind it too. What was written beyond a block's end is noticed before dlmalloc follows it.
///
/// # Safety
/// `size_in_use` must have found a block with a chunk of `size` bytes.
#[inline(never)]
pub unsafe fn is_bounded(block: *mut u8, size: usize, end: usize) -> bool {
    let next = block.wrapping_add(size);
    // SAFETY: aligned like the size, and within the memory, as `size_in_use` found.
    let head = unsafe { next.sub(HEADER).cast::<usize>().read() };
    let (size, left) = (head & !FLAGS, end - next.addr());
    size <= left && (head & IN_USE != 0 || left - size < LAST || is_free(next, size))
}

/// Whether what follows a free chunk of this size agrees.
#[inline(always)]
fn is_free(chunk: *mut u8, size: usize) -> bool {
    let behind = chunk.wrapping_add(size);
    // SAFETY: aligned like the sizes of chunks, and within the memory: at least `LAST` bytes follow.
    let (foot, head) =
        unsafe { (behind.sub(2 * HEADER).cast::<usize>().read(), behind.sub(HEADER).cast::<usize>().read()) };
    foot == size && head & PREVIOUS_IN_USE == 0
}

/// The smallest chunk with a word that dlmalloc leaves alone when the chunk is freed.
const MARKED: usize = 48;
/// That word's offset in the block, behind the links of a free chunk.
const MARK: usize = 24;

/// The word of a freed block that tells it from a block in use, and what stands in it. A chunk that is joined with its
/// neighbours keeps a stale header, which looks as if it were in use.
#[inline(always)]
fn mark(block: *mut u8) -> (*mut usize, usize) {
    (block.wrapping_add(MARK).cast(), block.addr() ^ 0x9e37_79b9)
}

/// Marks a block as freed; false if it is marked already.
///
/// # Safety
/// `block` must be a block with a chunk of `size` bytes, which its owner gives up.
#[inline(always)]
pub unsafe fn retire(block: *mut u8, size: usize) -> bool {
    if size < MARKED {
        return true;
    }
    let (word, mark) = mark(block);
    // SAFETY: within the block, which belongs to nobody else.
    unsafe {
        if word.read() == mark {
            return false;
        }
        word.write(mark);
    }
    true
}

/// Whether a block, which need not be in use, is marked as freed.
#[inline(always)]
pub fn is_retired(block: *mut u8, size: usize) -> bool {
    let (word, mark) = mark(block);
    // SAFETY: `size_in_use` found that the block's chunk of this size lies within the memory.
    size >= MARKED && unsafe { word.read() } == mark
}

/// Removes the mark of a block that is handed out again, also of one that has yet to grow to a size that is marked.
///
/// # Safety
/// `block` must be null or a new block with a chunk of `size` bytes at least.
#[inline(always)]
pub unsafe fn revive(block: *mut u8, size: usize) {
    if covers_mark(size) && !block.is_null() {
        // SAFETY: within the block, which nobody has yet.
        unsafe { mark(block).0.write(0) };
    }
}

/// Whether the block of a chunk of this size has bytes of the program's where a mark would be.
#[inline(always)]
pub fn covers_mark(size: usize) -> bool {
    size - HEADER >= MARK + size_of::<usize>()
}
