use super::*;
use crate::abi::Errno;
use crate::abi::c::{
    FPARSELN_UNESCCOMM, FPARSELN_UNESCCONT, FPARSELN_UNESCESC, FPARSELN_UNESCREST, HN_AUTOSCALE, HN_B, HN_DECIMAL,
    HN_DIVISOR_1000, HN_GETSCALE, HN_IEC_PREFIXES, HN_NOSPACE, VIS_ALL, VIS_CSTYLE, VIS_DQ, VIS_GLOB, VIS_NL,
    VIS_NOSLASH, VIS_OCTAL, VIS_SAFE, VIS_SP, VIS_TAB,
};

#[test]
fn modes_as_text() {
    let text = |mode| String::from_utf8(mode::text(mode).to_vec()).unwrap();
    assert_eq!(text(0o100644), "-rw-r--r-- ");
    assert_eq!(text(0o040755), "drwxr-xr-x ");
    assert_eq!(text(0o107777), "-rwsrwsrwt ");
    assert_eq!(text(0o107000), "---S--S--T ");
    assert_eq!(text(0o120777), "lrwxrwxrwx ");
    assert_eq!(text(0o020000).as_bytes()[0], b'c');
    assert_eq!(text(0o060000).as_bytes()[0], b'b');
    assert_eq!(text(0o140000).as_bytes()[0], b's');
    assert_eq!(text(0o010000).as_bytes()[0], b'p');
    assert_eq!(text(0).as_bytes()[0], b'?');
}

#[test]
fn changes_of_modes() {
    let after = |text: &str, mode: u32| {
        let changes = mode::parse(text.as_bytes(), 0o022)?;
        Ok(mode::apply(mode, changes.as_slice().iter().copied()))
    };
    assert_eq!(after("644", 0o7777), Ok(0o644));
    assert_eq!(after("04755", 0o100000), Ok(0o104755));
    assert_eq!(after("u+x", 0o644), Ok(0o744));
    assert_eq!(after("+w", 0o444), Ok(0o644), "the mask keeps the others");
    assert_eq!(after("a+w", 0o444), Ok(0o666));
    assert_eq!(after("go-rwx,u=rw", 0o777), Ok(0o600));
    assert_eq!(after("g=u-w", 0o750), Ok(0o750));
    assert_eq!(after("o=g", 0o750), Ok(0o755));
    assert_eq!(after("a+X", 0o644), Ok(0o644));
    assert_eq!(after("a+X", 0o744), Ok(0o755));
    assert_eq!(after("a+X", 0o040644), Ok(0o040755));
    assert_eq!(after("u+s,g+s,+t", 0o755), Ok(0o7755));
    assert_eq!(after("o+s", 0o755), Ok(0o755));
    assert_eq!(after("u=", 0o4755), Ok(0o055));
    for wrong in ["", "8", "12345", "u", "z+r", "u+q", "u+r,", ",u+r", "9999"] {
        assert_eq!(after(wrong, 0), Err(Errno::INVAL), "{wrong}");
    }
}

