//! The table of variables that `environ` points to.
//!
//! The program owns the variable `environ` and may assign it, so nothing about the table is remembered but which memory
//! is ours. What a function here relies on is C's contract for `environ`: null, or an array of strings that ends with a
//! null pointer, which does not change while a function of the library runs.

use super::variables::{NOT_FETCHED, set, value_of};
pub use super::variables::{Table, find, get, is_public, keep_in, pointer, value};
use crate::abi::{Errno, Global, Out, c_char, c_free, c_malloc, c_regrow, c_zeroed};
use core::ffi::CStr;
use core::ptr::{null, null_mut};

/// A table without variables.
struct Empty {
    _terminator: *const c_char,
}

// SAFETY: nothing writes to it: a program has no business in a table of the library but to read it.
unsafe impl Sync for Empty {}

static EMPTY: Empty = Empty { _terminator: null() };

/// The table that we allocated, and how many pointers it can hold, the last null included.
static OWN: Global<(Table, usize)> = Global::new((Table::NULL, 0));

/// The variables that `setenv` allocated, to be freed when they are replaced.
static STRINGS: Global<Strings> = Global::new(Strings { list: null_mut(), len: 0, capacity: 0 });

#[derive(Clone, Copy)]
struct Strings {
    list: *mut *mut c_char,
    len: usize,
    capacity: usize,
}

/// Memory for a table of `count` variables, and for `size` bytes of variables. Errors: `ENOMEM`.
pub fn allocate(count: usize, size: usize) -> Result<(Out<'static, *mut c_char>, Out<'static, u8>), Errno> {
    let entries = count.checked_add(1).ok_or(Errno::NOMEM)?;
    let table = c_zeroed(entries.checked_mul(size_of::<*mut c_char>()).ok_or(Errno::NOMEM)?)?;
    match c_malloc(size) {
        // SAFETY: of these sizes, and aligned for everything.
        Ok(buffer) => unsafe { Ok((Out::slice(table.cast(), count)?, Out::slice(buffer, size)?)) },
        Err(error) => {
            // SAFETY: from above, and nothing refers to it.
            unsafe { c_free(table) };
            Err(error)
        }
    }
}

/// Frees what `allocate` returned.
pub fn discard((table, buffer): (Out<*mut c_char>, Out<u8>)) {
    // SAFETY: both are null or from `malloc`, and nothing refers to them, as the host did not fill them.
    unsafe {
        c_free(table.as_mut_ptr().cast());
        c_free(buffer.as_mut_ptr());
    }
}

/// Makes a table that the host has filled the program's.
pub fn install(table: Out<*mut c_char>) {
    if table.is_empty() {
        return set(Table((&raw const EMPTY).cast_mut().cast()));
    }
    let len = table.len();
    let table = Table(table.as_mut_ptr());
    set(table);
    OWN.set((table, len + 1));
}

/// Removes all variables.
pub fn clear() {
    set(Table::NULL);
    let strings = STRINGS.get();
    STRINGS.set(Strings { len: 0, ..strings });
    let (table, _) = OWN.replace((Table::NULL, 0));
    // SAFETY: all are from `malloc`, and nothing refers to them any more.
    unsafe {
        for i in 0..strings.len {
            c_free((*strings.list.add(i)).cast());
        }
        c_free(table.0.cast());
    }
}

/// Makes the library ask the host again.
pub fn forget() {
    if get().is_some() {
        clear();
        set(NOT_FETCHED);
    }
}

/// Passes the value of a variable to `body`, which must not change the environment.
pub fn with<R>(table: Table, name: &CStr, body: impl FnOnce(Option<&[u8]>) -> R) -> R {
    // SAFETY: null or a string of the environment, which stays as it is until `body` is done.
    body(unsafe { crate::abi::cstr_or_none(pointer(table, name)) }.map(CStr::to_bytes))
}

/// Removes every variable of this name.
pub fn remove(table: Table, name: &CStr) {
    let (mut from, mut to) = (table.0, table.0);
    if from.is_null() {
        return;
    }
    // SAFETY: the table ends with a null pointer, which is moved as well.
    unsafe {
        loop {
            let variable = *from;
            from = from.add(1);
            if !variable.is_null() && !value_of(variable, name.as_ptr()).is_null() {
                disown(variable, true);
                continue;
            }
            *to = variable;
            if variable.is_null() {
                return;
            }
            to = to.add(1);
        }
    }
}

