//! Taking messages apart. Errors: -1 with `EMSGSIZE` for what is no message, `ENODEV` for a record that there is not.
#![allow(non_upper_case_globals)] // the C names

use super::wire;
use crate::abi::*;
use crate::algo::dns::message::{HEAD, Head, SECTIONS, record, skip_records};

/// C's `ns_msg`.
#[repr(C)]
pub struct Message {
    start: *const u8,
    end: *const u8,
    id: u16,
    flags: u16,
    counts: [u16; SECTIONS],
    sections: [*const u8; SECTIONS],
    /// The section and the number of the record that comes next, and where it is.
    section: c_int,
    number: c_int,
    next: *const u8,
}

const TEXT: usize = 1025; // NS_MAXDNAME

/// C's `ns_rr`.
#[repr(C)]
pub struct Record {
    name: [u8; TEXT],
    kind: u16,
    class: u16,
    ttl: u32,
    len: u16,
    data: *const u8,
}

const _: () = assert!(size_of::<Message>() == 48 && size_of::<Record>() == 1044);

/// Where a flag is in the second word of a message.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Flag {
    mask: c_int,
    shift: c_int,
}

const fn flag(shift: c_int, bits: c_int) -> Flag {
    Flag { mask: ((1 << bits) - 1) << shift, shift }
}

/// What `ns_msg_getflag` looks at, by the numbers of `ns_flag`: from the answer's bit down to the code of the answer.
#[export]
pub static _ns_flagdata: [Flag; 16] = {
    let none = flag(0, 0);
    let (qr, opcode, aa, tc, rd) = (flag(15, 1), flag(11, 4), flag(10, 1), flag(9, 1), flag(8, 1));
    let (ra, z, ad, cd, rcode) = (flag(7, 1), flag(6, 1), flag(5, 1), flag(4, 1), flag(0, 4));
    [qr, opcode, aa, tc, rd, ra, z, ad, cd, rcode, none, none, none, none, none, none]
};

/// Goes to the start of a section.
unsafe fn go_to(handle: &mut Message, section: c_int) {
    handle.section = section;
    let start = usize::try_from(section).ok().and_then(|section| handle.sections.get(section)).copied();
    handle.number = if start.is_some() { 0 } else { -1 };
    handle.next = start.unwrap_or(core::ptr::null());
}

/// Prepares to take a message apart: finds its sections. Errors: also if something follows the last record.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_initparse>
#[export]
pub unsafe extern "C" fn ns_initparse(start: *const u8, len: c_int, handle: *mut Message) -> c_int {
    or_minus_one(|| {
        // SAFETY: so many bytes, and a place for the handle.
        unsafe {
            let message = bytes(start.cast(), usize::try_from(len).map_err(|_| Errno::MSGSIZE)?)?;
            let head = Head::read(message).ok_or(Errno::MSGSIZE)?;
            let mut sections = [core::ptr::null(); SECTIONS];
            let mut at = HEAD;
            for (i, (place, &count)) in sections.iter_mut().zip(&head.counts).enumerate() {
                if count > 0 {
                    *place = start.wrapping_add(at);
                    at = skip_records(message, at, i == 0, count.into()).ok_or(Errno::MSGSIZE)?;
                }
            }
            if at != message.len() {
                return Err(Errno::MSGSIZE);
            }
            let end = start.wrapping_add(at);
            let (id, flags, counts) = (head.id, head.flags, head.counts);
            let new = Message { start, end, id, flags, counts, sections, section: 0, number: 0, next: start };
            handle.write(new);
            go_to(&mut *handle, SECTIONS as c_int);
        }
        Ok(0)
    })
}

/// How many bytes the next `count` records (in section 0: questions) have.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_skiprr>
#[export]
pub unsafe extern "C" fn ns_skiprr(at: *const u8, end: *const u8, section: c_int, count: c_int) -> c_int {
    or_minus_one(|| {
        // SAFETY: a message that reaches up to `end`.
        let (rest, _) = unsafe { wire::message(at, end, at) }?;
        let count = usize::try_from(count).unwrap_or(0);
        Ok(skip_records(rest, 0, section == 0, count).ok_or(Errno::MSGSIZE)? as c_int)
    })
}

/// Places a record of a section in `*place`: by its number, or the next one for -1.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_parserr>
#[export]
pub unsafe extern "C" fn ns_parserr(handle: *mut Message, section: c_int, number: c_int, place: *mut Record) -> c_int {
    // SAFETY: a handle from `ns_initparse`, whose message is still there, and a place for the record.
    or_minus_one(|| unsafe { take(&mut *handle, section, number, place) }.map(|()| 0))
}

unsafe fn take(handle: &mut Message, section: c_int, number: c_int, place: *mut Record) -> Result<(), Errno> {
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
