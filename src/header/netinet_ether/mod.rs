//! `<netinet/ether.h>`: Ethernet addresses as text, and /etc/ethers.

use crate::abi::*;
use crate::algo::inet::ether::{EtherAddress, TEXT_SIZE, entry, parse, text_of};
use crate::os::netdb::ethers::look_up;

/// Stores an address as hexadecimal numbers between colons, without leading zeros, in 18 bytes at `to`.
/// <https://man7.org/linux/man-pages/man3/ether_aton.3.html>
#[export]
pub extern "C" fn ether_ntoa_r(address: InArg<EtherAddress>, to: OutArg<[u8; TEXT_SIZE]>) -> *mut c_char {
    or_null(|| {
        to.get()?.set(text_of(*address.get()?));
        Ok(to.as_mut_ptr().cast())
    })
}

/// `ether_ntoa_r` in memory that a later call overwrites.
/// <https://man7.org/linux/man-pages/man3/ether_aton.3.html>
#[export]
pub extern "C" fn ether_ntoa(address: InArg<EtherAddress>) -> *mut c_char {
    static TEXT: Static<[u8; TEXT_SIZE]> = Static::new();
    or_null(|| Ok(TEXT.set(text_of(*address.get()?)).cast()))
}

/// Stores the address that a text is in `*to`; returns `to`, or null for another text.
/// <https://man7.org/linux/man-pages/man3/ether_aton.3.html>
#[export]
pub extern "C" fn ether_aton_r(text: CStrArg, to: OutArg<EtherAddress>) -> *mut EtherAddress {
    match (text.bytes().ok().and_then(parse), to.get()) {
        (Some((address, _)), Ok(out)) => {
            out.set(address);
            to.as_mut_ptr()
        }
        _ => core::ptr::null_mut(),
    }
}

/// `ether_aton_r` in memory that a later call overwrites.
/// <https://man7.org/linux/man-pages/man3/ether_aton.3.html>
#[export]
pub extern "C" fn ether_aton(text: CStrArg) -> *mut EtherAddress {
    static ADDRESS: Static<EtherAddress> = Static::new();
    let address = text.bytes().ok().and_then(parse);
    address.map_or(core::ptr::null_mut(), |(address, _)| ADDRESS.set(address))
}

/// Stores the address and the name on a line of /etc/ethers. Returns 0, or -1 for another line.
/// <https://man7.org/linux/man-pages/man3/ether_line.3.html>
#[export]
pub extern "C" fn ether_line(line: CStrArg, address: OutArg<EtherAddress>, name: OutStrArg) -> c_int {
    let Some((found, text)) = line.bytes().ok().and_then(entry) else { return -1 };
    let stored = address.get().and_then(|out| {
        out.set(found);
        name.store(text)
    });
    if stored.is_ok() { 0 } else { -1 }
}

/// Stores the name that /etc/ethers has for an address at `name`. Returns 0, or -1 with `ENOENT` if there is none.
/// <https://man7.org/linux/man-pages/man3/ether_ntohost.3.html>
#[export]
pub extern "C" fn ether_ntohost(name: OutStrArg, address: InArg<EtherAddress>) -> c_int {
    zero_or_minus_one(|| {
        let wanted = *address.get()?;
        look_up(|address, found| (address == wanted).then(|| name.store(found)))?
    })
}

/// Stores the address that /etc/ethers has for a name in `*address`. Returns 0, or -1 with `ENOENT` if there is none.
/// <https://man7.org/linux/man-pages/man3/ether_hostton.3.html>
#[export]
pub extern "C" fn ether_hostton(name: CStrArg, address: OutArg<EtherAddress>) -> c_int {
    zero_or_minus_one(|| {
        let (wanted, out) = (name.bytes()?, address.get()?);
        out.set(look_up(|address, name| (name == wanted).then_some(address))?);
        Ok(())
    })
}
