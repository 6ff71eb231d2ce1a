//! Tests of the engine, by example and against the machine's C library.
#![allow(missing_docs)]

use super::*;
use crate::abi::{Errno, Out, VaList};
use crate::algo::float::FloatSpec;
use crate::algo::utf8::Encoding;

/// What the calls depend on: UTF-8, and floating point.
pub fn context() -> Context {
    context_in(Encoding::Utf8)
}

pub fn context_in(encoding: Encoding) -> Context {
    let float = |output: &mut Output<'_>, spec: &FloatSpec| {
        crate::algo::float::print(output, spec);
        Ok(())
    };
    let encoding = match encoding {
        Encoding::Utf8 => || Encoding::Utf8,
        Encoding::Bytes => || Encoding::Bytes,
    };
    Context { encoding, error: || 0, float, message: put_message, numbered: run_numbered, other: convert_other }
}

/// Arguments laid out as clang lays them out for wasm32, with the pointers of this machine.
#[derive(Default)]
pub struct Slots {
    words: Vec<u128>,
    used: usize,
}

impl Slots {
    pub fn push<T>(&mut self, value: T) -> &mut Self {
        let at = self.used.next_multiple_of(align_of::<T>().max(size_of::<T>()));
        self.used = at + size_of::<T>();
        self.words.resize(self.used.div_ceil(16), 0);
        // SAFETY: the vector was just made long enough, and `at` is a multiple of the size.
        unsafe { self.words.as_mut_ptr().cast::<u8>().add(at).cast::<T>().write_unaligned(value) };
        self
    }

    pub fn list(&mut self) -> VaList {
        VaList::new(self.words.as_mut_ptr().cast())
    }
}

struct Collect(Vec<u8>, usize);

impl Sink for Collect {
    fn put(&mut self, text: &[u8]) -> Result<(), Errno> {
        if self.0.len() + text.len() > self.1 {
            return Err(Errno::IO);
        }
        self.0.extend_from_slice(text);
        Ok(())
    }
}

fn print(text: &str, slots: &mut Slots) -> Result<(c_int, String), Errno> {
    let mut sink = Collect(Vec::new(), 1 << 20);
    let n = unsafe { format(&mut sink, text.as_bytes(), slots.list(), &context()) }?;
    Ok((n, String::from_utf8(sink.0).unwrap()))
}

fn print_wide(text: &str, slots: &mut Slots) -> Result<(c_int, String), Errno> {
    let mut sink = Collect(Vec::new(), 1 << 20);
    let wide: Vec<wchar_t> = text.chars().map(|c| c as wchar_t).collect();
    let n = unsafe { format_wide(&mut sink, &wide, slots.list(), &context()) }?;
    Ok((n, String::from_utf8(sink.0).unwrap()))
}

macro_rules! check {
    ($expected:expr, $format:expr $(, $value:expr)*) => {{
        let expected: &str = $expected;
        let mut slots = Slots::default();
        $(slots.push($value);)*
        assert_eq!(print($format, &mut slots), Ok((expected.len() as c_int, expected.into())), "{}", $format);
        assert_eq!(print_wide($format, &mut slots), Ok((expected.chars().count() as c_int, expected.into())));
    }};
}

macro_rules! check_error {
    ($error:ident, $format:expr $(, $value:expr)*) => {{
        let mut slots = Slots::default();
        $(slots.push($value);)*
        assert_eq!(print($format, &mut slots), Err(Errno::$error), "{}", $format);
        assert_eq!(print_wide($format, &mut slots), Err(Errno::$error), "{}", $format);
    }};
}

