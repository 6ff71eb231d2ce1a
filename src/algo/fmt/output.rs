//! Between the conversions and the sink: a small buffer that gathers short pieces, the count, and the first error. Errors
//! are kept rather than returned, so conversions stay straight-line code.

use crate::abi::{Errno, c_int};
use crate::algo::text::bulk;
use core::mem::MaybeUninit;

/// Bytes gathered before the sink is called.
const STAGE: usize = 128;

/// The most characters that a call may write.
const LIMIT: u64 = c_int::MAX as u64;

/// The destination of formatted text.
pub trait Sink {
    /// Takes a piece of text: any bytes from a narrow format, whole [packed](super::text::pack) characters from a wide one.
    /// After an error nothing more is passed, and the error becomes the result of [`format`](super::format).
    fn put(&mut self, text: &[u8]) -> Result<(), Errno>;
}

/// The output of the conversions.
pub struct Output<'a> {
    sink: &'a mut dyn Sink,
    characters: u64,
    error: Option<Errno>,
    used: usize,
    stage: [MaybeUninit<u8>; STAGE + 8],
}

impl<'a> Output<'a> {
    /// Nothing written to `sink` yet. Inlined: a copy of the stage would cost more than a short call.
    #[inline(always)]
    pub fn new(sink: &'a mut dyn Sink) -> Self {
        Output { sink, characters: 0, error: None, used: 0, stage: [MaybeUninit::uninit(); STAGE + 8] }
    }

    /// How many characters were written so far.
    pub fn characters(&self) -> u64 {
        self.characters
    }

    /// Keeps the first error and ends all output.
    #[cold]
    pub fn fail(&mut self, error: Errno) {
        self.error = self.error.or(Some(error));
    }

    /// Whether an error ended the output.
    pub fn failed(&self) -> bool {
        self.error.is_some()
    }

    /// Writes bytes that count as one character each.
    pub fn put(&mut self, text: &[u8]) {
        self.put_counted(text, text.len());
    }

    /// Writes bytes that count as `characters` characters.
    pub fn put_counted(&mut self, text: &[u8], characters: usize) {
        if !self.count(characters) {
            return;
        }
        if text.len() > STAGE - self.used {
            self.flush();
            if text.len() > STAGE / 2 {
                return self.pass(text);
            }
        }
        // SAFETY: the text fits into what is left of the stage, as was just checked.
        unsafe { bulk::copy(self.stage.as_mut_ptr().cast::<u8>().add(self.used), text.as_ptr(), text.len()) };
        self.used += text.len();
    }

    /// Writes `byte` `count` times.
    #[inline]
    pub fn fill(&mut self, byte: u8, count: usize) {
        if count != 0 {
            self.fill_some(byte, count);
        }
    }

    #[inline(never)]
    fn fill_some(&mut self, byte: u8, count: usize) {
        if !self.count(count) {
            return;
        }
        let mut left = count;
        while !self.failed() {
            let now = left.min(STAGE - self.used);
            let mut at = self.used;
            self.used += now;
            left -= now;
            // Whole words: what reaches over the end is written over later, or is slack.
            while at < self.used {
                // SAFETY: the stage has a word more than `STAGE` bytes.
                unsafe {
                    let to = self.stage.as_mut_ptr().cast::<u8>().add(at);
                    to.cast::<u64>().write_unaligned(u64::from(byte) * 0x0101_0101_0101_0101);
                }
                at += 8;
            }
            if left == 0 {
                break;
            }
            self.flush();
        }
    }

    /// Passes on what is left; the number of characters, or the first error.
    pub fn finish(&mut self) -> Result<c_int, Errno> {
        // What came before an error of a conversion is written; nothing follows an error of the sink (`used` is 0).
        if self.used != 0 {
            self.flush();
        }
        match self.error {
            None => Ok(self.characters as c_int),
            Some(error) => Err(error),
        }
    }

    fn count(&mut self, characters: usize) -> bool {
        self.characters += characters as u64;
        if self.characters > LIMIT {
            self.fail(Errno::OVERFLOW);
        }
        !self.failed()
    }

    fn flush(&mut self) {
        let used = core::mem::take(&mut self.used);
        // SAFETY: the first `used` bytes of the stage were written.
        let text = unsafe { core::slice::from_raw_parts(self.stage.as_ptr().cast::<u8>(), used) };
        if used != 0
            && let Err(error) = self.sink.put(text)
        {
            self.fail(error);
        }
    }

    fn pass(&mut self, text: &[u8]) {
        if !self.failed()
            && let Err(error) = self.sink.put(text)
        {
            self.fail(error);
        }
    }
}
