//! Tests of the engine by example; `differential` compares it with the machine's C library.

use super::*;
use crate::abi::{Errno, c_int, c_void};
use crate::algo::fmt::tests::Slots;
use crate::algo::utf8::Encoding;
use std::ffi::{CStr, CString};

/// What the calls depend on: UTF-8, and floating point.
pub fn context<U: ScanUnit>() -> Context<U> {
    context_in(Encoding::Utf8)
}

pub fn context_in<U: ScanUnit>(encoding: Encoding) -> Context<U> {
    unsafe fn parse(text: *const u8, kind: c_int, to: *mut c_void) -> Result<(), Errno> {
        use crate::algo::float::{BINARY32, BINARY64, BINARY128, parse};
        unsafe {
            let number = match kind {
                float_item::FLOAT => parse(text, &BINARY32),
                float_item::DOUBLE => parse(text, &BINARY64),
                _ => parse(text, &BINARY128),
            };
            match kind {
                float_item::FLOAT => to.cast::<u32>().write(number.bits as u32),
                float_item::DOUBLE => to.cast::<u64>().write(number.bits as u64),
                _ => to.cast::<u128>().write(number.bits),
            }
            if number.out_of_range { Err(Errno::RANGE) } else { Ok(()) }
        }
    }
    let float: FloatReader<U> = |input, kind, to| unsafe { float_item::read(input, kind, to, parse, Heap::MALLOC) };
    Context { encoding, float, text: super::text, heap: Heap::MALLOC }
}

fn run(input: &str, format: &str, slots: &mut Slots) -> (c_int, Option<Errno>) {
    let text = CString::new(input).unwrap();
    let outcome =
        unsafe { scan(&mut TextSource::new(text.as_ptr().cast()), format.as_bytes(), slots.list(), &context()) };
    (outcome.items, outcome.error)
}

fn run_wide(input: &str, format: &str, slots: &mut Slots) -> (c_int, Option<Errno>) {
    let wide = |s: &str| s.chars().map(|c| c as wchar_t).chain([0]).collect::<Vec<_>>();
    let (text, format) = (wide(input), wide(format));
    let format = &format[..format.len() - 1];
    let outcome = unsafe { scan_wide(&mut WideTextSource::new(text.as_ptr()), format, slots.list(), &context()) };
    (outcome.items, outcome.error)
}

macro_rules! check {
    ($input:expr, $format:expr, $items:expr, [$($start:expr => $expected:expr),*]) => {{
        for run in [run, run_wide] {
            let mut slots = Slots::default();
            let mut values = ($($start,)*);
            check!(@push slots values 0 1 2 3 4 5 : $($start,)*);
            assert_eq!(run($input, $format, &mut slots).0, $items, "{:?} {}", $input, $format);
            assert_eq!(values, ($($expected,)*), "{:?} {}", $input, $format);
            let _ = &mut values;
        }
    }};
    (@push $slots:ident $values:ident $i:tt $($rest:tt)* ) => { check!(@next $slots $values $i [$($rest)*]) };
    (@next $slots:ident $values:ident $i:tt [$($n:tt)* ]) => { check!(@split $slots $values ($i) $($n)*) };
    (@split $slots:ident $values:ident ($($i:tt)*) : ) => {};
    (@split $slots:ident $values:ident ($i:tt $($more:tt)*) : $start:expr, $($rest:expr,)*) => {
        $slots.push(&raw mut $values.$i);
        check!(@split $slots $values ($($more)*) : $($rest,)*);
    };
    (@split $slots:ident $values:ident ($($i:tt)*) $n:tt $($rest:tt)*) => {
        check!(@split $slots $values ($($i)* $n) $($rest)*)
    };
}

