//! Obstacks: a structure shared between the library and the macros of `<obstack.h>`.

use crate::abi::{Errno, Variable, c_int, c_uint, c_void};
use crate::algo::fmt::Sink;
use crate::algo::text::bulk;
use core::ptr::null_mut;

unsafe extern "C" {
    fn abort() -> !;
    fn exit(code: c_int) -> !;
    safe static obstack_alloc_failed_handler: Variable<Option<FailedHandler>>;
    safe static obstack_exit_failure: Variable<c_int>;
}

/// Called when there is no memory for a chunk. Does not return.
pub type FailedHandler = unsafe extern "C" fn();
/// Allocates a chunk.
pub type Allocate = unsafe extern "C" fn(usize) -> *mut Chunk;
/// Allocates a chunk, with the program's own argument.
pub type AllocateExtra = unsafe extern "C" fn(*mut c_void, usize) -> *mut Chunk;
/// Frees a chunk.
pub type Release = unsafe extern "C" fn(*mut Chunk);
/// Frees a chunk, with the program's own argument.
pub type ReleaseExtra = unsafe extern "C" fn(*mut c_void, *mut Chunk);

/// The start of a chunk.
#[repr(C)]
pub struct Chunk {
    limit: *mut u8,
    previous: *mut Chunk,
}

#[derive(Clone, Copy)]
#[repr(C)]
union AllocateAny {
    plain: Allocate,
    extra: AllocateExtra,
}

#[derive(Clone, Copy)]
#[repr(C)]
union ReleaseAny {
    plain: Release,
    extra: ReleaseExtra,
}

/// C's `struct obstack`, initialised: its chunks are live, and its functions are the program's.
#[repr(C)]
pub struct Obstack {
    chunk_size: usize,
    chunk: *mut Chunk,
    object: *mut u8,
    next: *mut u8,
    limit: *mut u8,
    mask: usize,
    allocate: AllocateAny,
    release: ReleaseAny,
    argument: *mut c_void,
    has_argument: c_uint,
    maybe_empty: c_uint,
}

/// Aligned for every type.
const ALIGNMENT: usize = 16;
/// With what `malloc` needs itself, a chunk of 4 KiB.
const CHUNK_SIZE: usize = 4096 - 32;

/// The handler that is there at the start: ends the program.
///
/// # Safety
/// Any time is fine; the type is C's.
pub unsafe extern "C" fn give_up() {
    _ = crate::os::fd::write(2, b"memory exhausted\n");
    // SAFETY: takes any status.
    unsafe { exit(obstack_exit_failure.get()) }
}

/// Has no memory: calls the program's handler.
fn fail() -> ! {
    // SAFETY: the program's function, or `give_up`; neither has a contract, nor has `abort`.
    unsafe {
        if let Some(handler) = obstack_alloc_failed_handler.get() {
            handler();
        }
        abort()
    }
}

impl Obstack {
    /// An obstack with a first chunk from `allocate`.
    pub fn with_functions(size: usize, alignment: usize, allocate: Allocate, release: Release) -> Self {
        let (allocate, release) = (AllocateAny { plain: allocate }, ReleaseAny { plain: release });
        Self::begin(size, alignment, allocate, release, None)
    }

    /// An obstack whose functions also take `argument`.
    pub fn with_argument(
        size: usize,
        alignment: usize,
        allocate: AllocateExtra,
        release: ReleaseExtra,
        argument: *mut c_void,
    ) -> Self {
        let (allocate, release) = (AllocateAny { extra: allocate }, ReleaseAny { extra: release });
        Self::begin(size, alignment, allocate, release, Some(argument))
    }

    fn begin(
        size: usize,
        alignment: usize,
        allocate: AllocateAny,
        release: ReleaseAny,
        argument: Option<*mut c_void>,
    ) -> Self {
        let mask = if alignment == 0 { ALIGNMENT } else { alignment } - 1;
        // An object's start fits at least.
        let least = size_of::<Chunk>() + mask;
        let mut obstack = Obstack {
            chunk_size: if size == 0 { CHUNK_SIZE } else { size }.max(least),
            chunk: null_mut(),
            object: null_mut(),
            next: null_mut(),
            limit: null_mut(),
            mask,
            allocate,
            release,
            argument: argument.unwrap_or(null_mut()),
            has_argument: argument.is_some().into(),
            maybe_empty: 0,
        };
        let chunk = obstack.new_chunk(Some(obstack.chunk_size), null_mut());
        obstack.enter(chunk, obstack.first(chunk));
        obstack
    }

