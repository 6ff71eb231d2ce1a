//! Locks on whole files among the descriptors of the program. Other programs of the host neither see nor respect them.

use super::fd::filestat;
use crate::abi::{Buffer, Errno, GlobalRef, c_int};

/// The lock that a descriptor holds on a file.
#[derive(Clone, Copy)]
struct Lock {
    fd: c_int,
    file: (u64, u64),
    exclusive: bool,
}

static LOCKS: GlobalRef<Buffer<Lock>> = GlobalRef::new(Buffer::new());

fn file_of(fd: c_int) -> Result<(u64, u64), Errno> {
    let stat = filestat(fd)?;
    Ok((stat.dev, stat.ino))
}

/// Takes the locks of `fd`, and of descriptors that are closed by now, out of the table.
fn drop_of(fd: c_int, table: &mut Buffer<Lock>) {
    let mut kept = 0;
    for at in 0..table.len() {
        let Some(&lock) = table.as_slice().get(at) else { continue };
        if lock.fd != fd && file_of(lock.fd) == Ok(lock.file) {
            if let Some(place) = table.as_mut_slice().get_mut(kept) {
                *place = lock;
                kept += 1;
            }
        }
    }
    table.truncate(kept);
}

/// Gives up the lock of `fd`.
pub fn unlock(fd: c_int) -> Result<(), Errno> {
    file_of(fd)?;
    let _ = LOCKS.with(|table| drop_of(fd, table));
    Ok(())
}

/// Locks the file of `fd`, in place of a lock that the descriptor holds. `EAGAIN` if another descriptor's lock stands
/// against it.
pub fn lock(fd: c_int, exclusive: bool) -> Result<(), Errno> {
    let file = file_of(fd)?;
    let result = LOCKS.with(|table| {
        drop_of(fd, table);
        if table.as_slice().iter().any(|lock| lock.file == file && (lock.exclusive || exclusive)) {
            return Err(Errno::AGAIN);
        }
        table.push(Lock { fd, file, exclusive }).map_err(|_| Errno::NOLCK)
    });
    result.unwrap_or(Err(Errno::NOLCK))
}
