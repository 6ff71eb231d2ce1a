//! The addresses of sockets: C's `struct sockaddr_un`, `sockaddr_in` and `sockaddr_in6` as bytes.

use crate::abi::Errno;

/// The address families of `<sys/socket.h>`.
#[allow(missing_docs)] // POSIX says what each is
pub mod family {
    use crate::abi::c::{AF_INET, AF_INET6, AF_UNIX};

    pub const INET: u16 = AF_INET as u16;
    pub const INET6: u16 = AF_INET6 as u16;
    pub const UNIX: u16 = AF_UNIX as u16;
}

/// The longest `sun_path`.
const SUN_PATH_SIZE: usize = 108;
/// The offset of the path or port, after the family.
const DATA_OFFSET: usize = 2;

/// An address, in its family's canonical form: what does not belong to it is zero.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Address {
    bytes: [u8; DATA_OFFSET + SUN_PATH_SIZE],
    len: u8,
}

/// The bytes of an internet address, behind the port.
fn ip(family: u16) -> core::ops::Range<usize> {
    if family == family::INET { 4..8 } else { 8..24 }
}

impl Address {
    /// The address of a socket that has none yet.
    pub fn unnamed(family: u16) -> Self {
        let mut bytes = [0; DATA_OFFSET + SUN_PATH_SIZE];
        let [low, high] = family.to_ne_bytes();
        bytes[0] = low;
        bytes[1] = high;
        let len = match family {
            family::INET => 16,
            family::INET6 => 32,
            _ => DATA_OFFSET as u8,
        };
        Address { bytes, len }
    }

    /// An internet address on this machine.
    pub fn loopback(family: u16, port: u16) -> Self {
        let mut new = Self::unnamed(family);
        if family == family::INET {
            new.put(4, &[127, 0, 0, 1]);
        } else {
            new.put(23, &[1]);
        }
        new.put(DATA_OFFSET, &port.to_be_bytes());
        new
    }

    fn put(&mut self, at: usize, data: &[u8]) {
        for (slot, byte) in self.bytes.iter_mut().skip(at).zip(data) {
            *slot = *byte;
        }
    }

    /// Parses an address for a socket of `family`. Errors: `EINVAL` for a wrong length, `EAFNOSUPPORT` for another family.
    pub fn parse(family: u16, given: &[u8]) -> Result<Self, Errno> {
        let (&[low, high], data) = given.split_first_chunk::<DATA_OFFSET>().ok_or(Errno::INVAL)?;
        if u16::from_ne_bytes([low, high]) != family {
            return Err(Errno::AFNOSUPPORT);
        }
        let mut new = Self::unnamed(family);
        if family == family::UNIX {
            // A name that begins with a zero byte is one that is no path: all of it counts.
            let end = match data.iter().position(|&byte| byte == 0) {
                Some(end @ 1..) => end,
                _ => data.len(),
            };
            let path =
                data.get(..end).filter(|path| !path.is_empty() && path.len() <= SUN_PATH_SIZE).ok_or(Errno::INVAL)?;
            new.put(DATA_OFFSET, path);
            let terminator = usize::from(path.first() != Some(&0) && path.len() < SUN_PATH_SIZE);
            new.len = (DATA_OFFSET + path.len() + terminator) as u8;
            return Ok(new);
        }
        let ip = ip(family);
        new.put(DATA_OFFSET, given.get(DATA_OFFSET..4).ok_or(Errno::INVAL)?);
        new.put(ip.start, given.get(ip).ok_or(Errno::INVAL)?);
        Ok(new)
    }

    /// As C sees it.
    pub fn as_slice(&self) -> &[u8] {
        self.bytes.get(..self.len.into()).unwrap_or(&[])
    }

    /// From what [`Address::as_slice`] gave.
    pub fn from_slice(bytes: &[u8]) -> Self {
        let mut new = Address {
            bytes: [0; DATA_OFFSET + SUN_PATH_SIZE],
            len: bytes.len().min(DATA_OFFSET + SUN_PATH_SIZE) as u8,
        };
        new.put(0, bytes);
        new
    }

    /// The address family.
    pub fn family(&self) -> u16 {
        u16::from_ne_bytes([self.bytes[0], self.bytes[1]])
    }

