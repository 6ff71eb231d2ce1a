//! Internet addresses as text.

pub mod address;
pub mod ether;
#[cfg(test)]
mod tests;

/// A growing text of at most `N` bytes; what does not fit is dropped.
pub struct Text<const N: usize> {
    bytes: [u8; N],
    len: usize,
}

impl<const N: usize> Text<N> {
    const fn new() -> Self {
        Text { bytes: [0; N], len: 0 }
    }

    fn push(&mut self, byte: u8) {
        if let Some(slot) = self.bytes.get_mut(self.len) {
            *slot = byte;
            self.len += 1;
        }
    }

    fn push_number(&mut self, number: u32, base: u32) {
        if number >= base {
            self.push_number(number / base, base);
        }
        let digit = (number % base) as u8;
        self.push(if digit < 10 { b'0' + digit } else { b'a' + digit - 10 });
    }

    /// The text.
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or(&[])
    }
}

/// `address` as four decimal numbers with dots.
pub fn format_v4(address: [u8; 4]) -> Text<46> {
    let mut text = Text::new();
    push_v4(&mut text, address);
    text
}

fn push_v4<const N: usize>(text: &mut Text<N>, address: [u8; 4]) {
    for (i, byte) in address.into_iter().enumerate() {
        if i > 0 {
            text.push(b'.');
        }
        text.push_number(byte.into(), 10);
    }
}

/// `address` as RFC 5952 wants it: hexadecimal groups in lower case, the longest run of at least two zero groups (the
/// first of several) as `::`, and the end of mapped and compatible IPv4 addresses in IPv4's form.
pub fn format_v6(address: [u8; 16]) -> Text<46> {
    let mut text = Text::new();
    push_v6(&mut text, address);
    text
}

fn push_v6<const N: usize>(text: &mut Text<N>, address: [u8; 16]) {
    let mut groups = [0u16; 8];
    for (group, pair) in groups.iter_mut().zip(address.chunks_exact(2)) {
        *group = pair.iter().fold(0, |value, &byte| value << 8 | u16::from(byte));
    }
    let (zeros_at, zeros) = longest_zeros(&groups);
    // ::ffff:a.b.c.d and ::a.b.c.d, but not ::1
    let with_v4 = zeros_at == 0 && (zeros == 6 || zeros == 5 && groups[5] == 0xffff);
    let hex_groups = if with_v4 { 6 } else { 8 };
    let mut at = 0;
    while at < hex_groups {
        if zeros >= 2 && at == zeros_at {
            text.push(b':');
            text.push(b':');
            at += zeros;
            continue;
        }
        if at > 0 && !(zeros >= 2 && at == zeros_at + zeros) {
            text.push(b':');
        }
        text.push_number(groups.get(at).copied().unwrap_or(0).into(), 16);
        at += 1;
    }
    if with_v4 {
        if zeros < 6 {
            text.push(b':');
        }
        let [.., a, b, c, d] = address;
        push_v4(text, [a, b, c, d]);
    }
}

/// The start and length of the longest run of zeros.
fn longest_zeros(groups: &[u16; 8]) -> (usize, usize) {
    let mut best = (0, 0);
    let mut run = 0;
    for (i, &group) in groups.iter().enumerate() {
        run = if group == 0 { run + 1 } else { 0 };
        if run > best.1 {
            best = (i + 1 - run, run);
        }
    }
    best
}

/// The address that four decimal numbers with dots name: nothing else, no leading zeros.
pub fn parse_v4(text: &[u8]) -> Option<[u8; 4]> {
    let mut address = [0; 4];
    let mut parts = text.split(|&byte| byte == b'.');
    for byte in &mut address {
        let part = parts.next()?;
        if part.is_empty() || part.len() > 3 || part.len() > 1 && part.first() == Some(&b'0') {
            return None;
        }
        let mut value = 0u32;
        for &digit in part {
            value = value * 10 + u32::from(digit.wrapping_sub(b'0'));
            if !digit.is_ascii_digit() {
                return None;
            }
        }
        *byte = u8::try_from(value).ok()?;
    }
    parts.next().is_none().then_some(address)
}

