//! `scanf`.

use std::cell::RefCell;
use std::ffi::{c_int, c_void};

use c::abi::{Errno, VaList};
use c::algo::float::{BINARY32, BINARY64, BINARY128, parse};
use c::algo::scan::{Context, FloatReader, Heap, Outcome, ScanUnit, Source, float_item, scan, scan_wide};
use c::algo::utf8::Encoding;

use crate::{flagged, halves};

/// So many conversions at most, and so arguments.
const MOST: usize = 12;

thread_local! {
    /// What `%ms` has allocated.
    static BLOCKS: RefCell<Vec<Box<[u8]>>> = const { RefCell::new(Vec::new()) };
}

unsafe fn regrow(old: *mut u8, kept: usize, size: usize) -> Result<*mut u8, Errno> {
    let mut block = vec![0x55; size].into_boxed_slice();
    if !old.is_null() {
        // SAFETY: the block from the last call, of `kept` bytes at least.
        unsafe { block.as_mut_ptr().copy_from_nonoverlapping(old, kept) };
    }
    let start = block.as_mut_ptr();
    BLOCKS.with_borrow_mut(|blocks| blocks.push(block));
    Ok(start)
}

unsafe fn read_number(text: *const u8, kind: c_int, to: *mut c_void) -> Result<(), Errno> {
    // SAFETY: a terminated text, and an object of the kind.
    unsafe {
        let number = match kind {
            float_item::FLOAT => parse(text, &BINARY32),
            float_item::DOUBLE => parse(text, &BINARY64),
            _ => parse(text, &BINARY128),
        };
        match kind {
            float_item::FLOAT => to.cast::<u32>().write_unaligned(number.bits as u32),
            float_item::DOUBLE => to.cast::<u64>().write_unaligned(number.bits as u64),
            _ => to.cast::<u128>().write_unaligned(number.bits),
        }
        if number.out_of_range { Err(Errno::RANGE) } else { Ok(()) }
    }
}

fn context<U: ScanUnit>(encoding: Encoding) -> Context<U> {
    // What was allocated is freed in the end.
    let heap = Heap { regrow, free: |_| {} };
    let float: FloatReader<U> = |input, kind, to| {
        let heap = Heap { regrow, free: |_| {} };
        // SAFETY: as the engine calls it.
        unsafe { float_item::read(input, kind, to, read_number, heap) }
    };
    Context { encoding, float, text: c::algo::scan::text, heap }
}

/// Units that come in pieces.
struct Pieces<'a, U> {
    left: &'a [U],
    piece: usize,
    taken: usize,
}

impl<U> Source<U> for Pieces<'_, U> {
    fn fill(&mut self) -> Result<&[U], Errno> {
        Ok(&self.left[..self.piece.min(self.left.len())])
    }

    fn consume(&mut self, count: usize) {
        assert!(count <= self.piece);
        self.left = &self.left[count..];
        self.taken += count;
    }
}

/// The arguments: pointers to memory for whatever one conversion may store.
struct Memory {
    items: Vec<Vec<u128>>,
    pointers: Vec<*mut c_void>,
}

impl Memory {
    fn new(text: usize) -> Memory {
        // As many wide characters as there are bytes, and a terminator; aligned for every type.
        let mut items: Vec<Vec<u128>> = (0..MOST).map(|_| vec![0x55; text.div_ceil(4) + 2]).collect();
        let pointers = items.iter_mut().map(|item| item.as_mut_ptr().cast()).collect();
        Memory { items, pointers }
    }

    fn list(&mut self) -> VaList {
        VaList::new(self.pointers.as_mut_ptr().cast())
    }
}

