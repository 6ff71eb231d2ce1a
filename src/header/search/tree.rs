//! Binary search trees. They are kept balanced.

use crate::abi::{c_free, c_int, c_malloc, c_void, export};
use crate::algo::sort::tree::{self, Node, Path, Visit};
use core::ptr::null_mut;

type Order = unsafe extern "C" fn(*const c_void, *const c_void) -> c_int;

unsafe fn locate(key: *const c_void, root: *mut *mut Node, order: Order) -> Path {
    // SAFETY: the caller's: a tree of ours, and a comparison that leaves it alone.
    unsafe { tree::search(root, key, order) }
}

/// The node with a key that equals `key`, or a new one; its first member is the key. Null without memory.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tdelete.html>
#[export]
pub unsafe extern "C" fn tsearch(key: *const c_void, root: *mut *mut Node, order: Order) -> *mut Node {
    if root.is_null() {
        return null_mut();
    }
    // SAFETY: the caller's, as in every function here.
    unsafe {
        let path = locate(key, root, order);
        let found = path.end().read();
        if !found.is_null() {
            return found;
        }
        let Ok(room) = c_malloc(size_of::<Node>()) else { return null_mut() };
        tree::insert(path, room.cast(), key);
        room.cast()
    }
}

/// The node with a key that equals `key`, or null.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tdelete.html>
#[export]
pub unsafe extern "C" fn tfind(key: *const c_void, root: *const *mut Node, order: Order) -> *mut Node {
    // SAFETY: the caller's; nothing is written through the root.
    if root.is_null() { null_mut() } else { unsafe { locate(key, root.cast_mut(), order).end().read() } }
}

/// Takes out the node with a key that equals `key`; returns the node that was above it (for the root: some pointer that
/// is not null), or null if there is none such.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tdelete.html>
#[export]
pub unsafe extern "C" fn tdelete(key: *const c_void, root: *mut *mut Node, order: Order) -> *mut c_void {
    if root.is_null() {
        return null_mut();
    }
    // SAFETY: a tree of `tsearch`, and a comparison that leaves it alone.
    unsafe {
        let path = locate(key, root, order);
        if path.end().read().is_null() {
            return null_mut();
        }
        let parent = path.parent();
        c_free(tree::remove(path).cast());
        if parent.is_null() { root.cast() } else { parent.cast() }
    }
}

/// Calls `visit` with every node, when in its visit of the subtree it comes by, and the depth from 0.
/// <https://pubs.opengroup.org/onlinepubs/9799919799/functions/tdelete.html>
#[export]
pub unsafe extern "C" fn twalk(root: *const Node, visit: unsafe extern "C" fn(*const Node, c_int, c_int)) {
    // SAFETY: a tree of `tsearch`, which `visit` leaves alone.
    unsafe { tree::walk(root, 0, &mut |node, when: Visit, depth| visit(node, when as c_int, depth)) }
}

/// As `twalk`, with an argument for `visit` in place of the depth (GNU).
#[export]
pub unsafe extern "C" fn twalk_r(
    root: *const Node,
    visit: unsafe extern "C" fn(*const Node, c_int, *mut c_void),
    argument: *mut c_void,
) {
    // SAFETY: a tree of `tsearch`, which `visit` leaves alone.
    unsafe { tree::walk(root, 0, &mut |node, when: Visit, _| visit(node, when as c_int, argument)) }
}

/// Gives back all nodes, after a call of `discard` with the key of each (GNU).
#[export]
pub unsafe extern "C" fn tdestroy(root: *mut Node, discard: Option<unsafe extern "C" fn(*mut c_void)>) {
    // SAFETY: a tree of `tsearch` that nobody uses again.
    unsafe { destroy(root, discard) }
}

unsafe fn destroy(node: *mut Node, discard: Option<unsafe extern "C" fn(*mut c_void)>) {
    if node.is_null() {
        return;
    }
    // SAFETY: a node of the tree, which nobody uses again; the recursion is no deeper than the tree.
    unsafe {
        let Node { key, children, .. } = node.read();
        destroy(children[0], discard);
        destroy(children[1], discard);
        if let Some(discard) = discard {
            discard(key.cast_mut());
        }
        c_free(node.cast());
    }
}
