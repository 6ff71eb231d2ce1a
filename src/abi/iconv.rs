//! The buffers of `iconv`.

use super::{Errno, size_t};
use crate::algo::charset::{Converter, Stop};
use crate::algo::text::bulk;

/// The bytes that are left to read, and the space that is left to write.
pub struct Buffers {
    /// What is read next.
    pub from: *mut *const u8,
    /// How many bytes that are.
    pub from_left: *mut size_t,
    /// Where is written next.
    pub to: *mut *mut u8,
    /// How many bytes fit there.
    pub to_left: *mut size_t,
}

impl Buffers {
    /// Moves behind bytes that were read.
    ///
    /// # Safety
    /// So many bytes must be left.
    unsafe fn read(&self, bytes: usize) {
        // SAFETY: the same contract: C's pointers to its variables, and as many bytes.
        unsafe {
            self.from.write(self.from.read().add(bytes));
            self.from_left.write(self.from_left.read() - bytes);
        }
    }
}

/// Writes bytes to `*to` and moves it, if they fit.
///
/// # Safety
/// `*left` bytes must be writable at `*to`.
pub unsafe fn place(to: *mut *mut u8, left: *mut size_t, bytes: &[u8]) -> bool {
    // SAFETY: the same contract: `*left` bytes are writable.
    unsafe {
        let fits = bytes.len() <= left.read();
        if fits {
            bulk::copy(to.read(), bytes.as_ptr(), bytes.len());
            to.write(to.read().add(bytes.len()));
            left.write(left.read() - bytes.len());
        }
        fits
    }
}

/// Converts as far as both buffers go; returns how many characters were replaced or left out.
///
/// # Safety
/// The buffers must be as long as their numbers say, and nobody else's meanwhile.
pub unsafe fn convert(converter: &mut Converter, b: &Buffers) -> Result<size_t, Errno> {
    let mut replaced = 0;
    // SAFETY: the same contract: the buffers are as long as their numbers say, and nobody else uses them meanwhile.
    unsafe {
        loop {
            let (used, written) = converter.run(b.from.read(), b.from_left.read(), b.to.read(), b.to_left.read());
            b.to.write(b.to.read().add(written));
            b.to_left.write(b.to_left.read() - written);
            b.read(used);
            if b.from_left.read() == 0 {
                break;
            }
            let bytes = core::slice::from_raw_parts(b.from.read(), b.from_left.read());
            let put = &mut |bytes: &[u8]| place(b.to, b.to_left, bytes);
            let (used, other) = converter.step(bytes, put).map_err(|stop| match stop {
                Stop::Invalid => Errno::ILSEQ,
                Stop::Incomplete => Errno::INVAL,
                Stop::Full => Errno::TOO_BIG,
            })?;
            replaced += usize::from(other);
            b.read(used);
        }
    }
    Ok(replaced)
}
