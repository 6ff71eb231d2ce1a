//! Buffers as stacks, and as lists of numbered values.

use super::Error;
use crate::abi::Buffer;

/// Adds `value` and returns its number.
#[inline]
pub fn add<T: Copy>(buffer: &mut Buffer<T>, value: T) -> Result<u32, Error> {
    let number = buffer.len();
    buffer.push(value)?;
    Ok(number as u32)
}

/// Copies values over the first of `to`.
#[inline]
pub fn overwrite<T: Copy>(to: &mut [T], values: &[T]) {
    let mut values = values.iter();
    for to in to {
        let Some(value) = values.next() else { break };
        *to = *value;
    }
}

/// Takes the last value off.
#[inline]
pub fn pop<T: Copy>(buffer: &mut Buffer<T>) -> Option<T> {
    let last = *buffer.as_slice().last()?;
    buffer.truncate(buffer.len() - 1);
    Some(last)
}
