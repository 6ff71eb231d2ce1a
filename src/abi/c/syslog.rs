//! `<syslog.h>`.

use crate::abi::c_int;

// Priorities, facilities and options.
pub const LOG_EMERG: c_int = 0;
pub const LOG_ALERT: c_int = 1;
pub const LOG_CRIT: c_int = 2;
pub const LOG_ERR: c_int = 3;
pub const LOG_WARNING: c_int = 4;
pub const LOG_NOTICE: c_int = 5;
pub const LOG_INFO: c_int = 6;
pub const LOG_DEBUG: c_int = 7;
pub const LOG_PRIMASK: c_int = 7;
pub const LOG_KERN: c_int = 0;
pub const LOG_USER: c_int = 8;
pub const LOG_MAIL: c_int = 0x10;
pub const LOG_DAEMON: c_int = 0x18;
pub const LOG_AUTH: c_int = 0x20;
pub const LOG_SYSLOG: c_int = 0x28;
pub const LOG_LPR: c_int = 0x30;
pub const LOG_NEWS: c_int = 0x38;
pub const LOG_UUCP: c_int = 0x40;
pub const LOG_CRON: c_int = 0x48;
pub const LOG_AUTHPRIV: c_int = 0x50;
pub const LOG_FTP: c_int = 0x58;
pub const LOG_LOCAL0: c_int = 0x80;
pub const LOG_LOCAL1: c_int = 0x88;
pub const LOG_LOCAL2: c_int = 0x90;
pub const LOG_LOCAL3: c_int = 0x98;
pub const LOG_LOCAL4: c_int = 0xa0;
pub const LOG_LOCAL5: c_int = 0xa8;
pub const LOG_LOCAL6: c_int = 0xb0;
pub const LOG_LOCAL7: c_int = 0xb8;
pub const LOG_NFACILITIES: c_int = 24;
pub const LOG_FACMASK: c_int = 0x3f8;
pub const LOG_PID: c_int = 1;
pub const LOG_CONS: c_int = 2;
pub const LOG_ODELAY: c_int = 4;
pub const LOG_NDELAY: c_int = 8;
pub const LOG_NOWAIT: c_int = 0x10;
pub const LOG_PERROR: c_int = 0x20;
