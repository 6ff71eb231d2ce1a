//! The message queues of `<mqueue.h>`: known by name within the program, and there as long as they have a name or are
//! open.

use crate::abi::c::NAME_MAX;
use crate::abi::{Buffer, Errno, Out, Table, c_int};

/// Priorities are below this: `MQ_PRIO_MAX`.
pub const PRIORITIES: u32 = 32768;
/// How many descriptors of queues there can be: `MQ_OPEN_MAX`.
pub const OPEN_MAX: usize = 256;
/// The lowest descriptor of a queue: far from those of files, so that none is ever taken for one.
const FIRST: c_int = 0x4000_0000;

/// The access mode of a queue descriptor.
#[derive(Clone, Copy)]
pub struct Access {
    /// To receive.
    pub read: bool,
    /// To send.
    pub write: bool,
    /// And not to wait for either.
    pub nonblocking: bool,
}

/// The attributes of a new queue.
#[derive(Clone, Copy)]
pub struct Shape {
    /// Its permissions.
    pub mode: u32,
    /// How many messages it holds.
    pub most: usize,
    /// How many bytes a message can have.
    pub size: usize,
}

/// The attributes of a queue, seen through a descriptor.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct State {
    /// Whether the descriptor does not wait.
    pub nonblocking: bool,
    /// How many messages the queue holds.
    pub most: usize,
    /// How many bytes a message can have.
    pub size: usize,
    /// How many messages there are.
    pub messages: usize,
}

#[derive(Clone, Copy)]
struct Message {
    slot: usize,
    len: usize,
    priority: u32,
}

struct Queue<N> {
    name: Buffer<u8>,
    /// Whether `name` still leads here.
    linked: bool,
    shape: Shape,
    opened: usize,
    /// How many calls wait for a message.
    waiting: usize,
    /// The registered notification, and the descriptor that registered it.
    notify: Option<(usize, N)>,
    bytes: Buffer<u8>,
    /// By priority, then by age.
    messages: Buffer<Message>,
    /// The slots of `bytes` without a message.
    free: Buffer<usize>,
}

impl<N> Queue<N> {
    /// An empty queue, with all the memory that it will ever need. Errors: `EINVAL` for one that holds nothing, `ENOSPC`.
    fn new(name: &[u8], shape: Shape) -> Result<Self, Errno> {
        if shape.most == 0 || shape.size == 0 {
            return Err(Errno::INVAL);
        }
        let (mut copy, mut bytes, mut messages, mut free) =
            (Buffer::new(), Buffer::new(), Buffer::new(), Buffer::new());
        let mut reserve = || {
            copy.extend(name)?;
            bytes.resize_zeroed(shape.most.checked_mul(shape.size).ok_or(Errno::NOMEM)?)?;
            messages.reserve_exact(shape.most)?;
            free.reserve_exact(shape.most)?;
            (0..shape.most).try_for_each(|slot| free.push(slot))
        };
        reserve().map_err(|_: Errno| Errno::NOSPC)?;
        let (linked, opened, waiting, notify) = (true, 0, 0, None);
        Ok(Queue { name: copy, linked, shape, opened, waiting, notify, bytes, messages, free })
    }

    /// Whether the owner, whom the program is, has the permissions.
    fn permits(&self, access: Access) -> bool {
        !(access.read && self.shape.mode & 0o400 == 0 || access.write && self.shape.mode & 0o200 == 0)
    }
}

#[derive(Clone, Copy)]
struct Open {
    queue: usize,
    access: Access,
}

/// All queues and their descriptors, each queue with what tells the program of a message.
pub struct Queues<N: Copy> {
    queues: Table<Queue<N>>,
    open: Table<Open>,
}

