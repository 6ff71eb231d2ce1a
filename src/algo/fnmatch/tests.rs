//! Examples, and random patterns against the machine's `fnmatch`.

use super::*;
use crate::algo::oracle::Random;
use crate::algo::utf8::Encoding;
use std::ffi::{CString, c_char, c_int};

unsafe extern "C" {
    fn fnmatch(pattern: *const c_char, text: *const c_char, flags: c_int) -> c_int;
}

fn options(flags: u32, encoding: Encoding) -> Options {
    Options {
        pathname: flags & 1 != 0,
        escape: if flags & 2 != 0 { Escape::None } else { Escape::Backslash },
        period: flags & 4 != 0,
        leading_dir: flags & 8 != 0,
        fold_case: flags & 16 != 0,
        encoding,
    }
}

/// Whether a bracket follows stars and question marks: there glibc takes any period for a leading one, which only a
/// period matches.
pub fn is_strange(pattern: &str) -> bool {
    let wild = |c| c == '*' || c == '?';
    pattern.match_indices('[').any(|(at, _)| {
        let run = &pattern[pattern[..at].trim_end_matches(wild).len()..at];
        run.find('*').is_some_and(|star| run[star..].contains('?'))
    })
}

#[test]
fn as_glibc() {
    let mut random = Random::new();
    let pieces = [
        "*",
        "*",
        "?",
        "[ab]",
        "[!a]",
        "[a-c]",
        "[[:alpha:]]",
        "a",
        "b",
        "A",
        ".",
        ".",
        "/",
        "\\",
        "\\*",
        "[",
        "]",
        "-",
        "[]a]",
        "[!]a]",
        "[.",
    ];
    for _ in crate::algo::oracle::cases(200_000) {
        let pattern: String = (0..random.index(6)).map(|_| pieces[random.index(pieces.len())]).collect();
        let text: String =
            (0..random.index(7)).map(|_| ["a", "b", "A", ".", "/", "*", "]", "\\"][random.index(8)]).collect();
        let flags = random.index(32) as u32;
        // glibc's numbers: FNM_PATHNAME 1, NOESCAPE 2, PERIOD 4, LEADING_DIR 8, CASEFOLD 16, as ours.
        let (p, t) = (CString::new(pattern.clone()).unwrap(), CString::new(text.clone()).unwrap());
        let host = unsafe { fnmatch(p.as_ptr(), t.as_ptr(), flags as c_int) };
        // glibc differs from POSIX where an open bracket is no bracket expression, and for a period behind `\/`.
        let brackets = pattern.replace("[ab]", "").replace("[!a]", "").replace("[a-c]", "").replace("[[:alpha:]]", "");
        if brackets.replace("[]a]", "").replace("[!]a]", "").contains('[')
            || pattern.contains("\\[")
            || pattern.contains("\\/")
            || flags & 4 != 0 && is_strange(&pattern)
        {
            continue;
        }
        assert_eq!(
            matches(pattern.as_bytes(), text.as_bytes(), options(flags, Encoding::Bytes)),
            host == 0,
            "{pattern:?} on {text:?} flags {flags}"
        );
    }
}

#[test]
fn known() {
    for (pattern, text, flags, expected) in [
        ("[", "[", 0, true),
        ("[a", "[a", 0, true),
        ("a[", "a[", 0, true),
        ("[a/b]", "[a/b]", 1, true),
        ("[a/b]", "/", 0, true),
        ("[[.a.]-c]", "b", 0, true),
        ("[[=a=]]", "a", 0, true),
        ("[[:nope:]]", "a", 0, false),
        ("[![:digit:]]", "a", 0, true),
        // A backslash is literal within brackets.
        ("[\\]]", "]", 0, false),
        ("[\\]]", "\\]", 0, true),
        ("[\\]]", "\\]", 2, true),
        ("[a\\]", "\\", 0, true),
        ("[a\\]", "a", 0, true),
        ("[\\-^]", "]", 0, true),
        ("\\[a]", "[a]", 0, true),
        // An invalid bracket expression is a literal bracket.
        ("[[:d-d]", "[:", 0, true),
        ("[[:d-d]", "[d", 0, true),
        ("[[:d-d]", "d", 0, false),
        ("[[:nope:]]", "[n]", 0, true),
        ("[[.ab.]]", "[a]", 0, true),
        ("[a-[:digit:]]", "[a-d]", 0, true),
        ("[]", "[]", 0, true),
        ("[[.].]]", "]", 0, true),
        ("[[=]=]a]", "]", 0, true),
        ("[[./.]]", "/", 1, false),
        ("[[./.]]", "/", 0, true),
        ("[a-/]", "[a-/]", 1, true),
        ("\\", "\\", 0, false),
        ("\\", "\\", 2, true),
        ("[b-a]", "a", 0, false),
        ("?", "é", 0, true),
        ("[à-ü]", "é", 0, true),
        ("É", "é", 16, true),
        ("*/*.c", "a/.c", 5, false),
        ("*/.c", "a/.c", 5, true),
        ("*.c", ".c", 4, false),
        ("a*b*c", "aXbYbc", 0, true),
    ] {
        assert_eq!(
            matches(pattern.as_bytes(), text.as_bytes(), options(flags, Encoding::Utf8)),
            expected,
            "{pattern} on {text}"
        );
    }
    let (many, text) = ("a*".repeat(50) + "b", "a".repeat(5_000));
    assert!(!matches(many.as_bytes(), text.as_bytes(), options(0, Encoding::Bytes)));
}

