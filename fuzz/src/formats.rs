//! Formats and numbers.

use std::ffi::CStr;

use c::abi::{Errno, VaList, c_int, c_void};
use c::algo::float::{self, BINARY32, BINARY64, BINARY128};
use c::algo::fmt::{self, Output, Sink};
use c::algo::scan::{self, Heap, Input, ScanUnit, TextSource, WideTextSource};
use c::algo::utf8::Encoding;

use crate::{flagged, halves, terminated};

/// Keeps so many bytes, then fails.
struct Kept(Vec<u8>);

impl Sink for Kept {
    fn put(&mut self, text: &[u8]) -> Result<(), Errno> {
        if self.0.len() + text.len() > 1 << 16 {
            return Err(Errno::IO);
        }
        self.0.extend_from_slice(text);
        Ok(())
    }
}

fn context(encoding: Encoding) -> fmt::Context {
    let float = |output: &mut Output<'_>, spec: &float::FloatSpec| {
        float::print(output, spec);
        Ok(())
    };
    fmt::Context { encoding, error: 2, float, message: fmt::put_message, numbered: fmt::run_numbered }
}

/// Arguments of any size; a pointer among them leads to text.
struct Slots([u128; 64]);

impl Slots {
    fn new(value: u128) -> Slots {
        Slots([value; 64])
    }

    fn list(&mut self) -> VaList {
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

/// One floating-point conversion against the machine's.
pub fn printf_float(data: &[u8]) {
    let Some((head, _)) = data.split_first_chunk::<12>() else { return };
    let value = f64::from_bits(u64::from_le_bytes(head[..8].try_into().unwrap_or_default()));
    let (width, precision) = (c_int::from(head[8] % 40), c_int::from(head[9]) * 3 % 400);
    if value.is_nan() {
        return;
    }
    let flags: String =
        "-+ #0".chars().enumerate().filter(|(at, _)| head[10] >> at & 1 == 1).map(|(_, one)| one).collect();
    let letter = b"eEfFgG"[usize::from(head[11] % 6)] as char;
    let format = format!("%{flags}*.*{letter}\0");
    let mut theirs = [0u8; 1024];
    // SAFETY: the arguments are what the format says, the buffer has this size.
    let count =
        unsafe { libc::snprintf(theirs.as_mut_ptr().cast(), 1024, format.as_ptr().cast(), width, precision, value) };
    let mut slots = Slots([0; 64]);
    slots.0[0] = width as u32 as u128 | (precision as u32 as u128) << 32 | u128::from(value.to_bits()) << 64;
    let mut sink = Kept(Vec::new());
    // SAFETY: the slots hold two `int`s and a `double`.
    let ours = unsafe {
        fmt::format(&mut sink, &format.as_bytes()[..format.len() - 1], slots.list(), &context(Encoding::Bytes))
    };
    assert_eq!(ours, Ok(count), "{format}");
    assert_eq!(sink.0, theirs[..count as usize], "{format} of {value:e}");
}

unsafe fn parse_float(text: *const u8, kind: c_int, to: *mut c_void) -> Result<(), Errno> {
    // SAFETY: the engine passes a string, and a pointer to a number of the kind.
    unsafe {
        match kind {
            scan::float_item::FLOAT => to.cast::<u32>().write_unaligned(float::parse(text, &BINARY32).bits as u32),
            scan::float_item::DOUBLE => to.cast::<u64>().write_unaligned(float::parse(text, &BINARY64).bits as u64),
            _ => to.cast::<u128>().write_unaligned(float::parse(text, &BINARY128).bits),
        }
    }
    Ok(())
}

fn scan_context<U: ScanUnit>() -> scan::Context<U> {
    // SAFETY: the contract of the type.
    let float: scan::FloatReader<U> = |input: &mut Input<'_, U>, kind, to| unsafe {
        scan::float_item::read(input, kind, to, parse_float, Heap::MALLOC)
    };
    scan::Context { encoding: Encoding::Utf8, float, heap: Heap::MALLOC }
}

/// `scanf` and `wscanf`: a format, a newline, a text. Nothing is assigned: all pointers are null, which stand for `*`.
pub fn scanf(data: &[u8]) {
    let (format, text) = halves(data);
    // Each conversion suppresses its assignment.
    let mut suppressed = Vec::new();
    for (at, byte) in format.iter().enumerate() {
        suppressed.push(*byte);
        if *byte == b'%'
            && !matches!(format.get(at + 1), Some(b'%' | b'*' | b'n'))
            && (at == 0 || format[at - 1] != b'%')
        {
            suppressed.push(b'*');
        }
    }
    if suppressed.windows(2).any(|two| two[0] == b'%' && two[1] != b'*') {
        return;
    }
    let text = terminated(text);
    // SAFETY: a string; a format that assigns nothing.
    unsafe {
        scan::scan(&mut TextSource::new(text.as_ptr().cast()), &suppressed, Slots::new(0).list(), &scan_context());
        let wide = |bytes: &[u8]| bytes.iter().map(|byte| i32::from(*byte)).collect::<Vec<_>>();
        let text = wide(text.as_bytes_with_nul());
        scan::scan_wide(
            &mut WideTextSource::new(text.as_ptr()),
            &wide(&suppressed),
            Slots::new(0).list(),
            &scan_context(),
        );
    }
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
    let subnormal = ours & (format.sign() - 1) <= format.smallest_normal();
    if subnormal && text.to_bytes().iter().any(|byte| matches!(byte, b'x' | b'X')) {
        return;
    }
    assert!(
        ours == theirs || is_nan && ours & (format.sign() - 1) > format.infinity(),
        "{text:?}: {ours:#x}, not {theirs:#x}"
    );
}
