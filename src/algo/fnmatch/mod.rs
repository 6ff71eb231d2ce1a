//! Shell patterns: <https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_14>.

#[cfg(test)]
mod tests;

use crate::algo::unicode::{Class, to_lower, to_upper};
use crate::algo::utf8::{Decoded, Encoding, decode, from_byte};

/// How a pattern is matched.
#[derive(Clone, Copy)]
pub struct Options {
    /// A slash is only matched by a slash.
    pub pathname: bool,
    /// A backslash is an ordinary character.
    pub no_escape: bool,
    /// A period at the start, or behind a slash that counts, is only matched by a period.
    pub period: bool,
    /// What follows a slash behind the match does not matter.
    pub leading_dir: bool,
    /// Letters stand for both their cases.
    pub fold_case: bool,
    /// What the bytes stand for.
    pub encoding: Encoding,
}

/// The character at `at` and its length; bytes that are no character are numbered behind all that are.
fn char_at(text: &[u8], at: usize, encoding: Encoding) -> Option<(u32, usize)> {
    let byte = *text.get(at)?;
    Some(match encoding {
        _ if byte < 0x80 => (byte.into(), 1),
        Encoding::Bytes => (from_byte(byte), 1),
        Encoding::Utf8 => match decode(text.get(at..)?) {
            Decoded::Char(c, len) => (c, len),
            _ => (0x11_0000 + u32::from(byte), 1),
        },
    })
}

/// What one element of a pattern says about a character.
enum Element {
    /// Matches any sequence.
    Star,
    /// Matches the character, or not; where the next element starts.
    One(bool, usize),
}

/// Whether `pattern` matches all of `text`.
///
/// A star first takes nothing; when the rest does not match, the last star takes one character more. Only the last star
/// need ever be asked, so the time is at most the product of both lengths.
pub fn matches(pattern: &[u8], text: &[u8], options: Options) -> bool {
    let (mut at, mut from) = (0, 0);
    let mut retry: Option<(usize, usize)> = None;
    loop {
        let c = char_at(text, at, options.encoding);
        if from >= pattern.len() {
            match c {
                None => return true,
                Some((c, _)) if options.leading_dir && c == u32::from(b'/') => return true,
                Some(_) => {}
            }
        } else {
            match element(pattern, from, c.map(|(c, _)| c), is_leading(text, at, options), options) {
                Some(Element::Star) => {
                    from += 1;
                    retry = Some((from, at));
                    continue;
                }
                Some(Element::One(true, next)) => {
                    at += c.map_or(0, |(_, len)| len);
                    from = next;
                    continue;
                }
                _ => {}
            }
        }
        // The last star takes one more.
        let Some((star, taken)) = retry else { return false };
        match char_at(text, taken, options.encoding) {
            Some((c, _)) if options.pathname && c == u32::from(b'/') => return false,
            None => return false,
            Some((_, len)) => {
                retry = Some((star, taken + len));
                (from, at) = (star, taken + len);
            }
        }
    }
}

/// Whether a period at `at` is one that only a period matches.
fn is_leading(text: &[u8], at: usize, options: Options) -> bool {
    options.period && text.get(at) == Some(&b'.') && (at == 0 || options.pathname && text.get(at - 1) == Some(&b'/'))
}

/// What the element at `at` says about `c`; nothing if it cannot match there.
fn element(pattern: &[u8], at: usize, c: Option<u32>, is_leading: bool, options: Options) -> Option<Element> {
    let is_slash = options.pathname && c == Some(u32::from(b'/'));
    let byte = *pattern.get(at)?;
    match byte {
        b'*' if is_leading => return None,
        b'*' => return Some(Element::Star),
        b'?' => return Some(Element::One(c.is_some() && !is_slash && !is_leading, at + 1)),
        b'[' => {
            if let Some((matched, next)) = bracket(pattern, at + 1, c, options) {
                return Some(Element::One(matched && !is_slash && !is_leading, next));
            }
        }
        _ => {}
    }
    // A backslash at the end matches nothing.
    let at = at + usize::from(byte == b'\\' && !options.no_escape);
    let (wanted, len) = char_at(pattern, at, options.encoding)?;
    Some(Element::One(c.is_some_and(|c| same(wanted, c, options)), at + len))
}

