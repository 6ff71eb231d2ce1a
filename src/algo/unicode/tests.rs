//! Against the standard library's own tables, which come from the same data, and against rules of the C standard.

use super::*;

fn all() -> impl Iterator<Item = (u32, Option<char>)> {
    (0..0x11_0100).map(|c| (c, char::from_u32(c)))
}

#[test]
fn letters_and_cases_agree_with_rust() {
    for (c, character) in all() {
        let Some(ch) = character else {
            assert!(!is_alpha(c) && !is_upper(c) && !is_lower(c) && !is_print(c), "{c:x}");
            continue;
        };
        if ch.is_alphabetic() {
            assert!(is_alpha(c), "{c:x}");
        } else if is_alpha(c) {
            assert!(ch.is_numeric() && c > 0x7f, "{c:x}");
        }
        assert_eq!(is_lower(c), ch.is_lowercase(), "{c:x}");
        if ch.is_uppercase() {
            assert!(is_upper(c), "{c:x}");
        } else if is_upper(c) {
            assert!(to_upper(c) != c || "ᾈᾘᾨᾼῌῼ".chars().any(|t| t == ch) || (0x1f88..0x1fff).contains(&c), "{c:x}");
        }
        let one = |mut s: Box<dyn Iterator<Item = char>>| match (s.next(), s.next()) {
            (Some(first), None) => Some(first as u32),
            _ => None,
        };
        if let Some(lower) = one(Box::new(ch.to_lowercase())) {
            assert_eq!(to_lower(c), lower, "{c:x}");
        }
        if let Some(upper) = one(Box::new(ch.to_uppercase())) {
            assert_eq!(to_upper(c), upper, "{c:x}");
        }
    }
}

#[test]
fn classes_keep_the_rules_of_c() {
    for (c, character) in all() {
        let [alpha, digit, punct, space] = [is_alpha(c), is_digit(c), is_punct(c), is_space(c)];
        assert!(!(alpha && digit), "{c:x}");
        assert!(!(punct && is_alnum(c)), "{c:x}");
        assert!(!(is_cntrl(c) && is_print(c)), "{c:x}");
        assert!(!is_upper(c) || alpha, "{c:x}");
        assert!(!is_lower(c) || alpha, "{c:x}");
        assert!(!alpha || is_graph(c), "{c:x}");
        assert!(!is_blank(c) || space, "{c:x}");
        assert_eq!(is_graph(c), punct || is_alnum(c), "{c:x}");
        assert_eq!(width(c) < 0, !is_print(c) && c != 0, "{c:x}");
        let no_break = matches!(c, 0xa0 | 0x2007 | 0x202f);
        assert_eq!(space || no_break, character.is_some_and(char::is_whitespace), "{c:x}");
        if c < 0x80 {
            let ch = c as u8;
            assert_eq!(
                [alpha, digit, punct],
                [ch.is_ascii_alphabetic(), ch.is_ascii_digit(), ch.is_ascii_punctuation()]
            );
            assert_eq!(is_xdigit(c), ch.is_ascii_hexdigit());
            assert_eq!(is_cntrl(c), ch.is_ascii_control());
            assert_eq!([to_lower(c), to_upper(c)], [ch.to_ascii_lowercase().into(), ch.to_ascii_uppercase().into()]);
        }
    }
}

#[test]
fn widths_of_well_known_characters() {
    for (c, columns) in [
        (0, 0),
        (7, -1),
        ('a' as u32, 1),
        (0x7f, -1),
        (0xad, 1),
        (0x300, 0),
        (0x605, 1),
        (0x1100, 2),
        (0x1160, 0),
        (0x200b, 0),
        (0x2028, -1),
        (0x3042, 2),
        (0x4e00, 2),
        (0xac00, 2),
        (0xd800, -1),
        (0xe000, 1),
        (0xff21, 2),
        (0xff61, 1),
        (0x1f600, 2),
        (0x2fffd, -1),
        (0x30000, 2),
        (0xe0100, 0),
        (0x10ffff, -1),
        (0x110000, -1),
        (u32::MAX, -1),
    ] {
        assert_eq!(width(c), columns, "{c:x}");
    }
}

#[test]
fn classes_have_names_and_numbers() {
    let names = ["alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper"];
    for (i, name) in names.iter().chain(&["xdigit"]).enumerate() {
        let class = Class::named(name.as_bytes()).unwrap();
        assert_eq!(class as usize, i + 1);
        assert_eq!(Class::numbered(i as u32 + 1), Some(class));
    }
    for name in ["", "alph", "alphas", "x", "xdigits", "vowel"] {
        assert_eq!(Class::named(name.as_bytes()), None);
    }
    assert!([0, 13, u32::MAX].iter().all(|n| Class::numbered(*n).is_none()));
}
