//! Both directions against the machine's C library, and examples that are hard.

use super::*;
use crate::algo::fmt::tests::Slots;
use crate::algo::fmt::{Buffer, format_to_memory};
use crate::algo::oracle::{self, Random, fuzz};
use std::ffi::{CStr, CString, c_char, c_int};

unsafe extern "C" {
    fn strtod(text: *const c_char, end: *mut *mut c_char) -> f64;
    fn strtof(text: *const c_char, end: *mut *mut c_char) -> f32;
    fn snprintf(to: *mut c_char, size: usize, format: *const c_char, ...) -> c_int;
    #[cfg(target_arch = "x86_64")]
    fn vsnprintf(to: *mut c_char, size: usize, format: *const c_char, list: *mut std::ffi::c_void) -> c_int;
}

fn check_text(text: &str) {
    let c = CString::new(text).unwrap();
    let range = || std::io::Error::last_os_error().raw_os_error() == Some(libc::ERANGE);
    let clear = || unsafe { *libc::__errno_location() = 0 };
    unsafe {
        let mut end = std::ptr::null_mut();
        clear();
        let d = strtod(c.as_ptr(), &mut end);
        let theirs = (d.to_bits(), end as usize - c.as_ptr() as usize, range());
        let ours = parse(c.as_ptr().cast(), &BINARY64);
        agree(text, (ours.bits, ours.len, ours.out_of_range), (theirs.0 as u128, theirs.1, theirs.2), &BINARY64);
        clear();
        let f = strtof(c.as_ptr(), &mut end);
        let theirs = (f.to_bits(), end as usize - c.as_ptr() as usize, range());
        let ours = parse(c.as_ptr().cast(), &BINARY32);
        agree(text, (ours.bits, ours.len, ours.out_of_range), (theirs.0 as u128, theirs.1, theirs.2), &BINARY32);
        check_long(text);
    }
}

fn check_long(text: &str) {
    let c = CString::new(text).unwrap();
    let (mut q, mut over) = (0, 0);
    let len = oracle::strtoq(c.as_ptr(), &mut q, &mut over);
    let ours = unsafe { parse(c.as_ptr().cast(), &BINARY128) };
    agree(text, (ours.bits, ours.len, ours.out_of_range), (q, len as usize, over != 0), &BINARY128);
}

fn agree(text: &str, ours: (u128, usize, bool), theirs: (u128, usize, bool), format: &Format) {
    // The machine's strtod cuts hexadecimal subnormal numbers; `hexadecimal_subnormals` looks at these.
    let subnormal = ours.0 & (format.sign() - 1) < format.smallest_normal;
    if subnormal && text.contains(['x', 'X']) {
        return;
    }
    let is_nan = |bits: u128| bits & (format.sign() - 1) > format.infinity;
    let both_nan = is_nan(ours.0) && is_nan(theirs.0);
    assert!(ours.0 == theirs.0 || both_nan, "{text}: {:#x}, not {:#x}", ours.0, theirs.0);
    assert_eq!(ours.1, theirs.1, "{text}");
    // Whether a number that rounds up to the smallest normal one underflows is a matter of taste.
    if ours.0 & (format.sign() - 1) != format.smallest_normal {
        assert_eq!(ours.2, theirs.2, "range of {text}");
    }
}

#[test]
fn examples() {
    for text in [
        "",
        "0",
        "-0",
        "+1",
        " \t\n\x0b\x0c\r1",
        "1.",
        ".1",
        ".",
        "-.",
        "1e",
        "1e+",
        "1e5",
        "1E-5x",
        "0x",
        "0x.",
        "0x1p",
        "0x1.8p1",
        "0X.8P-3",
        "0x1p+",
        "inf",
        "-INF",
        "infinit",
        "Infinity",
        "nan",
        "NAN(",
        "nan(12_ab)",
        "nan(-)",
        "nanx",
        "in",
        "1e400",
        "1e-400",
        "-1e5000",
        "1e-5000",
        "1e99999999999999999999",
        "0e99999999999999999999",
        "1e-99999999999999999999",
        "0x1p99999999999999999999",
        "0x0p99999999999999",
        "9007199254740993",
        "9007199254740992.99999",
        "9007199254740993.0000001",
        "1.7976931348623158e308",
        "1.7976931348623159e308",
        "4.9e-324",
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "2.2250738585072011e-308",
        "2.2250738585072014e-308",
        "8.5899345930000001e9",
        "0x1.fffffffffffff8p0",
        "0x1.fffffffffffff7fp0",
        "0x1.00000000000008p0",
        "0x1.000000000000080000000000000000000001p0",
        "0x.00000000000000000000000000000000000001p150",
        "0x123456789abcdef0123456789abcdef0123456789abcdefp-100",
        "0x0.8p-1074",
        "0x0.80000000000000000000000000001p-1074",
        "0x1p-1074",
        "0x1.8p-1074",
        "0x1p-16494",
        "0x1p-16495",
        "0x1.1p-16495",
        "0x1p16384",
        "1.18973149535723176508575932662800702e4932",
        "6.4751751194380251109244389582276465e-4966",
        "3.23758755971901255546221947911382325e-4966",
        "179769313486231580793728971405301e276",
        "0.000000000000000000000000000000000000000000000000001e51",
        "100000000000000000000000000000000000000000000000000e-50",
        "1__",
        "0b1",
    ] {
        check_text(text);
    }
}

