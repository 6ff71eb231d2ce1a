//! Arithmetic on eight bytes in a little-endian word.

/// 1 in each byte.
pub const ONES: u64 = 0x0101_0101_0101_0101;
/// The high bit of each byte.
pub const HIGHS: u64 = ONES << 7;
/// Bytes in a word.
pub const WORD: usize = 8;
/// The page that a read must not leave: no machine has smaller ones, and WebAssembly's are larger.
pub const PAGE: usize = 4096;

/// `byte` in each byte.
#[inline(always)]
pub const fn repeat(byte: u8) -> u64 {
    ONES * byte as u64
}

/// Not zero if a byte of `w` is zero; its lowest bit belongs to the first such byte, bits above may be false.
#[inline(always)]
pub const fn zeros(w: u64) -> u64 {
    zero_signs(w) & HIGHS
}

/// [`zeros`] with other bits than the highest of each byte, which mean nothing.
#[inline(always)]
pub const fn zero_signs(w: u64) -> u64 {
    w.wrapping_sub(ONES) & !w
}

/// The high bit of each byte of `w` that is zero, and no other bit.
#[inline(always)]
pub const fn exact_zeros(w: u64) -> u64 {
    !(((w & !HIGHS) + !HIGHS) | w) & HIGHS
}

/// The index of the first byte marked in `marks`.
#[inline(always)]
pub const fn first(marks: u64) -> usize {
    marks.trailing_zeros() as usize / 8
}

/// The index of the last byte marked in `marks`.
#[inline(always)]
pub const fn last(marks: u64) -> usize {
    7 - marks.leading_zeros() as usize / 8
}

/// All bits of the first `n` bytes, `n` below 8.
#[inline(always)]
pub const fn mask_before(n: usize) -> u64 {
    !(u64::MAX << (8 * (n & 7)))
}

/// `A` to `Z` turned to lower case in each byte, all other bytes unchanged.
#[inline(always)]
pub const fn lower(w: u64) -> u64 {
    let low = w & !HIGHS;
    let from_a = low + repeat(128 - b'A');
    let after_z = low + repeat(127 - b'Z');
    w | ((from_a & !after_z & !w & HIGHS) >> 2)
}

/// The aligned word that holds the byte at `p`.
///
/// # Safety
/// `p` must point to a readable byte.
#[cfg_attr(not(fuzzing), inline(always))]
// A sanitizer would complain of the bytes around an array.
#[cfg_attr(fuzzing, inline(never), sanitize(address = "off"))]
pub unsafe fn load_around(p: *const u8) -> u64 {
    // SAFETY: an aligned word around a readable byte lies in the same page.
    unsafe { u64::from_le(*p.map_addr(|a| a & !(WORD - 1)).cast::<u64>()) }
}

/// The aligned word at `p`.
///
/// # Safety
/// `p` must be aligned to 8 and point to a readable byte.
#[cfg_attr(not(fuzzing), inline(always))]
#[cfg_attr(fuzzing, inline(never), sanitize(address = "off"))]
pub unsafe fn load_aligned(p: *const u8) -> u64 {
    // SAFETY: eight readable bytes, as this function's contract says.
    unsafe { u64::from_le(*p.cast::<u64>()) }
}

/// The eight bytes at `p`.
///
/// # Safety
/// Eight bytes at `p` must be readable.
#[inline(always)]
pub unsafe fn load(p: *const u8) -> u64 {
    // SAFETY: eight readable bytes, as this function's contract says.
    unsafe { u64::from_le(p.cast::<u64>().read_unaligned()) }
}

/// As [`load`], of bytes that are readable because they lie in the page of the first.
///
/// # Safety
/// A byte at `p` must be readable, and eight from there on lie in one page.
#[cfg_attr(not(fuzzing), inline(always))]
#[cfg_attr(fuzzing, inline(never), sanitize(address = "off"))]
pub unsafe fn load_in_page(p: *const u8) -> u64 {
    // SAFETY: eight readable bytes, as this function's contract says.
    unsafe { u64::from_le(p.cast::<u64>().read_unaligned()) }
}

/// The four bytes at `p`, if they are readable where the first is: if they lie in one page.
///
/// # Safety
/// A byte at `p` must be readable.
#[inline(always)]
pub unsafe fn load_four_in_page(p: *const u8) -> Option<u32> {
    if p.addr() & (PAGE - 1) > PAGE - 4 {
        return None;
    }
    // SAFETY: in the page of a readable byte.
    Some(unsafe { u32::from_le(p.cast::<u32>().read_unaligned()) })
}

/// Whether two words from `p` on lie in one page, so that they are readable if the first byte is.
#[inline(always)]
pub fn two_words_in_page(p: *const u8) -> bool {
    p.addr() & (PAGE - 1) <= PAGE - 2 * WORD
}

/// Whether eight bytes from `p` on lie in one page, so that they are readable if the first is.
#[inline(always)]
pub fn word_in_page(p: *const u8) -> bool {
    p.addr() & (PAGE - 1) <= PAGE - WORD
}
