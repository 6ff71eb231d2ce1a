//! `<threads.h>`, a thin layer over `<pthread.h>`: ISO C23, 7.28. Creating threads and joining them is for
//! [`crate::threads::emulated`].

pub mod objects;
pub mod thread;
