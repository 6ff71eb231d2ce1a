//! The users, groups and secrets: those of the files in /etc, if the program can read them; else one user, whom the
//! environment describes (`LOGNAME` or `USER`, `HOME`, `SHELL`).

pub mod group;
pub mod group_list;
pub mod names;
pub mod passwd;
pub mod shadow;
pub mod shells;

use super::environ::copy;
use super::open::whole_file::read_if_any;
use super::system::USER;
use crate::abi::{Buffer, Errno};
use crate::algo::records::push_number;
use core::ffi::CStr;

/// The text of a table. Errors: those of reading it, `ENOMEM`.
pub type Load = fn() -> Result<Buffer<u8>, Errno>;

/// The bytes of the file at `path`; without it, what `otherwise` adds.
pub fn load(path: &[u8], otherwise: fn(&mut Buffer<u8>) -> Result<(), Errno>) -> Result<Buffer<u8>, Errno> {
    match read_if_any(path)? {
        Some(text) => Ok(text),
        None => {
            let mut text = Buffer::new();
            otherwise(&mut text).map(|()| text)
        }
    }
}

/// Adds the first of the variables that is set, or `otherwise`.
fn from_environment(names: &[&'static CStr], otherwise: &[u8], text: &mut Buffer<u8>) -> Result<(), Errno> {
    for name in names {
        if copy(name, text)? {
            return Ok(());
        }
    }
    text.extend(otherwise)
}

/// Adds the name of the only user.
pub fn user_name(text: &mut Buffer<u8>) -> Result<(), Errno> {
    from_environment(&[c"LOGNAME", c"USER"], b"user", text)
}

/// The text of /etc/passwd, or the line of the only user.
pub fn users() -> Result<Buffer<u8>, Errno> {
    load(b"/etc/passwd", |text| {
        user_name(text)?;
        text.extend(b":x:")?;
        push_number(text, USER)?;
        text.push(b':')?;
        push_number(text, USER)?;
        text.extend(b"::")?;
        from_environment(&[c"HOME"], b"/", text)?;
        text.push(b':')?;
        from_environment(&[c"SHELL"], b"/bin/sh", text)
    })
}

/// The text of /etc/group, or the line of the only group, with the only user's name.
pub fn groups() -> Result<Buffer<u8>, Errno> {
    load(b"/etc/group", |text| {
        user_name(text)?;
        text.extend(b":x:")?;
        push_number(text, USER)?;
        text.push(b':')
    })
}

/// The text of /etc/shadow. Errors: `ENOENT` without that file.
pub fn secrets() -> Result<Buffer<u8>, Errno> {
    load(b"/etc/shadow", |_| Err(Errno::NOENT))
}
