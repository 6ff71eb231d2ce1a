//! `<sys/mman.h>`.
