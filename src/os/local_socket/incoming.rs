//! A socket's receive queue: bytes, or datagrams with their senders.

use super::address::Address;
use crate::abi::Errno;
use crate::os::fd::byte_queue::{ByteQueue, gather, scatter, total};
use crate::wasi::types::{CioVec, IoVec};

/// So many bytes wait to be received before a sender that does not wait must stop; no message can be longer.
pub const CAPACITY: usize = 208 * 1024;

/// A socket's receive queue.
pub struct Incoming {
    bytes: ByteQueue,
    /// Each message is its length (four bytes), the length of the sender's address (one byte), the address and the text.
    messages: bool,
}

/// The next message: how long it is with its head, where its text starts, and how long the text is.
struct Head {
    whole: usize,
    text: usize,
    len: usize,
}

const HEAD: usize = 5;

impl Incoming {
    /// Nothing yet.
    pub const fn new(messages: bool) -> Self {
        Incoming { bytes: ByteQueue::new(), messages }
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Whether a sender that does not wait may send something.
    pub fn has_space(&self) -> bool {
        self.bytes.len() < CAPACITY
    }

    fn head(&self) -> Option<Head> {
        let (&[a, b, c, d, address], _) = self.bytes.as_slice().split_first_chunk::<HEAD>()?;
        let (len, text) = (u32::from_ne_bytes([a, b, c, d]) as usize, HEAD + usize::from(address));
        Some(Head { whole: text + len, text, len })
    }

    /// How many bytes the next receiving could give.
    pub fn available(&self) -> usize {
        match self.messages {
            true => self.head().map_or(0, |head| head.len),
            false => self.bytes.len(),
        }
    }

    /// Adds what was sent; returns how many bytes. Errors: `EAGAIN` if it is full and may not wait, `EMSGSIZE` for a
    /// message that can never fit, `ENOMEM`.
    pub fn add(&mut self, pieces: &[CioVec], from: Option<&Address>, waits: bool) -> Result<usize, Errno> {
        let len = total(pieces);
        let free = CAPACITY.saturating_sub(self.bytes.len());
        if !self.messages {
            let free = if waits { len } else { free };
            return if free == 0 && len > 0 {
                Err(Errno::AGAIN)
            } else {
                gather(&mut self.bytes, pieces, len.min(free))
            };
        }
        if len > CAPACITY {
            return Err(Errno::MSGSIZE);
        }
        if len > free && !waits {
            return Err(Errno::AGAIN);
        }
        let address = from.map_or(&[][..], Address::as_slice);
        let [a, b, c, d] = (len as u32).to_ne_bytes();
        // All or nothing: half a message would be read as the head of the next.
        self.bytes.reserve(HEAD + address.len() + len)?;
        self.bytes.push(&[a, b, c, d, address.len() as u8])?;
        self.bytes.push(address)?;
        gather(&mut self.bytes, pieces, len)
    }

    /// Stores what comes next, and takes it unless `peek`; returns how many bytes, and whether a message was longer.
    pub fn take(&mut self, to: &[IoVec], peek: bool) -> (usize, bool) {
        let (text, skip, len) = match self.head().filter(|_| self.messages) {
            Some(head) => (self.bytes.as_slice().get(head.text..head.whole).unwrap_or(&[]), head.whole, head.len),
            None => (self.bytes.as_slice(), 0, 0),
        };
        let n = scatter(text, to);
        if !peek {
            self.bytes.skip(if self.messages { skip } else { n });
        }
        (n, n < len)
    }

    /// The address of the next message's sender.
    pub fn sender(&self) -> Option<Address> {
        let head = self.head().filter(|head| self.messages && head.text > HEAD)?;
        self.bytes.as_slice().get(HEAD..head.text).map(Address::from_slice)
    }
}
