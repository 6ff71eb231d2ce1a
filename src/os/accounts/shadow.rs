//! `<shadow.h>`: the secrets of users in /etc/shadow.
#![allow(non_camel_case_types)] // the C name

use crate::abi::c::{AT_FDCWD, O_CREAT, O_WRONLY};
use crate::abi::records::{Arena, Record, Shared};
use crate::abi::*;
use crate::algo::records::{fields, number, push_number};
use crate::os::fd::close;
use crate::os::fd::lock::lock;
use crate::os::open::open_at;
use core::ffi::CStr;

/// C's `struct spwd`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct spwd {
    pub(crate) name: CStrArg<'static>,
    pub(crate) password: CStrArg<'static>,
    pub(crate) days: [c_long; 6],
    pub(crate) flag: c_ulong,
}

/// A number, -1 if the field is empty.
pub(crate) fn days(text: &[u8]) -> Option<c_long> {
    if text.is_empty() { Some(-1) } else { number(text).map(|number| number as c_long) }
}

impl Record for spwd {
    fn parse(line: &[u8], strings: &mut Arena<'_>) -> Result<Option<Self>, Errno> {
        let Some([name, password, texts @ .., flag]) = fields::<9>(line, 5) else { return Ok(None) };
        let mut numbers = [0; 6];
        for (to, text) in numbers.iter_mut().zip(texts) {
            let Some(number) = days(text) else { return Ok(None) };
            *to = number;
        }
        let Some(flag) = days(flag) else { return Ok(None) };
        Ok(Some(spwd {
            name: strings.text(name)?,
            password: strings.text(password)?,
            days: numbers,
            flag: flag as c_ulong,
        }))
    }
}

pub(crate) static SHARED: GlobalRef<Shared<spwd>> = GlobalRef::new(Shared::new());

pub(crate) fn shared(body: impl FnOnce(&mut Shared<spwd>) -> Result<*mut spwd, Errno>) -> *mut spwd {
    or_null(|| SHARED.with(body).unwrap_or(Err(Errno::DEADLK)))
}

/// The line of /etc/shadow.
pub(crate) fn line_of(of: &spwd) -> Result<Buffer<u8>, Errno> {
    let mut line = Buffer::new();
    for text in [of.name, of.password] {
        line.extend(text.optional().map_or(b"", CStr::to_bytes))?;
        line.push(b':')?;
    }
    for (number, end) in of.days.iter().chain(&[of.flag as c_long]).zip(*b"::::::\n") {
        if let Ok(number) = u32::try_from(*number) {
            push_number(&mut line, number)?;
        }
        line.push(end)?;
    }
    Ok(line)
}

/// The descriptor of the lock, or -1.
pub(crate) static LOCK: Global<c_int> = Global::new(-1);

pub(crate) fn take_lock() -> Result<c_int, Errno> {
    if LOCK.get() >= 0 {
        return Err(Errno::DEADLK);
    }
    let fd = open_at(AT_FDCWD, b"/etc/.pwd.lock", O_WRONLY | O_CREAT)?;
    lock(fd, true).inspect_err(|_| _ = close(fd))?;
    LOCK.set(fd);
    Ok(0)
}
