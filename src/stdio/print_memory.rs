//! `printf` to memory. As in [`super::print`], the functions return what C's do, and set `errno`.

use crate::abi::*;
use crate::algo::fmt::{self, Context};

/// `vsnprintf`: at most as many bytes as `to` has, terminator included; returns how many there would be without a limit.
#[inline(never)]
pub(crate) fn print_to_memory(to: OutSlice<u8>, format: FormatArgs<u8>, context: &Context) -> c_int {
    or_minus_one(|| {
        let mut sink = fmt::Buffer::new(to.within_memory()?);
        let result = fmt::print_to_memory(&mut sink, format.get()?, context);
        sink.terminate();
        result
    })
}
