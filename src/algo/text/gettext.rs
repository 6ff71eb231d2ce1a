//! Translations from catalogues in GNU's MO format, and the choice of a plural form.

/// A catalogue: seven words (magic, revision, number of messages, where the tables of originals and of translations
/// start, …), in the byte order that the magic number shows; rows of the tables are a length and an offset.
#[derive(Clone, Copy)]
pub struct Catalog<'a> {
    bytes: &'a [u8],
    word: fn([u8; 4]) -> u32,
}

const MO_MAGIC: u32 = 0x9504_12de;

fn until(bytes: &[u8], end: u8) -> &[u8] {
    let at = bytes.iter().position(|b| *b == end).unwrap_or(bytes.len());
    bytes.get(..at).unwrap_or(bytes)
}

/// The rest of the text after `start`.
fn behind<'a>(text: &'a [u8], start: &[u8]) -> Option<&'a [u8]> {
    let at = (0..text.len()).find(|at| text.get(*at..).is_some_and(|rest| starts_with(rest, start)))?;
    text.get(at + start.len()..)
}

fn starts_with(text: &[u8], start: &[u8]) -> bool {
    text.len() >= start.len() && text.iter().zip(start).all(|(a, b)| a.eq_ignore_ascii_case(b))
}

impl<'a> Catalog<'a> {
    /// The catalogue in a file with these bytes.
    pub fn new(bytes: &'a [u8]) -> Option<Self> {
        let magic = *bytes.first_chunk()?;
        let word = if u32::from_le_bytes(magic) == MO_MAGIC {
            u32::from_le_bytes
        } else if u32::from_be_bytes(magic) == MO_MAGIC {
            u32::from_be_bytes
        } else {
            return None;
        };
        let catalog = Catalog { bytes, word };
        if catalog.word_at(4)? >> 16 > 1 {
            return None;
        }
        Some(catalog)
    }

    fn word_at(&self, at: usize) -> Option<u32> {
        Some((self.word)(*self.bytes.get(at..)?.first_chunk()?))
    }

    /// The text of a row, with its terminator.
    fn text(&self, table: usize, row: usize) -> Option<&'a [u8]> {
        let at = table.checked_add(row.checked_mul(8)?)?;
        let (len, start) = (self.word_at(at)? as usize, self.word_at(at + 4)? as usize);
        let text = self.bytes.get(start..start.checked_add(len)?.checked_add(1)?)?;
        if text.last() == Some(&0) { Some(text) } else { None }
    }

    /// The translation of a message, terminated; of one with plural forms all, each terminated.
    pub fn find(&self, message: &[u8]) -> Option<&'a [u8]> {
        let (count, originals, translations) =
            (self.word_at(8)?, self.word_at(12)? as usize, self.word_at(16)? as usize);
        let (mut low, mut high) = (0, count as usize);
        while low < high {
            let middle = low + (high - low) / 2;
            match until(self.text(originals, middle)?, 0).iter().cmp(message) {
                core::cmp::Ordering::Equal => return self.text(translations, middle),
                core::cmp::Ordering::Less => low = middle + 1,
                core::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// Whether the translations are in UTF-8 (or ASCII, which is part of it), as far as the catalogue says.
    pub fn is_utf8(&self) -> bool {
        let Some(set) = self.find(b"").and_then(|head| behind(head, b"charset=")) else { return true };
        [&b"utf-8"[..], b"utf8", b"us-ascii", b"ascii"].iter().any(|name| {
            let end = set.get(name.len()).copied().unwrap_or(0);
            starts_with(set, name) && (end == 0 || end.is_ascii_whitespace())
        })
    }

    /// The translation for a number of things.
    pub fn find_plural(&self, message: &[u8], n: u64) -> Option<&'a [u8]> {
        let mut forms = self.find(message)?;
        let rule = self.find(b"").and_then(|head| behind(head, b"plural="));
        // Without a rule: one, and all others.
        let form = match rule {
            Some(rule) => evaluate(until(until(rule, b';'), b'\n'), n).unwrap_or(0),
            None => u64::from(n != 1),
        };
        for _ in 0..form {
            let next = forms.get(until(forms, 0).len() + 1..).filter(|rest| !rest.is_empty());
            // A rule that leads too far means the first form.
            match next {
                Some(rest) => forms = rest,
                None => return self.find(message),
            }
        }
        Some(forms)
    }
}

