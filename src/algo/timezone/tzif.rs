//! TZif files, as in `/usr/share/zoneinfo`: RFC 9636. Parsed in place.

use super::local_type::{LocalType, Name, UTC};
use super::posix::Rules;
use crate::abi::small;

/// The layout of a checked TZif file: a data block and the footer's rules.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// The offset of the block, the size of its times, and how many transitions, types and bytes of names there are.
    block: usize,
    width: usize,
    times: usize,
    types: usize,
    names: usize,
    /// The rules after the last transition.
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

/// The counts of a header: indicators of universal and of standard time, leap seconds, times, types, bytes of names.
type Counts = [usize; 6];

const HEADER: usize = 44;
const MAGIC: &[u8; 4] = b"TZif";

/// Stores the counts of the header that starts `bytes`; returns the version, 0 if there is no sound header.
#[small]
#[inline(never)]
fn header(bytes: &[u8], counts: &mut Counts) -> u8 {
    let Some(head) = bytes.first_chunk::<HEADER>() else { return 0 };
    let [a, b, c, d, version, ..] = *head;
    if u32::from_be_bytes([a, b, c, d]) != u32::from_be_bytes(*MAGIC) {
        return 0;
    }
    let mut rest = head.get(20..).unwrap_or(&[]);
    for count in &mut *counts {
        let Some((number, more)) = rest.split_first_chunk() else { return 0 };
        *count = u32::from_be_bytes(*number) as usize;
        // Enough for every real zone, and no sum below can overflow.
        if *count >= 100_000 {
            return 0;
        }
        rest = more;
    }
    // The first version is a zero byte.
    if counts[4] == 0 { 0 } else { version.max(1) }
}

/// The length of the data block behind a header, with times of `width` bytes.
#[small]
#[inline(never)]
fn length(counts: &Counts, width: usize) -> usize {
    let [universal, standard, leaps, times, types, names] = *counts;
    times * (width + 1) + types * 6 + names + leaps * (width + 4) + standard + universal
}

#[small]
impl Layout {
    /// Checks the bytes of a file; nothing if they are not a sound TZif file.
    pub fn of(bytes: &[u8]) -> Option<Layout> {
        let mut counts = [0; 6];
        let (mut block, mut width) = (HEADER, 4);
        let version = header(bytes, &mut counts);
        if version >= b'2' {
            block += length(&counts, width) + HEADER;
            width = 8;
            if header(bytes.get(block - HEADER..)?, &mut counts) == 0 {
                return None;
            }
        }
        let footer = bytes.get(block + length(&counts, width)..)?;
        let [_, _, _, times, types, names] = counts;
        let indices = bytes.get(block + times * width..)?.get(..times)?;
        if version == 0 || indices.iter().any(|index| usize::from(*index) >= types) {
            return None;
        }
        let mut layout = Layout { block, width, times, types, names, footer: None };
        if let [b'\n', footer @ ..] = footer {
            let end = footer.iter().position(|b| *b == b'\n').unwrap_or(0);
            layout.footer = Rules::parse(footer.get(..end)?);
        }
        Some(layout)
    }
}

impl<'a> File<'a> {
    /// The file with these bytes, which have this layout.
    #[small]
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

    #[small]
    fn time(&self, index: usize) -> i64 {
        let at = index * self.width;
        let bytes = self.times.get(at..at + self.width).unwrap_or(&[]);
        let high = if bytes.first().is_some_and(|b| b & 0x80 != 0) { -1 } else { 0 };
        bytes.iter().fold(high, |value, byte| value << 8 | i64::from(*byte))
    }

    #[inline(never)]
    #[small]
    fn kind(&self, index: usize) -> LocalType {
        let Some([a, b, c, d, dst, name]) = self.types.get(index * 6..index * 6 + 6) else { return UTC };
        LocalType {
            offset: i32::from_be_bytes([*a, *b, *c, *d]),
            dst: *dst != 0,
            name: Name::new(self.names.get(usize::from(*name)..).unwrap_or(&[])),
        }
    }

    /// The local time in effect at `seconds` since the Epoch.
    #[small]
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
