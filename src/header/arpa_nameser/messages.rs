//! Taking messages apart. Errors: -1 with `EMSGSIZE` for what is no message, `ENODEV` for a record that there is not.
#![allow(non_upper_case_globals)] // the C names

use crate::abi::nameser_messages::{Flag, Message, Record, flag, go_to, take};
use crate::abi::nameser_wire as wire;
use crate::abi::*;
use crate::algo::dns::message::{HEAD, Head, SECTIONS, skip_records};

/// What `ns_msg_getflag` looks at, by the numbers of `ns_flag`: from the answer's bit down to the code of the answer.
#[export]
pub static _ns_flagdata: [Flag; 16] = {
    let none = flag(0, 0);
    let (qr, opcode, aa, tc, rd) = (flag(15, 1), flag(11, 4), flag(10, 1), flag(9, 1), flag(8, 1));
    let (ra, z, ad, cd, rcode) = (flag(7, 1), flag(6, 1), flag(5, 1), flag(4, 1), flag(0, 4));
    [qr, opcode, aa, tc, rd, ra, z, ad, cd, rcode, none, none, none, none, none, none]
};

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
