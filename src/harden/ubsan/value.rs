//! Values that clang passes: in a word if they fit, else by their address.

use super::data::Type;
use super::line::Line;
use crate::abi::Out;
use crate::abi::VaList;
use crate::algo::fmt::{self, Buffer};
use crate::stdio::context;

/// The bits of an integer, extended as its type says.
pub fn integer(of: &Type, word: usize) -> i128 {
    let bits = of.bits();
    let value = match bits {
        ..=32 => word as u128,
        // SAFETY: clang passes the address of a value that does not fit in a word.
        33..=64 => u128::from(unsafe { (word as *const u64).read_unaligned() }),
        // SAFETY: the address of a value of 128 bits.
        _ => unsafe { (word as *const u128).read_unaligned() },
    };
    let unused = 128u32.saturating_sub(bits);
    if of.is_signed() { ((value << unused) as i128) >> unused } else { ((value << unused) >> unused) as i128 }
}

/// Adds an integer.
pub fn put(line: &mut Line, of: &Type, word: usize) {
    if of.kind != 0 && of.kind != 2 {
        return line.put(b"a value");
    }
    let value = integer(of, word);
    let negative = of.is_signed() && value < 0;
    let magnitude = if negative { (value as u128).wrapping_neg() } else { value as u128 };
    if negative {
        line.put(b"-");
    }
    match u64::try_from(magnitude) {
        Ok(small) => line.number(small),
        Err(_) => line.hex(magnitude),
    }
}

/// Adds a floating-point number, or an integer.
pub fn put_number(line: &mut Line, of: &Type, word: usize) {
    let slots: [f64; 1] = match (of.kind, of.info) {
        (1, 32) => [f64::from(f32::from_bits(word as u32))],
        // SAFETY: clang passes the address of a value that does not fit in a word.
        (1, 64) => [unsafe { (word as *const f64).read_unaligned() }],
        (1, _) => return line.put(b"a value"),
        _ => return put(line, of, word),
    };
    let mut text = [0u8; 32];
    let size = text.len();
    // SAFETY: a buffer of this size, and the number that the format asks for.
    unsafe {
        let Ok(out) = Out::slice(text.as_mut_ptr(), size) else { return };
        let args = VaList::new(slots.as_ptr().cast_mut().cast());
        let len = fmt::format_to_memory(&mut Buffer::new(out), b"%.9g", args, &context::PRINT).unwrap_or(0);
        line.put(text.get(..len as usize).unwrap_or(&[]));
    }
}
