//! `<unistd.h>`.