#[test]
fn numbers_for_people() {
    let human = |number: i64, capacity: usize, suffix: &str, scale: i32, flags: i32| {
        let mut bytes = vec![b'!'; capacity];
        let len = number::humanize(&mut bytes, number, suffix.as_bytes(), scale, flags)?;
        let end = bytes.iter().position(|&byte| byte == 0).unwrap();
        Ok((String::from_utf8(bytes[..end].to_vec()).unwrap(), len))
    };
    let text = |text: &str| Ok((text.to_string(), text.len()));
    assert_eq!(human(0, 5, "", HN_AUTOSCALE, HN_B | HN_NOSPACE), text("0B"));
    assert_eq!(human(999, 5, "", HN_AUTOSCALE, HN_B | HN_NOSPACE), text("999B"));
    assert_eq!(human(1000, 5, "", HN_AUTOSCALE, HN_B | HN_NOSPACE), text("1K"));
    assert_eq!(human(1500, 5, "", HN_AUTOSCALE, HN_B | HN_NOSPACE | HN_DECIMAL), text("1.5K"));
    assert_eq!(human(10 << 20, 5, "", HN_AUTOSCALE, HN_B | HN_NOSPACE | HN_DECIMAL), text("10M"));
    assert_eq!(human(-1500, 6, "", HN_AUTOSCALE, HN_B | HN_NOSPACE | HN_DECIMAL), text("-1.5K"));
    assert_eq!(human(i64::MIN, 6, "", HN_AUTOSCALE, HN_B | HN_NOSPACE | HN_DECIMAL), text("-8.0E"));
    assert_eq!(human(1_500_000, 10, "bytes", 2, HN_DIVISOR_1000), text("2 Mbytes").map_err(|_: Errno| Errno::IO));
    assert_eq!(human(1 << 30, 8, "B", HN_AUTOSCALE, HN_IEC_PREFIXES | HN_DECIMAL), text("1.0 GiB"));
    assert_eq!(human(123_456, 3, "", 0, HN_NOSPACE), Ok(("12".to_string(), 6)));
    let mut out = [0; 5];
    assert_eq!(number::humanize(&mut out, 1 << 20, b"", HN_GETSCALE, HN_B | HN_NOSPACE), Ok(2));
    for (capacity, scale, flags) in [
        (5, -1, 0),
        (5, 7, 0),
        (5, HN_AUTOSCALE, HN_DIVISOR_1000 | HN_IEC_PREFIXES),
        (2, HN_AUTOSCALE, HN_NOSPACE),
        (2, 0, HN_NOSPACE),
        (0, 0, 0),
    ] {
        assert_eq!(human(1, capacity, "", scale, flags), Err(Errno::INVAL));
    }
    assert_eq!(number::expand(3, b""), Ok(3));
    assert_eq!(number::expand(3, b"k"), Ok(3 << 10));
    assert_eq!(number::expand(3, b"E"), Ok(3 << 60));
    assert_eq!(number::expand(16, b"E"), Err(Errno::RANGE));
    assert_eq!(number::expand(1, b"x"), Err(Errno::INVAL));
}

fn visible(text: &[u8], flags: i32) -> String {
    let next = |i: usize| text.get(i + 1).copied().unwrap_or(0);
    let all = text.iter().enumerate().flat_map(|(i, &byte)| vis::encode(byte, flags, next(i)).as_bytes().to_vec());
    String::from_utf8(all.collect()).unwrap()
}

#[test]
fn visible_text() {
    assert_eq!(visible(b"plain text\n", 0), "plain text\n");
    assert_eq!(visible(b"\\\x01\x7f\x80\xa0\xe1\xff", 0), "\\\\\\^A\\^?\\M^@\\240\\M-a\\M^?");
    assert_eq!(visible(b" \t\n", VIS_SP | VIS_TAB | VIS_NL), "\\040\\^I\\^J");
    assert_eq!(visible(b" \t\n\0x\x007", VIS_CSTYLE | VIS_SP | VIS_TAB | VIS_NL), "\\s\\t\\n\\0x\\0007");
    assert_eq!(visible(b"\x07\x08\r", 0), "\\^G\\^H\\^M");
    assert_eq!(visible(b"\x07\x08\r", VIS_SAFE), "\x07\x08\r");
    assert_eq!(visible(b"\x07\xff", VIS_OCTAL), "\\007\\377");
    assert_eq!(visible(b"\\\x01\x81", VIS_NOSLASH), "\\^AM^A");
    assert_eq!(visible(b"a*b?[#", VIS_GLOB), "a\\052b\\077\\133\\043");
    assert_eq!(visible(b"\"", VIS_DQ), "\\042");
    assert_eq!(visible(b"ab", VIS_ALL), "\\141\\142");
}

#[test]
fn visible_text_back() {
    let every: Vec<u8> = (0..=255).chain((0..=255).rev()).collect();
    for flags in 0..0x40 {
        for more in [0, VIS_GLOB | VIS_DQ, VIS_ALL] {
            let mut back = Vec::new();
            assert!(unvis::decode(visible(&every, flags | more).as_bytes(), |byte| back.push(byte)));
            assert_eq!(back, every, "{flags:x}");
        }
    }
    for (text, wanted) in [
        ("\\1", "\x01"),
        ("\\18", "\x018"),
        ("a\\\nb\\$c\\\"", "abc\""),
        ("\\E\\12", "\x1b\n"),
        ("a\\", "a"),
        ("\\M-", ""),
    ] {
        let mut back = Vec::new();
        assert!(unvis::decode(text.as_bytes(), |byte| back.push(byte)));
        assert_eq!(back, wanted.as_bytes());
    }
    for wrong in ["\\q", "\\Mx"] {
        assert!(!unvis::decode(wrong.as_bytes(), |_| ()), "{wrong}");
    }
}

