//! The parts of a message: a head of 12 bytes, questions, and three sections of records.

use super::name::{Name, skip};
use crate::abi::Out;

/// The size of the head.
pub const HEAD: usize = 12;
/// How many sections there are: questions, answers, authorities and additional records.
pub const SECTIONS: usize = 4;

/// The header of a message.
#[derive(Clone, Copy)]
pub struct Head {
    /// The number that an answer has from its question.
    pub id: u16,
    /// The flags.
    pub flags: u16,
    /// How many records each section has.
    pub counts: [u16; SECTIONS],
}

/// Two bytes, the highest first.
pub fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// Four bytes, the highest first.
pub fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}

impl Head {
    /// The head of a message.
    pub fn read(message: &[u8]) -> Option<Head> {
        let mut counts = [0; SECTIONS];
        for (i, count) in counts.iter_mut().enumerate() {
            *count = u16_at(message, 4 + 2 * i)?;
        }
        Some(Head { id: u16_at(message, 0)?, flags: u16_at(message, 2)?, counts })
    }
}

/// A record, or a question, which has neither time nor data.
#[derive(Clone, Copy)]
pub struct Record {
    /// The domain that it is about.
    pub name: Name,
    /// Its type: `ns_t_…`.
    pub kind: u16,
    /// `ns_c_in`, as a rule.
    pub class: u16,
    /// How many seconds it may be kept.
    pub ttl: u32,
    /// The offset of the data.
    pub data: usize,
    /// How long it is.
    pub len: u16,
    /// The offset after the record.
    pub end: usize,
}

/// The record at `at`.
pub fn record(message: &[u8], at: usize, is_question: bool) -> Option<Record> {
    let (name, at) = Name::read(message, at)?;
    let (kind, class) = (u16_at(message, at)?, u16_at(message, at + 2)?);
    if is_question {
        return Some(Record { name, kind, class, ttl: 0, data: 0, len: 0, end: at + 4 });
    }
    let (ttl, len, data) = (u32_at(message, at + 4)?, u16_at(message, at + 8)?, at + 10);
    let end = data + usize::from(len);
    message.get(data..end)?;
    Some(Record { name, kind, class, ttl, data, len, end })
}

/// The offset after the `count` records at `at`.
pub fn skip_records(message: &[u8], mut at: usize, is_question: bool, count: usize) -> Option<usize> {
    for _ in 0..count {
        at = skip(message, at)? + 4;
        if !is_question {
            at += 6 + usize::from(u16_at(message, at + 4)?);
        }
        message.get(..at)?;
    }
    Some(at)
}

/// Writes a message with one question to `out`; returns how many bytes that is, or nothing if they do not fit.
pub fn question(id: u16, flags: u16, name: &Name, kind: u16, class: u16, out: Out<u8>) -> Option<usize> {
    let mut len = 0;
    let mut put = |bytes: &[u8]| {
        out.skip(len).copy_from(bytes);
        len += bytes.len();
    };
    for word in [id, flags, 1, 0, 0, 0] {
        put(&word.to_be_bytes());
    }
    put(name.bytes());
    put(&kind.to_be_bytes());
    put(&class.to_be_bytes());
    (len <= out.len()).then_some(len)
}
