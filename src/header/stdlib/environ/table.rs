//! The table of variables that `environ` points to.
//!
//! The program owns the variable `environ` and may assign it, so nothing about the table is remembered but which memory
//! is ours. The host is asked for the environment when it is first needed.

use crate::abi::c::{EX_OSERR, EX_SOFTWARE};
use crate::abi::*;
use crate::wasi::{environ, proc};
use core::ptr::null_mut;

type Table = *mut *mut c_char;

/// In place of a table: the host has not been asked yet.
const NOT_FETCHED: Table = usize::MAX as Table;

/// What `environ` is in a program that never mentions it.
static mut PRIVATE: Table = NOT_FETCHED;

/// Where the table is kept: the program's `environ` if it has one, else [`PRIVATE`].
static mut PLACE: *mut Table = &raw mut PRIVATE;

/// The table of an empty environment.
static mut EMPTY: [*mut c_char; 1] = [null_mut()];

/// The table that we allocated, and how many entries it has room for, the last null included.
static mut OURS: Table = null_mut();
static mut ROOM: usize = 0;

/// The variables that `setenv` allocated, to be freed when they are replaced.
static mut STRINGS: Table = null_mut();
static mut STRINGS_LEN: usize = 0;
static mut STRINGS_ROOM: usize = 0;

/// Keeps the table in `place` from now on, which is the program's `environ`, and asks the host.
pub fn keep_in(place: *mut Table) {
    // SAFETY: one thread; `place` is a static of ours.
    unsafe { PLACE = place }
    fetch();
}

/// Whether the program has an `environ`.
pub fn is_public() -> bool {
    // SAFETY: one thread.
    unsafe { PLACE != &raw mut PRIVATE }
}

/// The table, fetched from the host if that was not done yet. Null after `clearenv`.
pub fn get() -> Table {
    ensure();
    // SAFETY: one thread; a static.
    unsafe { *PLACE }
}

fn set(table: Table) {
    // SAFETY: one thread; a static.
    unsafe { *PLACE = table }
}

/// Asks the host for the environment, unless that was done.
pub fn ensure() {
    // SAFETY: one thread; a static.
    if unsafe { *PLACE } == NOT_FETCHED {
        fetch();
    }
}

/// Asks the host for the environment. A host that fails leaves the program without any answer that would be right,
/// so it ends.
pub fn fetch() {
    let Ok((count, size)) = environ::sizes() else { proc::exit(EX_OSERR) };
    if count == 0 {
        // SAFETY: one thread; the null in it is never written to but with null.
        set((&raw mut EMPTY).cast());
        return;
    }
    let (Ok(table), Ok(buffer)) = (c_calloc(count.saturating_add(1), size_of::<Table>()), c_malloc(size)) else {
        proc::exit(EX_SOFTWARE)
    };
    // SAFETY: as large as the host said.
    if unsafe { environ::get(table.cast(), buffer) }.is_err() {
        proc::exit(EX_OSERR);
    }
    set(table.cast());
    // SAFETY: one thread.
    unsafe {
        OURS = table.cast();
        ROOM = count + 1;
    }
}

/// Forgets the environment, so that the host is asked again.
pub fn forget() {
    // SAFETY: one thread.
    if unsafe { *PLACE } != NOT_FETCHED {
        clear();
        set(NOT_FETCHED);
    }
}

/// Removes all variables.
pub fn clear() {
    ensure();
    set(null_mut());
    // SAFETY: nothing refers to what `setenv` allocated any more, nor to our table.
    unsafe {
        for i in 0..STRINGS_LEN {
            c_free((*STRINGS.add(i)).cast());
        }
        STRINGS_LEN = 0;
        c_free(OURS.cast());
        OURS = null_mut();
        ROOM = 0;
    }
}

/// What follows `name=` in `variable`, if that is its name.
unsafe fn value(variable: *mut c_char, name: &[u8]) -> Option<*mut c_char> {
    // SAFETY: a string, and the name has no null byte in it, so the first difference is not behind the end.
    unsafe {
        for (i, &byte) in name.iter().enumerate() {
            if *variable.add(i) as u8 != byte {
                return None;
            }
        }
        (*variable.add(name.len()) as u8 == b'=').then(|| variable.add(name.len() + 1))
    }
}

