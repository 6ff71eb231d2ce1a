//! `<envz.h>`: <https://www.gnu.org/software/libc/manual/html_node/Envz-Functions.html>

use crate::abi::argz::{Vector, code, entries};
use crate::abi::*;
use core::ptr::null_mut;

/// The part in front of `=`.
fn name_of(entry: &[u8]) -> &[u8] {
    entry.split(|&byte| byte == b'=').next().unwrap_or(entry)
}

/// Where the entry with a name starts, and the entry.
fn find<'a>(vector: &'a [u8], name: &[u8]) -> Option<(usize, &'a [u8])> {
    entries(vector).find(|(_, entry)| name_of(entry) == name_of(name))
}

fn remove(vector: Vector, name: &[u8]) {
    if let Some((start, entry)) = find(vector.bytes(), name) {
        vector.cut(start, entry.len() + 1);
    }
}

/// The entry with a name, or null.
/// <https://www.gnu.org/software/libc/manual/html_node/Envz-Functions.html>
#[export]
pub unsafe extern "C" fn envz_entry(envz: *const c_char, len: size_t, name: *const c_char) -> *mut c_char {
    // SAFETY: the caller's vector and string.
    let found = unsafe { find(bytes(envz.cast(), len).unwrap_or(&[]), cstr(name).map_or(b"", |name| name.to_bytes())) };
    found.map_or(null_mut(), |(start, _)| envz.wrapping_add(start).cast_mut())
}

/// The value of the entry with a name; null if there is none, or an entry without `=`.
/// <https://www.gnu.org/software/libc/manual/html_node/Envz-Functions.html>
#[export]
pub unsafe extern "C" fn envz_get(envz: *const c_char, len: size_t, name: *const c_char) -> *mut c_char {
    // SAFETY: the caller's vector and string.
    let found = unsafe { find(bytes(envz.cast(), len).unwrap_or(&[]), cstr(name).map_or(b"", |name| name.to_bytes())) };
    let value = found.and_then(|(start, entry)| Some(start + entry.iter().position(|&byte| byte == b'=')? + 1));
    value.map_or(null_mut(), |at| envz.wrapping_add(at).cast_mut())
}

/// Adds an entry in place of one with its name; without `=` if `value` is null. Returns 0 or `ENOMEM`.
/// <https://www.gnu.org/software/libc/manual/html_node/Envz-Functions.html>
#[export]
pub unsafe extern "C" fn envz_add(
    envz: *mut *mut c_char,
    len: *mut size_t,
    name: *const c_char,
    value: *const c_char,
) -> c_int {
    // SAFETY: the caller's vector and strings.
    let add = || unsafe {
        let (vector, name) = (Vector::new(envz, len), cstr(name)?.to_bytes());
        let mut entry = Buffer::new();
        entry.extend(name)?;
        if let Some(value) = cstr_or_none(value) {
            entry.push(b'=')?;
            entry.extend(value.to_bytes())?;
        }
        entry.push(0)?;
        remove(vector, name);
        vector.append(entry.as_slice())
    };
    code(add())
}

/// Adds the entries of a second vector, as `envz_add` does; those whose names there are already only if `override_` is not
/// 0. Returns 0 or `ENOMEM`.
/// <https://www.gnu.org/software/libc/manual/html_node/Envz-Functions.html>
#[export]
pub unsafe extern "C" fn envz_merge(
    envz: *mut *mut c_char,
    len: *mut size_t,
    other: *const c_char,
    other_len: size_t,
    override_: c_int,
) -> c_int {
    // SAFETY: the caller's vectors.
    let merge = || unsafe {
        let vector = Vector::new(envz, len);
        for (_, entry) in entries(bytes(other.cast(), other_len)?) {
            let there = find(vector.bytes(), entry).is_some();
            if there && override_ != 0 {
                remove(vector, entry);
            }
            if !there || override_ != 0 {
                vector.push(entry)?;
            }
        }
        Ok(())
    };
    code(merge())
}

/// Takes the entries without `=` out.
/// <https://www.gnu.org/software/libc/manual/html_node/Envz-Functions.html>
#[export]
pub unsafe extern "C" fn envz_strip(envz: *mut *mut c_char, len: *mut size_t) {
    // SAFETY: the caller's vector.
    let vector = unsafe { Vector::new(envz, len) };
    while let Some((start, entry)) = entries(vector.bytes()).find(|(_, entry)| !entry.iter().any(|&b| b == b'=')) {
        vector.cut(start, entry.len() + 1);
    }
}

/// Takes the entry with a name out, if there is one.
/// <https://www.gnu.org/software/libc/manual/html_node/Envz-Functions.html>
#[export]
pub unsafe extern "C" fn envz_remove(envz: *mut *mut c_char, len: *mut size_t, name: *const c_char) {
    // SAFETY: the caller's vector and string.
    unsafe {
        if let Ok(name) = cstr(name) {
            remove(Vector::new(envz, len), name.to_bytes());
        }
    }
}
