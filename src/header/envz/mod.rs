//! `<envz.h>`: <https://www.gnu.org/software/libc/manual/html_node/Envz-Functions.html>

use crate::abi::strings::argz::{Vector, code, find_entry};
use crate::abi::*;

/// The entry with a name, or null.
/// <https://www.gnu.org/software/libc/manual/html_node/Envz-Functions.html>
#[export]
pub extern "C" fn envz_entry(envz: Slice<u8>, name: CStrArg) -> *mut u8 {
    envz.pointer_or_null(find_entry(envz, name).map(|(start, _)| start))
}

/// The value of the entry with a name; null if there is none, or an entry without `=`.
/// <https://www.gnu.org/software/libc/manual/html_node/Envz-Functions.html>
#[export]
pub extern "C" fn envz_get(envz: Slice<u8>, name: CStrArg) -> *mut u8 {
    let found = find_entry(envz, name);
    envz.pointer_or_null(found.and_then(|(start, entry)| Some(start + entry.iter().position(|&b| b == b'=')? + 1)))
}

/// Adds an entry in place of one with its name; without `=` if `value` is null. Returns 0 or `ENOMEM`.
/// <https://www.gnu.org/software/libc/manual/html_node/Envz-Functions.html>
#[export]
pub extern "C" fn envz_add(envz: Vector<u8>, name: CStrArg, value: CStrArg) -> c_int {
    code(envz.set(name, value))
}

/// Adds the entries of a second vector, as `envz_add` does; those whose names there are already only if `override_` is not
/// 0. Returns 0 or `ENOMEM`.
/// <https://www.gnu.org/software/libc/manual/html_node/Envz-Functions.html>
#[export]
pub extern "C" fn envz_merge(envz: Vector<u8>, other: Slice<u8>, override_: c_int) -> c_int {
    code(other.get().and_then(|other| envz.merge(other, override_ != 0)))
}

/// Takes the entries without `=` out.
/// <https://www.gnu.org/software/libc/manual/html_node/Envz-Functions.html>
#[export]
pub extern "C" fn envz_strip(envz: Vector<u8>) {
    envz.strip();
}

/// Takes the entry with a name out, if there is one.
/// <https://www.gnu.org/software/libc/manual/html_node/Envz-Functions.html>
#[export]
pub extern "C" fn envz_remove(envz: Vector<u8>, name: CStrArg) {
    if let Ok(name) = name.bytes() {
        envz.remove(name);
    }
}
