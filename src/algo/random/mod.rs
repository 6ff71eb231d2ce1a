//! Pseudo-random sequences.
