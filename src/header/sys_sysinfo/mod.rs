//! `<sys/sysinfo.h>`.
