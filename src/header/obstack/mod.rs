//! `<obstack.h>`: <https://www.gnu.org/software/libc/manual/html_node/Obstacks.html>
//!
//! The header does what needs no new chunk; these are the rest.
#![allow(non_upper_case_globals)] // the C names

pub mod printf;

use crate::abi::search::obstack::{Allocate, AllocateExtra, FailedHandler, Obstack, Release, ReleaseExtra, give_up};
use crate::abi::*;

/// Called when a program's function has no memory for a chunk. It must not return.
#[export]
pub static obstack_alloc_failed_handler: Variable<Option<FailedHandler>> = Variable::new(Some(give_up));

/// The status with which the handler that is there at the start ends the program.
#[export]
pub static obstack_exit_failure: Variable<c_int> = Variable::new(1);

/// Initialises an obstack with chunks of at least `size` bytes (0: 4064) for objects at multiples of `alignment` (0: 16).
/// Calls `obstack_alloc_failed_handler` if `allocate` returns null. Returns 1.
/// <https://www.gnu.org/software/libc/manual/html_node/Preparing-for-Obstacks.html>
#[export]
pub extern "C" fn _obstack_begin(
    obstack: OutArg<Obstack>,
    size: usize,
    alignment: usize,
    allocate: Allocate,
    release: Release,
) -> c_int {
    obstack.set(Obstack::with_functions(size, alignment, allocate, release));
    1
}

/// `_obstack_begin` with functions that take `argument` too.
/// <https://www.gnu.org/software/libc/manual/html_node/Preparing-for-Obstacks.html>
#[export]
pub extern "C" fn _obstack_begin_1(
    obstack: OutArg<Obstack>,
    size: usize,
    alignment: usize,
    allocate: AllocateExtra,
    release: ReleaseExtra,
    argument: *mut c_void,
) -> c_int {
    obstack.set(Obstack::with_argument(size, alignment, allocate, release, argument));
    1
}

/// Moves the object that grows to a new chunk with space for `more` bytes. Calls `obstack_alloc_failed_handler` without
/// memory. <https://www.gnu.org/software/libc/manual/html_node/Growing-Objects.html>
#[export]
pub extern "C" fn _obstack_newchunk(obstack: ObjArg<Obstack>, more: usize) {
    if let Some(obstack) = obstack.optional() {
        obstack.grow(more);
    }
}

/// Frees `object` and everything that came after it; null frees everything, and the obstack is no longer initialised.
/// Aborts for an object of something else.
/// <https://www.gnu.org/software/libc/manual/html_node/Freeing-Obstack-Objects.html>
#[export(_obstack_free)]
pub extern "C" fn obstack_free(obstack: ObjArg<Obstack>, object: *mut c_void) {
    if let Some(obstack) = obstack.optional() {
        obstack.free(object.cast());
    }
}

/// Whether an object is in one of the chunks.
#[export]
pub extern "C" fn _obstack_allocated_p(obstack: ObjArg<Obstack>, object: *mut c_void) -> c_int {
    obstack.optional().is_some_and(|obstack| obstack.has(object.cast())).into()
}

/// How many bytes the chunks have.
#[export]
pub extern "C" fn _obstack_memory_used(obstack: ObjArg<Obstack>) -> usize {
    obstack.optional().map_or(0, |obstack| obstack.memory_used())
}
