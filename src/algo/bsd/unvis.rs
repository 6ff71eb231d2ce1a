//! Decoding of `vis` text.

/// The decoder's state, which C keeps as a number between calls.
#[derive(Clone, Copy, PartialEq)]
pub enum State {
    /// In front of a byte.
    Ground,
    /// Behind a backslash.
    Slash,
    /// Behind `\M`.
    Meta,
    /// Behind `\M-`.
    MetaDash,
    /// Behind `\^` or `\M^`.
    Control,
    /// Behind one octal digit.
    Octal1,
    /// Behind two octal digits.
    Octal2,
}

/// The result of decoding a byte.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Step {
    /// More is needed.
    More,
    /// A byte.
    Valid,
    /// A byte, and the byte of the text has to be passed again.
    ValidPush,
    /// Nothing, though it was right.
    Nothing,
    /// It was wrong.
    Bad,
}

impl State {
    /// From C's number.
    pub fn from_number(number: i32) -> Self {
        use State::*;
        [Ground, Slash, Meta, MetaDash, Control, Octal1, Octal2].get(number as usize).copied().unwrap_or(Ground)
    }
}

fn octal(byte: u8) -> Option<u8> {
    if matches!(byte, b'0'..=b'7') { Some(byte - b'0') } else { None }
}

/// Takes a byte of the text; `out` holds what there is of the byte that it stands for.
pub fn step(state: &mut State, out: &mut u8, byte: u8) -> Step {
    let before = core::mem::replace(state, State::Ground);
    let (next, value) = match before {
        State::Ground if byte == b'\\' => (State::Slash, 0),
        State::Ground => (State::Ground, byte),
        State::Slash => match byte {
            b'M' => (State::Meta, 0x80),
            b'^' => (State::Control, 0),
            // A hidden newline, or a mark.
            b'\n' | b'$' => return Step::Nothing,
            _ => match (octal(byte), escaped(byte)) {
                (Some(digit), _) => (State::Octal1, digit),
                (None, Some(value)) => (State::Ground, value),
                (None, None) => return Step::Bad,
            },
        },
        State::Meta => match byte {
            b'-' => (State::MetaDash, *out),
            b'^' => (State::Control, *out),
            _ => return Step::Bad,
        },
        State::MetaDash => (State::Ground, *out | byte),
        State::Control => (State::Ground, *out | if byte == b'?' { 0x7f } else { byte & 0x1f }),
        State::Octal1 | State::Octal2 => match octal(byte) {
            Some(digit) => {
                let next = if before == State::Octal1 { State::Octal2 } else { State::Ground };
                (next, *out << 3 | digit)
            }
            None => return Step::ValidPush,
        },
    };
    *state = next;
    *out = value;
    if next == State::Ground { Step::Valid } else { Step::More }
}

fn escaped(letter: u8) -> Option<u8> {
    Some(match letter {
        b'n' => b'\n',
        b'r' => b'\r',
        b'b' => 0x08,
        b'a' => 0x07,
        b'v' => 0x0b,
        b't' => b'\t',
        b'f' => 0x0c,
        b's' => b' ',
        b'E' => 0x1b,
        _ if letter.is_ascii_punctuation() => letter,
        _ => return None,
    })
}

/// The end of the text.
pub fn finish(state: &mut State) -> Step {
    match core::mem::replace(state, State::Ground) {
        State::Octal1 | State::Octal2 => Step::Valid,
        State::Ground => Step::Nothing,
        _ => Step::Bad,
    }
}

/// Passes the bytes that `text` stands for to `put`; whether the text is right, but for what it starts at its end.
pub fn decode(text: &[u8], mut put: impl FnMut(u8)) -> bool {
    let (mut state, mut out) = (State::Ground, 0);
    for &byte in text {
        let mut step = self::step(&mut state, &mut out, byte);
        if step == Step::ValidPush {
            put(out);
            step = self::step(&mut state, &mut out, byte);
        }
        match step {
            Step::Valid => put(out),
            Step::Bad => return false,
            _ => {}
        }
    }
    if finish(&mut state) == Step::Valid {
        put(out);
    }
    true
}
