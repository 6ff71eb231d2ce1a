//! Entropy.

pub mod rand48;
pub mod rand48_r;

use crate::abi::c::GETENTROPY_MAX;
use crate::abi::{Errno, Global, Out};
pub use crate::wasi::random::fill;

/// Fills `buffer` with random bytes fit for secrets. Errors: `EIO` for more than [`GETENTROPY_MAX`] bytes.
pub fn entropy(buffer: Out<u8>) -> Result<(), Errno> {
    if buffer.len() > GETENTROPY_MAX {
        return Err(Errno::IO);
    }
    fill(buffer)
}

/// Random words of the host that were not handed out yet: one call of the host serves sixteen.
#[derive(Clone, Copy)]
struct Pool {
    words: [u32; Pool::SIZE],
    left: usize,
}

impl Pool {
    const SIZE: usize = 16;
}

static POOL: Global<Pool> = Global::new(Pool { words: [0; Pool::SIZE], left: 0 });

/// A random number fit for secrets.
pub fn number() -> Result<u32, Errno> {
    let mut pool = POOL.get();
    if pool.left == 0 {
        for (words, key) in pool.words.chunks_mut(8).zip([crate::wasi::random::key()?, crate::wasi::random::key()?]) {
            for (word, bytes) in words.iter_mut().zip(key.chunks_exact(4)) {
                *word = bytes.iter().fold(0, |word, &byte| word << 8 | u32::from(byte));
            }
        }
        pool.left = Pool::SIZE;
    }
    pool.left -= 1;
    // What was handed out is forgotten.
    let number = pool.words.get_mut(pool.left).map(core::mem::take).unwrap_or(0);
    POOL.set(pool);
    Ok(number)
}

/// A random number below `bound`, all equally likely; 0 for a bound of 0.
pub fn number_below(bound: u32) -> Result<u32, Errno> {
    if bound == 0 {
        return Ok(0);
    }
    // The product's high half is below the bound; its low half says whether this value of the high half has come up
    // more often than others: the first 2^32 mod bound of the low halves are too many.
    let too_many = bound.wrapping_neg() % bound;
    loop {
        let product = u64::from(number()?) * u64::from(bound);
        if product as u32 >= too_many {
            return Ok((product >> 32) as u32);
        }
    }
}
