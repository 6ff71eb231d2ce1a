//! DES on blocks given as arrays of bits, one a byte.

use crate::abi::*;
use crate::algo::crypt::bits::{Bits, gather, scatter};
use crate::algo::crypt::des::Des;

/// The cipher with the key that was set last.
static CIPHER: GlobalRef<Option<Des>> = GlobalRef::new(None);

/// Sets the key for `encrypt`: 64 bytes of 0 or 1, of which each eighth is ignored. Errors: `EFAULT` in `errno` for a null
/// pointer. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/setkey.html>
#[export]
pub extern "C" fn setkey(key: InArg<Bits>) {
    or((), key.get().map(|key| _ = CIPHER.with(|cipher| *cipher = Some(Des::new(gather(key))))));
}

/// Enciphers 64 bytes of 0 or 1 in place with the key from `setkey` (all zeros before that), or deciphers them if
/// `decipher` is not 0. Errors: `EFAULT` in `errno` for a null pointer.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/encrypt.html>
#[export]
pub extern "C" fn encrypt(block: ObjArg<Bits>, decipher: c_int) {
    let run = |value| CIPHER.with(|cipher| cipher.get_or_insert_with(|| Des::new(0)).run(value, 0, 1, decipher != 0));
    let encrypt = |block: &mut Bits| {
        let value = gather(block);
        scatter(run(value).unwrap_or(value), block);
    };
    or((), block.get().map(encrypt));
}
