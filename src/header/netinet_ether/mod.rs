//! `<netinet/ether.h>`: addresses of network cards as text, and the names that /etc/ethers has for them.

use crate::abi::*;
use crate::os::accounts::load;

/// C's `struct ether_addr`.
#[derive(Clone, Copy, PartialEq)]
#[repr(C)]
pub struct EtherAddress([u8; 6]);

/// The address at the front of a text, and what stands behind it.
fn parse(text: &[u8]) -> Option<(EtherAddress, &[u8])> {
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
fn entry(line: &[u8]) -> Option<(EtherAddress, &[u8])> {
    let (address, rest) = parse(line.trim_ascii_start())?;
    let rest = rest.split(|&byte| byte == b'#').next()?;
    let mut names = rest.split(u8::is_ascii_whitespace).filter(|name| !name.is_empty());
    Some((address, names.next()?))
}

/// The entry of /etc/ethers that is wanted. `ENOENT` if there is none.
fn look_up<T>(wanted: impl Fn(EtherAddress, &[u8]) -> Option<T>) -> Result<T, Errno> {
    let file = load(b"/etc/ethers", |_| Ok(()))?;
    let mut entries = file.as_slice().split(|&byte| byte == b'\n').filter_map(entry);
    entries.find_map(|(address, name)| wanted(address, name)).ok_or(Errno::NOENT)
}

/// Places a name, terminated.
///
/// # Safety
/// `place` must have room for it.
unsafe fn place_name(place: *mut c_char, name: &[u8]) -> Result<(), Errno> {
    // SAFETY: C passes memory for the name, which has no more bytes than a line of the table.
    let out = unsafe { Out::slice(place.cast::<u8>(), name.len() + 1) }?;
    out.copy_from(name);
    out.set_at(name.len(), 0);
    Ok(())
}

/// The longest text of an address, and a terminator.
const ROOM: usize = 18;

static TEXT: Static<[u8; ROOM]> = Static::new();
static ADDRESS: Static<EtherAddress> = Static::new();

/// The hexadecimal numbers of an address between colons, without leading zeros, terminated.
fn text_of(address: EtherAddress) -> [u8; ROOM] {
    let mut text = [0; ROOM];
    let mut places = text.iter_mut();
    let mut put = |byte: u8| {
        if let Some(place) = places.next() {
            *place = byte;
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

/// Places an address as hexadecimal numbers between colons, without leading zeros, at `place`, which has room for 18 bytes.
/// <https://man7.org/linux/man-pages/man3/ether_aton.3.html>
#[export]
pub unsafe extern "C" fn ether_ntoa_r(address: *const EtherAddress, place: *mut c_char) -> *mut c_char {
    // SAFETY: the caller's address and room.
    or_null(|| unsafe {
        Out::slice(place.cast::<u8>(), ROOM)?.copy_from(&text_of(*address));
        Ok(place)
    })
}

/// `ether_ntoa_r` in memory that a later call overwrites.
/// <https://man7.org/linux/man-pages/man3/ether_aton.3.html>
#[export]
pub unsafe extern "C" fn ether_ntoa(address: *const EtherAddress) -> *mut c_char {
    // SAFETY: C passes an address to read.
    TEXT.set(text_of(unsafe { *address })).cast()
}

/// Places the address that a text is at `place`; returns `place`, or null for another text.
/// <https://man7.org/linux/man-pages/man3/ether_aton.3.html>
#[export]
pub unsafe extern "C" fn ether_aton_r(text: *const c_char, place: *mut EtherAddress) -> *mut EtherAddress {
    // SAFETY: the caller's string and place.
    unsafe {
        match (cstr(text).ok().and_then(|text| parse(text.to_bytes())), Out::one(place)) {
            (Some((address, _)), Ok(out)) => {
                out.set(address);
                place
            }
            _ => core::ptr::null_mut(),
        }
    }
}

/// `ether_aton_r` in memory that a later call overwrites.
/// <https://man7.org/linux/man-pages/man3/ether_aton.3.html>
#[export]
pub unsafe extern "C" fn ether_aton(text: *const c_char) -> *mut EtherAddress {
    // SAFETY: C passes null or a terminated string.
    match unsafe { cstr(text) }.ok().and_then(|text| parse(text.to_bytes())) {
        Some((address, _)) => ADDRESS.set(address),
        None => core::ptr::null_mut(),
    }
}

/// Places the address and the name on a line of /etc/ethers. Returns 0, or -1 for another line.
/// <https://man7.org/linux/man-pages/man3/ether_line.3.html>
#[export]
pub unsafe extern "C" fn ether_line(line: *const c_char, address: *mut EtherAddress, name: *mut c_char) -> c_int {
    // SAFETY: the caller's string, place and room.
    let place = || unsafe {
        let (found, text) = entry(cstr(line)?.to_bytes()).ok_or(Errno::INVAL)?;
        Out::one(address)?.set(found);
        place_name(name, text)
    };
    if place().is_ok() { 0 } else { -1 }
}

/// Places the name that /etc/ethers has for an address at `name`. Returns 0, or -1 with `ENOENT` if there is none.
/// <https://man7.org/linux/man-pages/man3/ether_ntohost.3.html>
#[export]
pub unsafe extern "C" fn ether_ntohost(name: *mut c_char, address: *const EtherAddress) -> c_int {
    // SAFETY: the caller's address and room.
    or_minus_one(|| unsafe {
        let wanted = *address;
        look_up(|address, found| (address == wanted).then(|| place_name(name, found)))?.map(|()| 0)
    })
}

/// Places the address that /etc/ethers has for a name at `address`. Returns 0, or -1 with `ENOENT` if there is none.
/// <https://man7.org/linux/man-pages/man3/ether_hostton.3.html>
#[export]
pub unsafe extern "C" fn ether_hostton(name: *const c_char, address: *mut EtherAddress) -> c_int {
    // SAFETY: the caller's string and place.
    or_minus_one(|| unsafe {
        let (wanted, out) = (cstr(name)?.to_bytes(), Out::one(address)?);
        out.set(look_up(|address, name| (name == wanted).then_some(address))?);
        Ok(0)
    })
}
