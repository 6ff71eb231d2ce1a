//! IEEE binary128 arithmetic in software.