/// A text that is a number, or nearly.
fn random_text(random: &mut Random) -> String {
    let sign = random.pick(&["", "", "-", "+"]);
    let digits = |random: &mut Random, n: u64| -> String {
        let n = random.below(n + 1);
        let like = random.pick(&["0123456789", "0123456789", "09", "0000000005"]).as_bytes();
        (0..n).map(|_| random.pick(like) as char).collect()
    };
    match random.below(12) {
        0 => {
            let from = b"0123456789.eExXpPinfatyNAN()_+- ";
            (0..random.below(12)).map(|_| random.pick(from) as char).collect()
        }
        1 => {
            let hex: String =
                (0..random.below(40)).map(|_| random.pick(b"0123456789abcdefABCDEF00008.") as char).collect();
            format!("{sign}0x{hex}p{}", random.below(2400) as i64 - 1200)
        }
        // The number itself, with enough digits to be at or near it.
        2 => format!("{sign}{:.*e}", random.below(20) as usize, f64::from_bits(random.next())),
        3 => format!("{sign}{:.*e}", random.below(10) as usize, f32::from_bits(random.next() as u32)),
        // Halfway between two doubles, exactly or with something behind.
        4 => {
            let bits = random.next() >> (1 + random.below(63));
            let half = halfway(bits);
            format!("{sign}{half}{}", random.pick(&["", "", "0000000000000000000000001", "1", "0000"]))
        }
        5 => format!("{sign}{}e{}", digits(random, 25), random.below(700) as i64 - 360),
        6 => format!("{sign}{}.{}e{}", digits(random, 800), digits(random, 50), random.below(700) as i64 - 360),
        7 => format!("{sign}{}.{}", digits(random, 20), digits(random, 20)),
        8 => format!("{sign}0.{}{}e{}", "0".repeat(random.below(400) as usize), digits(random, 40), random.below(500)),
        9 => format!("{sign}{}e{}", random.next() >> random.below(64), random.below(60) as i64 - 30),
        10 => format!("{sign}{}", random.next() >> random.below(64)),
        _ => format!("{sign}{}.{}e{}", digits(random, 3), digits(random, 16), random.below(80) as i64 - 40),
    }
}

/// All digits of the value halfway between the double with these bits and the next.
fn halfway(bits: u64) -> String {
    let bits = bits.min(f64::MAX.to_bits() - 1);
    let half = halfway_quad(bits);
    let mut out = vec![0u8; 2048];
    let mut sink = Buffer::new(unsafe { crate::abi::Out::slice(out.as_mut_ptr(), 2048) }.unwrap());
    let mut slots = Slots::default();
    slots.push(half);
    let n = unsafe { format_to_memory(&mut sink, b"%.1100Le", slots.list(), &crate::algo::fmt::tests::context()) }
        .unwrap() as usize;
    let text = String::from_utf8(out[..n].to_vec()).unwrap();
    let (digits, exponent) = text.split_once('e').unwrap();
    format!("{}e{exponent}", digits.trim_end_matches('0').trim_end_matches('.'))
}

fn halfway_quad(bits: u64) -> u128 {
    use crate::algo::binary128::Quad;
    let (a, b) = (Quad::from_f64(f64::from_bits(bits)), Quad::from_f64(f64::from_bits(bits + 1)));
    (a + b).scalbn(-1).to_bits()
}

#[test]
fn reading_as_the_machine() {
    fuzz("strtod, strtof, strtold", 60_000, |random| {
        let mut text = random_text(random);
        if text.contains('e') && text.contains('.') && text.len() > 700 {
            // A digit behind a halfway value stands before its exponent.
            text = text.replacen(".", "", 1);
        }
        check_text(&text);
    });
}

