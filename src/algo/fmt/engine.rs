//! The loop over the format.

use super::args::{Args, find_positions, store_count, string, string_of_characters};
use super::float_spec::put_float;
use super::integer::{Field, put_int, put_integer};
use super::output::Output;
use super::spec::{ABSENT, ALTERNATIVE, LEFT, Length, POSITIONS, Spec, Unit, parse};
use super::text::{WideText, encode, measure_narrow, put_padded};
use crate::abi::{Errno, VaList, c_char, c_int, errno_value, wchar_t};

unsafe extern "C" {
    fn strerror(error: c_int) -> *mut c_char;
}

/// A format's own text, by the kind of unit.
pub trait Literal: Unit {
    /// Writes the units before the first `%`; returns how many there are.
    fn put_literal(output: &mut Output<'_>, format: &[Self]) -> usize;
}

impl Literal for u8 {
    fn put_literal(output: &mut Output<'_>, format: &[u8]) -> usize {
        let len = find_percent(format);
        output.put(format.get(..len).unwrap_or(&[]));
        len
    }
}

impl Literal for wchar_t {
    fn put_literal(output: &mut Output<'_>, format: &[wchar_t]) -> usize {
        let len = format.iter().position(|u| u.ascii() == b'%').unwrap_or(format.len());
        for unit in format.iter().take(len) {
            match encode(*unit as u32) {
                Some((bytes, used)) => output.put_counted(bytes.get(..used).unwrap_or(&[]), 1),
                None => output.fail(Errno::ILSEQ),
            }
        }
        len
    }
}

/// The index of the first `%`, or the length: eight bytes at a time.
fn find_percent(text: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let mut at = 0;
    while let Some(word) = text.get(at..at + 8).and_then(|word| <[u8; 8]>::try_from(word).ok()) {
        let x = u64::from_le_bytes(word) ^ (ONES * b'%' as u64);
        let found = x.wrapping_sub(ONES) & !x & (ONES << 7);
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while at < text.len() && text.get(at) != Some(&b'%') {
        at += 1;
    }
    at
}

/// Writes `args` as `format` says; errors stay in `output`.
///
/// # Safety
/// `args` must hold what `format` says.
pub unsafe fn run<U: Literal>(output: &mut Output<'_>, format: &[U], args: VaList) {
    let error = errno_value();
    // SAFETY: the caller's.
    if let Err(code) = unsafe { convert_all(output, format, Args::in_order(args), error, true) } {
        output.fail(code);
    }
}

/// The same for a format with numbered arguments, which are found first.
#[cold]
#[inline(never)]
unsafe fn run_numbered<U: Literal>(
    output: &mut Output<'_>,
    format: &[U],
    args: VaList,
    error: c_int,
) -> Result<(), Errno> {
    let mut sizes = [0; POSITIONS];
    let count = find_positions(format, &mut sizes)?;
    let sizes = sizes.get(..count).unwrap_or(&[]);
    // SAFETY: the caller's.
    unsafe { convert_all(output, format, Args::numbered(args, sizes), error, false) }
}

/// `may_number`: arguments are taken in order, and if the first conversion turns out to be numbered, by number.
unsafe fn convert_all<U: Literal>(
    output: &mut Output<'_>,
    mut format: &[U],
    mut args: Args<'_>,
    error: c_int,
    mut may_number: bool,
) -> Result<(), Errno> {
    loop {
        let literal = U::put_literal(output, format);
        let Some(behind) = format.get(literal + 1..) else { return Ok(()) };
        if output.failed() {
            return Ok(());
        }
        if behind.first().is_some_and(|u| u.ascii() == b'%') {
            output.put(b"%");
            format = behind.get(1..).unwrap_or(&[]);
            continue;
        }
        // SAFETY: the caller's.
        if unsafe { convert_bare(output, behind, &mut args) } {
            may_number = false;
            format = behind.get(1..).unwrap_or(&[]);
            continue;
        }
        let (spec, used) = parse(behind)?;
        if !args.fit(&spec) {
            if may_number && spec.position != 0 {
                let from_here = format.get(literal..).unwrap_or(&[]);
                // SAFETY: the caller's.
                return unsafe { run_numbered(output, from_here, args.list(), error) };
            }
            return Err(Errno::INVAL);
        }
        may_number &= spec.takes == 0;
        // SAFETY: the caller's.
        unsafe { convert::<U>(output, spec, &mut args, error)? };
        format = behind.get(used..).unwrap_or(&[]);
    }
}

/// Converts what most conversions are: a bare letter, without flags to heed or a field to fill. False if it is another.
///
/// # Safety
/// `args` must hold what `format` says.
#[inline(always)]
unsafe fn convert_bare<U: Unit>(output: &mut Output<'_>, format: &[U], args: &mut Args<'_>) -> bool {
    let Some(letter) = format.first().map(|u| u.ascii()) else { return false };
    if U::WIDE || args.are_numbered() {
        return false;
    }
    // SAFETY: the caller's.
    match letter {
        b'd' => put_int(output, unsafe { args.next_int() }),
        b's' => {
            let text: *const c_char = unsafe { args.next_pointer() };
            output.put(if text.is_null() { b"(null)" } else { unsafe { string(text, usize::MAX) } });
        }
        b'c' => output.put(&[unsafe { args.next_int() } as u8]),
        _ => return false,
    }
    true
}

/// Flags, width and precision of `spec`.
#[inline(always)]
unsafe fn settle(spec: &Spec, args: &mut Args<'_>, written: u64) -> Result<Field, Errno> {
    let mut flags = spec.flags;
    // SAFETY: the caller's.
    let width = if spec.width == ABSENT { 0 } else { unsafe { args.number(spec.width) } };
    if width < 0 {
        flags |= LEFT;
    }
    let width = width.unsigned_abs();
    // Whatever is written has at least this width: no padding of gigabytes before the error.
    if u64::from(width) + written > c_int::MAX as u64 {
        return Err(Errno::OVERFLOW);
    }
    // SAFETY: the caller's.
    let precision = usize::try_from(unsafe { args.number(spec.precision) }).ok();
    Ok(Field { flags, width: width as usize, precision })
}

unsafe fn convert<U: Unit>(
    output: &mut Output<'_>,
    spec: Spec,
    args: &mut Args<'_>,
    error: c_int,
) -> Result<(), Errno> {
    // SAFETY: the arguments are what the format says, by the caller's word, here and below.
    let mut field = unsafe { settle(&spec, args, output.characters())? };
    match spec.conversion {
        letter @ (b'd' | b'i' | b'u' | b'x' | b'X' | b'o' | b'b' | b'B') => {
            let value = unsafe { args.integer(&spec, matches!(letter, b'd' | b'i')) };
            put_integer(output, field, letter, value);
        }
        b's' if spec.length == Length::Long => {
            let text = unsafe { args.pointer(&spec) }.cast::<wchar_t>();
            if text.is_null() {
                put_null(output, field);
            } else {
                unsafe { WideText::new(text) }.put(output, field, U::WIDE);
            }
        }
        b's' => put_string::<U>(output, field, unsafe { args.pointer(&spec) }.cast())?,
        b'c' if spec.length == Length::Long => {
            let (bytes, len) = encode(unsafe { args.character(&spec) }).ok_or(Errno::ILSEQ)?;
            put_padded(output, field, bytes.get(..len).unwrap_or(&[]), if U::WIDE { 1 } else { len });
        }
        b'c' => {
            let byte = unsafe { args.character(&spec) } as u8;
            if U::WIDE && byte > 127 {
                return Err(Errno::ILSEQ);
            }
            put_padded(output, field, &[byte], 1);
        }
        b'p' => {
            let address = unsafe { args.pointer(&spec) }.addr();
            if address == 0 {
                put_padded(output, field, b"(nil)", 5);
            } else {
                field.flags |= ALTERNATIVE;
                put_integer(output, field, b'x', address as u64);
            }
        }
        b'n' => unsafe { store_count(args.pointer(&spec), spec.length, output.characters()) },
        // SAFETY: `strerror` takes any number.
        b'm' => put_string::<U>(output, field, unsafe { strerror(error) })?,
        b'%' => output.put(b"%"),
        b'a' | b'A' | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => {
            put_float(output, &spec, field, unsafe { args.float(&spec) });
        }
        _ => return Err(Errno::INVAL),
    }
    Ok(())
}

/// `%s`. The precision counts bytes, or characters for the `wide` functions.
fn put_string<U: Unit>(output: &mut Output<'_>, field: Field, text: *const c_char) -> Result<(), Errno> {
    if text.is_null() {
        put_null(output, field);
        return Ok(());
    }
    let max = field.precision.unwrap_or(usize::MAX);
    if !U::WIDE {
        // SAFETY: a string that the caller passed for `%s`.
        let text = unsafe { string(text, max) };
        put_padded(output, field, text, text.len());
        return Ok(());
    }
    // SAFETY: as above; a string without terminator must hold the characters that the precision asks for.
    let text = unsafe { string_of_characters(text, max) };
    let (bytes, characters) = measure_narrow(text, max)?;
    put_padded(output, field, text.get(..bytes).unwrap_or(&[]), characters);
    Ok(())
}

/// A null pointer where a string belongs: a word that says so, unless the precision would cut it.
fn put_null(output: &mut Output<'_>, field: Field) {
    let text: &[u8] = if field.precision.is_none_or(|p| p >= 6) { b"(null)" } else { b"" };
    put_padded(output, field, text, text.len());
}
