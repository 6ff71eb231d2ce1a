//! Looking at the table of variables that `environ` points to: apart from [`super::environ`], whose object brings `malloc`.

use crate::abi::{Global, Text, c_char, small};
use core::ffi::CStr;
use core::ptr::null_mut;

/// The value of `environ`: null, or an array of strings that ends with a null pointer. Comes from [`get`] alone.
#[repr(transparent)]
#[derive(Clone, Copy, PartialEq)]
pub struct Table(pub(super) *mut *mut c_char);

impl Table {
    /// No variables.
    pub const NULL: Table = Table(null_mut());

    /// The pointer, for C.
    pub fn as_mut_ptr(self) -> *mut *mut c_char {
        self.0
    }
}

/// In place of a table: the host was not asked yet.
pub(super) const NOT_FETCHED: Table = Table(core::ptr::without_provenance_mut(usize::MAX));

/// The value of `environ` in a program that never mentions it.
static PRIVATE: Global<Table> = Global::new(NOT_FETCHED);

/// The address of the program's `environ`, null if it has none.
static PUBLIC: Global<*mut Table> = Global::new(null_mut());

/// Keeps the table in the program's `environ` from now on.
///
/// # Safety
/// `environ` must be valid for reads and writes as long as the program runs.
pub unsafe fn keep_in(environ: *mut *mut *mut c_char) {
    PUBLIC.set(environ.cast());
    set(NOT_FETCHED);
}

/// Whether the program mentions `environ`.
pub fn is_public() -> bool {
    !PUBLIC.get().is_null()
}

/// The table, null after `clearenv`; nothing if the host was not asked yet.
pub fn get() -> Option<Table> {
    let public = PUBLIC.get();
    // SAFETY: valid by the contract of `keep_in`.
    let table = if public.is_null() { PRIVATE.get() } else { unsafe { *public } };
    if table == NOT_FETCHED { None } else { Some(table) }
}

/// Makes it the table.
pub(super) fn set(table: Table) {
    let public = PUBLIC.get();
    if public.is_null() {
        PRIVATE.set(table);
    } else {
        // SAFETY: valid by the contract of `keep_in`.
        unsafe { *public = table }
    }
}

/// What follows `name=` in `variable`, if that is its name; null if not. `name` may end with a `=` of its own.
///
/// # Safety
/// Both must be strings.
#[inline(always)]
pub(super) unsafe fn value_of(variable: *mut c_char, name: *const c_char) -> *mut c_char {
    let mut at = 0;
    // SAFETY: the first difference is not behind the end of either.
    unsafe {
        loop {
            let (a, b) = (*variable.add(at) as u8, *name.add(at) as u8);
            if a == b'=' || a != b || a == 0 {
                let is_same = a == b'=' && (b == 0 || b == b'=');
                return if is_same { variable.add(at + 1) } else { null_mut() };
            }
            at += 1;
        }
    }
}

/// The value of a variable in the table, or null. The name is compared up to its end or the first `=`.
pub fn find(table: Table, name: Text<u8>) -> *mut c_char {
    let (mut at, name) = (table.0, name.as_ptr().cast::<c_char>());
    // SAFETY: the table is null, or ends with a null pointer and has strings before that; `name` is a string by its type.
    unsafe {
        if at.is_null() || *name == 0 {
            return null_mut();
        }
        while !(*at).is_null() {
            let value = value_of(*at, name);
            if !value.is_null() {
                // A longer name is another variable.
                let length = value.addr() - (*at).addr() - 1;
                return if *name.add(length) == 0 { value } else { null_mut() };
            }
            at = at.add(1);
        }
    }
    null_mut()
}

/// A pointer to the value of a variable in the table, or null.
pub fn pointer(table: Table, name: &CStr) -> *mut c_char {
    find(table, Text::of(name))
}

/// The value of a variable in the table. It stays until the program changes the environment, so it must be used at once.
#[small]
#[inline(never)]
pub fn value(table: Table, name: &CStr) -> Option<&'static [u8]> {
    // SAFETY: null or a string of the environment.
    unsafe { crate::abi::cstr_or_none(pointer(table, name)) }.map(CStr::to_bytes)
}
