//! `<stdlib.h>`.

pub mod arc4random;
pub mod bsd;
pub mod ecvt;
pub mod environ;
pub mod getbsize;
pub mod integer;
pub mod memalignment;
pub mod multibyte;
pub mod qecvt;
pub mod radix64;
pub mod radixsort;
pub mod rand;
pub mod rand48;
pub mod rand48_r;
pub mod random;
pub mod random_r;
pub mod sort;
pub mod strfrom;
pub mod strtod;
pub mod strtol;
pub mod suboption;
pub mod system;
pub mod template;
