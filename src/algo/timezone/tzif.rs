//! TZif files, as in `/usr/share/zoneinfo`: RFC 9636. The file's bytes are read where they lie.

use super::local_type::{LocalType, Name, UTC};
use super::posix::Rules;
use crate::abi::small;

/// Where the parts of a checked TZif file are: a block, and the rules behind it.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// The offset of the block, the size of its times, and how many transitions, types and bytes of names there are.
    block: usize,
    width: usize,
    times: usize,
    types: usize,
    names: usize,
    /// What holds behind the last transition.
    footer: Option<Rules>,
}

/// A checked TZif file.
#[derive(Clone, Copy)]
pub struct File<'a> {
    /// Big-endian times of the transitions, each `width` bytes.
    times: &'a [u8],
    width: usize,
    /// The type that each transition starts.
    indices: &'a [u8],
    /// Types: offset (4 bytes), daylight (1), the offset of its abbreviation (1).
    types: &'a [u8],
    names: &'a [u8],
    footer: Option<&'a Rules>,
}

/// The six counts of a header.
struct Counts {
    universal: usize,
    standard: usize,
    leaps: usize,
    times: usize,
    types: usize,
    names: usize,
}

const HEADER: usize = 44;

#[small]
fn header(bytes: &[u8]) -> Option<(u8, Counts)> {
    if bytes.get(..4)? != b"TZif" {
        return None;
    }
    let count = |index: usize| -> Option<usize> {
        let at = 20 + 4 * index;
        Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize)
    };
    let counts = Counts {
        universal: count(0)?,
        standard: count(1)?,
        leaps: count(2)?,
        times: count(3)?,
        types: count(4)?,
        names: count(5)?,
    };
    // Enough for every real zone, and no sum below can overflow.
    let small = |n: usize| n < 100_000;
    let sound = counts.types > 0
        && [counts.universal, counts.standard, counts.leaps, counts.times, counts.types, counts.names]
            .into_iter()
            .all(small);
    if sound { Some((*bytes.get(4)?, counts)) } else { None }
}

#[small]
impl Counts {
    /// The length of the data block behind the header, with times of `width` bytes.
    fn length(&self, width: usize) -> usize {
        self.times * (width + 1)
            + self.types * 6
            + self.names
            + self.leaps * (width + 4)
            + self.standard
            + self.universal
    }
}

#[small]
impl Layout {
    /// Checks the bytes of a file; nothing if they are not a sound TZif file.
    pub fn of(bytes: &[u8]) -> Option<Layout> {
        let (version, counts) = header(bytes)?;
        if version < b'2' {
            return Self::block(bytes, HEADER, &counts, 4);
        }
        let second = HEADER + counts.length(4);
        let (_, counts) = header(bytes.get(second..)?)?;
        let mut layout = Self::block(bytes, second + HEADER, &counts, 8)?;
        let footer = bytes.get(second + HEADER + counts.length(8)..)?.strip_prefix(b"\n").unwrap_or(&[]);
        let end = footer.iter().position(|b| *b == b'\n').unwrap_or(0);
        layout.footer = Rules::parse(footer.get(..end)?);
        Some(layout)
    }

    fn block(bytes: &[u8], block: usize, counts: &Counts, width: usize) -> Option<Layout> {
        let Counts { times, types, names, .. } = *counts;
        let layout = Layout { block, width, times, types, names, footer: None };
        let indices = bytes.get(block + times * width..)?.get(..times)?;
        bytes.get(block + counts.times * (width + 1) + types * 6 + names..)?;
        if indices.iter().any(|index| usize::from(*index) >= types) { None } else { Some(layout) }
    }
}

impl<'a> File<'a> {
    /// The file with these bytes, which have this layout.
    pub fn new(bytes: &'a [u8], layout: &'a Layout) -> File<'a> {
        let mut rest = bytes.get(layout.block..).unwrap_or(&[]);
        let mut take = |len: usize| {
            let (part, behind) = rest.split_at_checked(len).unwrap_or((&[], &[]));
            rest = behind;
            part
        };
        File {
            times: take(layout.times * layout.width),
            width: layout.width,
            indices: take(layout.times),
            types: take(layout.types * 6),
            names: take(layout.names),
            footer: layout.footer.as_ref(),
        }
    }

    fn time(&self, index: usize) -> i64 {
        let at = index * self.width;
        let bytes = self.times.get(at..at + self.width).unwrap_or(&[]);
        let high = if bytes.first().is_some_and(|b| b & 0x80 != 0) { -1 } else { 0 };
        bytes.iter().fold(high, |value, byte| value << 8 | i64::from(*byte))
    }

    #[inline(never)]
    fn kind(&self, index: usize) -> LocalType {
        let Some([a, b, c, d, dst, name]) = self.types.get(index * 6..index * 6 + 6) else { return UTC };
        LocalType {
            offset: i32::from_be_bytes([*a, *b, *c, *d]),
            dst: *dst != 0,
            name: Name::new(self.names.get(usize::from(*name)..).unwrap_or(&[])),
        }
    }

    /// The local time in effect at `seconds` since the Epoch.
    pub fn at(&self, seconds: i64) -> LocalType {
        let (mut low, mut high) = (0, self.indices.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.time(middle) <= seconds { low = middle + 1 } else { high = middle }
        }
        if low == self.indices.len()
            && let Some(rules) = self.footer
        {
            return rules.at(seconds);
        }
        let index = low.checked_sub(1).and_then(|i| self.indices.get(i)).copied().unwrap_or(0);
        self.kind(usize::from(index))
    }

    /// The latest standard time and daylight saving time.
    #[small]
    pub fn types(&self) -> (LocalType, Option<LocalType>) {
        if let Some(rules) = self.footer {
            let (standard, daylight) = rules.types();
            return (standard, daylight.or_else(|| self.latest(true)));
        }
        (self.latest(false).unwrap_or_else(|| self.kind(0)), self.latest(true))
    }

    #[small]
    #[inline(never)]
    fn latest(&self, dst: bool) -> Option<LocalType> {
        self.indices.iter().rev().map(|index| self.kind(usize::from(*index))).find(|kind| kind.dst == dst)
    }
}
