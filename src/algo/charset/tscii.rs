//! TSCII 1.7: Tamil as it is drawn. Vowels that stand left of their consonant come before it, and many syllables have a byte.

use super::types::{Bytes, Stop, Text};

/// The consonants from 0xb8 on; each has forms with two vowels, and without any.
const CONSONANTS: [u16; 18] = [
    0xb95, 0xb99, 0xb9a, 0xb9e, 0xb9f, 0xba3, 0xba4, 0xba8, 0xbaa, 0xbae, 0xbaf, 0xbb0, 0xbb2, 0xbb5, 0xbb4, 0xbb3,
    0xbb1, 0xba9,
];
const KA: u8 = 0xb8;
const NGA: u8 = 0xb9;
const NYA: u8 = 0xbb;
const TTA: u8 = 0xbc;
const RA: u8 = 0xc3;
/// Those of other languages from 0x83 on, and a cluster that counts as one.
const GRANTHA: [u16; 4] = [0xb9c, 0xbb7, 0xbb8, 0xbb9];
const SA: u8 = 0x85;
const KSSA: u8 = 0x87;
/// A syllable with a byte of its own: sa, no vowel, ra, ii.
const SHRI: u8 = 0x82;

const VIRAMA: u32 = 0xbcd;
const I: u32 = 0xbbf;
const II: u32 = 0xbc0;
const U: u32 = 0xbc1;
const UU: u32 = 0xbc2;
/// The vowels that stand before their consonant, and their bytes; those around it end in one of two others.
const E: u32 = 0xbc6;
const AI: u32 = 0xbc8;
const E_BYTE: u8 = 0xa6;
const AA_BYTE: u8 = 0xa1;
const AU_BYTE: u8 = 0xaa;

/// What was read: a vowel that stands before its consonant, 0 for none, and whether that has come; what was written: a consonant
/// whose vowel is not known yet.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct State {
    vowel: u32,
    behind: bool,
    held: u8,
    /// Whether the held consonant is known to have no vowel, and another one stands behind it.
    dead: bool,
    second: bool,
}

/// The character of a byte that stands for one, consonants aside.
fn single(byte: u8) -> Option<u32> {
    let from = |first: u8, c: u32| Some(c + u32::from(byte - first));
    match byte {
        ..0x80 => Some(byte.into()),
        0x80..=0x81 => from(0x80, 0xbe6),
        0x8d..=0x90 => from(0x8d, 0xbe8),
        0x91..=0x92 => from(0x91, 0x2018),
        0x93..=0x94 => from(0x93, 0x201c),
        0x95..=0x98 => from(0x95, 0xbec),
        0x9d..=0x9f => from(0x9d, 0xbf0),
        0xa1..=0xa5 => from(0xa1, 0xbbe),
        0xa6..=0xa8 => from(0xa6, 0xbc6),
        0xa9 => Some(0xa9),
        0xaa => Some(0xbd7),
        0xab..=0xb0 => from(0xab, 0xb85),
        0xb1..=0xb3 => from(0xb1, 0xb8e),
        0xb4..=0xb6 => from(0xb4, 0xb92),
        0xb7 => Some(0xb83),
        0xfe => Some(0xb87),
        _ => None,
    }
}

/// The characters of a consonant.
fn consonant(byte: u8) -> Option<Text> {
    let (table, first): (&[u16], u8) = if byte < KA { (&GRANTHA, 0x83) } else { (&CONSONANTS, KA) };
    match byte {
        KSSA => Some(Text::three(0xb95, VIRAMA, 0xbb7)),
        _ => table.get(usize::from(byte.checked_sub(first)?)).map(|c| Text::one((*c).into())),
    }
}

/// The consonant and the sign of a byte that stands for both.
fn syllable(byte: u8) -> Option<(u8, u32)> {
    // Two consonants stand apart.
    let others = |first: u8| match byte - first {
        0 => KA,
        1 => KA + 2,
        n => TTA + n - 2,
    };
    match byte {
        0x88..=0x8c => Some((byte - 5, VIRAMA)),
        0x99 => Some((NGA, U)),
        0x9a => Some((NYA, U)),
        0x9b => Some((NGA, UU)),
        0x9c => Some((NYA, UU)),
        0xca => Some((TTA, I)),
        0xcb => Some((TTA, II)),
        0xcc..=0xdb => Some((others(0xcc), U)),
        0xdc..=0xeb => Some((others(0xdc), UU)),
        0xec..=0xfd => Some((byte - 0xec + KA, VIRAMA)),
        _ => None,
    }
}

