//! Patterns: regular expressions, names, shell words.

use c::abi::{Buffer, Errno};
use c::algo::fnmatch::{self as names, Options};
use c::algo::regex::{self, Context, Regex, UNSET};
use c::algo::utf8::Encoding;
use c::algo::words;

use crate::{flagged, halves};

/// `regcomp` and `regexec`: flags, a pattern, a newline, a text.
pub fn regex(data: &[u8]) {
    let (flags, rest) = flagged(data);
    let (pattern, text) = halves(rest);
    let is = |bit: u8| flags & bit != 0;
    let encoding = if is(1) { Encoding::Bytes } else { Encoding::Utf8 };
    let options = regex::Options { extended: is(2), fold_case: is(4), newline: is(8), lines: is(8), encoding };
    let Ok(compiled) = Regex::new(pattern, options) else { return };
    let context = Context { not_bol: is(16), not_eol: is(32), ..Context::WHOLE };
    let mut groups = [(UNSET, UNSET); 10];
    let Ok(found) = compiled.find(text, context, &mut groups) else { return };
    // Without groups the answer is the same.
    let mut whole = [(UNSET, UNSET)];
    if let Ok(again) = compiled.find(text, context, &mut whole) {
        assert_eq!((again, whole[0]), (found, groups[0]), "{pattern:?} {text:?}");
    }
    for (start, end) in groups.into_iter().take(if found { 10 } else { 0 }).filter(|(start, _)| *start != UNSET) {
        assert!(start <= end && end <= text.len(), "{pattern:?} {text:?}");
        assert!(groups[0].0 <= start && end <= groups[0].1, "{pattern:?} {text:?}");
    }
}

/// `fnmatch`, with lists too, and what `glob` asks of a pattern.
pub fn fnmatch(data: &[u8]) {
    let (flags, rest) = flagged(data);
    let (pattern, text) = halves(rest);
    let encoding = if flags & 0x80 == 0 { Encoding::Utf8 } else { Encoding::Bytes };
    let options = Options::of_flags((flags & 0x1f).into(), encoding);
    let matched = names::matches(pattern, text, options);
    if pattern.len() < 200 && text.len() < 200 {
        let extended = names::extended::matches(pattern, text, options);
        if !pattern.contains(&b'(') {
            assert_eq!(extended, Ok(matched), "{pattern:?} {text:?}");
        }
    }
    if names::is_plain(pattern, options.escape) && !options.fold_case && !options.leading_dir {
        let mut plain = Vec::new();
        let _ = names::unescape(pattern, options.escape, |byte| {
            plain.push(byte);
            Ok::<(), ()>(())
        });
        if pattern.last() != Some(&b'\\') {
            assert_eq!(matched, plain == text, "{pattern:?} {text:?}");
        }
    }
    names::has_wild_card(pattern, true);
}

struct Variables(usize);

impl words::Environment for Variables {
    fn value(&self, name: &[u8], value: &mut Buffer<u8>) -> Result<bool, Errno> {
        value.extend(match name {
            b"A" => b"a b*c",
            b"B" => b"",
            b"N" => b"42",
            _ => return Ok(false),
        })?;
        Ok(true)
    }

    fn assign(&mut self, _: &[u8], _: &[u8]) -> Result<(), Errno> {
        Ok(())
    }

    fn word(&mut self, text: &[u8], _: Option<&[u8]>) -> Result<(), Errno> {
        self.0 += text.len();
        // An end to what grows.
        if self.0 > 1 << 20 { Err(Errno::NOMEM) } else { Ok(()) }
    }
}

/// `wordexp`.
pub fn words(data: &[u8]) {
    let (flags, text) = flagged(data);
    let _ = words::expand(text, flags & 1 != 0, Encoding::Utf8, &mut Variables(0));
}
