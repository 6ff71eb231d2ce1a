//! The entries of `/dev` and `/dev/fd`, for hosts that give the program none.

use super::device_fds::{DEV_DIRECTORY, FD_DIRECTORY, serial};
use super::devices::{NAMES, directory};
use crate::abi::{Errno, PathBuffer, c_int, small};
use crate::os::fd::descriptor::highest;
use crate::os::fd::filetype_of;
use crate::os::fd::held::LISTED;
use crate::os::path::lookup::{below_dev, in_dev};
use crate::os::path::preopen;
use crate::wasi;
use crate::wasi::types::{FileType, filetype, oflags};

/// Opens a directory for a stream on one of `/dev`; returns the descriptor and which it is. `error` for any other path.
#[cold]
#[small]
pub fn open(dirfd: c_int, path: &[u8], error: Errno) -> Result<(c_int, usize), Errno> {
    let mut name = PathBuffer::new();
    below_dev(dirfd, path, error, &mut name)?;
    let at = directory(in_dev(&name)).ok_or(error)?;
    let fd = wasi::path::open(preopen::any().map_err(|_| error)?, 0, b".", oflags::DIRECTORY, 0, 0, 0)? as c_int;
    LISTED.set((fd, at));
    Ok((fd, at))
}

/// Stores entries from `cookie` on as the host would, the last perhaps cut; returns how many bytes.
#[small]
pub fn read(at: usize, buffer: &mut [u8], cookie: u64) -> usize {
    let mut index = cookie as usize;
    let mut used = 0;
    while used < buffer.len() {
        let mut digits = [0; 10];
        let Some((name, ino, kind)) = entry(at, index, &mut digits) else { break };
        index += 1;
        if name.is_empty() {
            continue;
        }
        let mut head = [0; 24];
        let fields = [(0, index as u64), (8, ino), (16, name.len() as u64 | u64::from(kind) << 32)];
        for (offset, value) in fields {
            if let Some(to) = head.get_mut(offset..offset + 8) {
                to.copy_from_slice(&value.to_le_bytes());
            }
        }
        for byte in head.iter().chain(name) {
            if let Some(to) = buffer.get_mut(used) {
                *to = *byte;
                used += 1;
            }
        }
    }
    used
}

/// The name, number and type of an entry; an empty name for one that is skipped, nothing at the end.
#[small]
fn entry(at: usize, index: usize, digits: &mut [u8; 10]) -> Option<(&[u8], u64, FileType)> {
    match index {
        0 => return Some((b".", serial(at), filetype::DIRECTORY)),
        1 => return Some((b"..", serial(DEV_DIRECTORY) + 1, filetype::DIRECTORY)),
        _ => {}
    }
    let number = index - 2;
    if at == DEV_DIRECTORY {
        let name = NAMES.split(|byte| *byte == 0).nth(number)?;
        let kind = if number == FD_DIRECTORY { filetype::DIRECTORY } else { filetype::CHARACTER_DEVICE };
        return if number < DEV_DIRECTORY { Some((name, serial(number), kind)) } else { None };
    }
    if number as c_int > highest().max(2) {
        return None;
    }
    let name = match filetype_of(number as c_int) {
        Ok(_) => decimal(number, digits),
        Err(_) => b"",
    };
    Some((name, serial(DEV_DIRECTORY + 2) + number as u64, filetype::UNKNOWN))
}

/// A number as decimal digits.
fn decimal(number: usize, digits: &mut [u8; 10]) -> &[u8] {
    let mut left = number;
    let mut start = digits.len();
    loop {
        start -= 1;
        if let Some(digit) = digits.get_mut(start) {
            *digit = b'0' + (left % 10) as u8;
        }
        left /= 10;
        if left == 0 || start == 0 {
            return digits.get(start..).unwrap_or(b"");
        }
    }
}
