//! `<string.h>`.

mod bsd;
mod bytes;
mod collate;
mod compare;
mod copy;
mod duplicate;
mod gnu;
mod message;
mod mode;
mod scan;
mod search;
mod token;

pub use bsd::*;
pub use bytes::*;
pub use collate::*;
pub use compare::*;
pub use copy::*;
pub use duplicate::*;
pub use gnu::*;
pub use message::*;
pub use mode::*;
pub use scan::*;
pub use search::*;
pub use token::*;
