//! What the C test harness shares.
