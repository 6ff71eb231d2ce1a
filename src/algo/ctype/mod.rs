//! The classes of `<ctype.h>`. ASCII only, in both locales: no other UTF-8 character is a single byte.

/// The table bits of glibc's and musl's `__ctype_b_loc`, which compiled programs know.
mod bit {
    pub const UPPER: u16 = 1 << 8;
    pub const LOWER: u16 = 1 << 9;
    pub const ALPHA: u16 = 1 << 10;
    pub const DIGIT: u16 = 1 << 11;
    pub const XDIGIT: u16 = 1 << 12;
    pub const SPACE: u16 = 1 << 13;
    pub const PRINT: u16 = 1 << 14;
    pub const GRAPH: u16 = 1 << 15;
    pub const BLANK: u16 = 1 << 0;
    pub const CNTRL: u16 = 1 << 1;
    pub const PUNCT: u16 = 1 << 2;
    pub const ALNUM: u16 = 1 << 3;
}

/// Entries before the one for 0: a `char` may be negative.
pub const BELOW: usize = 128;
/// Entries in a table: -128 to 255.
pub const ENTRIES: usize = 384;

const fn in_range(c: i32, first: u8, last: u8) -> bool {
    c as u32 >= first as u32 && c as u32 <= last as u32
}

/// 0 to 9.
pub const fn is_digit(c: i32) -> bool {
    in_range(c, b'0', b'9')
}

/// A to Z, a to z.
pub const fn is_alpha(c: i32) -> bool {
    in_range(c | 0x20, b'a', b'z')
}

/// Letters and digits.
pub const fn is_alnum(c: i32) -> bool {
    is_alpha(c) || is_digit(c)
}

/// Space and tabulator.
pub const fn is_blank(c: i32) -> bool {
    c == 0x20 || c == 9
}

/// 0 to 31 and 127.
pub const fn is_cntrl(c: i32) -> bool {
    in_range(c, 0, 0x1f) || c == 0x7f
}

/// Printing characters except the space.
pub const fn is_graph(c: i32) -> bool {
    in_range(c, 0x21, 0x7e)
}

/// a to z.
pub const fn is_lower(c: i32) -> bool {
    in_range(c, b'a', b'z')
}

/// Printing characters, the space included.
pub const fn is_print(c: i32) -> bool {
    in_range(c, 0x20, 0x7e)
}

/// Printing characters that are neither alphanumeric nor the space.
pub const fn is_punct(c: i32) -> bool {
    is_graph(c) && !is_alnum(c)
}

/// Space, tabulator, line feed, vertical tabulator, form feed, carriage return.
pub const fn is_space(c: i32) -> bool {
    c == 0x20 || in_range(c, 9, 13)
}

/// A to Z.
pub const fn is_upper(c: i32) -> bool {
    in_range(c, b'A', b'Z')
}

/// 0 to 9, A to F, a to f.
pub const fn is_xdigit(c: i32) -> bool {
    is_digit(c) || in_range(c | 0x20, b'a', b'f')
}

/// A to Z in lower case, all else as it is.
pub const fn to_lower(c: i32) -> i32 {
    if is_upper(c) { c | 0x20 } else { c }
}

/// a to z in upper case, all else as it is.
pub const fn to_upper(c: i32) -> i32 {
    if is_lower(c) { c & !0x20 } else { c }
}

const fn bits(c: i32) -> u16 {
    let classes = [
        (is_upper(c), bit::UPPER),
        (is_lower(c), bit::LOWER),
        (is_alpha(c), bit::ALPHA),
        (is_digit(c), bit::DIGIT),
        (is_xdigit(c), bit::XDIGIT),
        (is_space(c), bit::SPACE),
        (is_print(c), bit::PRINT),
        (is_graph(c), bit::GRAPH),
        (is_blank(c), bit::BLANK),
        (is_cntrl(c), bit::CNTRL),
        (is_punct(c), bit::PUNCT),
        (is_alnum(c), bit::ALNUM),
    ];
    let mut all = 0;
    let mut i = 0;
    while i < classes.len() {
        if classes[i].0 {
            all |= classes[i].1;
        }
        i += 1;
    }
    all
}

/// The class bits of -128 to 255.
pub const fn class_table() -> [u16; ENTRIES] {
    let mut table = [0; ENTRIES];
    let mut c = 0;
    while c < 128 {
        table[BELOW + c] = bits(c as i32);
        c += 1;
    }
    table
}

/// The lower or upper case of -128 to 255: a byte above 127 stands for itself, also where it is given as negative.
pub const fn case_table(upper: bool) -> [i32; ENTRIES] {
    let mut table = [0; ENTRIES];
    let mut i = 0;
    while i < ENTRIES {
        let c = i as i32 - BELOW as i32;
        table[i] = if c < 0 {
            c
        } else if upper {
            to_upper(c)
        } else {
            to_lower(c)
        };
        i += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    unsafe extern "C" {
        fn __ctype_b_loc() -> *const *const u16;
        fn __ctype_tolower_loc() -> *const *const i32;
        fn __ctype_toupper_loc() -> *const *const i32;
    }

    #[test]
    fn tables_agree_with_the_machine() {
        let (class, lower, upper) = (class_table(), case_table(false), case_table(true));
        for c in -1..256isize {
            let i = (c + BELOW as isize) as usize;
            unsafe {
                assert_eq!(class[i], *(*__ctype_b_loc()).offset(c), "{c}");
                assert_eq!(lower[i], *(*__ctype_tolower_loc()).offset(c), "{c}");
                assert_eq!(upper[i], *(*__ctype_toupper_loc()).offset(c), "{c}");
            }
        }
    }
}
