//! `<sys/resource.h>`.
