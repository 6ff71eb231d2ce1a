//! The malloc family.
