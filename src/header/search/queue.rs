//! Doubly linked lists whose elements start with a forward and a backward pointer.

use crate::abi::{c_void, export};
use core::ptr::null_mut;

/// The start of an element.
#[repr(C)]
pub struct Links {
    forward: *mut Links,
    backward: *mut Links,
}

/// Puts an element behind `before`, or makes it a list of its own if `before` is null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/insque.html>
#[export]
pub unsafe extern "C" fn insque(element: *mut c_void, before: *mut c_void) {
    let (element, before) = (element.cast::<Links>(), before.cast::<Links>());
    // SAFETY: the caller's: elements of a list.
    unsafe {
        if before.is_null() {
            element.write(Links { forward: null_mut(), backward: null_mut() });
            return;
        }
        let after = (*before).forward;
        element.write(Links { forward: after, backward: before });
        (*before).forward = element;
        if !after.is_null() {
            (*after).backward = element;
        }
    }
}

/// Takes an element out of its list.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/insque.html>
#[export]
pub unsafe extern "C" fn remque(element: *mut c_void) {
    // SAFETY: the caller's: an element of a list.
    unsafe {
        let Links { forward, backward } = element.cast::<Links>().read();
        if !forward.is_null() {
            (*forward).backward = backward;
        }
        if !backward.is_null() {
            (*backward).forward = forward;
        }
    }
}