/// What a format asks for, as far as the machine agrees with C about it.
fn is_plain(format: &[u8], text: &[u8]) -> bool {
    let mut at = 0;
    let mut star = false;
    if !format.is_ascii() || !text.is_ascii() {
        return false;
    }
    while at < format.len() {
        let byte = format[at];
        at += 1;
        if byte != b'%' {
            continue;
        }
        if format.get(at) == Some(&b'%') {
            at += 1;
            continue;
        }
        star = format.get(at) == Some(&b'*');
        at += usize::from(star);
        let digits = format[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits > 3 || digits > 0 && format[at] == b'0' {
            return false;
        }
        // The sanitizer looks for memory for the whole width.
        let width = format[at..at + digits].iter().fold(0, |width, digit| width * 10 + usize::from(digit - b'0'));
        if width > text.len() {
            return false;
        }
        at += digits;
        let modifier = format[at..].iter().take_while(|byte| matches!(byte, b'h' | b'l' | b'j' | b'z' | b't')).count();
        let length = &format[at..at + modifier];
        if !matches!(length, b"" | b"h" | b"hh" | b"l" | b"ll" | b"j" | b"z" | b"t") {
            return false;
        }
        at += modifier;
        match format.get(at) {
            // Prefixes with nothing behind them are the machine's own, and binary ones.
            Some(b'i' | b'x' | b'X') if text.iter().any(|byte| matches!(byte, b'x' | b'X' | b'b' | b'B')) => {
                return false;
            }
            Some(b'd' | b'i' | b'u' | b'o' | b'x' | b'X') => {}
            Some(b's') if modifier == 0 => {}
            Some(b'c') if modifier == 0 && digits == 0 => {}
            Some(b'n') if !star && digits == 0 => {}
            Some(b'[') if modifier == 0 => {
                at += 1;
                at += usize::from(format.get(at) == Some(&b'^'));
                // A bracket or a dash at the start is a member; ranges are of letters and digits.
                let Some(end) = format.iter().skip(at + 1).position(|byte| *byte == b']') else { return false };
                let set = &format[at..at + 1 + end];
                if set.contains(&b'-') {
                    return false;
                }
                at += 1 + end;
            }
            _ => return false,
        }
        at += 1;
    }
    // After a suppressed conversion the machine may say EOF where C says 0.
    !star || text.len() > 1
}

fn run(format: &[u8], text: &[u8], piece: usize, encoding: Encoding) -> (Outcome, usize, Memory) {
    let mut memory = Memory::new(text.len());
    let mut source = Pieces { left: text, piece, taken: 0 };
    // SAFETY: as many pointers as the format can name, to memory for whatever is stored.
    let outcome = unsafe { scan(&mut source, format, memory.list(), &context(encoding)) };
    (outcome, source.taken, memory)
}

/// `scanf`: flags, a format, a newline, a text. What it finds does not depend on how the text comes, nor on whether it is wide; of most
/// formats the machine finds the same.
pub fn scanf(data: &[u8]) {
    let (flags, rest) = flagged(data);
    let (format, text) = halves(rest);
    let numbers = format.windows(2).filter(|pair| pair[1] == b'$' && !matches!(pair[0], b'1'..=b'9')).count();
    let long = format.windows(3).any(|three| three[2] == b'$' && three[0].is_ascii_digit());
    if format.contains(&0)
        || text.contains(&0)
        || numbers > 0
        || long
        || format.iter().filter(|byte| **byte == b'%').count() > MOST
    {
        return;
    }
    let encoding = if flags & 1 == 0 { Encoding::Utf8 } else { Encoding::Bytes };
    let (whole, taken, memory) = run(format, text, usize::MAX, encoding);
    let (again, taken_again, pieces) = run(format, text, usize::from(flags >> 1 & 7) + 1, encoding);
    assert_eq!((whole, taken), (again, taken_again), "{format:?} {text:?}");
    let conversions = format.iter().filter(|byte| **byte == b'%').count();
    assert!(taken <= text.len() && whole.items <= conversions as i32);
    let allocates = format.contains(&b'm');
    // Of a text that does not match to its end, more may have been stored in pieces.
    if whole.error.is_none() && !allocates {
        let stored = usize::try_from(whole.items).unwrap_or(0);
        let suppressed = format.contains(&b'*') || format.contains(&b'$') || format.contains(&b'n');
        if !suppressed {
            assert!(memory.items[..stored] == pieces.items[..stored], "{format:?} {text:?}");
        }
    }
    if format.is_ascii() && text.is_ascii() && !allocates {
        let units = |bytes: &[u8]| bytes.iter().map(|byte| i32::from(*byte)).collect::<Vec<_>>();
        let (wide_format, wide_text) = (units(format), units(text));
        let mut memory = Memory::new(text.len());
        let mut source = Pieces { left: &wide_text, piece: usize::from(flags >> 4) + 1, taken: 0 };
        // SAFETY: as for bytes.
        let wide = unsafe { scan_wide(&mut source, &wide_format, memory.list(), &context(encoding)) };
        assert_eq!((wide, source.taken), (whole, taken), "{format:?} {text:?}");
    }
    if is_plain(format, text) {
        compare(format, text, whole, &memory);
    }
    BLOCKS.with_borrow_mut(Vec::clear);
}

/// The same by the machine's.
fn compare(format: &[u8], text: &[u8], ours: Outcome, memory: &Memory) {
    let (format, text) = (crate::terminated(format), crate::terminated(text));
    let theirs = Memory::new(text.count_bytes());
    let to = &theirs.pointers;
    // SAFETY: strings, and pointers to memory for what is stored.
    let items = unsafe {
        libc::sscanf(
            text.as_ptr(),
            format.as_ptr(),
            to[0],
            to[1],
            to[2],
            to[3],
            to[4],
            to[5],
            to[6],
            to[7],
            to[8],
            to[9],
            to[10],
            to[11],
        )
    };
    let same = ours.items == items || ours.items == 0 && items == -1 && format.to_bytes().contains(&b'*');
    assert!(same, "{format:?} {text:?}: {} items, not {items}", ours.items);
    if !format.to_bytes().contains(&b'n') {
        let stored = usize::try_from(items).unwrap_or(0);
        assert!(memory.items[..stored] == theirs.items[..stored], "{format:?} {text:?}");
    }
}
