//! `<stdlib.h>`.

pub mod arc4random;
pub mod environ;
pub mod integer;
pub mod memalignment;
pub mod multibyte;
pub mod radix64;
pub mod rand;
pub mod rand48;
pub mod random;
pub mod sort;
pub mod suboption;
pub mod system;
pub mod template;
