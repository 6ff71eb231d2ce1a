//! The printf engine.
