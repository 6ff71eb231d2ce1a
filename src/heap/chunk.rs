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

/// Whether an address can be that of a block: above data and stack, within the memory.
#[inline(always)]
pub fn in_heap(address: usize) -> bool {
    let start = (&raw const __heap_base).addr();
    address > start
        && address < core::arch::wasm32::memory_size::<0>().wrapping_mul(wasi_libc_heap::PAGE).wrapping_sub(1)
}

/// The size of a block's chunk, header included; `None` if the pointer is not that of a block in use: not aligned, not in
/// the heap, or without a header that agrees with its neighbour's.
///
/// # Safety
/// None for memory: what is read lies within the linear memory.
#[inline(always)]
pub fn size_in_use(block: *mut u8) -> Option<usize> {
    let address = block.addr();
    if address % 16 != 0 || !in_heap(address) {
        return None;
    }
    // SAFETY: aligned, and within the memory, which has nothing before the heap that could not be read.
    let head = unsafe { block.sub(HEADER).cast::<usize>().read() };
    let size = head & !FLAGS;
    let next = address.wrapping_add(size);
    if head & IN_USE == 0 || size < 16 || size % 8 != 0 || next < address || !in_heap(next - HEADER) {
        return None;
    }
    // SAFETY: aligned like the size, and within the memory.
    let next_head = unsafe { block.add(size).sub(HEADER).cast::<usize>().read() };
    (next_head & PREVIOUS_IN_USE != 0).then_some(size)
}
