//! Braces in a pattern, as the C shell has them: `{a,b}c` stands for `ac` and `bc` (GNU).

use super::Escape;

/// The first brace expression of a pattern.
pub struct Braces<'a> {
    /// What stands before it.
    pub before: &'a [u8],
    /// What is left of the alternatives, and whether there is still one.
    inside: Option<&'a [u8]>,
    /// What stands behind it.
    pub after: &'a [u8],
    escape: Escape,
}

/// The first brace expression; nothing in a pattern without one, or whose first brace is not closed.
pub fn first(pattern: &[u8], escape: Escape) -> Option<Braces<'_>> {
    let open = position(pattern, 0, escape, |byte, _| byte == b'{')?;
    let close = position(pattern, open + 1, escape, |byte, depth| byte == b'}' && depth == 0)?;
    Some(Braces {
        before: pattern.get(..open)?,
        inside: pattern.get(open + 1..close),
        after: pattern.get(close + 1..)?,
        escape,
    })
}

/// The first byte from `at` on that is wanted, which is told how many braces are open; it is none that a backslash quotes.
fn position(pattern: &[u8], at: usize, escape: Escape, wanted: impl Fn(u8, usize) -> bool) -> Option<usize> {
    let (mut at, mut depth) = (at, 0usize);
    loop {
        let byte = *pattern.get(at)?;
        let escaped = escape.length(pattern, at, false);
        if escaped == 0 && wanted(byte, depth) {
            return Some(at);
        }
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1 + escaped;
    }
}

impl<'a> Iterator for Braces<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let inside = self.inside?;
        match position(inside, 0, self.escape, |byte, depth| byte == b',' && depth == 0) {
            Some(comma) => {
                self.inside = inside.get(comma + 1..);
                inside.get(..comma)
            }
            None => self.inside.take(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(pattern: &str, escape: Escape) -> Option<Vec<String>> {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let braces = first(pattern.as_bytes(), escape)?;
        let (before, after) = (text(braces.before), text(braces.after));
        Some([before, after].into_iter().chain(braces.map(text)).collect())
    }

    #[test]
    fn the_first_expression_is_taken_apart() {
        let quoted = |pattern| parts(pattern, Escape::Backslash);
        let strings = |parts: &[&str]| Some(parts.iter().map(|part| part.to_string()).collect::<Vec<_>>());
        assert_eq!(quoted("a{b,cd}e{f,g}"), strings(&["a", "e{f,g}", "b", "cd"]));
        assert_eq!(quoted("{a,{b,c}d,}"), strings(&["", "", "a", "{b,c}d", ""]));
        assert_eq!(quoted("{}"), strings(&["", "", ""]));
        assert_eq!(quoted("{a}"), strings(&["", "", "a"]));
        assert_eq!(quoted(r"\{a,b}{c\,d,\}e}"), strings(&[r"\{a,b}", "", r"c\,d", r"\}e"]));
        assert_eq!(parts(r"\{a,b}", Escape::None), strings(&["\\", "", "a", "b"]));
        for plain in ["", "abc", "{a,b", "}", "a}{", r"{a,b\}", "{a,{b,c}"] {
            assert_eq!(quoted(plain), None, "{plain}");
        }
    }
}
