//! `<argz.h>`: <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>

use crate::abi::strings::argz::{Vector, code};
use crate::abi::*;
use crate::algo::text::argz::entries;

/// Makes a vector of the strings of `argv`, which a null pointer ends. Returns 0 or `ENOMEM`.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub extern "C" fn argz_create(argv: StringsArg, argz: Vector<u8>) -> c_int {
    code(argz.create(argv.iter()))
}

/// Makes a vector of the parts of `string` between separators. Of several separators in a row, and of those at the start,
/// there come no empty parts. Returns 0 or `ENOMEM`.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub extern "C" fn argz_create_sep(string: CStrArg, separator: c_int, argz: Vector<u8>) -> c_int {
    argz.reset();
    code(argz.push_parts(string, separator))
}

/// How many strings a vector has.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub extern "C" fn argz_count(argz: Slice<u8>) -> size_t {
    entries(argz.get().unwrap_or(&[])).count()
}

/// Stores pointers to the strings of a vector at `argv`, and a null pointer behind them.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub extern "C" fn argz_extract(argz: Slice<u8>, argv: OutStringsArg) {
    let strings = entries(argz.get().unwrap_or(&[]));
    argv.store(strings.map(|(start, _)| argz.pointer_or_null(Some(start)).cast()));
}

/// Makes a vector one string: puts `separator` between its strings.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub extern "C" fn argz_stringify(argz: MutSlice<u8>, separator: c_int) {
    argz.without_last().for_each(|byte| {
        if *byte == 0 {
            *byte = separator as u8;
        }
    });
}

/// Adds a string to a vector. Returns 0 or `ENOMEM`.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub extern "C" fn argz_add(argz: Vector<u8>, text: CStrArg) -> c_int {
    code(text.get().and_then(|text| argz.append(text.to_bytes_with_nul())))
}

/// Adds the parts of a string to a vector, as `argz_create_sep` makes them. Returns 0 or `ENOMEM`.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub extern "C" fn argz_add_sep(argz: Vector<u8>, string: CStrArg, separator: c_int) -> c_int {
    code(argz.push_parts(string, separator))
}

/// Adds the strings of a second vector to a vector. Returns 0 or `ENOMEM`.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub extern "C" fn argz_append(argz: Vector<u8>, other: Slice<u8>) -> c_int {
    code(other.get().and_then(|other| argz.append(other)))
}

/// Takes the string at `entry` out of a vector. With the last one the block is freed and the pointer to it null.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub extern "C" fn argz_delete(argz: Vector<u8>, entry: CStrArg) {
    argz.delete(entry);
}

/// Puts a string in front of the one that `before` points into, or at the end if `before` is null. Returns 0, `ENOMEM`, or
/// `EINVAL` for a pointer outside the vector.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub extern "C" fn argz_insert(argz: Vector<u8>, before: CStrArg, entry: CStrArg) -> c_int {
    code(argz.insert(before, entry))
}

/// The string behind the one at `entry`, the first one for null, or null at the end.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub extern "C" fn argz_next(argz: Slice<u8>, entry: CStrArg) -> *mut u8 {
    let offset = match entry.optional() {
        Some(text) => entry.as_ptr().addr() - argz.as_ptr().addr() + text.count_bytes() + 1,
        None => 0,
    };
    argz.pointer_or_null((offset < argz.len()).then_some(offset))
}

/// Puts `with` wherever `text` is in a string of a vector; adds to `*count`, unless that is null, how often. Returns 0 or
/// `ENOMEM`, with the vector unchanged.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub extern "C" fn argz_replace(argz: Vector<u8>, text: CStrArg, with: CStrArg, count: ObjArg<c_uint>) -> c_int {
    code(argz.replace_all(text, with, count.optional()))
}
