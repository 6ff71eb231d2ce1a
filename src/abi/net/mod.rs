//! The C side of `<netdb.h>`, `<sys/socket.h>`, `<arpa/nameser.h>` and `<resolv.h>`.

pub mod addrinfo;
pub mod ifaddrs;
pub mod inet;
pub mod nameser_messages;
pub mod nameser_wire;
pub mod resolver_query;
pub mod resolver_state;
pub mod socket_address;
pub mod socket_message;
