//! Doubly linked lists whose elements start with a forward and a backward pointer.

use crate::abi::export;
use crate::abi::search::Links;

/// Puts an element behind `before`, or makes it a list of its own if `before` is null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/insque.html>
#[export]
pub extern "C" fn insque(element: &'static Links, before: Option<&'static Links>) {
    element.insert(before);
}

/// Takes an element out of its list.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/insque.html>
#[export]
pub extern "C" fn remque(element: &Links) {
    element.remove();
}
