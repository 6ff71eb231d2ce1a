use super::tzif::Layout;
use super::*;

#[test]
fn posix_strings() {
    let cet = Rules::parse(b"CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
    // 2026-03-29 01:00:00 UTC is the change to summer time.
    assert_eq!(cet.at(1_774_746_000 - 1).offset, 3600);
    assert_eq!(cet.at(1_774_746_000).offset, 7200);
    assert_eq!(cet.at(1_774_746_000).name.text(), b"CEST");
    let sydney = Rules::parse(b"AEST-10AEDT,M10.1.0,M4.1.0/3").unwrap();
    assert!(sydney.at(1_767_225_600).dst); // 2026-01-01
    assert!(!sydney.at(1_782_864_000).dst); // 2026-07-01
    let quoted = Rules::parse(b"<+0330>-3:30").unwrap();
    assert_eq!((quoted.at(0).offset, quoted.at(0).name.text()), (12600, &b"+0330"[..]));
    for wrong in
        [&b""[..], b"AB1", b"CET", b"CET-1CEST,", b"CET-1CEST,M13.1.0,M1.1.0", b"CET-25", b"<A\xff>1", b"CET-1 "]
    {
        assert_eq!(Rules::parse(wrong), None, "{wrong:?}");
    }
}

#[test]
fn mktime_readings() {
    let rules = Rules::parse(b"CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
    let zone = Zone::Rules(&rules);
    let fields =
        |day, month, hour, minute, dst| Fields { year: 126, month, day, hour, minute, dst, ..Fields::default() };
    // The hour that is left out, and the hour that comes twice.
    assert_eq!(zone.seconds(&fields(29, 2, 2, 30, -1)), 1_774_746_000 + 1800);
    let first = zone.seconds(&fields(25, 9, 2, 30, 1));
    assert_eq!(zone.seconds(&fields(25, 9, 2, 30, 0)), first + 3600);
    assert_eq!(zone.seconds(&fields(25, 9, 2, 30, -1)), first);
    // Summer time in winter is an hour earlier.
    assert_eq!(zone.seconds(&fields(1, 0, 12, 0, 1)), zone.seconds(&fields(1, 0, 12, 0, 0)) - 3600);
    // Daylight saving time all year, and all but one second of it.
    for text in [&b"EST5EDT,0/0,J365/25"[..], b"XXX3EDT4,0/0,J365/23", b"PST5PDT,J1/0,J365/23:59:59"] {
        let rules = Rules::parse(text).unwrap();
        let zone = Zone::Rules(&rules);
        let noon = |dst| zone.seconds(&fields(15, 6, 12, 0, dst)) - zone.seconds(&fields(15, 6, 12, 0, -1));
        let shift = i64::from(zone.types().1.unwrap().offset - zone.types().0.offset);
        assert_eq!((noon(1), noon(0)), (0, shift), "{}", String::from_utf8_lossy(text));
    }
}

#[test]
fn tzif_file() {
    // Version 1 block with one transition, then a version 2 block with the same and a footer.
    let mut bytes = Vec::new();
    let block = |bytes: &mut Vec<u8>, width: usize| {
        bytes.extend(b"TZif2");
        bytes.extend([0; 15]);
        for count in [0u32, 0, 0, 1, 2, 8] {
            bytes.extend(count.to_be_bytes());
        }
        if width == 4 {
            bytes.extend(1000i32.to_be_bytes())
        } else {
            bytes.extend(1000i64.to_be_bytes())
        }
        bytes.push(1);
        bytes.extend(3600i32.to_be_bytes());
        bytes.extend([0, 0]);
        bytes.extend(7200i32.to_be_bytes());
        bytes.extend([1, 4]);
        bytes.extend(b"ABC\0DEF\0");
    };
    block(&mut bytes, 4);
    block(&mut bytes, 8);
    bytes.extend(b"\nGHI-3\n");
    let layout = Layout::of(&bytes).unwrap();
    let file = File::new(&bytes, &layout);
    assert_eq!((file.at(999).offset, file.at(999).name.text()), (3600, &b"ABC"[..]));
    assert_eq!(file.at(1000).offset, 10800);
    for cut in 0..bytes.len() - 8 {
        assert!(Layout::of(&bytes[..cut]).is_none(), "cut at {cut}");
    }
}