/// The name of a queue without a slash at its start, which POSIX lets be missing. Errors: `ENOENT` without a name, `EACCES` with
/// a further slash, `ENAMETOOLONG`.
fn checked(name: &[u8]) -> Result<&[u8], Errno> {
    let rest = name.strip_prefix(b"/").unwrap_or(name);
    if rest.is_empty() {
        return Err(Errno::NOENT);
    }
    if rest.len() > NAME_MAX {
        return Err(Errno::NAMETOOLONG);
    }
    if rest.iter().any(|&byte| byte == b'/') { Err(Errno::ACCES) } else { Ok(rest) }
}

impl<N: Copy> Queues<N> {
    /// No queue.
    pub const fn new() -> Self {
        Queues { queues: Table::new(), open: Table::new() }
    }

    fn by_name(&self, name: &[u8]) -> Option<usize> {
        self.queues.iter().find(|(_, queue)| queue.linked && queue.name.as_slice() == name).map(|(number, _)| number)
    }

    /// Opens the queue `name`, or with `create` makes one; returns its descriptor. Errors: as [`checked`], `ENOENT`,
    /// `EEXIST` if it is there though `exclusive` does not want that, `EACCES` without permission, `EMFILE` for too
    /// many descriptors; and for a new one as [`Queue::new`].
    pub fn open(
        &mut self,
        name: &[u8],
        access: Access,
        exclusive: bool,
        create: Option<impl FnOnce() -> Result<Shape, Errno>>,
    ) -> Result<c_int, Errno> {
        let name = checked(name)?;
        if self.open.count() >= OPEN_MAX {
            return Err(Errno::MFILE);
        }
        let there = self.by_name(name);
        let number = match (there, create) {
            (Some(_), Some(_)) if exclusive => return Err(Errno::EXIST),
            (Some(number), _) => {
                if !self.queues.get(number).is_some_and(|queue| queue.permits(access)) {
                    return Err(Errno::ACCES);
                }
                number
            }
            (None, None) => return Err(Errno::NOENT),
            (None, Some(create)) => self.queues.insert(Queue::new(name, create()?)?).map_err(|_| Errno::NOSPC)?,
        };
        let opened = self.open.insert(Open { queue: number, access });
        if let Some(queue) = self.queues.get_mut(number) {
            queue.opened += usize::from(opened.is_ok());
            // A new one without a descriptor goes again.
            queue.linked &= opened.is_ok() || there.is_some();
        }
        self.release(number);
        Ok(FIRST + opened.map_err(|_| Errno::NOSPC)? as c_int)
    }

    fn release(&mut self, number: usize) {
        if self.queues.get(number).is_some_and(|queue| queue.opened == 0 && !queue.linked) {
            self.queues.remove(number);
        }
    }

    fn number(descriptor: c_int) -> usize {
        descriptor.wrapping_sub(FIRST) as usize
    }

    fn entry(&self, descriptor: c_int) -> Result<Open, Errno> {
        self.open.get(Self::number(descriptor)).copied().ok_or(Errno::BADF)
    }

    fn queue(&mut self, descriptor: c_int) -> Result<&mut Queue<N>, Errno> {
        let entry = self.entry(descriptor)?;
        self.queues.get_mut(entry.queue).ok_or(Errno::BADF)
    }

    /// Closes a descriptor, and its registration. Errors: `EBADF`.
    pub fn close(&mut self, descriptor: c_int) -> Result<(), Errno> {
        let number = Self::number(descriptor);
        let entry = self.open.remove(number).ok_or(Errno::BADF)?;
        if let Some(queue) = self.queues.get_mut(entry.queue) {
            queue.opened -= 1;
            queue.notify = queue.notify.filter(|&(asked, _)| asked != number);
        }
        self.release(entry.queue);
        Ok(())
    }

    /// Takes the name from a queue. Errors: as [`checked`], `ENOENT`.
    pub fn unlink(&mut self, name: &[u8]) -> Result<(), Errno> {
        let number = self.by_name(checked(name)?).ok_or(Errno::NOENT)?;
        if let Some(queue) = self.queues.get_mut(number) {
            queue.linked = false;
        }
        self.release(number);
        Ok(())
    }

