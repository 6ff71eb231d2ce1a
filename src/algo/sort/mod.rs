//! Sorting and searching arrays whose element size is known at run time only.
//!
//! The sort is a pattern-defeating quicksort: insertion sort for short ranges and ranges that are nearly in order,
//! partitions around a median, runs of equal elements set aside at once, and heap sort where partitions keep turning out
//! uneven. So the worst case is n log n, for every comparison function; an inconsistent one gives some order of the same
//! elements. Nothing is allocated, and a comparison function may leave by `longjmp` with all elements in the array.

mod array;
mod heap;
mod merge;
mod quick;
pub mod tree;

pub use array::{Array, Compare};
pub use merge::merge_sort;
pub use quick::sort;

/// The element that equals the key in a sorted array. The comparison gets the key first.
///
/// # Safety
/// `base` must point to `count` elements of `size` bytes each.
#[inline(always)]
pub unsafe fn binary_search(
    key: *const u8,
    base: *const u8,
    count: usize,
    size: usize,
    compare: impl Fn(*const u8, *const u8) -> i32,
) -> Option<*const u8> {
    let (mut first, mut count) = (base, count);
    while count > 0 {
        let half = count / 2;
        let middle = first.wrapping_add(half * size);
        let order = compare(key, middle);
        if order == 0 {
            return Some(middle);
        }
        if order > 0 {
            first = middle.wrapping_add(size);
            count -= half + 1;
        } else {
            count = half;
        }
    }
    None
}

#[cfg(test)]
mod tests;
pub mod weights;
