//! Addresses of both families, and the bytes of the `struct sockaddr` that holds one.

use super::{Text, parse_loose, parse_v6, push_v4, push_v6};
use crate::abi::c::{AF_INET, AF_INET6};
use crate::abi::c_int;

/// The size of `struct sockaddr_in6`; `struct sockaddr_in` is half of it.
pub const SOCKET_SIZE: usize = 32;

/// An address.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub enum Address {
    /// IPv4.
    V4([u8; 4]),
    /// IPv6, and the number of the scope; 0 for none.
    V6([u8; 16], u32),
}

use Address::{V4, V6};

impl Address {
    /// No address in particular.
    pub const ANY: [Address; 2] = [V4([0; 4]), V6([0; 16], 0)];
    /// The machine itself.
    pub const LOOPBACK: [Address; 2] = [V4([127, 0, 0, 1]), V6([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 0)];

    /// The address that a text is: IPv4 as `inet_addr` reads it, or IPv6, perhaps with `%` and the number of a scope.
    pub fn parse(text: &[u8]) -> Option<Address> {
        let is_v4 = text.iter().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b'.' | b'x' | b'X'));
        if is_v4 && let Some(number) = parse_loose(text) {
            return Some(V4(number.to_be_bytes()));
        }
        let percent = text.iter().position(|&byte| byte == b'%');
        let (address, scope) = text.split_at(percent.unwrap_or(text.len()));
        let scope = if scope.is_empty() { 0 } else { decimal(scope.get(1..)?)? };
        Some(V6(parse_v6(address)?, scope))
    }

    /// The address as text, with the number of its scope.
    pub fn text(self) -> Text<57> {
        let mut text = Text::new();
        match self {
            V4(address) => push_v4(&mut text, address),
            V6(address, scope) => {
                push_v6(&mut text, address);
                if scope != 0 {
                    text.push(b'%');
                    text.push_number(scope, 10);
                }
            }
        }
        text
    }

    /// `AF_INET` or `AF_INET6`.
    pub fn family(self) -> c_int {
        match self {
            V4(_) => AF_INET,
            V6(..) => AF_INET6,
        }
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        match self {
            V4(bytes) => bytes,
            V6(bytes, _) => bytes,
        }
    }

    /// The address of the family with these bytes; nothing if there are too many or too few.
    pub fn from_bytes(family: c_int, bytes: &[u8]) -> Option<Address> {
        match family {
            AF_INET => Some(V4(bytes.try_into().ok()?)),
            AF_INET6 => Some(V6(bytes.try_into().ok()?, 0)),
            _ => None,
        }
    }

    /// The IPv6 address that stands for an IPv4 one (`::ffff:1.2.3.4`); one of IPv6 stands for itself.
    pub fn mapped(self) -> Address {
        match self {
            V4([a, b, c, d]) => V6([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, a, b, c, d], 0),
            v6 => v6,
        }
    }

    /// The bytes of the `struct sockaddr_in` or `struct sockaddr_in6` with this address, and how many they are.
    pub fn to_socket(self, port: u16) -> ([u8; SOCKET_SIZE], usize) {
        let mut socket = [0; SOCKET_SIZE];
        let [high, low] = port.to_be_bytes();
        let [_, _, at_port, at_port_low, rest @ ..] = &mut socket;
        (*at_port, *at_port_low) = (high, low);
        let copy = |to: &mut [u8], from: &[u8]| to.iter_mut().zip(from).for_each(|(to, from)| *to = *from);
        let size = match self {
            V4(address) => {
                copy(rest, &address);
                SOCKET_SIZE / 2
            }
            V6(address, scope) => {
                let rest = rest.get_mut(4..).unwrap_or(&mut []); // behind the flow
                copy(rest, &address);
                copy(rest.get_mut(16..).unwrap_or(&mut []), &scope.to_le_bytes());
                SOCKET_SIZE
            }
        };
        socket[0] = self.family() as u8;
        (socket, size)
    }

    /// The address and the port in the bytes of a `struct sockaddr`; nothing for another family, or too few bytes.
    pub fn from_socket(bytes: &[u8]) -> Option<(Address, u16)> {
        let (head, rest) = bytes.split_first_chunk::<4>()?;
        let [family, family_high, port @ ..] = *head;
        let address = match c_int::from(u16::from_le_bytes([family, family_high])) {
            AF_INET => V4(*rest.first_chunk()?),
            AF_INET6 => {
                let (address, rest) = rest.get(4..)?.split_first_chunk()?;
                V6(*address, u32::from_le_bytes(*rest.first_chunk()?))
            }
            _ => return None,
        };
        Some((address, u16::from_be_bytes(port)))
    }
}

/// A number in decimal digits alone.
pub fn decimal(text: &[u8]) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    text.iter().try_fold(0u32, |value, &digit| value.checked_mul(10)?.checked_add((digit as char).to_digit(10)?))
}
