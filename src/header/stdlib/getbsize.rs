//! `getbsize`.

use crate::abi::*;
use crate::os::environ::block_size::from_environment;

static TITLE: Static<[u8; 24]> = Static::new();

/// The title of a column of numbers of blocks, like `1K-blocks`, with its length at `len` and the size of a block at `size`: what
/// the variable `BLOCKSIZE` says, or 512. A later call overwrites it.
/// <https://man.freebsd.org/cgi/man.cgi?query=getbsize>
#[export]
pub extern "C" fn getbsize(len: OutArg<c_int>, size: OutArg<c_long>) -> *mut c_char {
    or_null(|| {
        let wanted = from_environment(program_name());
        let title = wanted.title()?;
        TITLE.out().copy_from(title.as_slice());
        len.get()?.set(title.len() as c_int - 1);
        size.get()?.set(wanted.bytes() as c_long);
        Ok(TITLE.as_mut_ptr().cast())
    })
}
