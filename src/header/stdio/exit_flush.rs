//! The one call with which stdio asks to be flushed at exit.

/// Has `flush` called once at exit; a program that uses no stream does not link it.
pub(super) fn register(flush: fn()) {
    crate::start::exit::on_exit_flush(flush);
}