    /// Adds a message. Returns the notification, if the queue was empty, nobody waits for a message, and
    /// it asked for that. Errors: `EBADF`, also if the descriptor is not for sending, `EINVAL` for a priority that
    /// there is not, `EMSGSIZE`, `EAGAIN` if the queue is full.
    pub fn send(&mut self, descriptor: c_int, data: &[u8], priority: u32) -> Result<Option<N>, Errno> {
        if !self.entry(descriptor)?.access.write {
            return Err(Errno::BADF);
        }
        if priority >= PRIORITIES {
            return Err(Errno::INVAL);
        }
        let queue = self.queue(descriptor)?;
        if data.len() > queue.shape.size {
            return Err(Errno::MSGSIZE);
        }
        let slot = *queue.free.as_slice().last().ok_or(Errno::AGAIN)?;
        let was_empty = queue.messages.is_empty();
        let at = queue.messages.as_slice().iter().take_while(|message| message.priority >= priority).count();
        queue.messages.insert(at, Message { slot, len: data.len(), priority })?;
        queue.free.truncate(queue.free.len() - 1);
        let start = slot * queue.shape.size;
        if let Some(slot) = queue.bytes.as_mut_slice().get_mut(start..start + data.len()) {
            slot.copy_from_slice(data);
        }
        if was_empty && queue.waiting == 0 { Ok(queue.notify.take().map(|(_, how)| how)) } else { Ok(None) }
    }

    /// Takes the oldest message of the highest priority, which it stores in `out`; returns its length and its
    /// priority. Errors: `EBADF`, also if the descriptor is not for receiving, `EMSGSIZE` if a longer message would not
    /// fit, `EAGAIN` if there is none.
    pub fn receive(&mut self, descriptor: c_int, out: Out<u8>) -> Result<(usize, u32), Errno> {
        if !self.entry(descriptor)?.access.read {
            return Err(Errno::BADF);
        }
        let queue = self.queue(descriptor)?;
        if out.len() < queue.shape.size {
            return Err(Errno::MSGSIZE);
        }
        let Message { slot, len, priority } = *queue.messages.as_slice().first().ok_or(Errno::AGAIN)?;
        let start = slot * queue.shape.size;
        out.copy_from(queue.bytes.as_slice().get(start..start + len).unwrap_or(&[]));
        queue.free.push(slot)?;
        queue.messages.remove(0, 1);
        Ok((len, priority))
    }

    /// A call starts or ends to wait for a message.
    pub fn wait(&mut self, descriptor: c_int, starts: bool) {
        if let Ok(queue) = self.queue(descriptor) {
            queue.waiting = if starts { queue.waiting + 1 } else { queue.waiting.saturating_sub(1) };
        }
    }

    /// The attributes of a queue. Errors: `EBADF`.
    pub fn state(&mut self, descriptor: c_int) -> Result<State, Errno> {
        let nonblocking = self.entry(descriptor)?.access.nonblocking;
        let queue = self.queue(descriptor)?;
        Ok(State { nonblocking, most: queue.shape.most, size: queue.shape.size, messages: queue.messages.len() })
    }

    /// Makes a descriptor wait or not. Errors: `EBADF`.
    pub fn set_nonblocking(&mut self, descriptor: c_int, on: bool) -> Result<(), Errno> {
        let entry = self.open.get_mut(Self::number(descriptor)).ok_or(Errno::BADF)?;
        entry.access.nonblocking = on;
        Ok(())
    }

    /// Registers the program for one notification of a message that finds the queue empty; without `how`, no longer. Errors: `EBADF`,
    /// `EBUSY` if it asked for that already.
    pub fn notify(&mut self, descriptor: c_int, how: Option<N>) -> Result<(), Errno> {
        let queue = self.queue(descriptor)?;
        if how.is_some() && queue.notify.is_some() {
            return Err(Errno::BUSY);
        }
        queue.notify = how.map(|how| (Self::number(descriptor), how));
        Ok(())
    }
}

#[cfg(test)]
#[path = "message_queue_tests.rs"]
mod tests;
