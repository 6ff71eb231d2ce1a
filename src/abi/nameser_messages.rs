//! Taking messages apart. Errors: -1 with `EMSGSIZE` for what is no message, `ENODEV` for a record that there is not.
#![allow(non_upper_case_globals)] // the C names

use crate::abi::nameser_wire as wire;
use crate::abi::*;
use crate::algo::dns::message::{SECTIONS, record, skip_records};

/// C's `ns_msg`.
#[repr(C)]
pub struct Message {
    pub(crate) start: *const u8,
    pub(crate) end: *const u8,
    pub(crate) id: u16,
    pub(crate) flags: u16,
    pub(crate) counts: [u16; SECTIONS],
    pub(crate) sections: [*const u8; SECTIONS],
    /// The section and the number of the record that comes next, and where it is.
    pub(crate) section: c_int,
    pub(crate) number: c_int,
    pub(crate) next: *const u8,
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

/// Where a flag is in the second word of a message.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Flag {
    pub(crate) mask: c_int,
    pub(crate) shift: c_int,
}

pub(crate) const fn flag(shift: c_int, bits: c_int) -> Flag {
    Flag { mask: ((1 << bits) - 1) << shift, shift }
}

/// Goes to the start of a section.
pub(crate) unsafe fn go_to(handle: &mut Message, section: c_int) {
    handle.section = section;
    let start = usize::try_from(section).ok().and_then(|section| handle.sections.get(section)).copied();
    handle.number = if start.is_some() { 0 } else { -1 };
    handle.next = start.unwrap_or(core::ptr::null());
}

pub(crate) unsafe fn take(
    handle: &mut Message,
    section: c_int,
    number: c_int,
    place: *mut Record,
) -> Result<(), Errno> {
    let count = usize::try_from(section).ok().and_then(|section| handle.counts.get(section)).copied();
    let count = c_int::from(count.ok_or(Errno::NODEV)?);
    // SAFETY: `handle` has a message that `ns_initparse` took apart and that is still there; `place` is writable.
    unsafe {
        if section != handle.section {
            go_to(handle, section);
        }
        let wanted = if number == -1 { handle.number } else { number };
        if wanted < 0 || wanted >= count {
            return Err(Errno::NODEV);
        }
        if wanted < handle.number {
            go_to(handle, section);
        }
        let (message, at) = wire::message(handle.start, handle.end, handle.next)?;
        let ahead = (wanted - handle.number) as usize;
        let at = skip_records(message, at, section == 0, ahead).ok_or(Errno::MSGSIZE)?;
        let found = record(message, at, section == 0).ok_or(Errno::MSGSIZE)?;
        let text = wire::room(&raw mut (*place).name, TEXT)?;
        found.name.write(text).ok_or(Errno::MSGSIZE)?;
        if text.as_mut_ptr().read() == b'.' {
            text.set(0); // the root has no name here; `ns_rr_name` knows
        }
        let data = if section == 0 { core::ptr::null() } else { handle.start.wrapping_add(found.data) };
        ((*place).kind, (*place).class, (*place).ttl) = (found.kind, found.class, found.ttl);
        ((*place).len, (*place).data) = (found.len, data);
        handle.number = wanted + 1;
        handle.next = handle.start.wrapping_add(found.end);
    }
    Ok(())
}
