//! `wprintf` to memory.

use crate::abi::*;
use crate::algo::fmt::{self, Context};

/// `vswprintf`: at most as many wide characters as `to` has, terminator included. Errors: `EOVERFLOW` if they are too few.
#[inline(never)]
pub(crate) fn print_wide_to_memory(to: OutSlice<wchar_t>, format: FormatArgs<wchar_t>, context: &Context) -> c_int {
    or_minus_one(|| {
        let mut sink = fmt::WideBuffer::new(to.get()?);
        let result = fmt::print_wide(&mut sink, format.get()?, context);
        sink.terminate();
        if to.is_empty() { result.and(Err(Errno::OVERFLOW)) } else { result }
    })
}
