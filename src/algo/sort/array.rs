//! An array of C elements, with comparison and moves.

use crate::abi::Buffer;
use crate::algo::text::bulk;
use core::ffi::{c_int, c_void};

/// A C comparison function: that of `qsort`, or that of `qsort_r` with its last argument. (A shim from one to the other
/// would cost a second indirect call for each comparison.)
#[derive(Clone, Copy)]
pub enum Compare {
    /// `qsort`'s.
    Two(unsafe extern "C" fn(*const c_void, *const c_void) -> c_int),
    /// `qsort_r`'s.
    Three(unsafe extern "C" fn(*const c_void, *const c_void, *mut c_void) -> c_int, *mut c_void),
}

/// Elements of one size in C memory.
#[derive(Clone, Copy)]
pub struct Array {
    base: *mut u8,
    count: usize,
    size: usize,
    compare: Compare,
}

impl Array {
    /// `count` elements of `size` bytes from `base` on.
    ///
    /// # Safety
    /// The elements must be readable and writable as long as the value is used, and `compare` take pointers to them.
    pub unsafe fn new(base: *mut u8, count: usize, size: usize, compare: Compare) -> Self {
        Array { base, count, size, compare }
    }

    /// The number of elements.
    #[inline(always)]
    pub(super) fn len(self) -> usize {
        self.count
    }

    /// The size of an element.
    #[inline(always)]
    pub(super) fn size(self) -> usize {
        self.size
    }

    /// An array like this one in `memory`, which has capacity for all elements.
    pub(super) fn in_memory(self, memory: &mut Buffer<u8>) -> Self {
        Array { base: memory.as_mut_ptr(), ..self }
    }

    /// Copies element `source` of another array, of elements of the same size, to `index`.
    #[inline(always)]
    pub(super) fn set(self, index: usize, from: Array, source: usize) {
        // SAFETY: elements of two arrays, by the contract of `new` and as the sorts keep the indices.
        unsafe { bulk::copy(self.at(index), from.at(source), self.size) }
    }

    /// The first `count` elements.
    #[inline]
    pub(super) fn first(self, count: usize) -> Self {
        Array { count, ..self }
    }

    // The sorts keep every index below within the elements: checking would double the cost of a comparison.

    #[inline(always)]
    fn at(self, index: usize) -> *mut u8 {
        self.base.wrapping_add(index * self.size)
    }

    /// The same elements counted from number `index`.
    #[inline]
    pub(super) fn from(self, index: usize) -> Self {
        Array { base: self.at(index), count: self.count - index, ..self }
    }

    /// Whether the element before the first comes before the first.
    pub(super) fn rises_to_first(self) -> bool {
        self.in_order(self.base.wrapping_sub(self.size), self.base)
    }

    /// Whether element `a` comes before element `b`.
    #[inline]
    pub(super) fn less(self, a: usize, b: usize) -> bool {
        self.in_order(self.at(a), self.at(b))
    }

    #[inline(always)]
    fn in_order(self, a: *const u8, b: *const u8) -> bool {
        let (a, b) = (a.cast(), b.cast());
        // SAFETY: a C function that takes two elements, by the contract of `new`.
        unsafe {
            match self.compare {
                Compare::Two(function) => function(a, b) < 0,
                Compare::Three(function, argument) => function(a, b, argument) < 0,
            }
        }
    }

    /// Exchanges two elements.
    #[inline(never)]
    pub(super) fn swap(self, a: usize, b: usize) {
        let (a, b) = (self.at(a), self.at(b));
        // SAFETY: two elements, which are the same or do not overlap.
        unsafe {
            match self.size {
                4 => swap_as::<u32>(a, b),
                8 => swap_as::<u64>(a, b),
                size => bulk::swap(a, b, size),
            }
        }
    }

    /// Moves element `from` down to index `to`, and each element in between up by one.
    pub(super) fn insert(self, from: usize, to: usize) {
        // SAFETY: the elements `to` to `from`.
        unsafe {
            match self.size {
                4 => rotate::<u32>(self.at(to).cast(), from - to),
                8 => rotate::<u64>(self.at(to).cast(), from - to),
                _ => (to..from).rev().for_each(|i| self.swap(i, i + 1)),
            }
        }
    }
}

#[inline(always)]
unsafe fn swap_as<T: Copy>(a: *mut u8, b: *mut u8) {
    let (a, b) = (a.cast::<T>(), b.cast::<T>());
    // SAFETY: two elements of this size.
    unsafe {
        let (x, y) = (a.read_unaligned(), b.read_unaligned());
        a.write_unaligned(y);
        b.write_unaligned(x);
    }
}

/// Moves the element `n` behind `first` to `first`, and those between up by one.
#[inline(always)]
unsafe fn rotate<T: Copy>(first: *mut T, n: usize) {
    // SAFETY: `n + 1` elements from `first` on.
    unsafe {
        let last = first.add(n).read_unaligned();
        for i in (0..n).rev() {
            first.add(i + 1).write_unaligned(first.add(i).read_unaligned());
        }
        first.write_unaligned(last);
    }
}
