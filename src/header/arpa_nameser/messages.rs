//! Parsing messages. Errors: -1 with `EMSGSIZE` for a malformed message, `ENODEV` for a record that does not exist.
#![allow(non_upper_case_globals)] // the C names

use crate::abi::net::nameser_messages::{Flag, Message, Record, flag};
use crate::abi::net::nameser_wire::{self as wire, MessagePtr};
use crate::abi::*;
use crate::algo::dns::message::skip_records;

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
pub extern "C" fn ns_initparse(message: Slice<'static, u8>, handle: OutArg<Message>) -> c_int {
    zero_or_minus_one(|| {
        handle.set(Message::parse(message)?);
        Ok(())
    })
}

/// How many bytes the next `count` records (in section 0: questions) have.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_skiprr>
#[export]
pub extern "C" fn ns_skiprr(at: MessagePtr, end: MessagePtr, section: c_int, count: c_int) -> c_int {
    or_minus_one(|| {
        let (rest, _) = wire::message(at, end, at)?;
        let count = usize::try_from(count).unwrap_or(0);
        Ok(skip_records(rest, 0, section == 0, count).ok_or(Errno::MSGSIZE)? as c_int)
    })
}

/// Stores a record of a section in `record`: by its number, or the next one for -1.
/// <https://man.freebsd.org/cgi/man.cgi?query=ns_parserr>
#[export]
pub extern "C" fn ns_parserr(handle: ObjArg<Message>, section: c_int, number: c_int, record: OutArg<Record>) -> c_int {
    zero_or_minus_one(|| handle.get()?.take(section, number, record))
}
