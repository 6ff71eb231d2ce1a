//! `<termios.h>`.

use crate::abi::{c_int, c_uint};

// Input modes.
pub const IGNBRK: c_uint = 0o1;
pub const BRKINT: c_uint = 0o2;
pub const IGNPAR: c_uint = 0o4;
pub const PARMRK: c_uint = 0o10;
pub const INPCK: c_uint = 0o20;
pub const ISTRIP: c_uint = 0o40;
pub const INLCR: c_uint = 0o100;
pub const IGNCR: c_uint = 0o200;
pub const ICRNL: c_uint = 0o400;
pub const IUCLC: c_uint = 0o1000;
pub const IXON: c_uint = 0o2000;
pub const IXANY: c_uint = 0o4000;
pub const IXOFF: c_uint = 0o10000;
pub const IMAXBEL: c_uint = 0o20000;
pub const IUTF8: c_uint = 0o40000;

// Output modes.
pub const OPOST: c_uint = 0o1;
pub const ONLCR: c_uint = 0o4;
pub const OCRNL: c_uint = 0o10;
pub const ONOCR: c_uint = 0o20;
pub const ONLRET: c_uint = 0o40;
pub const OFILL: c_uint = 0o100;
pub const OFDEL: c_uint = 0o200;

// Control modes.
pub const CSIZE: c_uint = 0o60;
pub const CS5: c_uint = 0o0;
pub const CS6: c_uint = 0o20;
pub const CS7: c_uint = 0o40;
pub const CS8: c_uint = 0o60;
pub const CSTOPB: c_uint = 0o100;
pub const CREAD: c_uint = 0o200;
pub const PARENB: c_uint = 0o400;
pub const PARODD: c_uint = 0o1000;
pub const HUPCL: c_uint = 0o2000;
pub const CLOCAL: c_uint = 0o4000;

// Local modes.
pub const ISIG: c_uint = 0o1;
pub const ICANON: c_uint = 0o2;
pub const ECHO: c_uint = 0o10;
pub const ECHOE: c_uint = 0o20;
pub const ECHOK: c_uint = 0o40;
pub const ECHONL: c_uint = 0o100;
pub const NOFLSH: c_uint = 0o200;
pub const TOSTOP: c_uint = 0o400;
pub const ECHOCTL: c_uint = 0o1000;
pub const ECHOPRT: c_uint = 0o2000;
pub const ECHOKE: c_uint = 0o4000;
pub const IEXTEN: c_uint = 0o100000;

// Actions.
pub const TCSANOW: c_int = 0;
pub const TCSADRAIN: c_int = 1;
pub const TCSAFLUSH: c_int = 2;
pub const TCIFLUSH: c_int = 0;
pub const TCOFLUSH: c_int = 1;
pub const TCIOFLUSH: c_int = 2;
pub const TCOOFF: c_int = 0;
pub const TCOON: c_int = 1;
pub const TCIOFF: c_int = 2;
pub const TCION: c_int = 3;

// Control characters.
pub const NCCS: usize = 32;
pub const VINTR: usize = 0;
pub const VQUIT: usize = 1;
pub const VERASE: usize = 2;
pub const VKILL: usize = 3;
pub const VEOF: usize = 4;
pub const VTIME: usize = 5;
pub const VMIN: usize = 6;
pub const VSWTC: usize = 7;
pub const VSTART: usize = 8;
pub const VSTOP: usize = 9;
pub const VSUSP: usize = 10;
pub const VEOL: usize = 11;
pub const VREPRINT: usize = 12;
pub const VDISCARD: usize = 13;
pub const VWERASE: usize = 14;
pub const VLNEXT: usize = 15;
pub const VEOL2: usize = 16;
pub const VTDLY: usize = 0o40000;
pub const VT0: usize = 0o0;
pub const VT1: usize = 0o40000;