#[test]
fn integers() {
    check!("", "");
    check!("100%", "100%%");
    check!("0 -1 4294967295", "%d %i %u", 0i32, -1i32, u32::MAX);
    check!("-128 255 -32768", "%hhd %hhu %hd", 128i32, -1i32, 32768i32);
    check!("9223372036854775807 18446744073709551615", "%lld %ju", i64::MAX, u64::MAX);
    check!("-9223372036854775808", "%jd", i64::MIN);
    check!("12345678901 100000000 4294967296", "%lld %lld %lld", 12345678901i64, 100000000i64, 1i64 << 32);
    check!("+5| 5|00005|5    |    5", "%+d|% d|%05d|%-5d|%5d", 5i32, 5i32, 5i32, 5i32, 5i32);
    check!("  005|005  |-0005", "%5.3d|%-05.3d|%05d", 5i32, 5i32, -5i32);
    check!("0xff 0XFF 0377 0b101 0B101 101", "%#x %#X %#o %#b %#B %b", 255i32, 255i32, 255i32, 5i32, 5i32, 5i32);
    check!("0 0 0||+|0", "%#x %#o %#b|%.0d|%+.0d|%#.0o", 0i32, 0i32, 0i32, 0i32, 0i32, 0i32);
    check!("0x0000ff|  0xff|0xff  |00ff", "%#08x|%#6x|%#-6x|%.4x", 255i32, 255i32, 255i32, 255i32);
    check!("007 07", "%#.3o %#.2o", 7i32, 7i32);
    check!("-1 -1 -1 -1", "%w8d %w16d %w32d %w64d", 255i32, 65535i32, -1i32, -1i64);
    check!("-1 65535 -1 -1", "%wf8d %wf16d %wf32d %wf64d", 255i32, 65535i32, -1i32, -1i64);
    check!("   42|42   |42|042", "%*d|%*d|%.*d|%.*d", 5i32, 42i32, -5i32, 42i32, -1i32, 42i32, 3i32, 42i32);
    check!("(nil) 0x1234|    0x1", "%p %p|%7p", 0usize, 0x1234usize, 1usize);
    let long = format!("{}1", " ".repeat(999));
    check!(&long, "%1000d", 1i32);
}

#[test]
fn text() {
    let s = c"h\u{e9}llo";
    check!("héllo", "%s", s.as_ptr());
    check!("A|  A|A  ", "%c|%3c|%-3c", 65i32, 65i32, 65i32);
    check!("(null)||(null)", "%s|%.5s|%.6s", 0usize, 0usize, 0usize);
    let wide: Vec<i32> = "hé€😀\0".chars().map(|c| c as i32).collect();
    check!("hé€😀", "%ls", wide.as_ptr());
    check!("hé€😀é", "%S%C", wide.as_ptr(), 0xe9i32);
    for odd in [0xd800, 0x11_0000, 0x20_0000, -2, -1] {
        // No character to the narrow functions; the wide ones convert nothing.
        assert_eq!(print("%lc", Slots::default().push(odd)), Err(Errno::ILSEQ));
        let mut sink = Collect(Vec::new(), 100);
        let wide = ['%' as wchar_t, 'l' as wchar_t, 'c' as wchar_t, odd];
        let n = unsafe { format_wide(&mut sink, &wide, Slots::default().push(odd).list(), &context()) };
        assert_eq!(n, Ok(2));
        let (first, len) = text::unpack(&sink.0);
        assert_eq!((first, text::unpack(&sink.0[len..])), (odd as u32, (odd as u32, len)));
        assert_eq!(sink.0.len(), 2 * len);
    }
    // Where a byte is a character.
    let mut sink = Collect(Vec::new(), 100);
    let bytes = context_in(Encoding::Bytes);
    let n = unsafe { format(&mut sink, b"%ls", Slots::default().push([0xdfe9, 0].as_ptr()).list(), &bytes) };
    assert_eq!((n, &sink.0[..]), (Ok(1), &b"\xe9"[..]));
    let mut slots = Slots::default();
    slots.push([0x20ac, 0].as_ptr());
    assert_eq!(unsafe { format(&mut sink, b"%ls", slots.list(), &bytes) }, Err(Errno::ILSEQ));
    // Bytes in the narrow functions, characters in the wide ones.
    let both = |format: &str, narrow: &str, wide_result: &str, pointer: usize| {
        let mut slots = Slots::default();
        slots.push(pointer);
        assert_eq!(print(format, &mut slots).unwrap().1, narrow);
        assert_eq!(print_wide(format, &mut slots).unwrap().1, wide_result);
    };
    both("%.3s|", "hé|", "hél|", s.as_ptr() as usize);
    both("%7s|", " héllo|", "  héllo|", s.as_ptr() as usize);
    both("%.5ls|", "hé|", "hé€😀|", wide.as_ptr() as usize);
    both("%-6.3ls|", "hé   |", "hé€   |", wide.as_ptr() as usize);
    let bad = [b'a', 0xff, 0];
    let mut slots = Slots::default();
    slots.push(bad.as_ptr());
    assert_eq!(print_wide("%s", &mut slots), Err(Errno::ILSEQ));
    assert_eq!(print_wide("%.1s", &mut slots), Ok((1, "a".into())));
}

