//! The quicksort.

use super::array::Array;
use super::heap;

/// Ranges up to this length are sorted by insertion.
const SHORT: usize = 12;
/// From this length on the pivot is the median of three medians.
const LONG: usize = 64;
/// How many elements may be moved by insertion before a range does not count as nearly in order.
const FEW_MOVES: usize = 6;

/// Sorts the elements.
pub fn sort(array: Array) {
    let n = array.len();
    if n < 2 || is_run(array, n) {
        return;
    }
    quick(array, n, false, n.ilog2());
}

/// Whether all elements were in order, or in reverse order, which is reversed at once.
fn is_run(array: Array, n: usize) -> bool {
    let descending = array.less(1, 0);
    let mut end = 2;
    while end < n && array.less(end, end - 1) == descending {
        end += 1;
    }
    if end < n {
        return false;
    }
    if descending {
        (0..n / 2).for_each(|i| array.swap(i, n - 1 - i));
    }
    true
}

/// Sorts by insertion; gives up after some moves, if `limit` says so.
#[inline(never)]
fn by_insertion(array: Array, n: usize, limit: usize) -> bool {
    let mut moves = 0;
    for i in 1..n {
        let mut to = i;
        while to > 0 && array.less(i, to - 1) {
            to -= 1;
        }
        if to < i {
            array.insert(i, to);
            moves += i - to;
            if moves > limit {
                return i + 1 == n;
            }
        }
    }
    true
}

/// `bounded`: the element before the first is there, and not larger than any here. `allowance`: how many uneven
/// partitions are left before heap sort takes over.
fn quick(mut array: Array, mut n: usize, mut bounded: bool, mut allowance: u32) {
    while n > SHORT {
        if allowance == 0 {
            return heap::sort(array.first(n));
        }
        pivot_to_front(array, n);
        if bounded && !array.rises_to_first() {
            // The pivot equals the element before: all that equals it is in place.
            let equal = equal_to_front(array, n);
            array = array.from(equal);
            n -= equal;
            continue;
        }
        let (middle, in_order) = partition(array, n);
        let (left, right) = (middle, n - middle - 1);
        if left.min(right) < n / 8 {
            allowance -= 1;
            break_pattern(array, left);
            break_pattern(array.from(middle + 1), right);
        } else if in_order
            && by_insertion(array, left, FEW_MOVES)
            && by_insertion(array.from(middle + 1), right, FEW_MOVES)
        {
            return;
        }
        // The shorter side first: the stack stays below log2 n frames.
        if left < right {
            quick(array, left, bounded, allowance);
            array = array.from(middle + 1);
            n = right;
            bounded = true;
        } else {
            quick(array.from(middle + 1), right, true, allowance);
            n = left;
        }
    }
    by_insertion(array, n, usize::MAX);
}

/// Puts a good guess at the median first.
#[inline(never)]
fn pivot_to_front(array: Array, n: usize) {
    let (quarter, middle) = (n / 4, n / 2);
    if n < LONG {
        let median = median(array, 0, middle, n - 1);
        return array.swap(0, median);
    }
    let a = median(array, 0, quarter - 1, quarter + 1);
    let b = median(array, middle - 1, middle, middle + 1);
    let c = median(array, n - quarter - 1, n - quarter + 1, n - 1);
    let median = median(array, a, b, c);
    array.swap(0, median);
}

#[inline(never)]
fn median(array: Array, a: usize, b: usize, c: usize) -> usize {
    let (low, high) = if array.less(b, a) { (b, a) } else { (a, b) };
    if !array.less(c, high) {
        high
    } else if array.less(c, low) {
        low
    } else {
        c
    }
}

/// Partitions around the first element; returns its final index, and whether nothing had to be moved.
#[inline(never)]
fn partition(array: Array, n: usize) -> (usize, bool) {
    let (mut i, mut j) = (1, n - 1);
    let mut in_order = true;
    loop {
        while i <= j && array.less(i, 0) {
            i += 1;
        }
        while i <= j && array.less(0, j) {
            j -= 1;
        }
        if i >= j {
            break;
        }
        array.swap(i, j);
        in_order = false;
        i += 1;
        j -= 1;
    }
    // Element `i` is the first that is not before the pivot, if it is not behind the end.
    let middle = i - 1;
    array.swap(0, middle);
    (middle, in_order)
}

/// Moves all that is not larger than the first element to the front, and returns how many.
#[inline(never)]
fn equal_to_front(array: Array, n: usize) -> usize {
    let mut end = 1;
    for i in 1..n {
        if !array.less(0, i) {
            array.swap(end, i);
            end += 1;
        }
    }
    end
}

/// Exchanges some elements, so that an input made to give uneven partitions gives even ones.
#[inline(never)]
fn break_pattern(array: Array, n: usize) {
    if n > SHORT {
        let quarter = n / 4;
        array.swap(0, quarter);
        array.swap(n - 1, n - quarter);
        if n > 2 * LONG {
            array.swap(1, quarter + 1);
            array.swap(2, quarter + 2);
            array.swap(n - 2, n - quarter - 1);
            array.swap(n - 3, n - quarter - 2);
        }
    }
}
