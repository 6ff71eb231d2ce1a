//! `<pwd.h>`: <https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/pwd.h.html>
//! Which users there are, [`crate::os::accounts`] says.
#![allow(non_camel_case_types)] // the C name

use crate::abi::records::{Arena, Record, Shared};
use crate::abi::*;
use crate::algo::records::{fields, number, push_number};
use core::ffi::CStr;

/// C's `struct passwd`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct passwd {
    pub(crate) name: CStrArg<'static>,
    pub(crate) password: CStrArg<'static>,
    pub(crate) user: u32,
    pub(crate) group: u32,
    pub(crate) about: CStrArg<'static>,
    pub(crate) home: CStrArg<'static>,
    pub(crate) shell: CStrArg<'static>,
}

impl Record for passwd {
    fn parse(line: &[u8], strings: &mut Arena<'_>) -> Result<Option<Self>, Errno> {
        let Some([name, password, user, group, about, home, shell]) = fields(line, 4) else { return Ok(None) };
        let (Some(user), Some(group)) = (number(user), number(group)) else { return Ok(None) };
        Ok(Some(passwd {
            name: strings.text(name)?,
            password: strings.text(password)?,
            user,
            group,
            about: strings.text(about)?,
            home: strings.text(home)?,
            shell: strings.text(shell)?,
        }))
    }
}

pub(crate) static SHARED: GlobalRef<Shared<passwd>> = GlobalRef::new(Shared::new());

pub(crate) fn shared(body: impl FnOnce(&mut Shared<passwd>) -> Result<*mut passwd, Errno>) -> *mut passwd {
    or_null(|| SHARED.with(body).unwrap_or(Err(Errno::DEADLK)))
}

/// The line of /etc/passwd.
pub(crate) fn line_of(user: &passwd) -> Result<Buffer<u8>, Errno> {
    let mut line = Buffer::new();
    let string = |line: &mut Buffer<u8>, text: CStrArg, end: u8| {
        line.extend(text.optional().map_or(b"", CStr::to_bytes))?;
        line.push(end)
    };
    string(&mut line, user.name, b':')?;
    string(&mut line, user.password, b':')?;
    push_number(&mut line, user.user)?;
    line.push(b':')?;
    push_number(&mut line, user.group)?;
    line.push(b':')?;
    string(&mut line, user.about, b':')?;
    string(&mut line, user.home, b':')?;
    string(&mut line, user.shell, b'\n')?;
    Ok(line)
}
