//! What stands between the conversions and the sink: a small stage that gathers short pieces, the count, and the first
//! error. Errors are kept rather than returned, so conversions stay straight-line code.

use super::Sink;
use crate::abi::{Errno, c_int};
use core::mem::MaybeUninit;

/// Bytes gathered before the sink is called.
const STAGE: usize = 128;

/// The most characters that a call may write.
const LIMIT: u64 = c_int::MAX as u64;

/// The way to the sink.
pub struct Output<'a> {
    sink: &'a mut dyn Sink,
    characters: u64,
    error: Option<Errno>,
    used: usize,
    stage: [MaybeUninit<u8>; STAGE],
}

impl<'a> Output<'a> {
    /// Nothing written to `sink` yet.
    pub fn new(sink: &'a mut dyn Sink) -> Self {
        Output { sink, characters: 0, error: None, used: 0, stage: [MaybeUninit::uninit(); STAGE] }
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
        copy(text, &mut self.stage, self.used);
        self.used += text.len();
    }

    /// Writes `byte` `count` times.
    pub fn fill(&mut self, byte: u8, count: usize) {
        if count == 0 || !self.count(count) {
            return;
        }
        let mut left = count;
        while !self.failed() {
            let now = left.min(STAGE - self.used);
            for slot in self.stage.iter_mut().skip(self.used).take(now) {
                slot.write(byte);
            }
            self.used += now;
            left -= now;
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

/// Copies `text` to `stage` from `at` on, in words: most pieces are a few bytes, too short for a call that copies memory.
fn copy(text: &[u8], stage: &mut [MaybeUninit<u8>; STAGE], at: usize) {
    let len = text.len();
    if len > STAGE - at {
        return;
    }
    let from = text.as_ptr();
    // SAFETY: `at + len` bytes fit, and every access lies within the `len` bytes on both sides.
    unsafe {
        let to = stage.as_mut_ptr().cast::<u8>().add(at);
        if len >= 8 {
            let mut i = 0;
            while i + 8 < len {
                to.add(i).cast::<u64>().write_unaligned(from.add(i).cast::<u64>().read_unaligned());
                i += 8;
            }
            let last = len - 8;
            to.add(last).cast::<u64>().write_unaligned(from.add(last).cast::<u64>().read_unaligned());
        } else if len >= 4 {
            to.cast::<u32>().write_unaligned(from.cast::<u32>().read_unaligned());
            let last = len - 4;
            to.add(last).cast::<u32>().write_unaligned(from.add(last).cast::<u32>().read_unaligned());
        } else {
            for i in 0..len {
                to.add(i).write(from.add(i).read());
            }
        }
    }
}
