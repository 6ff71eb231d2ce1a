//! The data structures of `<search.h>`: arrays, linked lists and trees of the program.

pub mod hash_table;
pub mod obstack;

use super::{c_free, c_int, c_void};
use crate::abi::Owned;
use crate::algo::sort::tree::{self, Node, Path, Visit};
use crate::algo::text::bulk;
use core::cell::Cell;
use core::ptr::null_mut;

/// A comparison of a key with an element or another key, which leaves the array or the tree alone.
pub type Order = unsafe extern "C" fn(*const c_void, *const c_void) -> c_int;

/// Elements in no order, and what is looked for among them.
pub struct Elements {
    key: *const c_void,
    base: *const c_void,
    count: usize,
    size: usize,
    order: Order,
}

impl Elements {
    /// `count` elements of `size` bytes.
    ///
    /// # Safety
    /// They must be readable while this is used, and `order` must take the key and an element.
    #[inline(always)]
    pub unsafe fn new(key: *const c_void, base: *const c_void, count: usize, size: usize, order: Order) -> Self {
        Elements { key, base, count, size, order }
    }

    fn at(&self, index: usize) -> *mut c_void {
        self.base.wrapping_byte_add(index * self.size).cast_mut()
    }

    /// The first one that equals the key, or null.
    #[inline(always)]
    pub fn find(&self) -> *mut c_void {
        let mut at = self.at(0);
        let Elements { key, order, size, .. } = *self;
        for _ in 0..self.count {
            // SAFETY: an element of the array, and a comparison for them, by the contract of `new`.
            if unsafe { order(key, at) } == 0 {
                return at;
            }
            at = at.wrapping_byte_add(size);
        }
        null_mut()
    }

    /// [`find`](Self::find), or else a new element behind the last one, which `count` then counts.
    ///
    /// # Safety
    /// Behind the last one there must be memory for another.
    pub unsafe fn find_or_append(&self, count: &mut usize) -> *mut c_void {
        let found = self.find();
        if !found.is_null() {
            return found;
        }
        let end = self.at(self.count);
        // SAFETY: memory for an element, by this function's contract, and a key that is one.
        unsafe { bulk::copy(end.cast(), self.key.cast(), self.size) };
        *count = self.count + 1;
        end
    }
}

/// The start of an element of `insque`.
#[repr(C)]
pub struct Links {
    forward: Cell<Option<&'static Links>>,
    backward: Cell<Option<&'static Links>>,
}

impl Links {
    /// Puts the element behind `before`, or makes it a list of its own.
    pub fn insert(&'static self, before: Option<&'static Links>) {
        let after = before.and_then(|before| before.forward.replace(Some(self)));
        self.forward.set(after);
        self.backward.set(before);
        if let Some(after) = after {
            after.backward.set(Some(self));
        }
    }

    /// Takes the element out of its list.
    pub fn remove(&self) {
        let (forward, backward) = (self.forward.get(), self.backward.get());
        if let Some(forward) = forward {
            forward.backward.set(backward);
        }
        if let Some(backward) = backward {
            backward.forward.set(forward);
        }
    }
}

/// `void **rootp`: where a program keeps the root of a tree that `tsearch` made, or null.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct RootArg(*mut *mut Node);

impl RootArg {
    /// The way to a key.
    ///
    /// # Safety
    /// `order` must take the key and those of the tree.
    unsafe fn locate(self, key: *const c_void, order: Order) -> Option<Path> {
        // SAFETY: a tree of ours by the type's contract, and a comparison that leaves it alone.
        (!self.0.is_null()).then(|| unsafe { tree::search(self.0, key, order) })
    }

    /// The node with a key, or null.
    ///
    /// # Safety
    /// `order` must take the key and those of the tree.
    #[inline(always)]
    pub unsafe fn find(self, key: *const c_void, order: Order) -> *mut Node {
        // SAFETY: a tree of ours by the type's contract, and a comparison that leaves it alone.
        if self.0.is_null() { null_mut() } else { unsafe { tree::find(self.0.read(), key, order) } }
    }

    /// The node with a key, or a new one; null without memory.
    ///
    /// # Safety
    /// `order` must take the key and those of the tree.
    pub unsafe fn find_or_insert(self, key: *const c_void, order: Order) -> *mut Node {
        // SAFETY: by this function's contract; the tree has not changed since the search.
        unsafe {
            let Some(path) = self.locate(key, order) else { return null_mut() };
            let found = path.end().read();
            if !found.is_null() {
                return found;
            }
            let Ok(node) = Owned::new(Node::new(key)) else { return null_mut() };
            let node = node.into_raw();
            tree::insert(path, node);
            node
        }
    }

    /// Takes the node with a key out; returns the one above it, for the root some pointer, or null if there is no such node.
    ///
    /// # Safety
    /// `order` must take the key and those of the tree.
    pub unsafe fn delete(self, key: *const c_void, order: Order) -> *mut c_void {
        // SAFETY: by this function's contract; the tree has not changed since the search, and nodes are from `malloc`.
        unsafe {
            let Some(path) = self.locate(key, order).filter(|path| !path.end().read().is_null()) else {
                return null_mut();
            };
            let parent = path.parent();
            c_free(tree::remove(path).cast());
            if parent.is_null() { self.0.cast() } else { parent.cast() }
        }
    }
}

/// `const void *root` of a tree that `tsearch` made and that does not change during the call, or null.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct TreeArg(*mut Node);

impl TreeArg {
    /// Calls `visit` with every node, when in its visit of the subtree it comes by, and the depth from 0.
    pub fn walk(self, visit: &mut dyn FnMut(*const Node, Visit, c_int)) {
        // SAFETY: a tree of ours, which `visit` leaves alone, by the type's contract.
        unsafe { tree::walk(self.0, 0, visit) }
    }
}

/// Gives back a tree, after a call of `discard` with the key of each node.
///
/// # Safety
/// `node` must be null or a node of a tree that is not used again, and `discard` take its keys.
pub unsafe fn destroy(node: *mut Node, discard: Option<unsafe extern "C" fn(*mut c_void)>) {
    if node.is_null() {
        return;
    }
    // SAFETY: a node of the tree, which is not used again; the recursion is no deeper than the tree.
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
