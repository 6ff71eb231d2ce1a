use super::format::{Buffer, format, utc_seconds};
use super::*;
use crate::algo::oracle::fuzz;
use core::ffi::{c_char, c_int, c_long};

fn to_c(f: &Fields) -> libc::tm {
    // SAFETY: all-zero is a valid `struct tm`.
    let mut tm: libc::tm = unsafe { core::mem::zeroed() };
    (tm.tm_sec, tm.tm_min, tm.tm_hour, tm.tm_mday) = (f.second, f.minute, f.hour, f.day);
    (tm.tm_mon, tm.tm_year, tm.tm_wday, tm.tm_yday) = (f.month, f.year, f.weekday, f.yearday);
    (tm.tm_isdst, tm.tm_gmtoff) = (f.dst, c_long::from(f.offset));
    tm
}

fn from_c(tm: &libc::tm) -> Fields {
    Fields {
        second: tm.tm_sec,
        minute: tm.tm_min,
        hour: tm.tm_hour,
        day: tm.tm_mday,
        month: tm.tm_mon,
        year: tm.tm_year,
        weekday: tm.tm_wday,
        yearday: tm.tm_yday,
        dst: tm.tm_isdst,
        offset: tm.tm_gmtoff as c_int,
    }
}

#[test]
fn fuzz_dates_like_glibc() {
    fuzz("gmtime, timegm", 200_000, |r| {
        let seconds = r.next() as i64 >> (r.next() % 50 + 8);
        // SAFETY: both point to places for the result.
        let mut tm = unsafe { core::mem::zeroed::<libc::tm>() };
        let theirs = unsafe { !libc::gmtime_r(&seconds, &mut tm).is_null() };
        let ours = to_fields(seconds, 0);
        assert_eq!(ours, theirs.then(|| from_c(&tm)), "{seconds}");
        if let Some(fields) = ours {
            assert_eq!(from_fields(&fields), seconds);
        }
        // Fields out of range.
        let mut any = |n: i64| (r.next() as i64 % n) as c_int;
        let fields = Fields {
            second: any(100_000),
            minute: any(10_000),
            hour: any(1000),
            day: any(1000),
            month: any(100),
            year: any(10_000),
            ..Fields::default()
        };
        let mut tm = to_c(&fields);
        // SAFETY: a valid `struct tm`.
        assert_eq!(from_fields(&fields), unsafe { libc::timegm(&mut tm) }, "{fields:?}");
    });
}

#[test]
fn fuzz_strftime_like_glibc() {
    let mut scratch = [0u8; 512];
    fuzz("strftime", 200_000, |r| {
        let seconds = (r.next() as i64) >> (r.next() % 20 + 20);
        let Some(fields) = to_fields(seconds, 0) else { return };
        let conversions = b"aAbBcCdDeFgGhHIjklmMnprRSTtuUVwWxXyYzZ%s";
        let conversion = conversions[r.next() as usize % conversions.len()];
        // Outside four-digit years glibc 2.36 does not pad the century and counts negative years its own way.
        if !(-900..8100).contains(&fields.year) && b"CyYgGFDxc".contains(&conversion) {
            return;
        }
        let text = [b'%', conversion, 0];
        let mut tm = to_c(&fields);
        tm.tm_zone = c"UTC".as_ptr();
        let mut expected = [0u8; 512];
        // SAFETY: the buffer is as long as said.
        let n = unsafe { libc::strftime(expected.as_mut_ptr().cast(), 512, text.as_ptr().cast::<c_char>(), &tm) };
        // glibc's mktime, which %s uses, is in local time: UTC on a machine without TZ.
        let mut out = Buffer::new(&mut scratch);
        format(&mut out, &text[..2], &fields, b"UTC", utc_seconds);
        let used = out.finish().unwrap();
        if conversion == b's' && std::env::var_os("TZ").is_some() {
            return;
        }
        assert_eq!(
            core::str::from_utf8(&scratch[..used]),
            core::str::from_utf8(&expected[..n]),
            "%{} of {seconds}",
            conversion as char
        );
    });
}

#[test]
fn weeks() {
    // 2026-01-01 is a Thursday: week 1. 2027-01-01 is a Friday: week 53 of 2026.
    assert_eq!(iso_week(&to_fields(1_767_225_600, 0).unwrap()), (1, 0));
    assert_eq!(iso_week(&to_fields(1_798_761_600, 0).unwrap()), (53, -1));
}

#[test]
fn parsing() {
    let zone = parse::Zone { local: |s| to_fields(s, 0), abbreviation: |_| None };
    let read = |text: &[u8], format: &[u8]| {
        let mut f = Fields::default();
        parse::parse(text, format, &mut f, &zone).map(|rest| (f, rest.len()))
    };
    let (f, rest) = read(b"2026-11-23 21:33:04 +0130x", b"%F %T %z").unwrap();
    assert_eq!((f.year, f.month, f.day, f.weekday, f.yearday, rest), (126, 10, 23, 1, 326, 1));
    assert_eq!((f.hour, f.minute, f.second, f.offset), (21, 33, 4, 5400));
    assert_eq!(read(b"12:05 am", b"%I:%M %p").unwrap().0.hour, 0);
    assert_eq!(read(b"pm 12", b"%p %I").unwrap().0.hour, 12);
    assert_eq!(read(b"69", b"%y").unwrap().0.year, 69);
    assert_eq!(read(b"1768", b"%C%y").unwrap().0.year, -132);
    assert_eq!(read(b"2026 327", b"%Y %j").map(|(f, _)| (f.month, f.day)), Some((10, 23)));
    assert_eq!(read(b"2026 W47 1", b"%Y W%W %u").map(|(f, _)| (f.month, f.day)), Some((10, 23)));
    assert_eq!(read(b"septem", b"%b").map(|(f, rest)| (f.month, rest)), Some((8, 3)));
    for (text, format) in [(&b"13"[..], &b"%m"[..]), (b"", b"%d"), (b"61", b"%S"), (b"x", b"y"), (b"00", b"%d")] {
        assert_eq!(read(text, format), None);
    }
}
