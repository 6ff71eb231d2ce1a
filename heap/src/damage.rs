//! What a program has overwritten.

/// Where a write was found that no block allows.
#[repr(i32)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Damage {
    /// Behind a block.
    BehindBlock,
    /// In a freed block.
    FreedBlock,
}

/// Ends the program with a message.
#[cfg(target_arch = "wasm32")]
#[cold]
#[inline(always)]
pub(crate) fn report(damage: Damage) -> ! {
    unsafe extern "C" {
        /// The library's.
        safe fn __wasilibc_heap_damaged(damage: Damage) -> !;
    }
    __wasilibc_heap_damaged(damage)
}

/// A panic, for tests.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn report(damage: Damage) -> ! {
    panic!("{damage:?}")
}
