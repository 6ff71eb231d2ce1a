//! The Cranelift host.
