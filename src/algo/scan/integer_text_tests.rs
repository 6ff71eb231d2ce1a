//! `strtol` and its family against the machine's, and against a simple reference for the sizes that it has not.

use super::integer_text::{Range, parse_integer};
use crate::algo::oracle::{Random, fuzz};
use std::ffi::{CString, c_char, c_int, c_long, c_ulong};

unsafe extern "C" {
    fn strtol(text: *const c_char, end: *mut *mut c_char, base: c_int) -> c_long;
    fn strtoul(text: *const c_char, end: *mut *mut c_char, base: c_int) -> c_ulong;
}

fn random_text(random: &mut Random) -> String {
    let spaces = random.pick(&["", "", " ", "\t\n "]);
    let sign = random.pick(&["", "", "-", "+", "+-"]);
    let prefix = random.pick(&["", "", "0", "0x", "0X", "00"]);
    let digits: String = match random.below(4) {
        0 => (random.next() >> random.below(64)).to_string(),
        1 => format!("{:x}", random.next() >> random.below(64)),
        2 => random
            .pick(&[
                "9223372036854775807",
                "9223372036854775808",
                "9223372036854775809",
                "18446744073709551615",
                "18446744073709551616",
                "2147483647",
                "2147483648",
                "4294967295",
                "4294967296",
                "7fffffffffffffff",
                "ffffffffffffffffff",
            ])
            .to_string(),
        _ => {
            (0..random.below(24)).map(|_| random.pick(b"0123456789abcdefghijklmnopqrstuvwxyzABCXYZ") as char).collect()
        }
    };
    format!("{spaces}{sign}{prefix}{digits}{}", random.pick(&["", "", " ", "z", ".", "0"]))
}

fn has_binary_prefix(text: &str) -> bool {
    text.trim_start().trim_start_matches(['+', '-']).to_lowercase().starts_with("0b")
}

#[test]
fn as_the_machine() {
    fuzz("strtol and strtoul", 200_000, |random| {
        let text = random_text(random);
        let base = random.pick(&[0, 0, 10, 10, 16, 8, 2, 36, 3, 35, 1, 37, -1]);
        if matches!(base, 0 | 2) && has_binary_prefix(&text) {
            return;
        }
        let c = CString::new(text.clone()).unwrap();
        for signed in [true, false] {
            let mut end = c.as_ptr().cast_mut();
            let (value, range) = unsafe {
                *libc::__errno_location() = 0;
                let value = if signed {
                    strtol(c.as_ptr(), &mut end, base) as u64
                } else {
                    strtoul(c.as_ptr(), &mut end, base)
                };
                (value, *libc::__errno_location() == libc::ERANGE)
            };
            let of = if signed { Range::signed(64) } else { Range::unsigned(64) };
            let ours = unsafe { parse_integer(c.as_ptr().cast::<u8>(), base, of) };
            let wide: Vec<i32> = text.chars().map(|c| c as i32).chain([0]).collect();
            assert_eq!(unsafe { parse_integer(wide.as_ptr(), base, of) }, ours);
            let ours_range = ours.error == Some(crate::abi::Errno::RANGE);
            let len = end as usize - c.as_ptr() as usize;
            assert_eq!((ours.value, ours.len, ours_range), (value, len, range), "{text:?} {base} {signed}");
            // The same number in 32 bits.
            let of = if signed { Range::signed(32) } else { Range::unsigned(32) };
            let small = unsafe { parse_integer(c.as_ptr().cast::<u8>(), base, of) };
            let negative = text.trim_start().starts_with('-');
            if signed && !range {
                assert_eq!(
                    small.value as i64,
                    (value as i64).clamp(i32::MIN.into(), i32::MAX.into()),
                    "{text:?} {base}"
                );
            } else if !signed {
                let magnitude = if range {
                    u64::MAX
                } else if negative {
                    value.wrapping_neg()
                } else {
                    value
                };
                let expected = match u32::try_from(magnitude) {
                    Ok(n) if negative => n.wrapping_neg(),
                    Ok(n) => n,
                    Err(_) => u32::MAX,
                };
                assert_eq!(small.value as u32, expected, "{text:?} {base}");
            }
        }
    });
}

#[test]
fn binary_prefix() {
    let parse = |text: &std::ffi::CStr, base| {
        let result = unsafe { parse_integer(text.as_ptr().cast::<u8>(), base, Range::signed(32)) };
        (result.value as i64, result.len)
    };
    assert_eq!(parse(c"0b101", 0), (5, 5));
    assert_eq!(parse(c" -0B1012", 2), (-5, 7));
    assert_eq!(parse(c"0b2", 0), (0, 1));
    assert_eq!(parse(c"0b1", 16), (0xb1, 3));
    assert_eq!(parse(c"0b", 10), (0, 1));
}
