//! `<obstack.h>`: <https://www.gnu.org/software/libc/manual/html_node/Obstacks.html>
//!
//! The header does what needs no new chunk; these are the rest.

pub mod printf;

use crate::abi::*;
use crate::algo::text::bulk;
use core::ptr::null_mut;

unsafe extern "C" {
    fn abort() -> !;
    fn exit(code: c_int) -> !;
    #[link_name = "obstack_alloc_failed_handler"]
    static alloc_failed_handler: Option<unsafe extern "C" fn()>;
    #[link_name = "obstack_exit_failure"]
    static exit_failure: c_int;
}

/// The start of a chunk.
#[repr(C)]
pub struct Chunk {
    limit: *mut u8,
    previous: *mut Chunk,
}

type AllocatePlain = unsafe extern "C" fn(usize) -> *mut Chunk;
type AllocateExtra = unsafe extern "C" fn(*mut c_void, usize) -> *mut Chunk;
type ReleasePlain = unsafe extern "C" fn(*mut Chunk);
type ReleaseExtra = unsafe extern "C" fn(*mut c_void, *mut Chunk);

/// How a program allocates a chunk.
#[derive(Clone, Copy)]
#[repr(C)]
pub union Allocate {
    plain: AllocatePlain,
    extra: AllocateExtra,
}

/// How a program gives a chunk back.
#[derive(Clone, Copy)]
#[repr(C)]
pub union Release {
    plain: ReleasePlain,
    extra: ReleaseExtra,
}

/// C's `struct obstack`.
#[repr(C)]
pub struct Obstack {
    chunk_size: usize,
    chunk: *mut Chunk,
    object: *mut u8,
    next: *mut u8,
    limit: *mut u8,
    mask: usize,
    allocate: Allocate,
    release: Release,
    argument: *mut c_void,
    has_argument: c_uint,
    maybe_empty: c_uint,
}

/// What is aligned for every type.
const ALIGNMENT: usize = 16;
/// With what `malloc` needs itself, a chunk of 4 KiB.
const CHUNK_SIZE: usize = 4096 - 32;

/// Called when a program's function has no memory for a chunk. It must not return.
#[export]
pub static mut obstack_alloc_failed_handler: Option<unsafe extern "C" fn()> = Some(give_up);

/// The status with which the handler that is there at the start ends the program.
#[export]
pub static mut obstack_exit_failure: c_int = 1;

unsafe extern "C" fn give_up() {
    _ = crate::os::fd::write(2, b"memory exhausted\n");
    // SAFETY: C's `exit`.
    unsafe { exit(exit_failure) }
}

impl Obstack {
    /// A chunk of `size` bytes; the handler is called if there is none.
    ///
    /// # Safety
    /// The functions must be the program's.
    unsafe fn new_chunk(&self, size: Option<usize>) -> *mut Chunk {
        // SAFETY: the caller's.
        unsafe {
            let chunk = match size {
                None => null_mut(),
                Some(size) if self.has_argument != 0 => (self.allocate.extra)(self.argument, size),
                Some(size) => (self.allocate.plain)(size),
            };
            let (Some(place), Some(size)) = (chunk.as_mut(), size) else {
                if let Some(handler) = alloc_failed_handler {
                    handler();
                }
                abort()
            };
            place.limit = chunk.cast::<u8>().wrapping_add(size);
            chunk
        }
    }

    /// # Safety
    /// The chunk must not be used again.
    unsafe fn give_back(&self, chunk: *mut Chunk) {
        // SAFETY: the caller's.
        unsafe {
            if self.has_argument != 0 {
                (self.release.extra)(self.argument, chunk)
            } else {
                (self.release.plain)(chunk)
            }
        }
    }

    /// Where the first object of a chunk starts.
    fn first(&self, chunk: *mut Chunk) -> *mut u8 {
        let start = chunk.wrapping_add(1).cast::<u8>();
        start.map_addr(|address| address.wrapping_add(self.mask) & !self.mask)
    }

    /// # Safety
    /// The functions must be set.
    unsafe fn begin(&mut self, size: usize, alignment: usize) {
        self.mask = if alignment == 0 { ALIGNMENT } else { alignment } - 1;
        // There is room for an object's start at least.
        let least = size_of::<Chunk>() + self.mask;
        self.chunk_size = if size == 0 { CHUNK_SIZE } else { size }.max(least);
        // SAFETY: the caller's.
        unsafe {
            let chunk = self.new_chunk(Some(self.chunk_size));
            (*chunk).previous = null_mut();
            self.enter(chunk, self.first(chunk));
        }
        self.maybe_empty = 0;
    }

    /// Goes on at `place` in a chunk, with an empty object.
    ///
    /// # Safety
    /// A live chunk.
    unsafe fn enter(&mut self, chunk: *mut Chunk, place: *mut u8) {
        self.chunk = chunk;
        self.object = place;
        self.next = place;
        // SAFETY: the caller's.
        self.limit = unsafe { (*chunk).limit };
    }

