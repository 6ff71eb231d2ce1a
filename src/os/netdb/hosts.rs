//! The host functions that `getaddrinfo` replaced: /etc/hosts.

use crate::abi::c::{AF_INET, AF_INET6, AF_UNSPEC, HOST_NOT_FOUND, NETDB_INTERNAL, NO_DATA};
use crate::abi::records::{Arena, Record, Shared, answer};
use crate::abi::*;
use crate::algo::inet::address::Address;
use crate::algo::netdb::Words;
use crate::algo::netdb::hosts::{Host, named, names_of};
use crate::os::netdb::host_error::VALUE;
use crate::os::netdb::tables;
use crate::os::netdb::tables::{Results, hosts, shared};
use core::ptr::null_mut;

/// C's `struct hostent`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct hostent {
    pub(crate) name: *mut c_char,
    pub(crate) aliases: *mut *mut c_char,
    pub(crate) family: c_int,
    pub(crate) length: c_int,
    pub(crate) addresses: *mut *mut c_char,
}

impl Record for hostent {
    fn parse(line: &[u8], strings: &mut Arena<'_>) -> Result<Option<Self>, Errno> {
        match Host::on(line)? {
            Some(host) => entry(&host, AF_UNSPEC, strings),
            None => Ok(None),
        }
    }

    fn size_of_strings(line: &[u8]) -> usize {
        tables::size_of_strings(line) + ADDRESS
    }
}

/// The most memory that an address needs, with the pointers to it and behind it.
pub(crate) const ADDRESS: usize = 16 + 2 * size_of::<*mut c_char>();

pub(crate) fn size_of_strings(host: &Host<'_>) -> usize {
    let names = host.names.map(|name| name.len() + 1 + size_of::<*mut c_char>()).sum::<usize>();
    names + host.addresses.len() * ADDRESS + 32
}

/// The host with its addresses of the family; of any, those of the same as the first one. Nothing if it has none.
pub(crate) fn entry(host: &Host<'_>, family: c_int, strings: &mut Arena<'_>) -> Result<Option<hostent>, Errno> {
    let all = host.addresses.as_slice();
    let is_wanted = |address: &&Address| family == AF_UNSPEC || address.family() == family;
    let Some(first) = all.iter().find(is_wanted) else { return Ok(None) };
    let fitting = || all.iter().filter(|address| address.family() == first.family());
    let size = first.bytes().len();
    let list = strings.pointers(fitting().count() + 1)?;
    for (i, address) in fitting().enumerate() {
        // As words, so that it is aligned as a `struct in_addr` is.
        let words = strings.array::<u32>(size / 4)?;
        for (i, word) in address.bytes().chunks_exact(4).enumerate() {
            words.set_at(i, word.iter().rev().fold(0, |value, &byte| value << 8 | u32::from(byte)));
        }
        list.set_at(i, words.as_mut_ptr().cast());
    }
    list.set_at(fitting().count(), null_mut());
    let mut names = host.names;
    let name = names.next().unwrap_or(b"");
    Ok(Some(hostent {
        aliases: tables::list(names, strings)?,
        name: strings.string(name)?,
        family: first.family(),
        length: size as c_int,
        addresses: list.as_mut_ptr(),
    }))
}

pub(crate) static SHARED: GlobalRef<Shared<hostent>> = GlobalRef::new(Shared::new());

/// Gives the host that has the name, or is the address, to `take`. Returns the `h_errno`, 0 if there is one.
pub(crate) fn by_name(
    name: &[u8],
    family: c_int,
    take: &mut dyn FnMut(&Host<'_>) -> Result<(), Errno>,
) -> Result<c_int, Errno> {
    if !matches!(family, AF_INET | AF_INET6) {
        return Err(Errno::AFNOSUPPORT);
    }
    let has_family = |host: &Host| host.addresses.as_slice().iter().any(|address| address.family() == family);
    if let Some(address) = Address::parse(name) {
        let host = Host::new(Words::of(name), address)?;
        return if has_family(&host) { take(&host).map(|()| 0) } else { Ok(HOST_NOT_FOUND) };
    }
    let text = hosts()?;
    match named(text.as_slice(), name)? {
        Some(host) if has_family(&host) => take(&host).map(|()| 0),
        Some(_) => Ok(NO_DATA),
        None => Ok(HOST_NOT_FOUND),
    }
}

/// As `by_name`, by the bytes of an address.
pub(crate) fn by_address(
    bytes: &[u8],
    family: c_int,
    take: &mut dyn FnMut(&Host<'_>) -> Result<(), Errno>,
) -> Result<c_int, Errno> {
    if !matches!(family, AF_INET | AF_INET6) {
        return Err(Errno::AFNOSUPPORT);
    }
    let address = Address::from_bytes(family, bytes).ok_or(Errno::INVAL)?;
    let text = hosts()?;
    match names_of(text.as_slice(), address) {
        Some(names) => take(&Host::new(names, address)?).map(|()| 0),
        None => Ok(HOST_NOT_FOUND),
    }
}

/// A look-up that gives its host to a closure.
pub(crate) type LookUp<'a> = &'a dyn Fn(&mut dyn FnMut(&Host<'_>) -> Result<(), Errno>) -> Result<c_int, Errno>;

/// The host that is looked up, in the memory that the next one overwrites; null, with `h_errno` set, if there is none.
pub(crate) fn shared_host(family: c_int, look_up: LookUp<'_>) -> *mut hostent {
    shared(&SHARED, |shared| {
        let mut found = null_mut();
        let code = look_up(&mut |host| {
            found = shared.store(size_of_strings(host), |strings| entry(host, family, strings))?;
            Ok(())
        });
        match code {
            Ok(0) => {}
            Ok(code) => VALUE.set(code),
            Err(_) => VALUE.set(NETDB_INTERNAL),
        }
        code.map(|_| found)
    })
}

/// Stores the host that is looked up; returns 0 or the error.
pub(crate) fn store(results: Results<hostent>, family: c_int, h_error: OutArg<c_int>, look_up: LookUp<'_>) -> c_int {
    let mut found = None;
    let code = look_up(&mut |host| {
        found = entry(host, family, &mut results.strings()?)?;
        Ok(())
    });
    match code {
        Ok(0) => {}
        Ok(code) => h_error.set(code),
        Err(_) => h_error.set(NETDB_INTERNAL),
    }
    answer(code.map(|_| found), results.record, results.result)
}