#[test]
fn integers() {
    check!("  42 -7 +5", "%d%d %d", 3, [0i32 => 42, 0i32 => -7, 0i32 => 5]);
    check!("0x1f 017 0b101 9", "%i %i %i %i", 4, [0i32 => 31, 0i32 => 15, 0i32 => 5, 0i32 => 9]);
    check!("ff 0xFF 101 0b11", "%x %X %b %b", 4, [0i32 => 255, 0i32 => 255, 0i32 => 5, 0i32 => 3]);
    check!("12345", "%2d%2d%d", 3, [0i32 => 12, 0i32 => 34, 0i32 => 5]);
    check!("300 300 70000", "%hhd %lld %hd", 3, [7i8 => 44, 0i64 => 300, 0i16 => 4464]);
    check!("1 2 3 4", "%w8d %w16d %wf16d %w64d", 4, [0i8 => 1, 0i16 => 2, 0i32 => 3, 0i64 => 4]);
    check!("99999999999999999999", "%lld", 1, [0i64 => i64::MAX]);
    check!("-99999999999999999999", "%jd", 1, [0i64 => i64::MIN]);
    check!("-1", "%llu", 1, [0u64 => u64::MAX]);
    check!("0xz", "%x", 0, [7i32 => 7]);
    check!("0x", "%i", 0, [7i32 => 7]);
    check!("0b2", "%i", 0, [7i32 => 7]);
    check!("08", "%i%d", 2, [7i32 => 0, 7i32 => 8]);
    check!("0x1f (nil)", "%p %p", 2, [7usize => 0x1f, 7usize => 0]);
    check!("+-1", "%d", 0, [7i32 => 7]);
}

#[test]
fn ends_and_mismatches() {
    check!("", "%d", -1, [7i32 => 7]);
    check!("  ", "%d", -1, [7i32 => 7]);
    check!("x", "%d", 0, [7i32 => 7]);
    check!("1", "%d %d", 1, [7i32 => 1, 7i32 => 7]);
    check!("1", "%*d %d", 0, [7i32 => 7]);
    check!("", "abc", -1, []);
    check!("abd", "abc%d", 0, [7i32 => 7]);
    check!("5%6", "%d%%%d", 2, [7i32 => 5, 7i32 => 6]);
    check!("5 7", "%d%n%d%lln", 2, [7i32 => 5, 7i32 => 1, 7i32 => 7, 7i64 => 3]);
    check!("", "%n", 0, [7i32 => 0]);
    check!("1 2 3", "%3$d %1$d %2$d", 3, [7i32 => 2, 7i32 => 3, 7i32 => 1]);
    check!("x y", "x%ny%n", 0, [7i32 => 1, 7i32 => 7]);
}

#[test]
fn floats_recognised() {
    for (input, items, used) in [
        ("1.5e3z", 1, 5),
        ("1e+z", 0, 3),
        ("100ergs", 0, 4),
        (".z", 0, 1),
        ("infinityz", 1, 8),
        ("infz", 1, 3),
        ("infinitz", 0, 7),
        ("nanz", 1, 3),
        ("NaN(1_a)z", 1, 8),
        ("nan(1-", 0, 5),
        ("0x1.8p3z", 1, 7),
        ("0xz", 0, 2),
        ("0x.z", 0, 3),
        ("-z", 0, 1),
    ] {
        let text = CString::new(input).unwrap();
        let mut source = unsafe { TextSource::new(text.as_ptr().cast()) };
        let outcome = unsafe { scan(&mut source, b"%*lf", Slots::default().list(), &context()) };
        assert_eq!(outcome.error, None);
        let mut c = 0u8;
        let mut slots = Slots::default();
        slots.push(&raw mut c);
        unsafe { scan(&mut source, b"%c", slots.list(), &context()) };
        assert_eq!(c, input.as_bytes()[used], "{input}");
        // A suppressed item does not count, but it makes the end of the input no EOF.
        let full = CString::new(&input[..used]).unwrap();
        let outcome = unsafe {
            scan(&mut TextSource::new(full.as_ptr().cast()), b"%*lf%*d", Slots::default().list(), &context())
        };
        assert_eq!(outcome.items, 0, "{input} {items}");
    }
}

