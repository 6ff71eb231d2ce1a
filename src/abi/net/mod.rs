//! Addresses, messages and settings of `<netdb.h>`, `<sys/socket.h>`, `<arpa/nameser.h>` and `<resolv.h>` as C has them.

#[cfg(target_arch = "wasm32")]
pub mod addrinfo;
#[cfg(target_arch = "wasm32")]
pub mod ifaddrs;
#[cfg(target_arch = "wasm32")]
pub mod inet;
#[cfg(target_arch = "wasm32")]
pub mod nameser_messages;
#[cfg(target_arch = "wasm32")]
pub mod nameser_wire;
#[cfg(target_arch = "wasm32")]
pub mod resolver_query;
#[cfg(target_arch = "wasm32")]
pub mod resolver_state;
#[cfg(target_arch = "wasm32")]
pub mod socket_address;
#[cfg(target_arch = "wasm32")]
pub mod socket_message;
