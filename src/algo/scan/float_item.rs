//! `%a %e %f %g`: recognises a number and passes its text to a parser.

use super::heap::Heap;
use super::input::Input;
use super::integer_item::digit_value;
use super::spec::ScanUnit;
use crate::abi::{Errno, c_int, c_void, small};
use core::mem::MaybeUninit;

/// Parses the terminated number and stores it with the type that the kind says. Errors: `ERANGE`, beside the value.
pub type Parser = unsafe fn(*const u8, c_int, *mut c_void) -> Result<(), Errno>;

/// The types that a number is stored as.
pub const FLOAT: c_int = 0;
/// `double`.
pub const DOUBLE: c_int = 1;
/// `long double`.
pub const LONG_DOUBLE: c_int = 2;

/// The length from which the text of a number moves to allocated memory.
const SHORT: usize = 128;

/// The text of a number, terminated. Longer ones than a program will ever see move to memory from `malloc`.
pub struct Text {
    short: [MaybeUninit<u8>; SHORT],
    long: *mut u8,
    capacity: usize,
    len: usize,
    no_memory: bool,
    heap: Heap,
}

impl Text {
    /// No text.
    #[inline(always)]
    #[small]
    pub fn new(heap: Heap) -> Text {
        // Not zeroed: that would be a call, longer than most numbers take.
        let short = [MaybeUninit::uninit(); SHORT];
        Text { short, long: core::ptr::null_mut(), capacity: SHORT, len: 0, no_memory: false, heap }
    }

    #[small]
    fn push(&mut self, byte: u8) {
        if self.len + 1 >= self.capacity && !self.grow() {
            return;
        }
        // SAFETY: `len + 1` is below the capacity.
        unsafe { self.start().add(self.len).write(byte) };
        self.len += 1;
    }

    #[small]
    fn append<U: ScanUnit>(&mut self, run: &[U]) {
        while self.len + run.len() >= self.capacity {
            if !self.grow() {
                return;
            }
        }
        let mut to = self.start().wrapping_add(self.len);
        for unit in run {
            // SAFETY: the length that comes is below the capacity.
            unsafe { to.write(unit.code() as u8) };
            to = to.wrapping_add(1);
        }
        self.len += run.len();
    }

    #[inline(always)]
    fn start(&mut self) -> *mut u8 {
        if self.long.is_null() { self.short.as_mut_ptr().cast() } else { self.long }
    }

    #[cold]
    #[small]
    fn grow(&mut self) -> bool {
        let capacity = self.capacity * 4;
        // SAFETY: null, or the block from the last time.
        match unsafe { (self.heap.regrow)(self.long, self.len, capacity) } {
            Ok(block) => {
                if self.long.is_null() {
                    // SAFETY: the new block is longer.
                    unsafe { block.copy_from_nonoverlapping(self.short.as_ptr().cast(), self.len) };
                }
                (self.long, self.capacity) = (block, capacity);
                true
            }
            Err(_) => {
                self.no_memory = true;
                false
            }
        }
    }

    /// The terminated text.
    #[small]
    pub fn terminated(&mut self) -> *const u8 {
        let start = self.start();
        // SAFETY: the length is below the capacity.
        unsafe { start.add(self.len).write(0) };
        start
    }

    /// Whether some of the text is missing for want of memory.
    #[small]
    pub fn out_of_memory(&self) -> bool {
        self.no_memory
    }
}

impl Drop for Text {
    #[small]
    fn drop(&mut self) {
        if !self.long.is_null() {
            // SAFETY: from the heap, and not used afterwards.
            unsafe { (self.heap.free)(self.long) }
        }
    }
}

/// Takes the next unit if it is `letter` in either case.
#[small]
fn take<U: ScanUnit>(input: &mut Input<'_, U>, text: &mut Text, letter: u8) -> bool {
    let there = input.eat(letter);
    if there {
        text.push(letter);
    }
    there
}

#[small]
fn take_word<U: ScanUnit>(input: &mut Input<'_, U>, text: &mut Text, word: &[u8]) -> bool {
    word.iter().all(|letter| take(input, text, *letter))
}

#[small]
fn take_sign<U: ScanUnit>(input: &mut Input<'_, U>, text: &mut Text) {
    _ = take_exactly(input, text, b'-') || take_exactly(input, text, b'+');
}

