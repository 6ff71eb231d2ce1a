//! Descriptors: reading, writing, seeking, flags.