/// Puts `variable`, which starts with `name=`, into the table, in place of one of the same name or at the end.
/// Errors: `ENOMEM`.
///
/// # Safety
/// `variable` must be a string that lives as long as it is in the table; if it is `ours`, from `malloc`, to be freed when
/// it is replaced.
pub unsafe fn put(table: Table, variable: *mut c_char, name: &CStr, ours: bool) -> Result<(), Errno> {
    if ours {
        own(variable)?;
    }
    let mut count = 0;
    // SAFETY: the table is null, or ends with a null pointer.
    unsafe {
        while !table.0.is_null() && !(*table.0.add(count)).is_null() {
            let old = *table.0.add(count);
            if !value_of(old, name.as_ptr()).is_null() {
                *table.0.add(count) = variable;
                if old != variable {
                    disown(old, true);
                }
                return Ok(());
            }
            count += 1;
        }
        match grow(table, count, count + 2) {
            Ok(table) => {
                *table.0.add(count) = variable;
                *table.0.add(count + 1) = null_mut();
                set(table);
                Ok(())
            }
            Err(error) => {
                if ours {
                    disown(variable, false);
                }
                Err(error)
            }
        }
    }
}

/// A table of ours with the first `count` entries of `table` and space for `wanted` in all. A table of the program's own
/// is copied and left alone.
///
/// # Safety
/// `table` must have `count` entries.
unsafe fn grow(table: Table, count: usize, wanted: usize) -> Result<Table, Errno> {
    let (own, capacity) = OWN.get();
    let is_ours = !table.0.is_null() && table == own;
    if is_ours && wanted <= capacity {
        return Ok(table);
    }
    let capacity = wanted + wanted / 2 + 2;
    let size = capacity * size_of::<*mut c_char>();
    // SAFETY: `own` came from `malloc`; a new block can hold `count` entries.
    let block: *mut *mut c_char = unsafe {
        if is_ours {
            c_regrow(table.0.cast(), count * size_of::<*mut c_char>(), size)?.cast()
        } else {
            let block = c_malloc(size)?.cast();
            if count != 0 {
                core::ptr::copy_nonoverlapping(table.0, block, count);
            }
            block
        }
    };
    OWN.set((Table(block), capacity));
    Ok(Table(block))
}

/// Remembers that `variable` is ours.
fn own(variable: *mut c_char) -> Result<(), Errno> {
    let mut strings = STRINGS.get();
    // SAFETY: the list is null or from `malloc`, and has `capacity` entries.
    unsafe {
        if strings.len == strings.capacity {
            let capacity = strings.capacity * 2 + 4;
            let bytes = |entries: usize| entries * size_of::<*mut c_char>();
            strings.list = c_regrow(strings.list.cast(), bytes(strings.len), bytes(capacity))?.cast();
            strings.capacity = capacity;
        }
        *strings.list.add(strings.len) = variable;
    }
    strings.len += 1;
    STRINGS.set(strings);
    Ok(())
}

/// Forgets that `variable` is ours, if it is, and frees it if `free` is set.
fn disown(variable: *mut c_char, free: bool) {
    let mut strings = STRINGS.get();
    // SAFETY: the list has `len` entries, which came from `malloc`.
    unsafe {
        let Some(at) = (0..strings.len).find(|&at| *strings.list.add(at) == variable) else { return };
        strings.len -= 1;
        *strings.list.add(at) = *strings.list.add(strings.len);
        STRINGS.set(strings);
        if free {
            c_free(variable.cast());
        }
    }
}

/// Puts `name=value` into the table, in memory of ours. Errors: `ENOMEM`.
pub fn put_copy(table: Table, name: &CStr, value: &[u8]) -> Result<(), Errno> {
    let (name_len, len) = (name.count_bytes(), value.len());
    let variable = c_malloc(name_len + len + 2)?;
    // SAFETY: a new block for all of these.
    unsafe {
        variable.copy_from_nonoverlapping(name.as_ptr().cast(), name_len);
        variable.add(name_len).write(b'=');
        variable.add(name_len + 1).copy_from_nonoverlapping(value.as_ptr(), len);
        variable.add(name_len + 1 + len).write(0);
    }
    let variable = variable.cast();
    // SAFETY: a string in a block from `malloc`, which is freed here only if the table does not get it.
    unsafe { put(table, variable, name, true).inspect_err(|_| c_free(variable.cast())) }
}
