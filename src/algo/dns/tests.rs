use super::config;
use super::message::{Head, question, record, skip_records};
use super::name::{LONGEST, Name, skip};
use crate::abi::Out;
use crate::algo::oracle::{Random, fuzz};

fn out(buffer: &mut [u8]) -> Out<'_, u8> {
    unsafe { Out::slice(buffer.as_mut_ptr(), buffer.len()) }.unwrap()
}

fn text(name: &Name) -> String {
    let mut buffer = [0; 1100];
    let len = name.write(out(&mut buffer)).unwrap();
    assert_eq!(buffer[len - 1], 0);
    String::from_utf8(buffer[..len - 1].to_vec()).unwrap()
}

/// RFC 1035, 4.1.4: F.ISI.ARPA at 20, FOO.F.ISI.ARPA at 40, ARPA at 64 and the root at 92.
fn example() -> Vec<u8> {
    let mut message = vec![0; 93];
    let mut put = |at: usize, bytes: &[u8]| message[at..at + bytes.len()].copy_from_slice(bytes);
    put(20, b"\x01F\x03ISI\x04ARPA\0");
    put(40, b"\x03FOO\xc0\x14");
    put(64, b"\xc0\x1a");
    message
}

#[test]
fn names_of_the_rfc() {
    let message = example();
    for (at, expected, end) in [(20, "F.ISI.ARPA", 32), (40, "FOO.F.ISI.ARPA", 46), (64, "ARPA", 66), (92, ".", 93)] {
        let (name, stop) = Name::read(&message, at).unwrap();
        assert_eq!((text(&name).as_str(), stop), (expected, end));
        assert_eq!(skip(&message, at), Some(end));
        let mut buffer = [0; 30];
        let known = if at == 20 { vec![] } else { vec![20, 40] };
        let len = name.compress(&message[..at], known.into_iter(), out(&mut buffer)).unwrap();
        assert_eq!(&buffer[..len], &message[at..end], "{expected}");
    }
}

#[test]
fn malformed_names() {
    for (bytes, at) in [
        (&b"\xc0\x00"[..], 0),         // leads to itself
        (b"\x01a\xc0\x04\xc0\x02", 0), // round in circles
        (b"\x03ab", 0),                // cut
        (b"\xc0", 0),                  // cut
        (b"", 0),
        (b"\x40a", 0), // neither a length nor a pointer
        (b"\x80a", 0),
        (b"\xc0\x09\0", 0), // behind the message
    ] {
        assert!(Name::read(bytes, at).is_none(), "{bytes:x?}");
    }
    let long: Vec<u8> = (0..128).flat_map(|_| [1, b'a']).chain([0]).collect();
    assert!(Name::read(&long, 0).is_none()); // 257 bytes
    assert_eq!(Name::read(&long[2..], 0).unwrap().1, LONGEST);
}

