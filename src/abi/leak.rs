//! Values that live as long as the program, outside the program's `malloc`: a program that only opens a file has none of
//! `malloc`'s code.

use super::{Errno, GlobalRef, small};
use core::alloc::Layout;
use core::arch::wasm32::memory_grow;
use core::cell::UnsafeCell;
use core::ffi::CStr;

/// The size of a page of WebAssembly's memory.
const PAGE: usize = 65536;
/// The alignment of [`leak_bytes`].
const ALIGN: usize = 8;
/// How many bytes come with the program; more are whole pages of the host's.
const FIRST: usize = 1024;

/// Memory that only [`Area::take`] hands out.
#[repr(align(16))]
struct Block(UnsafeCell<[u8; FIRST]>);

// SAFETY: the bytes are reached only through pointers from `Area::take`, which gives each of them out once.
unsafe impl Sync for Block {}

static BLOCK: Block = Block(UnsafeCell::new([0; FIRST]));

/// What is free: two addresses, 0 before the first use.
struct Area {
    next: usize,
    end: usize,
}

static AREA: GlobalRef<Area> = GlobalRef::new(Area { next: 0, end: 0 });

impl Area {
    #[small]
    fn take(&mut self, layout: Layout) -> Result<*mut u8, Errno> {
        if self.next == 0 {
            self.next = BLOCK.0.get().addr();
            self.end = self.next + FIRST;
        }
        let mut start = self.next.next_multiple_of(layout.align());
        if layout.size() > self.end.saturating_sub(start) {
            let pages = layout.size().div_ceil(PAGE);
            let before = memory_grow::<0>(pages);
            if before == usize::MAX {
                return Err(Errno::NOMEM);
            }
            start = before * PAGE;
            self.end = start + pages * PAGE;
        }
        self.next = start + layout.size();
        Ok(core::ptr::with_exposed_provenance_mut(start))
    }
}

/// Memory for `layout`, never given out again. Errors: `ENOMEM`.
#[small]
#[inline(never)]
fn allocate(layout: Layout) -> Result<*mut u8, Errno> {
    AREA.with(|area| area.take(layout)).unwrap_or(Err(Errno::DEADLK))
}

/// `value`, which lives as long as the program from now on. Errors: `ENOMEM`.
#[small]
pub fn leak<T>(value: T) -> Result<&'static T, Errno> {
    let memory = allocate(Layout::new::<T>())?.cast::<T>();
    // SAFETY: `allocate` gave memory of T's size and alignment that nobody else has.
    unsafe {
        memory.write(value);
        Ok(&*memory)
    }
}

/// `len` zeroed bytes. Errors: `ENOMEM`.
#[small]
pub fn leak_bytes(len: usize) -> Result<&'static mut [u8], Errno> {
    let layout = Layout::from_size_align(len, ALIGN).map_err(|_| Errno::NOMEM)?;
    // SAFETY: `allocate` gave so many bytes that nobody else has; they are zero, as BLOCK and new pages are.
    Ok(unsafe { core::slice::from_raw_parts_mut(allocate(layout)?, len) })
}

/// A copy of `text` (up to its first zero byte, if any) as a C string. Errors: `ENOMEM`.
#[small]
pub fn leak_cstr(text: &[u8]) -> Result<&'static CStr, Errno> {
    let copy = leak_bytes(text.len() + 1)?;
    // SAFETY: `copy` is new and one byte longer than `text`; that last byte is still zero, as `leak_bytes` gave it.
    unsafe {
        copy.as_mut_ptr().copy_from_nonoverlapping(text.as_ptr(), text.len());
        Ok(CStr::from_ptr(copy.as_ptr().cast()))
    }
}
