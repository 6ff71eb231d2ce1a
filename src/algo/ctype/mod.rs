//! Character classes of the C locale.
