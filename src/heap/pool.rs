//! Memory for the library's own use in programs without `malloc` (`block.s`): a program that only reads files or directories has none of
//! `malloc`'s code. Blocks that are given back are used again as they are, so sizes are rounded: what grows step by step has few of them.

use crate::abi::c::PAGE_SIZE;
use crate::abi::{Static, c_malloc, export, leak_bytes, small};
use core::arch::wasm32::memory_size;
use core::ptr::null_mut;

/// What stands before each block.
struct Head {
    size: usize,
    /// The block that was given back before this one.
    next: *mut Head,
}

/// The start of the list of blocks that were given back.
static FREE: Static<Head> = Static::with(Head { size: 0, next: null_mut() });

/// No block is used for less than this part of its size.
const PART: usize = 4;

/// A block of `size` bytes; null if there is no memory.
#[export]
#[small]
pub extern "C" fn __wasilibc_pool_allocate(size: usize) -> *mut u8 {
    if size > isize::MAX as usize {
        return null_mut();
    }
    // Eight sizes from one power of two to the next.
    let mask = 0x0fff_ffff >> (size as u32 | 128).leading_zeros();
    let size = (size + mask) & !mask;
    let mut at = FREE.as_mut_ptr();
    // SAFETY: all in the list are heads of blocks that nobody uses.
    unsafe {
        loop {
            let block = (*at).next;
            if block.is_null() {
                break;
            }
            if (*block).size >= size && (*block).size / PART <= size {
                (*at).next = (*block).next;
                return block.add(1).cast();
            }
            at = block;
        }
    }
    let Ok(bytes) = leak_bytes(size + size_of::<Head>()) else { return null_mut() };
    let block = bytes.as_mut_ptr().cast::<Head>();
    // SAFETY: new memory, with a multiple of 8 for its address, for a head and `size` bytes.
    unsafe {
        (*block).size = size;
        block.add(1).cast()
    }
}

/// Gives a block back.
#[export]
#[small]
pub unsafe extern "C" fn __wasilibc_pool_free(block: *mut u8) {
    if !block.is_null() {
        let (free, block) = (FREE.as_mut_ptr(), block.cast::<Head>().wrapping_sub(1));
        // SAFETY: a block of the pool, which nobody uses any more.
        unsafe {
            (*block).next = (*free).next;
            (*free).next = block;
        }
    }
}

/// A block of `size` zeroed bytes, wherever it is from; null if there is no memory. `pooled`: from here.
#[export]
#[small]
pub extern "C" fn __wasilibc_pool_zeroed(size: usize, pooled: bool) -> *mut u8 {
    let used = memory_size::<0>() * PAGE_SIZE;
    let Ok(block) = c_malloc(size) else { return null_mut() };
    if !pooled || block.addr() < used {
        // SAFETY: new memory of that size.
        unsafe { block.write_bytes(0, size) };
    }
    block
}