#[test]
fn formats_that_agree() {
    use format_check::agrees;
    for (suspect, known) in [
        ("%d", "%d"),
        ("%x %5.3i%%", "%d, %u"),
        ("no argument", "%d"),
        ("%*u", "%-*d"),
        ("%*.*s", "%-*.*s"),
        ("%hd", "%hhx"),
        ("%lf %Lg", "%e %LA"),
        ("%lld", "%qd"),
    ] {
        assert!(agrees(suspect.as_bytes(), known.as_bytes()), "{suspect} {known}");
    }
    for (suspect, known) in [
        ("%s", "%d"),
        ("%d%d", "%d"),
        ("%ld", "%d"),
        ("%zu", "%lu"),
        ("%", "%d"),
        ("%y", "%y"),
        ("%Ls", "%s"),
        ("%f", "%Lf"),
        ("%1$d", "%d"),
        ("%n", "%p"),
        ("%*d", "%d%d"),
        ("%.*d", "%*d"),
    ] {
        assert!(!agrees(suspect.as_bytes(), known.as_bytes()), "{suspect} {known}");
    }
}

/// The lines that `text` has, and how many lines of the file each took.
fn lines_of(text: &str, delimiters: [u8; 3], flags: i32) -> Vec<(String, usize)> {
    let [escape, continuation, comment] = delimiters;
    let mut rest = text.lines();
    let mut all = Vec::new();
    loop {
        let mut line = lines::Line::new(lines::Delimiters { escape, continuation, comment });
        let (mut count, mut more) = (0, true);
        while more {
            let Some(next) = rest.next() else { break };
            more = line.add(next.as_bytes()).unwrap();
            count += 1;
        }
        match line.finish(flags).unwrap() {
            Some(text) => {
                let text = String::from_utf8(text.as_slice().to_vec()).unwrap();
                all.push((text.trim_end_matches('\0').to_string(), count));
            }
            None => return all,
        }
    }
}

#[test]
fn lines_that_go_on() {
    let line = |text: &str, count| (text.to_string(), count);
    let text = "plain\n# comment\n\nwith # comment\none \\\ntwo\\\nthree\nnot \\# one\nlast\\";
    let wanted = [
        line("plain", 1),
        line("", 2),
        line("with ", 1),
        line("one twothree", 3),
        line("not \\# one", 1),
        line("last", 1),
    ];
    assert_eq!(lines_of(text, *b"\\\\#", 0), wanted);
    let escapes = "\\# \\\\ \\n \\+\nx";
    assert_eq!(lines_of(escapes, *b"\\+#", 0)[0], line("\\# \\\\ \\n \\+", 1));
    assert_eq!(lines_of(escapes, *b"\\+#", FPARSELN_UNESCCOMM)[0], line("# \\\\ \\n \\+", 1));
    assert_eq!(lines_of(escapes, *b"\\+#", FPARSELN_UNESCESC)[0], line("\\# \\ \\n \\+", 1));
    assert_eq!(lines_of(escapes, *b"\\+#", FPARSELN_UNESCREST)[0], line("\\# \\\\ n \\+", 1));
    assert_eq!(lines_of(escapes, *b"\\+#", FPARSELN_UNESCCONT)[0], line("\\# \\\\ \\n +", 1));
    assert_eq!(lines_of("a+\nb\n", *b"\\+#", 0), [line("ab", 2)]);
    assert_eq!(lines_of("a\\\nb # c\n", *b"\0\0\0", 15), [line("a\\", 1), line("b # c", 1)]);
    assert_eq!(lines_of("", *b"\\\\#", 0), []);
    assert_eq!(lines_of("# only\n", *b"\\\\#", 0), []);
}