fn same(a: u32, b: u32, options: Options) -> bool {
    a == b || options.fold_case && to_lower(a) == to_lower(b)
}

/// What a bracket expression, of which `at` is behind the bracket, says about `c`, and where it ends; nothing if it is
/// none, so that the bracket stands for itself.
fn bracket(pattern: &[u8], mut at: usize, c: Option<u32>, options: Options) -> Option<(bool, usize)> {
    let negated = matches!(pattern.get(at), Some(b'!' | b'^'));
    at += usize::from(negated);
    let first = at;
    let mut matched = false;
    loop {
        let byte = *pattern.get(at)?;
        if byte == b']' && at > first {
            let is_char = c.is_some_and(|c| c < 0x11_0000);
            return Some((matched != negated && is_char, at + 1));
        }
        if byte == b'/' && options.pathname {
            return None;
        }
        if let Some((class, end)) = class(pattern, at) {
            matched |= c.is_some_and(|c| class.is_some_and(|class| in_class(class, c, options)));
            at = end;
            continue;
        }
        let (low, end) = part(pattern, at, options)?;
        at = end;
        let mut high = low;
        if pattern.get(at) == Some(&b'-') && pattern.get(at + 1).is_some_and(|&byte| byte != b']') {
            (high, at) = part(pattern, at + 1, options)?;
        }
        let within = |c: u32| low <= c && c <= high;
        matched |= c.is_some_and(|c| within(c) || options.fold_case && (within(to_lower(c)) || within(to_upper(c))));
    }
}

fn in_class(class: Class, c: u32, options: Options) -> bool {
    class.has(c) || options.fold_case && (class.has(to_lower(c)) || class.has(to_upper(c)))
}

/// `[:name:]` at `at`: the class, nothing for one that is not known, and where it ends.
fn class(pattern: &[u8], at: usize) -> Option<(Option<Class>, usize)> {
    let name = pattern.get(at..)?.strip_prefix(b"[:")?;
    let len = name.windows(2).position(|pair| pair == b":]")?;
    Some((Class::named(name.get(..len)?), at + len + 4))
}

/// A character, which may be written as `[.x.]`, `[=x=]` or `\x`, and where it ends.
fn part(pattern: &[u8], at: usize, options: Options) -> Option<(u32, usize)> {
    if let Some([b'[', kind @ (b'.' | b'='), ..]) = pattern.get(at..) {
        let (c, len) = char_at(pattern, at + 2, options.encoding)?;
        let end = at + 2 + len;
        return (pattern.get(end..end + 2)? == [*kind, b']']).then_some((c, end + 2));
    }
    let at = at + usize::from(pattern.get(at) == Some(&b'\\') && !options.no_escape);
    char_at(pattern, at, options.encoding).map(|(c, len)| (c, at + len))
}

/// Whether a pattern has a `?`, a `*`, or a `[` with a `]` behind it; with `quote`, not counting those after a backslash.
pub fn has_wild_card(pattern: &[u8], quote: bool) -> bool {
    let mut bytes = pattern.iter();
    let mut open = false;
    while let Some(byte) = bytes.next() {
        match byte {
            b'*' | b'?' => return true,
            b']' if open => return true,
            b'[' => open = true,
            b'\\' if quote => drop(bytes.next()),
            _ => {}
        }
    }
    false
}

/// Whether a pattern matches nothing but itself, and how much shorter it is without its backslashes.
pub fn is_plain(pattern: &[u8], no_escape: bool) -> bool {
    let mut bytes = pattern.iter();
    while let Some(byte) = bytes.next() {
        match byte {
            b'*' | b'?' | b'[' => return false,
            b'\\' if !no_escape => drop(bytes.next()),
            _ => {}
        }
    }
    true
}
