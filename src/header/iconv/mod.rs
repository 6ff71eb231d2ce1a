//! `<iconv.h>`.

use crate::abi::locale::iconv::{SourceArg, TargetArg, convert, open};
use crate::abi::{CStrArg, Errno, ObjArg, Owned, OwnedArg, c_int, export, or, size_t, zero_or_minus_one};
use crate::algo::charset::Converter;
use core::ptr::without_provenance_mut;

/// A conversion from one character set to another. A suffix of `to` says what becomes of characters that it does not
/// have: an asterisk (none, `//TRANSLIT`), or nothing (`//IGNORE`). Errors: `(iconv_t)-1`, `EINVAL` no such set,
/// `ENOMEM`. <https://pubs.opengroup.org/onlinepubs/9799919799/functions/iconv_open.html>
#[export]
pub extern "C" fn iconv_open(to: CStrArg, from: CStrArg) -> *mut Converter {
    or(without_provenance_mut(usize::MAX), open(to, from).map(Owned::into_raw))
}

/// Converts from `*from` to `*to` as far as both go, moving the pointers and counting down what is left; returns how
/// many characters the target does not have. With a null `from` the conversion starts anew. Errors: -1, `EILSEQ` no
/// character, `EINVAL` the start of one, `E2BIG` no memory left to write.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/iconv.html>
#[export]
pub extern "C" fn iconv(converter: ObjArg<Converter>, from: SourceArg<u8>, to: TargetArg<u8>) -> size_t {
    or(usize::MAX, converter.get().and_then(|converter| convert(converter, from.get(), to.get())))
}

/// Gives a conversion back. Errors: `EBADF` none.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/iconv_close.html>
#[export]
pub extern "C" fn iconv_close(conversion: OwnedArg<Converter>) -> c_int {
    zero_or_minus_one(|| match conversion.addr() {
        0 | usize::MAX => Err(Errno::BADF),
        _ => {
            drop(conversion.take());
            Ok(())
        }
    })
}
