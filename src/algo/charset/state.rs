//! Sets with more of a state than a [`Shift`](super::shift::Shift).

use super::types::{Bytes, Charset, Stateful, Stop, Text};
use super::{chinese, iso2022_jp, jisx0213, tscii, utf7};
use crate::abi::Errno;
use jisx0213::Jisx0213;

/// What the text has said so far, read or written.
#[derive(Clone, Copy)]
pub enum State {
    /// The set has none.
    None,
    /// ISO-2022-CN.
    Chinese(chinese::State),
    /// ISO-2022-JP-2 and ISO-2022-JP-3.
    Japanese(iso2022_jp::State),
    /// EUC-JISX0213 and Shift_JISX0213.
    Jisx0213(jisx0213::State),
    /// TSCII.
    Tscii(tscii::State),
    /// UTF-7.
    Utf7(utf7::State),
}

/// What the states share, and need only for some sets.
pub struct Sets {
    jisx0213: Jisx0213,
}

impl Sets {
    /// Nothing yet.
    pub const fn new() -> Self {
        Sets { jisx0213: Jisx0213::new() }
    }

    /// Makes what the conversion needs.
    pub fn fill(&mut self, from: Charset, to: Charset) -> Result<(), Errno> {
        let has =
            |set| matches!(set, Charset::Stateful(Stateful::Jisx0213 { .. } | Stateful::Iso2022Jp { third: true }));
        if has(from) || has(to) { self.jisx0213.fill(has(to)) } else { Ok(()) }
    }
}

impl State {
    /// The initial one.
    pub fn of(set: Charset) -> Self {
        let Charset::Stateful(set) = set else { return State::None };
        match set {
            Stateful::Iso2022Cn => State::Chinese(chinese::State::default()),
            Stateful::Iso2022Jp { third } => State::Japanese(iso2022_jp::State::new(third)),
            Stateful::Jisx0213 { shift } => State::Jisx0213(jisx0213::State::new(shift)),
            Stateful::Tscii => State::Tscii(tscii::State::default()),
            Stateful::Utf7Imap => State::Utf7(utf7::State::new()),
        }
    }

    /// Reads what stands at the start of `bytes`: how many they are, and their characters.
    pub fn decode(&mut self, sets: &Sets, bytes: &[u8]) -> Result<(usize, Text), Stop> {
        match self {
            State::None => Err(Stop::Invalid),
            State::Chinese(state) => state.decode(bytes),
            State::Tscii(state) => state.decode(bytes),
            State::Japanese(state) => state.decode(&sets.jisx0213, bytes),
            State::Jisx0213(state) => state.decode(&sets.jisx0213, bytes),
            State::Utf7(state) => state.decode(bytes),
        }
    }

    /// What was read but not given out yet, as it depended on what follows.
    pub fn rest(&mut self) -> Text {
        match self {
            State::Tscii(state) => state.rest(),
            _ => Text::NONE,
        }
    }

    /// Writes a character with what must stand before it; nothing if the set does not have it.
    pub fn encode(&mut self, sets: &Sets, c: u32, out: &mut Bytes) -> Option<()> {
        match self {
            State::None => None,
            State::Chinese(state) => state.encode(c, out),
            State::Tscii(state) => state.encode(c, out),
            State::Japanese(state) => state.encode(&sets.jisx0213, c, out),
            State::Jisx0213(state) => state.encode(&sets.jisx0213, c, out),
            State::Utf7(state) => {
                state.encode(c, out);
                Some(())
            }
        }
    }

    /// Writes the way back to the initial state.
    pub fn finish(&mut self, sets: &Sets, out: &mut Bytes) {
        match self {
            State::None => {}
            State::Chinese(state) => state.finish(out),
            State::Tscii(state) => state.finish(out),
            State::Japanese(state) => state.finish(&sets.jisx0213, out),
            State::Jisx0213(state) => state.finish(&sets.jisx0213, out),
            State::Utf7(state) => state.finish(out),
        }
    }
}
