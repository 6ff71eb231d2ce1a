//! DES on blocks that are arrays of bits, a byte for each.

use crate::abi::*;
use crate::algo::crypt::des::Des;

/// The bytes of a block.
const BITS: usize = 64;

/// The cipher with the key that was set last.
static CIPHER: GlobalRef<Option<Des>> = GlobalRef::new(None);

/// The lowest bits of 64 bytes, the first of them as the most significant one.
///
/// # Safety
/// `bits` must be null or point to 64 bytes.
unsafe fn gather(bits: *const c_char) -> Result<u64, Errno> {
    // SAFETY: the caller's.
    let bits = unsafe { bytes(bits.cast(), BITS) }?;
    Ok(bits.iter().fold(0, |value, &bit| value << 1 | u64::from(bit & 1)))
}

/// Sets the key for `encrypt`: 64 bytes of 0 or 1, of which each eighth is ignored. Errors: `EFAULT` in `errno` for a null
/// pointer. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setkey.html>
#[export]
pub unsafe extern "C" fn setkey(key: *const c_char) {
    // SAFETY: the caller's 64 bytes.
    or((), unsafe { gather(key) }.map(|key| _ = CIPHER.with(|cipher| *cipher = Some(Des::new(key)))));
}

/// Enciphers 64 bytes of 0 or 1 in place with the key from `setkey` (all zeros before that), or deciphers them if
/// `decipher` is not 0. Errors: `EFAULT` in `errno` for a null pointer.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/encrypt.html>
#[export]
pub unsafe extern "C" fn encrypt(block: *mut c_char, decipher: c_int) {
    // SAFETY: the caller's 64 bytes.
    let (value, out) = unsafe { (gather(block), Out::slice(block.cast::<u8>(), BITS)) };
    let run = |value| CIPHER.with(|cipher| cipher.get_or_insert_with(|| Des::new(0)).run(value, 0, 1, decipher != 0));
    let done = value.and_then(|value| Ok((run(value).unwrap_or(value), out?)));
    or((), done.map(|(value, out)| (0..BITS).for_each(|bit| out.set_at(bit, (value >> (BITS - 1 - bit) & 1) as u8))));
}
