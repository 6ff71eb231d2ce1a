//! The loop over the format.

use super::Context;
use super::args::{Args, Note, Positions, store_count, string, whole_string};
use super::integer::{Field, put_int, put_integer};
use super::output::Output;
use super::spec::{ABSENT, ALTERNATIVE, LEFT, Length, Spec, Unit, parse};
use super::text::{NarrowText, WideText, pack, put_packed, put_padded};
use crate::abi::{Errno, VaList, c_char, c_int, small, wchar_t};
use crate::algo::float::FloatSpec;
use crate::algo::text::messages::{self, UNKNOWN_MAX};
use crate::algo::utf8::{Encoding, from_byte};

/// A format's own text, by the kind of unit.
pub trait Literal: Unit {
    /// Writes the units before the first `%`; returns how many there are.
    fn put_literal(output: &mut Output<'_>, format: &[Self]) -> usize;

    /// [`Numbered`], for formats of this kind.
    ///
    /// # Safety
    /// `args` must hold what `format` says.
    unsafe fn numbered(output: &mut Output<'_>, format: &[Self], args: VaList, context: &Context) -> Result<(), Errno>;

    /// [`convert_other`], for formats of this kind.
    ///
    /// # Safety
    /// `args` must hold what `format` says.
    unsafe fn other(
        output: &mut Output<'_>,
        format: &[Self],
        args: &mut Args<'_>,
        context: &Context,
    ) -> Result<usize, Errno>;
}

impl Literal for u8 {
    fn put_literal(output: &mut Output<'_>, format: &[u8]) -> usize {
        let len = find_percent(format);
        output.put(format.get(..len).unwrap_or(&[]));
        len
    }

    #[inline]
    unsafe fn numbered(output: &mut Output<'_>, format: &[u8], args: VaList, context: &Context) -> Result<(), Errno> {
        // SAFETY: the arguments are what the format says, by this function's contract.
        unsafe { (context.numbered)(output, format, args, context) }
    }

    #[inline]
    unsafe fn other(
        output: &mut Output<'_>,
        format: &[u8],
        args: &mut Args<'_>,
        context: &Context,
    ) -> Result<usize, Errno> {
        // SAFETY: the arguments are what the format says, by this function's contract.
        unsafe { (context.other)(output, format, args, context) }
    }
}

impl Literal for wchar_t {
    fn put_literal(output: &mut Output<'_>, format: &[wchar_t]) -> usize {
        let len = format.iter().position(|u| u.ascii() == b'%').unwrap_or(format.len());
        for unit in format.iter().take(len) {
            put_packed(output, *unit as u32);
        }
        len
    }

    #[inline]
    unsafe fn numbered(
        output: &mut Output<'_>,
        format: &[wchar_t],
        args: VaList,
        context: &Context,
    ) -> Result<(), Errno> {
        // SAFETY: the arguments are what the format says, by this function's contract.
        unsafe { run_numbered(output, format, args, context) }
    }

    #[inline]
    unsafe fn other(
        output: &mut Output<'_>,
        format: &[wchar_t],
        args: &mut Args<'_>,
        context: &Context,
    ) -> Result<usize, Errno> {
        // SAFETY: the arguments are what the format says, by this function's contract.
        unsafe { convert_other(output, format, args, context) }
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
#[inline(always)]
pub unsafe fn run<U: Literal>(output: &mut Output<'_>, format: &[U], args: VaList, context: &Context) {
    // SAFETY: the arguments are what the format says, here and in every function below.
    if let Err(code) = unsafe { convert_all(output, format, Args::in_order(args), context) } {
        output.fail(code);
    }
}

/// [`run`] for a format with numbered arguments, which are found first.
///
/// # Safety
/// `args` must hold what `format` says.
#[inline(never)]
pub unsafe fn run_numbered<U: Literal>(
    output: &mut Output<'_>,
    format: &[U],
    args: VaList,
    context: &Context,
) -> Result<(), Errno> {
    let mut note = Note { positions: Positions::NONE, note: Positions::read };
    let (mut noted, mut rest) = (Args::noted(args, &mut note), format);
    while let Some(at) = rest.iter().position(|u| u.ascii() == b'%') {
        rest = rest.get(at..).unwrap_or(&[]);
        // SAFETY: arguments are noted, not taken.
        let used = unsafe { convert_other(output, rest, &mut noted, context)? };
        rest = rest.get(used..).unwrap_or(&[]);
    }
    // SAFETY: as in `run`.
    unsafe { convert_all(output, format, Args::numbered(args, note.positions.sizes()?), context) }
}

unsafe fn convert_all<U: Literal>(
    output: &mut Output<'_>,
    mut format: &[U],
    mut args: Args<'_>,
    context: &Context,
) -> Result<(), Errno> {
    loop {
        let literal = U::put_literal(output, format);
        format = format.get(literal..).unwrap_or(&[]);
        let Some(behind) = format.get(1..) else { return Ok(()) };
        if output.failed() {
            return Ok(());
        }
        // SAFETY: as in `run`.
        let used = match unsafe { convert_bare(output, behind, &mut args) } {
            true => 2,
            // SAFETY: as in `run`.
            false => unsafe { U::other(output, format, &mut args, context)? },
        };
        format = format.get(used..).unwrap_or(&[]);
    }
}

/// Converts what [`convert_bare`] does not, at the front of `format`; returns how many units it took. Where numbered arguments are the
/// first ones, these are all.
///
/// # Safety
/// `args` must hold what `format` says.
#[inline(never)]
pub unsafe fn convert_other<U: Literal>(
    output: &mut Output<'_>,
    format: &[U],
    args: &mut Args<'_>,
    context: &Context,
) -> Result<usize, Errno> {
    let behind = format.get(1..).unwrap_or(&[]);
    let (spec, used) = parse(behind)?;
    if !args.fit(&spec) {
        if let Some(note) = args.note() {
            (note.note)(&mut note.positions, &spec)?;
            return Ok(1 + used);
        }
        if args.are_untouched() && spec.position != 0 {
            // SAFETY: as in `run`.
            unsafe { U::numbered(output, format, args.list(), context)? };
            return Ok(format.len());
        }
        return Err(Errno::INVAL);
    }
    // SAFETY: as in `run`.
    unsafe { convert::<U>(output, spec, args, context)? };
    Ok(1 + used)
}

/// Converts what most conversions are: a bare letter, without flags to heed or a field to fill. False if it is another.
///
/// # Safety
/// `args` must hold what `format` says.
#[inline(always)]
unsafe fn convert_bare<U: Unit>(output: &mut Output<'_>, format: &[U], args: &mut Args<'_>) -> bool {
    let Some(letter) = format.first().map(|u| u.ascii()) else { return false };
    if letter == b'%' {
        output.put(b"%");
        return true;
    }
    if U::WIDE || args.are_numbered() {
        return false;
    }
    match letter {
        b'd' | b'i' | b'u' => {
            // SAFETY: as in `run`.
            let value = unsafe { args.next_int() };
            put_int(output, value, letter != b'u' && value < 0);
        }
        b's' => {
            // SAFETY: as in `run`: a string, or null.
            let text: *const c_char = unsafe { args.next_pointer() };
            // SAFETY: not null, so a string, by `run`'s contract.
            output.put(if text.is_null() { b"(null)" } else { unsafe { whole_string(text) } });
        }
        // SAFETY: as in `run`.
        b'c' => output.put(&[unsafe { args.next_int() } as u8]),
        _ => return false,
    }
    true
}

/// Flags, width and precision of `spec`.
#[inline(always)]
unsafe fn settle(spec: &Spec, args: &mut Args<'_>, written: u64) -> Result<Field, Errno> {
    let mut flags = spec.flags;
    // SAFETY: as in `run`.
    let width = if spec.width == ABSENT { 0 } else { unsafe { args.number(spec.width) } };
    if width < 0 {
        flags |= LEFT;
    }
    let width = width.unsigned_abs();
    // Whatever is written has at least this width: no padding of gigabytes before the error.
    if u64::from(width) + written > c_int::MAX as u64 {
        return Err(Errno::OVERFLOW);
    }
    // SAFETY: as in `run`.
    let precision = usize::try_from(unsafe { args.number(spec.precision) }).ok();
    Ok(Field { flags, width: width as usize, precision })
}

unsafe fn convert<U: Unit>(
    output: &mut Output<'_>,
    spec: Spec,
    args: &mut Args<'_>,
    context: &Context,
) -> Result<(), Errno> {
    // SAFETY: as in `run`, here and below.
    let mut field = unsafe { settle(&spec, args, output.characters())? };
    args.seek(spec.position);
    match spec.conversion {
        letter @ (b'd' | b'i' | b'u' | b'x' | b'X' | b'o' | b'b' | b'B') => {
            // SAFETY: the format names an argument of this type, and `args` holds what it says, by `run`'s contract.
            let value = unsafe { args.integer(&spec, matches!(letter, b'd' | b'i')) };
            put_integer(output, field, letter, value);
        }
        // SAFETY: the format names an argument of this type, and `args` holds what it says, by `run`'s contract.
        b's' => unsafe { put_string::<U>(output, &spec, field, args, context)? },
        b'c' => {
            // SAFETY: the format names an argument of this type, and `args` holds what it says, by `run`'s contract.
            let character = unsafe { args.character() };
            put_character::<U>(output, field, character, spec.length == Length::Long, (context.encoding)())?;
        }
        b'p' => {
            // SAFETY: the format names an argument of this type, and `args` holds what it says, by `run`'s contract.
            let address = unsafe { args.pointer() }.addr();
            if address == 0 {
                put_padded(output, field, b"(nil)", 5);
            } else {
                field.flags |= ALTERNATIVE;
                put_integer(output, field, b'x', address as u64);
            }
        }
        // SAFETY: the format names an argument of this type, and `args` holds what it says, by `run`'s contract.
        b'n' => unsafe { store_count(args.pointer(), spec.length, output.characters()) },
        b'm' => (context.message)(output, field, (context.error)())?,
        b'%' => output.put(b"%"),
        b'a' | b'A' | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => {
            // SAFETY: the format names an argument of this type, and `args` holds what it says, by `run`'s contract.
            let value = unsafe { args.float(&spec) };
            let Field { flags, width, precision } = field;
            let (long, conversion) = (spec.length == Length::LongDouble, spec.conversion);
            (context.float)(output, &FloatSpec { value, long, conversion, flags, width, precision })?;
        }
        _ => return Err(Errno::INVAL),
    }
    Ok(())
}

/// `%c`, of a byte or of a wide character.
#[small]
fn put_character<U: Unit>(
    output: &mut Output<'_>,
    field: Field,
    character: u32,
    wide: bool,
    encoding: Encoding,
) -> Result<(), Errno> {
    if U::WIDE {
        let byte = character as u8;
        if !wide && byte > 0x7f && encoding == Encoding::Utf8 {
            return Err(Errno::ILSEQ);
        }
        let (bytes, len) = pack(if wide { character } else { from_byte(byte) });
        put_padded(output, field, bytes.get(..len).unwrap_or(&[]), 1);
        return Ok(());
    }
    let one = ([character as u8, 0, 0, 0], 1);
    let (bytes, len) = if wide { encoding.encode(character).ok_or(Errno::ILSEQ)? } else { one };
    put_padded(output, field, bytes.get(..len).unwrap_or(&[]), len);
    Ok(())
}

/// `%s` and `%ls`. The precision counts bytes, or characters for the wide functions.
unsafe fn put_string<U: Unit>(
    output: &mut Output<'_>,
    spec: &Spec,
    field: Field,
    args: &mut Args<'_>,
    context: &Context,
) -> Result<(), Errno> {
    // SAFETY: as in `run`: a string, or null, here and below.
    let text = unsafe { args.pointer() };
    if text.is_null() {
        put_null(output, field);
    } else if spec.length == Length::Long {
        // SAFETY: the format names an argument of this type, and `args` holds what it says, by `run`'s contract.
        let text = unsafe { WideText::new(text.cast()) };
        if !U::WIDE {
            return text.put_narrow(output, field, (context.encoding)());
        }
        text.put_wide(output, field);
    } else if U::WIDE {
        // SAFETY: the format names an argument of this type, and `args` holds what it says, by `run`'s contract.
        return unsafe { NarrowText::new(text.cast(), (context.encoding)()) }.put(output, field);
    } else {
        // SAFETY: the format names an argument of this type, and `args` holds what it says, by `run`'s contract.
        let text = unsafe { string(text.cast(), field.precision.unwrap_or(usize::MAX)) };
        put_padded(output, field, text, text.len());
    }
    Ok(())
}

/// A null pointer where a string belongs: a word that says so, unless the precision would cut it.
fn put_null(output: &mut Output<'_>, field: Field) {
    let text: &[u8] = if field.precision.is_none_or(|p| p >= 6) { b"(null)" } else { b"" };
    put_padded(output, field, text, text.len());
}

/// `%m`: what an error number means.
#[inline(never)]
#[small]
pub fn put_message(output: &mut Output<'_>, field: Field, error: c_int) -> Result<(), Errno> {
    let mut unknown = [0; UNKNOWN_MAX];
    let text = messages::error_text(error, &mut unknown);
    let text = text.get(..field.precision.unwrap_or(usize::MAX)).unwrap_or(text);
    put_padded(output, field, text, text.len());
    Ok(())
}
