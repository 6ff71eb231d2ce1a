//! `strftime` and `wcsftime`, in local time.

use super::format::formatted_in;
use super::tm::tm;
use crate::abi::{CStrArg, Errno, InArg, OutSlice, Text, wchar_t};
use crate::algo::calendar::Fields;
use crate::algo::calendar::format::{Buffer, TimeZone, format};
use crate::algo::timezone::Name;
use crate::os::clock::time_zone;

impl TimeZone for tm {
    fn abbreviation(&self) -> Result<Name, Errno> {
        time_zone::abbreviation(self.zone, self.fields.dst)
    }

    fn seconds(&self, fields: &Fields) -> Result<i64, Errno> {
        time_zone::seconds(fields)
    }
}

/// `strftime`: the length without the terminator. Errors: `ERANGE` if it does not fit.
pub fn formatted(out: OutSlice<u8>, text: CStrArg, date: InArg<tm>) -> Result<usize, Errno> {
    formatted_in(out, text, date.get()?, date.get()?)
}

/// The longest conversion of a wide format that is formatted; a greater width fits no sensible buffer.
const LONGEST: usize = 512;

/// `wcsftime`: the length without the terminator. Errors: `ERANGE` if it does not fit.
pub fn formatted_wide(out: OutSlice<wchar_t>, text: Text<wchar_t>, date: InArg<tm>) -> Result<usize, Errno> {
    let (out, date) = (out.get()?, date.get()?);
    let size = out.len();
    let mut used = 0;
    let mut push = |c: wchar_t| {
        out.set_at(used, c);
        used += 1;
    };
    let mut units = text.units();
    while let Some(c) = units.next() {
        if c != i32::from(b'%') {
            push(c);
            continue;
        }
        // One conversion, which is ASCII, goes through the narrow engine.
        let (mut spec, mut len) = ([b'%'; 24], 1);
        for c in units.by_ref() {
            let c = u8::try_from(c).map_err(|_| Errno::ILSEQ)?;
            *spec.get_mut(len).ok_or(Errno::RANGE)? = c;
            len += 1;
            if !b"0123456789_-+^#EO".contains(&c) {
                break;
            }
        }
        let mut bytes = [0; LONGEST];
        let mut text = Buffer::new(&mut bytes);
        format(&mut text, spec.get(..len).unwrap_or(&spec), &date.fields, date)?;
        let n = text.finish()?;
        bytes.iter().take(n).for_each(|byte| push(i32::from(*byte)));
    }
    push(0);
    if used <= size { Ok(used - 1) } else { Err(Errno::RANGE) }
}
