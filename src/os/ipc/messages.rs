//! Typed message queues.

use crate::abi::{Buffer, Errno, Out, c_int, c_long, time_t};

/// How long a message can be: `MSGMAX`.
pub const LONGEST: usize = 8192;
/// How many bytes a queue holds: `MSGMNB`.
pub const MOST_BYTES: usize = 16384;

#[derive(Clone, Copy)]
struct Message {
    kind: c_long,
    len: usize,
}

/// A queue of messages.
pub struct Queue {
    /// The messages, the oldest first, and what is in them, one behind the other.
    messages: Buffer<Message>,
    bytes: Buffer<u8>,
    /// How many bytes it holds.
    pub most: usize,
    /// The process that last sent, and the one that last received.
    pub sender: c_int,
    /// See `sender`.
    pub receiver: c_int,
    /// When a message was last sent.
    pub sent: time_t,
    /// When a message was last received.
    pub received: time_t,
    /// When it was last changed otherwise.
    pub changed: time_t,
}

/// Which message is wanted.
#[derive(Clone, Copy)]
pub struct Wanted {
    /// 0 any; above 0 one of this type; below 0 one of the lowest type up to its absolute value.
    pub kind: c_long,
    /// One of any other type (`MSG_EXCEPT`).
    pub except: bool,
    /// One that is too long is cut (`MSG_NOERROR`).
    pub cut: bool,
}

impl Queue {
    /// An empty queue.
    pub fn new(now: time_t) -> Self {
        let (sender, receiver, sent, received) = (0, 0, 0, 0);
        let (messages, bytes) = (Buffer::new(), Buffer::new());
        Queue { messages, bytes, most: MOST_BYTES, sender, receiver, sent, received, changed: now }
    }

    /// How many messages there are.
    pub fn messages(&self) -> usize {
        self.messages.len()
    }

    /// How many bytes these have.
    pub fn bytes(&self) -> usize {
        self.bytes.len()
    }

    /// Adds a message. Errors: `EINVAL` for a type below 1 or one that is too long, `EAGAIN` if the queue is full,
    /// `ENOMEM`.
    pub fn send(&mut self, kind: c_long, data: &[u8], process: c_int, now: time_t) -> Result<(), Errno> {
        if kind < 1 || data.len() > LONGEST {
            return Err(Errno::INVAL);
        }
        // Messages without bytes count, too.
        if self.bytes.len() + data.len() > self.most || self.messages.len() >= self.most {
            return Err(Errno::AGAIN);
        }
        self.messages.reserve(1)?;
        self.bytes.extend(data)?;
        self.messages.push(Message { kind, len: data.len() })?;
        (self.sender, self.sent) = (process, now);
        Ok(())
    }

    /// The number of the wanted message, if there is one.
    fn find(&self, wanted: Wanted) -> Option<usize> {
        let messages = self.messages.as_slice();
        match wanted.kind {
            0 if messages.is_empty() => None,
            0 => Some(0),
            1.. => messages.iter().position(|message| (message.kind == wanted.kind) != wanted.except),
            _ => {
                let highest = wanted.kind.checked_neg().unwrap_or(c_long::MAX);
                let lowest = messages.iter().map(|message| message.kind).min().filter(|&kind| kind <= highest)?;
                messages.iter().position(|message| message.kind == lowest)
            }
        }
    }

    /// Takes the wanted message, the oldest if there are several, and stores it in `out`; returns its type and how
    /// many bytes were stored. Errors: `EAGAIN` if there is none, `E2BIG` if it does not fit.
    pub fn receive(
        &mut self,
        wanted: Wanted,
        buffer: Out<u8>,
        process: c_int,
        now: time_t,
    ) -> Result<(c_long, usize), Errno> {
        let number = self.find(wanted).ok_or(Errno::AGAIN)?;
        let start: usize = self.messages.as_slice().iter().take(number).map(|message| message.len).sum();
        let message = *self.messages.as_slice().get(number).ok_or(Errno::AGAIN)?;
        if message.len > buffer.len() && !wanted.cut {
            return Err(Errno::TOO_BIG);
        }
        let stored = buffer.copy_from(self.bytes.as_slice().get(start..start + message.len).unwrap_or(&[]));
        self.bytes.remove(start, message.len);
        self.messages.remove(number, 1);
        (self.receiver, self.received) = (process, now);
        Ok((message.kind, stored))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANY: Wanted = Wanted { kind: 0, except: false, cut: false };

    fn receive(queue: &mut Queue, wanted: Wanted, size: usize) -> Result<(c_long, String), Errno> {
        let mut bytes = vec![0u8; size];
        let out = Out::of(&mut bytes);
        let (kind, len) = queue.receive(wanted, out, 42, 9)?;
        Ok((kind, String::from_utf8(bytes[..len].to_vec()).unwrap()))
    }

    fn filled() -> Queue {
        let mut queue = Queue::new(1);
        for (kind, text) in [(3, "three"), (1, "one"), (2, ""), (3, "drei"), (1, "eins")] {
            assert_eq!(queue.send(kind, text.as_bytes(), 42, 8), Ok(()));
        }
        queue
    }

    #[test]
    fn which_message() {
        let mut queue = filled();
        assert_eq!((queue.messages(), queue.bytes(), queue.sent, queue.sender), (5, 16, 8, 42));
        let of = |kind| Wanted { kind, ..ANY };
        assert_eq!(receive(&mut queue, of(7), 9), Err(Errno::AGAIN));
        assert_eq!(receive(&mut queue, of(-2), 9), Ok((1, "one".into())));
        assert_eq!(receive(&mut queue, of(3), 9), Ok((3, "three".into())));
        assert_eq!(receive(&mut queue, of(-100), 9), Ok((1, "eins".into())));
        assert_eq!(receive(&mut queue, of(-1), 9), Err(Errno::AGAIN));
        assert_eq!(receive(&mut queue, Wanted { kind: 2, except: true, cut: false }, 9), Ok((3, "drei".into())));
        assert_eq!(receive(&mut queue, of(c_long::MIN), 0), Ok((2, "".into())));
        assert_eq!((receive(&mut queue, ANY, 9), queue.messages(), queue.bytes()), (Err(Errno::AGAIN), 0, 0));
        assert_eq!((queue.received, queue.receiver, queue.changed), (9, 42, 1));
    }

    #[test]
    fn lengths() {
        let mut queue = filled();
        assert_eq!(receive(&mut queue, ANY, 4), Err(Errno::TOO_BIG));
        assert_eq!(receive(&mut queue, Wanted { cut: true, ..ANY }, 4), Ok((3, "thre".into())));
        assert_eq!(receive(&mut queue, ANY, 3), Ok((1, "one".into())));
        assert_eq!((queue.send(0, b"", 42, 8), queue.send(-1, b"", 42, 8)), (Err(Errno::INVAL), Err(Errno::INVAL)));
        assert_eq!(queue.send(1, &[0; LONGEST + 1], 42, 8), Err(Errno::INVAL));
        assert_eq!(queue.send(1, &[0; LONGEST], 42, 8), Ok(()));
        assert_eq!(queue.send(1, &[0; LONGEST], 42, 8), Err(Errno::AGAIN));
        queue.most = 3;
        assert_eq!(queue.send(1, b"", 42, 8), Err(Errno::AGAIN));
    }
}
