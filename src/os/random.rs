//! Entropy.
