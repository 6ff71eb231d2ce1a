//! Pure computation: no host, no C pointers, no errno. Built and tested natively as well.

pub mod argp;
pub mod binary128;
pub mod bits;
pub mod bsd;
pub mod calendar;
pub mod charset;
pub mod crypt;
pub mod ctype;
pub mod diff;
pub mod dns;
pub mod float;
pub mod fmt;
pub mod fnmatch;
pub mod getopt;
pub mod inet;
#[cfg(test)]
pub mod machine;
pub mod math;
pub mod mntent;
pub mod ndbm;
pub mod netdb;
#[cfg(test)]
pub mod oracle;
pub mod random;
pub mod records;
pub mod regex;
pub mod scan;
pub mod sort;
pub mod text;
pub mod timezone;
pub mod unicode;
pub mod utf8;
pub mod words;
