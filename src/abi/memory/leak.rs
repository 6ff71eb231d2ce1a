//! Values that live as long as the program, outside the program's `malloc`: a program that only opens a file has none of
//! `malloc`'s code.

use crate::abi::{Errno, Global, small};
use core::arch::wasm32::memory_grow;
use core::cell::UnsafeCell;
use core::ffi::CStr;
use core::ptr::NonNull;

/// The size of a page of WebAssembly's memory.
const PAGE: usize = 65536;
/// The alignment of all of it.
const ALIGN: usize = 8;
/// How many bytes come with the program; more are whole pages of the host's.
const FIRST: usize = 1024;

/// Memory that only [`allocate`] hands out.
#[repr(align(16))]
struct Block(UnsafeCell<[u8; FIRST]>);

// SAFETY: the bytes are reached only through pointers from `allocate`, which gives each of them out once.
unsafe impl Sync for Block {}

static BLOCK: Block = Block(UnsafeCell::new([0; FIRST]));

/// The free memory: its start and its length.
static NEXT: Global<*mut u8> = Global::new(BLOCK.0.get().cast());
static LEFT: Global<usize> = Global::new(FIRST);

/// `len` zeroed bytes on a multiple of [`ALIGN`], never given out again, if there is memory.
#[small]
#[inline(never)]
fn allocate(len: usize) -> Option<NonNull<u8>> {
    let len = len.saturating_add(ALIGN - 1) & !(ALIGN - 1);
    if len > LEFT.get() {
        let pages = len.div_ceil(PAGE);
        let before = memory_grow::<0>(pages);
        if before == usize::MAX {
            return None;
        }
        NEXT.set(core::ptr::with_exposed_provenance_mut(before * PAGE));
        LEFT.set(pages * PAGE);
    }
    LEFT.set(LEFT.get() - len);
    NonNull::new(NEXT.replace(NEXT.get().wrapping_add(len)))
}

/// `value`, which lives as long as the program from now on. Errors: `ENOMEM`.
#[small]
#[inline]
pub fn leak<T>(value: T) -> Result<&'static T, Errno> {
    const { assert!(align_of::<T>() <= ALIGN) };
    let memory = allocate(size_of::<T>()).ok_or(Errno::NOMEM)?.cast::<T>();
    // SAFETY: `allocate` gave memory of T's size and alignment that nothing else has.
    unsafe {
        memory.write(value);
        Ok(memory.as_ref())
    }
}

/// `len` zeroed bytes. Errors: `ENOMEM`.
#[small]
#[inline]
pub fn leak_bytes(len: usize) -> Result<&'static mut [u8], Errno> {
    let memory = allocate(len).ok_or(Errno::NOMEM)?;
    // SAFETY: `allocate` gave so many bytes that nothing else has; they are zero, as BLOCK and new pages are.
    Ok(unsafe { core::slice::from_raw_parts_mut(memory.as_ptr(), len) })
}

/// A copy of `text`, which has no zero byte, as a C string. Errors: `ENOMEM`.
#[small]
pub fn leak_cstr(text: &[u8]) -> Result<&'static CStr, Errno> {
    let len = text.len() + 1;
    let copy = allocate(len).ok_or(Errno::NOMEM)?;
    // SAFETY: `copy` is new and one byte longer than `text`; that last byte is still zero, as `allocate` gave it.
    unsafe {
        copy.copy_from_nonoverlapping(NonNull::from(text).cast(), text.len());
        Ok(CStr::from_bytes_with_nul_unchecked(core::slice::from_raw_parts(copy.as_ptr(), len)))
    }
}
