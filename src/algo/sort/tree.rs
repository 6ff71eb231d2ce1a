//! A balanced binary tree (AVL) of C keys, for `tsearch`. The depth is at most 1.44 log2 n.

use core::ffi::c_void;
use core::mem::MaybeUninit;
use core::ptr::null_mut;

/// A comparison of keys.
pub type Order = unsafe extern "C" fn(*const c_void, *const c_void) -> i32;

/// A node. C programs read its first member, the key, through the pointer that `tsearch` returns.
#[repr(C)]
pub struct Node {
    /// The program's key.
    pub key: *const c_void,
    /// Smaller and larger keys.
    pub children: [*mut Node; 2],
    /// The height of the tree of which this node is the root, 1 for a leaf.
    pub height: i32,
}

impl Node {
    /// A leaf with a key.
    pub fn new(key: *const c_void) -> Self {
        Node { key, children: [null_mut(); 2], height: 1 }
    }
}

/// More than the depth of any tree that fits in memory.
const DEEP: usize = 48;

/// The links from the root's to the one where a search ended.
pub struct Path {
    /// The first `len` are there.
    links: [MaybeUninit<*mut *mut Node>; DEEP],
    len: usize,
}

impl Path {
    /// The link where the search ended: it holds the node with the key, or null.
    pub fn end(&self) -> *mut *mut Node {
        self.link(self.len - 1)
    }

    fn link(&self, at: usize) -> *mut *mut Node {
        // SAFETY: private to this file, which passes indexes below `len`.
        unsafe { self.links[at].assume_init() }
    }

    /// The node above the end, or null at the root.
    pub fn parent(&self) -> *mut Node {
        // SAFETY: every link but the last holds a node.
        if self.len < 2 { null_mut() } else { unsafe { self.link(self.len - 2).read() } }
    }

    fn push(&mut self, link: *mut *mut Node) {
        if self.len < DEEP {
            self.links[self.len] = MaybeUninit::new(link);
            self.len += 1;
        }
    }
}

/// The node with a key below `node`, or null.
///
/// # Safety
/// `node` must be null or a node of a tree; `order` must not change it.
#[inline]
pub unsafe fn find(mut node: *mut Node, key: *const c_void, order: Order) -> *mut Node {
    // SAFETY: nodes of the tree.
    unsafe {
        while !node.is_null() {
            let order = order(key, (*node).key);
            if order == 0 {
                break;
            }
            node = (*node).children[usize::from(order > 0)];
        }
    }
    node
}

/// Goes down from the link at `root` to where a key belongs.
///
/// # Safety
/// `root` must point to a tree that only this module has changed; `order` must not change it.
#[inline]
pub unsafe fn search(root: *mut *mut Node, key: *const c_void, order: Order) -> Path {
    let mut path = Path { links: [MaybeUninit::uninit(); DEEP], len: 0 };
    let mut link = root;
    // SAFETY: links of nodes of the tree.
    unsafe {
        loop {
            path.push(link);
            let node = link.read();
            if node.is_null() {
                return path;
            }
            let order = order(key, (*node).key);
            if order == 0 {
                return path;
            }
            link = &raw mut (*node).children[usize::from(order > 0)];
        }
    }
}

/// Puts a new leaf where a search ended with nothing.
///
/// # Safety
/// `node` must point to a leaf that is in no tree; `path` must be of a search since which the tree has not changed.
pub unsafe fn insert(mut path: Path, node: *mut Node) {
    // SAFETY: nodes of a tree that this module made, which nothing else uses meanwhile.
    unsafe {
        path.end().write(node);
        path.len -= 1;
        rebalance(&path);
    }
}

/// Takes out the node where a search ended, and returns it.
///
/// # Safety
/// As for [`insert`]; the search must have found a node.
pub unsafe fn remove(mut path: Path) -> *mut Node {
    // SAFETY: nodes of a tree that this module made, which nothing else uses meanwhile.
    unsafe {
        let link = path.end();
        let node = link.read();
        let [left, right] = (*node).children;
        if left.is_null() {
            link.write(right);
            path.len -= 1;
        } else {
            // The largest of the smaller keys takes the node's place.
            let above = path.len;
            let mut last = &raw mut (*node).children[0];
            path.push(last);
            while !(*last.read()).children[1].is_null() {
                last = &raw mut (*last.read()).children[1];
                path.push(last);
            }
            let heir = last.read();
            last.write((*heir).children[0]);
            (*heir).children = (*node).children;
            (*heir).height = (*node).height;
            link.write(heir);
            // The path led through the node: now it leads through its heir.
            if above < path.len {
                path.links[above] = MaybeUninit::new(&raw mut (*heir).children[0]);
            }
            path.len -= 1;
        }
        rebalance(&path);
        node
    }
}

#[inline(always)]
unsafe fn height(node: *mut Node) -> i32 {
    // SAFETY: null or a node.
    if node.is_null() { 0 } else { unsafe { (*node).height } }
}

unsafe fn update(node: *mut Node) {
    // SAFETY: nodes of a tree that this module made, which nothing else uses meanwhile.
    unsafe { (*node).height = 1 + height((*node).children[0]).max(height((*node).children[1])) }
}

/// Puts the child on `side` in the place of its parent.
unsafe fn rotate(link: *mut *mut Node, side: usize) {
    // SAFETY: the caller's: the node at `link` has that child.
    unsafe {
        let top = link.read();
        let child = (*top).children[side];
        (*top).children[side] = (*child).children[1 - side];
        (*child).children[1 - side] = top;
        update(top);
        update(child);
        link.write(child);
    }
}

/// Restores heights and balance along a path, from its end up to where nothing changes any more.
unsafe fn rebalance(path: &Path) {
    for link in (0..path.len).rev().map(|at| path.link(at)) {
        // SAFETY: links of nodes of the tree.
        unsafe {
            let node = link.read();
            if node.is_null() {
                continue;
            }
            let before = (*node).height;
            let lean = height((*node).children[1]) - height((*node).children[0]);
            if lean.abs() > 1 {
                let side = usize::from(lean > 0);
                let child = (*node).children[side];
                if height((*child).children[1 - side]) > height((*child).children[side]) {
                    rotate(&raw mut (*node).children[side], 1 - side);
                }
                rotate(link, side);
            } else {
                update(node);
            }
            if (*link.read()).height == before {
                return;
            }
        }
    }
}

/// When a walk comes to a node: the numbers of `VISIT` in `<search.h>`.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
#[allow(missing_docs)] // POSIX's names
pub enum Visit {
    Preorder,
    Postorder,
    Endorder,
    Leaf,
}

/// Visits every node with its depth, from 0.
///
/// # Safety
/// `node` must be null or the root of a tree, which `visit` must not change.
pub unsafe fn walk(node: *const Node, depth: i32, visit: &mut dyn FnMut(*const Node, Visit, i32)) {
    if node.is_null() {
        return;
    }
    // SAFETY: the caller's; the recursion is no deeper than the tree.
    unsafe {
        if (*node).height == 1 {
            return visit(node, Visit::Leaf, depth);
        }
        visit(node, Visit::Preorder, depth);
        walk((*node).children[0], depth + 1, visit);
        visit(node, Visit::Postorder, depth);
        walk((*node).children[1], depth + 1, visit);
        visit(node, Visit::Endorder, depth);
    }
}
