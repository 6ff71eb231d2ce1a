//! Human-readable numbers: scaled, with a suffix.

use crate::abi::Errno;
use crate::abi::c::{HN_AUTOSCALE, HN_B, HN_DECIMAL, HN_DIVISOR_1000, HN_GETSCALE, HN_IEC_PREFIXES, HN_NOSPACE};

/// How large a number can become: exa.
const MOST: usize = 6;

/// A number in a unit of 1000s or 1024s.
#[derive(Clone, Copy)]
struct Scaled {
    whole: u64,
    /// The remainder, in units of the next smaller prefix.
    rest: u64,
    scale: usize,
}

impl Scaled {
    fn up(self, divisor: u64) -> Self {
        Scaled { whole: self.whole / divisor, rest: self.whole % divisor, scale: self.scale + 1 }
    }
}

/// Text, cut to what the buffer can hold.
struct Text<'a> {
    buffer: &'a mut [u8],
    len: usize,
}

impl Text<'_> {
    fn push(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            // The last byte is for the terminator.
            if self.len + 1 < self.buffer.len() {
                if let Some(slot) = self.buffer.get_mut(self.len) {
                    *slot = byte;
                }
            }
            self.len += 1;
        }
    }

    fn push_number(&mut self, number: u64) {
        if number > 9 {
            self.push_number(number / 10);
        }
        self.push(&[b'0' + (number % 10) as u8]);
    }
}

/// Writes `number` to `buffer`, in a unit in which it fits, with the unit's letter and `suffix`, and a terminator, as
/// far as they fit; returns the length that it has. Or, for `GET_SCALE`, returns the number of the unit. `EINVAL` for an
/// unknown scale, contradictory flags, and a buffer that cannot hold a digit of the number.
pub fn humanize(buffer: &mut [u8], number: i64, suffix: &[u8], scale: i32, flags: i32) -> Result<usize, Errno> {
    let thousands = flags & HN_DIVISOR_1000 != 0;
    let iec = flags & HN_IEC_PREFIXES != 0;
    if thousands && iec || scale < 0 {
        return Err(Errno::INVAL);
    }
    let automatic = scale & (HN_AUTOSCALE | HN_GETSCALE) != 0;
    if !automatic && scale as usize > MOST {
        return Err(Errno::INVAL);
    }
    let divisor = if thousands { 1000 } else { 1024 };
    let negative = number < 0;
    let space = usize::from(flags & HN_NOSPACE == 0);
    // What stands beside the digits: a sign, a space, letters.
    let beside = usize::from(negative) + space + if iec { 2 } else { 1 } + suffix.len();
    let digits = buffer.len().checked_sub(beside + 1).filter(|&digits| digits > 0).ok_or(Errno::INVAL)?;
    let mut scaled = Scaled { whole: number.unsigned_abs(), rest: 0, scale: 0 };
    if automatic {
        let limit = 10u64.checked_pow(digits.min(19) as u32).unwrap_or(u64::MAX);
        // Also what rounding makes too long.
        while scaled.scale < MOST && (scaled.whole >= limit || scaled.whole == limit - 1 && rounds_up(scaled, divisor))
        {
            scaled = scaled.up(divisor);
        }
        if scale & HN_GETSCALE != 0 {
            return Ok(scaled.scale);
        }
    } else {
        for _ in 0..scale {
            scaled = scaled.up(divisor);
        }
    }
    let mut out = Text { buffer, len: 0 };
    write(&mut out, scaled, negative, divisor, beside, flags);
    if space != 0 {
        out.push(b" ");
    }
    let letters = if thousands { b" kMGTPE" } else { b" KMGTPE" };
    match letters.get(scaled.scale).filter(|_| scaled.scale > 0) {
        Some(letter) => {
            out.push(&[*letter]);
            out.push(if iec { b"i" } else { b"" });
        }
        None => out.push(if flags & HN_B != 0 { b"B" } else { b"" }),
    }
    out.push(suffix);
    let (len, last) = (out.len, out.buffer.len().saturating_sub(1));
    if let Some(end) = out.buffer.get_mut(len.min(last)) {
        *end = 0;
    }
    Ok(len)
}

/// Whether what is left is half a unit or more.
fn rounds_up(scaled: Scaled, divisor: u64) -> bool {
    scaled.scale > 0 && scaled.rest >= divisor / 2
}

/// The sign and the digits.
fn write(out: &mut Text<'_>, scaled: Scaled, negative: bool, divisor: u64, beside: usize, flags: i32) {
    let tenths = (scaled.rest * 10 + divisor / 2) / divisor;
    let whole = scaled.whole + tenths / 10;
    let rounded = scaled.whole + u64::from(rounds_up(scaled, divisor));
    // A digit, the point and another digit.
    let decimal = flags & HN_DECIMAL != 0 && scaled.scale > 0 && whole < 10 && beside + 3 < out.buffer.len();
    if negative && (rounded != 0 || decimal && tenths != 0) {
        out.push(b"-");
    }
    out.push_number(if decimal { whole } else { rounded });
    if decimal {
        out.push(b".");
        out.push_number(tenths % 10);
    }
}

/// The number that `text` is, with a letter for a power of 1024 (`b` for none) behind it, and how much of the text that
/// takes. Errors: `EINVAL`, `ERANGE`.
pub fn expand(value: u64, rest: &[u8]) -> Result<u64, Errno> {
    let shift = match rest.first().map_or(b'b', u8::to_ascii_lowercase) {
        b'e' => 60,
        b'p' => 50,
        b't' => 40,
        b'g' => 30,
        b'm' => 20,
        b'k' => 10,
        b'b' => 0,
        _ => return Err(Errno::INVAL),
    };
    if value << shift >> shift != value { Err(Errno::RANGE) } else { Ok(value << shift) }
}