/// The value of a plural rule: an expression of C with the operators `?: || && == != < > <= >= + - * / % !`, numbers,
/// parentheses and `n`.
pub fn evaluate(rule: &[u8], n: u64) -> Option<u64> {
    let mut parser = Parser { rest: rule, n, depth: 0 };
    let value = parser.conditional()?;
    parser.skip();
    if parser.rest.is_empty() { Some(value) } else { None }
}

struct Parser<'a> {
    rest: &'a [u8],
    n: u64,
    depth: u32,
}

/// Deeper nesting than any language's rule has; a bound for the stack.
const DEEP: u32 = 64;

/// The binary operators, weakest first.
const LEVELS: [&[&[u8]]; 6] =
    [&[b"||"], &[b"&&"], &[b"==", b"!="], &[b"<=", b">=", b"<", b">"], &[b"+", b"-"], &[b"*", b"/", b"%"]];

impl Parser<'_> {
    fn skip(&mut self) {
        while let [b' ' | b'\t' | b'\r', rest @ ..] = self.rest {
            self.rest = rest;
        }
    }

    fn take(&mut self, token: &[u8]) -> bool {
        self.skip();
        let found = starts_with(self.rest, token);
        if found {
            self.rest = self.rest.get(token.len()..).unwrap_or(b"");
        }
        found
    }

    fn conditional(&mut self) -> Option<u64> {
        self.depth += 1;
        if self.depth > DEEP {
            return None;
        }
        let condition = self.binary(0)?;
        let value = if self.take(b"?") {
            let yes = self.conditional()?;
            if !self.take(b":") {
                return None;
            }
            let no = self.conditional()?;
            if condition != 0 { yes } else { no }
        } else {
            condition
        };
        self.depth -= 1;
        Some(value)
    }

    fn binary(&mut self, level: usize) -> Option<u64> {
        let Some(operators) = LEVELS.get(level) else { return self.unary() };
        let mut a = self.binary(level + 1)?;
        'more: loop {
            for operator in *operators {
                if self.take(operator) {
                    let b = self.binary(level + 1)?;
                    a = apply(operator, a, b)?;
                    continue 'more;
                }
            }
            return Some(a);
        }
    }

    fn unary(&mut self) -> Option<u64> {
        if self.take(b"!") {
            self.depth += 1;
            let value = if self.depth > DEEP { None } else { self.unary() };
            self.depth -= 1;
            return value.map(|value| u64::from(value == 0));
        }
        if self.take(b"(") {
            let value = self.conditional()?;
            return if self.take(b")") { Some(value) } else { None };
        }
        if self.take(b"n") {
            return Some(self.n);
        }
        let mut value = None;
        while let [digit @ b'0'..=b'9', rest @ ..] = self.rest {
            value = Some(value.unwrap_or(0u64).wrapping_mul(10).wrapping_add(u64::from(digit - b'0')));
            self.rest = rest;
        }
        value
    }
}

fn apply(operator: &[u8], a: u64, b: u64) -> Option<u64> {
    Some(match operator {
        [b'|', ..] => u64::from(a != 0 || b != 0),
        [b'&', ..] => u64::from(a != 0 && b != 0),
        [b'=', ..] => u64::from(a == b),
        [b'!', ..] => u64::from(a != b),
        [b'<', b'='] => u64::from(a <= b),
        [b'>', b'='] => u64::from(a >= b),
        [b'<'] => u64::from(a < b),
        [b'>'] => u64::from(a > b),
        [b'+'] => a.wrapping_add(b),
        [b'-'] => a.wrapping_sub(b),
        [b'*'] => a.wrapping_mul(b),
        [b'/'] => a.checked_div(b)?,
        _ => a.checked_rem(b)?,
    })
}

/// Calls `try_name` with a locale's name and then with less and less of it: `de_AT.UTF-8@x`, `de_AT.UTF-8`, `de_AT`,
/// `de`; until it says that it found something.
pub fn with_fallbacks(name: &[u8], try_name: &mut dyn FnMut(&[u8]) -> bool) -> bool {
    let mut rest = name;
    for end in [0, b'@', b'.', b'_'] {
        let shorter = until(rest, end);
        if (end == 0 || shorter.len() < rest.len()) && try_name(shorter) {
            return true;
        }
        rest = shorter;
    }
    false
}

#[cfg(test)]
mod tests;