    /// The path of a local socket, unless it has no name.
    pub fn path(&self) -> Option<&[u8]> {
        let name = self.as_slice().get(DATA_OFFSET..)?;
        let path = name.strip_suffix(b"\0").unwrap_or(name);
        if self.family() == family::UNIX && path.first().is_some_and(|&byte| byte != 0) { Some(path) } else { None }
    }

    /// The port of an internet address.
    pub fn port(&self) -> u16 {
        u16::from_be_bytes([self.bytes[2], self.bytes[3]])
    }

    /// The same address with another port.
    pub fn with_port(mut self, port: u16) -> Self {
        self.put(DATA_OFFSET, &port.to_be_bytes());
        self
    }

    fn ip(&self) -> &[u8] {
        self.bytes.get(ip(self.family())).unwrap_or(&[])
    }

    /// Whether it stands for every address of the machine.
    pub fn is_any(&self) -> bool {
        self.family() != family::UNIX && self.ip().iter().all(|&byte| byte == 0)
    }

    /// Whether it is on this machine, all of whose network is the loopback interface.
    pub fn is_local(&self) -> bool {
        match self.family() {
            family::UNIX => true,
            family::INET => self.is_any() || self.ip().first() == Some(&127),
            _ => self.is_any() || *self == Self::loopback(family::INET6, self.port()),
        }
    }

    /// The destination of data sent to this address: the wildcard becomes the loopback address.
    pub fn destination(self) -> Self {
        if self.is_any() { Self::loopback(self.family(), self.port()) } else { self }
    }

    /// Whether a socket with this address gets what is sent to `destination`.
    pub fn gets(&self, destination: &Address) -> bool {
        self == destination
            || self.is_any() && self.family() == destination.family() && self.port() == destination.port()
    }

    /// Whether two sockets cannot have these two addresses.
    pub fn clashes(&self, other: &Address) -> bool {
        self.gets(other) || other.gets(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inet(port: u16, ip: [u8; 4]) -> Vec<u8> {
        let mut bytes = family::INET.to_ne_bytes().to_vec();
        bytes.extend(port.to_be_bytes());
        bytes.extend(ip);
        bytes.extend([0xaa; 8]);
        bytes
    }

    #[test]
    fn internet_addresses() {
        let any = Address::parse(family::INET, &inet(80, [0; 4])).unwrap();
        let here = Address::parse(family::INET, &inet(80, [127, 0, 0, 1])).unwrap();
        let there = Address::parse(family::INET, &inet(80, [10, 0, 0, 1])).unwrap();
        assert_eq!(here, Address::loopback(family::INET, 80));
        assert_eq!((here.as_slice().len(), here.port()), (16, 80));
        assert!(any.is_any() && any.is_local() && here.is_local() && !there.is_local());
        assert!(any.gets(&here) && !here.gets(&any) && here.clashes(&any) && !here.clashes(&any.with_port(81)));
        assert_eq!(any.destination(), here);
        assert_eq!(Address::parse(family::INET, &inet(80, [0; 4])[..7]), Err(Errno::INVAL));
        assert_eq!(Address::parse(family::INET6, &inet(80, [0; 4])), Err(Errno::AFNOSUPPORT));
        assert!(Address::loopback(family::INET6, 7).is_local());
        assert_eq!(Address::from_slice(there.as_slice()), there);
    }

    #[test]
    fn local_names() {
        let parse = |name: &[u8]| Address::parse(family::UNIX, &[&family::UNIX.to_ne_bytes()[..], name].concat());
        let path = parse(b"/tmp/x\0garbage").unwrap();
        assert_eq!(path, parse(b"/tmp/x").unwrap());
        assert_eq!((path.path(), path.as_slice().len()), (Some(&b"/tmp/x"[..]), 2 + 6 + 1));
        assert_eq!(parse(b"\0a\0b").unwrap().path(), None);
        assert_ne!(parse(b"\0a\0b"), parse(b"\0a\0c"));
        assert_eq!(parse(b""), Err(Errno::INVAL));
        assert_eq!(parse(&[b'a'; 108]).unwrap().path(), Some(&[b'a'; 108][..]));
        assert_eq!(parse(&[b'a'; 109]), Err(Errno::INVAL));
    }
}
