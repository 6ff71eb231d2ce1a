//! `<sys/ioctl.h>`.
