//! The text of `asctime`.

use super::{Fields, MONTHS, WEEKDAYS};

/// `Thu Jan  1 00:00:00 1970\n` and its terminator: the size that POSIX gives to the caller's buffer.
pub const SIZE: usize = 26;

/// The date as text; nothing if the year has more than four digits, which does not fit, or a sign.
pub fn asctime(fields: &Fields) -> Option<[u8; SIZE]> {
    let mut text = *b"??? ??? ?? 00:00:00 0000\n\0";
    let year = fields.year.checked_add(1900).filter(|year| (0..=9999).contains(year))?;
    let mut put = |at: usize, bytes: &[u8]| text.iter_mut().skip(at).zip(bytes).for_each(|(to, from)| *to = *from);
    let name =
        |names: &[&'static [u8]], index: i32| usize::try_from(index).ok().and_then(|index| names.get(index)?.get(..3));
    put(0, name(&WEEKDAYS, fields.weekday).unwrap_or(b"???"));
    put(4, name(&MONTHS, fields.month).unwrap_or(b"???"));
    for (at, number) in [(8, fields.day), (11, fields.hour), (14, fields.minute), (17, fields.second)] {
        if !(0..=99).contains(&number) {
            return None;
        }
        let tens = if at == 8 && number < 10 { b' ' } else { b'0' + (number / 10) as u8 };
        put(at, &[tens, b'0' + (number % 10) as u8]);
    }
    let digit = |divisor: i32| b'0' + (year / divisor % 10) as u8;
    put(20, &[digit(1000), digit(100), digit(10), digit(1)]);
    Some(text)
}
