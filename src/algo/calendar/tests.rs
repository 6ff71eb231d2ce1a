use super::format::{Buffer, format, utc_seconds};
use super::*;
use crate::algo::oracle::fuzz;
use crate::algo::timezone::Zone;
use crate::algo::timezone::posix::Rules;
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
        let conversions = b"aAbBcCdDeFgGhHIjklmMnprRSTtuUVwWxXyYzZ%";
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
        let mut out = Buffer::new(&mut scratch);
        format(&mut out, &text[..2], &fields, b"UTC", utc_seconds);
        let used = out.finish().unwrap();
        assert_eq!(
            core::str::from_utf8(&scratch[..used]),
            core::str::from_utf8(&expected[..n]),
            "%{} of {seconds}",
            conversion as char
        );
    });
}

unsafe extern "C" {
    fn tzset();
}

#[test]
fn fuzz_mktime_like_glibc() {
    for text in
        [c"CET-1CEST,M3.5.0,M10.5.0/3", c"AEST-10AEDT,M10.1.0,M4.1.0/3", c"EST5EDT,M3.2.0,M11.1.0", c"<+0545>-5:45"]
    {
        let zone = Zone::Rules(Rules::parse(text.to_bytes()).unwrap());
        // SAFETY: no other test looks at TZ.
        unsafe {
            libc::setenv(c"TZ".as_ptr(), text.as_ptr(), 1);
            tzset();
        }
        fuzz("localtime, mktime", 50_000, |r| {
            // To 2100; before 1970 glibc knows no rules.
            let seconds = (r.next() % 4_102_444_800) as i64;
            // SAFETY: both point to places for the result.
            let mut tm = unsafe { core::mem::zeroed::<libc::tm>() };
            unsafe { libc::localtime_r(&seconds, &mut tm) };
            let (fields, _) = zone.local(seconds).unwrap();
            assert_eq!(fields, from_c(&tm), "{text:?} {seconds}");
            // In the hour that comes twice only the flag tells which is meant.
            let same = |other: i64| Fields { dst: 0, offset: 0, ..zone.local(other).unwrap().0 };
            let twice = [-3600, 3600].into_iter().any(|step| same(seconds + step) == same(seconds));
            for dst in if twice { 0..=1 } else { -1..=1 } {
                if dst == 1 && zone.types().1.is_none() {
                    continue;
                }
                let mut tm = to_c(&Fields { dst, ..fields });
                // SAFETY: a valid `struct tm`.
                let theirs = unsafe { libc::mktime(&mut tm) };
                assert_eq!(zone.seconds(&Fields { dst, ..fields }), theirs, "{text:?} {seconds} {dst}");
            }
        });
    }
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