    /// Moves the object to a new chunk with room for `more` bytes.
    ///
    /// # Safety
    /// An initialised obstack.
    unsafe fn grow(&mut self, more: usize) {
        // SAFETY: the caller's, and the new chunk has room for the object.
        unsafe {
            let (old, object) = (self.chunk, self.object);
            let len = self.next.offset_from_unsigned(object);
            // An eighth more than the object needs, as it grows.
            let size =
                len.checked_add(more).and_then(|size| size.checked_add(len / 8 + size_of::<Chunk>() + self.mask));
            let chunk = self.new_chunk(size.map(|size| size.max(self.chunk_size)));
            (*chunk).previous = old;
            let place = self.first(chunk);
            bulk::copy(place, object, len);
            // A chunk that held nothing but the object; an empty one there would have kept its address.
            if self.maybe_empty == 0 && object == self.first(old) {
                (*chunk).previous = (*old).previous;
                self.give_back(old);
            }
            self.enter(chunk, place);
            self.next = place.wrapping_add(len);
        }
        self.maybe_empty = 0;
    }

    /// The chunk that `object` is in, from the latest on; those behind it are passed to `leave`.
    ///
    /// # Safety
    /// An initialised obstack.
    unsafe fn find(&self, object: *mut u8, mut leave: impl FnMut(*mut Chunk)) -> *mut Chunk {
        let mut chunk = self.chunk;
        // SAFETY: the chunks are live until they are left.
        unsafe {
            while !chunk.is_null() && (chunk.cast() >= object || (*chunk).limit < object) {
                let previous = (*chunk).previous;
                leave(chunk);
                chunk = previous;
            }
        }
        chunk
    }
}

/// Initialises an obstack with chunks of at least `size` bytes (0: 4064) for objects at multiples of `alignment` (0: 16).
/// Calls `obstack_alloc_failed_handler` if `allocate` returns null. Returns 1.
/// <https://www.gnu.org/software/libc/manual/html_node/Preparing-for-Obstacks.html>
#[export]
pub unsafe extern "C" fn _obstack_begin(
    obstack: *mut Obstack,
    size: usize,
    alignment: usize,
    allocate: AllocatePlain,
    release: ReleasePlain,
) -> c_int {
    // SAFETY: the caller's obstack and functions.
    unsafe {
        (*obstack).allocate.plain = allocate;
        (*obstack).release.plain = release;
        (*obstack).has_argument = 0;
        (*obstack).begin(size, alignment);
    }
    1
}

/// `_obstack_begin` with functions that take `argument` too.
/// <https://www.gnu.org/software/libc/manual/html_node/Preparing-for-Obstacks.html>
#[export]
pub unsafe extern "C" fn _obstack_begin_1(
    obstack: *mut Obstack,
    size: usize,
    alignment: usize,
    allocate: AllocateExtra,
    release: ReleaseExtra,
    argument: *mut c_void,
) -> c_int {
    // SAFETY: the caller's obstack and functions.
    unsafe {
        (*obstack).allocate.extra = allocate;
        (*obstack).release.extra = release;
        (*obstack).argument = argument;
        (*obstack).has_argument = 1;
        (*obstack).begin(size, alignment);
    }
    1
}

/// Moves the object that grows to a new chunk with room for `more` bytes. Calls `obstack_alloc_failed_handler` without
/// memory. <https://www.gnu.org/software/libc/manual/html_node/Growing-Objects.html>
#[export]
pub unsafe extern "C" fn _obstack_newchunk(obstack: *mut Obstack, more: usize) {
    // SAFETY: the caller's obstack.
    unsafe { (*obstack).grow(more) }
}

/// Frees `object` and everything that came after it; null frees everything, and the obstack is no longer initialised.
/// Aborts for an object of another place.
/// <https://www.gnu.org/software/libc/manual/html_node/Freeing-Obstack-Objects.html>
#[export(_obstack_free)]
pub unsafe extern "C" fn obstack_free(obstack: *mut Obstack, object: *mut c_void) {
    // SAFETY: the caller's obstack; what is left is not used again.
    unsafe {
        let o = &mut *obstack;
        let mut left = false;
        let chunk = o.find(object.cast(), |chunk| {
            left = true;
            o.give_back(chunk);
        });
        if !chunk.is_null() {
            o.enter(chunk, object.cast());
            // Nobody knows whether an empty object stands in this chunk.
            o.maybe_empty |= c_uint::from(left);
        } else if object.is_null() {
            o.chunk = null_mut();
        } else {
            abort();
        }
    }
}

/// Whether an object is in one of the chunks.
#[export]
pub unsafe extern "C" fn _obstack_allocated_p(obstack: *mut Obstack, object: *mut c_void) -> c_int {
    // SAFETY: the caller's obstack.
    c_int::from(unsafe { !(*obstack).find(object.cast(), |_| ()).is_null() })
}

/// How many bytes the chunks have.
#[export]
pub unsafe extern "C" fn _obstack_memory_used(obstack: *mut Obstack) -> usize {
    let mut sum = 0;
    // SAFETY: the caller's obstack, whose chunks are live.
    unsafe { (*obstack).find(null_mut(), |chunk| sum += (*chunk).limit.offset_from_unsigned(chunk.cast())) };
    sum
}
