//! The Korn shell's pattern lists: `?(a|b)`, `*(a|b)`, `+(a|b)`, `@(a|b)` and `!(a|b)`.
//!
//! Instead of trying, each element of the pattern maps the set of offsets in the text that were reached to the set that
//! it reaches, so that time is polynomial: the product of both lengths, times the text once more for each `*()`, `+()`
//! or `!()` around.

use super::{Element, Options, bracket, element, is_leading};
use crate::abi::{Buffer, Errno};
use crate::algo::text::chars::char_at;

/// The most lists within lists.
const MAX_DEPTH: u32 = 50;

/// For each offset in the text whether it was reached.
type Offsets = Buffer<bool>;

struct Matcher<'a> {
    pattern: &'a [u8],
    text: &'a [u8],
    options: Options,
}

/// Whether `pattern` matches all of `text`. Errors: `ENOMEM`; `ELOOP` for lists nested more than 50 deep.
pub fn matches(pattern: &[u8], text: &[u8], options: Options) -> Result<bool, Errno> {
    let matcher = Matcher { pattern, text, options };
    let mut reached = matcher.none()?;
    insert(&mut reached, 0);
    let reached = matcher.run(0, pattern.len(), reached, 0)?;
    let ends = |at: usize| at == text.len() || options.leading_dir && text.get(at) == Some(&b'/');
    Ok(elements(&reached).any(ends))
}

fn insert(offsets: &mut Offsets, at: usize) {
    if let Some(reached) = offsets.as_mut_slice().get_mut(at) {
        *reached = true;
    }
}

fn elements(offsets: &Offsets) -> impl Iterator<Item = usize> {
    offsets.as_slice().iter().enumerate().filter(|(_, reached)| **reached).map(|(at, _)| at)
}

fn is_empty(offsets: &Offsets) -> bool {
    !offsets.as_slice().contains(&true)
}

/// Adds `from` to `to`.
fn unite(to: &mut Offsets, from: &Offsets) {
    for (to, from) in to.as_mut_slice().iter_mut().zip(from.as_slice()) {
        *to |= from;
    }
}

impl Matcher<'_> {
    fn none(&self) -> Result<Offsets, Errno> {
        let mut offsets = Offsets::new();
        offsets.reserve_exact(self.text.len() + 1)?;
        for _ in 0..=self.text.len() {
            offsets.push(false)?;
        }
        Ok(offsets)
    }

    /// The offset behind the element at `at`, which starts no list.
    fn skip(&self, at: usize) -> usize {
        if self.pattern.get(at) == Some(&b'[')
            && let Some((_, end)) = bracket::matches(self.pattern, at + 1, None, self.options)
        {
            return end;
        }
        let at = at + self.options.escape.length(self.pattern, at, false);
        at + char_at(self.pattern, at, self.options.encoding).map_or(1, |(_, len)| len)
    }

    /// The offset of the `|` or `)` that ends the alternative that starts at `at`.
    fn alternative_end(&self, mut at: usize, end: usize) -> Option<usize> {
        let mut depth = 0;
        while at < end {
            match self.pattern.get(at)? {
                b'|' | b')' if depth == 0 => return Some(at),
                b')' => depth -= 1,
                b'(' => depth += 1,
                _ => {}
            }
            at = self.skip(at);
        }
        None
    }

    /// The offset behind the list whose operator is at `at`; nothing if no list is there.
    fn list_end(&self, at: usize, end: usize) -> Option<usize> {
        if !matches!(self.pattern.get(at..end), Some([b'?' | b'*' | b'+' | b'@' | b'!', b'(', ..])) {
            return None;
        }
        let mut at = at + 2;
        loop {
            at = self.alternative_end(at, end)? + 1;
            if self.pattern.get(at - 1) == Some(&b')') {
                return Some(at);
            }
        }
    }

    /// The offsets that `pattern[at..end]` reaches from those of `reached`. Recursion is as deep as lists are nested.
    fn run(&self, mut at: usize, end: usize, mut reached: Offsets, depth: u32) -> Result<Offsets, Errno> {
        if depth > MAX_DEPTH {
            return Err(Errno::LOOP);
        }
        while at < end && !is_empty(&reached) {
            if let Some(next) = self.list_end(at, end) {
                reached = self.list(at, next, reached, depth)?;
                at = next;
                continue;
            }
            let mut now = self.none()?;
            for offset in elements(&reached) {
                let c = char_at(self.text, offset, self.options.encoding);
                let leading = is_leading(self.text, offset, self.options);
                match element(self.pattern, at, c.map(|(c, _)| c), leading, self.options) {
                    Some(Element::Star) => self.spread(offset, |end| insert(&mut now, end)),
                    Some(Element::One(true, _)) => insert(&mut now, offset + c.map_or(0, |(_, len)| len)),
                    _ => {}
                }
            }
            reached = now;
            at = self.skip(at);
        }
        Ok(reached)
    }

    /// Calls `each` with the ends of all sequences from `start` on that wild cards match.
    fn spread(&self, start: usize, mut each: impl FnMut(usize)) {
        let mut at = start;
        each(at);
        while let Some((c, len)) = char_at(self.text, at, self.options.encoding) {
            if self.options.pathname && c == u32::from(b'/') {
                return;
            }
            at += len;
            each(at);
        }
    }

    /// The offsets reached by any alternative of the list `pattern[at..end]`.
    fn any_of(&self, at: usize, end: usize, from: &Offsets, depth: u32) -> Result<Offsets, Errno> {
        let mut reached = self.none()?;
        let mut start = at + 2;
        while let Some(stop) = self.alternative_end(start, end) {
            let mut copy = self.none()?;
            unite(&mut copy, from);
            unite(&mut reached, &self.run(start, stop, copy, depth + 1)?);
            start = stop + 1;
        }
        Ok(reached)
    }

    /// The offsets that the list `pattern[at..end]` reaches.
    fn list(&self, at: usize, end: usize, from: Offsets, depth: u32) -> Result<Offsets, Errno> {
        let operator = self.pattern.get(at).copied().unwrap_or(b'@');
        if operator == b'!' {
            return self.none_of(at, end, &from, depth);
        }
        let mut reached = match operator {
            b'*' => self.none()?,
            _ => self.any_of(at, end, &from, depth)?,
        };
        if matches!(operator, b'*' | b'?') {
            unite(&mut reached, &from);
        }
        if matches!(operator, b'*' | b'+') {
            let mut new = self.none()?;
            unite(&mut new, &reached);
            while !is_empty(&new) {
                new = self.any_of(at, end, &new, depth)?;
                for (new, old) in new.as_mut_slice().iter_mut().zip(reached.as_mut_slice()) {
                    *new &= !*old;
                    *old |= *new;
                }
            }
        }
        Ok(reached)
    }

    /// `!(a|b)`: what a star reaches, but for what an alternative reaches.
    fn none_of(&self, at: usize, end: usize, from: &Offsets, depth: u32) -> Result<Offsets, Errno> {
        let mut reached = self.none()?;
        for start in elements(from) {
            if is_leading(self.text, start, self.options) {
                continue;
            }
            let mut one = self.none()?;
            insert(&mut one, start);
            let matched = self.any_of(at, end, &one, depth)?;
            self.spread(start, |end| {
                if matched.as_slice().get(end) == Some(&false) {
                    insert(&mut reached, end);
                }
            });
        }
        Ok(reached)
    }
}
