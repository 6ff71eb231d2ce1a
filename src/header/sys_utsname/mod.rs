//! `<sys/utsname.h>`.
