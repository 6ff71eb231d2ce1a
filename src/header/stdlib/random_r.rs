//! `random_r` and its family: `random` with its bookkeeping in the program's memory (GNU).

use crate::abi::random_r::RandomData;
use crate::abi::*;
use crate::algo::random::additive;

/// Stores the next number, 0 to 2^31 - 1, in `*result`. Errors: `EINVAL`.
/// <https://man7.org/linux/man-pages/man3/random_r.3.html>
#[export]
pub extern "C" fn random_r(data: ObjArg<RandomData>, result: OutArg<i32>) -> c_int {
    or_minus_one(|| {
        let (data, result) = (data.get()?, result.get()?);
        let (words, mut at) = data.parts()?;
        result.set(additive::next(words, &mut at));
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
