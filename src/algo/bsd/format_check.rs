//! Checks that two formats take the same arguments.

/// The type of an argument.
#[derive(Clone, Copy, PartialEq)]
struct Argument {
    /// `d` for whole numbers, `f` for others, `c`, `s`, `p` and `n`, `*` and `.` for a width and a precision.
    kind: u8,
    /// The length modifier, `H` for `hh` and `q` for `ll`; 0 for none, or one that changes no type.
    length: u8,
}

/// A width `*`.
const WIDTH: Argument = Argument { kind: b'*', length: 0 };
/// A precision `*`.
const PRECISION: Argument = Argument { kind: b'.', length: 0 };

/// Reads the arguments that a format takes.
struct Reader<'a> {
    rest: &'a [u8],
    /// The current part of a conversion.
    at: Part,
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// In front of text or a conversion.
    Outside,
    /// Behind the flags.
    Width,
    /// Behind the width.
    Precision,
    /// Behind the precision.
    Letters,
}

impl<'a> Reader<'a> {
    fn new(format: &'a [u8]) -> Self {
        Reader { rest: format, at: Part::Outside }
    }

    fn skip(&mut self, wanted: impl Fn(u8) -> bool) {
        while let Some((_, behind)) = self.rest.split_first().filter(|(byte, _)| wanted(**byte)) {
            self.rest = behind;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let behind = self.rest.strip_prefix(&[byte]);
        self.rest = behind.unwrap_or(self.rest);
        behind.is_some()
    }

    /// A `*`, or digits, which take no argument.
    fn star(&mut self) -> bool {
        let star = self.take(b'*');
        if !star {
            self.skip(|byte| byte.is_ascii_digit());
        }
        star
    }

    fn length(&mut self) -> u8 {
        for (text, length) in [(b"hh".as_slice(), b'H'), (b"ll", b'q')] {
            if let Some(behind) = self.rest.strip_prefix(text) {
                self.rest = behind;
                return length;
            }
        }
        b"hljztqL".iter().copied().find(|&letter| self.take(letter)).unwrap_or(0)
    }

    /// The length modifier and the letter.
    fn letters(&mut self) -> Option<Argument> {
        let length = self.length();
        let (&letter, behind) = self.rest.split_first()?;
        self.rest = behind;
        self.at = Part::Outside;
        let (kind, lengths): (u8, &[u8]) = match letter {
            b'd' | b'i' | b'o' | b'u' | b'x' | b'X' => (b'd', b"\0hHlqjzt"),
            b'a' | b'A' | b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => (b'f', b"\0lL"),
            b'n' => (b'n', b"\0hHlqjzt"),
            b'c' if length == 0 => (b'd', b"\0"),
            b'c' | b's' => (letter, b"\0l"),
            b'p' => (letter, b"\0"),
            _ => return None,
        };
        if !lengths.contains(&length) {
            return None;
        }
        let promoted = kind == b'd' && matches!(length, b'h' | b'H') || kind == b'f' && length == b'l';
        Some(Argument { kind, length: if promoted { 0 } else { length } })
    }

    /// The next argument; nothing at the end, and as an error what is no conversion.
    fn next(&mut self) -> Result<Option<Argument>, ()> {
        loop {
            match self.at {
                Part::Outside => {
                    self.skip(|byte| byte != b'%');
                    if !self.take(b'%') {
                        return Ok(None);
                    }
                    if !self.take(b'%') {
                        self.skip(|byte| b"-+ #0'".contains(&byte));
                        self.at = Part::Width;
                    }
                }
                Part::Width => {
                    self.at = Part::Precision;
                    if self.star() {
                        return Ok(Some(WIDTH));
                    }
                }
                Part::Precision => {
                    self.at = Part::Letters;
                    if self.take(b'.') && self.star() {
                        return Ok(Some(PRECISION));
                    }
                }
                Part::Letters => return self.letters().ok_or(()).map(Some),
            }
        }
    }
}

/// Whether `suspect` takes no other arguments than `known` has, from the first on; it may take fewer.
pub fn agrees(suspect: &[u8], known: &[u8]) -> bool {
    let (mut suspect, mut known) = (Reader::new(suspect), Reader::new(known));
    loop {
        match (suspect.next(), known.next()) {
            (Ok(None), _) => return true,
            (Ok(Some(one)), Ok(Some(other))) if one == other => {}
            _ => return false,
        }
    }
}
