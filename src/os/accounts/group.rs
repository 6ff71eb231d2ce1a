//! `<grp.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/grp.h.html>
//! Which groups there are, [`crate::os::accounts`] says.
#![allow(non_camel_case_types)] // the C name

use crate::abi::records::{Arena, Record, Shared};
use crate::abi::*;
use crate::algo::records::{fields, members, number, push_number};
use core::ffi::CStr;

/// C's `struct group`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct group {
    pub(crate) name: CStrArg<'static>,
    pub(crate) password: CStrArg<'static>,
    pub(crate) number: u32,
    pub(crate) members: StringsArg<'static>,
}

impl Record for group {
    fn parse(line: &[u8], strings: &mut Arena<'_>) -> Result<Option<Self>, Errno> {
        let Some([name, password, id, list]) = fields(line, 3) else { return Ok(None) };
        let Some(number) = number(id) else { return Ok(None) };
        Ok(Some(group {
            name: strings.text(name)?,
            password: strings.text(password)?,
            number,
            members: strings.texts(members(list))?,
        }))
    }
}

pub(crate) static SHARED: GlobalRef<Shared<group>> = GlobalRef::new(Shared::new());

pub(crate) fn shared(body: impl FnOnce(&mut Shared<group>) -> Result<*mut group, Errno>) -> *mut group {
    or_null(|| SHARED.with(body).unwrap_or(Err(Errno::DEADLK)))
}

/// The line of /etc/group.
pub(crate) fn line_of(of: &group) -> Result<Buffer<u8>, Errno> {
    let mut line = Buffer::new();
    let string = |text: CStrArg<'static>| text.optional().map_or(b"".as_slice(), CStr::to_bytes);
    line.extend(string(of.name))?;
    line.push(b':')?;
    line.extend(string(of.password))?;
    line.push(b':')?;
    push_number(&mut line, of.number)?;
    line.push(b':')?;
    for (at, member) in of.members.iter().enumerate() {
        line.extend(if at == 0 { b"" } else { b"," })?;
        line.extend(member.to_bytes())?;
    }
    line.push(b'\n')?;
    Ok(line)
}
