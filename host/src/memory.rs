//! Reading and writing guest memory at addresses that may be wrong.

/// Bounds-checked access; nothing is read or written outside.
pub(crate) trait GuestMemory {
    fn bytes(&self, at: u32, length: u32) -> Option<&[u8]>;

    fn u16(&self, at: u32) -> Option<u16> {
        Some(u16::from_le_bytes(self.bytes(at, 2)?.try_into().ok()?))
    }

    fn u32(&self, at: u32) -> Option<u32> {
        Some(u32::from_le_bytes(self.bytes(at, 4)?.try_into().ok()?))
    }

    fn u64(&self, at: u32) -> Option<u64> {
        Some(u64::from_le_bytes(self.bytes(at, 8)?.try_into().ok()?))
    }

    /// Element `index` of an array of buffers: address and length.
    fn iovec(&self, array: u32, index: u32) -> Option<(u32, u32)> {
        let at = array.checked_add(index.checked_mul(8)?)?;
        Some((self.u32(at)?, self.u32(at.checked_add(4)?)?))
    }
}

impl GuestMemory for [u8] {
    fn bytes(&self, at: u32, length: u32) -> Option<&[u8]> {
        self.get(at as usize..(at as usize).checked_add(length as usize)?)
    }
}

/// Writes a number; outside of memory nothing happens.
pub(crate) fn put_u32(memory: &mut [u8], at: u32, value: u32) {
    if let Some(place) = memory.get_mut(at as usize..).and_then(|rest| rest.get_mut(..4)) {
        place.copy_from_slice(&value.to_le_bytes());
    }
}

/// The directory entries within `used` bytes: start and length of each whole one, the name included.
pub(crate) fn entries(buffer: &[u8]) -> Vec<(usize, usize)> {
    const HEADER: usize = 24;
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(name) = buffer.u32(at as u32 + 16) {
        let length = HEADER + name as usize;
        if at + length > buffer.len() {
            break;
        }
        found.push((at, length));
        at += length;
    }
    found
}
