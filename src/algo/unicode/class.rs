//! The classes of `<wctype.h>`, from Unicode's properties, in every locale.

use super::tables::runs_up_to;
use super::tables::{alpha::ALPHA, in_run, lower::LOWER, not_lower::NOT_LOWER, print::PRINT, upper::UPPER};
use super::{to_lower, to_upper};
use crate::abi::small;

#[small]
#[inline(never)]
fn has(runs: &[u32], c: u32) -> bool {
    let behind = runs_up_to(runs.len(), c, |i| runs.get(i).map_or(0, |run| *run));
    c < 0x11_0000 && behind.checked_sub(1).and_then(|i| runs.get(i)).is_some_and(|run| in_run(*run, c))
}

/// Letters and what Unicode treats as such, and digits other than 0 to 9.
#[inline(always)]
pub fn is_alpha(c: u32) -> bool {
    ALPHA.has(c)
}

/// [`is_alpha`] out of line, for those that ask more than this.
#[inline(never)]
fn is_letter(c: u32) -> bool {
    is_alpha(c)
}

/// 0 to 9.
pub fn is_digit(c: u32) -> bool {
    c.wrapping_sub(0x30) < 10
}

/// 0 to 9, A to F, a to f.
pub fn is_xdigit(c: u32) -> bool {
    is_digit(c) || (c | 0x20).wrapping_sub(0x61) < 6
}

/// Alphabetic or a digit.
pub fn is_alnum(c: u32) -> bool {
    is_digit(c) || is_letter(c)
}

/// Upper case and title case.
pub fn is_upper(c: u32) -> bool {
    to_lower(c) != c || has(&UPPER, c)
}

/// Lower case.
pub fn is_lower(c: u32) -> bool {
    if to_upper(c) != c { !has(&NOT_LOWER, c) } else { has(&LOWER, c) }
}

/// White space, without the spaces that forbid a line break.
pub fn is_space(c: u32) -> bool {
    matches!(c, 0x20 | 9..=13 | 0x85 | 0x2028 | 0x2029) || (c > 0x80 && is_blank(c))
}

/// The tabulator and the spaces within a line, without those that forbid a line break.
pub fn is_blank(c: u32) -> bool {
    matches!(c, 0x20 | 9 | 0x1680 | 0x2000..=0x2006 | 0x2008..=0x200a | 0x205f | 0x3000)
}

/// Control characters and the separators of lines and paragraphs.
pub fn is_cntrl(c: u32) -> bool {
    c < 0x20 || c.wrapping_sub(0x7f) < 0x21 || c.wrapping_sub(0x2028) < 2
}

/// Assigned characters but controls and surrogates.
#[inline(always)]
pub fn is_print(c: u32) -> bool {
    PRINT.has(c)
}

/// [`is_print`] out of line, for those that ask more than this.
#[inline(never)]
fn is_assigned(c: u32) -> bool {
    is_print(c)
}

/// Printable but no space.
pub fn is_graph(c: u32) -> bool {
    is_assigned(c) && !is_space(c)
}

/// Graphic but neither alphabetic nor a digit.
pub fn is_punct(c: u32) -> bool {
    is_graph(c) && !is_alnum(c)
}

#[small]
#[inline(never)]
fn is_same(a: &[u8], b: &[u8]) -> bool {
    let mut others = b.iter();
    a.len() == b.len() && a.iter().all(|byte| others.next() == Some(byte))
}

/// A class that `wctype` names. The numbers are wasi-libc's.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
#[allow(missing_docs)] // the names of the C functions
pub enum Class {
    Alnum = 1,
    Alpha,
    Blank,
    Cntrl,
    Digit,
    Graph,
    Lower,
    Print,
    Punct,
    Space,
    Upper,
    Xdigit,
}

use Class::{Alnum, Alpha, Blank, Cntrl, Digit, Graph, Lower, Print, Punct, Space, Upper, Xdigit};

const CLASSES: [Class; 12] = [Alnum, Alpha, Blank, Cntrl, Digit, Graph, Lower, Print, Punct, Space, Upper, Xdigit];

/// Their names but the last one's, each of five letters.
static NAMES: [u8; 55] = *b"alnumalphablankcntrldigitgraphlowerprintpunctspaceupper";

impl Class {
    /// The class with this name.
    #[small]
    pub fn named(name: &[u8]) -> Option<Class> {
        let [a, b, c, d, e] = *name else {
            return if is_same(name, b"xdigit") { Some(Xdigit) } else { None };
        };
        let wanted = u32::from_le_bytes([a, b, c, d]);
        let (mut rest, mut number) = (&NAMES[..], 1);
        while let Some((&[a, b, c, d, last], behind)) = rest.split_first_chunk::<5>() {
            if u32::from_le_bytes([a, b, c, d]) == wanted && last == e {
                return Class::numbered(number);
            }
            (rest, number) = (behind, number + 1);
        }
        None
    }

    /// Whether the class with a number, if there is one, has a character.
    pub fn number_has(number: u32, c: u32) -> bool {
        Class::numbered(number).is_some_and(|class| class.has(c))
    }

    /// The number of the class with a name, or 0.
    pub fn number_named(name: &[u8]) -> u32 {
        Class::named(name).map_or(0, |class| class as u32)
    }

    /// The class with this number.
    pub fn numbered(number: u32) -> Option<Class> {
        CLASSES.get((number as usize).wrapping_sub(1)).copied()
    }

    /// Whether a character of ASCII is in the class.
    #[small]
    #[inline(never)]
    pub fn has_ascii(self, c: u8) -> bool {
        match self {
            Alnum => c.is_ascii_alphanumeric(),
            Alpha => c.is_ascii_alphabetic(),
            Blank => matches!(c, b' ' | b'\t'),
            Cntrl => c.is_ascii_control(),
            Digit => c.is_ascii_digit(),
            Graph => c.is_ascii_graphic(),
            Lower => c.is_ascii_lowercase(),
            Print => matches!(c, b' '..=b'~'),
            Punct => c.is_ascii_punctuation(),
            Space => matches!(c, b' ' | 9..=13),
            Upper => c.is_ascii_uppercase(),
            Xdigit => c.is_ascii_hexdigit(),
        }
    }

    /// Whether the character is in the class.
    #[small]
    pub fn has(self, c: u32) -> bool {
        match self {
            Alnum => is_alnum(c),
            Alpha => is_letter(c),
            Blank => is_blank(c),
            Cntrl => is_cntrl(c),
            Digit => is_digit(c),
            Graph => is_graph(c),
            Lower => is_lower(c),
            Print => is_assigned(c),
            Punct => is_punct(c),
            Space => is_space(c),
            Upper => is_upper(c),
            Xdigit => is_xdigit(c),
        }
    }
}