#[test]
fn text() {
    let mut a = [1u8; 16];
    let mut b = [1u8; 16];
    let mut c = [1i32; 16];
    for run in [run, run_wide] {
        let mut slots = Slots::default();
        slots.push(a.as_mut_ptr()).push(b.as_mut_ptr()).push(c.as_mut_ptr());
        assert_eq!(run(" héllo wörld é€", "%s%3c%*s%ls", &mut slots), (3, None));
        assert_eq!(&a[..7], "héllo\0".as_bytes());
        let w: &[u8] =
            if std::ptr::eq(run as *const (), self::run as *const ()) { b" w\xc3\x01" } else { b" w\xc3\xb6\x01" };
        assert_eq!(&b[..w.len()], w);
        assert_eq!(&c[..4], &[0xe9, 0x20ac, 0, 1]);
        (a, b, c) = ([1; 16], [1; 16], [1; 16]);
        let mut slots = Slots::default();
        slots.push(a.as_mut_ptr()).push(b.as_mut_ptr()).push(c.as_mut_ptr());
        assert_eq!(run("abc-]x129 éü", "%[a-c-]%[^0-9]%*d %1l[é]", &mut slots), (3, None));
        assert_eq!((&a[..5], &b[..3], &c[..2]), (&b"abc-\0"[..], &b"]x\0"[..], &[0xe9, 0][..]));
        let mut slots = Slots::default();
        slots.push(a.as_mut_ptr()).push(b.as_mut_ptr()).push(c.as_mut_ptr());
        assert_eq!(run("]]^x é€", "%[]^]%s %2lc", &mut slots), (3, None));
        assert_eq!((&a[..4], &b[..2], &c[..3]), (&b"]]^\0"[..], &b"x\0"[..], &[0xe9, 0x20ac, 1][..]));
        // Too few characters for %c; nothing for %[; no end of the set.
        let mut slots = Slots::default();
        slots.push(a.as_mut_ptr());
        assert_eq!(run("ab", "%3c", &mut slots).0, 0);
        assert_eq!(run("ab", "%[x]", &mut slots).0, 0);
        assert_eq!(run("ab", "%[ab", &mut slots), (-1, Some(Errno::INVAL)));
        (a, b, c) = ([1; 16], [1; 16], [1; 16]);
    }
    let bad = c"a\xff";
    let mut slots = Slots::default();
    slots.push(c.as_mut_ptr());
    let outcome = unsafe { scan(&mut TextSource::new(bad.as_ptr().cast()), b"%ls", slots.list(), &context()) };
    assert_eq!(outcome, Outcome { items: -1, error: Some(Errno::ILSEQ) });
}

#[test]
fn allocated() {
    let long = "x".repeat(1000);
    for run in [run, run_wide] {
        let (mut a, mut b, mut c) =
            (std::ptr::null_mut::<u8>(), std::ptr::null_mut::<u8>(), std::ptr::null_mut::<i32>());
        let mut slots = Slots::default();
        slots.push(&raw mut a).push(&raw mut b).push(&raw mut c);
        assert_eq!(run(&format!("{long} ab é"), "%ms %2mc %ml[é]", &mut slots), (3, None));
        unsafe {
            assert_eq!(CStr::from_ptr(a.cast()).to_str().unwrap(), long);
            assert_eq!(std::slice::from_raw_parts(b, 2), b"ab");
            assert_eq!(std::slice::from_raw_parts(c, 2), &[0xe9, 0]);
            for p in [a, b, c.cast()] {
                libc::free(p.cast());
            }
        }
    }
}

#[test]
fn errors_of_the_source() {
    struct Broken(u32);
    impl Source<u8> for Broken {
        fn fill(&mut self) -> Result<&[u8], Errno> {
            self.0 += 1;
            if self.0 == 1 { Ok(b"5 ") } else { Err(Errno::IO) }
        }
        fn consume(&mut self, _: usize) {}
    }
    let mut n = [0i32; 2];
    let mut slots = Slots::default();
    slots.push(&raw mut n[0]).push(&raw mut n[1]);
    assert_eq!(
        unsafe { scan(&mut Broken(0), b"%d%d", slots.list(), &context()) },
        Outcome { items: 1, error: Some(Errno::IO) }
    );
    assert_eq!(
        unsafe { scan(&mut Broken(1), b"%d", slots.list(), &context()) },
        Outcome { items: -1, error: Some(Errno::IO) }
    );
    assert_eq!(n, [5, 0]);
}
