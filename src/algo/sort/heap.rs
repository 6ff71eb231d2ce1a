//! Heapsort, the fallback that bounds quicksort's worst case.

use super::array::Array;

/// Sorts the elements in at most about 2 n log2 n comparisons.
pub(super) fn sort(array: Array) {
    let n = array.len();
    for root in (0..n / 2).rev() {
        sift(array, root, n);
    }
    for end in (1..n).rev() {
        array.swap(0, end);
        sift(array, 0, end);
    }
}

/// Lets the element at `root` sink until both its children are not larger.
#[inline(never)]
fn sift(array: Array, mut root: usize, n: usize) {
    loop {
        let mut child = 2 * root + 1;
        if child >= n {
            return;
        }
        if child + 1 < n && array.less(child, child + 1) {
            child += 1;
        }
        if !array.less(root, child) {
            return;
        }
        array.swap(root, child);
        root = child;
    }
}
