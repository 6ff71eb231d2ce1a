//! `<syslog.h>`.
