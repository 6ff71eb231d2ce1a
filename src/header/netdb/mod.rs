//! `<netdb.h>`.
