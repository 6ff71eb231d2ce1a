//! What code compiled with `-fstack-protector` refers to: the guard that a function keeps beside its frame, and what it
//! calls when the guard was overwritten.

use crate::abi::Global;
use crate::wasi;

/// The guard: random from the start of the program on. Its lowest byte is zero, so that no string function copies it whole.
#[unsafe(no_mangle)]
pub static __stack_chk_guard: Global<usize> = Global::new(0x595e_9f00);

/// Called when the guard beside a function's frame was overwritten: reports it and traps.
#[unsafe(no_mangle)]
pub extern "C" fn __stack_chk_fail() -> ! {
    // Nowhere to report a failed write to stderr.
    let _ = wasi::fd::write(2, &[wasi::types::CioVec::new(b"stack smashing detected\n")]);
    core::arch::wasm32::unreachable()
}

/// Runs before other constructors. Without a random number the guard keeps its constant, which still finds accidents.
extern "C" fn choose_guard() {
    if let Ok([a, b, c, ..]) = wasi::random::key() {
        __stack_chk_guard.set(usize::from_le_bytes([0, a, b, c]));
    }
}

#[used]
#[unsafe(link_section = ".init_array.0")]
static CHOOSE: extern "C" fn() = choose_guard;
