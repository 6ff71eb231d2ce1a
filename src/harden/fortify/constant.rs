//! Formats with `%n` must be in constant memory: a writable one could be used to write anywhere.

use crate::abi::{CStrArg, Global, WStrArg};
use crate::algo::fmt::stores;
use crate::harden::report;

unsafe extern "C" {
    /// The linker's: the first byte of data.
    static __global_base: u8;
}

/// A variable that has a value at the start. The linker puts those of the library behind the program's own, and behind all
/// constants; it says nowhere where constants end.
static VARIABLE: Global<u8> = Global::new(1);

/// Whether an address may be that of a constant: certainly not on the stack, in the heap, or in a variable that is zero at the
/// start.
fn may_be_constant(address: usize) -> bool {
    address >= (&raw const __global_base).addr() && address < (&raw const VARIABLE).addr()
}

fn refuse(function: &[u8]) -> ! {
    report::fail(&[function, b": %n in a format that the program can change"])
}

/// Ends the program over a format of `function`'s with `%n` that is no constant.
#[inline(never)]
pub fn check(function: &[u8], format: CStrArg) {
    if !may_be_constant(format.as_ptr().addr()) && format.bytes().is_ok_and(stores) {
        refuse(function);
    }
}

/// The same for a wide format.
#[inline(never)]
pub fn check_wide(function: &[u8], format: WStrArg) {
    if !may_be_constant(format.as_ptr().addr()) && format.get().is_ok_and(stores) {
        refuse(function);
    }
}
