//! `<sys/mman.h>`.

use crate::abi::{c_int, c_uint};

// Protection.
pub const PROT_NONE: c_int = 0;
pub const PROT_READ: c_int = 1;
pub const PROT_WRITE: c_int = 2;
pub const PROT_EXEC: c_int = 4;
pub const PROT_GROWSDOWN: c_int = 0x100_0000;
pub const PROT_GROWSUP: c_int = 0x200_0000;

// Mappings.
pub const MAP_SHARED: c_int = 1;
pub const MAP_PRIVATE: c_int = 2;
pub const MAP_FIXED: c_int = 0x10;
pub const MAP_ANON: c_int = 0x20;
pub const MAP_ANONYMOUS: c_int = 32;
pub const MAP_FILE: c_int = 0;
pub const MAP_SHARED_VALIDATE: c_int = 3;
pub const MAP_TYPE: c_int = 0xf;
pub const MAP_GROWSDOWN: c_int = 0x100;
pub const MAP_DENYWRITE: c_int = 0x800;
pub const MAP_EXECUTABLE: c_int = 0x1000;
pub const MAP_LOCKED: c_int = 0x2000;
pub const MAP_NORESERVE: c_int = 0x4000;
pub const MAP_POPULATE: c_int = 0x8000;
pub const MAP_NONBLOCK: c_int = 0x1_0000;
pub const MAP_STACK: c_int = 0x2_0000;
pub const MAP_HUGETLB: c_int = 0x4_0000;
pub const MAP_SYNC: c_int = 0x8_0000;
pub const MAP_FIXED_NOREPLACE: c_int = 0x10_0000;
pub const MREMAP_MAYMOVE: c_int = 1;

// Flags of `msync`.
pub const MS_ASYNC: c_int = 1;
pub const MS_INVALIDATE: c_int = 2;
pub const MS_SYNC: c_int = 4;

// Advice.
pub const POSIX_MADV_NORMAL: c_int = 0;
pub const POSIX_MADV_RANDOM: c_int = 1;
pub const POSIX_MADV_SEQUENTIAL: c_int = 2;
pub const POSIX_MADV_WILLNEED: c_int = 3;
pub const POSIX_MADV_DONTNEED: c_int = 4;
pub const MADV_NORMAL: c_int = 0;
pub const MADV_RANDOM: c_int = 1;
pub const MADV_SEQUENTIAL: c_int = 2;
pub const MADV_WILLNEED: c_int = 3;
pub const MADV_DONTNEED: c_int = 4;
pub const MADV_FREE: c_int = 8;
pub const MADV_REMOVE: c_int = 9;
pub const MADV_DONTFORK: c_int = 10;
pub const MADV_DOFORK: c_int = 11;
pub const MADV_MERGEABLE: c_int = 12;
pub const MADV_UNMERGEABLE: c_int = 13;
pub const MADV_HUGEPAGE: c_int = 14;
pub const MADV_NOHUGEPAGE: c_int = 15;
pub const MADV_DONTDUMP: c_int = 16;
pub const MADV_DODUMP: c_int = 17;
pub const MADV_WIPEONFORK: c_int = 18;
pub const MADV_KEEPONFORK: c_int = 19;
pub const MADV_COLD: c_int = 20;
pub const MADV_PAGEOUT: c_int = 21;
pub const MADV_HWPOISON: c_int = 100;
pub const MADV_SOFT_OFFLINE: c_int = 101;

// Locking.
pub const MCL_CURRENT: c_int = 1;
pub const MCL_FUTURE: c_int = 2;
pub const MCL_ONFAULT: c_int = 4;

// Flags of `memfd_create`.
pub const MFD_CLOEXEC: c_uint = 1;
pub const MFD_ALLOW_SEALING: c_uint = 2;
pub const MFD_HUGETLB: c_uint = 4;
pub const MFD_NOEXEC_SEAL: c_uint = 8;
pub const MFD_EXEC: c_uint = 0x10;
pub const MFD_HUGE_SHIFT: c_uint = 26;
pub const MFD_HUGE_MASK: c_uint = 0x3f;
pub const MFD_HUGE_64KB: c_uint = 0x4000_0000;
pub const MFD_HUGE_512KB: c_uint = 0x4c00_0000;
pub const MFD_HUGE_1MB: c_uint = 0x5000_0000;
pub const MFD_HUGE_2MB: c_uint = 0x5400_0000;
pub const MFD_HUGE_8MB: c_uint = 0x5c00_0000;
pub const MFD_HUGE_16MB: c_uint = 0x6000_0000;
pub const MFD_HUGE_32MB: c_uint = 0x6400_0000;
pub const MFD_HUGE_256MB: c_uint = 0x7000_0000;
pub const MFD_HUGE_512MB: c_uint = 0x7400_0000;
pub const MFD_HUGE_1GB: c_uint = 0x7800_0000;
pub const MFD_HUGE_2GB: c_uint = 0x7c00_0000;
pub const MFD_HUGE_16GB: c_uint = 0x8800_0000;
