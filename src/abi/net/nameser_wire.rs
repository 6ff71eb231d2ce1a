//! Converts between C's pointers into messages and offsets. Malformed and oversized messages are `EMSGSIZE`.

use crate::abi::*;
use crate::algo::dns::name::{LONGEST, Name};
use core::marker::PhantomData;

/// `const u_char *`: a pointer into a message, or behind it. Of several that a function takes, what lies between is readable and
/// stays unchanged during the call.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct MessagePtr<'a>(*const u8, PhantomData<&'a [u8]>);

impl<'a> MessagePtr<'a> {
    /// Leads to no message.
    pub const NULL: Self = MessagePtr(core::ptr::null(), PhantomData);

    /// The pointer `n` bytes ahead.
    pub fn ahead(self, n: usize) -> Self {
        MessagePtr(self.0.wrapping_add(n), PhantomData)
    }

    /// The start of a message.
    pub fn start_of(message: &'a [u8]) -> Self {
        MessagePtr(message.as_ptr(), PhantomData)
    }

    /// The pointer, for C.
    pub fn as_ptr(self) -> *const u8 {
        self.0
    }
}

/// The bytes from `start` to `end`, and the offset of `at` among them.
pub fn message<'a>(start: MessagePtr<'a>, end: MessagePtr<'a>, at: MessagePtr<'a>) -> Result<(&'a [u8], usize), Errno> {
    let distance = |from: MessagePtr, to: MessagePtr| to.0.addr().checked_sub(from.0.addr()).ok_or(Errno::MSGSIZE);
    distance(at, end)?;
    // SAFETY: readable from `start` to `end`, by the pointers' contract.
    Ok((unsafe { bytes(start.0.cast(), distance(start, end)?) }?, distance(start, at)?))
}

/// The name at `at` in the message, and how many bytes it has there.
pub fn read(start: MessagePtr, end: MessagePtr, at: MessagePtr) -> Result<(Name, c_int), Errno> {
    let (message, offset) = message(start, end, at)?;
    let (name, end) = Name::read(message, offset).ok_or(Errno::MSGSIZE)?;
    Ok((name, (end - offset) as c_int))
}

/// `const u_char *`: a name without pointers, or else [`LONGEST`] readable bytes.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct NameArg<'a>(*const u8, PhantomData<&'a [u8]>);

impl NameArg<'_> {
    /// The name.
    pub fn get(self) -> Result<Name, Errno> {
        let mut len = 0;
        while len < LONGEST {
            // SAFETY: so far there are only labels, behind which a name goes on.
            let label = unsafe { self.0.add(len).read() };
            len += 1 + usize::from(label);
            match label {
                0 => {
                    // SAFETY: what was read.
                    let name = unsafe { bytes(self.0.cast(), len) }?;
                    return Name::read(name, 0).map(|(name, _)| name).ok_or(Errno::MSGSIZE);
                }
                1..=63 => {}
                _ => break,
            }
        }
        Err(Errno::MSGSIZE)
    }
}

/// The name that C's text is, and whether that ended with a dot.
pub fn parse(text: CStrArg) -> Result<(Name, bool), Errno> {
    Name::parse(text.bytes()?).ok_or(Errno::MSGSIZE)
}

/// The names that two texts are.
pub fn both(a: CStrArg, b: CStrArg) -> Result<(Name, Name), Errno> {
    Ok((parse(a)?.0, parse(b)?.0))
}

/// Memory whose size is an `int`, which may not be below 0.
pub fn sized(memory: OutSlice<u8>) -> Result<Out<u8>, Errno> {
    if c_int::try_from(memory.len()).is_err() { Err(Errno::MSGSIZE) } else { memory.get() }
}

/// Stores the bytes of a name.
pub fn store(name: &Name, memory: Out<u8>) -> Result<(), Errno> {
    if name.bytes().len() > memory.len() {
        return Err(Errno::MSGSIZE);
    }
    memory.copy_from(name.bytes());
    Ok(())
}

/// `const u_char **`: a list of pointers to names, which starts with the start of their message, reaches up to the memory for a further
/// one, and ends with a null pointer; null for no list. As its limit, a pointer behind the memory that it has.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct NamesArg<'a>(*mut *const u8, PhantomData<&'a mut [*const u8]>);

/// Writes the name to `memory`, as a pointer as far as the list from `known` on has a name that ends alike; adds the new name to the end of
/// the list, if that fits below `last`. Returns how many bytes were written.
pub fn compress(name: &Name, memory: OutSlice<u8>, known: NamesArg, last: NamesArg) -> Result<c_int, Errno> {
    let (known, last, at) = (known.0, last.0, memory.as_mut_ptr());
    let out = sized(memory)?;
    // SAFETY: the list and its message are as the contract of `NamesArg` says; nothing is written at or behind `last`.
    unsafe {
        let mut count = 0;
        while !known.is_null() && !(*known.add(count)).is_null() {
            count += 1;
        }
        let start = if count == 0 { at.cast_const() } else { *known };
        let pointer = |at: *const u8| MessagePtr(at, PhantomData);
        let (message, offset) = message(pointer(start), pointer(at), pointer(at))?;
        let starts = (1..count).filter_map(|i| (*known.add(i)).addr().checked_sub(start.addr()));
        let len = name.compress(message, starts, out).ok_or(Errno::MSGSIZE)?;
        let is_new = len > 2 && at.read() < 0xc0 && offset < 0x4000;
        if count > 0 && is_new && known.wrapping_add(count + 1) < last {
            known.add(count).write(at);
            known.add(count + 1).write(core::ptr::null());
        }
        Ok(len as c_int)
    }
}