/// The value of a variable, or null.
pub fn find(name: &[u8]) -> *mut c_char {
    let table = get();
    let mut at = 0;
    // SAFETY: the table ends with a null.
    unsafe {
        while !table.is_null() && !(*table.add(at)).is_null() {
            if let Some(value) = value(*table.add(at), name) {
                return value;
            }
            at += 1;
        }
    }
    null_mut()
}

/// Removes every variable of this name.
pub fn remove(name: &[u8]) {
    let table = get();
    if table.is_null() {
        return;
    }
    let (mut from, mut to) = (0, 0);
    // SAFETY: the table ends with a null, which is moved as well.
    unsafe {
        loop {
            let variable = *table.add(from);
            from += 1;
            if !variable.is_null() && value(variable, name).is_some() {
                disown(variable, true);
                continue;
            }
            if to != from - 1 {
                *table.add(to) = variable;
            }
            if variable.is_null() {
                return;
            }
            to += 1;
        }
    }
}

/// Places `variable`, which starts with `name=`, in the table, in place of one of the same name or at the end. One that
/// is `ours` is freed when it is replaced.
pub fn place(variable: *mut c_char, name: &[u8], ours: bool) -> Result<(), Errno> {
    if ours {
        own(variable)?;
    }
    let table = get();
    let mut at = 0;
    // SAFETY: the table ends with a null.
    unsafe {
        while !table.is_null() && !(*table.add(at)).is_null() {
            if value(*table.add(at), name).is_some() {
                let old = *table.add(at);
                *table.add(at) = variable;
                if old != variable {
                    disown(old, true);
                }
                return Ok(());
            }
            at += 1;
        }
        // `at` variables so far, one more and the null.
        match room_for(table, at, at + 2) {
            Ok(table) => {
                *table.add(at) = variable;
                *table.add(at + 1) = null_mut();
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

/// A table with the first `count` entries of `table` and room for `wanted` in all. A table of the program's own is
/// copied and left alone.
unsafe fn room_for(table: Table, count: usize, wanted: usize) -> Result<Table, Errno> {
    // SAFETY: one thread; `OURS` came from `malloc` and has `ROOM` entries.
    unsafe {
        let is_ours = !table.is_null() && table == OURS;
        if is_ours && wanted <= ROOM {
            return Ok(table);
        }
        let room = wanted + wanted / 2 + 2;
        let block = if is_ours {
            c_realloc(table.cast(), room * size_of::<Table>())?
        } else {
            let block = c_malloc(room * size_of::<Table>())?;
            if count != 0 {
                core::ptr::copy_nonoverlapping(table, block.cast(), count);
            }
            block
        };
        OURS = block.cast();
        ROOM = room;
        Ok(OURS)
    }
}

/// Remembers that `variable` is ours.
fn own(variable: *mut c_char) -> Result<(), Errno> {
    // SAFETY: one thread; `STRINGS` has room for `STRINGS_ROOM`.
    unsafe {
        if STRINGS_LEN == STRINGS_ROOM {
            let room = STRINGS_ROOM * 2 + 4;
            STRINGS = c_realloc(STRINGS.cast(), room * size_of::<Table>())?.cast();
            STRINGS_ROOM = room;
        }
        *STRINGS.add(STRINGS_LEN) = variable;
        STRINGS_LEN += 1;
    }
    Ok(())
}

/// Forgets that `variable` is ours, if it is, and if asked gives it back.
fn disown(variable: *mut c_char, free: bool) {
    // SAFETY: one thread; what is in `STRINGS` came from `malloc`.
    unsafe {
        for i in 0..STRINGS_LEN {
            if *STRINGS.add(i) == variable {
                STRINGS_LEN -= 1;
                *STRINGS.add(i) = *STRINGS.add(STRINGS_LEN);
                if free {
                    c_free(variable.cast());
                }
                return;
            }
        }
    }
}
