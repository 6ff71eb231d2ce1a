//! `random_r` and its family: `random` with its bookkeeping in the program's memory (GNU).

use crate::abi::*;
use crate::algo::random::additive;

/// C's `struct random_data`.
#[repr(C)]
pub struct RandomData {
    /// The word of the next call.
    pub(crate) front: *mut u32,
    pub(crate) rear: *mut u32,
    /// The words of the state, behind the one that describes them; null before `initstate_r`.
    pub(crate) state: *mut u32,
    pub(crate) kind: c_int,
    pub(crate) degree: c_int,
    pub(crate) separation: c_int,
    pub(crate) end: *mut u32,
}

impl RandomData {
    pub(crate) fn kind(&self) -> usize {
        self.kind as usize
    }

    /// The offset of `front`, in words.
    pub(crate) fn at(&self) -> usize {
        (self.front.addr() - self.state.addr()) / size_of::<u32>()
    }

    /// The words of the state, and the offset of the front in them. Errors: `EINVAL` before `initstate_r`.
    pub(crate) fn parts(&mut self) -> Result<(&mut [u32], usize), Errno> {
        if self.state.is_null() || self.kind() >= additive::KINDS {
            return Err(Errno::INVAL);
        }
        let at = self.at();
        // SAFETY: `initstate_r` or `setstate_r` found that many words there, and nothing else uses them meanwhile.
        let words = unsafe { core::slice::from_raw_parts_mut(self.state, additive::words(self.kind())) };
        Ok((words, at))
    }

    pub(crate) fn set_front(&mut self, at: usize) {
        self.front = self.state.wrapping_add(at);
    }

    /// Makes the words behind `block` the state, of which `kind` says the size.
    pub(crate) fn adopt(&mut self, block: *mut u32, kind: usize, at: usize) {
        self.state = block.wrapping_add(1);
        self.kind = kind as c_int;
        self.degree = additive::words(kind) as c_int;
        self.end = self.state.wrapping_add(additive::words(kind));
        self.set_front(at);
    }

    /// Writes into the state what `setstate_r` needs to continue from here.
    pub(crate) fn put_away(&self) {
        if !self.state.is_null() {
            // SAFETY: the word in front of the state belongs to it.
            unsafe { self.state.sub(1).write(additive::header(self.kind(), self.at())) }
        }
    }

    pub(crate) fn seed(&mut self, seed: c_uint) -> Result<(), Errno> {
        let (words, _) = self.parts()?;
        let at = additive::seed(words, seed);
        self.set_front(at);
        self.put_away();
        Ok(())
    }
}