#[test]
fn text_and_back() {
    for (given, wire, is_absolute) in [
        ("a.b", &b"\x01a\x01b\0"[..], false),
        ("a.b.", b"\x01a\x01b\0", true),
        ("", b"\0", false),
        (".", b"\0", true),
        (r"a\.b.c", b"\x03a.b\x01c\0", false),
        (r"\065\\", b"\x02A\\\0", false),
    ] {
        let (name, absolute) = Name::parse(given.as_bytes()).unwrap();
        assert_eq!((name.bytes(), absolute), (wire, is_absolute), "{given}");
    }
    for bad in ["..", ".a", "a..b", r"a\", r"\25", r"\256", r"\2x5", &"a".repeat(64), &"a.".repeat(130)] {
        assert!(Name::parse(bad.as_bytes()).is_none(), "{bad}");
    }
    let (name, _) = Name::parse(b"a\\000\\032\\@\\\"z\\127").unwrap();
    assert_eq!(text(&name), r#"a\000\032\@\"z\127"#);
    let parsed = |text: &str| Name::parse(text.as_bytes()).unwrap().0;
    assert!(parsed("WWW.Example").same(&parsed("www.example.")));
    assert!(!parsed("a.b").same(&parsed(r"a\.b")));
    assert!(
        parsed("a.b.c").is_in(&parsed("B.C")) && parsed("a").is_in(&parsed(".")) && parsed("a").is_in(&parsed("a"))
    );
    assert!(!parsed("ab.c").is_in(&parsed("b.c")) && !parsed("c").is_in(&parsed("b.c")));
}

/// What is written can be read, compressed or not.
#[test]
fn round_trips() {
    fuzz("dns names", 20_000, |random| {
        let mut message = vec![0; 12];
        let mut starts = Vec::new();
        let mut names = Vec::new();
        for _ in 0..random.below(6) {
            let labels: Vec<&str> =
                (0..random.below(5)).map(|_| random.pick(&["a", "B", "b", "cc", r"x\.y", r"\200"])).collect();
            let (name, _) = Name::parse(labels.join(".").as_bytes()).unwrap();
            let mut buffer = [0; 256];
            let len = name.compress(&message, starts.iter().copied(), out(&mut buffer)).unwrap();
            assert!(name.compress(&message, starts.iter().copied(), out(&mut buffer[..len - 1])).is_none());
            starts.push(message.len());
            message.extend_from_slice(&buffer[..len]);
            names.push(name);
        }
        for (name, &start) in names.iter().zip(&starts) {
            let (read, end) = Name::read(&message, start).unwrap();
            assert!(read.same(name));
            assert_eq!(skip(&message, start), Some(end));
            assert!(Name::parse(text(&read).as_bytes()).unwrap().0.same(name));
        }
    });
}

/// No message makes the reading panic, or read outside it.
#[test]
fn any_bytes() {
    fuzz("dns messages", 50_000, |random: &mut Random| {
        let message: Vec<u8> =
            (0..random.below(40)).map(|_| random.pick(&[0, 1, 2, 3, 63, 64, 0xc0, 0xff, b'a'])).collect();
        let at = random.below(45) as usize;
        let is_question = random.below(2) == 0;
        if let Some(found) = record(&message, at, is_question) {
            assert!(found.end <= message.len());
            assert_eq!(skip_records(&message, at, is_question, 1), Some(found.end));
        }
        let _ = Head::read(&message);
    });
}

#[test]
fn questions() {
    let mut buffer = [0; 64];
    let name = Name::parse(b"a.bc").unwrap().0;
    let len = question(0x1234, 0x100, &name, 28, 1, out(&mut buffer)).unwrap();
    assert_eq!(&buffer[..len], b"\x12\x34\x01\0\0\x01\0\0\0\0\0\0\x01a\x02bc\0\0\x1c\0\x01");
    let head = Head::read(&buffer).unwrap();
    assert_eq!((head.id, head.flags, head.counts), (0x1234, 0x100, [1, 0, 0, 0]));
    let asked = record(&buffer[..len], 12, true).unwrap();
    assert_eq!((asked.kind, asked.class, asked.end, text(&asked.name).as_str()), (28, 1, len, "a.bc"));
    assert!(question(0, 0, &name, 1, 1, out(&mut buffer[..len - 1])).is_none());
}

#[test]
fn settings() {
    let config = config::parse(
        b"# a comment\nnameserver 192.0.2.1 # more\nnameserver ::1\nnameserver 192.0.2.2\nnameserver 192.0.2.3\n\
          nameserver 192.0.2.4\ndomain old.example\nsearch one.example two.example ; end\noptions ndots:3 timeout:99 attempts:1 x\n",
    );
    assert_eq!((config.server_count, config.servers[2]), (3, [192, 0, 2, 3]));
    assert_eq!(config.search[..3], [&b"one.example"[..], b"two.example", b""]);
    assert_eq!((config.dots, config.timeout, config.attempts), (3, 30, 1));
    let config = config::parse(b"");
    assert_eq!((config.server_count, config.dots, config.timeout, config.attempts), (0, 1, 5, 2));
}
