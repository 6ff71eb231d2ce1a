//! XSI interprocess communication within the program: what its three kinds have in common. The objects last as long as
//! the program, or until they are removed.

#[cfg(target_arch = "wasm32")]
pub mod memory;
pub mod message_queue;
#[cfg(target_arch = "wasm32")]
pub mod mq_attributes;
#[cfg(target_arch = "wasm32")]
pub mod queues;
#[cfg(target_arch = "wasm32")]
pub mod shared_memory;

pub mod messages;
pub mod semaphores;

use crate::abi::c::{IPC_CREAT, IPC_EXCL, IPC_PRIVATE};
use crate::abi::{Errno, Table, c_int, c_long};

/// The user that every object belongs to.
#[cfg(target_arch = "wasm32")]
use super::system::USER;
#[cfg(not(target_arch = "wasm32"))]
const USER: u32 = 1000;

/// How many objects of a kind there can be.
const MOST: usize = 4096;

/// To look.
pub const READ: u32 = 0o4;
/// To change.
pub const WRITE: u32 = 0o2;

/// The seconds since the Epoch.
#[cfg(target_arch = "wasm32")]
pub fn seconds() -> Result<crate::abi::time_t, Errno> {
    use super::clock::{Clock, SECOND, now};
    Ok((now(Clock::Realtime)? / SECOND) as crate::abi::time_t)
}

/// C's `struct ipc_perm`.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Permissions {
    key: c_int,
    /// The owner.
    pub user: u32,
    /// The owner's group.
    pub group: u32,
    creator: u32,
    creators_group: u32,
    /// Its permissions.
    pub mode: u32,
    sequence: c_int,
    reserved: [c_long; 2],
}

/// An object with what every kind has.
pub struct Object<T> {
    /// Its permissions.
    pub permissions: Permissions,
    /// Its kind.
    pub inner: T,
}

impl<T> Object<T> {
    /// Whether the program may read or write it: it made every object, so the permissions of the creator count. Errors:
    /// `EACCES`.
    pub fn check(&self, wanted: u32) -> Result<(), Errno> {
        if wanted & !(self.permissions.mode >> 6) & 7 == 0 { Ok(()) } else { Err(Errno::ACCES) }
    }

    /// Changes the owner and who may do what.
    pub fn set(&mut self, new: &Permissions) {
        self.permissions.user = new.user;
        self.permissions.group = new.group;
        self.permissions.mode = self.permissions.mode & !0o777 | new.mode & 0o777;
    }
}

/// The objects of a kind.
pub struct Registry<T> {
    objects: Table<Object<T>>,
    sequence: c_int,
}

impl<T> Registry<T> {
    /// No object.
    pub const fn new() -> Self {
        Registry { objects: Table::new(), sequence: 0 }
    }

    /// An identifier is an index in the table and a number that makes it unlike earlier ones of the entry.
    fn identifier(index: usize, sequence: c_int) -> c_int {
        sequence << 12 | index as c_int
    }

    fn by_key(&self, key: c_int) -> Option<(usize, &Object<T>)> {
        self.objects.iter().find(|(_, object)| key != IPC_PRIVATE && object.permissions.key == key)
    }

    /// The identifier of the object with a key, if `fits` accepts it, or of a new one. Errors: `ENOENT`, `EEXIST`,
    /// `EACCES`, as the flags say; those of `fits` and `new`; `ENOSPC` for too many.
    pub fn get(
        &mut self,
        key: c_int,
        flags: c_int,
        fits: impl FnOnce(&T) -> Result<(), Errno>,
        new: impl FnOnce() -> Result<T, Errno>,
    ) -> Result<c_int, Errno> {
        let asked = flags.cast_unsigned() & 0o777;
        if let Some((index, object)) = self.by_key(key) {
            if flags & (IPC_CREAT | IPC_EXCL) == IPC_CREAT | IPC_EXCL {
                return Err(Errno::EXIST);
            }
            object.check(asked >> 6 | asked >> 3 | asked)?;
            fits(&object.inner)?;
            return Ok(Self::identifier(index, object.permissions.sequence));
        }
        if key != IPC_PRIVATE && flags & IPC_CREAT == 0 {
            return Err(Errno::NOENT);
        }
        if self.objects.count() >= MOST {
            return Err(Errno::NOSPC);
        }
        let sequence = self.sequence;
        self.sequence = sequence + 1 & 0x7ffff;
        let permissions = Permissions {
            key,
            user: USER,
            group: USER,
            creator: USER,
            creators_group: USER,
            mode: asked,
            sequence,
            reserved: [0; 2],
        };
        let index = self.objects.insert(Object { permissions, inner: new()? })?;
        Ok(Self::identifier(index, sequence))
    }

