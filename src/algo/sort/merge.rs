//! Merge sort: stable, with a buffer as large as the array.

use super::Array;
use crate::abi::{Buffer, Errno};

/// Merges runs of `run` elements from one array to another of the same length.
fn merge_pass(from: Array, to: Array, run: usize) {
    let count = from.len();
    let mut start = 0;
    while start < count {
        let middle = count.min(start.saturating_add(run));
        let end = count.min(middle.saturating_add(run));
        let (mut left, mut right) = (start, middle);
        for index in start..end {
            let take_left = left < middle && (right >= end || !from.less(right, left));
            let source = if take_left { &mut left } else { &mut right };
            to.set(index, from, *source);
            *source += 1;
        }
        start = end;
    }
}

/// Sorts. Errors: `EINVAL` for elements without a size, `ENOMEM`.
pub fn merge_sort(array: Array) -> Result<(), Errno> {
    if array.size() == 0 {
        return Err(Errno::INVAL);
    }
    if array.len() < 2 {
        return Ok(());
    }
    let mut memory = Buffer::new();
    memory.reserve_exact(array.len().checked_mul(array.size()).ok_or(Errno::NOMEM)?)?;
    let (mut from, mut to, mut run) = (array, array.in_memory(&mut memory), 1);
    let mut passes = 0;
    while run < array.len() {
        merge_pass(from, to, run);
        core::mem::swap(&mut from, &mut to);
        run = run.saturating_mul(2);
        passes += 1;
    }
    if passes % 2 != 0 {
        (0..array.len()).for_each(|index| to.set(index, from, index));
    }
    Ok(())
}