#[test]
fn lists() {
    for (pattern, text, flags, expected) in [
        ("@(a|b)c", "ac", 0, true),
        ("@(a|b)c", "cc", 0, false),
        ("?(a|b)c", "c", 0, true),
        ("?(a|b)c", "abc", 0, false),
        ("*(a|b)c", "ababc", 0, true),
        ("*(a|b)c", "c", 0, true),
        ("+(a|b)c", "c", 0, false),
        ("+(a|b)c", "bbac", 0, true),
        ("!(a|b)", "a", 0, false),
        ("!(a|b)", "ab", 0, true),
        ("!(a|b)", "", 0, true),
        ("*.!(c|o)", "x.h", 0, true),
        ("*.!(c|o)", "x.c", 0, false),
        ("!(*.c)", "x.c", 0, false),
        ("a!(b)c", "abc", 0, false),
        ("a!(b)c", "ac", 0, true),
        ("@(a|@(b|c)d)e", "cde", 0, true),
        ("@(a", "@(a", 0, true),
        ("@(a\\|b)", "a|b", 0, true),
        ("@([|)]x)", "|x", 0, true),
        ("*(*a)b", "xaxab", 0, true),
        ("!(x)", "a/b", 1, false),
        ("!(x)/b", "a/b", 1, true),
        ("!(x)", ".a", 4, false),
        ("@(.a)", ".a", 4, true),
        ("@(A)", "a", 16, true),
        ("@(a)", "a/b", 8, true),
        ("+(é|e)", "eée", 0, true),
        ("a@()b", "ab", 0, true),
        ("a@(|x)b", "ab", 0, true),
    ] {
        let matched = extended::matches(pattern.as_bytes(), text.as_bytes(), options(flags, Encoding::Utf8));
        assert_eq!(matched, Ok(expected), "{pattern} on {text}");
    }
    let text = "a".repeat(300);
    for pattern in ["*(*(*(a)))b", "+(a|aa|aaa)b", "!(!(!(a)))b"] {
        let options = options(0, Encoding::Bytes);
        assert_eq!(extended::matches(pattern.as_bytes(), text.as_bytes(), options), Ok(false), "{pattern}");
    }
    let deep = "@(".repeat(100) + "a" + &")".repeat(100);
    assert!(extended::matches(deep.as_bytes(), b"a", options(0, Encoding::Bytes)).is_err());
}

/// Patterns with lists, as glibc has them.
#[test]
fn lists_as_glibc() {
    let mut random = Random::new();
    for _ in crate::algo::oracle::cases(50_000) {
        let mut pattern = String::new();
        for _ in 0..1 + random.index(3) {
            let literal = ["a", "b", "*", "?", ".", "", "ab"];
            match random.index(3) {
                0 => pattern += literal[random.index(literal.len())],
                kind => {
                    let parts: Vec<_> =
                        (0..1 + random.index(2)).map(|_| ["a", "b", "ab", "aa"][random.index(4)]).collect();
                    pattern += &format!("{}({})", ["?", "*", "+", "@"][random.index(4)], parts.join("|"));
                    pattern += ["", "b"][kind - 1];
                }
            }
        }
        let text: String = (0..random.index(7)).map(|_| ["a", "b", "."][random.index(3)]).collect();
        let (p, t) = (CString::new(pattern.clone()).unwrap(), CString::new(text.clone()).unwrap());
        // SAFETY: two strings.
        let host = unsafe { fnmatch(p.as_ptr(), t.as_ptr(), 32) };
        let ours = extended::matches(pattern.as_bytes(), text.as_bytes(), options(0, Encoding::Bytes));
        assert_eq!(ours, Ok(host == 0), "{pattern:?} on {text:?}");
    }
}
