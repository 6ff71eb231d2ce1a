//! Binary search trees. They are kept balanced.

use crate::abi::search::{Order, RootArg, TreeArg, destroy};
use crate::abi::{c_int, c_void, export};
use crate::algo::sort::tree::Node;

/// The node with a key that equals `key`, or a new one; its first member is the key. Null without memory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tdelete.html>
#[export]
pub unsafe extern "C" fn tsearch(key: *const c_void, root: RootArg, order: Order) -> *mut Node {
    // SAFETY: C passes a comparison for the keys of the tree.
    unsafe { root.find_or_insert(key, order) }
}

/// The node with a key that equals `key`, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tdelete.html>
#[export]
pub unsafe extern "C" fn tfind(key: *const c_void, root: RootArg, order: Order) -> *mut Node {
    // SAFETY: C passes a comparison for the keys of the tree; nothing is written through the root.
    unsafe { root.find(key, order) }
}

/// Takes out the node with a key that equals `key`; returns the node that was above it (for the root: some pointer that
/// is not null), or null if there is none such.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tdelete.html>
#[export]
pub unsafe extern "C" fn tdelete(key: *const c_void, root: RootArg, order: Order) -> *mut c_void {
    // SAFETY: C passes a comparison for the keys of the tree.
    unsafe { root.delete(key, order) }
}

/// Calls `visit` with every node, when in its visit of the subtree it comes by, and the depth from 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tdelete.html>
#[export]
pub unsafe extern "C" fn twalk(root: TreeArg, visit: unsafe extern "C" fn(*const Node, c_int, c_int)) {
    // SAFETY: C passes a function that takes a node.
    root.walk(&mut |node, when, depth| unsafe { visit(node, when as c_int, depth) });
}

/// As `twalk`, with an argument for `visit` in place of the depth (GNU).
#[export]
pub unsafe extern "C" fn twalk_r(
    root: TreeArg,
    visit: unsafe extern "C" fn(*const Node, c_int, *mut c_void),
    argument: *mut c_void,
) {
    // SAFETY: C passes a function that takes a node and the argument.
    root.walk(&mut |node, when, _| unsafe { visit(node, when as c_int, argument) });
}

/// Gives back all nodes, after a call of `discard` with the key of each (GNU).
#[export]
pub unsafe extern "C" fn tdestroy(root: *mut Node, discard: Option<unsafe extern "C" fn(*mut c_void)>) {
    // SAFETY: a tree of `tsearch` that is not used again.
    unsafe { destroy(root, discard) }
}
