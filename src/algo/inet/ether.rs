//! Ethernet addresses as text, and the lines of /etc/ethers.

/// C's `struct ether_addr`.
#[derive(Clone, Copy, PartialEq)]
#[repr(C)]
pub struct EtherAddress(pub [u8; 6]);

/// The address at the front of a text, and what stands behind it.
pub fn parse(text: &[u8]) -> Option<(EtherAddress, &[u8])> {
    let (mut address, mut rest) = (EtherAddress([0; 6]), text);
    for (at, byte) in address.0.iter_mut().enumerate() {
        if at > 0 {
            rest = rest.strip_prefix(b":")?;
        }
        let len = rest.iter().take(2).take_while(|digit| digit.is_ascii_hexdigit()).count();
        let (digits, behind) = rest.split_at_checked(len).filter(|(digits, _)| !digits.is_empty())?;
        *byte = digits.iter().fold(0, |value, &digit| value << 4 | (digit as char).to_digit(16).unwrap_or(0) as u8);
        rest = behind;
    }
    let ends = rest.first().is_none_or(|byte| byte.is_ascii_whitespace());
    ends.then_some((address, rest))
}

/// The address and the name on a line; `None` for another one.
pub fn entry(line: &[u8]) -> Option<(EtherAddress, &[u8])> {
    let (address, rest) = parse(line.trim_ascii_start())?;
    let rest = rest.split(|&byte| byte == b'#').next()?;
    let mut names = rest.split(u8::is_ascii_whitespace).filter(|name| !name.is_empty());
    Some((address, names.next()?))
}

/// The longest text of an address, and a terminator.
pub const TEXT_SIZE: usize = 18;

/// The hexadecimal numbers of an address between colons, without leading zeros, terminated.
pub fn text_of(address: EtherAddress) -> [u8; TEXT_SIZE] {
    let mut text = [0; TEXT_SIZE];
    let mut bytes = text.iter_mut();
    let mut put = |byte: u8| {
        if let Some(to) = bytes.next() {
            *to = byte;
        }
    };
    for (at, byte) in address.0.into_iter().enumerate() {
        if at > 0 {
            put(b':');
        }
        for digit in [byte >> 4, byte & 15].into_iter().skip(usize::from(byte < 16)) {
            put(if digit < 10 { b'0' + digit } else { b'a' + digit - 10 });
        }
    }
    text
}
