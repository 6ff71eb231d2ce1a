//! /etc/ethers.

use crate::abi::*;
use crate::algo::inet::ether::{EtherAddress, entry};
use crate::os::accounts::load;

/// The entry of /etc/ethers that is wanted. `ENOENT` if there is none.
pub(crate) fn look_up<T>(wanted: impl Fn(EtherAddress, &[u8]) -> Option<T>) -> Result<T, Errno> {
    let file = load(b"/etc/ethers", |_| Ok(()))?;
    let mut entries = file.as_slice().split(|&byte| byte == b'\n').filter_map(entry);
    entries.find_map(|(address, name)| wanted(address, name)).ok_or(Errno::NOENT)
}
