//! Bracket expressions of shell patterns: those of regular expressions, with `!` as well as `^`.

use super::Options;
use crate::algo::text::chars::{NOT_A_CHAR, char_at};
use crate::algo::unicode::Class;
use crate::algo::unicode::located::{has, to_lower, to_upper};

/// An element of a bracket expression.
enum Item {
    Class(Class),
    Char(u32),
}

/// Whether the bracket expression whose `[` is before `at` matches `c`, and where it ends; nothing if it is invalid, so
/// that the bracket stands for itself.
pub fn matches(pattern: &[u8], mut at: usize, c: Option<u32>, options: Options) -> Option<(bool, usize)> {
    let negated = matches!(pattern.get(at), Some(b'!' | b'^'));
    at += usize::from(negated);
    let first = at;
    let mut matched = false;
    loop {
        if pattern.get(at) == Some(&b']') && at > first {
            let is_char = c.is_some_and(|c| c < NOT_A_CHAR);
            return Some((matched != negated && is_char, at + 1));
        }
        let (item, end) = item(pattern, at, options)?;
        at = end;
        let low = match item {
            Item::Char(c) => c,
            Item::Class(class) => {
                matched |= c.is_some_and(|c| in_class(class, c, options));
                continue;
            }
        };
        let mut high = low;
        if pattern.get(at) == Some(&b'-') && pattern.get(at + 1).is_some_and(|&byte| byte != b']') {
            let (Item::Char(c), end) = self::item(pattern, at + 1, options)? else { return None };
            (high, at) = (c, end);
        }
        let within = |c: u32| low <= c && c <= high;
        matched |= c.is_some_and(|c| within(c) || options.fold_case && (within(to_lower(c)) || within(to_upper(c))));
    }
}

fn in_class(class: Class, c: u32, options: Options) -> bool {
    has(class, c) || options.fold_case && (has(class, to_lower(c)) || has(class, to_upper(c)))
}

/// The element at `at`, and where it ends; nothing if it makes the expression invalid: an unknown class, a collating
/// element of several characters, an end that is missing, a slash where only a slash may match one.
#[inline(always)]
fn item(pattern: &[u8], at: usize, options: Options) -> Option<(Item, usize)> {
    match pattern.get(at) {
        Some(&byte @ 1..0x80) if !matches!(byte, b'[' | b'\\' | b'/') => Some((Item::Char(byte.into()), at + 1)),
        _ => other_item(pattern, at, options),
    }
}

/// [`item`] where it is not a plain character.
#[inline(never)]
fn other_item(pattern: &[u8], at: usize, options: Options) -> Option<(Item, usize)> {
    let (c, end) = if let Some([b'[', kind @ (b'.' | b'=' | b':'), name @ ..]) = pattern.get(at..) {
        // The name is not empty: it may be the character that ends it, as in `[=]=]`.
        let len = 1 + name.get(1..)?.windows(2).position(|pair| pair == [*kind, b']'])?;
        let (name, end) = (name.get(..len)?, at + len + 4);
        if *kind == b':' {
            return Some((Item::Class(Class::named(name)?), end));
        }
        let (c, len) = char_at(name, 0, options.encoding)?;
        if len != name.len() {
            return None;
        }
        (c, end)
    } else {
        let at = at + options.escape.length(pattern, at, true);
        let (c, len) = char_at(pattern, at, options.encoding)?;
        (c, at + len)
    };
    if options.pathname && c == u32::from(b'/') { None } else { Some((Item::Char(c), end)) }
}
