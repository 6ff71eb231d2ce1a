//! Shell patterns: <https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_14>.

pub mod braces;
mod bracket;
pub mod extended;
mod options;

#[cfg(test)]
pub mod tests;

use crate::algo::text::chars::char_at;
use crate::algo::unicode::located::to_lower;

pub use options::{Escape, Options};

/// Whether one element of a pattern matches.
enum Element {
    /// Matches any sequence.
    Star,
    /// Whether it matches the character, and the offset of the next element.
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
                    let Some(next) = candidate(pattern, from, text, at, options) else { return false };
                    at = next;
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
                let Some(next) = candidate(pattern, star, text, taken + len, options) else { return false };
                retry = Some((star, next));
                (from, at) = (star, next);
            }
        }
    }
}

/// Where in `text`, from `at` on, what follows a star may match: at the next occurrence of a plain ASCII character; nothing if it
/// cannot.
fn candidate(pattern: &[u8], star: usize, text: &[u8], at: usize, options: Options) -> Option<usize> {
    match pattern.get(star) {
        Some(&wanted @ 1..0x80) if !matches!(wanted, b'*' | b'?' | b'[' | b'\\') && !options.fold_case => {
            let rest = text.get(at..)?;
            let found = rest.iter().position(|&byte| byte == wanted || options.pathname && byte == b'/')?;
            // A star takes no slash that counts.
            (rest.get(found) == Some(&wanted)).then_some(at + found)
        }
        _ => Some(at),
    }
}

/// Whether there is a period at `at` that only a period matches.
fn is_leading(text: &[u8], at: usize, options: Options) -> bool {
    options.period && text.get(at) == Some(&b'.') && (at == 0 || options.pathname && text.get(at - 1) == Some(&b'/'))
}

/// Matches the element at `at` against `c`; `None` if it cannot match there.
fn element(pattern: &[u8], at: usize, c: Option<u32>, is_leading: bool, options: Options) -> Option<Element> {
    let is_slash = options.pathname && c == Some(u32::from(b'/'));
    match *pattern.get(at)? {
        b'*' if is_leading => return None,
        b'*' => return Some(Element::Star),
        b'?' => return Some(Element::One(c.is_some() && !is_slash && !is_leading, at + 1)),
        b'[' => {
            if let Some((matched, next)) = bracket::matches(pattern, at + 1, c, options) {
                return Some(Element::One(matched && !is_slash && !is_leading, next));
            }
        }
        // Escapes are a backslash and a null byte.
        byte @ 1..0x80 if byte != b'\\' => {
            return Some(Element::One(c.is_some_and(|c| same(byte.into(), c, options)), at + 1));
        }
        _ => {}
    }
    // A backslash at the end matches nothing.
    let at = at + options.escape.length(pattern, at, false);
    let (wanted, len) = char_at(pattern, at, options.encoding)?;
    Some(Element::One(c.is_some_and(|c| same(wanted, c, options)), at + len))
}

fn same(a: u32, b: u32, options: Options) -> bool {
    a == b || options.fold_case && to_lower(a) == to_lower(b)
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

/// Whether a pattern matches nothing but itself.
pub fn is_plain(pattern: &[u8], escape: Escape) -> bool {
    let mut at = 0;
    while let Some(&byte) = pattern.get(at) {
        let escaped = escape.length(pattern, at, false);
        if escaped == 0 && matches!(byte, b'*' | b'?' | b'[') {
            return false;
        }
        at += 1 + escaped;
    }
    true
}

/// Calls `push` with each byte that a plain pattern matches.
pub fn unescape<E>(pattern: &[u8], escape: Escape, mut push: impl FnMut(u8) -> Result<(), E>) -> Result<(), E> {
    let mut at = 0;
    while let Some(&byte) = pattern.get(at) {
        let escaped = escape.length(pattern, at, false);
        push(pattern.get(at + escaped).copied().unwrap_or(byte))?;
        at += 1 + escaped;
    }
    Ok(())
}
