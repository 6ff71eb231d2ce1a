//! `<netinet/in.h>`.