#[small]
fn take_digits<U: ScanUnit>(input: &mut Input<'_, U>, text: &mut Text, base: u32) -> bool {
    let mut any = false;
    while digit_value(input.peek()) < base {
        text.append(input.take_run(&mut |code| digit_value(code) < base));
        any = true;
    }
    any
}

/// Takes the longest input that is or begins a number; whether it is one.
#[small]
pub fn collect<U: ScanUnit>(input: &mut Input<'_, U>, text: &mut Text) -> bool {
    take_sign(input, text);
    if take(input, text, b'i') {
        return take_word(input, text, b"nf") && (!take(input, text, b'i') || take_word(input, text, b"nity"));
    }
    if take(input, text, b'n') {
        return take_word(input, text, b"an") && take_nan_characters(input, text);
    }
    let (mut base, mut exponent, mut any) = (10, b'e', false);
    if take_exactly(input, text, b'0') {
        any = true;
        if take(input, text, b'x') {
            (base, exponent, any) = (16, b'p', false);
        }
    }
    any |= take_digits(input, text, base);
    if take_exactly(input, text, b'.') {
        any |= take_digits(input, text, base);
    }
    if any && take(input, text, exponent) {
        take_sign(input, text);
        return take_digits(input, text, 10);
    }
    any
}

/// Takes the next unit if it is `byte`.
#[small]
fn take_exactly<U: ScanUnit>(input: &mut Input<'_, U>, text: &mut Text, byte: u8) -> bool {
    let there = input.peek() == u32::from(byte);
    if there {
        text.push(byte);
        input.advance();
    }
    there
}

/// Consumes a parenthesised n-char-sequence after `nan`.
#[small]
fn take_nan_characters<U: ScanUnit>(input: &mut Input<'_, U>, text: &mut Text) -> bool {
    if !take_exactly(input, text, b'(') {
        return true;
    }
    while take_digits(input, text, 36) || take_exactly(input, text, b'_') {}
    take_exactly(input, text, b')')
}

/// The length of the decimal number in front of `units`, if it is certain where it ends: before another unit, or at the end of the
/// units if these are `all` that there is.
#[small]
fn plain_decimal(units: &[u8], all: bool) -> Option<usize> {
    let mut at = 0;
    let byte = |at: usize| units.get(at).copied().unwrap_or(0);
    let digits = |at: &mut usize| {
        let start = *at;
        while byte(*at).wrapping_sub(b'0') < 10 {
            *at += 1;
        }
        *at - start
    };
    if matches!(byte(at), b'+' | b'-') {
        at += 1;
    }
    let start = at;
    let mut any = digits(&mut at);
    if any == 1 && byte(start) == b'0' && byte(at) | 0x20 == b'x' {
        return None;
    }
    if byte(at) == b'.' {
        at += 1;
        any += digits(&mut at);
    }
    if any != 0 && byte(at) | 0x20 == b'e' {
        at += 1;
        if matches!(byte(at), b'+' | b'-') {
            at += 1;
        }
        any = digits(&mut at);
    }
    (any != 0 && (at < units.len() || all)).then_some(at)
}

/// Reads a number and stores it at `to`, if that is not null; whether there was one, and `ERANGE` or `ENOMEM`.
///
/// # Safety
/// `to` must be null or valid for a write of the type that `kind` says.
#[small]
pub unsafe fn read<U: ScanUnit>(
    input: &mut Input<'_, U>,
    kind: c_int,
    to: *mut c_void,
    parse: Parser,
    heap: Heap,
) -> (bool, Option<Errno>) {
    if !U::WIDE && !to.is_null() {
        // SAFETY: these units are bytes.
        let units = unsafe { core::slice::from_raw_parts(input.at_hand().as_ptr().cast(), input.at_hand().len()) };
        if let Some(len) = plain_decimal(units, input.is_unlimited() && input.ends_at_hand()) {
            input.skip(len);
            // SAFETY: the number is followed by a byte that ends it, and `to` is an object of the type that `kind` says.
            return (true, unsafe { parse(units.as_ptr(), kind, to) }.err());
        }
    }
    let mut text = Text::new(heap);
    if !collect(input, &mut text) {
        return (false, None);
    }
    if text.out_of_memory() {
        return (false, Some(Errno::NOMEM));
    }
    if to.is_null() {
        return (true, None);
    }
    // SAFETY: terminated text, and an object of the type that `kind` says.
    (true, unsafe { parse(text.terminated(), kind, to) }.err())
}
