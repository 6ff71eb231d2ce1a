//! `<argz.h>`: <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>

use crate::abi::argz::{Vector, code, entries};
use crate::abi::*;
use core::ptr::null_mut;

/// Makes a vector of the strings of `argv`, which a null pointer ends. Returns 0 or `ENOMEM`.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub unsafe extern "C" fn argz_create(argv: *const *mut c_char, argz: *mut *mut c_char, len: *mut size_t) -> c_int {
    // SAFETY: the caller's pointers; each string is copied.
    unsafe {
        let vector = Vector::new(argz, len);
        vector.reset();
        let mut next = argv;
        while let Some(text) = cstr_or_none(*next) {
            if let Err(error) = vector.append(text.to_bytes_with_nul()) {
                vector.cut(0, usize::MAX);
                return error.code();
            }
            next = next.add(1);
        }
    }
    0
}

/// Makes a vector of the parts of `string` between separators. Of several separators in a row, and of those at the start,
/// there come no empty parts. Returns 0 or `ENOMEM`.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub unsafe extern "C" fn argz_create_sep(
    string: *const c_char,
    separator: c_int,
    argz: *mut *mut c_char,
    len: *mut size_t,
) -> c_int {
    // SAFETY: the caller's pointers.
    unsafe {
        let vector = Vector::new(argz, len);
        vector.reset();
        code(cstr(string).and_then(|text| vector.push_parts(text.to_bytes(), separator as u8)))
    }
}

/// How many strings a vector has.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub unsafe extern "C" fn argz_count(argz: *const c_char, len: size_t) -> size_t {
    // SAFETY: the caller's vector.
    entries(unsafe { bytes(argz.cast(), len) }.unwrap_or(&[])).count()
}

/// Places pointers to the strings of a vector at `argv`, and a null pointer behind them.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub unsafe extern "C" fn argz_extract(argz: *const c_char, len: size_t, argv: *mut *mut c_char) {
    let mut place = argv;
    // SAFETY: the caller's vector, and room for as many pointers as there are strings, and one more.
    unsafe {
        for (start, _) in entries(bytes(argz.cast(), len).unwrap_or(&[])) {
            place.write(argz.add(start).cast_mut());
            place = place.add(1);
        }
        place.write(null_mut());
    }
}

/// Makes a vector one string: puts `separator` between its strings.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub unsafe extern "C" fn argz_stringify(argz: *mut c_char, len: size_t, separator: c_int) {
    for at in 0..len.saturating_sub(1) {
        // SAFETY: the caller's vector.
        unsafe {
            if *argz.add(at) == 0 {
                *argz.add(at) = separator as c_char;
            }
        }
    }
}

/// Adds a string to a vector. Returns 0 or `ENOMEM`.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub unsafe extern "C" fn argz_add(argz: *mut *mut c_char, len: *mut size_t, text: *const c_char) -> c_int {
    // SAFETY: the caller's vector and string.
    unsafe { code(cstr(text).and_then(|text| Vector::new(argz, len).append(text.to_bytes_with_nul()))) }
}

/// Adds the parts of a string to a vector, as `argz_create_sep` makes them. Returns 0 or `ENOMEM`.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub unsafe extern "C" fn argz_add_sep(
    argz: *mut *mut c_char,
    len: *mut size_t,
    string: *const c_char,
    separator: c_int,
) -> c_int {
    // SAFETY: the caller's vector and string.
    unsafe { code(cstr(string).and_then(|text| Vector::new(argz, len).push_parts(text.to_bytes(), separator as u8))) }
}

/// Adds the strings of a second vector to a vector. Returns 0 or `ENOMEM`.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub unsafe extern "C" fn argz_append(
    argz: *mut *mut c_char,
    len: *mut size_t,
    other: *const c_char,
    other_len: size_t,
) -> c_int {
    // SAFETY: the caller's vectors.
    unsafe { code(bytes(other.cast(), other_len).and_then(|other| Vector::new(argz, len).append(other))) }
}

/// Takes the string at `entry` out of a vector. With the last one the block is freed and the pointer to it null.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub unsafe extern "C" fn argz_delete(argz: *mut *mut c_char, len: *mut size_t, entry: *mut c_char) {
    // SAFETY: the caller's vector, and a string in it or null.
    unsafe {
        if let Some(text) = cstr_or_none(entry) {
            Vector::new(argz, len).cut(entry as usize - *argz as usize, text.to_bytes().len() + 1);
        }
    }
}

/// Puts a string in front of the one that `before` points into, or at the end if `before` is null. Returns 0, `ENOMEM`, or
/// `EINVAL` for a place outside the vector.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub unsafe extern "C" fn argz_insert(
    argz: *mut *mut c_char,
    len: *mut size_t,
    before: *mut c_char,
    entry: *const c_char,
) -> c_int {
    // SAFETY: the caller's vector and string.
    let insert = || unsafe {
        let (vector, text) = (Vector::new(argz, len), cstr(entry)?.to_bytes_with_nul());
        let old = vector.bytes();
        if before.is_null() {
            return vector.append(text);
        }
        let place = (before as usize).checked_sub(*argz as usize).filter(|&at| at < old.len()).ok_or(Errno::INVAL)?;
        let (front, _) = old.split_at(place);
        let start = front.iter().rposition(|&byte| byte == 0).map_or(0, |end| end + 1);
        let (front, behind) = old.split_at(start);
        let mut new = Buffer::new();
        new.reserve_exact(old.len() + text.len())?;
        [front, text, behind].iter().try_for_each(|part| new.extend(part))?;
        vector.replace(new);
        Ok(())
    };
    code(insert())
}

/// The string behind the one at `entry`, the first one for null, or null at the end.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub unsafe extern "C" fn argz_next(argz: *const c_char, len: size_t, entry: *const c_char) -> *mut c_char {
    // SAFETY: the caller's vector, and a string in it or null.
    let next = match unsafe { cstr_or_none(entry) } {
        Some(text) => entry.wrapping_add(text.to_bytes().len() + 1),
        None => argz,
    };
    if (next as usize) < argz as usize + len { next.cast_mut() } else { null_mut() }
}

/// Puts `with` wherever `text` is in a string of a vector; adds to `*count`, unless that is null, how often. Returns 0 or
/// `ENOMEM`, with the vector unchanged.
/// <https://www.gnu.org/software/libc/manual/html_node/Argz-Functions.html>
#[export]
pub unsafe extern "C" fn argz_replace(
    argz: *mut *mut c_char,
    len: *mut size_t,
    text: *const c_char,
    with: *const c_char,
    count: *mut c_uint,
) -> c_int {
    // SAFETY: the caller's vector, strings and counter.
    let replace = || unsafe {
        let (vector, text, with) = (Vector::new(argz, len), cstr(text)?.to_bytes(), cstr(with)?.to_bytes());
        let (mut new, mut found, mut rest) = (Buffer::new(), 0, vector.bytes());
        while let Some((&byte, behind)) = rest.split_first().filter(|_| !text.is_empty()) {
            if let Some(behind) = rest.strip_prefix(text) {
                new.extend(with)?;
                found += 1;
                rest = behind;
            } else {
                new.push(byte)?;
                rest = behind;
            }
        }
        if found != 0 {
            vector.replace(new);
            if let Some(count) = count.as_mut() {
                *count = count.wrapping_add(found);
            }
        }
        Ok(())
    };
    code(replace())
}