    /// A chunk of `size` bytes before `previous`; the handler is called if there is none.
    fn new_chunk(&self, size: Option<usize>, previous: *mut Chunk) -> *mut Chunk {
        let Some(size) = size else { fail() };
        // SAFETY: the program's function, of the type that `has_argument` says.
        let chunk = unsafe {
            if self.has_argument != 0 {
                (self.allocate.extra)(self.argument, size)
            } else {
                (self.allocate.plain)(size)
            }
        };
        if chunk.is_null() {
            fail()
        }
        // SAFETY: a new chunk of `size` bytes, which is more than its head, aligned for everything.
        unsafe { chunk.write(Chunk { limit: chunk.cast::<u8>().wrapping_add(size), previous }) };
        chunk
    }

    /// Frees a chunk, which is not used again.
    fn give_back(&self, chunk: *mut Chunk) {
        // SAFETY: the program's function, of the type that `has_argument` says.
        unsafe {
            if self.has_argument != 0 {
                (self.release.extra)(self.argument, chunk)
            } else {
                (self.release.plain)(chunk)
            }
        }
    }

    /// The address of a chunk's first object.
    fn first(&self, chunk: *mut Chunk) -> *mut u8 {
        let start = chunk.wrapping_add(1).cast::<u8>();
        start.map_addr(|address| address.wrapping_add(self.mask) & !self.mask)
    }

    /// Goes on at `start` in a live chunk, with an empty object.
    fn enter(&mut self, chunk: *mut Chunk, start: *mut u8) {
        self.chunk = chunk;
        self.object = start;
        self.next = start;
        // SAFETY: the chunk is live.
        self.limit = unsafe { (*chunk).limit };
    }

    /// Moves the object to a new chunk with space for `more` bytes.
    pub fn grow(&mut self, more: usize) {
        let (old, object) = (self.chunk, self.object);
        let len = self.next.addr() - object.addr();
        // An eighth more than the object needs, as it grows.
        let size = len.checked_add(more).and_then(|size| size.checked_add(len / 8 + size_of::<Chunk>() + self.mask));
        let chunk = self.new_chunk(size.map(|size| size.max(self.chunk_size)), old);
        let start = self.first(chunk);
        // SAFETY: the new chunk, apart from the old one, has space for the object and more; both are live.
        unsafe {
            bulk::copy(start, object, len);
            // A chunk that held nothing but the object; an empty one there would have kept its address.
            if self.maybe_empty == 0 && object == self.first(old) {
                (*chunk).previous = (*old).previous;
                self.give_back(old);
            }
        }
        self.enter(chunk, start);
        self.next = start.wrapping_add(len);
        self.maybe_empty = 0;
    }

    /// Adds bytes to the object that grows.
    pub fn add(&mut self, bytes: &[u8]) {
        if self.limit.addr() - self.next.addr() < bytes.len() {
            self.grow(bytes.len());
        }
        // SAFETY: there is space for them up to the limit.
        unsafe { bulk::copy(self.next, bytes.as_ptr(), bytes.len()) };
        self.next = self.next.wrapping_add(bytes.len());
    }

    /// The chunk that `object` is in, from the latest on; those behind it are passed to `leave`.
    fn find(&self, object: *mut u8, mut leave: impl FnMut(*mut Chunk)) -> *mut Chunk {
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

    /// Whether an object is in one of the chunks.
    pub fn has(&self, object: *mut u8) -> bool {
        !self.find(object, |_| ()).is_null()
    }

    /// How many bytes the chunks have.
    pub fn memory_used(&self) -> usize {
        let mut sum = 0;
        // SAFETY: the chunks are live.
        self.find(null_mut(), |chunk| sum += unsafe { (*chunk).limit }.addr() - chunk.addr());
        sum
    }

    /// Frees `object` and everything that came after it; null frees everything. Aborts for an object of something else.
    pub fn free(&mut self, object: *mut u8) {
        let mut left = false;
        let chunk = self.find(object, |chunk| {
            left = true;
            self.give_back(chunk);
        });
        if !chunk.is_null() {
            self.enter(chunk, object);
            // Nobody knows whether an empty object stands in this chunk.
            self.maybe_empty |= c_uint::from(left);
        } else if object.is_null() {
            self.chunk = null_mut();
        } else {
            // SAFETY: takes no arguments.
            unsafe { abort() }
        }
    }
}

impl Sink for Obstack {
    fn put(&mut self, text: &[u8]) -> Result<(), Errno> {
        self.add(text);
        Ok(())
    }
}