#[test]
fn counts_and_errors() {
    let (mut n, mut m, mut b) = (0i32, 0i64, [7i8; 2]);
    check!("héllo 5", "héllo%n %d%lln%hhn", &raw mut n, 5i32, &raw mut m, &raw mut b);
    assert_eq!((n, m, b), (5, 7, [7, 7]));
    check_error!(INVAL, "%y");
    check_error!(INVAL, "%");
    check_error!(INVAL, "%w7d", 1i32);
    check_error!(OVERFLOW, "%2147483648d", 1i32);
    check_error!(OVERFLOW, "%.2147483648d", 1i32);
    check_error!(OVERFLOW, "%*d", i32::MIN, 1i32);
    check_error!(INVAL, "%1$d %d", 1i32, 2i32);
    check_error!(INVAL, "%d %1$d", 1i32, 2i32);
    check_error!(INVAL, "%2$d", 1i32, 2i32);
    check_error!(INVAL, "%65$d", 1i32);
    let mut sink = Collect(Vec::new(), 10);
    let result = unsafe { format(&mut sink, b"%100d", Slots::default().push(1i32).list(), &context()) };
    assert_eq!(result, Err(Errno::IO));
    let mut nothing = Collect(Vec::new(), 0);
    let mut slots = Slots::default();
    slots.push(1i32);
    assert_eq!(unsafe { format(&mut nothing, b"a%2147483647d", slots.list(), &context()) }, Err(Errno::OVERFLOW));
}

#[test]
fn numbered() {
    check!("2 1 2", "%2$d %1$d %2$d", 1i32, 2i32);
    check!("a 100%   7", "%3$c 100%% %2$*1$lld", 3i32, 7i64, 97i32);
    check!("x 0042", "%1$s %3$.*2$d", c"x".as_ptr(), 4i32, 42i32);
}

#[test]
fn buffers() {
    let mut bytes = [1u8; 8];
    let mut sink = Buffer::new(unsafe { Out::slice(bytes.as_mut_ptr(), 6) }.unwrap());
    let n = unsafe {
        format_to_memory(&mut sink, b"%s-%d", Slots::default().push(c"abc".as_ptr()).push(12345i32).list(), &context())
    };
    sink.terminate();
    assert_eq!((n, &bytes), (Ok(9), b"abc-1\0\x01\x01"));
    let mut wide = [1i32; 4];
    let mut sink = WideBuffer::new(unsafe { Out::slice(wide.as_mut_ptr(), 4) }.unwrap());
    let n = unsafe {
        format_wide(&mut sink, &[0xe9, '%' as i32, 'd' as i32], Slots::default().push(42i32).list(), &context())
    };
    sink.terminate();
    assert_eq!((n, wide), (Ok(3), [0xe9, '4' as i32, '2' as i32, 0]));
    let mut sink = WideBuffer::new(unsafe { Out::slice(wide.as_mut_ptr(), 2) }.unwrap());
    let n =
        unsafe { format_wide(&mut sink, &['%' as i32, 'd' as i32], Slots::default().push(42i32).list(), &context()) };
    assert_eq!(n, Err(Errno::OVERFLOW));
}

#[test]
fn zero_and_left() {
    check!("-4e-220", "%0*.*g", -1i32, 1i32, -4e-220f64);
    check!("-4e-220", "%2$0*1$.1g", -7i32, -4e-220f64);
    for w in -9..9i32 {
        for v in [-4.4e-220f64, -4.5e-220, -3.6e-220] {
            check!(
                if w == -8 {
                    "-4e-220 "
                } else if w == -9 {
                    "-4e-220  "
                } else if w == 8 {
                    "-04e-220"
                } else {
                    "-4e-220"
                },
                "%2$0*1$.1g",
                w,
                v
            );
        }
    }
    check!("-4e-220", "%2$0*1$.1g", 7i32, -4e-220f64);
}
