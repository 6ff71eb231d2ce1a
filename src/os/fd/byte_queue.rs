//! A byte queue: the contents of a pipe or a local socket.

use crate::abi::{Buffer, Errno};
use crate::wasi::types::{CioVec, IoVec};

/// Bytes that come out in the order in which they went in.
pub struct ByteQueue {
    data: Buffer<u8>,
    taken: usize,
}

impl ByteQueue {
    /// Without bytes, and without memory yet.
    pub const fn new() -> Self {
        ByteQueue { data: Buffer::new(), taken: 0 }
    }

    /// How many bytes there are.
    pub fn len(&self) -> usize {
        self.data.len() - self.taken
    }

    /// Whether there is no byte.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bytes.
    pub fn as_slice(&self) -> &[u8] {
        self.data.as_slice().get(self.taken..).unwrap_or(&[])
    }

    /// Reserves memory for `more` bytes. Errors: `ENOMEM`.
    pub fn reserve(&mut self, more: usize) -> Result<(), Errno> {
        if self.taken > 0 && self.data.capacity() - self.data.len() < more {
            self.data.drain_front(self.taken);
            self.taken = 0;
        }
        self.data.reserve(more)
    }

    /// Adds `bytes`. Errors: `ENOMEM`.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Errno> {
        self.reserve(bytes.len())?;
        self.data.extend(bytes)
    }

    /// Forgets the first `n` bytes.
    pub fn skip(&mut self, n: usize) {
        self.taken += n.min(self.len());
        if self.is_empty() {
            self.data.truncate(0);
            self.taken = 0;
        }
    }

    /// Gives back the memory.
    pub fn clear(&mut self) {
        *self = ByteQueue::new();
    }
}

/// Stores as much of `data` in the pieces of memory as fits; returns how many bytes.
pub fn scatter(data: &[u8], to: &[IoVec]) -> usize {
    let mut rest = data;
    for piece in to {
        let n = piece.memory().copy_from(rest);
        rest = rest.get(n..).unwrap_or(&[]);
    }
    data.len() - rest.len()
}

/// How many bytes the vectors hold.
pub fn total(pieces: &[CioVec]) -> usize {
    pieces.iter().fold(0, |sum, piece| sum + piece.len())
}

/// Adds up to `limit` bytes of the pieces to `queue`; returns how many. Errors: `ENOMEM`, if not one piece fits.
pub fn gather(queue: &mut ByteQueue, pieces: &[CioVec], limit: usize) -> Result<usize, Errno> {
    let mut done = 0;
    for piece in pieces {
        let data = piece.as_slice();
        let data = data.get(..limit - done).unwrap_or(data);
        match queue.push(data) {
            Ok(()) => done += data.len(),
            Err(error) if done == 0 => return Err(error),
            Err(_) => break,
        }
    }
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::algo::oracle::Random;
    use std::collections::VecDeque;

    #[test]
    fn bytes_come_out_as_they_went_in() {
        let (mut random, mut queue, mut expected) = (Random::new(), ByteQueue::new(), VecDeque::new());
        for _ in 0..20_000 {
            if random.below(2) == 0 {
                let bytes: Vec<u8> = (0..random.below(40)).map(|_| random.next() as u8).collect();
                queue.push(&bytes).unwrap();
                expected.extend(bytes);
            } else {
                let n = random.below(50) as usize;
                queue.skip(n);
                expected.drain(..n.min(expected.len()));
            }
            assert_eq!(queue.len(), expected.len());
            assert!(queue.as_slice().iter().eq(expected.iter()));
        }
        assert!(queue.data.capacity() < 1 << 16, "a queue that is emptied again and again must not grow");
    }

    #[test]
    fn pieces_are_filled_in_turn() {
        let (mut a, mut b, mut c) = ([0; 2], [0; 0], [0; 3]);
        let n = scatter(b"abcd", &[IoVec::new(&mut a), IoVec::new(&mut b), IoVec::new(&mut c)]);
        assert_eq!((n, &a, &c), (4, b"ab", &[b'c', b'd', 0]));
    }
}
