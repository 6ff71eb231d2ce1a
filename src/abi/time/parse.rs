//! `strptime` and `getdate`.

use super::tm::tm;
use crate::abi::{Buffer, CStrArg, Errno, c_int};
use crate::algo::calendar::Fields;
use crate::algo::calendar::parse::{self, Zone};
use crate::os::clock::time_zone;
use crate::os::clock::{self, Clock};
use crate::os::environ;
use crate::os::open::whole_file;

fn local(seconds: i64) -> Option<Fields> {
    time_zone::local(seconds).ok().map(|(fields, _)| fields)
}

fn abbreviation(text: &[u8]) -> Option<(usize, i32)> {
    [0, 1].into_iter().find_map(|dst| {
        let name = time_zone::abbreviation(core::ptr::null(), dst).ok()?;
        let name = name.text();
        if !name.is_empty() && text.starts_with(name) { Some((name.len(), dst)) } else { None }
    })
}

/// Reads a date from `text` by `format` into `date`, and returns how many bytes were read; `None` if they do not match.
#[inline(always)]
fn read(text: &[u8], format: &[u8], date: &mut tm) -> Option<usize> {
    let rest = parse::parse(text, format, &mut date.fields, &Zone { local, abbreviation })?;
    Some(text.len() - rest.len())
}

/// `strptime`: the offset of the rest of `text`.
#[inline]
pub fn parsed(text: CStrArg, format: CStrArg, date: Option<&mut tm>) -> Option<usize> {
    read(text.bytes().ok()?, format.bytes().ok()?, date?)
}

/// The codes of `getdate_err`.
mod code {
    pub const NO_DATEMSK: i32 = 1;
    pub const CANNOT_OPEN: i32 = 2;
    pub const CANNOT_READ: i32 = 5;
    pub const NO_MEMORY: i32 = 6;
    pub const NO_MATCH: i32 = 7;
}

fn templates() -> Result<Buffer<u8>, c_int> {
    let mut path = Buffer::new();
    match environ::copy(c"DATEMSK", &mut path) {
        Ok(true) => {}
        Ok(false) => return Err(code::NO_DATEMSK),
        Err(_) => return Err(code::NO_MEMORY),
    }
    whole_file::read(path.as_slice(), usize::MAX).map_err(|error| match error {
        Errno::NOMEM => code::NO_MEMORY,
        Errno::IO | Errno::ISDIR => code::CANNOT_READ,
        _ => code::CANNOT_OPEN,
    })
}

/// `getdate`: the date by the first of the user's templates that matches, or a code of `getdate_err`.
pub fn by_template(date: CStrArg) -> Result<tm, c_int> {
    let text = date.bytes().map_err(|_| code::NO_MATCH)?;
    let templates = templates()?;
    let now = clock::now(Clock::Realtime).unwrap_or(0) / clock::SECOND;
    let mut found = tm::local(now as i64).map_err(|_| code::NO_MEMORY)?;
    let zone = Zone { local, abbreviation };
    found.fields = parse::by_template(text, templates.as_slice(), &found.fields, &zone).ok_or(code::NO_MATCH)?;
    Ok(found)
}
