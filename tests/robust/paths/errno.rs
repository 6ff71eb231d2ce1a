//! WASI's numbers of errors that paths have.

pub const ACCES: u16 = 2;
pub const BUSY: u16 = 10;
pub const EXIST: u16 = 20;
pub const INVAL: u16 = 28;
pub const ISDIR: u16 = 31;
pub const LOOP: u16 = 32;
pub const NAMETOOLONG: u16 = 37;
pub const NOENT: u16 = 44;
pub const NOTDIR: u16 = 54;
pub const NOTEMPTY: u16 = 55;
pub const PERM: u16 = 63;
pub const NOTCAPABLE: u16 = 76;
