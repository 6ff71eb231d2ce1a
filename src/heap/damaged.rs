//! What the heap behind the lists has found, in an object of its own: other families of `malloc` have such a heap as well.

use super::fail::fail;
use wasi_libc_heap::Damage;

/// Ends the program, which has overwritten something. Internal: what the crate `heap` calls.
#[unsafe(no_mangle)]
#[cold]
pub extern "C" fn __wasilibc_heap_damaged(damage: Damage) -> ! {
    fail(match damage {
        Damage::BehindBlock => b"free: the memory behind a block was written to\n",
        Damage::FreedBlock => b"malloc: a freed block was written to\n",
    })
}
