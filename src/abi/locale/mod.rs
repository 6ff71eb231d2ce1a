//! Locale-dependent functions: multibyte characters, conversions, catalogues.

pub mod catalog;
pub mod iconv;
pub mod libintl;
pub mod monetary;
pub mod multibyte;
pub mod multibyte_strings;
pub mod object;
pub mod uchar;