/// The address that RFC 4291's text form names.
pub fn parse_v6(text: &[u8]) -> Option<[u8; 16]> {
    let mut address = [0u8; 16];
    let mut filled = 0;
    let mut gap = None;
    let mut rest = text;
    if let Some(after) = rest.strip_prefix(b"::") {
        gap = Some(0);
        rest = after;
    } else if rest.first() == Some(&b':') {
        return None;
    }
    while !rest.is_empty() {
        let end = rest.iter().position(|&byte| byte == b':').unwrap_or(rest.len());
        let (group, after) = rest.split_at(end);
        if group.contains(&b'.') {
            if !after.is_empty() {
                return None;
            }
            address.get_mut(filled..filled + 4)?.copy_from_slice(&parse_v4(group)?);
            filled += 4;
            break;
        }
        if group.is_empty() || group.len() > 4 {
            return None;
        }
        let mut value = 0u32;
        for &digit in group {
            value = value << 4 | (digit as char).to_digit(16)?;
        }
        address.get_mut(filled..filled + 2)?.copy_from_slice(&(value as u16).to_be_bytes());
        filled += 2;
        rest = match after {
            [] => after,
            [_] => return None,
            [_, b':', more @ ..] => {
                if gap.replace(filled).is_some() {
                    return None;
                }
                more
            }
            [_, more @ ..] => more,
        };
    }
    match gap {
        None => (filled == 16).then_some(address),
        // A gap stands for at least one group.
        Some(_) if filled > 14 => None,
        Some(gap) => {
            let moved = filled - gap;
            address.copy_within(gap..filled, 16 - moved);
            address.get_mut(gap..16 - moved)?.fill(0);
            Some(address)
        }
    }
}

/// The address that 1 to 4 numbers with dots name, each decimal, octal or hexadecimal, the last of which fills what is
/// left; text after white space is ignored: `inet_aton`.
pub fn parse_loose(text: &[u8]) -> Option<u32> {
    let end = text.iter().position(|byte| matches!(byte, b' ' | b'\t'..=b'\r')).unwrap_or(text.len());
    let (values, count) = numbers(text.get(..end)?)?;
    let mut address = 0u32;
    for (i, &value) in values.iter().take(count).enumerate() {
        let bits = if i + 1 == count { 32 - 8 * i as u32 } else { 8 };
        if u64::from(value) >> bits != 0 {
            return None;
        }
        address |= value << (if i + 1 == count { 0 } else { 24 - 8 * i });
    }
    Some(address)
}

/// How many bits of an address, in the order of the machine, are the host's, by the classes of old.
#[inline]
pub fn host_bits(address: u32) -> u32 {
    match address >> 24 {
        0..=127 => 24,
        128..=191 => 16,
        _ => 8,
    }
}

/// The network number that 1 to 4 numbers of a byte each name: `inet_network`.
pub fn parse_network(text: &[u8]) -> Option<u32> {
    let (values, count) = numbers(text)?;
    values.iter().take(count).try_fold(0u32, |number, &value| (value < 256).then_some(number << 8 | value))
}

/// 1 to 4 C numbers with dots.
fn numbers(text: &[u8]) -> Option<([u32; 4], usize)> {
    let mut values = [0; 4];
    let mut count = 0;
    for part in text.split(|&byte| byte == b'.') {
        *values.get_mut(count)? = number(part)?;
        count += 1;
    }
    Some((values, count))
}

/// A number in C's decimal, octal or hexadecimal.
fn number(text: &[u8]) -> Option<u32> {
    let (digits, base) = match text {
        [b'0', b'x' | b'X', digits @ ..] => (digits, 16),
        [b'0', digits @ ..] if !digits.is_empty() => (digits, 8),
        _ => (text, 10),
    };
    if digits.is_empty() {
        return None;
    }
    digits.iter().try_fold(0u32, |value, &digit| value.checked_mul(base)?.checked_add((digit as char).to_digit(base)?))
}
