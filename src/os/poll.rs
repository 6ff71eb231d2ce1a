//! Waiting for events.
