//! Bracket expressions.

use super::set::Builder;
use super::tree::Tree;
use super::{Error, Options};
use crate::abi::small;
use crate::algo::text::chars::char_at;
use crate::algo::unicode::Class;

/// A part of a bracket expression.
enum Part {
    Char(u32),
    Class(Class),
    /// `[=x=]`, which cannot start or end a range.
    Equivalent(u32),
}

/// Reads the part at `at` and returns where it ends.
#[small]
fn part(pattern: &[u8], at: usize, options: Options) -> Result<(Part, usize), Error> {
    let kind = match pattern.get(at..) {
        Some([b'[', kind @ (b'.' | b':' | b'='), ..]) => *kind,
        _ => {
            let (c, len) = char_at(pattern, at, options.encoding).ok_or(Error::Brack)?;
            return Ok((Part::Char(c), at + len));
        }
    };
    let start = at + 2;
    let rest = pattern.get(start..).unwrap_or(&[]);
    let len = rest.windows(2).position(|pair| pair == [kind, b']']).ok_or(Error::Brack)?;
    // `[.].]` and `[=]=]`: the name may be a bracket, but not be empty.
    let name = rest.get(..len).unwrap_or(&[]);
    let end = start + len + 2;
    if kind == b':' {
        return Class::named(name).map(|class| (Part::Class(class), end)).ok_or(Error::ClassType);
    }
    let (c, len) = char_at(pattern, start, options.encoding).ok_or(Error::Brack)?;
    if name.is_empty() || len != name.len() {
        return Err(Error::Collate);
    }
    Ok((if kind == b'=' { Part::Equivalent(c) } else { Part::Char(c) }, end))
}

/// Reads the bracket expression behind the bracket before `at`; returns its set's number and where it ends.
#[small]
pub fn parse(tree: &mut Tree, pattern: &[u8], mut at: usize, options: Options) -> Result<(u32, usize), Error> {
    let mut builder = Builder::new(tree, options);
    let negated = pattern.get(at) == Some(&b'^');
    at += usize::from(negated);
    let first = at;
    loop {
        match pattern.get(at) {
            None => return Err(Error::Brack),
            Some(b']') if at > first => break,
            _ => {}
        }
        let (low, end) = part(pattern, at, options)?;
        at = end;
        let is_range = pattern.get(at) == Some(&b'-') && pattern.get(at + 1).is_some_and(|&byte| byte != b']');
        if is_range {
            let (high, end) = part(pattern, at + 1, options)?;
            at = end;
            let (Part::Char(low), Part::Char(high)) = (low, high) else { return Err(Error::Range) };
            if low > high {
                return Err(Error::Range);
            }
            builder.add_range(tree, low, high)?;
            continue;
        }
        match low {
            Part::Char(c) | Part::Equivalent(c) => builder.add_char(tree, c)?,
            Part::Class(class) => builder.add_class(class),
        }
    }
    Ok((builder.finish(tree, negated, options.newline)?, at + 1))
}
