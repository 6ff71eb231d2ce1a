//! `random_r` and its family: `random` with its bookkeeping in the program's memory (GNU).

use crate::abi::*;
use crate::algo::random::additive;

/// C's `struct random_data`.
#[repr(C)]
pub struct RandomData {
    /// The word that the next call replaces.
    front: *mut u32,
    rear: *mut u32,
    /// The words of the state, behind the one that describes them; null before `initstate_r`.
    state: *mut u32,
    kind: c_int,
    degree: c_int,
    separation: c_int,
    end: *mut u32,
}

impl RandomData {
    fn kind(&self) -> usize {
        self.kind as usize
    }

    /// The offset of `front`, in words.
    fn at(&self) -> usize {
        (self.front.addr() - self.state.addr()) / size_of::<u32>()
    }

    /// The words of the state, and the offset of the front in them. Errors: `EINVAL` before `initstate_r`.
    fn parts(&mut self) -> Result<(usize, &mut [u32], usize), Errno> {
        if self.state.is_null() || self.kind() >= additive::KINDS {
            return Err(Errno::INVAL);
        }
        let at = self.at();
        // SAFETY: `initstate_r` or `setstate_r` found that many words there, and nobody else uses them meanwhile.
        let words = unsafe { core::slice::from_raw_parts_mut(self.state, additive::words(self.kind())) };
        Ok((self.kind(), words, at))
    }

    fn set_front(&mut self, at: usize) {
        self.front = self.state.wrapping_add(at);
    }

    /// Makes the words behind `block` the state, of which `kind` says the size.
    fn adopt(&mut self, block: *mut u32, kind: usize, at: usize) {
        self.state = block.wrapping_add(1);
        self.kind = kind as c_int;
        self.degree = additive::words(kind) as c_int;
        self.end = self.state.wrapping_add(additive::words(kind));
        self.set_front(at);
    }

    /// Writes into the state what `setstate_r` needs to continue from here.
    fn put_away(&self) {
        if !self.state.is_null() {
            // SAFETY: the word in front of the state belongs to it.
            unsafe { self.state.sub(1).write(additive::header(self.kind(), self.at())) }
        }
    }

    fn seed(&mut self, seed: c_uint) -> Result<(), Errno> {
        let (kind, words, _) = self.parts()?;
        let at = additive::seed(kind, words, seed);
        self.set_front(at);
        self.put_away();
        Ok(())
    }
}

/// Stores the next number, 0 to 2^31 - 1, in `*result`. Errors: `EINVAL`.
/// <https://man7.org/linux/man-pages/man3/random_r.3.html>
#[export]
pub extern "C" fn random_r(data: ObjArg<RandomData>, result: OutArg<i32>) -> c_int {
    or_minus_one(|| {
        let (data, result) = (data.get()?, result.get()?);
        let (kind, words, mut at) = data.parts()?;
        result.set(additive::next(kind, words, &mut at));
        data.set_front(at);
        Ok(0)
    })
}

/// Starts the sequence of `seed`. Errors: `EINVAL`.
/// <https://man7.org/linux/man-pages/man3/random_r.3.html>
#[export]
pub extern "C" fn srandom_r(seed: c_uint, data: ObjArg<RandomData>) -> c_int {
    or_minus_one(|| data.get()?.seed(seed).map(|()| 0))
}

/// Makes `size` bytes, 8 at least and aligned to 4, the state, and seeds it. Errors: `EINVAL`.
/// <https://man7.org/linux/man-pages/man3/random_r.3.html>
#[export]
pub unsafe extern "C" fn initstate_r(seed: c_uint, block: *mut u32, size: size_t, data: ObjArg<RandomData>) -> c_int {
    or_minus_one(|| {
        let data = data.get()?;
        let kind = additive::type_for(size).filter(|_| !block.is_null()).ok_or(Errno::INVAL)?;
        data.put_away();
        data.adopt(block, kind, 0);
        data.seed(seed).map(|()| 0)
    })
}

/// Continues with a state that `initstate_r` or `initstate` made. Errors: `EINVAL`.
/// <https://man7.org/linux/man-pages/man3/random_r.3.html>
#[export]
pub unsafe extern "C" fn setstate_r(block: *mut u32, data: ObjArg<RandomData>) -> c_int {
    or_minus_one(|| {
        let data = data.get()?;
        if block.is_null() {
            return Err(Errno::INVAL);
        }
        data.put_away();
        // SAFETY: C passes a state, which starts with the word that describes it.
        let (kind, at) = additive::parse_header(unsafe { block.read() });
        data.adopt(block, kind, at);
        Ok(0)
    })
}