#[test]
fn reading_long_double_as_the_machine() {
    fuzz("strtold far out", 2_000, |random| {
        let n = random.pick(&[5, 36, 40, 200, 12_000]);
        let digits: String = (0..1 + random.below(n)).map(|_| random.pick(b"0123456789") as char).collect();
        let exponent = random.below(10_000) as i64 - 5000 - random.below(2) as i64 * digits.len() as i64;
        check_long(&format!("{digits}e{exponent}"));
    });
}

#[test]
fn hexadecimal_subnormals() {
    fuzz("hexadecimal subnormal numbers", 20_000, |random| {
        // Exact as a long double, and rounded from there by what is tested elsewhere.
        let text =
            CString::new(format!("0x{:x}p-{}", random.next() >> random.below(64), 1000 + random.below(140))).unwrap();
        let (double, long) =
            unsafe { (parse(text.as_ptr().cast(), &BINARY64), parse(text.as_ptr().cast(), &BINARY128)) };
        let quad = crate::algo::binary128::Quad::from_bits(long.bits);
        assert_eq!(double.bits, u128::from(quad.to_f64().to_bits()), "{text:?}");
        let exact = crate::algo::binary128::Quad::from_f64(quad.to_f64()) == quad;
        assert_eq!(double.out_of_range, !exact && double.bits < BINARY64.smallest_normal, "{text:?}");
    });
}

/// A double of any kind.
fn random_double(random: &mut Random) -> f64 {
    match random.below(8) {
        0 => random.pick(&[
            0.0,
            -0.0,
            f64::INFINITY,
            -f64::INFINITY,
            f64::NAN,
            f64::MAX,
            f64::MIN_POSITIVE,
            5e-324,
            1.0,
            0.5,
        ]),
        1 => f64::from_bits(random.next()),
        2 => (random.next() >> random.below(64)) as f64,
        3 => (random.below(1_000_000)) as f64 / random.pick(&[1.0, 2.0, 4.0, 8.0, 64.0, 1024.0]),
        4 => (random.below(1_000_000)) as f64 / random.pick(&[10.0, 100.0, 1000.0, 1e6]),
        5 => 10f64.powi(random.below(640) as i32 - 330) * random.pick(&[1.0, 5.0, 0.5, 9.9999999]),
        6 => f64::from_bits(random.next() & 0x800f_ffff_ffff_ffff | (1023 - 60 + random.below(120)) << 52),
        _ => f64::from_bits(random.next() & 0x8000_0000_0000_0000 | random.next() >> (12 + random.below(52))),
    }
}

fn ours(format_text: &CStr, slots: &mut Slots) -> (c_int, Vec<u8>) {
    let mut out = vec![0u8; 20_000];
    let mut sink = Buffer::new(unsafe { crate::abi::Out::slice(out.as_mut_ptr(), out.len()) }.unwrap());
    let n = unsafe {
        format_to_memory(&mut sink, format_text.to_bytes(), slots.list(), &crate::algo::fmt::tests::context())
    }
    .unwrap();
    sink.terminate();
    out.truncate(n as usize);
    (n, out)
}

#[test]
fn writing_as_the_machine() {
    let mut buffer = vec![0u8; 20_000];
    fuzz("printf of double", 100_000, |random| {
        let flags: String = (0..random.below(3)).map(|_| random.pick(b"-+ #0") as char).collect();
        let conversion = random.pick(b"aAeEfFgGeg") as char;
        let value = random_double(random);
        let width = random.pick(&[0, 0, 0, 5, 20, 40, 300]);
        let precision = match random.below(8) {
            0..3 => -1,
            3..6 => random.below(20) as c_int,
            6 => random.below(60) as c_int,
            _ => random.pick(&[0, 1, 17, 100, 400, 1100]),
        };
        let text = CString::new(format!("%{flags}*.*{conversion}")).unwrap();
        let n = unsafe { snprintf(buffer.as_mut_ptr().cast(), buffer.len(), text.as_ptr(), width, precision, value) };
        let mut slots = Slots::default();
        slots.push(width).push(precision).push(value);
        let (m, out) = ours(&text, &mut slots);
        let theirs = &buffer[..n as usize];
        // Where rounding makes the digits a power of ten, the machine loses the zeros that # asks for.
        if flags.contains('#')
            && conversion.eq_ignore_ascii_case(&'g')
            && theirs.windows(2).any(|w| w == b".e" || w == b".E")
        {
            return;
        }
        assert!(
            n == m && out == theirs,
            "{text:?} {width} {precision} {value:e}: {} not {}",
            String::from_utf8_lossy(&out),
            String::from_utf8_lossy(theirs)
        );
    });
}

