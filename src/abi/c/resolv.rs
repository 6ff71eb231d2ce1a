//! `<resolv.h>` and `<arpa/nameser.h>`.

use crate::abi::{c_int, c_ulong};

// Options.
pub const RES_INIT: c_ulong = 1;
pub const RES_DEBUG: c_ulong = 2;
pub const RES_AAONLY: c_ulong = 4;
pub const RES_USEVC: c_ulong = 8;
pub const RES_PRIMARY: c_ulong = 0x10;
pub const RES_IGNTC: c_ulong = 0x20;
pub const RES_RECURSE: c_ulong = 0x40;
pub const RES_DEFNAMES: c_ulong = 0x80;
pub const RES_STAYOPEN: c_ulong = 0x100;
pub const RES_DNSRCH: c_ulong = 0x200;
pub const RES_INSECURE1: c_ulong = 0x400;
pub const RES_INSECURE2: c_ulong = 0x800;
pub const RES_NOALIASES: c_ulong = 0x1000;
pub const RES_USE_INET6: c_ulong = 0x2000;
pub const RES_ROTATE: c_ulong = 0x4000;
pub const RES_NOCHECKNAME: c_ulong = 0x8000;
pub const RES_KEEPTSIG: c_ulong = 0x1_0000;
pub const RES_BLAST: c_ulong = 0x2_0000;
pub const RES_USEBSTRING: c_ulong = 0x4_0000;
pub const RES_NOIP6DOTINT: c_ulong = 0x8_0000;
pub const RES_USE_EDNS0: c_ulong = 0x10_0000;
pub const RES_SNGLKUP: c_ulong = 0x20_0000;
pub const RES_SNGLKUPREOP: c_ulong = 0x40_0000;
pub const RES_USE_DNSSEC: c_ulong = 0x80_0000;
pub const RES_DEFAULT: c_ulong = 0x8_02c0;

// Limits.
pub const MAXNS: usize = 3;
pub const MAXDNSRCH: usize = 6;
pub const MAXRESOLVSORT: usize = 10;
pub const NS_QFIXEDSZ: usize = 4;
pub const NS_RRFIXEDSZ: usize = 10;
pub const NS_HFIXEDSZ: usize = 12;
pub const NS_MAXLABEL: usize = 63;
pub const NS_MAXCDNAME: usize = 255;
pub const NS_PACKETSZ: usize = 512;
pub const NS_MAXDNAME: usize = 1025;
pub const NS_MAXMSG: usize = 65_535;

// Operations of a message.
pub const QUERY: c_int = 0;
