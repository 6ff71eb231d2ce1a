//! `<sys/uio.h>`.
