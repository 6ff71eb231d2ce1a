//! `<arpa/inet.h>`.
