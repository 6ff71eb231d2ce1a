//! `<sys/socket.h>`.
