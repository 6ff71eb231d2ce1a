//! `<poll.h>`.
