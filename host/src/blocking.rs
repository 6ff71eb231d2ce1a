//! Calling the functions of wasmtime-wasi, which may block.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use crate::errno::Errno;

/// Runs a function of wasmtime-wasi to its end. As its calls may block, they are finished when first polled, and no
/// runtime is started for them.
pub(crate) fn finish<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => wasmtime_wasi::runtime::in_tokio(future),
    }
}

/// The errno of a function of wasmtime-wasi that traps for nothing but a fault of the host.
pub(crate) fn answer(result: wasmtime::Result<i32>) -> Result<(), Errno> {
    match result {
        Ok(0) => Ok(()),
        Ok(number) => Err(Errno(number as u16)),
        Err(_) => Err(Errno::IO),
    }
}