/// The byte of a consonant.
fn consonant_byte(c: u32) -> Option<u8> {
    let at = |table: &[u16]| table.iter().position(|one| u32::from(*one) == c).map(|index| index as u8);
    at(&CONSONANTS).map(|index| KA + index).or_else(|| at(&GRANTHA).map(|index| 0x83 + index))
}

impl State {
    /// Reads a byte, or gives back a vowel that waited for it.
    pub fn decode(&mut self, bytes: &[u8]) -> Result<(usize, Text), Stop> {
        let Some(&byte) = bytes.first() else { return Err(Stop::Incomplete) };
        if self.vowel != 0 {
            let around = match byte {
                AA_BYTE if self.vowel != AI => Some(self.vowel + 4),
                AU_BYTE if self.vowel == E => Some(0xbcc),
                _ => None,
            };
            if let Some(c) = around {
                *self = State::default();
                return Ok((1, Text::one(c)));
            }
            return match consonant(byte) {
                Some(text) if !self.behind => {
                    self.behind = true;
                    Ok((1, text))
                }
                _ => Ok((0, self.rest())),
            };
        }
        if let (E_BYTE..=0xa8, Some(vowel)) = (byte, single(byte)) {
            self.vowel = vowel;
            return Ok((1, Text::NONE));
        }
        let text = match syllable(byte) {
            Some((letter, sign)) => consonant(letter).map(|text| text.with(sign)),
            None if byte == SHRI => Some(Text::three(0xbb8, VIRAMA, 0xbb0).with(II)),
            None => consonant(byte).or_else(|| single(byte).map(Text::one)),
        };
        text.map(|text| (1, text)).ok_or(Stop::Invalid)
    }

    /// The vowel that no consonant followed.
    pub fn rest(&mut self) -> Text {
        match core::mem::take(self).vowel {
            0 => Text::NONE,
            vowel => Text::one(vowel),
        }
    }

    /// Writes a character, or keeps a consonant until its vowel is known; nothing if the set does not have it.
    pub fn encode(&mut self, c: u32, out: &mut Bytes) -> Option<()> {
        if self.held != 0 && self.join(c, out) {
            return Some(());
        }
        let bytes = match (consonant_byte(c), c) {
            (Some(byte), _) => {
                self.finish(out);
                self.held = byte;
                return Some(());
            }
            (_, 0xbca..=0xbcb) => [E_BYTE + (c - 0xbca) as u8, AA_BYTE],
            (_, 0xbcc) => [E_BYTE, AU_BYTE],
            _ => [0, (0..=0xfe).rev().find(|byte| single(*byte) == Some(c))?],
        };
        self.finish(out);
        out.put(if bytes[0] == 0 { &bytes[1..] } else { &bytes });
        Some(())
    }

    /// Joins a character with the consonant that is held, if it belongs to it.
    fn join(&mut self, c: u32, out: &mut Bytes) -> bool {
        let held = self.held;
        match (c, held) {
            (II, SA) if self.second => {
                out.put(&[SHRI]);
                *self = State::default();
                return true;
            }
            // The second one alone has what follows.
            _ if self.second => {
                out.put(&[SA + 5]);
                *self = State { held: RA, ..State::default() };
                return self.join(c, out);
            }
            (0xbb7, KA) if self.dead => {
                *self = State { held: KSSA, ..State::default() };
                return true;
            }
            (0xbb0, SA) if self.dead => {
                self.second = true;
                return true;
            }
            _ if self.dead => return false,
            (VIRAMA, KA | SA) => {
                self.dead = true;
                return true;
            }
            (E..=AI, _) => out.put(&[E_BYTE + (c - E) as u8, held]),
            (0xbca..=0xbcb, _) => out.put(&[E_BYTE + (c - 0xbca) as u8, held, AA_BYTE]),
            (0xbcc, _) => out.put(&[E_BYTE, held, AU_BYTE]),
            _ => match (0x88..=0xfd).find(|byte| syllable(*byte) == Some((held, c))) {
                Some(byte) => out.put(&[byte]),
                None => return false,
            },
        }
        *self = State::default();
        true
    }

    /// Writes the consonant that is held.
    pub fn finish(&mut self, out: &mut Bytes) {
        let State { held, dead, second, .. } = core::mem::take(self);
        match held {
            0 => {}
            _ if dead => out.put(&[if held < KA { held + 5 } else { held + 0xec - KA }]),
            _ => out.put(&[held]),
        }
        if second {
            out.put(&[RA]);
        }
    }
}
