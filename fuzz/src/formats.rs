//! Formats and numbers.

use std::ffi::CStr;

use c::abi::{Errno, VaList};
use c::algo::float::{self, BINARY32, BINARY64, BINARY128};
use c::algo::fmt::{self, Output, Sink};
use c::algo::utf8::Encoding;

use crate::{flagged, terminated};

/// Keeps so many bytes, then fails.
pub struct Kept(pub Vec<u8>);

impl Sink for Kept {
    fn put(&mut self, text: &[u8]) -> Result<(), Errno> {
        if self.0.len() + text.len() > 1 << 16 {
            return Err(Errno::IO);
        }
        self.0.extend_from_slice(text);
        Ok(())
    }
}

pub fn context(encoding: Encoding) -> fmt::Context {
    let float = |output: &mut Output<'_>, spec: &float::FloatSpec| {
        float::print(output, spec);
        Ok(())
    };
    let encoding = match encoding {
        Encoding::Utf8 => || Encoding::Utf8,
        Encoding::Bytes => || Encoding::Bytes,
    };
    fmt::Context {
        encoding,
        error: || 2,
        float,
        message: fmt::put_message,
        numbered: fmt::run_numbered,
        other: fmt::convert_other,
    }
}

/// Arguments of any size, all with one value.
pub struct Slots([u128; 64]);

impl Slots {
    pub fn new(value: u128) -> Slots {
        Slots([value; 64])
    }

    pub fn list(&mut self) -> VaList {
        VaList::new(self.0.as_mut_ptr().cast())
    }
}

/// How many arguments a format may take at most: enough slots for all, whatever their sizes.
fn is_small(format: &[u8]) -> bool {
    format.iter().filter(|byte| matches!(byte, b'%' | b'*')).count() < 30 && !format.contains(&b'$')
}

/// `printf` with numbers, null pointers and floating point.
pub fn printf(data: &[u8]) {
    let (flags, format) = flagged(data);
    if !is_small(format) || format.contains(&b'n') {
        return;
    }
    let encoding = if flags & 1 == 0 { Encoding::Utf8 } else { Encoding::Bytes };
    let mut slots = Slots::new(if flags & 2 == 0 { 0 } else { 0x4009_21fb_5444_2d18 });
    // A number is no address.
    if flags & 2 != 0 && format.iter().any(|byte| matches!(byte, b's' | b'S' | b'p' | b'*')) {
        return;
    }
    let mut sink = Kept(Vec::new());
    // SAFETY: slots for all arguments that so many conversions take, with null where a pointer is read.
    let printed = unsafe { fmt::format(&mut sink, format, slots.list(), &context(encoding)) };
    if let Ok(count) = printed {
        assert_eq!(count as usize, sink.0.len());
    }
}

/// `wprintf`, the same.
pub fn wprintf(data: &[u8]) {
    if !is_small(data) || data.iter().any(|byte| matches!(byte, b'n' | b's' | b'S')) {
        return;
    }
    let format: Vec<i32> = String::from_utf8_lossy(data).chars().map(|one| one as i32).collect();
    let mut sink = Kept(Vec::new());
    // SAFETY: as in `printf`.
    let _ = unsafe { fmt::format_wide(&mut sink, &format, Slots::new(0).list(), &context(Encoding::Utf8)) };
}

/// `strtod` and `strtof` against the machine's, `strtold` within bounds.
pub fn strtod(data: &[u8]) {
    let text = terminated(data);
    // SAFETY: strings.
    unsafe {
        let mut end = std::ptr::null_mut();
        let double = libc::strtod(text.as_ptr(), &raw mut end);
        let length = end as usize - text.as_ptr() as usize;
        let ours = float::parse(text.as_ptr().cast(), &BINARY64);
        agree(&text, ours.bits, double.to_bits().into(), &BINARY64, double.is_nan());
        assert_eq!(ours.len, length, "{text:?}");
        let single = libc::strtof(text.as_ptr(), &raw mut end);
        let ours = float::parse(text.as_ptr().cast(), &BINARY32);
        agree(&text, ours.bits, single.to_bits().into(), &BINARY32, single.is_nan());
        assert_eq!(float::parse(text.as_ptr().cast(), &BINARY128).len, length, "{text:?}");
    }
}

fn agree(text: &CStr, ours: u128, theirs: u128, format: &float::Format, is_nan: bool) {
    // The machine's cuts hexadecimal subnormal numbers.
    let subnormal = ours & (format.sign() - 1) <= format.smallest_normal;
    if subnormal && text.to_bytes().iter().any(|byte| matches!(byte, b'x' | b'X')) {
        return;
    }
    assert!(
        ours == theirs || is_nan && ours & (format.sign() - 1) > format.infinity,
        "{text:?}: {ours:#x}, not {theirs:#x}"
    );
}
