//! `<semaphore.h>`.