    fn index(&self, identifier: c_int) -> Result<usize, Errno> {
        let index = (identifier & 0xfff) as usize;
        match self.objects.get(index) {
            Some(object) if identifier >= 0 && object.permissions.sequence == identifier >> 12 => Ok(index),
            _ => Err(Errno::INVAL),
        }
    }

    /// The object with an identifier. Errors: `EINVAL`.
    pub fn find(&mut self, identifier: c_int) -> Result<&mut Object<T>, Errno> {
        let index = self.index(identifier)?;
        self.objects.get_mut(index).ok_or(Errno::INVAL)
    }

    /// Takes an object away. Errors: `EINVAL`.
    pub fn remove(&mut self, identifier: c_int) -> Result<(), Errno> {
        let index = self.index(identifier)?;
        self.objects.remove(index).map(|_| ()).ok_or(Errno::INVAL)
    }

    /// Takes the key from an object, which can then be had by its identifier alone. Errors: `EINVAL`.
    pub fn forget_key(&mut self, identifier: c_int) -> Result<(), Errno> {
        self.find(identifier)?.permissions.key = IPC_PRIVATE;
        Ok(())
    }

    /// The first object that `wanted` accepts, with its identifier.
    pub fn search(&mut self, wanted: impl Fn(&T) -> bool) -> Option<(c_int, &mut Object<T>)> {
        let (index, object) = self.objects.iter_mut().find(|(_, object)| wanted(&object.inner))?;
        Some((Self::identifier(index, object.permissions.sequence), object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn any(_: &u8) -> Result<(), Errno> {
        Ok(())
    }

    #[test]
    fn keys_and_flags() {
        let mut registry = Registry::new();
        assert_eq!(registry.get(5, 0o600, any, || Ok(1)), Err(Errno::NOENT));
        let a = registry.get(5, IPC_CREAT | 0o600, any, || Ok(1)).unwrap();
        assert_eq!(registry.get(5, IPC_CREAT | 0o600, any, || Ok(2)), Ok(a));
        assert_eq!(registry.get(5, 0, any, || Ok(2)), Ok(a));
        assert_eq!(registry.get(5, IPC_CREAT | IPC_EXCL, any, || Ok(2)), Err(Errno::EXIST));
        assert_eq!(registry.get(5, 0, |_| Err(Errno::INVAL), || Ok(2)), Err(Errno::INVAL));
        assert_eq!(registry.get(6, IPC_CREAT, any, || Err(Errno::NOMEM)), Err(Errno::NOMEM));
        let (b, c) = (registry.get(0, 0o400, any, || Ok(3)).unwrap(), registry.get(0, 0, any, || Ok(4)).unwrap());
        assert!(a != b && b != c && a != c);
        assert_eq!((registry.find(b).unwrap().inner, registry.find(c).unwrap().inner), (3, 4));
        assert_eq!(
            (registry.find(b).unwrap().check(READ), registry.find(b).unwrap().check(WRITE)),
            (Ok(()), Err(Errno::ACCES))
        );
        assert_eq!(registry.search(|&inner| inner == 4).map(|(identifier, _)| identifier), Some(c));
    }

    #[test]
    fn removed_identifiers_stay_unknown() {
        let mut registry = Registry::new();
        let a = registry.get(7, IPC_CREAT | 0o200, any, || Ok(1)).unwrap();
        assert_eq!(registry.get(7, 0o400, any, || Ok(1)), Err(Errno::ACCES));
        assert_eq!(registry.get(7, 0o200, any, || Ok(1)), Ok(a));
        assert_eq!(
            (registry.remove(a), registry.remove(a), registry.remove(-1)),
            (Ok(()), Err(Errno::INVAL), Err(Errno::INVAL))
        );
        let b = registry.get(7, IPC_CREAT, any, || Ok(2)).unwrap();
        assert!(a != b && registry.find(a).is_err());
        assert_eq!(registry.forget_key(b), Ok(()));
        assert_eq!((registry.get(7, 0, any, || Ok(3)), registry.find(b).unwrap().inner), (Err(Errno::NOENT), 2));
        let new = Permissions { user: 1, group: 2, mode: 0o7644, ..registry.find(b).unwrap().permissions };
        registry.find(b).unwrap().set(&new);
        let permissions = registry.find(b).unwrap().permissions;
        assert_eq!((permissions.user, permissions.group, permissions.mode, permissions.creator), (1, 2, 0o644, USER));
    }

    #[test]
    fn full() {
        let mut registry = Registry::new();
        for _ in 0..MOST {
            registry.get(0, 0, any, || Ok(0)).unwrap();
        }
        assert_eq!(registry.get(0, 0, any, || Ok(0)), Err(Errno::NOSPC));
    }
}
