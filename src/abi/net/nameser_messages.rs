//! Parsing messages. Errors: `EMSGSIZE` for a malformed message, `ENODEV` for a record that does not exist.
#![allow(non_upper_case_globals)] // the C names

use crate::abi::net::nameser_wire::{self as wire, MessagePtr};
use crate::abi::*;
use crate::algo::dns::message::{HEAD, Head, SECTIONS, record, skip_records};

/// C's `ns_msg`.
#[repr(C)]
pub struct Message {
    pub(crate) start: MessagePtr<'static>,
    pub(crate) end: MessagePtr<'static>,
    pub(crate) id: u16,
    pub(crate) flags: u16,
    pub(crate) counts: [u16; SECTIONS],
    pub(crate) sections: [MessagePtr<'static>; SECTIONS],
    /// The section and the number of the record that comes next, and where it is.
    pub(crate) section: c_int,
    pub(crate) number: c_int,
    pub(crate) next: MessagePtr<'static>,
}

pub(crate) const TEXT: usize = 1025; // NS_MAXDNAME

/// C's `ns_rr`.
#[repr(C)]
pub struct Record {
    pub(crate) name: [u8; TEXT],
    pub(crate) kind: u16,
    pub(crate) class: u16,
    pub(crate) ttl: u32,
    pub(crate) len: u16,
    pub(crate) data: *const u8,
}

const _: () = assert!(size_of::<Message>() == 48 && size_of::<Record>() == 1044);

/// The position of a flag in the second word of a message.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Flag {
    pub(crate) mask: c_int,
    pub(crate) shift: c_int,
}

pub(crate) const fn flag(shift: c_int, bits: c_int) -> Flag {
    Flag { mask: ((1 << bits) - 1) << shift, shift }
}

impl Message {
    /// Takes a message apart, which stays as long as the handle is in use: finds its sections. Errors: `EMSGSIZE`, also if something follows
    /// the last record.
    pub(crate) fn parse(message: Slice<'static, u8>) -> Result<Self, Errno> {
        if c_int::try_from(message.len()).is_err() {
            return Err(Errno::MSGSIZE);
        }
        let message = message.get()?;
        let head = Head::read(message).ok_or(Errno::MSGSIZE)?;
        let start = MessagePtr::start_of(message);
        let mut sections = [MessagePtr::NULL; SECTIONS];
        let mut at = HEAD;
        for (i, (section, &count)) in sections.iter_mut().zip(&head.counts).enumerate() {
            if count > 0 {
                *section = start.ahead(at);
                at = skip_records(message, at, i == 0, count.into()).ok_or(Errno::MSGSIZE)?;
            }
        }
        if at != message.len() {
            return Err(Errno::MSGSIZE);
        }
        let (id, flags, counts) = (head.id, head.flags, head.counts);
        let (end, section, next) = (start.ahead(at), SECTIONS as c_int, MessagePtr::NULL);
        Ok(Message { start, end, id, flags, counts, sections, section, number: -1, next })
    }

    /// Goes to the start of a section.
    fn go_to(&mut self, section: c_int) {
        self.section = section;
        let start = usize::try_from(section).ok().and_then(|section| self.sections.get(section)).copied();
        self.number = if start.is_some() { 0 } else { -1 };
        self.next = start.unwrap_or(MessagePtr::NULL);
    }

    /// Stores a record of a section in `out`: by its number, or the next one for -1.
    pub(crate) fn take(&mut self, section: c_int, number: c_int, out: OutArg<Record>) -> Result<(), Errno> {
        let count = usize::try_from(section).ok().and_then(|section| self.counts.get(section)).copied();
        let count = c_int::from(count.ok_or(Errno::NODEV)?);
        if section != self.section {
            self.go_to(section);
        }
        let wanted = if number == -1 { self.number } else { number };
        if wanted < 0 || wanted >= count {
            return Err(Errno::NODEV);
        }
        if wanted < self.number {
            self.go_to(section);
        }
        let (message, at) = wire::message(self.start, self.end, self.next)?;
        let ahead = (wanted - self.number) as usize;
        let at = skip_records(message, at, section == 0, ahead).ok_or(Errno::MSGSIZE)?;
        let found = record(message, at, section == 0).ok_or(Errno::MSGSIZE)?;
        let data = if section == 0 { core::ptr::null() } else { self.start.ahead(found.data).as_ptr() };
        let record = out.get()?.as_mut_ptr();
        // SAFETY: writable, as `out` was found not to be null; the fields are written one by one.
        unsafe {
            let text = Out::slice((&raw mut (*record).name).cast::<u8>(), TEXT)?;
            found.name.write(text).ok_or(Errno::MSGSIZE)?;
            if text.as_mut_ptr().read() == b'.' {
                text.set(0); // the root has no name here; `ns_rr_name` knows
            }
            ((*record).kind, (*record).class, (*record).ttl) = (found.kind, found.class, found.ttl);
            ((*record).len, (*record).data) = (found.len, data);
        }
        self.number = wanted + 1;
        self.next = self.start.ahead(found.end);
        Ok(())
    }
}