/// `%Lf` with flags and widths, of numbers that the machine's `long double` has, too.
#[test]
#[cfg(target_arch = "x86_64")]
fn writing_with_flags_as_the_machine() {
    let mut buffer = vec![0u8; 20_000];
    fuzz("printf of long double with flags", 20_000, |random| {
        let letter = random.pick(b"eEfFgG") as char;
        let flags: String = (0..random.below(4)).map(|_| random.pick(b"-+ #0") as char).collect();
        let width = random.pick(&[0, 0, 0, 5, 20, 40, 300]);
        let precision = match random.below(20) {
            0 => random.pick(&[0, 1, 100, 400]),
            1..5 => -1,
            _ => random.below(40) as c_int,
        };
        let exponent = match random.below(32) {
            0 => random.below(0x7fff),
            1 => 0x7fff,
            _ => 0x3fff - 70 + random.below(200),
        };
        let (sign, significand) = (random.next() & 1, (random.next() & u64::MAX << random.below(64)) | 1 << 63);
        let significand = if exponent == 0x7fff { 1 << 63 } else { significand };
        // x87 has the highest bit of the significand, and subnormal numbers without it.
        let (exponent, significand) = if exponent == 0 { (0, significand >> 1) } else { (exponent, significand) };
        let value = u128::from(sign << 15 | exponent) << 112 | u128::from(significand & (u64::MAX >> 1)) << 49;
        let text = CString::new(format!("%{flags}*.*L{letter}")).unwrap();
        // A `va_list` with its arguments in memory, where a `long double` is aligned to 16.
        let words = [
            u128::from(width as u32) | u128::from(precision as u32) << 64,
            u128::from(significand) | u128::from(sign << 15 | exponent) << 64,
        ];
        let mut list = [48 | 176 << 32, words.as_ptr().addr(), 0usize];
        let n = unsafe { vsnprintf(buffer.as_mut_ptr().cast(), buffer.len(), text.as_ptr(), list.as_mut_ptr().cast()) };
        let mut slots = Slots::default();
        slots.push(width).push(precision).push(value);
        let (m, out) = ours(&text, &mut slots);
        let theirs = &buffer[..n as usize];
        // As for doubles.
        if flags.contains('#')
            && letter.eq_ignore_ascii_case(&'g')
            && theirs.windows(2).any(|w| w == b".e" || w == b".E")
        {
            return;
        }
        assert!(
            n == m && out == theirs,
            "{text:?} {width} {precision} {value:#x}: {} not {}",
            String::from_utf8_lossy(&out),
            String::from_utf8_lossy(theirs)
        );
    });
}

#[test]
fn writing_long_double_as_the_machine() {
    let mut buffer = vec![0u8; 20_000];
    fuzz("printf of long double", 20_000, |random| {
        let conversion = random.pick(b"aAeEfFgG") as char;
        let fraction = random.wide() & ((1 << 112) - 1) & !0u128 << random.below(113);
        let exponent = match random.below(16) {
            0 => random.below(0x8000) as u128,
            1 => 0,
            2 => 0x7ffe,
            _ => 0x3fff - 70 + random.below(200) as u128,
        };
        let value = (random.next() as u128 & 1) << 127 | exponent << 112 | fraction;
        let precision = match random.below(20) {
            0 => random.pick(&[0, 100, 5000, 16_500]),
            1..5 => -1,
            _ => random.below(40) as i32,
        };
        let spec = if precision < 0 { String::new() } else { format!(".{precision}") };
        let text = CString::new(format!("%{spec}{conversion}")).unwrap();
        let n = oracle::format_q(buffer.as_mut_ptr().cast(), buffer.len(), text.as_ptr(), &value);
        let text = CString::new(format!("%{spec}L{conversion}")).unwrap();
        let mut slots = Slots::default();
        slots.push(value);
        let (m, out) = ours(&text, &mut slots);
        let theirs = &buffer[..(n as usize).min(19_999)];
        assert!(
            n == m && out[..theirs.len()] == *theirs,
            "{text:?} {value:#x}: {} not {}",
            String::from_utf8_lossy(&out),
            String::from_utf8_lossy(theirs)
        );
    });
}
