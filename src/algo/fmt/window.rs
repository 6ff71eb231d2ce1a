//! Where formatted text goes: free memory of the destination, or of a stage before it.

use crate::abi::Errno;
use core::mem::MaybeUninit;
use core::ptr::null_mut;

/// Memory that text is written to, from its start on.
pub struct Window {
    start: *mut u8,
    at: *mut u8,
    end: *mut u8,
}

impl Window {
    /// No memory.
    pub const NONE: Window = Window { start: null_mut(), at: null_mut(), end: null_mut() };

    /// The memory from `start` to `end`.
    ///
    /// # Safety
    /// It must be one object's, and free for as long as the window is used.
    #[inline(always)]
    pub unsafe fn new(start: *mut u8, end: *mut u8) -> Window {
        Window { start, at: start, end }
    }

    /// The start.
    #[inline(always)]
    pub fn start(&self) -> *mut u8 {
        self.start
    }

    /// How many bytes were written.
    #[inline(always)]
    pub fn written(&self) -> usize {
        self.at.addr() - self.start.addr()
    }

    /// The end of what was written.
    #[inline(always)]
    pub fn at(&self) -> *mut u8 {
        self.at
    }

    /// How many bytes are free.
    #[inline(always)]
    pub fn space(&self) -> usize {
        self.end.addr() - self.at.addr()
    }

    /// The next `n` bytes, which the caller writes, if there are so many.
    #[inline(always)]
    pub fn take(&mut self, n: usize) -> Option<*mut u8> {
        if n > self.space() {
            return None;
        }
        let to = self.at;
        self.at = to.wrapping_add(n);
        Some(to)
    }

    /// Leaves no free bytes.
    #[inline(always)]
    pub fn close(&mut self) {
        self.end = self.at;
    }
}

/// A destination of formatted text with memory of its own that short pieces go into.
pub trait Target {
    /// Takes what was written to `window`, and `text` behind it; what is free now becomes the window. After an error nothing more
    /// is passed, and the error becomes the result of the call.
    fn put(&mut self, window: &mut Window, text: &[u8]) -> Result<(), Errno>;
}

/// A destination that takes text in pieces.
pub trait Sink {
    /// Takes a piece of text: any bytes from a narrow format, whole [packed](super::text::pack) characters from a wide one.
    /// After an error nothing more is passed, and the error becomes the result of [`format`](super::format).
    fn put(&mut self, text: &[u8]) -> Result<(), Errno>;
}

/// Bytes gathered before the sink is called.
const STAGE: usize = 128;

/// A sink behind a stage that gathers short pieces.
pub struct Staged<'a> {
    sink: &'a mut dyn Sink,
    stage: [MaybeUninit<u8>; STAGE],
}

impl<'a> Staged<'a> {
    /// Nothing gathered for `sink` yet. Inlined: a copy of the stage would cost more than a short call.
    #[inline(always)]
    pub fn new(sink: &'a mut dyn Sink) -> Self {
        Staged { sink, stage: [MaybeUninit::uninit(); STAGE] }
    }

    /// The stage.
    #[inline(always)]
    pub fn window(&mut self) -> Window {
        let start: *mut u8 = self.stage.as_mut_ptr().cast();
        // SAFETY: the stage has so many bytes, and is written to by way of the window alone.
        unsafe { Window::new(start, start.wrapping_add(STAGE)) }
    }
}

impl Target for Staged<'_> {
    fn put(&mut self, window: &mut Window, text: &[u8]) -> Result<(), Errno> {
        if window.written() != 0 {
            // SAFETY: the first bytes of the stage were written, and the window is over nothing else.
            self.sink.put(unsafe { core::slice::from_raw_parts(window.start, window.written()) })?;
        }
        *window = self.window();
        if text.len() > STAGE / 2 {
            return self.sink.put(text);
        }
        if let Some(to) = window.take(text.len()) {
            // SAFETY: so many bytes of the stage are free.
            unsafe { to.copy_from_nonoverlapping(text.as_ptr(), text.len()) };
        }
        Ok(())
    }
}
