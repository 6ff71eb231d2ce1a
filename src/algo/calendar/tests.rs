use super::format::{Buffer, TimeZone, format};
use super::*;
use crate::abi::Errno;
use crate::algo::oracle::fuzz;
use crate::algo::timezone::posix::Rules;
use crate::algo::timezone::{Name, UTC, Zone};
use core::ffi::{c_char, c_int, c_long};

struct Utc;

impl TimeZone for Utc {
    fn abbreviation(&self) -> Result<Name, Errno> {
        Ok(UTC.name)
    }

    fn seconds(&self, fields: &Fields) -> Result<i64, Errno> {
        Ok(from_fields(fields))
    }
}

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
        // SAFETY: both point to memory for the result.
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
        format(&mut out, &text[..2], &fields, &Utc).unwrap();
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
        let rules = Rules::parse(text.to_bytes()).unwrap();
        let zone = Zone::Rules(&rules);
        // SAFETY: no other test looks at TZ.
        unsafe {
            libc::setenv(c"TZ".as_ptr(), text.as_ptr(), 1);
            tzset();
        }
        fuzz("localtime, mktime", 50_000, |r| {
            // To 2100; before 1970 glibc knows no rules.
            let seconds = (r.next() % 4_102_444_800) as i64;
            // SAFETY: both point to memory for the result.
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

fn formatted(text: &[u8], fields: &Fields) -> String {
    let mut bytes = [0; 100];
    let mut out = Buffer::new(&mut bytes);
    format(&mut out, text, fields, &Utc).unwrap();
    let used = out.finish().unwrap();
    String::from_utf8(bytes[..used].to_vec()).unwrap()
}

/// Years by POSIX.1-2024: `%F` is `%+4Y-%m-%d`, a width that is given is the only one, `+` marks more than four digits.
#[test]
fn years() {
    let all: &[u8] = b"%F|%Y|%C|%G|%+4Y|%01C|%+C|%10F|%+5Y|%05G|%_6Y|%-F|%3Y";
    for (year, expected) in [
        (2026, "2026-01-05|2026|20|2026|2026|20|20|2026-01-05|+2026|02026|  2026|2026-01-05|2026"),
        (10009, "+10009-01-05|10009|100|10009|+10009|100|+100|10009-01-05|+10009|10009| 10009|10009-01-05|10009"),
        (0, "0000-01-05|0|00|0|0000|0|00|0000-01-05|+0000|00000|     0|0-01-05|000"),
        (-1, "-001-01-05|-1|-1|-1|-001|-1|-1|-001-01-05|-0001|-0001|    -1|-1-01-05|-01"),
    ] {
        let fields = Fields { year: year - 1900, day: 5, weekday: 3, yearday: 4, ..Fields::default() };
        assert_eq!(formatted(all, &fields), expected, "{year}");
    }
}

#[test]
fn asctime_like_format() {
    fuzz("asctime", 20_000, |r| {
        let seconds = r.next() as i64 % 400_000_000_000;
        let fields = to_fields(seconds, 0).unwrap();
        let expected = formatted(b"%a %b %e %H:%M:%S %+4Y\n\0", &fields);
        let ours = asctime::asctime(&fields);
        if (0..=9999).contains(&(fields.year + 1900)) {
            assert_eq!(ours.map(|text| String::from_utf8(text.to_vec()).unwrap()), Some(expected));
        } else {
            assert_eq!(ours, None);
        }
    });
}

#[test]
fn parsed_dates_get_their_weekday() {
    let zone = parse::Zone { local: |_| None, abbreviation: |_| None };
    for year in (1500..2800).step_by(7).chain([1, 4, 100, 400, 9999]) {
        for month in 1..=12 {
            for day in [1, 2, 28, 29, 30, 31] {
                let text = format!("{year:04}-{month}-{day}");
                let mut fields = Fields::default();
                assert!(parse::parse(text.as_bytes(), b"%Y-%m-%d", &mut fields, &zone).is_some());
                let exact = to_fields(from_fields(&Fields { hour: 0, minute: 0, second: 0, ..fields }), 0).unwrap();
                assert_eq!((fields.weekday, fields.yearday), (exact.weekday, exact.yearday), "{text}");
            }
        }
    }
}
